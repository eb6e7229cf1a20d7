#pragma once
// Setting a personal budget: indicative at the start of planning, final after it. The figures are
// kept as they were set. Care Act 2014 ss24 to 27; guidance para 11.24.

#include <optional>
#include <span>

#include "care/budget/statement.hpp"
#include "care/casefile/work_actions.hpp"
#include "care/document/record.hpp"
#include "care/eligibility/record.hpp"

namespace candour::care {

struct SetBudget {
  BudgetKind kind = BudgetKind::indicative;
  Statement statement{};
  std::optional<EligibilityRecord> determination{};  // of the newest signed assessment
  PersonalText why_different{};                      // from the one before
  PersonalText sufficiency{};                        // who can do it at these prices
  std::optional<StaffId> decided_by{};               // asked where anything is lower
};

// What stands before a final budget of a plan about somebody, in sentences, with the field: none
// where it can be set. An indicative one needs nothing but lines.
std::vector<Refusal> before_a_budget(const CaseRecord& record, std::span<const BudgetEntry> set,
                                     std::string_view about, bool is_carers,
                                     const SetBudget& input);

// Events in the plan’s stream (BudgetSet) and in the case (budget.indicative, budget.set, and
// budget.reduced where a final budget is lower than the final one before it). Refuses with
// not_permitted (the case is closed; or a final one before a signed assessment and a determination:
// Care Act 2014 s26(1), s24(1)), missing_field (no lines; prices that are missing in a final one;
// decided_by), text_empty (why_different, sufficiency).
Result<Events> set_budget(const CaseRecord& record, const DocumentRecord& plan,
                          std::span<const BudgetEntry> set, const Doer& by, const SetBudget& input);

// Takes the price of today for a line whose price changed since it was put. Refuses with
// not_permitted (closed), not_found (no such line of the plan, or no price from the book), and
// already_done (the price did not change).
Result<Events> accept_price(const CaseRecord& record, const DocumentRecord& plan, const Doer& by,
                            const LineToPrice& line, const PriceBook& prices);

}  // namespace candour::care
