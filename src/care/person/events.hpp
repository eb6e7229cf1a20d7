#pragma once
// A person in the council’s index, apart from any case: names, past names and addresses, numbers,
// and that two records are one person’s. Each person has a stream of their own, "person/…"; a case
// says which of its people it is (PersonAdded::person).

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "journal/codec.hpp"

namespace candour::care {

enum class NameUse : std::uint8_t {
  current,     // takes the place of the current name, which becomes a past one
  past,        // a maiden name, a name before
  also_known,  // what they are called, another spelling
};
BOOST_DESCRIBE_ENUM(NameUse, current, past, also_known)

// The first event of a person’s stream.
struct PersonRegistered {
  PersonalText given_names;
  PersonalText family_name;
  std::optional<PersonalText> known_as;
  std::optional<VagueDate> born;
  std::optional<PersonalText> nhs_number;  // ten digits, as NhsNumber keeps them
};
BOOST_DESCRIBE_STRUCT(PersonRegistered, (), (given_names, family_name, known_as, born, nhs_number))

struct PersonNamed {
  PersonalText given_names;
  PersonalText family_name;
  NameUse use = NameUse::also_known;
};
BOOST_DESCRIBE_STRUCT(PersonNamed, (), (given_names, family_name, use))

// Where they live; the address before becomes a past one. A protected address is for staff near the
// case alone: no search finds it, no list shows it.
struct AddressRecorded {
  PersonalText lines;
  std::optional<PersonalText> postcode;  // as Postcode keeps it
  std::optional<Day> from;
  bool is_protected = false;
};
BOOST_DESCRIBE_STRUCT(AddressRecorded, (), (lines, postcode, from, is_protected))

struct PhoneRecorded {
  PersonalText number;
};
BOOST_DESCRIBE_STRUCT(PhoneRecorded, (), (number))

struct PersonDied {
  VagueDate on;
};
BOOST_DESCRIBE_STRUCT(PersonDied, (), (on))

// This record and the other are one person’s. Both stay; a search shows them together.
struct PersonLinked {
  PersonId other;
  PersonalText why;
};
BOOST_DESCRIBE_STRUCT(PersonLinked, (), (other, why))

struct PersonUnlinked {
  PersonId other;
  PersonalText why;
};
BOOST_DESCRIBE_STRUCT(PersonUnlinked, (), (other, why))

}  // namespace candour::care

template <>
struct candour::journal::KindOf<candour::care::PersonRegistered> {
  static constexpr std::string_view name = "person.registered";
};
template <>
struct candour::journal::KindOf<candour::care::PersonNamed> {
  static constexpr std::string_view name = "person.named";
};
template <>
struct candour::journal::KindOf<candour::care::AddressRecorded> {
  static constexpr std::string_view name = "person.address_recorded";
};
template <>
struct candour::journal::KindOf<candour::care::PhoneRecorded> {
  static constexpr std::string_view name = "person.phone_recorded";
};
template <>
struct candour::journal::KindOf<candour::care::PersonDied> {
  static constexpr std::string_view name = "person.died";
};
template <>
struct candour::journal::KindOf<candour::care::PersonLinked> {
  static constexpr std::string_view name = "person.linked";
};
template <>
struct candour::journal::KindOf<candour::care::PersonUnlinked> {
  static constexpr std::string_view name = "person.unlinked";
};
