#pragma once
// The law as data, as the loader (law/) read it from the files under law/: instruments with our own
// summaries, dated values, and the calendar. Pure: it is built once and only looked at afterwards.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/working_calendar.hpp"
#include "rules/standing.hpp"

namespace candour::rules {

// One paragraph of an instrument: our summary of it, never its words.
struct Provision {
  std::string id;  // "reg 17(3)", "s27(4)", "para 13.32"
  std::string heading;
  std::string summary;  // our own words
  Day from{};
  std::optional<Day> until;  // last day in force; absent while it continues
  Treatment treatment = Treatment::not_yet;
  Mark mark = Mark::unconfirmed;
  std::string reason;  // for anything but a rule: why, or which finding the record must hold
};

struct Instrument {
  std::string id;        // "si-2006-1738", "ukpga-2014-23", "care-act-guidance"
  std::string title;     // "Children Act 1989 Representations Procedure (England) Regulations 2006"
  std::string citation;  // how a page cites it: "SI 2006/1738"
  Standing standing = Standing::guidance;
  std::string address;  // where the public can read it; empty for a benchmark of our own
  std::string edition;  // "as amended to 1 July 2013"
  std::string read_by;  // who read it, and when
  std::vector<Provision> provisions;
};

enum class Unit : std::uint8_t { days, working_days, weeks, months, pence, count };
std::string_view name_of(Unit unit);
std::optional<Unit> unit_named(std::string_view name);

// Which way a council's own policy may move a length without weakening the law that sets it.
enum class LocalChange : std::uint8_t {
  shorter,  // the council owes something within it
  longer,   // a limit on what the person may do, or something owed for at least that long
  never,
};
std::string_view name_of(LocalChange change);
std::optional<LocalChange> local_change_named(std::string_view name);

struct ValuePeriod {
  Day from{};
  std::optional<Day> until;  // last day; absent while it continues
  std::int64_t amount = 0;
  std::string cite;  // never empty: the loader refuses a value without its source
  Mark mark = Mark::unconfirmed;
  std::optional<Day> checked_to;  // after this day what it feeds is provisional
  std::string checked_by;
};

// A rate, a limit, or the length of a clock; its periods are in order and leave no gap.
struct Value {
  std::string id;  // "complaints.adult.acknowledge"
  std::string words;
  Unit unit = Unit::count;
  LocalChange local = LocalChange::shorter;
  std::vector<ValuePeriod> periods;

  // The period in force on a day, or null: outside the periods there is no law recorded.
  const ValuePeriod* on(Day day) const;
};

struct LawLibrary {
  std::vector<Instrument> instruments;  // sorted by id
  std::vector<Value> values;            // sorted by id
  WorkingCalendar calendar;

  const Instrument* instrument(std::string_view id) const;
  const Provision* provision(std::string_view instrument_id, std::string_view provision_id) const;
  const Value* value(std::string_view id) const;
};

}  // namespace candour::rules
