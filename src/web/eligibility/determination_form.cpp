#include "web/eligibility/determination_form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "web/eligibility/determination_markup.hpp"
#include "web/html/components.hpp"
#include "web/pages/document_work.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::Verdict;

std::string field_of(std::string_view part, std::string_view outcome) {
  return fmt::format("{}-{}", part, outcome);
}

std::string_view yes_or_no(bool is_yes) { return is_yes ? "yes" : "no"; }

const care::NeedResult* result_of(const care::Determination& rule, std::string_view outcome) {
  const auto found =
      std::find_if(rule.needs.begin(), rule.needs.end(),
                   [&](const care::NeedResult& one) { return one.outcome == outcome; });
  return found == rule.needs.end() ? nullptr : &*found;
}

std::string reasons_from(const care::Assessment& assessment, std::string_view outcome) {
  const care::Finding* finding = assessment.finding(outcome);
  return finding == nullptr ? std::string{"Their health is at risk, or getting worse."}
                            : findings_in_words(*finding);
}

std::string reasons_of_the_whole(const care::Determination& rule) {
  std::string text;
  for (const care::StepResult& step : rule.steps)
    text += fmt::format("{}{} {}", text.empty() ? "" : "\n", step.question, step.because);
  return text;
}

const care::NeedDetermined* determined(const std::optional<care::EligibilityRecord>& before,
                                       std::string_view outcome) {
  if (!before) return nullptr;
  const auto found =
      std::find_if(before->what.needs.begin(), before->what.needs.end(),
                   [&](const care::NeedDetermined& one) { return one.outcome == outcome; });
  return found == before->what.needs.end() ? nullptr : &*found;
}

void fill_need(Typed& typed, std::string_view outcome, const care::Assessment& assessment,
               const care::Determination& rule, const care::NeedDetermined* before) {
  const care::NeedResult* result = result_of(rule, outcome);
  if (before != nullptr)
    typed.fields.add(field_of("eligible", outcome), std::string{yes_or_no(before->eligible)});
  else if (result != nullptr && result->verdict != Verdict::open)
    typed.fields.add(field_of("eligible", outcome),
                     std::string{yes_or_no(result->verdict == Verdict::eligible)});
  typed.fields.add(field_of("reasons", outcome), before != nullptr
                                                     ? before->reasons.for_reader()
                                                     : reasons_from(assessment, outcome));
}

void write_need(Out& out, const CaseForm& form, std::string_view outcome,
                const care::Determination& rule) {
  const std::string eligible = field_of("eligible", outcome);
  const std::string reasons = field_of("reasons", outcome);
  const std::string name = care::short_words_of_need(outcome);
  const care::NeedResult* result = result_of(rule, outcome);
  out << Radios{.name = eligible,
                .fieldset = {.legend = {.text = name + ": is this need eligible?",
                                        .classes = "govuk-fieldset__legend--s"}},
                .hint = {.text = result == nullptr
                                     ? std::string{}
                                     : fmt::format("By the rule: {}. {}", words_of(result->verdict),
                                                   result->because)},
                .error_message = {.text = form.error_of(eligible)},
                .items = {{.text = "Yes", .value = "yes"}, {.text = "No", .value = "no"}},
                .value = form.typed.text(eligible),
                .classes = "govuk-radios--inline"}
      << Textarea{.name = reasons,
                  .label = {.text = name + ": your reasons"},
                  .hint = {.text = "Filled from the findings. The person reads them."},
                  .error_message = {.text = form.error_of(reasons)},
                  .value = form.typed.text(reasons),
                  .rows = 3};
}

void write_whole(Out& out, const CaseForm& form) {
  out << Textarea{.name = "reasons",
                  .label = {.text = "The reasons for the decision as a whole"},
                  .hint = {.text = "Care Act 2014 s13(2): in writing, with reasons."},
                  .error_message = {.text = form.error_of("reasons")},
                  .value = form.typed.text("reasons"),
                  .rows = 5}
      << Textarea{.name = "why_different",
                  .label = {.text = "Where you decide otherwise than the rule: why"},
                  .hint = {.text = "Leave it empty where you decide alike. Cost, the budget and "
                                   "what is on offer are no reasons (SI 2015/313 regs 2 and 3)."},
                  .error_message = {.text = form.error_of("why_different")},
                  .value = form.typed.text("why_different"),
                  .rows = 3}
      << Textarea{.name = "period",
                  .label = {.text = "The period over which you looked"},
                  .hint = {.text = "Where the needs change (SI 2015/313 regs 2(4) and 3(4))."},
                  .error_message = {.text = form.error_of("period")},
                  .value = form.typed.text("period"),
                  .rows = 2};
}

// What follows where some need is eligible: s13(3) for an adult, s13(4) for a carer.
void write_next(Out& out, const CaseForm& form, care::AssessedWhom whom) {
  const bool adult = whom == care::AssessedWhom::adult;
  if (adult)
    out << Radios{.name = "wants",
                  .fieldset = {.legend = {.text = "Do they want the council to meet these needs?",
                                          .classes = "govuk-fieldset__legend--s"}},
                  .hint = {.text = "Care Act 2014 s13(3)(b). Leave it open until they were asked."},
                  .error_message = {.text = form.error_of("wants")},
                  .items = {{.text = "Yes", .value = "yes"}, {.text = "No", .value = "no"}},
                  .value = form.typed.text("wants"),
                  .classes = "govuk-radios--inline"};
  out << Textarea{
      .name = "residence",
      .label = {.text = adult ? "Where they are ordinarily resident"
                              : "Where the adult who needs care is ordinarily resident"},
      .hint = {.text = adult ? "Care Act 2014 s13(3)(c)." : "Care Act 2014 s13(4)(b)."},
      .error_message = {.text = form.error_of("residence")},
      .value = form.typed.text("residence"),
      .rows = 2};
}

}  // namespace

void fill_determination(Typed& typed, const care::Assessment& assessment,
                        const care::Determination& rule,
                        const std::optional<care::EligibilityRecord>& before) {
  for (const std::string& outcome : care::recorded_needs(assessment))
    fill_need(typed, outcome, assessment, rule, determined(before, outcome));
  const auto add = [&](std::string name, const std::optional<PersonalText>& words) {
    typed.fields.add(std::move(name), words ? words->for_reader() : std::string{});
  };
  typed.fields.add("reasons",
                   before ? before->what.reasons.for_reader() : reasons_of_the_whole(rule));
  add("why_different", before ? before->what.why_different : std::nullopt);
  add("period", before ? before->what.period_considered : assessment.period_considered);
  add("residence", before ? before->what.ordinary_residence : std::nullopt);
  if (before && before->what.wants_council_to_meet)
    typed.fields.add("wants", std::string{yes_or_no(*before->what.wants_council_to_meet)});
}

Raw determination_form(const Visit& visit, const CaseForm& form, const care::Assessment& assessment,
                       const care::Determination& rule) {
  Out out;
  open_case_form(out, visit, "determine_eligibility",
                 fmt::format("/documents/{}/eligibility", visit.parameters["document"]));
  for (const std::string& outcome : care::recorded_needs(assessment))
    write_need(out, form, outcome, rule);
  write_whole(out, form);
  write_next(out, form, assessment.whom);
  out << Button{.text = "Record the determination"} << "</form>";
  return std::move(out).take();
}

Result<care::DetermineEligibility> read_determination(const Typed& typed,
                                                      const care::Assessment& assessment) {
  care::DetermineEligibility input;
  const auto answer = [&](const std::string& field) -> std::optional<bool> {
    const std::string value = typed.text(field);
    if (value == "yes") return true;
    return value == "no" ? std::optional{false} : std::nullopt;
  };
  for (const std::string& outcome : care::recorded_needs(assessment)) {
    auto reasons = typed_words(typed, field_of("reasons", outcome), 4'000);
    if (!reasons) return reasons.error();
    care::NeedAnswered one{
        outcome, answer(field_of("eligible", outcome)), std::move(*reasons), {}, {}};
    // What the need is, and what they hope for, stand in the findings: nobody types them again.
    if (const care::Finding* finding = assessment.finding(outcome)) {
      one.need = finding->what_happens;
      one.hoped_for = finding->hoped_for;
    }
    input.needs.push_back(std::move(one));
  }
  struct Words {
    std::string_view field;
    PersonalText care::DetermineEligibility::*part;
  };
  for (const Words& words : {Words{"reasons", &care::DetermineEligibility::reasons},
                             Words{"why_different", &care::DetermineEligibility::why_different},
                             Words{"period", &care::DetermineEligibility::period_considered},
                             Words{"residence", &care::DetermineEligibility::ordinary_residence}}) {
    auto read = typed_words(typed, words.field, 8'000);
    if (!read) return read.error();
    input.*words.part = std::move(*read);
  }
  input.wants_council_to_meet = answer("wants");
  return input;
}

}  // namespace candour::web
