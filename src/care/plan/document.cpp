#include "care/plan/document.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/budget/record.hpp"
#include "care/casefile/happened_visibility.hpp"
#include "care/eligibility/record.hpp"
#include "care/law_cited.hpp"
#include "care/plan/checks.hpp"
#include "care/plan/differences.hpp"
#include "care/rules.hpp"
#include "rules/decide.hpp"

namespace candour::care {
namespace {

constexpr std::string_view agreement = "Care Act 2014 s25(5)";

// Everything that a plan rests on, read once. What cannot be read is as if it were not there: the
// page that shows it refuses.
struct PlanAsSigned {
  explicit PlanAsSigned(const Signing& signing) : answers{signing.content.answers} {
    if (auto folded = fold_plan(signing.events)) plan = std::move(*folded);
    if (auto found = eligibility_of(signing.rests_on_events)) eligibility = std::move(*found);
    if (const auto rests_on = fold_document(signing.rests_on_events))
      assessment = assessment_of(*rests_on);
    const auto budgets = budgets_of(signing.events);
    has_budget = budgets && !budgets->empty();
  }

  PlanChecked checked() const {
    return {plan, eligibility ? &eligibility->what : nullptr, assessment ? &*assessment : nullptr};
  }

  Answers answers;
  PlanRecord plan;
  std::optional<EligibilityRecord> eligibility;
  std::optional<Assessment> assessment;
  bool has_budget = false;
};

Happened happened(std::string_view kind, std::string_view about, Day on) {
  Happened event;
  event.kind = kind;
  event.on = exactly(on);
  event.about = std::string{about};
  return event;
}

// A day of the form, not after today: what lies ahead has not happened.
Day day_or_today(std::optional<Day> day, Day today) { return day ? std::min(*day, today) : today; }

// What signing says of the case: the draft is finished, who took part, what was told.
std::vector<Happened> what_happened(const Signing& signing, const Answers& answers) {
  const std::string& about = signing.entry.begun.about;
  std::vector<Happened> all{happened("plan.drafted", about, signing.today)};
  const std::string_view took_part = answers.text("taking-part", "took_part");
  if (took_part == "yes" || took_part == "in_part")
    all.push_back(happened("plan.person_involved", about, signing.today));
  for (int row = 1; row <= answers.rows("taking-part", "carers"); ++row) {
    const std::string_view who = answers.row_text("taking-part", "carers", row, "who");
    if (signing.record.person(who) == nullptr) continue;
    const auto on = parse_day(answers.row_text("taking-part", "carers", row, "on"));
    all.push_back(happened("plan.carer_involved", who,
                           day_or_today(on ? std::optional{*on} : std::nullopt, signing.today)));
  }
  if (answers.is("direct-payment", "told", "yes"))
    all.push_back(happened("dp.option_told", about,
                           day_or_today(answers.day("direct-payment", "told_on"), signing.today)));
  for (Happened& one : all) keep_carers_own(signing.entry.begun.kind, one);
  return all;
}

void add(std::vector<Gap>& gaps, const std::vector<PlanGap>& found) {
  for (const PlanGap& gap : found) gaps.push_back({{}, {}, gap.sentence, gap.cite, gap.refuses});
}

void add_agreement_gaps(const Signing& signing, const PlanAsSigned& read, std::vector<Gap>& gaps) {
  if (read.plan.shown.empty()) {
    gaps.push_back(
        {{},
         {},
         "Show the plan to the person, and record how: every reasonable step to agree it "
         "with them comes before it is signed.",
         std::string{agreement},
         true});
    return;
  }
  if (!read.plan.answer)
    gaps.push_back(
        {{},
         {},
         "Record what the person says to the plan: that they agree, that they do not and "
         "why, or that they could not answer.",
         std::string{agreement},
         true});
  const auto shown = plan_as_shown(signing.events);
  if (!shown || !*shown) return;
  const auto since = differences(**shown, read.plan.shown.back().second, read.plan);
  if (!since.empty())
    gaps.push_back({{},
                    {},
                    fmt::format("{} of the lines changed since the person was shown the plan. Show "
                                "it again, so that what they answered is what is signed.",
                                since.size()),
                    std::string{agreement},
                    false});
}

void add_part_gaps(const PlanAsSigned& read, std::vector<Gap>& gaps) {
  if (!read.eligibility)
    gaps.push_back({{},
                    {},
                    "A plan says which needs are eligible: determine eligibility on the assessment "
                    "first.",
                    "Care Act 2014 s25(1)(b)",
                    true});
  if (read.answers.day("coordination", "review_on") == std::nullopt)
    gaps.push_back({"coordination", "review_on", "Say when the plan is reviewed.", {}, false});
  if (!read.answers.is_answered("coordination", "coordinator"))
    gaps.push_back({"coordination",
                    "coordinator",
                    "Say who coordinates the plan, and how to reach them.",
                    {},
                    false});
  if (!read.answers.is_answered("contingency", "ring"))
    gaps.push_back({"contingency",
                    "ring",
                    "Say whom to ring first when something goes wrong, by day and by night.",
                    {},
                    false});
}

// Rules whose question the form itself asks, or that the gaps above ask for by name.
bool is_asked_elsewhere(std::string_view rule) {
  constexpr std::array<std::string_view, 4> asked{"planning.involvement", "planning.direct_payment",
                                                  "planning.agreement", "planning.determination"};
  return std::find(asked.begin(), asked.end(), rule) != asked.end();
}

// The case as it would be were the plan signed, and signed off at once.
rules::History as_if_signed_off(const Signing& signing, const PlanAsSigned& read) {
  CaseRecord record = signing.record;
  auto all = what_happened(signing, read.answers);
  all.push_back(happened("plan.signed_off", signing.entry.begun.about, signing.today));
  for (Happened& one : all) {
    Entry entry;
    entry.kind = rules::event_kind_named(one.kind);
    entry.happened = std::move(one);
    entry.number = record.entries.empty() ? 1 : record.entries.back().number + 1;
    entry.recorded = signing.now;
    record.entries.push_back(std::move(entry));
  }
  return history_of(record);
}

bool refuses(const rules::RuleHead& head) {
  return (head.standing == rules::Standing::statute ||
          head.standing == rules::Standing::regulation) &&
         head.mark != rules::Mark::unconfirmed;
}

// The clauses of a rule of planning, by the names that its two instruments go by.
std::string cites_of(const rules::RuleHead& head) {
  std::string text;
  for (const rules::Citation& cite : head.cites) {
    const bool is_act = cite.instrument == care_act({}).instrument;
    if (!is_act && cite.instrument != care_guidance({}).instrument) continue;
    text += fmt::format("{}{} {}", text.empty() ? "" : "; ",
                        is_act ? "Care Act 2014" : "Care and support statutory guidance",
                        cite.provision);
  }
  return text;
}

std::vector<Gap> plan_gaps(const Signing& signing) {
  const PlanAsSigned read{signing};
  std::vector<Gap> gaps;
  add_part_gaps(read, gaps);
  add(gaps, orphans(read.checked()));
  add(gaps, not_specific(read.checked()));
  add_agreement_gaps(signing, read, gaps);
  const auto raised = raised_beforehand(signing);
  gaps.insert(gaps.end(), raised.begin(), raised.end());
  return gaps;
}

Result<Events> plan_on_signing(const Signing& signing, const Doer& by) {
  const PlanAsSigned read{signing};
  Events events;
  for (const Happened& one : what_happened(signing, read.answers))
    events.push_back(journal::make_event(signing.record.stream, by.actor(), one.on, one));
  std::string_view summary = "Signed as ready for authorisation.";
  if (read.plan.answer && read.plan.answer->answer == PlanAnswer::does_not_agree)
    summary = "Signed as ready for authorisation; the person does not agree.";
  events.push_back(
      journal::make_event(stream_of(signing.document.id), by.actor(), exactly(by.today),
                          PlanReadyForAuthorisation{PersonalText{std::string{summary}}}));
  return events;
}

}  // namespace

std::vector<Gap> raised_beforehand(const Signing& signing) {
  const PlanAsSigned read{signing};
  const rules::History history = as_if_signed_off(signing, read).as_seen_on(signing.today);
  std::vector<Gap> gaps;
  for (const rules::Check* check : planning_rules().checks) {
    if (is_asked_elsewhere(check->head.id)) continue;
    std::vector<rules::Duty> duties;
    rules::decide_check(*check, history, signing.today, duties);
    const bool is_raised = std::any_of(duties.begin(), duties.end(), [&](const rules::Duty& duty) {
      return duty.is_finding() && duty.trigger + 1 == history.happenings().size();
    });
    if (is_raised)
      gaps.push_back({{},
                      {},
                      fmt::format("Signed off as it stands, this plan would be raised as: {}. The "
                                  "council must {}.",
                                  check->head.title, check->head.duty),
                      cites_of(check->head),
                      refuses(check->head)});
  }
  return gaps;
}

const DocumentKind care_plan_kind{.name = "care_plan",
                                  .title = "Care and support plan",
                                  .form = "care-and-support-plan",
                                  .cite = "Care Act 2014 s25",
                                  .sign_words = "Sign the plan as ready for authorisation",
                                  .gaps = plan_gaps,
                                  .on_signing = plan_on_signing};

const DocumentKind carers_support_plan_kind{
    .name = "carers_support_plan",
    .title = "Carer’s support plan",
    .form = "carers-support-plan",
    .cite = "Care Act 2014 s25",
    .sign_words = "Sign the plan as ready for authorisation",
    .gaps = plan_gaps,
    .on_signing = plan_on_signing};

}  // namespace candour::care
