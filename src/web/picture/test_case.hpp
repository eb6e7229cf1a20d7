#pragma once
// Cases made for the tests of the picture: happenings and duties at chosen or random days.

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "web/picture/case_picture.hpp"

namespace candour::picture::test {

using rules::Duty;
using rules::DutyState;
using rules::EventKind;
using rules::Happening;
using std::chrono::days;

inline constexpr rules::Clock plan_clock{.head = {.id = "test.plan",
                                                  .code = "plan.delay",
                                                  .title = "A plan in time",
                                                  .duty = "agree a plan"}};
inline constexpr rules::Check refusal_check{.head = {.id = "test.refusal",
                                                     .code = "support.refused_wrongly",
                                                     .title = "No refusal once needs are found",
                                                     .duty = "give support"}};

struct TestCase {
  rules::History seen;
  std::vector<Duty> duties;
  Day as_of{};

  CasePicture picture() const {
    return picture_of({.seen = seen, .duties = duties, .as_of = as_of});
  }
};

inline Happening happening(EventKind kind, VagueDate on) {
  Happening made;
  made.kind = kind;
  made.on = on;
  made.about = 0;
  if (on.precision == Precision::undated) made.in_order = false;
  return made;
}

// A case as seen on `as_of`, without duties.
inline TestCase case_of(std::vector<Happening> happenings, Day as_of) {
  const rules::History all(rules::Service::adult, {{.label = "X"}}, std::move(happenings));
  return {all.as_seen_on(as_of), {}, as_of};
}

// A duty of the first happening that is set off on `start` and due on `due`.
inline Duty duty_of(DutyState state, Day start, Day due, std::size_t trigger = 0) {
  Duty duty;
  duty.rule = &plan_clock.head;
  duty.clock = &plan_clock;
  duty.state = state;
  duty.about = 0;
  duty.trigger = trigger;
  duty.start = exactly(start);
  duty.due = exactly(due);
  if (state == DutyState::breached) duty.raised = due + days{1};
  return duty;
}

inline VagueDate vague(Day day, int precision) {
  const std::chrono::year_month_day ymd{day};
  const Day month{ymd.year() / ymd.month() / 1};
  const Day year{ymd.year() / 1 / 1};
  switch (precision) {
    case 0: return {month, add_months(month, 1) - days{1}, Precision::month};
    case 1: return {year, add_months(year, 12) - days{1}, Precision::year};
    case 2: return {};
    default: return exactly(day);
  }
}

// Duties in every state, whose days are those of the case. A closing comes after its trigger.
inline Duty random_duty(const TestCase& made) {
  const auto& happenings = made.seen.happenings();
  const std::size_t trigger = *rc::gen::inRange<std::size_t>(0, happenings.size());
  Duty duty = duty_of(static_cast<DutyState>(*rc::gen::inRange(0, 6)),
                      happenings[trigger].on.earliest, happenings[trigger].on.earliest, trigger);
  duty.certain = *rc::gen::inRange(0, 3) > 0;
  if (happenings[trigger].on.precision == Precision::undated) {
    duty.state = DutyState::cannot_be_computed;
    duty.start.reset();
    duty.due.reset();
    return duty;
  }
  if (*rc::gen::inRange(0, 5) == 0) {
    duty.clock = nullptr;
    duty.check = &refusal_check;
    duty.rule = &refusal_check.head;
    duty.start.reset();
    duty.due.reset();
    if (duty.state != DutyState::met) duty.state = DutyState::breached;
    return duty;
  }
  duty.start = happenings[trigger].on;
  const int length = *rc::gen::inRange(0, 500);
  duty.due = VagueDate{duty.start->earliest + days{length}, duty.start->latest + days{length},
                       duty.start->precision};
  const std::size_t other = *rc::gen::inRange<std::size_t>(0, happenings.size());
  if (happenings[other].on.earliest >= duty.start->latest && other != trigger &&
      happenings[other].on.precision != Precision::undated)
    duty.closing = other;
  if (duty.closing == rules::no_happening) {
    if (duty.state == DutyState::met) duty.state = DutyState::running;
    if (made.as_of > duty.due->latest) duty.state = DutyState::breached;
  }
  return duty;
}

inline TestCase random_case(int most_events, int most_duties, int most_days) {
  const Day first = make_day(2010, 1, 1) + days{*rc::gen::inRange(0, 4000)};
  const int span = *rc::gen::inRange(1, most_days + 1);
  const int count = *rc::gen::inRange(1, most_events + 1);
  std::vector<Happening> happenings;
  for (int i = 0; i < count; ++i) {
    const auto kind =
        static_cast<EventKind>(*rc::gen::inRange(0, static_cast<int>(rules::event_kind_count)));
    happenings.push_back(
        happening(kind, vague(first + days{*rc::gen::inRange(0, span)}, *rc::gen::inRange(0, 12))));
  }
  TestCase made = case_of(std::move(happenings), first + days{span + *rc::gen::inRange(0, 900)});
  const int duties = *rc::gen::inRange(0, most_duties + 1);
  for (int i = 0; i < duties; ++i) made.duties.push_back(random_duty(made));
  return made;
}

// `count` events spread evenly over `span` days, of every kind in turn, each second one with a
// duty.
inline TestCase spread_case(int count, int span) {
  std::vector<Happening> happenings;
  const Day first = make_day(1995, 3, 1);
  for (int i = 0; i < count; ++i) {
    const auto kind = static_cast<EventKind>(i % static_cast<int>(rules::event_kind_count));
    happenings.push_back(happening(kind, exactly(first + days{count > 1 ? i * span / count : 0})));
  }
  TestCase made = case_of(std::move(happenings), first + days{span});
  for (std::size_t i = 0; i < made.seen.happenings().size(); i += 2) {
    const Day start = made.seen.happenings()[i].on.earliest;
    const Day due = start + days{84};
    made.duties.push_back(
        duty_of(due < made.as_of ? DutyState::breached : DutyState::running, start, due, i));
  }
  return made;
}

}  // namespace candour::picture::test
