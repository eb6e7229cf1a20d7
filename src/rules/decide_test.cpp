#include "rules/decide.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "rules/testing_law.hpp"

namespace candour::rules {
namespace {

using std::chrono::days;
using namespace testing_law;

// ---- The arithmetic of lengths ------------------------------------------------------------------

TEST(EndOf, CountsEachUnitAsTheLawDoes) {
  const WorkingCalendar calendar = a_calendar();
  const Day start = make_day(2024, 3, 27);
  const auto end = [&](Unit unit, std::int64_t amount, FirstDay first = FirstDay::excluded) {
    return end_of(unit, amount, first, start, calendar, start);
  };
  EXPECT_EQ(end(Unit::days, 28), make_day(2024, 4, 24));
  EXPECT_EQ(end(Unit::weeks, 4), make_day(2024, 4, 24));
  EXPECT_EQ(end(Unit::months, 6), make_day(2024, 9, 27));
  EXPECT_EQ(end(Unit::months, 6, FirstDay::included), make_day(2024, 9, 26));
  EXPECT_EQ(end(Unit::working_days, 5), make_day(2024, 4, 5));
  EXPECT_EQ(end(Unit::working_days, 5'000), std::nullopt);
  EXPECT_EQ(end(Unit::pence, 5), std::nullopt);
}

// ---- One request and one answer, every reading tried --------------------------------------------

struct Dates {
  VagueDate asked;
  std::optional<VagueDate> answered;
  Day as_of;
};

Dates some_dates() {
  const auto vague = [](Day from) {
    const int width = *rc::gen::element(0, 0, 5, 20);
    return VagueDate{from, from + days{width}, width == 0 ? Precision::day : Precision::month};
  };
  Dates dates;
  const Day start = make_day(2024, 3, 1) + days{*rc::gen::inRange(0, 10)};
  dates.asked = vague(start);
  if (*rc::gen::inRange(0, 4) != 0) dates.answered = vague(start + days{*rc::gen::inRange(-4, 40)});
  dates.as_of = start + days{*rc::gen::inRange(0, 70)};
  return dates;
}

History history_of(const VagueDate& asked, const std::optional<VagueDate>& answered) {
  Listing listing;
  listing.with(request, asked);
  if (answered) listing.with(answer, *answered);
  return listing.history();
}

std::optional<Duty> only_duty(const History& history, Day as_of) {
  static const RuleBook book = a_book();
  const auto duties = decide(book, history.as_seen_on(as_of), as_of);
  return duties.empty() ? std::nullopt : std::optional<Duty>{duties.front()};
}

bool is_breach(const std::optional<Duty>& duty) {
  return duty && duty->state == DutyState::breached;
}

// How often the completions of the dates, kept in the order listed, break the duty.
struct Readings {
  int broken = 0;
  int all = 0;
};
Readings read_every_way(const Dates& dates) {
  const VagueDate asked = dates.asked;
  const bool seen = dates.answered && dates.answered->earliest <= dates.as_of;
  const bool order_open =
      seen && asked.earliest <= dates.answered->latest && dates.answered->earliest <= asked.latest;
  Readings readings;
  for (Day a = asked.earliest; a <= std::min(asked.latest, dates.as_of); a += days{1}) {
    if (!seen) {
      ++readings.all;
      readings.broken += is_breach(only_duty(history_of(exactly(a), std::nullopt), dates.as_of));
      continue;
    }
    for (Day b = dates.answered->earliest; b <= std::min(dates.answered->latest, dates.as_of);
         b += days{1}) {
      if (order_open && b < a) continue;
      ++readings.all;
      readings.broken += is_breach(only_duty(history_of(exactly(a), exactly(b)), dates.as_of));
    }
  }
  return readings;
}

// Certain: broken on every reading. Possibly: on some, and not on all. Silent: on none.
RC_GTEST_PROP(OneClock, IsExactOverEveryReadingOfItsDates, ()) {
  const Dates dates = some_dates();
  const auto duty = only_duty(history_of(dates.asked, dates.answered), dates.as_of);
  const Readings readings = read_every_way(dates);
  RC_PRE(readings.all > 0);
  if (!is_breach(duty)) {
    RC_ASSERT(readings.broken == 0);
  } else if (duty->certain) {
    RC_ASSERT(readings.broken == readings.all);
  } else {
    RC_ASSERT(readings.broken > 0);
    RC_ASSERT(readings.broken < readings.all);
  }
}

RC_GTEST_PROP(OneClock, IsNotCertainOnTheEveOfTheDayItIsRaised, ()) {
  const Dates dates = some_dates();
  const History history = history_of(dates.asked, dates.answered);
  const auto duty = only_duty(history, dates.as_of);
  if (!is_breach(duty) || !duty->certain) return;
  RC_ASSERT(*duty->raised <= dates.as_of);
  RC_ASSERT(*duty->warned <= *duty->raised);
  const auto on_the_day = only_duty(history, *duty->raised);
  RC_ASSERT(is_breach(on_the_day) && on_the_day->certain);
  const auto on_the_eve = only_duty(history, *duty->raised - days{1});
  RC_ASSERT(!is_breach(on_the_eve) || !on_the_eve->certain);
}

// ---- What a clock may say of itself -------------------------------------------------------------

std::vector<Duty> duties_of(const Clock& clock, const Listing& listing, Day as_of,
                            std::span<const LocalStandard> local = {}) {
  const Clock* one = &clock;
  auto book = RuleBook::bind(the_law(), {&one, 1}, {});
  if (!book) {
    ADD_FAILURE() << book.error().message;
    return {};
  }
  return decide(*book, listing.history().as_seen_on(as_of), as_of, local);
}

const Day monday = make_day(2024, 3, 4);

TEST(Clock, EndsInsteadOfBeingMet) {
  static constexpr Clock clock = [] {
    Clock one = plain_clock;
    one.ends = {EventKind::assessment_declined};
    return one;
  }();
  const auto duties = duties_of(
      clock, Listing{}.with(request, monday).with(EventKind::assessment_declined, monday + days{3}),
      make_day(2024, 5, 1));
  ASSERT_EQ(duties.size(), 1u);
  EXPECT_EQ(duties.front().state, DutyState::fell_away);
}

TEST(Clock, WithoutADateForItsStartCannotBeComputed) {
  const auto duties = duties_of(plain_clock, Listing{}.with(request, VagueDate{}), monday);
  ASSERT_EQ(duties.size(), 1u);
  EXPECT_EQ(duties.front().state, DutyState::cannot_be_computed);
  EXPECT_TRUE(has(duties.front().doubts, Doubt::start_not_recorded));
}

TEST(Clock, BeforeTheLawBeganSaysSo) {
  const auto duties =
      duties_of(plain_clock, Listing{}.with(request, make_day(2014, 6, 2)), make_day(2015, 1, 5));
  ASSERT_EQ(duties.size(), 1u);
  EXPECT_TRUE(has(duties.front().doubts, Doubt::no_law_recorded));
}

TEST(Clock, AContinuingDutyFromBeforeCountsFromTheFirstDayOfTheLaw) {
  static constexpr Clock clock = [] {
    Clock one = plain_clock;
    one.continuing = true;
    return one;
  }();
  const auto duties =
      duties_of(clock, Listing{}.with(request, make_day(2014, 6, 2)), make_day(2015, 6, 1));
  ASSERT_EQ(duties.size(), 1u);
  EXPECT_EQ(duties.front().due->latest, make_day(2015, 4, 15));
  EXPECT_EQ(duties.front().raised, make_day(2015, 4, 16));
}

TEST(Clock, ASecondRequestStartsNoSecondClockUntilTheFirstIsAnswered) {
  const Listing twice = Listing{}.with(request, monday).with(request, monday + days{5});
  EXPECT_EQ(duties_of(plain_clock, twice, make_day(2024, 5, 1)).size(), 1u);
  const Listing answered = Listing{}
                               .with(request, monday)
                               .with(answer, monday + days{3})
                               .with(request, monday + days{5});
  EXPECT_EQ(duties_of(plain_clock, answered, make_day(2024, 5, 1)).size(), 2u);
  static constexpr Clock each = [] {
    Clock one = plain_clock;
    one.each_trigger = true;
    return one;
  }();
  EXPECT_EQ(duties_of(each, twice, make_day(2024, 5, 1)).size(), 2u);
}

TEST(Clock, AnotherPersonsRequestIsTheirOwn) {
  const Listing both = Listing{}.with(request, monday, 0).with(request, monday + days{5}, 1);
  const auto duties = duties_of(plain_clock, both, make_day(2024, 5, 1));
  ASSERT_EQ(duties.size(), 2u);
  EXPECT_EQ(duties[0].about, 0);
  EXPECT_EQ(duties[1].about, 1);
}

TEST(Clock, ALocalStandardStandsBesideTheLaw) {
  const LocalStandard week{"test.clock", 7, Unit::days};
  const auto duties =
      duties_of(plain_clock, Listing{}.with(request, monday), monday + days{10}, {&week, 1});
  ASSERT_EQ(duties.size(), 2u);
  EXPECT_EQ(duties[0].standing, Standing::benchmark);
  EXPECT_NE(duties[0].state, DutyState::breached);
  EXPECT_EQ(duties[1].standing, Standing::local_policy);
  EXPECT_EQ(duties[1].state, DutyState::breached);
  EXPECT_EQ(duties[1].raised, monday + days{8});
}

TEST(Clock, AStandardHoldsForClocksThatStartWhileItIsInForce) {
  LocalStandard spring{"test.clock", 7, Unit::days};
  spring.from = make_day(2024, 3, 1);
  spring.until = make_day(2024, 5, 31);
  const std::vector standards{spring};
  const auto standards_after = [&](Day asked) {
    return duties_of(plain_clock, Listing{}.with(request, asked), make_day(2024, 12, 1), standards)
               .size() -
           1;
  };
  EXPECT_EQ(standards_after(make_day(2024, 2, 29)), 0U);
  EXPECT_EQ(standards_after(make_day(2024, 3, 1)), 1U);
  EXPECT_EQ(standards_after(make_day(2024, 5, 31)), 1U);
  EXPECT_EQ(standards_after(make_day(2024, 6, 1)), 0U);
}

// The office is shut on 2 April 2024 by the council’s own calendar: the law’s clocks go on.
TEST(Clock, AStandardCountsTheCouncilsOwnWorkingDays) {
  auto holidays = the_law().calendar.holidays();
  holidays.push_back({make_day(2024, 4, 2), "Training day", std::nullopt, "a notice", true});
  const auto own = WorkingCalendar::make(make_day(2014, 1, 1), make_day(2026, 12, 31), holidays);
  ASSERT_TRUE(own);
  LocalStandard three{"test.clock", 3, Unit::working_days};
  const auto due_by = [&](const LocalStandard& standard) {
    const auto duties = duties_of(plain_clock, Listing{}.with(request, make_day(2024, 3, 28)),
                                  make_day(2024, 4, 3), {&standard, 1});
    return duties.at(1).due->latest;
  };
  EXPECT_EQ(due_by(three), make_day(2024, 4, 4));  // 29 March and 1 April are holidays
  three.calendar = &*own;
  EXPECT_EQ(due_by(three), make_day(2024, 4, 5));
}

TEST(Book, ACouncilsStandardsAreAskedOfEveryCaseBesideTheCasesOwn) {
  const RuleBook book = a_book().with_own_standards({{"test.clock", 10, Unit::days}});
  const History seen = Listing{}.with(request, make_day(2024, 3, 1)).history();
  const Day later = make_day(2024, 5, 1);
  EXPECT_EQ(decide(book, seen.as_seen_on(later), later).size(), 2U);
  const LocalStandard of_the_case{"test.clock", 5, Unit::days};
  EXPECT_EQ(decide(book, seen.as_seen_on(later), later, {&of_the_case, 1}).size(), 3U);
}

TEST(Clock, ASpanLeftOutPushesTheLastDayBack) {
  const Listing paused = Listing{}
                             .with(request, monday)
                             .with(EventKind::period_excluded, monday + days{5})
                             .with(EventKind::period_excluded_end, monday + days{8});
  const auto duties = duties_of(plain_clock, paused, make_day(2024, 5, 1));
  ASSERT_EQ(duties.size(), 1u);
  EXPECT_EQ(duties.front().days_left_out, 4);
  EXPECT_EQ(duties.front().due->latest, monday + days{14 + 4});
}

TEST(Clock, WhatIsCuredByALateAnswerIsNoBreachAfterIt) {
  static constexpr Clock clock = [] {
    Clock one = plain_clock;
    one.cured_when_met = true;
    return one;
  }();
  const Listing late = Listing{}.with(request, monday).with(answer, monday + days{30});
  EXPECT_EQ(duties_of(clock, late, monday + days{29}).front().state, DutyState::breached);
  EXPECT_EQ(duties_of(clock, late, monday + days{30}).front().state, DutyState::met);
}

TEST(Clock, ALetterUnansweredAfterTheBreachDoesNotExcuseIt) {
  const auto certain = [](int letter_after) {
    const auto duties =
        duties_of(plain_clock,
                  Listing{}
                      .with(request, monday)
                      .with(EventKind::correspondence_unanswered, monday + days{letter_after}),
                  monday + days{60});
    return duties.front().certain;
  };
  EXPECT_FALSE(certain(5));
  EXPECT_FALSE(certain(14));
  EXPECT_TRUE(certain(30));
}

TEST(Clock, WarnsBeforeItsLastDay) {
  const auto duty =
      duties_of(plain_clock, Listing{}.with(request, monday), monday + days{8}).front();
  EXPECT_EQ(duty.warned, monday + days{7});
  EXPECT_EQ(duty.state, DutyState::due);
  EXPECT_EQ(duties_of(plain_clock, Listing{}.with(request, monday), monday + days{6}).front().state,
            DutyState::running);
}

// ---- Checks -------------------------------------------------------------------------------------

constexpr Recorded reviewed{.words = "a review came first", .kinds = {EventKind::review_completed}};
constexpr Check review_first{.head = {.id = "test.check",
                                      .code = "reduction.without_reassessment",
                                      .title = "A review first",
                                      .duty = "review first",
                                      .kind = RuleKind::conduct,
                                      .standing = Standing::statute,
                                      .mark = Mark::primary,
                                      .cites = {Citation{"test-law", "s1"}},
                                      .from = make_day(2015, 4, 1)},
                             .steps = {EventKind::plan_reduced},
                             .requires_that = condition<reviewed>};

std::vector<Duty> checked(const Listing& listing, Day as_of) {
  std::vector<Duty> out;
  decide_check(review_first, listing.history().as_seen_on(as_of), as_of, out);
  return out;
}

TEST(CheckRule, IsBrokenKeptOrUnknown) {
  const Day cut = make_day(2024, 5, 6);
  const Day later = make_day(2024, 8, 1);
  const auto broken = checked(Listing{}.with(EventKind::plan_reduced, cut), later);
  ASSERT_EQ(broken.size(), 1u);
  EXPECT_EQ(broken.front().state, DutyState::breached);
  EXPECT_TRUE(broken.front().certain);
  EXPECT_EQ(broken.front().raised, cut);
  EXPECT_FALSE(broken.front().due);
  const auto kept = checked(
      Listing{}.with(EventKind::review_completed, monday).with(EventKind::plan_reduced, cut),
      later);
  EXPECT_EQ(kept.front().state, DutyState::met);
  const auto unknown = checked(
      Listing{}.with(EventKind::plan_reduced, cut).loose(EventKind::review_completed), later);
  EXPECT_EQ(unknown.front().state, DutyState::breached);
  EXPECT_FALSE(unknown.front().certain);
}

TEST(CheckRule, BeforeItsLawBeganCannotBeComputed) {
  const auto early =
      checked(Listing{}.with(EventKind::plan_reduced, make_day(2014, 5, 6)), make_day(2015, 6, 1));
  ASSERT_EQ(early.size(), 1u);
  EXPECT_EQ(early.front().state, DutyState::cannot_be_computed);
  EXPECT_TRUE(has(early.front().doubts, Doubt::no_law_recorded));
}

}  // namespace
}  // namespace candour::rules
