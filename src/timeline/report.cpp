#include "timeline/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <tuple>

#include "rules/explain.hpp"

namespace candour::timeline {
namespace {

namespace json = boost::json;
using rules::Duty;
using rules::DutyState;

std::string_view about_of(const Duty& duty, const Replayed& replayed) {
  if (duty.about == rules::nobody) return {};
  return replayed.record.people[duty.about].label;
}

json::value day_or_null(const std::optional<Day>& day) {
  return day ? json::value(iso(*day)) : json::value(nullptr);
}

json::object duty_json(const Duty& duty, const Replayed& replayed, const rules::RuleBook& book) {
  json::object out;
  const std::string_view about = about_of(duty, replayed);
  out["code"] = duty.rule->code;
  out["about"] = about.empty() ? json::value(nullptr) : json::value(about);
  out["rule"] = duty.rule->id;
  out["kind"] = rules::name_of(duty.rule->kind);
  out["standing"] = rules::name_of(duty.standing);
  out["due"] = duty.due ? json::value(iso(duty.due->latest)) : json::value(nullptr);
  out["warned"] = day_or_null(duty.warned);
  out["raised"] = day_or_null(duty.raised);
  out["certain"] = duty.certain;
  if (duty.rule->mark == rules::Mark::unconfirmed) out["unconfirmed"] = true;
  json::array cites;
  for (const rules::Citation& cite : duty.rule->cites) {
    if (cite.given()) cites.emplace_back(rules::cited(cite, book.library()));
  }
  out["cite"] = std::move(cites);
  out["because"] = rules::because(duty, replayed.seen, book, replayed.as_of);
  return out;
}

bool is_open(const Duty& duty) {
  return duty.state == DutyState::running || duty.state == DutyState::due;
}

std::string not_understood_words(const care::Entry& entry) {
  return fmt::format("{} ({})", entry.happened.kind, say(entry.happened.on));
}

void add_duty_text(const Duty& duty, const Replayed& replayed, const rules::RuleBook& book,
                   std::string& out) {
  const std::string_view about = about_of(duty, replayed);
  out += fmt::format("\n{}{}  {}{}\n", duty.certain ? "" : "(possibly) ", duty.rule->title,
                     duty.rule->code, about.empty() ? "" : fmt::format(", about {}", about));
  const auto row = [&out](std::string_view name, const std::string& words) {
    if (!words.empty()) out += fmt::format("    {:<8} {}\n", name, words);
  };
  if (duty.due) row("due", rules::due_words(*duty.due));
  if (duty.warned) row("warned", "from " + say(*duty.warned));
  if (duty.raised) row("missed", "from " + say(*duty.raised));
  row("why", rules::because(duty, replayed.seen, book, replayed.as_of));
  std::string law{rules::words_of(duty.standing)};
  for (const rules::Citation& cite : duty.rule->cites) {
    if (cite.given()) law += "; " + rules::cited(cite, book.library());
  }
  if (duty.rule->mark == rules::Mark::unconfirmed) law += " (unconfirmed)";
  row("law", law);
}

}  // namespace

std::vector<const Duty*> findings_in_order(const Replayed& replayed) {
  std::vector<const Duty*> findings;
  for (const Duty& duty : replayed.duties) {
    if (duty.is_finding()) findings.push_back(&duty);
  }
  const auto key = [&](const Duty* duty) {
    return std::tuple{*duty->raised, duty->rule->code, about_of(*duty, replayed), duty->rule->id};
  };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Duty* a, const Duty* b) { return key(a) < key(b); });
  return findings;
}

std::string report_json(const Replayed& replayed, const rules::RuleBook& book) {
  json::object out;
  const std::string& reference = replayed.record.opened.reference;
  out["ref"] = reference.empty() ? json::value(nullptr) : json::value(reference);
  out["as_of"] = iso(replayed.as_of);
  json::array findings;
  for (const Duty* duty : findings_in_order(replayed))
    findings.emplace_back(duty_json(*duty, replayed, book));
  json::array open;
  json::array not_computed;
  for (const Duty& duty : replayed.duties) {
    if (is_open(duty)) open.emplace_back(duty_json(duty, replayed, book));
    if (duty.state == DutyState::cannot_be_computed)
      not_computed.emplace_back(duty_json(duty, replayed, book));
  }
  json::array not_understood;
  for (const care::Entry& entry : replayed.record.entries) {
    if (!entry.kind) not_understood.emplace_back(not_understood_words(entry));
  }
  out["findings"] = std::move(findings);
  out["open"] = std::move(open);
  out["not_computed"] = std::move(not_computed);
  out["not_understood"] = std::move(not_understood);
  return json::serialize(out);
}

std::string refused_json(std::string_view file, const Refusal& refusal) {
  json::object error;
  error["code"] = name_of(refusal.code);
  error["line"] = refusal.line > 0 ? json::value(refusal.line) : json::value(nullptr);
  error["field"] = refusal.field.empty() ? json::value(nullptr) : json::value(refusal.field);
  error["message"] = refusal.message;
  json::object out;
  out["file"] = file;
  out["error"] = std::move(error);
  return json::serialize(out);
}

std::string report_text(const Replayed& replayed, const rules::RuleBook& book) {
  const care::CaseRecord& record = replayed.record;
  std::string out =
      fmt::format("Case {}{}, as at {}\n", record.opened.reference,
                  record.opened.council_name ? ", " + *record.opened.council_name : "",
                  say_with_weekday(replayed.as_of));
  out += "\nWhat happened\n";
  for (const care::Entry& entry : record.entries) {
    out += fmt::format(
        "  {:<34} {}{}{}\n", say(entry.happened.on),
        entry.kind ? rules::short_label_of(*entry.kind) : std::string_view{entry.happened.kind},
        entry.happened.about ? fmt::format(" ({})", *entry.happened.about) : "",
        entry.kind ? "" : "  [not understood]");
  }
  const auto section = [&](std::string_view title, auto belongs) {
    std::string part;
    for (const Duty& duty : replayed.duties) {
      if (belongs(duty)) add_duty_text(duty, replayed, book, part);
    }
    if (!part.empty()) out += fmt::format("\n{}\n{}", title, part);
  };
  std::string missed;
  for (const Duty* duty : findings_in_order(replayed)) add_duty_text(*duty, replayed, book, missed);
  out += missed.empty() ? "\nNothing was missed by this day.\n" : "\nWhat was missed\n" + missed;
  section("Running and not yet due", is_open);
  section("Met", [](const Duty& duty) { return duty.state == DutyState::met; });
  section("Cannot be computed",
          [](const Duty& duty) { return duty.state == DutyState::cannot_be_computed; });
  return out;
}

}  // namespace candour::timeline
