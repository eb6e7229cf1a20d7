#pragma once
// Every rule of care, room by room, in the order in which a person meets them.

#include <span>

#include "rules/rule.hpp"

namespace candour::care {

struct RoomRules {
  std::span<const rules::Clock* const> clocks;
  std::span<const rules::Check* const> checks;
};

RoomRules contact_rules();
RoomRules assessment_rules();
RoomRules carer_rules();
RoomRules assessing_rules();
RoomRules eligibility_rules();
RoomRules bodies_rules();
RoomRules planning_rules();
RoomRules revision_rules();
RoomRules payment_rules();
RoomRules plan_rules();
RoomRules budget_rules();
RoomRules charging_rules();
RoomRules decision_rules();
RoomRules review_rules();
RoomRules safeguarding_rules();
RoomRules child_rules();
RoomRules complaint_rules();
RoomRules transition_rules();
RoomRules advocacy_rules();
RoomRules circumstance_rules();
RoomRules information_rules();
RoomRules complaint_notice_rules();
RoomRules corporate_complaint_rules();
RoomRules remedy_rules();

// All of them, each once.
std::span<const rules::Clock* const> all_clocks();
std::span<const rules::Check* const> all_checks();

}  // namespace candour::care
