#include "care/person/record.hpp"

#include <gtest/gtest.h>

namespace candour::care {
namespace {

// Events as they would stand in the stream of one person.
class PersonStream {
 public:
  template <class Event>
  PersonStream& add(std::string_view happened, const Event& event) {
    const VagueDate on = happened.empty() ? VagueDate{} : *parse_vague_date(happened);
    const auto made = journal::make_event(stream_of(id), ActorId::ours("system:test"), on, event);
    journal::StoredEvent stored;
    stored.stream = made.stream;
    stored.stream_version = static_cast<std::int64_t>(events.size()) + 1;
    stored.kind = made.kind;
    stored.kind_version = made.kind_version;
    stored.happened = made.happened;
    stored.body = made.body;
    events.push_back(std::move(stored));
    return *this;
  }

  PersonId id = PersonId::ours("p1");
  std::vector<journal::StoredEvent> events;
};

PersonalText text(std::string_view words) { return PersonalText{std::string{words}}; }

PersonRegistered margaret() {
  return {text("Margaret"), text("Jones"), text("Peggy"), *parse_vague_date("1941-02-03"), {}};
}

AddressRecorded address(std::string_view lines, std::string_view postcode, bool is_protected) {
  AddressRecorded event;
  event.lines = text(lines);
  event.postcode = text(postcode);
  event.is_protected = is_protected;
  return event;
}

TEST(PersonRecord, ANewNameMakesTheOneBeforeAPastName) {
  PersonStream stream;
  stream.add("", margaret())
      .add("2011-06-04", PersonNamed{text("Margaret"), text("Whitfield"), NameUse::current})
      .add("", PersonNamed{text("Margaret"), text("Miller"), NameUse::past});
  const auto record = *fold_person(stream.events);
  EXPECT_EQ(record.id.text(), "p1");
  EXPECT_EQ(record.version, 3);
  EXPECT_EQ(record.current_name()->full(), "Margaret Whitfield");
  EXPECT_EQ(record.title(), "Margaret (Peggy) Whitfield");
  ASSERT_EQ(record.names.size(), 4U);
  EXPECT_EQ(record.names[0].use, NameUse::past);
  EXPECT_EQ(record.names[0].until, make_day(2011, 6, 4));
  EXPECT_FALSE(record.names[3].until);
}

TEST(PersonRecord, TheLastAddressIsTheCurrentOne) {
  PersonStream stream;
  AddressRecorded second = address("2 New Street", "M1 1AE", false);
  second.from = make_day(2020, 1, 1);
  stream.add("", margaret()).add("", address("1 Old Road", "LS1 4AP", false)).add("", second);
  const auto record = *fold_person(stream.events);
  EXPECT_EQ(record.current_address()->lines.for_reader(), "2 New Street");
  EXPECT_EQ(record.addresses[0].until, make_day(2020, 1, 1));
}

TEST(PersonRecord, WhatIsProtectedNowWasProtectedBefore) {
  PersonStream stream;
  stream.add("", margaret())
      .add("", address("1 Old Road", "LS1 4AP", false))
      .add("", address("1, Old Rd", "LS1 4AP", true))
      .add("", address("3 Other Road", "LS2 4AP", false));
  const auto record = *fold_person(stream.events);
  EXPECT_TRUE(record.addresses[0].is_protected);
  EXPECT_TRUE(record.addresses[1].is_protected);
  EXPECT_FALSE(record.addresses[2].is_protected);
}

TEST(PersonRecord, LinksStandUntilTheyAreUndone) {
  PersonStream stream;
  const PersonId other = PersonId::ours("p2");
  stream.add("", margaret()).add("2026-01-05", PersonLinked{other, text("Same letter.")});
  stream.add("", PersonLinked{other, text("Again.")});
  auto record = *fold_person(stream.events);
  ASSERT_EQ(record.links.size(), 1U);
  EXPECT_EQ(record.links[0].why.for_reader(), "Same letter.");
  EXPECT_EQ(record.links[0].on, make_day(2026, 1, 5));
  stream.add("", PersonUnlinked{other, text("Two sisters.")});
  EXPECT_TRUE(fold_person(stream.events)->links.empty());
}

TEST(PersonRecord, AnErasedEventIsCountedAndTheRestStands) {
  PersonStream stream;
  stream.add("", margaret()).add("", PhoneRecorded{text("01632 960123")});
  stream.events[0].erased = journal::Stub{"UK GDPR article 17", make_day(2026, 3, 2)};
  stream.events[0].body.clear();
  const auto record = *fold_person(stream.events);
  EXPECT_EQ(record.erased, 1);
  EXPECT_EQ(record.current_name(), nullptr);
  EXPECT_TRUE(record.title().empty());
  EXPECT_EQ(record.phones.size(), 1U);
}

TEST(PersonRecord, AnEventOfAnotherKindIsRefused) {
  PersonStream stream;
  stream.add("", margaret());
  stream.events[0].kind = "case.opened";
  EXPECT_EQ(fold_person(stream.events).error().code, RefusalCode::unknown_field_value);
}

TEST(PersonRecord, AStreamNamesItsPerson) {
  EXPECT_EQ(stream_of(PersonId::ours("p1")).text(), "person/p1");
  EXPECT_EQ(person_of(StreamName::ours("person/p1"))->text(), "p1");
  EXPECT_FALSE(person_of(StreamName::ours("case/p1")));
  EXPECT_FALSE(person_of(StreamName::ours("person/a/b")));
}

}  // namespace
}  // namespace candour::care
