#include <fmt/format.h>

#include <algorithm>

#include "care/assessment/document.hpp"

namespace candour::care {
namespace {

// Goes through an assessment as it would be signed now.
class Gaps {
 public:
  explicit Gaps(const Signing& signing)
      : signing_{signing},
        whom_{assessed_by_kind(signing.document.opened.kind).value_or(AssessedWhom::adult)},
        answers_{signing.content.answers},
        assessment_{read_assessment(whom_, signing.document.opened.about, answers_)} {}

  std::vector<Gap> find() && {
    how_it_was_made();
    own_words();
    decisions();
    advocate();
    for (const Finding& finding : assessment_.findings) about(finding);
    health();
    well_being();
    trial();
    their_view();
    copies();
    return std::move(gaps_);
  }

 private:
  bool carer() const { return whom_ == AssessedWhom::carer; }
  bool is(std::string_view section, std::string_view field, std::string_view value) const {
    return answers_.is(section, field, value);
  }
  bool answered(std::string_view section, std::string_view field) const {
    return answers_.is_answered(section, field);
  }
  void refuses(std::string_view section, std::string_view field, std::string sentence,
               std::string_view cite = {}) {
    gaps_.push_back(
        {std::string{section}, std::string{field}, std::move(sentence), std::string{cite}, true});
  }
  void warns(std::string_view section, std::string_view field, std::string sentence,
             std::string_view cite = {}) {
    gaps_.push_back(
        {std::string{section}, std::string{field}, std::move(sentence), std::string{cite}, false});
  }

  void how_it_was_made() {
    if (!assessment_.carried_out_on)
      refuses("start", "carried_out_on", "Enter the day on which you met, or last spoke.");
    else if (*assessment_.carried_out_on > signing_.today)
      refuses("start", "carried_out_on", "The day on which you met cannot be later than today.");
    if (is("start", "self_assessment", "supported") && !answered("start", "checked_on"))
      warns("start", "checked_on",
            "They assessed themselves: say when the council made sure that it is accurate and "
            "complete.",
            "Care and support statutory guidance ch 6");
    if (is("taking-part", "took_part", "could_not") && answers_.rows("taking-part", "others") == 0)
      warns("taking-part", "others",
            "They could not take part: say who, interested in their welfare, did.",
            carer() ? "Care Act 2014 s10(7)" : "Care Act 2014 s9(5)(c)");
    if (is("condition", "nhs", "yes") && !answered("condition", "nhs_referred_on"))
      warns("condition", "nhs_referred_on",
            "The NHS may have to meet these needs, and was not asked yet. It is asked as soon as "
            "that appears.",
            "SI 2014/2827 reg 7(1)");
  }

  void own_words() {
    const std::string_view second = carer() ? "caring" : "difficult";
    for (const std::string_view field :
         {std::string_view{"matters"}, second, std::string_view{"want"},
          std::string_view{"strengths"}, std::string_view{"family_and_community"},
          std::string_view{"how_they_see_it"}})
      if (answered("own-words", field)) return;
    if (answered("own-words", "why_none")) return;
    refuses("own-words", "want",
            "Nothing stands in their own words. Write what they say, or why not.",
            carer() ? "Care Act 2014 s10(5)(d)" : "Care Act 2014 s9(4)(b)");
  }

  void decisions() {
    if (!is("capacity", "doubt", "yes")) return;
    const int rows = answers_.rows("capacity", "decisions");
    if (rows == 0)
      refuses("capacity", "decisions",
              "Say which decision is doubted: each is looked at by itself.",
              "Mental Capacity Act 2005 s2(1)");
    for (int row = 1; row <= rows; ++row) decision(row);
  }

  void decision(int row) {
    const auto text = [&](std::string_view column) {
      return answers_.row_text("capacity", "decisions", row, column);
    };
    const auto field = [&](std::string_view column) {
      return Answers::field_of_row("decisions", row, column);
    };
    if (text("can_decide") == "not_known_yet")
      warns("capacity", field("can_decide"),
            "It is still open whether they can make this decision.",
            "Mental Capacity Act 2005 s1(2)");
    if (text("can_decide") != "no") return;
    if (text("why").empty())
      refuses("capacity", field("why"), "Say why they cannot make this decision.",
              "Mental Capacity Act 2005 ss2, 3");
    if (text("help_given").empty())
      refuses("capacity", field("help_given"), "Say what was done to help them decide.",
              "Mental Capacity Act 2005 s1(3)");
    if (text("best_interests").empty())
      refuses("capacity", field("best_interests"),
              "Say what is in their best interests, what they wish, and who was asked.",
              "Mental Capacity Act 2005 s4");
  }

  void advocate() {
    const auto hard = answers_.values("advocate", "difficulty");
    if (hard.empty() || hard.front() == "none") return;
    if (is("advocate", "appropriate", "yes")) return;
    if (answered("advocate", "advocate_arranged_on")) return;
    refuses("advocate", "advocate_arranged_on",
            "They find it very hard to take part and nobody suitable speaks for them: arrange an "
            "independent advocate, or say who does and that they agree.",
            "Care Act 2014 s67(2), (5)");
  }

  void about(const Finding& finding) {
    const std::string section = section_of_outcome(finding.outcome);
    const std::string_view name = outcome_named(finding.outcome)->short_words;
    if (finding.ability == Ability::not_known_yet && finding.to_find_out.empty())
      warns(section, "to_find_out",
            fmt::format("{}: say what is still to be found out, how and by when.", name));
    if (finding.ability == Ability::unable) evidence(section, name, finding.evidence);
    if (finding.disputed &&
        (finding.disputed_ability == Ability::not_answered || finding.disputed_why.empty()))
      warns(section, "disputed_ability",
            fmt::format("{}: somebody sees it differently. Say who, and how it would be.", name),
            "Care Act 2014 s1(3)(b)");
  }

  void evidence(std::string_view section, std::string_view name, const std::vector<Evidence>& all) {
    if (all.empty()) {
      refuses(section, "evidence",
              fmt::format("{}: say what this rests on: what, whose account, how it is known and "
                          "when.",
                          name));
      return;
    }
    const bool whole = std::all_of(all.begin(), all.end(), [](const Evidence& one) {
      return !one.account.empty() && one.how_known != people::HowKnown::not_recorded && one.on;
    });
    if (!whole)
      warns(section, "evidence",
            fmt::format("{}: say of each piece of evidence whose account it is, how it is known "
                        "and when.",
                        name));
    if (std::all_of(all.begin(), all.end(), [](const Evidence& one) { return one.by_provider; }))
      warns(section, "evidence",
            fmt::format("{}: this rests on the opinion of a provider of care alone. It is marked "
                        "so. Ask the person, or look for yourself.",
                        name));
  }

  void health() {
    if (carer() && assessment_.health_at_risk == Known::yes)
      evidence("health", "Their own health", read_health_evidence());
  }

  std::vector<Evidence> read_health_evidence() const {
    // Under an outcome’s name, evidence is read as that of a finding.
    Answers moved;
    for (const Answer& one : answers_.all())
      if (one.section == "health") moved.put("outcome-C01", one.field, one.value.for_storage());
    return read_assessment(AssessedWhom::carer, {}, moved).findings.front().evidence;
  }

  void well_being() {
    std::array<bool, well_being_count> seen{};
    const auto see = [&](const std::vector<WellBeing>& areas) {
      for (const WellBeing area : areas) seen[static_cast<std::size_t>(area)] = true;
    };
    for (const Finding& finding : assessment_.findings)
      if (finding.ability == Ability::unable) see(finding.areas);
    see(assessment_.areas_together);
    see(assessment_.areas_not_affected);
    std::string missing;
    for (std::size_t i = 0; i < seen.size(); ++i)
      if (!seen[i])
        missing +=
            fmt::format("{}{}", missing.empty() ? "" : "; ", words_of(static_cast<WellBeing>(i)));
    if (!missing.empty())
      refuses("well-being", "not_affected",
              fmt::format("Nobody has said yet whether there is an effect on: {}.", missing),
              carer() ? "Care Act 2014 s10(5)(c)" : "Care Act 2014 s9(4)(a)");
  }

  void trial() {
    if (!is("trial", "proposed", "yes")) return;
    const auto ask = [&](std::string_view field, std::string_view sentence) {
      if (!answered("trial", field)) refuses("trial", field, std::string{sentence});
    };
    ask("aim", "Say what the trial is to find out.");
    ask("ends_on", "Say when the trial ends.");
    ask("meanwhile", "Say what is done meanwhile. Nobody waits without help for a trial to fail.");
    const auto ends = answers_.day("trial", "ends_on");
    if (ends && *ends < signing_.today)
      warns("trial", "ends_on", "The trial has ended: write down what it found.");
    if (is("trial", "agreed", "no"))
      warns("trial", "agreed", "They do not agree to the trial.", "Care Act 2014 s1(3)(b)");
  }

  void their_view() {
    const bool differs = is("own-view", "agrees", "in_part") || is("own-view", "agrees", "no");
    if (!differs) return;
    if (!answered("own-view", "words"))
      warns("own-view", "words", "They do not agree with all of it: write down what they say.",
            "Care Act 2014 s1(3)(b)");
    if (!answered("own-view", "answer"))
      warns("own-view", "answer", "Say what was changed for it, or why not.");
  }

  void copies() {
    if (!is("copies", "asked", "yes")) return;
    bool named = false;
    for (int row = 1; row <= answers_.rows("copies", "to"); ++row)
      named = named || !answers_.row_text("copies", "to", row, "who").empty();
    if (!named)
      refuses("copies", "to", "They asked for a copy for somebody: say for whom.",
              carer() ? "Care Act 2014 s12(4)" : "Care Act 2014 s12(3)");
  }

  const Signing& signing_;
  AssessedWhom whom_;
  Answers answers_;
  Assessment assessment_;
  std::vector<Gap> gaps_;
};

}  // namespace

std::vector<Gap> gaps_of_assessment(const Signing& signing) { return Gaps{signing}.find(); }

}  // namespace candour::care
