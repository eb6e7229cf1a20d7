#include "web/plan/open_plan.hpp"

#include "care/eligibility/actions.hpp"
#include "care/plan/document.hpp"

namespace candour::web {
namespace {

// What the plan rests on, where it says so and that document is still there.
Result<void> read_what_it_rests_on(const Visit& visit, OpenPlan& plan) {
  const auto& rests_on = plan.open.entry.begun.rests_on;
  if (!rests_on || plan.open.record.document(rests_on->text()) == nullptr) return {};
  auto open = read_document(visit, rests_on->text());
  if (!open) return open.error();
  auto eligibility = care::eligibility_of(open->events);
  if (!eligibility) return eligibility.error();
  plan.eligibility = std::move(*eligibility);
  plan.assessment = care::assessment_of(open->document);
  plan.rests_on = std::move(*open);
  return {};
}

}  // namespace

bool is_a_plan(std::string_view document_kind) {
  return document_kind == care::care_plan_kind.name ||
         document_kind == care::carers_support_plan_kind.name;
}

bool OpenPlan::is_carers() const {
  return open.entry.begun.kind == care::carers_support_plan_kind.name;
}

std::string OpenPlan::whose() const {
  const care::PersonAdded* person = open.record.person(open.entry.begun.about);
  if (person == nullptr) return "The person";
  return person->preferred_name ? person->preferred_name->for_reader() : person->words;
}

Result<OpenPlan> plan_of(const Visit& visit, OpenDocument open) {
  OpenPlan plan;
  plan.open = std::move(open);
  if (!is_a_plan(plan.open.entry.begun.kind))
    return refuse(RefusalCode::not_found, "This document is no plan.", "document");
  const auto visibility =
      plan.is_carers() ? people::VisibilityClass::carers_own : people::VisibilityClass::theirs;
  const auto seen = people::visible_to(visit.reader, visibility, people::Sharing::not_shared);
  if (seen.what == people::Shown::hidden)
    return refuse(RefusalCode::not_found, "There is no such document in this case.", "document");
  if (seen.what == people::Shown::gap)
    return refuse(RefusalCode::not_permitted, std::string{people::words_of(seen.ground)});
  auto folded = care::fold_plan(plan.open.events);
  if (!folded) return folded.error();
  plan.plan = std::move(*folded);
  if (auto read = read_what_it_rests_on(visit, plan); !read) return read.error();
  return plan;
}

Result<OpenPlan> read_plan(const Visit& visit) {
  auto open = read_document(visit);
  if (!open) return open.error();
  return plan_of(visit, std::move(*open));
}

Result<std::optional<std::pair<care::PlanRecord, std::optional<Day>>>> earlier_plan(
    const Visit& visit, const OpenPlan& plan) {
  using Earlier = std::optional<std::pair<care::PlanRecord, std::optional<Day>>>;
  const care::DocumentBegun& begun = plan.open.entry.begun;
  const care::DocumentEntry* found = nullptr;
  for (const care::DocumentEntry& entry : plan.open.record.documents) {
    if (entry.begun.document == begun.document) break;
    if (entry.begun.kind == begun.kind && entry.begun.about == begun.about && entry.is_signed())
      found = &entry;
  }
  if (found == nullptr) return Earlier{};
  auto open = read_document(visit, found->begun.document.text());
  if (!open) return open.error();
  auto folded = care::fold_plan(open->events);
  if (!folded) return folded.error();
  return Earlier{std::pair{std::move(*folded), found->signed_on}};
}

Result<void> do_in_plan(const Visit& visit, const std::string& key, const PlanAction& action) {
  return do_in_document(
      visit, key, [&](const OpenDocument& open, const care::Doer& doer) -> Result<care::Events> {
        const auto plan = plan_of(visit, open);
        if (!plan) return plan.error();
        return action(plan->at_hand(), doer);
      });
}

}  // namespace candour::web
