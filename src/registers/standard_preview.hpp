#pragma once
// Who would be late today if the council held itself to a standard that it has not yet adopted.
// Reckoned from the facts of the cases in which the rule’s clock is open; nothing is kept.

#include <vector>

#include "registers/duty_board.hpp"

namespace candour::registers {

// One open clock of one case: its last day by the law (or by the benchmark that the rule is), and
// by the standard proposed.
struct PreviewRow {
  CaseId id;
  std::string team;  // empty: none is recorded
  std::optional<StaffId> worker;
  rules::PersonIndex about = rules::nobody;
  Day due_by_rule{};
  Day due_by_standard{};
  bool late_by_rule = false;
  bool late_by_standard = false;
};

struct StandardPreview {
  std::vector<PreviewRow> rows;  // by the last day of the standard
  int late_by_rule = 0;
  int late_by_standard = 0;
  int late_only_by_standard = 0;
  // Open clocks whose days cannot be reckoned, or that began before the standard would hold.
  int not_compared = 0;
};

// `proposed.rule` names a clock of the book. Refuses no_law_recorded where it does not, malformed
// and store_failed.
Result<StandardPreview> preview_standard(const journal::SqliteStore& store,
                                         const CouncilId& council, const DutyBoard& board,
                                         const rules::RuleBook& book,
                                         const rules::LocalStandard& proposed, Day today);

}  // namespace candour::registers
