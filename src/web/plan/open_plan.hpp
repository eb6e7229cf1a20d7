#pragma once
// The plan of the route, with what it rests on: the assessment, what was determined, and what was
// planned before.

#include "care/eligibility/record.hpp"
#include "care/plan/actions.hpp"
#include "care/plan/checks.hpp"
#include "web/pages/document_work.hpp"

namespace candour::web {

struct OpenPlan {
  OpenDocument open;
  care::PlanRecord plan;
  std::optional<OpenDocument> rests_on;
  std::optional<care::EligibilityRecord> eligibility;
  std::optional<care::Assessment> assessment;

  const care::EligibilityDetermined* determined() const {
    return eligibility ? &eligibility->what : nullptr;
  }
  care::PlanChecked checked() const {
    return {plan, determined(), assessment ? &*assessment : nullptr};
  }
  care::PlanAtHand at_hand() const { return {open.record, plan, determined()}; }
  bool is_carers() const;
  // Whose plan it is, as they are called.
  std::string whose() const;
};

bool is_a_plan(std::string_view document_kind);

// Refuses with not_found where the document of the route is no plan, not_permitted where this
// reader is not shown it, and as read_document does.
Result<OpenPlan> read_plan(const Visit& visit);
// The same of a document that was read already.
Result<OpenPlan> plan_of(const Visit& visit, OpenDocument open);

// The plan that was signed before this one about the same person; nothing where there is none.
Result<std::optional<std::pair<care::PlanRecord, std::optional<Day>>>> earlier_plan(
    const Visit& visit, const OpenPlan& plan);

// Does one thing in the plan of the route, once. Refuses as the action and the store do.
using PlanAction = std::function<Result<care::Events>(const care::PlanAtHand&, const care::Doer&)>;
Result<void> do_in_plan(const Visit& visit, const std::string& key, const PlanAction& action);

}  // namespace candour::web
