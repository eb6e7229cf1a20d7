#pragma once
// Choices that a note and a file share: whose account it is, who of the case, and whether it is of
// a kind that is kept closer than its account says.

#include <optional>
#include <string>
#include <vector>

#include "care/casefile/note_actions.hpp"
#include "web/html/govuk/choices.hpp"
#include "web/html/govuk/select.hpp"
#include "web/pages/case_form.hpp"

namespace candour::web {

// Somebody of the case, by their place in it: what is posted is no name.
struct PersonChoice {
  std::string name;
  std::string value;
};
std::vector<PersonChoice> people_of_the_case(const care::CaseRecord& record);
// Whoever was chosen so; null where nobody of the case has that place.
const care::PersonAdded* person_chosen(const care::CaseRecord& record, std::string_view value);

// “Somebody whom the case does not name”, as a choice of `account_of`.
html::Choice somebody_else_choice(std::string hint);

// The account chosen in `account_of` ("mine" for whoever writes); empty where nothing was. Refuses
// with unknown_field_value.
Result<ActorId> account_typed(const Typed& typed, const care::CaseRecord& record,
                              const Visit& visit);

// The list `kept`: protection, a carer’s own, legal advice, or none of them.
html::Select closer_select(const CaseForm& form, std::string hint = {});
// What was chosen there; nothing for none. Refuses with unknown_field_value.
Result<std::optional<people::Source>> closer_typed(const Typed& typed);

// “Choose one of those that are listed.”
Refusal not_a_choice(std::string_view field);

}  // namespace candour::web
