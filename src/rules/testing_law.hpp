#pragma once
// A little law of its own for the tests of deciding: one instrument, one clock of 14 days with a
// warning at 7, and lists of happenings that are quick to write.

#include "base/assert.hpp"
#include "rules/rule_book.hpp"

namespace candour::rules::testing_law {

inline constexpr EventKind request = EventKind::assessment_requested;
inline constexpr EventKind answer = EventKind::assessment_completed;

inline constexpr Clock plain_clock{.head = {.id = "test.clock",
                                            .code = "assessment.delay",
                                            .title = "An answer in 14 days",
                                            .duty = "answer",
                                            .standing = Standing::benchmark,
                                            .mark = Mark::primary,
                                            .cites = {Citation{"test-law", "s1"}},
                                            .from = make_day(2015, 4, 1)},
                                   .starts = {request},
                                   .length = "test.length",
                                   .met_by = {answer}};

// 2014 to 2026 with Easter 2024 alone.
inline WorkingCalendar a_calendar() {
  return *WorkingCalendar::make(
      make_day(2014, 1, 1), make_day(2026, 12, 31),
      {{make_day(2024, 3, 29), "Good Friday", std::nullopt, "a list", true},
       {make_day(2024, 4, 1), "Easter Monday", std::nullopt, "a list", true}});
}

inline Value a_length(std::string id, std::int64_t days) {
  Value value;
  value.id = std::move(id);
  value.unit = Unit::days;
  ValuePeriod period;
  period.from = make_day(2015, 4, 1);
  period.amount = days;
  period.cite = "Test law s1";
  value.periods = {period};
  return value;
}

inline const LawLibrary& the_law() {
  static const LawLibrary library = [] {
    LawLibrary law;
    Provision provision;
    provision.id = "s1";
    Instrument instrument;
    instrument.id = "test-law";
    instrument.citation = "Test law";
    instrument.provisions = {provision};
    law.instruments = {instrument};
    law.values = {a_length("test.length", 14), a_length("warn.test.length", 7)};
    law.calendar = a_calendar();
    return law;
  }();
  return library;
}

inline RuleBook a_book() {
  const Clock* clock = &plain_clock;
  auto book = RuleBook::bind(the_law(), {&clock, 1}, {});
  CANDOUR_ASSERT(book.has_value(), "the little law holds what its clock needs");
  return *book;
}

// Happenings in the order in which they are added, about one of two people.
struct Listing {
  std::vector<Happening> listed = {};

  Listing& with(EventKind kind, const VagueDate& on, PersonIndex about = 0) {
    Happening one;
    one.kind = kind;
    one.on = on;
    one.about = about;
    one.source = static_cast<std::uint32_t>(listed.size());
    listed.push_back(std::move(one));
    return *this;
  }
  Listing& with(EventKind kind, Day on, PersonIndex about = 0) {
    return with(kind, exactly(on), about);
  }
  // Without a date and without a place in the list.
  Listing& loose(EventKind kind) {
    with(kind, VagueDate{});
    listed.back().in_order = false;
    return *this;
  }
  History history() const { return {Service::adult, {{"A"}, {"B"}}, listed}; }
};

}  // namespace candour::rules::testing_law
