#pragma once
// A page with a form that changes the record of somebody of the index: its frame, and doing what
// was asked once, on the record as it stands.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "care/person/actions.hpp"
#include "web/html/html.hpp"
#include "web/pages/case_form.hpp"

namespace candour::web {

Result<care::PersonRecord> read_person(const Visit& visit, const PersonId& id);

// What an action answers to the record as it stands.
using PersonAction =
    std::function<Result<care::PersonEvents>(const care::PersonRecord&, const care::PersonDoer&)>;

// Does one thing to the person of the route. Where somebody wrote in the record meanwhile the
// action is asked again; a form sent twice is done once. Refuses as the action and the store do.
Result<void> do_for_person(const Visit& visit, const std::string& key, const PersonAction& action);

// Says of another record of this council that it is the same person’s, or that it is not. Refuses
// as link_people and unlink_people do, and with not_found (other) for one that is not there.
Result<void> link_records(const Visit& visit, const std::string& key, const care::LinkPeople& input,
                          bool unlinking);

// Whether this visitor may change the card of the route.
bool may_change_card(const Visit& visit);

// The date in the three boxes of a date input: a day, or where that is not known a month or a
// year; nothing where all are empty. Refuses with no_such_date (field: id) and the sentence.
Result<std::optional<VagueDate>> typed_vague_date(const Typed& typed, const std::string& id,
                                                  const std::string& sentence);

struct PersonFormPage {
  std::string_view title;
  std::string_view route;  // the name of the route that the form is posted to
  std::string_view below;  // its place below the person: "/name"
  std::string_view button;
};
// The page about the person of the route, with the fields between what every form has.
Response person_form_page(const Visit& visit, const CaseForm& form, const PersonFormPage& page,
                          const html::Raw& fields);

// A form that was posted: done once it leads to the card, else its page is shown again.
Response post_person_form(const Visit& visit,
                          const std::function<Result<void>(const Visit&, const Typed&)>& act,
                          const std::function<Response(const Visit&, const CaseForm&)>& show);

}  // namespace candour::web
