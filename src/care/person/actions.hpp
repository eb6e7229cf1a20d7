#pragma once
// What is done in the index of people. Each action takes the record, who acts and what they gave,
// and answers the events that say so, or a refusal that names the field. Pure.

#include <string>
#include <vector>

#include "base/day.hpp"
#include "care/person/record.hpp"
#include "journal/event.hpp"

namespace candour::care {

// Who acts, and the day on which they do.
struct PersonDoer {
  ActorId actor{};
  Day today{};
};

using PersonEvents = std::vector<journal::NewEvent>;

// An address as it is typed.
struct GivenAddress {
  std::string lines{};
  std::string postcode{};  // empty: none known
  std::optional<Day> from{};
  bool is_protected = false;
  bool empty() const { return lines.empty() && postcode.empty(); }
};

// A new person as they are typed; what is empty is not known.
struct RegisterPerson {
  PersonId id{};
  std::string given_names{};
  std::string family_name{};
  std::string known_as{};
  std::optional<VagueDate> born{};
  std::string nhs_number{};
  GivenAddress address{};
  std::string phone{};
};
// Refuses with text_empty (given_names, or family_name where neither is given), text_too_long and
// what read_text refuses, date_out_of_range (born: later than today), and as NhsNumber and Postcode
// do. A family name or given names may be missing, not both.
Result<PersonEvents> register_person(const PersonDoer& by, const RegisterPerson& input);

struct AddName {
  std::string given_names{};
  std::string family_name{};
  NameUse use = NameUse::also_known;
};
// Refuses as register_person does, and with already_done for a name that is recorded so.
Result<PersonEvents> add_name(const PersonRecord& record, const PersonDoer& by,
                              const AddName& input);

// Refuses with text_empty (address), date_out_of_range (from), and as Postcode does.
Result<PersonEvents> add_address(const PersonRecord& record, const PersonDoer& by,
                                 const GivenAddress& input);

// Refuses with not_an_identifier for fewer than six figures or other characters than a telephone
// number has, and with already_done.
Result<PersonEvents> add_phone(const PersonRecord& record, const PersonDoer& by,
                               const std::string& number);

// That they died, as exactly as it is known; another date later corrects it. No case closes by it.
// Refuses with date_out_of_range (died: later than today, or before they were born) and with
// already_done for the date that is recorded.
Result<PersonEvents> record_death(const PersonRecord& record, const PersonDoer& by,
                                  const VagueDate& on);

struct LinkPeople {
  PersonId other{};
  std::string why{};
};
// Both records say that they are one person’s. Refuses with text_empty (why), not_permitted (other:
// the person themself) and already_done.
Result<PersonEvents> link_people(const PersonRecord& record, const PersonDoer& by,
                                 const LinkPeople& input);
// Both records stay. Refuses with text_empty (why) and not_found where they are not linked.
Result<PersonEvents> unlink_people(const PersonRecord& record, const PersonDoer& by,
                                   const LinkPeople& input);

}  // namespace candour::care
