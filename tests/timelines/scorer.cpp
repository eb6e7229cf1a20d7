#include "scorer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "law_book.hpp"
#include "timeline/report.hpp"

namespace candour::testing {
namespace {

namespace json = boost::json;
using std::chrono::days;

constexpr std::string_view given[] = {"ref",    "council", "category", "url",   "service",
                                      "people", "roles",   "policy",   "events"};
// Breaches by the passing of time: before the day that is given nothing may be certain.
constexpr std::string_view timed[] = {
    "allocation.delay",   "assessment.delay",       "needs.not_met",
    "plan.delay",         "review.overdue",         "dp.delay",
    "dp.monitoring",      "finance.delay",          "decision.delay",
    "carer.not_assessed", "safeguarding.delay",     "cin_review.overdue",
    "complaint.delay",    "complaint.stage2_delay", "complaint.stage3_delay",
    "remedy.not_done"};

std::string text_at(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value != nullptr && value->is_string() ? std::string{value->get_string()} : "";
}

bool is_true(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value != nullptr && value->is_bool() && value->get_bool();
}

bool is_false(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value != nullptr && value->is_bool() && !value->get_bool();
}

const json::array& list_at(const json::object& object, std::string_view key) {
  static const json::array none;
  const auto* value = object.if_contains(key);
  return value != nullptr && value->is_array() ? value->get_array() : none;
}

// A published date: its first day, or its last. A season counts as its year.
std::optional<Day> day_of(const std::string& text, bool last = false) {
  const auto read = parse_vague_date(text);
  if (!read) return std::nullopt;
  if (read->precision != Precision::season) return last ? read->latest : read->earliest;
  const auto year = parse_vague_date(text.substr(0, 4));
  return last ? year->latest : year->earliest;
}

struct Raised {
  Breach breach;
  bool certain = true;
  std::optional<Day> on;
  bool complete = false;  // has a code, a rule, a reason and a citation
};

// The findings of the case as the report gives them; nothing, and why, where it is refused.
std::optional<std::vector<Raised>> replayed(const json::object& decision, const json::array& events,
                                            std::optional<Day> as_of, std::string& why) {
  json::object timeline;
  for (const std::string_view key : given) {
    if (const auto* value = decision.if_contains(key)) timeline[key] = *value;
  }
  timeline["events"] = events;
  const auto result = timeline::replay(json::serialize(timeline), as_of, the_rule_book());
  if (!result) {
    why = result.error().message;
    return std::nullopt;
  }
  const json::value report = json::parse(timeline::report_json(*result, the_rule_book()));
  std::vector<Raised> out;
  for (const auto& value : list_at(report.get_object(), "findings")) {
    const json::object& finding = value.get_object();
    Raised raised;
    const std::string code = text_at(finding, "code");
    raised.breach = {breach_of(code), text_at(finding, "about")};
    raised.certain = !is_false(finding, "certain");
    raised.on = day_of(text_at(finding, "raised"));
    raised.complete = !code.empty() && !text_at(finding, "rule").empty() &&
                      !text_at(finding, "because").empty() && !list_at(finding, "cite").empty();
    out.push_back(raised);
  }
  return out;
}

std::optional<Day> first_dated(const json::array& events) {
  std::optional<Day> first;
  for (const auto& event : events) {
    const auto day = day_of(text_at(event.get_object(), "on"));
    if (day && (!first || *day < *first)) first = day;
  }
  return first;
}

// Timed breaches that are certain already on the eve of the day that is given for them.
std::optional<std::set<Breach>> too_soon(const json::object& decision, const Weights& weights,
                                         const std::vector<Raised>& usable, std::string& why) {
  std::map<Breach, Day> eves;
  for (const Raised& raised : usable) {
    const bool is_timed =
        std::find(std::begin(timed), std::end(timed), raised.breach.first) != std::end(timed);
    if (!is_timed || !raised.certain || weights.at(raised.breach) < 1) continue;
    const auto [at, fresh] = eves.emplace(raised.breach, *raised.on);
    if (!fresh) at->second = std::min(at->second, *raised.on);
  }
  std::set<Breach> early;
  for (const auto& [breach, day] : eves) {
    const Day eve = day - days{1};
    json::array known;
    for (const auto& event : list_at(decision, "events")) {
      std::string on = text_at(event.get_object(), "on");
      if (on.empty()) on = text_at(event.get_object(), "after");
      if (day_of(on).value_or(first_day) <= eve) known.push_back(event);
    }
    const auto then = replayed(decision, known, eve, why);
    if (!then) return std::nullopt;
    for (const Raised& raised : *then) {
      if (raised.certain && raised.breach == breach) early.insert(breach);
    }
  }
  return early;
}

// What the Ombudsman said of one case.
struct Verdict {
  std::set<Breach> wanted;
  std::set<std::string> neutral;  // found, or closed for another reason: not counted against
  std::vector<std::string> cleared;

  explicit Verdict(const json::object& decision) {
    for (const auto& value : list_at(decision, "findings")) {
      const json::object& finding = value.get_object();
      const std::string breach = breach_of(text_at(finding, "code"));
      neutral.insert(breach);
      if (is_true(finding, "derivable") && !is_false(finding, "formal"))
        wanted.insert({breach, text_at(finding, "about")});
    }
    for (const auto& value : list_at(decision, "no_fault_unscored"))
      neutral.insert(breach_of(text_at(value.get_object(), "code")));
    for (const auto& value : list_at(decision, "no_fault")) {
      const std::string breach = breach_of(text_at(value.get_object(), "code"));
      if (!neutral.contains(breach)) cleared.push_back(breach);
    }
  }

  bool wants(const std::string& breach) const {
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const Breach& one) { return one.first == breach; });
  }
};

void count(const std::string& name, const Verdict& verdict, const Weights& raised,
           const std::set<Breach>& early, Score& score) {
  Weights weights = raised;
  for (const Breach& breach : early) weights[breach] = 0.5;
  const Matched matched = match(verdict.wanted, weights);
  for (const auto& [breach, weight] : matched.hits) score.got += weight;
  for (const Breach& breach : verdict.wanted) {
    if (!matched.hits.contains(breach))
      score.told.push_back(fmt::format("missed       {} {} {}", name, breach.first, breach.second));
  }
  for (const auto& [breach, weight] : raised) {
    if (matched.used.contains(breach)) continue;
    if (verdict.neutral.contains(breach.first) && !verdict.wants(breach.first)) continue;
    score.spare += weight;
    score.told.push_back(fmt::format("not found    {} {} {}", name, breach.first, breach.second));
  }
  for (const std::string& cleared : verdict.cleared) {
    const bool cried = std::any_of(raised.begin(), raised.end(), [&](const auto& one) {
      return one.first.first == cleared && one.second == 1.0;
    });
    if (!cried) continue;
    ++score.false_alarms;
    score.told.push_back(fmt::format("false alarm  {} {}", name, cleared));
  }
}

double share(double part, double whole) { return whole == 0 ? 0 : 100 * part / whole; }

}  // namespace

double Score::recall_percent() const { return share(got, wanted); }
double Score::false_alarm_percent() const { return share(false_alarms, cleared); }
double Score::precision_percent() const { return share(got, got + spare); }

std::string breach_of(std::string_view code) {
  static const std::map<std::string_view, std::string> same{
      {"service.gap", "needs.not_met"},
      {"assessment.not_done", "assessment.delay"},
      {"review.not_done_on_change", "review.overdue"},
      {"complaint.not_answered", "complaint.delay"},
      {"complaint.stage1_delay", "complaint.delay"}};
  const auto found = same.find(code);
  return found == same.end() ? std::string{code} : found->second;
}

Matched match(const std::set<Breach>& wanted, const Weights& raised) {
  Matched out;
  std::map<std::string, std::set<std::string>> people;
  for (const Breach& want : wanted) {
    people[want.first].insert(want.second);
    const auto found = raised.find(want);
    if (found == raised.end()) continue;
    out.hits[want] = found->second;
    out.used.insert(want);
  }
  for (const auto& [code, who] : people) {
    if (who.size() > 1) continue;
    const Breach want{code, *who.begin()};
    for (const auto& [breach, weight] : raised) {
      if (breach.first != code) continue;
      out.used.insert(breach);
      double& hit = out.hits[want];
      hit = std::max(hit, weight);
    }
  }
  return out;
}

void add_decision(const std::string& name, const json::object& decision, Score& score) {
  const std::string decided = text_at(decision, "decided");
  const auto as_of = day_of(decided.empty() ? text_at(decision, "as_of") : decided, true);
  const Verdict verdict{decision};
  score.wanted += static_cast<int>(verdict.wanted.size());
  score.cleared += static_cast<int>(verdict.cleared.size());
  std::string why;
  const json::array& events = list_at(decision, "events");
  const auto all = replayed(decision, events, as_of, why);
  if (!all) {
    score.failed.push_back(name + ": " + why);
    return;
  }
  const auto first = first_dated(events);
  std::vector<Raised> usable;
  Weights raised;
  for (const Raised& one : *all) {
    const bool dated = one.on && (!first || *one.on >= *first) && (!as_of || *one.on <= *as_of);
    if (!one.complete || !dated) {
      ++score.unusable;
      continue;
    }
    usable.push_back(one);
    double& weight = raised[one.breach];
    weight = std::max(weight, one.certain ? 1.0 : 0.5);
  }
  const auto early = too_soon(decision, raised, usable, why);
  if (!early) {
    score.failed.push_back(name + ", on an earlier day: " + why);
    return;
  }
  score.date_fails += static_cast<int>(early->size());
  count(name, verdict, raised, *early, score);
}

}  // namespace candour::testing
