#pragma once
// What a step of a worked case says, read from its table. What is not there is empty; what is there
// and cannot be read is refused by name.

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "care/eligibility/actions.hpp"
#include "care/plan/record.hpp"
#include "drafts/draft_store.hpp"

namespace candour::web {

class StepFields {
 public:
  StepFields(const toml::table& table, Day today) : table_{table}, today_{today} {}

  std::string text(std::string_view name) const;
  PersonalText words(std::string_view name) const { return PersonalText{text(name)}; }
  std::optional<PersonalText> words_if_any(std::string_view name) const;
  std::int64_t number(std::string_view name, std::int64_t otherwise) const;
  std::optional<bool> yes(std::string_view name) const { return table_[name].value<bool>(); }
  // "{ days_ago = 20 }" or "{ in_days = 42 }".
  std::optional<Day> day(std::string_view name) const;
  // On which day the step was done; today where it does not say.
  Day done_on() const;
  const toml::table* table(std::string_view name) const { return table_[name].as_table(); }
  std::vector<StepFields> tables(std::string_view name) const;

 private:
  const toml::table& table_;
  Day today_;
};

// Somebody of the case. Their age is reckoned from today.
care::PersonAdded person_of(const StepFields& fields, Day today);

// The answers of one section as its form keeps them: a list of words is several values, a list of
// tables the rows of a group. Refuses with wrong_type (field).
Result<std::vector<drafts::DraftField>> answers_of(const toml::table& section, Day today);

// A line of a plan. Refuses with unknown_field_value (met_by), and malformed (at, a sum).
Result<care::LineContent> line_of(const StepFields& fields);

care::DetermineEligibility determination_of(const StepFields& fields);

}  // namespace candour::web
