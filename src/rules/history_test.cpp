#include "rules/history.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace candour::rules {
namespace {

using std::chrono::days;

VagueDate when(std::string_view text) { return *parse_vague_date(text); }

Happening happening(EventKind kind, std::string_view on) {
  Happening one;
  one.kind = kind;
  if (!on.empty()) one.on = when(on);
  return one;
}

History history(std::vector<Happening> listed) {
  for (std::size_t i = 0; i < listed.size(); ++i) listed[i].source = static_cast<std::uint32_t>(i);
  return {Service::adult, {{"A"}}, std::move(listed)};
}

// The happening that stood at `place` in the list.
const Happening& listed_at(const History& seen, std::uint32_t place) {
  for (const Happening& one : seen.happenings()) {
    if (one.source == place) return one;
  }
  ADD_FAILURE() << "not there: " << place;
  return seen.happenings().front();
}

constexpr EventKind first = EventKind::assessment_requested;
constexpr EventKind second = EventKind::assessment_completed;

TEST(History, ADateThatDecidesGoesBeforeThePlaceInTheList) {
  const History seen = history({happening(first, "2024-05-01"), happening(second, "2024-03-04")});
  EXPECT_EQ(seen.happenings().front().kind, second);
  EXPECT_EQ(seen.before(0, 1), Truth::yes);
  EXPECT_EQ(seen.before(1, 0), Truth::no);
}

TEST(History, OnOneDayTheListDecides) {
  const History seen = history({happening(first, "2024-03-04"), happening(second, "2024-03-04")});
  EXPECT_EQ(seen.happenings().front().kind, first);
  EXPECT_EQ(seen.before(0, 1), Truth::yes);
}

TEST(History, AVagueDateIsNarrowedByWhatIsListedBesideIt) {
  const History seen = history({happening(first, "2024-03-11"), happening(second, "2024-03"),
                                happening(EventKind::plan_agreed, "2024-03-20")});
  EXPECT_EQ(listed_at(seen, 1).on.earliest, make_day(2024, 3, 11));
  EXPECT_EQ(listed_at(seen, 1).on.latest, make_day(2024, 3, 20));
}

TEST(History, ANeighbourWhoseDateDecidesDoesNotNarrow) {
  const History seen = history({happening(first, "2024-06-03"), happening(second, "2024-03")});
  EXPECT_EQ(listed_at(seen, 1).on, when("2024-03"));
}

TEST(History, AnUndatedHappeningIsBoundByItsNeighbours) {
  const History seen = history({happening(first, "2024-03-04"), happening(second, ""),
                                happening(EventKind::plan_agreed, "2024-05-06")});
  EXPECT_EQ(listed_at(seen, 1).on.earliest, make_day(2024, 3, 4));
  EXPECT_EQ(listed_at(seen, 1).on.latest, make_day(2024, 5, 6));
}

TEST(History, WhatHasNoPlaceInTheListNeitherNarrowsNorIsNarrowed) {
  Happening loose = happening(second, "2024");
  loose.in_order = false;
  const History seen = history({happening(first, "2024-03"), loose});
  EXPECT_EQ(listed_at(seen, 0).on, when("2024-03"));
  EXPECT_EQ(listed_at(seen, 1).on, when("2024"));
  EXPECT_EQ(seen.before(0, 1), Truth::unknown);
  EXPECT_EQ(seen.before(1, 0), Truth::unknown);
}

TEST(History, AnOrderThatContradictsItselfLeavesTheDateAsItWas) {
  const History seen = history({happening(first, "2024-03-20"), happening(second, "2024-03"),
                                happening(EventKind::plan_agreed, "2024-03-11")});
  EXPECT_EQ(listed_at(seen, 1).on, when("2024-03"));
}

TEST(History, TheLastDatedDayLeavesOutWhatIsUndated) {
  EXPECT_EQ(history({happening(first, "2024-03"), happening(second, "")}).last_dated_day(),
            make_day(2024, 3, 31));
  EXPECT_EQ(history({happening(second, "")}).last_dated_day(), std::nullopt);
}

TEST(History, NamesReadBack) {
  for (const Outcome one : {Outcome::needs, Outcome::no_needs, Outcome::changed, Outcome::unchanged,
                            Outcome::eligible, Outcome::not_eligible})
    EXPECT_EQ(outcome_named(name_of(one)), one);
  for (const Reason one : {Reason::need_changed, Reason::cost, Reason::use_of_money, Reason::policy,
                           Reason::person_asked, Reason::other})
    EXPECT_EQ(reason_named(name_of(one)), one);
  EXPECT_EQ(outcome_named(""), std::nullopt);
  EXPECT_EQ(reason_named("weather"), std::nullopt);
  EXPECT_EQ(role_named("child"), Role::child);
  EXPECT_EQ(service_named("adults"), std::nullopt);
}

TEST(EventKind, EveryKindReadsBackAndHasWords) {
  for (std::size_t i = 0; i < event_kind_count; ++i) {
    const auto kind = static_cast<EventKind>(i);
    EXPECT_EQ(event_kind_named(name_of(kind)), kind) << name_of(kind);
    EXPECT_FALSE(sentence_of(kind).empty());
    EXPECT_FALSE(sentence_of(kind).ends_with('.')) << sentence_of(kind);
    EXPECT_FALSE(short_label_of(kind).empty());
  }
  EXPECT_EQ(event_kind_named("moon.phase"), std::nullopt);
}

// ---- Of any list --------------------------------------------------------------------------------

Day some_day() { return make_day(2024, 1, 1) + days{*rc::gen::inRange(0, 400)}; }

std::vector<Happening> some_list() {
  std::vector<Happening> listed;
  const int length = *rc::gen::inRange(1, 8);
  for (int i = 0; i < length; ++i) {
    Happening one = happening(static_cast<EventKind>(*rc::gen::inRange(0, 20)), "");
    const Day day = some_day();
    const int width = *rc::gen::element(0, 0, 0, 30, 90);
    one.on = {day, day + days{width}, width == 0 ? Precision::day : Precision::month};
    one.in_order = *rc::gen::inRange(0, 6) != 0;
    listed.push_back(one);
  }
  return listed;
}

RC_GTEST_PROP(HistoryOfAnyList, SeenOnADayShowsNothingLater, ()) {
  const History full = history(some_list());
  const Day day = some_day();
  const History seen = full.as_seen_on(day);
  for (const Happening& one : seen.happenings()) {
    RC_ASSERT(one.on.earliest <= day);
    RC_ASSERT(one.on.latest <= day);
    RC_ASSERT(one.on.earliest <= one.on.latest);
  }
  std::size_t begun = 0;
  for (const Happening& one : full.happenings()) begun += one.on.earliest <= day;
  RC_ASSERT(begun == seen.happenings().size());
}

RC_GTEST_PROP(HistoryOfAnyList, NarrowingNeverLeavesTheDateGiven, ()) {
  const auto listed = some_list();
  const History full = history(listed);
  RC_ASSERT(full.happenings().size() == listed.size());
  for (const Happening& one : full.happenings()) {
    const VagueDate& given = listed[one.source].on;
    RC_ASSERT(given.earliest <= one.on.earliest);
    RC_ASSERT(one.on.latest <= given.latest);
    RC_ASSERT(one.on.earliest <= one.on.latest);
  }
}

RC_GTEST_PROP(HistoryOfAnyList, BeforeNeverSaysBothWays, ()) {
  const History full = history(some_list());
  const auto size = full.happenings().size();
  for (std::size_t a = 0; a < size; ++a) {
    for (std::size_t b = 0; b < size; ++b) {
      if (a == b) continue;
      RC_ASSERT(full.before(a, b) == opposite(full.before(b, a)));
    }
  }
}

RC_GTEST_PROP(HistoryOfAnyList, WhatDatesDecideIsNeverAskedOfTheList, ()) {
  const auto listed = some_list();
  const History full = history(listed);
  const auto& happenings = full.happenings();
  for (std::size_t a = 0; a < happenings.size(); ++a) {
    for (std::size_t b = 0; b < happenings.size(); ++b) {
      if (listed[happenings[a].source].on.latest < listed[happenings[b].source].on.earliest)
        RC_ASSERT(full.before(a, b) == Truth::yes);
    }
  }
}

}  // namespace
}  // namespace candour::rules
