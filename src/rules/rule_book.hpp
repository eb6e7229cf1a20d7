#pragma once
// The rules of every room bound to the law library: each length found, each citation seen to exist.

#include <span>
#include <vector>

#include "rules/duty.hpp"
#include "rules/law_library.hpp"

namespace candour::rules {

struct BoundClock {
  const Clock* clock = nullptr;
  const Value* length = nullptr;     // null: the step's own date
  const Value* longest = nullptr;    // null: none
  const Value* extension = nullptr;  // null: none
  const Value* warning = nullptr;    // null: warned on the day it is raised
};

// A council's own standard for a clock: shown beside the law, never instead of it.
struct LocalStandard {
  std::string rule;  // id of the rule
  std::int64_t amount = 0;
  Unit unit = Unit::days;
  // For clocks that start on these days; without an end while it continues.
  Day from = first_day;
  std::optional<Day> until = {};
  // The council’s own working days, which outlive the standard; null: the law’s.
  const WorkingCalendar* calendar = nullptr;
};

class RuleBook {
 public:
  RuleBook() = default;
  // Refuses: no_citation where a rule cites what the library does not hold; no_law_recorded where a
  // length is missing; overlap_in_dates or gap_in_dates where versions of one rule do not join.
  static Result<RuleBook> bind(const LawLibrary& library, std::span<const Clock* const> clocks,
                               std::span<const Check* const> checks);

  const LawLibrary& library() const { return *library_; }
  const std::vector<BoundClock>& clocks() const { return clocks_; }
  const std::vector<const Check*>& checks() const { return checks_; }
  const RuleHead* find(std::string_view rule_id) const;

  // The same book with a council’s own standards, which decide() then asks of every case.
  RuleBook with_own_standards(std::vector<LocalStandard> standards) const;
  const std::vector<LocalStandard>& own_standards() const { return own_; }

 private:
  const LawLibrary* library_ = nullptr;
  std::vector<BoundClock> clocks_;
  std::vector<const Check*> checks_;
  std::vector<LocalStandard> own_;
};

}  // namespace candour::rules
