#pragma once
// What the pages that do something in a case share: reading the record, doing an action once and
// only on what stands there now, names of staff, and what a form held.

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "care/casefile/work_actions.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

Result<care::CaseRecord> read_record(const Visit& visit, const CaseId& id);

// Whoever is signed in, acting today.
care::Doer doer_of(const Visit& visit);

// What an action answers to the record as it stands.
using CaseAction = std::function<Result<care::Events>(const care::CaseRecord&, const care::Doer&)>;

// Does one thing in each of some cases, in one command: all of it or nothing. Where somebody wrote
// in a case meanwhile the action is asked again; a form sent twice is done once. Refuses as the
// action and the store do.
Result<void> do_in_cases(const Visit& visit, std::span<const CaseId> ids, const std::string& key,
                         const CaseAction& action);
// The same in the case of the route.
Result<void> do_in_case(const Visit& visit, const std::string& key, const CaseAction& action);

// The name of a member of staff, as pages print it.
std::string staff_name(const Visit& visit, const StaffId& staff);
// Of whoever acted: staff by their name, everybody else by what they are.
std::string actor_name(const Visit& visit, const ActorId& actor);

// What a person typed into a form, and the id by which it is done once.
struct Typed {
  Fields fields = {};
  std::string key = {};

  // The first value of a field; empty where there is none.
  std::string text(std::string_view name) const;
};
Result<Typed> read_typed(const Visit& visit);

// Free words of a form. Nothing typed is empty words: whether they are needed is the action’s to
// say. Refuses as read_text does.
Result<PersonalText> typed_words(const Typed& typed, std::string_view field,
                                 std::size_t most_characters = 2'000);

// The day in the three boxes of a date input; nothing where all are empty. Refuses with
// no_such_date or date_out_of_range (field: the date’s id).
Result<std::optional<Day>> typed_day(const Typed& typed, const std::string& id);

// The id of something that a form makes: the same each time that the form is sent.
std::string id_made_by(const Typed& typed, std::string_view prefix);

// Whether this visitor may do something in the case of the route, without giving a reason first.
bool may_here(const people::Reader& reader, people::Action action);

}  // namespace candour::web
