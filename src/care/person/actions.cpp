#include "care/person/actions.hpp"

#include <algorithm>

#include "base/nhs_number.hpp"
#include "base/postcode.hpp"
#include "base/text.hpp"

namespace candour::care {
namespace {

constexpr std::size_t most_name_characters = 200;
constexpr std::size_t most_why_characters = 500;

Result<PersonalText> optional_text(const std::string& typed, std::string_view field,
                                   std::size_t most = most_name_characters,
                                   Lines lines = Lines::one) {
  return PersonalText::read(
      typed, {.most_characters = most, .lines = lines, .presence = Presence::optional}, field);
}

struct Names {
  PersonalText given;
  PersonalText family;
};

Result<Names> read_names(const std::string& given_names, const std::string& family_name) {
  auto given = optional_text(given_names, "given_names");
  if (!given) return given.error();
  auto family = optional_text(family_name, "family_name");
  if (!family) return family.error();
  if (given->empty() && family->empty())
    return refuse(RefusalCode::text_empty, "Enter their given names, their family name or both",
                  "given_names");
  return Names{std::move(*given), std::move(*family)};
}

Result<AddressRecorded> read_address(const GivenAddress& input, Day today) {
  AddressRecorded address;
  auto lines = optional_text(input.lines, "address", most_why_characters, Lines::many);
  if (!lines) return lines.error();
  address.lines = std::move(*lines);
  if (!trim(input.postcode).empty()) {
    const auto postcode = Postcode::parse(input.postcode, "postcode");
    if (!postcode) return postcode.error();
    address.postcode = PersonalText{postcode->for_storage()};
  }
  if (address.lines.empty() && !address.postcode)
    return refuse(RefusalCode::text_empty, "Enter the address or its postcode", "address");
  if (input.from && *input.from > today)
    return refuse(RefusalCode::date_out_of_range,
                  "The day from which they live there must be today or in the past", "from");
  address.from = input.from;
  address.is_protected = input.is_protected;
  return address;
}

Result<PhoneRecorded> read_phone(const std::string& typed) {
  constexpr std::size_t most_characters = 40;
  constexpr std::ptrdiff_t least_digits = 6;
  auto number = PersonalText::read(typed, {.most_characters = most_characters}, "phone");
  if (!number) return number.error();
  const std::string& text = number->for_storage();
  const auto digits =
      std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits < least_digits || text.find_first_not_of("0123456789 +()-.") != text.npos)
    return refuse(RefusalCode::not_an_identifier,
                  "Enter a telephone number, like 01632 960 001 or +44 808 157 0192", "phone");
  return PhoneRecorded{std::move(*number)};
}

Result<PersonalText> read_why(const std::string& typed, std::string_view sentence) {
  auto why = PersonalText::read(
      typed, {.most_characters = most_why_characters, .lines = Lines::many}, "why");
  if (!why && why.error().code == RefusalCode::text_empty)
    return refuse(RefusalCode::text_empty, std::string{sentence}, "why");
  return why;
}

template <class Event>
journal::NewEvent event_of(const PersonId& id, const PersonDoer& by, const Event& event) {
  return journal::make_event(stream_of(id), by.actor, exactly(by.today), event);
}

Result<PersonRegistered> read_person(const PersonDoer& by, const RegisterPerson& input) {
  auto names = read_names(input.given_names, input.family_name);
  if (!names) return names.error();
  PersonRegistered person{std::move(names->given), std::move(names->family), {}, {}, {}};
  auto known_as = optional_text(input.known_as, "known_as");
  if (!known_as) return known_as.error();
  if (!known_as->empty()) person.known_as = std::move(*known_as);
  if (input.born && input.born->earliest > by.today)
    return refuse(RefusalCode::date_out_of_range, "The date of birth must be in the past", "born");
  person.born = input.born;
  if (!trim(input.nhs_number).empty()) {
    const auto number = NhsNumber::parse(input.nhs_number, "nhs_number");
    if (!number) return number.error();
    person.nhs_number = PersonalText{number->for_storage()};
  }
  return person;
}

}  // namespace

Result<PersonEvents> register_person(const PersonDoer& by, const RegisterPerson& input) {
  const auto person = read_person(by, input);
  if (!person) return person.error();
  PersonEvents events{event_of(input.id, by, *person)};
  if (!input.address.empty()) {
    const auto address = read_address(input.address, by.today);
    if (!address) return address.error();
    events.push_back(event_of(input.id, by, *address));
  }
  if (!trim(input.phone).empty()) {
    const auto phone = read_phone(input.phone);
    if (!phone) return phone.error();
    events.push_back(event_of(input.id, by, *phone));
  }
  return events;
}

Result<PersonEvents> add_name(const PersonRecord& record, const PersonDoer& by,
                              const AddName& input) {
  auto names = read_names(input.given_names, input.family_name);
  if (!names) return names.error();
  const PersonNamed named{std::move(names->given), std::move(names->family), input.use};
  const bool known =
      std::any_of(record.names.begin(), record.names.end(), [&](const PersonName& name) {
        return name.given_names == named.given_names && name.family_name == named.family_name &&
               name.use == named.use;
      });
  if (known)
    return refuse(RefusalCode::already_done, "This name is recorded already", "given_names");
  return PersonEvents{event_of(record.id, by, named)};
}

Result<PersonEvents> add_address(const PersonRecord& record, const PersonDoer& by,
                                 const GivenAddress& input) {
  const auto address = read_address(input, by.today);
  if (!address) return address.error();
  return PersonEvents{event_of(record.id, by, *address)};
}

Result<PersonEvents> add_phone(const PersonRecord& record, const PersonDoer& by,
                               const std::string& number) {
  const auto phone = read_phone(number);
  if (!phone) return phone.error();
  if (std::find(record.phones.begin(), record.phones.end(), phone->number) != record.phones.end())
    return refuse(RefusalCode::already_done, "This number is recorded already", "phone");
  return PersonEvents{event_of(record.id, by, *phone)};
}

Result<PersonEvents> record_death(const PersonRecord& record, const PersonDoer& by,
                                  const VagueDate& on) {
  if (on.earliest > by.today)
    return refuse(RefusalCode::date_out_of_range, "The day of death must be today or in the past",
                  "died");
  const bool knows_birth = record.born && record.born->precision != Precision::undated;
  if (knows_birth && on.latest < record.born->earliest)
    return refuse(RefusalCode::date_out_of_range,
                  "The day of death must not be before the date of birth, " + say(*record.born),
                  "died");
  if (record.died == on)
    return refuse(RefusalCode::already_done, "This day of death is recorded already", "died");
  return PersonEvents{event_of(record.id, by, PersonDied{on})};
}

Result<PersonEvents> link_people(const PersonRecord& record, const PersonDoer& by,
                                 const LinkPeople& input) {
  if (input.other == record.id)
    return refuse(RefusalCode::not_permitted, "A record cannot be linked with itself", "other");
  if (record.is_linked_to(input.other))
    return refuse(RefusalCode::already_done, "These two records are linked already", "other");
  const auto why = read_why(input.why, "Enter how you know that this is one person");
  if (!why) return why.error();
  return PersonEvents{event_of(record.id, by, PersonLinked{input.other, *why}),
                      event_of(input.other, by, PersonLinked{record.id, *why})};
}

Result<PersonEvents> unlink_people(const PersonRecord& record, const PersonDoer& by,
                                   const LinkPeople& input) {
  if (!record.is_linked_to(input.other))
    return refuse(RefusalCode::not_found, "These two records are not linked", "other");
  const auto why = read_why(input.why, "Enter how you know that these are two people");
  if (!why) return why.error();
  return PersonEvents{event_of(record.id, by, PersonUnlinked{input.other, *why}),
                      event_of(input.other, by, PersonUnlinked{record.id, *why})};
}

}  // namespace candour::care
