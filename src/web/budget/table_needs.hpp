#pragma once
// Which needs stand on the table, in which order, and which lines belong to each.

#include <string>
#include <vector>

#include "web/budget/plan_at_table.hpp"

namespace candour::web {

struct NeedOnTable {
  std::string code;  // "A02"; empty: lines whose need is not yet documented
  std::string title;
  PersonalText need;       // in words; empty where nothing was determined
  PersonalText hoped_for;  // what the person wants
  std::optional<bool> eligible;
  std::vector<const care::LineOnTheTable*> lines;
};

// Every need that was determined, eligible or not (Care Act 2014 s25(1)(a)), then needs that only
// lines name, then lines without one. Lines that were taken back are left out.
std::vector<NeedOnTable> needs_on_table(const PlanAtTable& at);

}  // namespace candour::web
