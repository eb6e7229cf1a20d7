#include "web/letters/stage_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/document_kind.hpp"
#include "web/documents/view.hpp"

namespace candour::web {
namespace {

// So many missing things are named one by one; the rest are counted, so that the page stays one.
constexpr std::size_t most_named = 4;

const DocumentReading* newest_of(const StagesOf& of, std::string_view kind) {
  const DocumentReading* found = nullptr;
  for (const DocumentReading& one : of.documents)
    if (one.entry.begun.kind == kind && one.entry.begun.about == of.person.label &&
        !one.entry.given_up_why)
      found = &one;
  return found;
}

std::string page_of(const DocumentReading& reading) {
  return "/documents/" + reading.entry.begun.document.text();
}

std::string by_and_on(const StagesOf& of, std::string_view what, const ActorId& by,
                      std::optional<Day> on) {
  std::string text = fmt::format("{} by {}", what, actor_name(of.visit, by));
  if (on) text += " on " + say(*on);
  return text + ".";
}

void name_some(std::vector<StageLine>& lines, std::vector<StageLine> missing,
               const std::string& below) {
  const std::size_t named = std::min(missing.size(), most_named);
  for (std::size_t i = 0; i < named; ++i) lines.push_back(std::move(missing[i]));
  if (missing.size() > named)
    lines.push_back({fmt::format("And {} more.", missing.size() - named), below, {}});
}

// What stands between an open document and its signature: what its form asks and what its stage
// does.
Result<std::vector<StageLine>> gaps_in(const StagesOf& of, const DocumentReading& reading) {
  const auto view =
      view_of(of.visit, OpenDocument{of.record, reading.entry, reading.document, reading.events});
  if (!view) return view.error();
  std::vector<StageLine> missing;
  for (const care::Gap& gap : gaps_of(of.visit, *view))
    if (gap.refuses) missing.push_back({gap.sentence, page_of(reading), gap.cite});
  return missing;
}

// Begun, missing something, or ready for its signature.
void add_document(StageToday& stage, const StagesOf& of, std::string_view name,
                  std::string_view done, std::string_view not_begun_cite) {
  const care::DocumentKind* kind = care::document_kind_named(name);
  const DocumentReading* reading = newest_of(of, name);
  if (kind == nullptr) return;
  if (reading == nullptr) {
    stage.can.push_back({fmt::format("{}: begin it.", kind->title), "/documents/begin",
                         std::string{not_begun_cite}});
    return;
  }
  if (reading->entry.is_signed()) {
    stage.decided.push_back(
        {by_and_on(of, done, reading->entry.signed_by, reading->entry.signed_on), page_of(*reading),
         std::string{kind->cite}});
    return;
  }
  auto missing = gaps_in(of, *reading);
  if (!missing) {
    stage.cannot.push_back({missing.error().message, page_of(*reading), {}});
    return;
  }
  if (missing->empty())
    stage.can.push_back(
        {fmt::format("{}.", kind->sign_words), page_of(*reading), std::string{kind->cite}});
  name_some(stage.cannot, std::move(*missing), page_of(*reading));
}

StageToday contact_stage(const StagesOf& of) {
  StageToday stage{.title = "Contact", .decided = {}, .can = {}, .cannot = {}};
  add_document(stage, of, "contact", "Recorded", "Care Act 2014 s9(1)");
  return stage;
}

std::string_view assessment_kind(const StagesOf& of) {
  return of.is_carer ? "carers_assessment" : "needs_assessment";
}
std::string_view plan_kind(const StagesOf& of) {
  return of.is_carer ? "carers_support_plan" : "care_plan";
}

StageToday assessment_stage(const StagesOf& of) {
  StageToday stage{.title = "Assessment", .decided = {}, .can = {}, .cannot = {}};
  add_document(stage, of, assessment_kind(of), "Signed",
               of.is_carer ? "Care Act 2014 s10(1)" : "Care Act 2014 s9(1)");
  return stage;
}

StageToday eligibility_stage(const StagesOf& of) {
  StageToday stage{.title = "Eligibility", .decided = {}, .can = {}, .cannot = {}};
  const DocumentReading* reading = newest_of(of, assessment_kind(of));
  if (reading != nullptr && reading->facts.eligibility) {
    const auto& decided = *reading->facts.eligibility;
    const auto eligible = std::count_if(decided.what.needs.begin(), decided.what.needs.end(),
                                        [](const auto& need) { return need.eligible; });
    stage.decided.push_back(
        {fmt::format("{} of {} needs eligible: {}", eligible, decided.what.needs.size(),
                     by_and_on(of, "decided", decided.by, decided.on)),
         page_of(*reading), "Care Act 2014 s13(1), (2)"});
    return stage;
  }
  if (reading == nullptr || !reading->entry.is_signed() || !reading->assessment) {
    stage.cannot.push_back(
        {"There is no signed assessment to decide it from.", "#documents", "Care Act 2014 s13(1)"});
    return stage;
  }
  const care::Determination rule = care::determine(*reading->assessment);
  if (rule.verdict != care::Verdict::open) {
    stage.can.push_back(
        {fmt::format("Decide it. By the rule the needs are {}.",
                     rule.verdict == care::Verdict::eligible ? "eligible" : "not eligible"),
         page_of(*reading), "Care Act 2014 s13(1)"});
    return stage;
  }
  std::vector<StageLine> open;
  for (const std::string& question : rule.open_questions)
    open.push_back(
        {question, page_of(*reading), of.is_carer ? "SI 2015/313 reg 3" : "SI 2015/313 reg 2"});
  name_some(stage.cannot, std::move(open), page_of(*reading));
  return stage;
}

bool is_determined(const StagesOf& of) {
  const DocumentReading* reading = newest_of(of, assessment_kind(of));
  return reading != nullptr && reading->facts.eligibility.has_value();
}

StageToday plan_stage(const StagesOf& of) {
  StageToday stage{.title = "Plan", .decided = {}, .can = {}, .cannot = {}};
  const DocumentReading* plan = newest_of(of, plan_kind(of));
  if (plan == nullptr && !is_determined(of)) {
    stage.cannot.push_back(
        {"Whether the needs are eligible is not decided.", "#documents", "Care Act 2014 s24(1)"});
    return stage;
  }
  add_document(stage, of, plan_kind(of), "Signed", "Care Act 2014 s24(1)");
  if (plan == nullptr || !plan->facts.plan) return stage;
  const auto& answer = plan->facts.plan->answer;
  if (!answer)
    stage.cannot.push_back({"The person has not said yet whether they agree.", page_of(*plan),
                            "Care Act 2014 s25(5)"});
  else
    stage.decided.push_back(
        {fmt::format("The person {}{}.",
                     answer->answer == care::PlanAnswer::agrees           ? "agrees"
                     : answer->answer == care::PlanAnswer::does_not_agree ? "does not agree"
                                                                          : "could not answer",
                     plan->facts.plan->answered_on ? ", on " + say(*plan->facts.plan->answered_on)
                                                   : std::string{}),
         page_of(*plan), "Care Act 2014 s25(5)"});
  return stage;
}

// Lines of the plan that no sum can be worked out for today.
std::vector<StageLine> without_price(const StagesOf& of, const DocumentReading& plan) {
  std::vector<StageLine> missing;
  for (const care::LineOnTheTable& line : plan.facts.plan->lines) {
    const care::LineContent* content = line.counts();
    const bool costs = content != nullptr && (content->met_by == care::MetBy::council ||
                                              content->met_by == care::MetBy::direct_payment);
    if (!costs) continue;
    const std::string what = content->what.for_reader();
    if (!content->price)
      missing.push_back(
          {fmt::format("“{}” has no price.", what), page_of(plan), "Care Act 2014 s26(1)(a)"});
    else if (!content->price->price.empty() && of.visit.site.prices != nullptr &&
             of.visit.site.prices->on(content->price->price, of.visit.today) == nullptr)
      missing.push_back({fmt::format("The price book has no price of “{}” for today.", what),
                         page_of(plan), "Care Act 2014 s26(1)(a)"});
  }
  return missing;
}

StageToday budget_stage(const StagesOf& of) {
  StageToday stage{.title = "Personal budget", .decided = {}, .can = {}, .cannot = {}};
  const DocumentReading* plan = newest_of(of, plan_kind(of));
  if (plan == nullptr || !plan->facts.plan || plan->facts.plan->lines.empty()) {
    stage.cannot.push_back(
        {"There is no line of a plan to price.", "#documents", "Care Act 2014 s26(1)"});
    return stage;
  }
  for (const care::BudgetEntry& budget : plan->facts.budgets) {
    const bool is_final = budget.set.kind == care::BudgetKind::final;
    std::string text =
        fmt::format("{} {}: {}", is_final ? "Final," : "Indicative,", say(budget.set.cost_weekly),
                    by_and_on(of, "set", budget.by, budget.on));
    if (budget.set.provisional) text += " Provisional.";
    stage.decided.push_back({std::move(text), page_of(*plan),
                             is_final ? "Care Act 2014 s26(1)" : "Care Act guidance para 11.7"});
  }
  auto missing = without_price(of, *plan);
  const bool final_set = std::any_of(
      plan->facts.budgets.begin(), plan->facts.budgets.end(),
      [](const care::BudgetEntry& one) { return one.set.kind == care::BudgetKind::final; });
  if (missing.empty() && !final_set)
    stage.can.push_back(
        {"Set the budget: every line has a price.", page_of(*plan), "Care Act 2014 s26(1)"});
  name_some(stage.cannot, std::move(missing), page_of(*plan));
  return stage;
}

StageToday charge_stage(const StagesOf& of) {
  StageToday stage{.title = "Charge", .decided = {}, .can = {}, .cannot = {}};
  const DocumentReading* reading = newest_of(of, "financial_assessment");
  if (reading == nullptr && !is_determined(of)) {
    stage.cannot.push_back({"The financial assessment follows the decision on eligibility.",
                            "#documents", "Care Act 2014 s17(1)"});
    return stage;
  }
  add_document(stage, of, "financial_assessment", "Signed", "Care Act 2014 s17(1)");
  if (reading == nullptr || !reading->facts.charge) return stage;
  const care::ChargeAssessed& what = reading->facts.charge->what;
  if (what.most_weekly)
    stage.decided.push_back(
        {fmt::format("The person pays at most {}.{}", say(*what.most_weekly),
                     what.provisional() ? " Provisional: nothing is invoiced." : ""),
         page_of(*reading), "Care Act 2014 s17"});
  std::vector<StageLine> unknown;
  for (const care::UnknownRate& rate : what.unknown)
    unknown.push_back(
        {fmt::format("{} is not known for {}: {}", rate.parameter, say(rate.date), rate.why),
         page_of(*reading), "SI 2014/2672"});
  name_some(stage.cannot, std::move(unknown), page_of(*reading));
  return stage;
}

}  // namespace

std::vector<StageToday> stages_today(const StagesOf& of) {
  std::vector<StageToday> stages;
  if (!of.is_carer) stages.push_back(contact_stage(of));
  stages.push_back(assessment_stage(of));
  stages.push_back(eligibility_stage(of));
  stages.push_back(plan_stage(of));
  stages.push_back(budget_stage(of));
  if (!of.is_carer) stages.push_back(charge_stage(of));
  return stages;
}

}  // namespace candour::web
