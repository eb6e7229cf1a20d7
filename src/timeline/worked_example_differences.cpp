#include <fmt/format.h>

#include <algorithm>

#include "rules/explain.hpp"
#include "timeline/report.hpp"
#include "timeline/worked_example.hpp"

namespace candour::timeline {
namespace {

using rules::Doubt;
using rules::Duty;

std::string about_of(const Duty& duty, const Replayed& replayed) {
  return duty.about == rules::nobody ? "" : replayed.record.people[duty.about].label;
}

bool fits(const ExpectedFinding& expected, const Duty& duty, const Replayed& replayed) {
  const bool due_fits =
      duty.check != nullptr ? !expected.due : !expected.due || duty.due->latest == *expected.due;
  return duty.rule->code == expected.code && about_of(duty, replayed) == expected.about &&
         duty.certain == expected.certain && due_fits &&
         (!expected.raised || duty.raised == expected.raised) &&
         (!expected.warned || duty.warned == expected.warned) &&
         (expected.standing.empty() || rules::name_of(duty.standing) == expected.standing);
}

std::string told(const Duty& duty, const Replayed& replayed) {
  return fmt::format("{} about “{}”, {}, due {}, warned {}, raised {}, {}", duty.rule->code,
                     about_of(duty, replayed), duty.certain ? "certain" : "possibly",
                     duty.due ? iso(duty.due->latest) : "-", duty.warned ? iso(*duty.warned) : "-",
                     duty.raised ? iso(*duty.raised) : "-", rules::words_of(duty.state));
}

Doubt doubt_named(std::string_view name) {
  if (name == "no_law_recorded") return Doubt::no_law_recorded;
  if (name == "no_calendar_recorded") return Doubt::no_calendar_recorded;
  if (name == "start_not_recorded") return Doubt::start_not_recorded;
  if (name == "not_listed") return Doubt::not_listed;
  return Doubt::none;
}

void compare_findings(const WorkedExample& example, const Replayed& replayed,
                      std::vector<std::string>& out) {
  std::vector<ExpectedFinding> wanted = example.expect;
  for (const Duty* duty : findings_in_order(replayed)) {
    if (duty->rule->id != example.rule) continue;
    const auto found = std::find_if(wanted.begin(), wanted.end(), [&](const auto& expected) {
      return fits(expected, *duty, replayed);
    });
    if (found == wanted.end())
      out.push_back("raised and not expected: " + told(*duty, replayed));
    else
      wanted.erase(found);
  }
  for (const ExpectedFinding& missing : wanted)
    out.push_back(fmt::format("expected and not raised: {} about “{}”, {}, due {}, raised {}",
                              missing.code, missing.about, missing.certain ? "certain" : "possibly",
                              missing.due ? iso(*missing.due) : "-",
                              missing.raised ? iso(*missing.raised) : "-"));
}

}  // namespace

std::vector<std::string> differences(const WorkedExample& example, const Result<Replayed>& replayed,
                                     const rules::RuleBook& book) {
  std::vector<std::string> out;
  if (!replayed) {
    if (name_of(replayed.error().code) != example.refused)
      out.push_back("refused: " + replayed.error().message);
    return out;
  }
  if (!example.refused.empty()) return {"expected to be refused: " + example.refused};
  compare_findings(example, *replayed, out);
  std::vector<const Duty*> duties;
  for (const Duty& duty : replayed->duties) {
    if (duty.rule->id == example.rule) duties.push_back(&duty);
  }
  const auto none_is = [&](auto wanted) {
    return std::none_of(duties.begin(), duties.end(), [&](const Duty* d) { return wanted(*d); });
  };
  if (example.state == "none") {
    if (!duties.empty()) out.push_back("has a duty here: " + told(*duties.front(), *replayed));
  } else if (!example.state.empty() &&
             none_is([&](const Duty& d) { return rules::words_of(d.state) == example.state; })) {
    out.push_back("no duty is " + example.state);
    for (const Duty* duty : duties) out.push_back("duty: " + told(*duty, *replayed));
  }
  if (!example.not_computed.empty() && none_is([&](const Duty& d) {
        return d.state == rules::DutyState::cannot_be_computed &&
               has(d.doubts, doubt_named(example.not_computed));
      }))
    out.push_back("is computed, or for another reason not: " + example.not_computed);
  if (!example.says.empty() && none_is([&](const Duty& d) {
        return rules::because(d, replayed->seen, book, replayed->as_of).find(example.says) !=
               std::string::npos;
      }))
    out.push_back("the explanation does not say: " + example.says);
  return out;
}

}  // namespace candour::timeline
