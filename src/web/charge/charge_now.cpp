#include "web/charge/charge_now.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/budget/record.hpp"
#include "care/charging/document.hpp"
#include "web/pages/document_content.hpp"

namespace candour::web {
namespace {

// The lines of a budget that may be charged for, together; nothing where one has no price.
std::optional<MoneyPerWeek> chargeable(const care::BudgetSet& budget) {
  MoneyPerWeek sum;
  for (const care::BudgetLine& line : budget.lines) {
    if (!line.chargeable || line.once) continue;
    if (!line.weekly) return std::nullopt;
    sum += *line.weekly;
  }
  return sum;
}

Result<CareCost> care_cost(const Visit& visit, const OpenDocument& open) {
  const auto& documents = open.record.documents;
  for (auto entry = documents.rbegin(); entry != documents.rend(); ++entry) {
    const bool is_plan =
        entry->begun.kind == "care_plan" || entry->begun.kind == "carers_support_plan";
    if (!is_plan || entry->begun.about != open.entry.begun.about || entry->given_up_why) continue;
    const auto events =
        visit.site.store.read_stream(visit.site.council.id, care::stream_of(entry->begun.document));
    if (!events) return events.error();
    const auto budgets = care::budgets_of(*events);
    if (!budgets) return budgets.error();
    if (budgets->empty()) continue;
    const care::BudgetSet& newest = budgets->back().set;
    const auto weekly = chargeable(newest);
    return CareCost{
        weekly, weekly
                    ? fmt::format("From the {} budget, at the prices of {}.",
                                  newest.kind == care::BudgetKind::final ? "final" : "indicative",
                                  say(newest.prices_of))
                    : "A line of the budget has no price yet."};
  }
  return CareCost{std::nullopt, "There is no budget yet, so what the care costs is not known."};
}

// What was kept at the signature, as a charge to show.
care::Charge kept(const care::ChargeAssessed& what, std::optional<MoneyPerWeek> cost) {
  care::Charge charge;
  charge.basis = what.basis;
  charge.tariff_income = what.tariff_income_weekly;
  charge.most = what.most_weekly;
  charge.lines = what.lines;
  charge.unknown = what.unknown;
  charge.unconfirmed = what.unconfirmed;
  if (charge.is_full_cost()) charge.most = cost;
  if (charge.basis == care::ChargeBasis::free) charge.weekly = MoneyPerWeek{};
  if (charge.most && cost) charge.weekly = std::min(*charge.most, *cost);
  return charge;
}

}  // namespace

bool is_financial_assessment(const OpenDocument& open) {
  return open.entry.begun.kind == care::financial_assessment_kind.name;
}

Result<ChargeNow> charge_now(const Visit& visit, const OpenDocument& open) {
  if (visit.site.charge_rates == nullptr)
    return refuse(RefusalCode::no_law_recorded,
                  "The rates of charging are not here. Ask whoever looks after this program.");
  const auto content = content_now(visit, open);
  if (!content) return content.error();
  auto cost = care_cost(visit, open);
  if (!cost) return cost.error();
  ChargeNow now;
  now.answers = care::Answers{content->content.answers};
  now.cost = std::move(*cost);
  now.from = now.answers.day("setting", "charge_from");
  now.on = now.from.value_or(visit.today);
  now.known_on = visit.today;
  if (open.entry.is_signed()) {
    const auto entry = care::charge_of(open.events);
    if (!entry) return entry.error();
    if (*entry) {
      now.is_signed = true;
      now.on = (*entry)->what.on;
      now.known_on = (*entry)->what.known_on;
      now.from = (*entry)->what.from;
      now.charge = kept((*entry)->what, now.cost.weekly);
      return now;
    }
  }
  const care::PersonAdded* person = open.record.person(open.entry.begun.about);
  now.charge =
      care::charge_of_answers(now.answers, person == nullptr ? std::nullopt : person->born, now.on,
                              now.known_on, now.cost.weekly, *visit.site.charge_rates);
  return now;
}

}  // namespace candour::web
