#pragma once
// The courses that a life may take, each from first contact to today or its end.

#include "demo/happenings.hpp"

namespace candour::demo {

// Advice, reablement, equipment: seen for weeks, then closed.
void live_shortly(Life& life, Day contact);

// An adult with a plan: assessed, decided, planned, supported and reviewed for years.
void live_with_a_plan(Life& life, Day contact);

// A carer in their own right, of somebody whose own life is another.
void live_as_carer(Life& life, Day contact, const Identity& cared_for);

// A disabled child with a child in need plan, and whoever looks after them.
void live_as_child(Life& life, Day referral);

// The team in which a life of this kind, in this area and of this age, begins.
TeamKind team_of(LifeKind kind, std::size_t area, int age_years);

}  // namespace candour::demo
