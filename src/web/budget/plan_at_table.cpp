#include "web/budget/plan_at_table.hpp"

#include "web/budget/price_words.hpp"

namespace candour::web {
namespace {

std::string called(const care::CaseRecord& record, const std::string& label) {
  const care::PersonAdded* person = record.person(label);
  if (person != nullptr && person->preferred_name && !person->preferred_name->empty())
    return person->preferred_name->for_reader();
  return "the person";
}

Result<std::vector<journal::StoredEvent>> events_of(const Visit& visit,
                                                    const people::DocumentId& document) {
  return visit.site.store.read_stream(visit.site.council.id, care::stream_of(document));
}

// The determination on the assessment on which the plan rests, else on the newest signed one.
Result<void> add_determination(const Visit& visit, PlanAtTable& at) {
  const auto& begun = at.open.entry.begun;
  std::optional<people::DocumentId> assessment = begun.rests_on;
  if (!assessment) {
    const care::DocumentEntry* signed_one = at.open.record.latest_signed(
        at.is_carers() ? "carers_assessment" : "needs_assessment", begun.about);
    if (signed_one == nullptr) return {};
    assessment = signed_one->begun.document;
  }
  const auto events = events_of(visit, *assessment);
  if (!events) return events.error();
  auto determined = care::eligibility_of(*events);
  if (!determined) return determined.error();
  at.determined = std::move(*determined);
  return {};
}

Result<void> add_charge(const Visit& visit, PlanAtTable& at) {
  const care::DocumentEntry* means =
      at.open.record.latest_signed("financial_assessment", at.open.entry.begun.about);
  if (means == nullptr) return {};
  const auto events = events_of(visit, means->begun.document);
  if (!events) return events.error();
  auto charge = care::charge_of(*events);
  if (!charge) return charge.error();
  at.charge = std::move(*charge);
  return {};
}

Result<void> add_earlier(const Visit& visit, PlanAtTable& at) {
  const auto& begun = at.open.entry.begun;
  const care::DocumentEntry* before = nullptr;
  for (const care::DocumentEntry& one : at.open.record.documents)
    if (one.is_signed() && one.begun.kind == begun.kind && one.begun.about == begun.about &&
        one.begun.document != begun.document)
      before = &one;
  if (before == nullptr) return {};
  const auto events = events_of(visit, before->begun.document);
  if (!events) return events.error();
  auto plan = care::fold_plan(*events);
  if (!plan) return plan.error();
  at.earlier = EarlierPlan{before->begun.document, std::move(*plan), before->signed_on};
  return {};
}

// A carer’s own plan and budget are theirs, and not the adult’s to read (Care Act 2014 s12(4)).
Result<void> is_shown(const Visit& visit, const PlanAtTable& at) {
  const auto seen = people::visible_to(
      visit.reader,
      at.is_carers() ? people::VisibilityClass::carers_own : people::VisibilityClass::theirs,
      people::Sharing::not_shared);
  if (seen.what == people::Shown::hidden)
    return refuse(RefusalCode::not_found, "There is no such document in this case.", "document");
  if (seen.what == people::Shown::gap)
    return refuse(RefusalCode::not_permitted, std::string{people::words_of(seen.ground)});
  return {};
}

}  // namespace

bool has_a_table(std::string_view document_kind) {
  return document_kind == "care_plan" || document_kind == "carers_support_plan";
}

Result<PlanAtTable> plan_at_table(const Visit& visit, OpenDocument open) {
  PlanAtTable at;
  at.open = std::move(open);
  if (auto shown = is_shown(visit, at); !shown) return shown.error();
  auto plan = care::fold_plan(at.open.events);
  if (!plan) return plan.error();
  at.plan = std::move(*plan);
  auto accepted = care::accepted_prices(at.open.events);
  if (!accepted) return accepted.error();
  at.accepted = std::move(*accepted);
  auto budgets = care::budgets_of(at.open.events);
  if (!budgets) return budgets.error();
  at.budgets = std::move(*budgets);
  at.person = called(at.open.record, at.open.entry.begun.about);
  if (auto read = add_determination(visit, at); !read) return read.error();
  if (auto read = add_charge(visit, at); !read) return read.error();
  if (auto read = add_earlier(visit, at); !read) return read.error();
  return at;
}

Result<PlanAtTable> read_plan_at_table(const Visit& visit) {
  auto open = read_document(visit);
  if (!open) return open.error();
  return plan_at_table(visit, std::move(*open));
}

care::Statement statement_for(const Visit& visit, const PlanAtTable& at, care::WhichLines which) {
  const auto lines = care::lines_of(at.plan, which, at.accepted);
  // A carer pays nothing until a financial assessment says otherwise: the statutory guidance warns
  // against charging carers, and for the adult’s services they never pay (Care Act 2014 s14(3)).
  care::ChargeAssessed nothing;
  nothing.basis = care::ChargeBasis::free;
  const care::ChargeAssessed* charge = at.charge_or_null();
  if (charge == nullptr && at.is_carers()) charge = &nothing;
  return care::statement_of(lines, prices_of(visit.site), visit.today, charge);
}

}  // namespace candour::web
