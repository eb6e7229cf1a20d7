#include <algorithm>

#include "care/assessment/document.hpp"
#include "care/casefile/action_parts.hpp"
#include "care/eligibility/record.hpp"
#include "rules/event_kind.hpp"

namespace candour::care {
namespace {

using rules::EventKind;

// Writes down what the answers say happened, in an order in which the clocks can follow it: what
// belongs to this assessment comes before its signature.
class Happenings {
 public:
  Happenings(const Signing& signing, const Doer& by)
      : signing_{signing},
        by_{by},
        whom_{assessed_by_kind(signing.document.opened.kind).value_or(AssessedWhom::adult)},
        answers_{signing.content.answers} {}

  std::vector<Happened> all() && {
    self_assessment();
    on_day(EventKind::assessment_explained, "start", "explained_on");
    took_part();
    found_on_the_way();
    advocate();
    completed();
    return std::move(happened_);
  }

 private:
  const std::string& about() const { return signing_.document.opened.about; }
  bool is(std::string_view section, std::string_view field, std::string_view value) const {
    return answers_.is(section, field, value);
  }

  // On a day that was answered, where it was; a day to come has not happened.
  Happened& add(EventKind kind, std::optional<Day> on = {}) {
    Happened one;
    one.kind = rules::name_of(kind);
    one.on = exactly(std::min(on.value_or(by_.today), by_.today));
    one.about = about();
    if (whom_ == AssessedWhom::carer) one.visibility = people::VisibilityClass::carers_own;
    happened_.push_back(std::move(one));
    return happened_.back();
  }
  void on_day(EventKind kind, std::string_view section, std::string_view field) {
    if (const auto day = answers_.day(section, field)) add(kind, day);
  }

  void self_assessment() {
    const std::string_view chosen = answers_.text("start", "self_assessment");
    if (chosen.empty()) return;
    const auto explained = answers_.day("start", "explained_on");
    add(chosen == "supported" ? EventKind::self_assessment_wanted
                              : EventKind::self_assessment_offered,
        explained);
    if (chosen != "supported") return;
    on_day(EventKind::self_assessment_information_given, "start", "information_given_on");
    on_day(EventKind::self_assessment_checked, "start", "checked_on");
  }

  void took_part() {
    const auto met = answers_.day("start", "carried_out_on");
    if (is("taking-part", "took_part", "yes")) add(EventKind::assessment_person_involved, met);
    for (int row = 1; row <= answers_.rows("taking-part", "others"); ++row) {
      const PersonAdded* person =
          signing_.record.person(answers_.row_text("taking-part", "others", row, "who"));
      const bool carer = person != nullptr && std::find(person->roles.begin(), person->roles.end(),
                                                        "carer") != person->roles.end();
      if (carer && whom_ == AssessedWhom::adult)
        add(EventKind::assessment_carer_involved, met).about = person->label;
    }
  }

  std::string_view health_section() const {
    return whom_ == AssessedWhom::carer ? "health" : "condition";
  }

  void found_on_the_way() {
    const std::string_view health = health_section();
    const auto met = answers_.day("start", "carried_out_on");
    if (is(health, "deafblind", "yes")) {
      add(EventKind::deafblindness_found, met);
      if (answers_.is_answered(health, "specialist")) add(EventKind::specialist_assessed, met);
    }
    if (is(health, "expert_needed", "yes")) {
      add(EventKind::expert_needed, met);
      if (answers_.is_answered(health, "expert")) add(EventKind::expert_consulted, met);
    }
    if (is("family", "young_carer", "yes")) {
      add(EventKind::child_carer_seen, met);
      if (answers_.is_answered("family", "young_carer_tasks"))
        add(EventKind::child_tasks_considered, met);
    }
    if (is(health, "nhs", "yes")) {
      add(EventKind::chc_indicated, met);
      on_day(EventKind::chc_referred, health, "nhs_referred_on");
    }
    for (int row = 1; row <= answers_.rows("capacity", "decisions"); ++row)
      if (const auto on = parse_day(answers_.row_text("capacity", "decisions", row, "on")))
        add(EventKind::mca_assessed, *on);
  }

  bool recorded(EventKind kind) const {
    return std::any_of(signing_.record.entries.begin(), signing_.record.entries.end(),
                       [&](const Entry& one) {
                         return one.kind == kind && one.happened.about.value_or("") == about();
                       });
  }

  // Contact may have recorded it already.
  void advocate() {
    const auto hard = answers_.values("advocate", "difficulty");
    if (hard.empty() || hard.front() == "none" || is("advocate", "appropriate", "yes")) return;
    if (!recorded(EventKind::advocate_needed))
      add(EventKind::advocate_needed, answers_.day("start", "carried_out_on"));
    if (!recorded(EventKind::advocate_appointed))
      on_day(EventKind::advocate_appointed, "advocate", "advocate_arranged_on");
  }

  void completed() {
    const Assessment assessment = read_assessment(whom_, about(), answers_);
    add(whom_ == AssessedWhom::carer ? EventKind::carer_assessment_completed
                                     : EventKind::assessment_completed);
    const bool open =
        std::any_of(assessment.findings.begin(), assessment.findings.end(), [](const Finding& one) {
          return one.ability == Ability::not_known_yet || one.ability == Ability::not_answered;
        });
    Happened& signature = add(EventKind::assessment_signed);
    if (!recorded_needs(assessment).empty())
      signature.outcome = "needs";
    else if (!open)
      signature.outcome = "no_needs";
  }

  const Signing& signing_;
  const Doer& by_;
  AssessedWhom whom_;
  Answers answers_;
  std::vector<Happened> happened_;
};

}  // namespace

Result<Events> events_of_assessment(const Signing& signing, const Doer& by) {
  Events events;
  for (const Happened& one : Happenings{signing, by}.all())
    events.push_back(detail::event_of(signing.record, by, one));
  return events;
}

}  // namespace candour::care
