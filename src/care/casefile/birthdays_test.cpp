#include "care/casefile/birthdays.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace candour::care {
namespace {

using rules::EventKind;
using rules::Happening;

Happening on(Day day) {
  Happening one;
  one.kind = EventKind::referral_received;
  one.on = exactly(day);
  return one;
}

std::optional<Day> day_of(const rules::History& history, EventKind kind) {
  for (const Happening& one : history.happenings()) {
    if (one.kind == kind) return one.on.latest;
  }
  return std::nullopt;
}

CaseFacts case_of(PersonFacts person, Day began) {
  CaseFacts facts;
  facts.people.push_back(std::move(person));
  facts.happenings.push_back(on(began));
  return facts;
}

TEST(Birthdays, AreReckonedFromTheDayOfBirth) {
  const auto history = history_of(
      case_of({.label = "K", .child = true, .born = make_day(2008, 5, 9)}, make_day(2024, 1, 8)));
  EXPECT_EQ(day_of(history, EventKind::person_turned_16), make_day(2024, 5, 9));
  EXPECT_EQ(day_of(history, EventKind::person_turned_17), make_day(2025, 5, 9));
  EXPECT_EQ(day_of(history, EventKind::person_turned_18), make_day(2026, 5, 9));
}

TEST(Birthdays, OfALeapDayAreKeptOnTheFirstOfMarch) {
  EXPECT_EQ(birthday(make_day(2008, 2, 29), 16), make_day(2024, 2, 29));
  EXPECT_EQ(birthday(make_day(2008, 2, 29), 17), make_day(2025, 3, 1));
  EXPECT_EQ(birthday(make_day(2008, 2, 29), 18), make_day(2026, 3, 1));
}

TEST(Birthdays, AreNeverGuessed) {
  const auto history =
      history_of(case_of({.label = "K", .child = true, .born = {}}, make_day(2024, 1, 8)));
  EXPECT_EQ(history.happenings().size(), 1u);
}

TEST(Birthdays, OfSomebodyGrownUpWhenTheRecordBeganAreLeftOut) {
  const Day born = make_day(1950, 5, 9);
  EXPECT_EQ(
      history_of(case_of({.label = "A", .born = born}, make_day(2024, 1, 8))).happenings().size(),
      1u);
  EXPECT_EQ(
      history_of(case_of({.label = "A", .born = born}, make_day(1968, 5, 8))).happenings().size(),
      4u);
}

TEST(Birthdays, StandForNoEntryAndAreNotSeenBeforeTheyCome) {
  const auto history = history_of(
      case_of({.label = "K", .child = true, .born = make_day(2008, 5, 9)}, make_day(2024, 1, 8)));
  for (const Happening& one : history.happenings())
    EXPECT_EQ(one.source == rules::no_source, one.kind != EventKind::referral_received);
  const auto seen = history.as_seen_on(make_day(2025, 5, 9));
  EXPECT_TRUE(day_of(seen, EventKind::person_turned_17));
  EXPECT_FALSE(day_of(seen, EventKind::person_turned_18));
}

TEST(Birthdays, ToComeAreNoReasonToLookFromThem) {
  const auto history = history_of(
      case_of({.label = "K", .child = true, .born = make_day(2008, 5, 9)}, make_day(2024, 1, 8)));
  EXPECT_EQ(history.last_dated_day(), make_day(2024, 1, 8));
}

TEST(Birthdays, ThatWereListedAreTakenOut) {
  CaseFacts facts = case_of({.label = "K", .child = true, .born = {}}, make_day(2024, 1, 8));
  facts.happenings.push_back(on(make_day(2024, 5, 9)));
  facts.happenings.back().kind = EventKind::person_turned_18;
  EXPECT_EQ(history_of(std::move(facts)).happenings().size(), 1u);
}

// A vague date that a birthday falls into may lie on either side of it.
TEST(Birthdays, NarrowNoVagueDate) {
  CaseFacts facts =
      case_of({.label = "K", .child = true, .born = make_day(2008, 5, 9)}, make_day(2024, 1, 8));
  Happening vague = on(make_day(2024, 5, 1));
  vague.on = *parse_vague_date("2024-05");
  facts.happenings.push_back(vague);
  const auto history = history_of(std::move(facts));
  const auto found = std::find_if(history.happenings().begin(), history.happenings().end(),
                                  [](const Happening& one) { return !one.on.exact(); });
  ASSERT_NE(found, history.happenings().end());
  EXPECT_EQ(found->on.earliest, make_day(2024, 5, 1));
  EXPECT_EQ(found->on.latest, make_day(2024, 5, 31));
}

}  // namespace
}  // namespace candour::care
