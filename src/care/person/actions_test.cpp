#include "care/person/actions.hpp"

#include <gtest/gtest.h>

namespace candour::care {
namespace {

const PersonDoer worker{ActorId::ours("staff:amira"), make_day(2026, 3, 2)};

RegisterPerson margaret() {
  RegisterPerson input;
  input.id = PersonId::ours("p1");
  input.given_names = " Margaret ";
  input.family_name = "Whitfield";
  input.known_as = "Peggy";
  input.born = *parse_vague_date("1941-02-03");
  input.nhs_number = "999 000 0018";
  input.address = {"12 Cobblers Row", "sw1a2aa", {}, true};
  input.phone = "+44 1632 960 123";
  return input;
}

// The record that events make.
PersonRecord record_of(const PersonEvents& events) {
  PersonRecord record;
  for (const journal::NewEvent& event : events) {
    journal::StoredEvent stored;
    stored.stream = event.stream;
    stored.stream_version = 1;
    stored.kind = event.kind;
    stored.kind_version = event.kind_version;
    stored.happened = event.happened;
    stored.body = event.body;
    EXPECT_TRUE(apply_to(record, stored));
  }
  record.id = PersonId::ours("p1");
  return record;
}

void expect_refused(const RegisterPerson& input, RefusalCode code, std::string_view field) {
  const auto events = register_person(worker, input);
  ASSERT_FALSE(events) << field;
  EXPECT_EQ(events.error().code, code) << field;
  EXPECT_EQ(events.error().field, field);
  EXPECT_FALSE(events.error().message.empty());
}

TEST(PersonActions, APersonIsRegisteredAsTheyWereTyped) {
  const auto record = record_of(*register_person(worker, margaret()));
  EXPECT_EQ(record.title(), "Margaret (Peggy) Whitfield");
  EXPECT_EQ(record.nhs_number->for_storage(), "9990000018");
  EXPECT_EQ(record.addresses[0].postcode->for_storage(), "SW1A 2AA");
  EXPECT_TRUE(record.addresses[0].is_protected);
  EXPECT_EQ(record.phones[0].for_storage(), "+44 1632 960 123");
  RegisterPerson least;
  least.id = PersonId::ours("p1");
  least.family_name = "Mononymous";
  EXPECT_EQ(register_person(worker, least)->size(), 1U);
}

TEST(PersonActions, WhatCannotBeIsRefusedByField) {
  RegisterPerson input = margaret();
  input.given_names = input.family_name = "  ";
  expect_refused(input, RefusalCode::text_empty, "given_names");
  input = margaret();
  input.family_name = std::string(201, 'x');
  expect_refused(input, RefusalCode::text_too_long, "family_name");
  input = margaret();
  input.born = *parse_vague_date("2026-03-03");
  expect_refused(input, RefusalCode::date_out_of_range, "born");
  input = margaret();
  input.nhs_number = "999 000 0019";
  expect_refused(input, RefusalCode::not_an_identifier, "nhs_number");
  input = margaret();
  input.nhs_number = "9999999999";
  expect_refused(input, RefusalCode::placeholder, "nhs_number");
  input = margaret();
  input.address.postcode = "nowhere";
  expect_refused(input, RefusalCode::not_an_identifier, "postcode");
  input = margaret();
  input.phone = "ask her";
  expect_refused(input, RefusalCode::not_an_identifier, "phone");
  input = margaret();
  input.address.from = make_day(2026, 3, 3);
  expect_refused(input, RefusalCode::date_out_of_range, "from");
}

TEST(PersonActions, BornTodayIsNotInTheFuture) {
  RegisterPerson input = margaret();
  input.born = *parse_vague_date("2026-03-02");
  EXPECT_TRUE(register_person(worker, input));
}

TEST(PersonActions, NamesAddressesAndNumbersAreAddedOnce) {
  const auto record = record_of(*register_person(worker, margaret()));
  EXPECT_TRUE(add_name(record, worker, {"Margaret", "Jones", NameUse::past}));
  EXPECT_EQ(add_name(record, worker, {"Margaret", "Whitfield", NameUse::current}).error().code,
            RefusalCode::already_done);
  EXPECT_EQ(add_name(record, worker, {}).error().code, RefusalCode::text_empty);
  EXPECT_TRUE(add_address(record, worker, {"1 New Road", "", {}, false}));
  EXPECT_EQ(add_address(record, worker, {}).error().field, "address");
  EXPECT_TRUE(add_phone(record, worker, "01632 960999"));
  EXPECT_EQ(add_phone(record, worker, "+44 1632 960 123").error().code, RefusalCode::already_done);
}

TEST(PersonActions, ADeathIsRecordedAsExactlyAsItIsKnown) {
  PersonRecord record = record_of(*register_person(worker, margaret()));
  const auto on = [](std::string_view date) { return *parse_vague_date(date); };
  for (const std::string_view date : {"2026-03-02", "2026-03", "2026", "1941", "2025-12-31"}) {
    const auto events = record_death(record, worker, on(date));
    ASSERT_TRUE(events) << date;
    EXPECT_EQ(journal::decode<PersonDied>(events->front().body)->on, on(date)) << date;
  }
  for (const std::string_view date : {"2026-03-03", "2026-04", "2027", "1941-02-02", "1940"}) {
    const auto events = record_death(record, worker, on(date));
    ASSERT_FALSE(events) << date;
    EXPECT_EQ(events.error().code, RefusalCode::date_out_of_range) << date;
    EXPECT_EQ(events.error().field, "died") << date;
  }
  record.died = on("2026-03");
  EXPECT_EQ(record_death(record, worker, on("2026-03")).error().code, RefusalCode::already_done);
  EXPECT_TRUE(record_death(record, worker, on("2026-03-01")));
  record.born.reset();
  EXPECT_TRUE(record_death(record, worker, on("1930")));
}

TEST(PersonActions, LinkingNeedsAReasonAndAnotherRecord) {
  PersonRecord record = record_of(*register_person(worker, margaret()));
  const PersonId other = PersonId::ours("p2");
  EXPECT_EQ(link_people(record, worker, {other, "  "}).error().field, "why");
  EXPECT_EQ(link_people(record, worker, {record.id, "x"}).error().code, RefusalCode::not_permitted);
  const auto linked = *link_people(record, worker, {other, "Her daughter says so."});
  ASSERT_EQ(linked.size(), 2U);
  EXPECT_EQ(linked[0].stream, stream_of(record.id));
  EXPECT_EQ(linked[1].stream, stream_of(other));
  EXPECT_EQ(journal::decode<PersonLinked>(linked[1].body)->other, record.id);
  EXPECT_EQ(unlink_people(record, worker, {other, "x"}).error().code, RefusalCode::not_found);
  record.links.push_back({other, {}, {}});
  EXPECT_EQ(link_people(record, worker, {other, "x"}).error().code, RefusalCode::already_done);
  EXPECT_EQ(unlink_people(record, worker, {other, ""}).error().field, "why");
  EXPECT_EQ(unlink_people(record, worker, {other, "Two sisters."})->size(), 2U);
}

}  // namespace
}  // namespace candour::care
