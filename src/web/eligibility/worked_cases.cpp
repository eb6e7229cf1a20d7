#include "web/eligibility/worked_cases.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "law/fields.hpp"
#include "law/toml_file.hpp"

namespace candour::web {
namespace {

using care::Verdict;

std::optional<Verdict> verdict_named(std::string_view name) {
  if (name == "eligible") return Verdict::eligible;
  if (name == "not_eligible") return Verdict::not_eligible;
  return name == "open" ? std::optional{Verdict::open} : std::nullopt;
}

std::string joined(const std::vector<std::string>& values) {
  return fmt::format("{}", fmt::join(values, ","));
}

// A case is read through the answers of its form, as an assessment is.
void put_unable(care::Answers& answers, law::Fields one, bool helped) {
  const std::string section = care::section_of_outcome(one.text("outcome"));
  const std::string from = one.optional_text("from");
  answers.put(section, "ability", "unable");
  answers.put(section, "limbs", joined(one.texts("limbs")));
  answers.put(section, "from_impairment", from.empty() ? "yes" : from);
  answers.put(section, "effect", one.text("effect"));
  answers.put(section, "areas", joined(one.texts("areas")));
  if (helped) {
    answers.put(section, "helped_now", "A relative does it.");
    answers.put(section, "helped_by", "B");
  }
}

Result<WorkedCase> read_case(law::Fields fields, std::string_view file) {
  WorkedCase worked;
  worked.number = fields.whole("number");
  worked.title = fields.text("title");
  worked.facts = fields.text("facts", 1'000);
  worked.in_words = fields.text("in_words", 1'000);
  worked.expect = fields.named("expect", verdict_named);
  worked.failed_step = fields.optional_text("failed_step");
  worked.counts = fields.texts("counts");
  const bool carer = fields.optional_text("carer") == "yes";
  const bool helped = fields.optional_text("helped_by_carer") == "yes";
  const bool fluctuates = fields.optional_text("fluctuates") == "yes";
  const std::string impairment = fields.optional_text("impairment");
  const std::string necessary = fields.optional_text("necessary_care");
  const std::string at_risk = fields.optional_text("health_at_risk");
  const std::string together = fields.optional_text("together");
  const std::vector<std::string> arises_not = fields.texts("does_not_arise");
  const auto unable = fields.tables("unable");
  if (const auto wrong = fields.wrong()) return *wrong;
  care::Answers answers;
  for (const care::OutcomeRow& row : care::outcome_rows)
    if (row.carers == carer) answers.put(care::section_of_outcome(row.code), "ability", "able");
  for (const std::string& outcome : arises_not)
    answers.put(care::section_of_outcome(outcome), "ability", "does_not_arise");
  for (const toml::table* one : unable) put_unable(answers, {*one, file, "unable"}, helped);
  answers.put("condition", "impairment", impairment);
  answers.put("condition", "fluctuates", fluctuates ? "yes" : "no");
  answers.put("caring", "necessary", necessary);
  answers.put("health", "at_risk", at_risk == "yes" ? "risk" : at_risk);
  answers.put("well-being", "together", together);
  worked.assessment = care::read_assessment(
      carer ? care::AssessedWhom::carer : care::AssessedWhom::adult, "A", answers);
  return worked;
}

}  // namespace

Result<std::vector<WorkedCase>> read_worked_cases(std::string_view toml, std::string_view file) {
  const auto document = law::parse_toml(toml, std::string{file});
  if (!document) return document.error();
  law::Fields whole{document->table, file, ""};
  std::vector<WorkedCase> all;
  for (const toml::table* one : whole.tables("case")) {
    auto read = read_case({*one, file, "case"}, file);
    if (!read) return read.error();
    all.push_back(std::move(*read));
  }
  if (const auto wrong = whole.wrong()) return *wrong;
  return all;
}

std::vector<std::string> differences(const WorkedCase& worked) {
  const care::Determination found = care::determine(worked.assessment);
  std::vector<std::string> all;
  if (found.verdict != worked.expect) all.emplace_back("The verdict is another one.");
  if (found.failed_step.value_or("") != worked.failed_step)
    all.push_back(fmt::format("It fails at step {}.", found.failed_step.value_or("none")));
  std::vector<std::string> counts;
  for (const care::NeedResult& need : found.needs)
    if (need.counts) counts.push_back(need.outcome);
  if (counts != worked.counts) all.push_back("What counts is: " + joined(counts) + ".");
  return all;
}

}  // namespace candour::web
