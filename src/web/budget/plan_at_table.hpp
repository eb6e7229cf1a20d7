#pragma once
// A plan with all that the table and the budget need beside it: needs, prices, what was set and
// charged before, and last year’s plan.

#include <optional>
#include <string>
#include <vector>

#include "care/budget/statement.hpp"
#include "care/eligibility/record.hpp"
#include "care/plan/actions.hpp"
#include "web/pages/document_work.hpp"

namespace candour::web {

// Last year’s lines: of the newest signed plan before this one.
struct EarlierPlan {
  people::DocumentId document;
  care::PlanRecord plan;
  std::optional<Day> signed_on;
};

struct PlanAtTable {
  OpenDocument open;
  care::PlanRecord plan;
  std::vector<care::PriceAccepted> accepted;
  std::vector<care::BudgetEntry> budgets;
  std::optional<care::EligibilityRecord> determined;
  std::optional<care::ChargeEntry> charge;
  std::optional<EarlierPlan> earlier;
  std::string person;  // how the person is called: "Mr Okafor"

  bool is_carers() const { return open.entry.begun.kind == "carers_support_plan"; }
  const care::ChargeAssessed* charge_or_null() const { return charge ? &charge->what : nullptr; }
  const care::EligibilityDetermined* determined_or_null() const {
    return determined ? &determined->what : nullptr;
  }
  care::PlanAtHand at_hand() const { return {open.record, plan, determined_or_null()}; }
  // What is done with it by whoever visits is refused once it is signed or the case closed.
  bool is_open() const { return open.entry.is_open() && !open.record.closure; }
};

// Whether a kind of document has a table.
bool has_a_table(std::string_view document_kind);

// Reads what belongs to an open plan. Refuses as the store and the folds do.
Result<PlanAtTable> plan_at_table(const Visit& visit, OpenDocument open);
// Of the route. Refuses with not_found as read_document does.
Result<PlanAtTable> read_plan_at_table(const Visit& visit);

// Statements over the same lines, at today’s prices.
care::Statement statement_for(const Visit& visit, const PlanAtTable& at, care::WhichLines which);

}  // namespace candour::web
