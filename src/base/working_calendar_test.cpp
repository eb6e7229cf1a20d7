#include "base/working_calendar.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace candour {
namespace {

using std::chrono::days;

// The bank holiday for the funeral of the Queen, Monday 19 September 2022, was proclaimed on
// 10 September.
const Day funeral_proclaimed = make_day(2022, 9, 10);
const Day funeral = make_day(2022, 9, 19);

BankHoliday usual(Day on, const char* name) { return {on, name, std::nullopt, "usual rule"}; }

// England's bank holidays from August 2022 to the end of 2024, as GOV.UK lists them.
WorkingCalendar calendar() {
  return *WorkingCalendar::make(
      make_day(2022, 8, 1), make_day(2024, 12, 31),
      {usual(make_day(2022, 8, 29), "Summer bank holiday"),
       {funeral, "State funeral of Queen Elizabeth II", funeral_proclaimed, "proclamation"},
       usual(make_day(2022, 12, 26), "Boxing Day"),
       usual(make_day(2022, 12, 27), "Christmas Day (substitute)"),
       usual(make_day(2023, 1, 2), "New Year’s Day (substitute)"),
       usual(make_day(2023, 4, 7), "Good Friday"),
       usual(make_day(2023, 4, 10), "Easter Monday"),
       usual(make_day(2023, 5, 1), "Early May bank holiday"),
       usual(make_day(2023, 5, 8), "Coronation"),
       usual(make_day(2023, 5, 29), "Spring bank holiday"),
       usual(make_day(2023, 8, 28), "Summer bank holiday"),
       usual(make_day(2023, 12, 25), "Christmas Day"),
       usual(make_day(2023, 12, 26), "Boxing Day"),
       usual(make_day(2024, 1, 1), "New Year’s Day"),
       usual(make_day(2024, 3, 29), "Good Friday"),
       usual(make_day(2024, 4, 1), "Easter Monday"),
       usual(make_day(2024, 5, 6), "Early May bank holiday"),
       usual(make_day(2024, 5, 27), "Spring bank holiday"),
       usual(make_day(2024, 8, 26), "Summer bank holiday"),
       usual(make_day(2024, 12, 25), "Christmas Day"),
       usual(make_day(2024, 12, 26), "Boxing Day")});
}

TEST(WorkingCalendar, SixtyFiveWorkingDaysFrom29August2024End28November2024) {
  // A Thursday and 13 whole weeks without a bank holiday.
  const Day start = make_day(2024, 8, 29);
  const Day known_on = make_day(2024, 12, 1);
  EXPECT_EQ(iso(*calendar().add(start, 65, known_on)), "2024-11-28");
  EXPECT_EQ(calendar().count(start, make_day(2024, 11, 28), known_on), 65);
  EXPECT_TRUE(calendar().skipped(start, make_day(2024, 11, 28), known_on).empty());
}

TEST(WorkingCalendar, SkipsWeekendsAndBankHolidaysAndCanNameThem) {
  // From Thursday 22 December 2022: Friday 23, Wednesday 28, Thursday 29.
  const Day start = make_day(2022, 12, 22);
  const Day known_on = make_day(2023, 1, 1);
  EXPECT_EQ(iso(*calendar().add(start, 3, known_on)), "2022-12-29");
  const WorkingCalendar holidays = calendar();
  const auto skipped = holidays.skipped(start, make_day(2022, 12, 29), known_on);
  ASSERT_EQ(skipped.size(), 2U);
  EXPECT_EQ(skipped[0]->name, "Boxing Day");
  EXPECT_FALSE(holidays.is_working_day(make_day(2022, 12, 27), known_on));
  EXPECT_FALSE(holidays.is_working_day(make_day(2022, 12, 24), known_on));
  EXPECT_TRUE(holidays.is_working_day(make_day(2022, 12, 28), known_on));
}

TEST(WorkingCalendar, NoWorkingDaysAfterIsTheDayItselfEvenAtAWeekend) {
  const Day saturday = make_day(2023, 6, 3);
  EXPECT_EQ(calendar().add(saturday, 0, saturday), saturday);
  EXPECT_EQ(iso(*calendar().add(saturday, 1, saturday)), "2023-06-05");
  EXPECT_EQ(calendar().count(saturday, saturday, saturday), 0);
}

TEST(WorkingCalendar, AHolidayProclaimedLaterMovesAnOpenDeadline) {
  // Ten working days from Wednesday 7 September 2022: Wednesday 21, until the holiday is known.
  const Day start = make_day(2022, 9, 7);
  const Day before = funeral_proclaimed - days{1};
  EXPECT_EQ(iso(*calendar().add(start, 10, before)), "2022-09-21");
  EXPECT_EQ(iso(*calendar().add(start, 10, funeral_proclaimed)), "2022-09-22");
  EXPECT_TRUE(calendar().is_working_day(funeral, before));
  EXPECT_FALSE(calendar().is_working_day(funeral, funeral_proclaimed));
  EXPECT_EQ(calendar().count(start, make_day(2022, 9, 22), before), 11);
  EXPECT_EQ(calendar().count(start, make_day(2022, 9, 22), funeral_proclaimed), 10);
  // What a letter of 8 September said can be reckoned again years later.
  EXPECT_EQ(iso(*calendar().add(start, 10, make_day(2022, 9, 8))), "2022-09-21");
  EXPECT_EQ(calendar().proclamations(), std::vector<Day>{funeral_proclaimed});
}

TEST(WorkingCalendar, OutsideItsDaysNoCalendarIsRecorded) {
  const WorkingCalendar holidays = calendar();
  const Day known_on = make_day(2024, 1, 1);
  EXPECT_FALSE(holidays.add(make_day(2022, 7, 31), 1, known_on));
  EXPECT_FALSE(holidays.add(make_day(2024, 12, 31), 1, known_on));
  EXPECT_FALSE(holidays.add(make_day(2024, 12, 1), 400, known_on));
  EXPECT_FALSE(holidays.add(make_day(2024, 12, 1), -1, known_on));
  EXPECT_FALSE(holidays.count(make_day(2024, 12, 1), make_day(2025, 1, 1), known_on));
  EXPECT_FALSE(holidays.count(make_day(2024, 12, 2), make_day(2024, 12, 1), known_on));
  EXPECT_FALSE(holidays.covers(make_day(2025, 1, 1)));
  EXPECT_FALSE(WorkingCalendar{}.covers(make_day(2024, 1, 1)));
  EXPECT_FALSE(WorkingCalendar{}.add(make_day(2024, 1, 1), 1, known_on));
}

TEST(WorkingCalendar, RefusesHolidaysOutOfOrderDoubledOrOutside) {
  const Day from = make_day(2024, 1, 1);
  const Day to = make_day(2024, 12, 31);
  const auto refused = [&](std::vector<BankHoliday> holidays) {
    return WorkingCalendar::make(from, to, std::move(holidays)).error().code;
  };
  const BankHoliday may = usual(make_day(2024, 5, 6), "Early May bank holiday");
  const BankHoliday august = usual(make_day(2024, 8, 26), "Summer bank holiday");
  EXPECT_EQ(refused({august, may}), RefusalCode::overlap_in_dates);
  EXPECT_EQ(refused({may, may}), RefusalCode::overlap_in_dates);
  EXPECT_EQ(refused({usual(make_day(2025, 1, 1), "New Year’s Day")}),
            RefusalCode::date_out_of_range);
  EXPECT_EQ(WorkingCalendar::make(to, from, {}).error().code, RefusalCode::date_out_of_range);
  EXPECT_EQ(WorkingCalendar::make(first_day, last_day, {}).error().code,
            RefusalCode::date_out_of_range);
}

TEST(WorkingCalendar, AddingAndCountingAreInverse) {
  const WorkingCalendar holidays = calendar();
  EXPECT_TRUE(rc::check([&] {
    const Day start = holidays.covered_from() + days{*rc::gen::inRange(0, 600)};
    const Day known_on = make_day(2022, 9, 1) + days{*rc::gen::inRange(0, 20)};
    const int count = *rc::gen::inRange(1, 180);
    const auto due = holidays.add(start, count, known_on);
    RC_ASSERT(due.has_value());
    RC_ASSERT(holidays.is_working_day(*due, known_on));
    RC_ASSERT(*holidays.count(start, *due, known_on) == count);
    RC_ASSERT(*holidays.add(*due, 1, known_on) == *holidays.add(start, count + 1, known_on));
  }));
}

TEST(WorkingCalendar, AgreesWithCountingDayByDay) {
  const WorkingCalendar holidays = calendar();
  EXPECT_TRUE(rc::check([&] {
    const Day start = holidays.covered_from() + days{*rc::gen::inRange(0, 700)};
    const Day known_on = make_day(2022, 9, 1) + days{*rc::gen::inRange(0, 20)};
    const int length = *rc::gen::inRange(0, 180);
    int working = 0;
    for (Day day = start + days{1}; day <= start + days{length}; day += days{1}) {
      const std::chrono::weekday name{day};
      bool open = name != std::chrono::Saturday && name != std::chrono::Sunday;
      for (const BankHoliday& holiday : holidays.holidays())
        open = open && !(holiday.on == day && holiday.proclaimed.value_or(first_day) <= known_on);
      working += open ? 1 : 0;
    }
    RC_ASSERT(*holidays.count(start, start + days{length}, known_on) == working);
  }));
}

}  // namespace
}  // namespace candour
