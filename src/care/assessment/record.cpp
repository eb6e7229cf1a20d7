#include "care/assessment/record.hpp"

#include <algorithm>

namespace candour::care {
namespace {

constexpr std::string_view outcome_prefix = "outcome-";

struct AreaRow {
  std::string_view name;
  std::string_view words;
};
// In the order of WellBeing.
constexpr std::array<AreaRow, well_being_count> areas{{
    {"dignity", "dignity and respect"},
    {"health", "physical and mental health, and how they feel"},
    {"protection", "being safe from abuse and neglect"},
    {"control", "control over their own daily life"},
    {"work_and_learning", "work, learning and recreation"},
    {"social_and_economic", "money and taking part in society"},
    {"relationships", "home life, family and other relationships"},
    {"home", "whether where they live suits them"},
    {"contribution", "what they give to others"},
}};
// In the order of Limb.
constexpr std::array<AreaRow, 4> limbs{{
    {"needs_assistance", "cannot do it without help"},
    {"pain_or_distress", "can, but with significant pain, distress or anxiety"},
    {"danger", "can, but it endangers health or safety"},
    {"takes_longer", "can, but takes significantly longer than one would expect"},
}};
// In the order of Ability.
constexpr std::array<AreaRow, 5> abilities{{
    {"", "not answered yet"},
    {"unable", "cannot, or not in every way"},
    {"able", "can"},
    {"does_not_arise", "does not arise"},
    {"not_known_yet", "not known yet"},
}};
// In the order of people::HowKnown, for those that a form offers.
constexpr std::array<std::string_view, 6> ways_of_knowing{"",         "said",         "observed",
                                                          "document", "professional", "inferred"};

Known known_of(std::string_view value) {
  if (value == "yes") return Known::yes;
  return value == "no" ? Known::no : Known::not_known;
}

// "now" and "likely" are effects, of which the second is not yet there.
Known effect_of(std::string_view value) {
  if (value == "now" || value == "likely") return Known::yes;
  return value == "no" ? Known::no : Known::not_known;
}

template <class Enum, std::size_t count>
std::vector<Enum> several(const std::array<AreaRow, count>& rows,
                          const std::vector<std::string_view>& values) {
  std::vector<Enum> found;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (std::find(values.begin(), values.end(), rows[i].name) != values.end())
      found.push_back(static_cast<Enum>(i));
  return found;
}

Evidence read_evidence(const Answers& answers, std::string_view section, int row) {
  const auto text = [&](std::string_view column) {
    return answers.row_text(section, "evidence", row, column);
  };
  Evidence evidence;
  evidence.text = PersonalText{std::string{text("text")}};
  evidence.account = text("account");
  for (std::size_t i = 1; i < ways_of_knowing.size(); ++i)
    if (ways_of_knowing[i] == text("how_known"))
      evidence.how_known = static_cast<people::HowKnown>(i);
  if (const auto day = parse_day(text("on"))) evidence.on = *day;
  if (auto statement = people::StatementId::parse(text("statement")))
    evidence.statement = std::move(*statement);
  if (!text("file").empty()) evidence.file = std::string{text("file")};
  evidence.by_provider = text("by_provider") == "yes";
  return evidence;
}

// Rows that hold something: an empty row of the form is none.
std::vector<Evidence> read_all_evidence(const Answers& answers, std::string_view section) {
  std::vector<Evidence> all;
  for (int row = 1; row <= answers.rows(section, "evidence"); ++row) {
    Evidence one = read_evidence(answers, section, row);
    if (!one.text.empty() || one.statement || one.file) all.push_back(std::move(one));
  }
  return all;
}

Finding read_finding(const Answers& answers, std::string_view outcome) {
  const std::string section = section_of_outcome(outcome);
  const auto words = [&](std::string_view field) { return answers.words(section, field); };
  Finding finding;
  finding.outcome = outcome;
  finding.ability = ability_named(answers.text(section, "ability"));
  finding.limbs = several<Limb>(limbs, answers.values(section, "limbs"));
  finding.from_impairment = known_of(answers.text(section, "from_impairment"));
  finding.significant = effect_of(answers.text(section, "effect"));
  finding.likely_later = answers.is(section, "effect", "likely");
  finding.areas = several<WellBeing>(areas, answers.values(section, "areas"));
  finding.effect_words = words("effect_words");
  finding.what_happens = words("what_happens");
  finding.reason = words(finding.ability == Ability::able ? "how_able" : "reason");
  finding.to_find_out = words("to_find_out");
  finding.hoped_for = words("hoped_for");
  finding.helped_now = words("helped_now");
  if (answers.is_answered(section, "helped_by"))
    finding.helped_by = std::string{answers.text(section, "helped_by")};
  finding.evidence = read_all_evidence(answers, section);
  finding.disputed = answers.is(section, "disputed", "yes");
  finding.disputed_ability = ability_named(answers.text(section, "disputed_ability"));
  // Their own words count before what somebody else says.
  finding.disputed_why = words("disputed_own");
  if (finding.disputed_why.empty()) finding.disputed_why = words("disputed_why");
  return finding;
}

void read_adults_condition(const Answers& answers, Assessment& assessment) {
  assessment.impairment = known_of(answers.text("condition", "impairment"));
  assessment.fluctuates = known_of(answers.text("condition", "fluctuates"));
  assessment.period_considered = answers.words("condition", "period");
}

void read_carers_situation(const Answers& answers, Assessment& assessment) {
  assessment.necessary_care = known_of(answers.text("caring", "necessary"));
  const std::string_view risk = answers.text("health", "at_risk");
  assessment.health_at_risk = risk == "worse" || risk == "risk" ? Known::yes : known_of(risk);
  assessment.fluctuates = known_of(answers.text("health", "fluctuates"));
  assessment.period_considered = answers.words("health", "period");
}

}  // namespace

const OutcomeRow* outcome_named(std::string_view code) {
  const auto found = std::find_if(outcome_rows.begin(), outcome_rows.end(),
                                  [&](const OutcomeRow& row) { return row.code == code; });
  return found == outcome_rows.end() ? nullptr : &*found;
}

std::string section_of_outcome(std::string_view code) {
  return std::string{outcome_prefix}.append(code);
}

std::string_view outcome_of_section(std::string_view section) {
  if (!section.starts_with(outcome_prefix)) return {};
  const OutcomeRow* row = outcome_named(section.substr(outcome_prefix.size()));
  return row == nullptr ? std::string_view{} : row->code;
}

std::string_view words_of(WellBeing area) { return areas[static_cast<std::size_t>(area)].words; }
std::string_view name_of(WellBeing area) { return areas[static_cast<std::size_t>(area)].name; }
std::string_view words_of(Limb limb) { return limbs[static_cast<std::size_t>(limb)].words; }
std::string_view name_of(Limb limb) { return limbs[static_cast<std::size_t>(limb)].name; }
std::string_view words_of(Ability ability) {
  return abilities[static_cast<std::size_t>(ability)].words;
}

Ability ability_named(std::string_view name) {
  for (std::size_t i = 1; i < abilities.size(); ++i)
    if (abilities[i].name == name) return static_cast<Ability>(i);
  return Ability::not_answered;
}

const Finding* Assessment::finding(std::string_view outcome) const {
  const auto found = std::find_if(findings.begin(), findings.end(),
                                  [&](const Finding& one) { return one.outcome == outcome; });
  return found == findings.end() ? nullptr : &*found;
}

Assessment read_assessment(AssessedWhom whom, std::string_view about, const Answers& answers) {
  Assessment assessment;
  assessment.whom = whom;
  assessment.about = about;
  assessment.mode = answers.text("start", "mode");
  assessment.carried_out_on = answers.day("start", "carried_out_on");
  if (whom == AssessedWhom::carer)
    read_carers_situation(answers, assessment);
  else
    read_adults_condition(answers, assessment);
  for (const OutcomeRow& row : outcome_rows)
    if (row.carers == (whom == AssessedWhom::carer))
      assessment.findings.push_back(read_finding(answers, row.code));
  const std::string_view together = answers.text("well-being", "together");
  assessment.significant_together = effect_of(together);
  assessment.likely_together = together == "likely";
  assessment.areas_together = several<WellBeing>(areas, answers.values("well-being", "areas"));
  assessment.areas_not_affected =
      several<WellBeing>(areas, answers.values("well-being", "not_affected"));
  return assessment;
}

}  // namespace candour::care
