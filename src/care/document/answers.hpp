#pragma once
// What was answered in a form: text by section and field, in the order of first answer. Structured
// answers are text too: a choice is the value of its option, several are joined with commas, a day
// is "2026-03-27", a sum is "75.00". A repeated group counts from 1: "evidence.1.text".

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/money.hpp"
#include "base/text.hpp"

namespace candour::care {

struct Answer {
  std::string section;
  std::string field;
  PersonalText value;

  friend bool operator==(const Answer&, const Answer&) = default;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (section, field, value))

class Answers {
 public:
  Answers() = default;
  explicit Answers(std::vector<Answer> all);

  const std::vector<Answer>& all() const { return all_; }
  bool empty() const { return all_.empty(); }

  // Puts an answer in the place of the one before; empty text takes it away.
  void put(std::string_view section, std::string_view field, std::string text);

  // Empty where nothing was answered.
  std::string_view text(std::string_view section, std::string_view field) const;
  PersonalText words(std::string_view section, std::string_view field) const;
  bool is_answered(std::string_view section, std::string_view field) const {
    return !text(section, field).empty();
  }
  bool is(std::string_view section, std::string_view field, std::string_view value) const {
    return text(section, field) == value;
  }
  // The values of a question with several.
  std::vector<std::string_view> values(std::string_view section, std::string_view field) const;
  bool has(std::string_view section, std::string_view field, std::string_view value) const;
  // Nothing where it is not answered or, in a draft, not yet a day.
  std::optional<Day> day(std::string_view section, std::string_view field) const;
  // Nothing where it is not answered or, in a draft, not yet a sum. "£75" and "75.00" are sums.
  std::optional<Money> money(std::string_view section, std::string_view field) const;

  // How far a repeated group goes: the highest number of it that has an answer.
  int rows(std::string_view section, std::string_view group) const;
  // "evidence.2.text"
  static std::string field_of_row(std::string_view group, int row, std::string_view column);
  std::string_view row_text(std::string_view section, std::string_view group, int row,
                            std::string_view column) const;

 private:
  const Answer* find(std::string_view section, std::string_view field) const;

  std::vector<Answer> all_;
};

}  // namespace candour::care
