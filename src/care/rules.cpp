#include "care/rules.hpp"

#include <array>
#include <vector>

namespace candour::care {
namespace {

using Room = RoomRules (*)();
constexpr Room rooms[]{contact_rules,
                       assessment_rules,
                       carer_rules,
                       assessing_rules,
                       eligibility_rules,
                       plan_rules,
                       planning_rules,
                       budget_rules,
                       payment_rules,
                       charging_rules,
                       decision_rules,
                       review_rules,
                       revision_rules,
                       bodies_rules,
                       safeguarding_rules,
                       advocacy_rules,
                       child_rules,
                       transition_rules,
                       circumstance_rules,
                       information_rules,
                       complaint_rules,
                       complaint_notice_rules,
                       corporate_complaint_rules,
                       remedy_rules};

}  // namespace

std::span<const rules::Clock* const> all_clocks() {
  static const std::vector<const rules::Clock*> clocks = [] {
    std::vector<const rules::Clock*> all;
    for (const Room room : rooms) {
      const auto own = room().clocks;
      all.insert(all.end(), own.begin(), own.end());
    }
    return all;
  }();
  return clocks;
}

std::span<const rules::Check* const> all_checks() {
  static const std::vector<const rules::Check*> checks = [] {
    std::vector<const rules::Check*> all;
    for (const Room room : rooms) {
      const auto own = room().checks;
      all.insert(all.end(), own.begin(), own.end());
    }
    return all;
  }();
  return checks;
}

}  // namespace candour::care
