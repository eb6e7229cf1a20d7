#pragma once
// The closed lists of a form file, by the words that it writes.

#include <array>
#include <optional>
#include <string_view>

#include "forms/form.hpp"

namespace candour::forms {

// "choice"; and back, nothing where there is no such type.
std::string_view name_of(QuestionType type);
std::optional<QuestionType> type_named(std::string_view name);
// "author"
std::string_view name_of(Account account);
std::optional<Account> account_named(std::string_view name);
// "to_sign"
std::string_view name_of(Needed needed);
std::optional<Needed> needed_named(std::string_view name);

// How something is known, as an evidence question offers it.
const std::vector<Option>& ways_of_knowing();
// The answers of a yes_no question.
const std::vector<Option>& yes_or_no();

// What a question can be filled from (`held`): what the record of the case, or the council’s index
// of people, knows of whoever the document is about.
inline constexpr std::array<std::string_view, 12> held_names{"person.name",
                                                             "person.preferred_name",
                                                             "person.born",
                                                             "person.address",
                                                             "person.phone",
                                                             "person.nhs_number",
                                                             "person.language",
                                                             "person.communication",
                                                             "person.adjustments",
                                                             "person.how_to_reach",
                                                             "person.alert_at_the_door",
                                                             "case.asked_on"};

}  // namespace candour::forms
