#include "web/worked/step_fields.hpp"

#include <fmt/format.h>

#include <array>
#include <sstream>

#include "web/budget/line_entry.hpp"
#include "web/budget/quantity.hpp"

namespace candour::web {
namespace {

using std::chrono::days;

std::optional<Day> day_of(const toml::table* table, Day today) {
  if (table == nullptr) return std::nullopt;
  if (const auto ago = (*table)["days_ago"].value<int>()) return today - days{*ago};
  if (const auto ahead = (*table)["in_days"].value<int>()) return today + days{*ahead};
  return std::nullopt;
}

// The text of one answer; nothing where it is none.
std::optional<std::string> answer_text(const toml::node& node, Day today) {
  if (const auto text = node.value_exact<std::string>()) return *text;
  if (const auto yes = node.value_exact<bool>()) return std::string{*yes ? "yes" : "no"};
  if (const auto number = node.value_exact<std::int64_t>()) return fmt::format("{}", *number);
  if (const auto day = day_of(node.as_table(), today)) return iso(*day);
  return std::nullopt;
}

Refusal unreadable(std::string field) {
  return refuse(RefusalCode::wrong_type, fmt::format("The answer to “{}” cannot be read.", field),
                field);
}

// Several values, joined as a form keeps them.
std::optional<std::string> joined(const toml::array& values) {
  std::string all;
  for (const auto& value : values) {
    const auto one = value.value_exact<std::string>();
    if (!one) return std::nullopt;
    all += (all.empty() ? "" : ",") + *one;
  }
  return all;
}

Result<void> add_rows(std::vector<drafts::DraftField>& fields, std::string_view group,
                      const toml::array& rows, Day today) {
  int row = 0;
  for (const auto& one : rows) {
    ++row;
    if (!one.is_table()) return unreadable(std::string{group});
    for (const auto& [column, node] : *one.as_table()) {
      auto text = answer_text(node, today);
      std::string field = care::Answers::field_of_row(group, row, column.str());
      if (!text) return unreadable(field);
      fields.push_back({std::move(field), std::move(*text)});
    }
  }
  return {};
}

constexpr std::array<std::pair<std::string_view, care::MetBy>, 9> met_by_names{
    {{"council", care::MetBy::council},
     {"direct_payment", care::MetBy::direct_payment},
     {"person", care::MetBy::person},
     {"carer", care::MetBy::carer},
     {"community", care::MetBy::community},
     {"health", care::MetBy::health},
     {"other_body", care::MetBy::other_body},
     {"equipment", care::MetBy::equipment},
     {"nobody_yet", care::MetBy::nobody_yet}}};

Result<care::MetBy> met_by_named(std::string_view name) {
  for (const auto& [word, met_by] : met_by_names)
    if (word == name) return met_by;
  return refuse(RefusalCode::unknown_field_value,
                fmt::format("“{}” is nobody who meets a need.", name), "met_by");
}

// "1234567" or "2": the days of the week, from Monday; at "12:30 19:00" on each.
Result<std::vector<care::WeeklyTime>> times_of(const StepFields& fields) {
  std::vector<care::WeeklyTime> times;
  const std::string weekdays = fields.text("weekdays");
  if (weekdays.empty()) return times;
  std::istringstream starts{fields.text("at")};
  for (std::string at; starts >> at;) {
    const auto start = read_clock_time(at, "at");
    if (!start) return start.error();
    for (const char weekday : weekdays)
      times.push_back({.weekday = weekday - '0',
                       .minute_of_day = *start,
                       .length_minutes = fields.number("minutes", 30),
                       .window_minutes = fields.number("window_minutes", 0),
                       .people = fields.number("people", 1)});
  }
  return times;
}

Result<std::optional<care::LinePrice>> price_of(const StepFields& fields) {
  care::LinePrice price;
  price.price = fields.text("price");
  price.source = fields.words_if_any("price_source");
  if (const std::string quantity = fields.text("quantity"); !quantity.empty()) {
    const auto read = read_quantity(quantity, "quantity");
    if (!read) return read.error();
    price.quantity_hundredths = *read;
  }
  if (const std::string own = fields.text("own_weekly"); !own.empty()) {
    const auto sum = parse_money(own, Sign::not_negative, "own_weekly");
    if (!sum) return sum.error();
    price.own_weekly = MoneyPerWeek::of_pence(sum->pence());
  }
  const bool is_priced = !price.price.empty() || price.own_weekly;
  return is_priced ? std::optional{std::move(price)} : std::optional<care::LinePrice>{};
}

}  // namespace

std::string StepFields::text(std::string_view name) const {
  return table_[name].value_or(std::string{});
}

std::optional<PersonalText> StepFields::words_if_any(std::string_view name) const {
  PersonalText read = words(name);
  return read.empty() ? std::nullopt : std::optional{std::move(read)};
}

std::int64_t StepFields::number(std::string_view name, std::int64_t otherwise) const {
  return table_[name].value_or(otherwise);
}

std::optional<Day> StepFields::day(std::string_view name) const {
  return day_of(table_[name].as_table(), today_);
}

Day StepFields::done_on() const { return today_ - days{number("days_ago", 0)}; }

std::vector<StepFields> StepFields::tables(std::string_view name) const {
  std::vector<StepFields> all;
  if (const auto* array = table_[name].as_array())
    for (const auto& one : *array)
      if (const auto* table = one.as_table()) all.emplace_back(*table, today_);
  return all;
}

care::PersonAdded person_of(const StepFields& fields, Day today) {
  care::PersonAdded person;
  person.label = fields.text("label");
  person.words = fields.text("words");
  if (const std::string role = fields.text("role"); !role.empty()) person.roles = {role};
  person.preferred_name = fields.words_if_any("preferred_name");
  person.how_to_reach = fields.words_if_any("how_to_reach");
  person.communication = fields.words_if_any("communication");
  person.adjustments = fields.words_if_any("adjustments");
  person.alert_at_the_door = fields.words_if_any("alert_at_the_door");
  person.case_is_about_them = fields.yes("subject").value_or(false);
  if (const auto age = fields.number("age_years", 0); age > 0)
    person.born = add_months(today, -12 * static_cast<int>(age)) - days{100};
  return person;
}

Result<std::vector<drafts::DraftField>> answers_of(const toml::table& section, Day today) {
  std::vector<drafts::DraftField> fields;
  for (const auto& [name, node] : section) {
    const std::string field{name.str()};
    const toml::array* array = node.as_array();
    if (array != nullptr && !array->empty() && array->front().is_table()) {
      if (auto added = add_rows(fields, field, *array, today); !added) return added.error();
      continue;
    }
    auto text = array != nullptr ? joined(*array) : answer_text(node, today);
    if (!text) return unreadable(field);
    fields.push_back({field, std::move(*text)});
  }
  return fields;
}

Result<care::LineContent> line_of(const StepFields& fields) {
  care::LineContent content;
  content.need = fields.text("need");
  content.outcome = fields.words("outcome");
  content.what = fields.words("what");
  content.who = fields.words("who");
  content.when_words = fields.words("when");
  content.from = fields.day("from");
  content.until = fields.day("until");
  const auto met_by = met_by_named(fields.text("met_by"));
  if (!met_by) return met_by.error();
  content.met_by = *met_by;
  auto times = times_of(fields);
  if (!times) return times.error();
  content.times = std::move(*times);
  auto price = price_of(fields);
  if (!price) return price.error();
  content.price = std::move(*price);
  return content;
}

care::DetermineEligibility determination_of(const StepFields& fields) {
  care::DetermineEligibility input;
  for (const StepFields& need : fields.tables("need"))
    input.needs.push_back({.outcome = need.text("outcome"),
                           .eligible = need.yes("eligible"),
                           .reasons = need.words("reasons"),
                           .need = need.words("need"),
                           .hoped_for = need.words("hoped_for")});
  input.reasons = fields.words("reasons");
  input.why_different = fields.words("why_different");
  input.period_considered = fields.words("period_considered");
  input.wants_council_to_meet = fields.yes("wants_council_to_meet");
  input.ordinary_residence = fields.words("ordinary_residence");
  return input;
}

}  // namespace candour::web
