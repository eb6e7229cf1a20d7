#include "timeline/worked_example.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <boost/json.hpp>
#include <set>

namespace candour::timeline {
namespace {

namespace json = boost::json;

// One table of an example file. Keeps the first thing wrong; every key must be asked for, so that
// none is misspelt in silence.
class Table {
 public:
  Table(const toml::table& table, std::string where, std::optional<Refusal>& wrong)
      : table_(table), where_(std::move(where)), wrong_(wrong) {}

  std::string text(std::string_view key) {
    const auto* node = find(key);
    if (node == nullptr) return {};
    if (!node->is_string()) fail(RefusalCode::wrong_type, key, "must be a text");
    return node->value_or(std::string{});
  }
  std::string needed(std::string_view key) {
    std::string found = text(key);
    if (found.empty()) fail(RefusalCode::missing_field, key, "is missing");
    return found;
  }
  bool flag(std::string_view key, bool otherwise) {
    const auto* node = find(key);
    if (node == nullptr) return otherwise;
    if (!node->is_boolean()) fail(RefusalCode::wrong_type, key, "must be true or false");
    return node->value_or(otherwise);
  }
  std::optional<Day> day(std::string_view key) {
    const auto* node = find(key);
    if (node == nullptr) return std::nullopt;
    const auto* date = node->as_date();
    if (date == nullptr) {
      fail(RefusalCode::wrong_type, key, "must be a date");
      return std::nullopt;
    }
    return make_day((*date)->year, (*date)->month, (*date)->day);
  }
  Day needed_day(std::string_view key) {
    const auto found = day(key);
    if (!found) fail(RefusalCode::missing_field, key, "is missing");
    return found.value_or(first_day);
  }
  const toml::array* list(std::string_view key) {
    const auto* node = find(key);
    if (node == nullptr) return nullptr;
    if (!node->is_array()) fail(RefusalCode::wrong_type, key, "must be a list");
    return node->as_array();
  }
  const toml::node* find(std::string_view key) {
    asked_.insert(std::string{key});
    return table_.get(key);
  }
  void nothing_else() {
    for (const auto& [key, value] : table_) {
      if (!asked_.contains(std::string{key.str()}))
        fail(RefusalCode::unknown_field_value, key.str(), "is not understood");
    }
  }
  void fail(RefusalCode code, std::string_view key, std::string_view why) {
    if (wrong_) return;
    const auto* node = table_.get(key);
    const auto line = (node == nullptr ? table_.source() : node->source()).begin.line;
    wrong_ = refuse(code, fmt::format("{}: “{}” {}.", where_, key, why), std::string{key},
                    static_cast<int>(line));
  }
  std::optional<Refusal>& wrong() { return wrong_; }
  const std::string& where() const { return where_; }

 private:
  const toml::table& table_;
  std::string where_;
  std::optional<Refusal>& wrong_;
  std::set<std::string> asked_;
};

json::value as_json(const toml::node& node) {
  if (const auto* table = node.as_table()) {
    json::object out;
    for (const auto& [key, value] : *table) out[std::string{key.str()}] = as_json(value);
    return out;
  }
  if (const auto* list = node.as_array()) {
    json::array out;
    for (const auto& value : *list) out.push_back(as_json(value));
    return out;
  }
  if (const auto* whole = node.as_integer()) return whole->get();
  if (const auto* flag = node.as_boolean()) return flag->get();
  return json::value(node.value_or(std::string{}));
}

ExpectedFinding read_expected(const toml::table& node, Table& example) {
  Table table{node, example.where() + ", expect", example.wrong()};
  ExpectedFinding out;
  out.code = table.needed("code");
  out.about = table.text("about");
  out.certain = table.flag("certain", true);
  out.due = table.day("due");
  out.raised = table.day("raised");
  out.warned = table.day("warned");
  out.standing = table.text("standing");
  table.nothing_else();
  return out;
}

// What an example and a last day have in common.
json::object read_case(Table& table, WorkedExample& example) {
  example.title = table.needed("title");
  example.rule = table.needed("rule");
  example.cite = table.needed("cite");
  json::object timeline;
  timeline["ref"] = example.title;
  const std::string service = table.text("service");
  timeline["service"] = service.empty() ? "adult" : service;
  for (const std::string_view key : {"people", "roles", "born", "policy", "events", "undated"}) {
    if (const auto* node = table.find(key)) timeline[key] = as_json(*node);
  }
  const auto* events = timeline.if_contains("events");
  if (events == nullptr || !events->is_array() || events->as_array().empty())
    table.fail(RefusalCode::missing_field, "events", "must be a list with at least one event");
  return timeline;
}

WorkedExample read_example(Table& table) {
  WorkedExample example;
  example.timeline = json::serialize(read_case(table, example));
  example.on = table.needed_day("on");
  if (const auto* list = table.list("expect")) {
    for (const auto& one : *list) {
      if (const auto* node = one.as_table())
        example.expect.push_back(read_expected(*node, table));
      else
        table.fail(RefusalCode::wrong_type, "expect", "must hold tables");
    }
  }
  example.state = table.text("state");
  example.not_computed = table.text("not_computed");
  example.refused = table.text("refused");
  example.says = table.text("says");
  example.wrong_today = table.text("wrong_today");
  const bool silent = table.flag("silent", false);
  if (silent == (!example.expect.empty() || !example.refused.empty()))
    table.fail(RefusalCode::unknown_field_value, "silent", "and “expect” contradict each other");
  table.nothing_else();
  return example;
}

// A last day stands for four examples: done on it, done the day after, and nothing done on either.
struct LastDay {
  WorkedExample base;
  json::object timeline;
  json::value done;
  ExpectedFinding late;
  bool cured = false;
  bool unlisted_proves_nothing = false;
  bool finding = true;

  WorkedExample on(Day looked_on, std::string_view title, std::optional<Day> done_on) const {
    WorkedExample example = base;
    example.on = looked_on;
    example.title = fmt::format("{}: {}", base.title, title);
    json::object with = timeline;
    if (done_on) {
      json::value event = done;
      event.as_object()["on"] = iso(*done_on);
      with["events"].as_array().push_back(std::move(event));
    }
    example.timeline = json::serialize(with);
    return example;
  }

  WorkedExample breached(WorkedExample example) const {
    if (finding)
      example.expect = {late};
    else
      example.state = "breached";
    return example;
  }

  std::vector<WorkedExample> all() const {
    const Day last = *late.due;
    const Day after = last + std::chrono::days{1};
    WorkedExample in_time = on(after, "done on the last day", last);
    in_time.state = "met";
    WorkedExample too_late = on(after, "done the day after", after);
    if (cured)
      too_late.state = "met";
    else
      too_late = breached(std::move(too_late));
    WorkedExample open = on(after, "still open the day after", std::nullopt);
    if (unlisted_proves_nothing)
      open.not_computed = "not_listed";
    else
      open = breached(std::move(open));
    return {in_time, too_late, on(last, "still open on the last day", std::nullopt), open};
  }
};

std::vector<WorkedExample> read_last_day(Table& table) {
  LastDay out;
  out.timeline = read_case(table, out.base);
  out.late.code = table.needed("code");
  out.late.due = table.needed_day("last");
  out.late.raised = *out.late.due + std::chrono::days{1};
  out.late.certain = table.flag("certain", true);
  const auto* done = table.find("done");
  if (done == nullptr || !done->is_table())
    table.fail(RefusalCode::missing_field, "done", "is missing");
  out.cured = table.flag("cured", false);
  out.unlisted_proves_nothing = table.flag("unlisted_proves_nothing", false);
  out.finding = table.flag("finding", true);
  table.nothing_else();
  if (table.wrong()) return {};
  out.done = as_json(*done);
  const json::value& first = out.timeline["events"].as_array().back();
  if (const auto* about = first.is_object() ? first.as_object().if_contains("about") : nullptr)
    out.late.about = about->is_string() ? std::string{about->as_string()} : std::string{};
  return out.all();
}

std::string where(std::string_view name, const toml::table& table) {
  return fmt::format("{}, {}", name, table["title"].value_or(std::string{"an example"}));
}

}  // namespace

Result<std::vector<WorkedExample>> read_examples(std::string_view text, std::string_view name) {
  toml::table file;
  try {
    file = toml::parse(text);
  } catch (const toml::parse_error& error) {
    return refuse(RefusalCode::malformed, fmt::format("{}: {}.", name, error.description()), {},
                  static_cast<int>(error.source().begin.line));
  }
  std::vector<WorkedExample> all;
  std::optional<Refusal> wrong;
  if (const auto* examples = file["example"].as_array()) {
    for (const auto& one : *examples) {
      if (!one.is_table()) continue;
      Table table{*one.as_table(), where(name, *one.as_table()), wrong};
      all.push_back(read_example(table));
    }
  }
  if (const auto* last_days = file["last_day"].as_array()) {
    for (const auto& one : *last_days) {
      if (!one.is_table()) continue;
      Table table{*one.as_table(), where(name, *one.as_table()), wrong};
      for (WorkedExample& example : read_last_day(table)) all.push_back(std::move(example));
    }
  }
  if (wrong) return *wrong;
  return all;
}

Result<Replayed> replay(const WorkedExample& example, const rules::RuleBook& book) {
  return replay(example.timeline, example.on, book);
}

}  // namespace candour::timeline
