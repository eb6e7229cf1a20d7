#include "care/eligibility/actions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/casefile/action_parts.hpp"
#include "rules/event_kind.hpp"

namespace candour::care {
namespace {

const NeedAnswered* answered(const DetermineEligibility& input, std::string_view outcome) {
  const auto found = std::find_if(input.needs.begin(), input.needs.end(),
                                  [&](const NeedAnswered& one) { return one.outcome == outcome; });
  return found == input.needs.end() ? nullptr : &*found;
}

std::string field_of_need(std::string_view part, std::string_view outcome) {
  return fmt::format("{}-{}", part, outcome);
}

// Every need that was recorded is answered with its reasons, and no other is.
Result<void> needs_are_answered(const std::vector<std::string>& recorded,
                                const DetermineEligibility& input) {
  for (const NeedAnswered& one : input.needs)
    if (std::find(recorded.begin(), recorded.end(), one.outcome) == recorded.end())
      return refuse(RefusalCode::unknown_field_value,
                    fmt::format("{} is no need that the signed assessment records. Change the "
                                "assessment first.",
                                short_words_of_need(one.outcome)),
                    field_of_need("eligible", one.outcome));
  for (const std::string& outcome : recorded) {
    const NeedAnswered* one = answered(input, outcome);
    if (one == nullptr || !one->eligible)
      return refuse(RefusalCode::missing_field,
                    fmt::format("{}: say whether this need is eligible. Every need that the "
                                "assessment found is answered (Care Act 2014 s13(7)).",
                                short_words_of_need(outcome)),
                    field_of_need("eligible", outcome));
    if (one->reasons.empty())
      return refuse(RefusalCode::text_empty,
                    fmt::format("{}: enter your reasons. The person is given them in writing "
                                "(Care Act 2014 s13(2)).",
                                short_words_of_need(outcome)),
                    field_of_need("reasons", outcome));
  }
  return {};
}

Verdict decided_by(const DetermineEligibility& input) {
  const bool any = std::any_of(input.needs.begin(), input.needs.end(), [](const NeedAnswered& one) {
    return one.eligible.value_or(false);
  });
  return any ? Verdict::eligible : Verdict::not_eligible;
}

bool differs(const Determination& rule, const DetermineEligibility& input) {
  if (rule.verdict != decided_by(input)) return true;
  return std::any_of(rule.needs.begin(), rule.needs.end(), [&](const NeedResult& need) {
    const NeedAnswered* one = answered(input, need.outcome);
    return one != nullptr && need.verdict != Verdict::open &&
           one->eligible.value_or(false) != (need.verdict == Verdict::eligible);
  });
}

Result<void> is_reasoned(const Determination& rule, const DetermineEligibility& input) {
  if (input.reasons.empty())
    return refuse(RefusalCode::text_empty,
                  "Enter the reasons for the decision as a whole. The person is given them in "
                  "writing (Care Act 2014 s13(2)).",
                  "reasons");
  if (differs(rule, input) && input.why_different.empty())
    return refuse(RefusalCode::text_empty,
                  rule.verdict == Verdict::open
                      ? "The findings do not settle it yet: enter what does."
                      : "This is not what the findings give by the rule: enter why you decide "
                        "otherwise.",
                  "why_different");
  return {};
}

EligibilityDetermined determined_by(const DocumentRecord& document, const Assessment& assessment,
                                    const Determination& rule, const DetermineEligibility& input) {
  EligibilityDetermined made;
  made.assessment = document.id;
  made.assessment_version = document.latest_signed()->what.version;
  made.by_rule = rule.verdict;
  made.decided = decided_by(input);
  if (differs(rule, input)) made.why_different = input.why_different;
  made.reasons = input.reasons;
  for (const NeedAnswered& one : input.needs)
    made.needs.push_back({one.outcome, *one.eligible, one.reasons, one.need, one.hoped_for});
  made.period_considered = detail::filled(input.period_considered);
  if (assessment.whom == AssessedWhom::adult)
    made.wants_council_to_meet = input.wants_council_to_meet;
  made.ordinary_residence = detail::filled(input.ordinary_residence);
  return made;
}

Happened happened(rules::EventKind kind, const Doer& by, std::string_view about) {
  Happened one;
  one.kind = rules::name_of(kind);
  one.on = exactly(by.today);
  one.about = std::string{about};
  return one;
}

// Whether the decision is the same: what the person was asked afterwards changes none.
bool decides_alike(EligibilityDetermined a, EligibilityDetermined b) {
  for (EligibilityDetermined* one : {&a, &b}) {
    one->wants_council_to_meet.reset();
    one->ordinary_residence.reset();
  }
  return journal::encode(a) == journal::encode(b);
}

// What the law’s clocks read of it. A carer’s own stays the carer’s (s12(4)).
std::vector<Happened> seen_by_the_clocks(const EligibilityDetermined& made,
                                         const std::optional<EligibilityRecord>& before,
                                         const Assessment& assessment, const Doer& by) {
  std::vector<Happened> all;
  if (!before || !decides_alike(before->what, made)) {
    all.push_back(happened(rules::EventKind::eligibility_determined, by, assessment.about));
    all.back().outcome = made.decided == Verdict::eligible ? "eligible" : "not_eligible";
  }
  if (made.wants_council_to_meet && !(before && before->what.wants_council_to_meet))
    all.push_back(happened(rules::EventKind::meeting_needs_asked, by, assessment.about));
  if (made.ordinary_residence && !(before && before->what.ordinary_residence))
    all.push_back(happened(rules::EventKind::residence_decided, by, assessment.about));
  if (assessment.whom == AssessedWhom::carer)
    for (Happened& one : all) one.visibility = people::VisibilityClass::carers_own;
  return all;
}

}  // namespace

Result<Events> determine_eligibility(const CaseRecord& record, const DocumentRecord& document,
                                     const std::optional<EligibilityRecord>& before, const Doer& by,
                                     const DetermineEligibility& input) {
  if (auto good = detail::is_worked(record); !good) return good.error();
  const std::optional<Assessment> assessment = assessment_of(document);
  if (!assessment)
    return refuse(RefusalCode::not_permitted,
                  "Eligibility is decided on the basis of a signed assessment (Care Act 2014 "
                  "s13(1)). Sign the assessment first.");
  const std::vector<std::string> needs = recorded_needs(*assessment);
  if (needs.empty())
    return refuse(RefusalCode::not_permitted,
                  "The signed assessment found no needs, so there is nothing to decide (Care Act "
                  "2014 s13(1)).");
  if (auto good = needs_are_answered(needs, input); !good) return good.error();
  const Determination rule = determine(*assessment);
  if (auto good = is_reasoned(rule, input); !good) return good.error();
  const EligibilityDetermined made = determined_by(document, *assessment, rule, input);
  if (before && journal::encode(before->what) == journal::encode(made))
    return refuse(RefusalCode::already_done, "This is recorded already, as it stands.");
  Events events{journal::make_event(stream_of(document.id), by.actor(), exactly(by.today), made)};
  for (const Happened& one : seen_by_the_clocks(made, before, *assessment, by))
    events.push_back(detail::event_of(record, by, one));
  return events;
}

}  // namespace candour::care
