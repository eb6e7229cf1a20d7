#include "example_case.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <set>

#include "law_book.hpp"

namespace candour::testing {
namespace {

namespace json = boost::json;

// One table of an example file; every key must be asked for, so that none is misspelt in silence.
class Table {
 public:
  Table(const toml::table& table, std::string where) : table_(table), where_(std::move(where)) {}

  std::string text(std::string_view key) {
    const auto* node = find(key);
    if (node == nullptr) return {};
    if (!node->is_string()) give_up(key, "is no text");
    return node->as_string()->get();
  }
  std::string needed(std::string_view key) {
    std::string found = text(key);
    if (found.empty()) give_up(key, "is missing");
    return found;
  }
  bool flag(std::string_view key, bool otherwise) {
    const auto* node = find(key);
    if (node == nullptr) return otherwise;
    if (!node->is_boolean()) give_up(key, "is neither true nor false");
    return node->as_boolean()->get();
  }
  std::optional<Day> day(std::string_view key) {
    const auto* node = find(key);
    if (node == nullptr) return std::nullopt;
    if (!node->is_date()) give_up(key, "is no date");
    const toml::date date = node->as_date()->get();
    return make_day(date.year, date.month, date.day);
  }
  const toml::array* list(std::string_view key) {
    const auto* node = find(key);
    if (node == nullptr) return nullptr;
    if (!node->is_array()) give_up(key, "is no list");
    return node->as_array();
  }
  const toml::node* find(std::string_view key) {
    asked_.insert(std::string{key});
    return table_.get(key);
  }
  void nothing_else() {
    for (const auto& [key, value] : table_) {
      if (!asked_.contains(std::string{key.str()})) give_up(key.str(), "is not understood");
    }
  }
  [[noreturn]] void give_up(std::string_view key, std::string_view why) const {
    fmt::print(stderr, "{}: “{}” {}\n", where_, key, why);
    std::exit(1);
  }

 private:
  const toml::table& table_;
  std::string where_;
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

ExpectedFinding read_expected(const toml::node& node, const std::string& where) {
  Table table{*node.as_table(), where + ", expect"};
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

// What an example and a last day have in common; `events` come apart, a last day adds to them.
json::object read_case(Table& table, ExampleCase& example) {
  example.title = table.needed("title");
  example.rule = table.needed("rule");
  example.cite = table.needed("cite");
  json::object timeline;
  timeline["ref"] = example.title;
  const std::string service = table.text("service");
  timeline["service"] = service.empty() ? "adult" : service;
  for (const std::string_view key : {"people", "roles", "policy", "events", "undated"}) {
    if (const auto* node = table.find(key)) timeline[key] = as_json(*node);
  }
  return timeline;
}

ExampleCase read_example(const toml::table& node, const std::string& room) {
  Table table{node, room};
  ExampleCase example;
  example.room = room;
  example.timeline = json::serialize(read_case(table, example));
  const auto on = table.day("on");
  if (!on) table.give_up("on", "is missing from " + example.title);
  example.on = *on;
  if (const auto* list = table.list("expect")) {
    for (const auto& one : *list) example.expect.push_back(read_expected(one, example.title));
  }
  example.state = table.text("state");
  example.not_computed = table.text("not_computed");
  example.refused = table.text("refused");
  example.says = table.text("says");
  example.wrong_today = table.text("wrong_today");
  const bool silent = table.flag("silent", false);
  if (silent == (!example.expect.empty() || !example.refused.empty()))
    table.give_up("silent", "and “expect” contradict each other in " + example.title);
  table.nothing_else();
  return example;
}

// A last day stands for four examples: done on it, done the day after, and nothing done on either.
struct LastDay {
  ExampleCase base;
  json::object timeline;
  json::value done;
  ExpectedFinding late;
  bool cured = false;
  bool unlisted_proves_nothing = false;
  bool finding = true;

  ExampleCase on(Day looked_on, std::string_view title, std::optional<Day> done_on) const {
    ExampleCase example = base;
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

  ExampleCase breached(ExampleCase example) const {
    if (finding)
      example.expect = {late};
    else
      example.state = "breached";
    return example;
  }

  std::vector<ExampleCase> all() const {
    const Day last = *late.due;
    const Day after = last + std::chrono::days{1};
    ExampleCase in_time = on(after, "done on the last day", last);
    in_time.state = "met";
    ExampleCase too_late = on(after, "done the day after", after);
    if (cured)
      too_late.state = "met";
    else
      too_late = breached(std::move(too_late));
    ExampleCase open = on(after, "still open the day after", std::nullopt);
    if (unlisted_proves_nothing)
      open.not_computed = "not_listed";
    else
      open = breached(std::move(open));
    return {in_time, too_late, on(last, "still open on the last day", std::nullopt), open};
  }
};

std::vector<ExampleCase> read_last_day(const toml::table& node, const std::string& room) {
  Table table{node, room};
  LastDay out;
  out.base.room = room;
  out.timeline = read_case(table, out.base);
  out.late.code = table.needed("code");
  const auto last = table.day("last");
  const auto* done = table.find("done");
  if (!last || done == nullptr) table.give_up("last", "or “done” is missing");
  out.done = as_json(*done);
  out.late.due = *last;
  out.late.raised = *last + std::chrono::days{1};
  out.late.certain = table.flag("certain", true);
  const auto& first = out.timeline["events"].as_array().back().as_object();
  if (first.contains("about")) out.late.about = std::string{first.at("about").as_string()};
  out.cured = table.flag("cured", false);
  out.unlisted_proves_nothing = table.flag("unlisted_proves_nothing", false);
  out.finding = table.flag("finding", true);
  table.nothing_else();
  return out.all();
}

}  // namespace

std::vector<ExampleCase> read_examples() {
  std::vector<ExampleCase> all;
  for (const auto& path : files_in(CANDOUR_SOURCE_DIR "/src/care", ".toml")) {
    if (path.filename() != "examples.toml") continue;
    const std::string room = path.parent_path().filename().string();
    const toml::table file = toml::parse_file(path.string());
    if (const auto* examples = file["example"].as_array()) {
      for (const auto& one : *examples) all.push_back(read_example(*one.as_table(), room));
    }
    if (const auto* last_days = file["last_day"].as_array()) {
      for (const auto& one : *last_days) {
        for (ExampleCase& example : read_last_day(*one.as_table(), room))
          all.push_back(std::move(example));
      }
    }
  }
  return all;
}

}  // namespace candour::testing
