#include "care/document/answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace candour::care {

Answers::Answers(std::vector<Answer> all) : all_{std::move(all)} {}

const Answer* Answers::find(std::string_view section, std::string_view field) const {
  const auto found = std::find_if(all_.begin(), all_.end(), [&](const Answer& one) {
    return one.section == section && one.field == field;
  });
  return found == all_.end() ? nullptr : &*found;
}

void Answers::put(std::string_view section, std::string_view field, std::string text) {
  const auto found = std::find_if(all_.begin(), all_.end(), [&](const Answer& one) {
    return one.section == section && one.field == field;
  });
  if (text.empty()) {
    if (found != all_.end()) all_.erase(found);
  } else if (found != all_.end()) {
    found->value = PersonalText{std::move(text)};
  } else {
    all_.push_back({std::string{section}, std::string{field}, PersonalText{std::move(text)}});
  }
}

std::string_view Answers::text(std::string_view section, std::string_view field) const {
  const Answer* found = find(section, field);
  return found == nullptr ? std::string_view{} : std::string_view{found->value.for_storage()};
}

PersonalText Answers::words(std::string_view section, std::string_view field) const {
  const Answer* found = find(section, field);
  return found == nullptr ? PersonalText{} : found->value;
}

std::vector<std::string_view> Answers::values(std::string_view section,
                                              std::string_view field) const {
  std::vector<std::string_view> values;
  std::string_view rest = text(section, field);
  while (!rest.empty()) {
    const auto comma = rest.find(',');
    values.push_back(rest.substr(0, comma));
    rest = comma == rest.npos ? std::string_view{} : rest.substr(comma + 1);
  }
  return values;
}

bool Answers::has(std::string_view section, std::string_view field, std::string_view value) const {
  const auto all = values(section, field);
  return std::find(all.begin(), all.end(), value) != all.end();
}

std::optional<Day> Answers::day(std::string_view section, std::string_view field) const {
  const auto read = parse_day(text(section, field));
  return read ? std::optional<Day>{*read} : std::nullopt;
}

std::optional<Money> Answers::money(std::string_view section, std::string_view field) const {
  const auto read = parse_money(text(section, field));
  return read ? std::optional<Money>{*read} : std::nullopt;
}

int Answers::rows(std::string_view section, std::string_view group) const {
  int most = 0;
  for (const Answer& one : all_) {
    if (one.section != section || one.field.size() <= group.size() + 1 ||
        !one.field.starts_with(group) || one.field[group.size()] != '.')
      continue;
    int row = 0;
    const char* begin = one.field.data() + group.size() + 1;
    const char* end = one.field.data() + one.field.size();
    const auto [rest, error] = std::from_chars(begin, end, row);
    if (error == std::errc{} && rest != end && *rest == '.') most = std::max(most, row);
  }
  return most;
}

std::string Answers::field_of_row(std::string_view group, int row, std::string_view column) {
  return fmt::format("{}.{}.{}", group, row, column);
}

std::string_view Answers::row_text(std::string_view section, std::string_view group, int row,
                                   std::string_view column) const {
  return text(section, field_of_row(group, row, column));
}

}  // namespace candour::care
