#pragma once
// A care and support plan (a support plan for a carer): needs, what the person wants, and lines
// that say what is done, by whom, when and for how long. Both sides may put a line on the table; it
// is agreed, not agreed with a reason, or open. Care Act 2014 ss24 to 26; contracts 7 and 8.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/money.hpp"
#include "journal/codec.hpp"
#include "journal/codec_money.hpp"
#include "people/document.hpp"

namespace candour::care {

struct PlanLineTag {
  static constexpr IdentifierForm form{.words = "line of a plan"};
};
using PlanLineId = Identifier<PlanLineTag>;

// Who does or pays for it.
enum class MetBy : std::uint8_t {
  council,  // arranged by the council
  direct_payment,
  person,     // what they do themselves
  carer,      // family or friend, who wants to
  community,  // something open to all
  health,     // the National Health Service
  other_body,
  equipment,
  nobody_yet,  // unmet: a row, never a blank
};
BOOST_DESCRIBE_ENUM(MetBy, council, direct_payment, person, carer, community, health, other_body,
                    equipment, nobody_yet)

// One time of the week at which it happens.
struct WeeklyTime {
  std::int64_t weekday = 1;          // 1 Monday to 7 Sunday
  std::int64_t minute_of_day = 0;    // 0 to 1439, when it begins
  std::int64_t length_minutes = 30;  // 5 to 1440 (24 hours)
  std::int64_t window_minutes = 0;   // it may begin so much earlier or later
  std::int64_t people = 1;           // how many come: 2 for a hoist

  friend bool operator==(const WeeklyTime&, const WeeklyTime&) = default;
};
BOOST_DESCRIBE_STRUCT(WeeklyTime, (),
                      (weekday, minute_of_day, length_minutes, window_minutes, people))

// What it costs, as whoever put the line worked it out: an entry of the price book, or a quote.
struct LinePrice {
  std::string price;                       // id in the price book; empty: their own figure
  std::int64_t quantity_hundredths = 0;    // a week, in the unit of the price: 350 is 3.50
  std::optional<MoneyPerWeek> own_weekly;  // where there is no entry
  std::optional<Money> once;               // paid once, beside the weekly sum
  std::optional<PersonalText> source;      // whose quote, of which day
  std::int64_t weeks_a_year = 52;          // 1 to 52: a day centre that closes in August has fewer

  friend bool operator==(const LinePrice&, const LinePrice&) = default;
};
BOOST_DESCRIBE_STRUCT(LinePrice, (),
                      (price, quantity_hundredths, own_weekly, once, source, weeks_a_year))

struct LineContent {
  std::string need;      // outcome code of the determination: "A02"; empty: not yet documented
  PersonalText outcome;  // what it is for, in the person’s words where there are any
  PersonalText what;     // "Help to wash and dress"
  PersonalText who;      // "a care worker of …", "my daughter"
  MetBy met_by = MetBy::council;
  std::vector<WeeklyTime> times;
  PersonalText when_words;  // where it is not weekly: "two weekends a year"
  std::optional<Day> from;
  std::optional<Day> until;  // empty: until the review
  std::optional<LinePrice> price;

  friend bool operator==(const LineContent&, const LineContent&) = default;
};
BOOST_DESCRIBE_STRUCT(LineContent, (),
                      (need, outcome, what, who, met_by, times, when_words, from, until, price))

enum class TableSide : std::uint8_t { council, person };
BOOST_DESCRIBE_ENUM(TableSide, council, person)

// A side puts a line, or another version of it. `keyed_for`: a worker wrote down what the person
// proposes; the reasons are theirs.
struct PlanLinePut {
  PlanLineId line;
  TableSide side = TableSide::council;
  LineContent content;
  PersonalText reasons;
  bool keyed_for = false;
};
BOOST_DESCRIBE_STRUCT(PlanLinePut, (), (line, side, content, reasons, keyed_for))

// A side takes its own line back.
struct PlanLineTakenBack {
  PlanLineId line;
  TableSide side = TableSide::council;
  PersonalText why;
  bool keyed_for = false;
};
BOOST_DESCRIBE_STRUCT(PlanLineTakenBack, (), (line, side, why, keyed_for))

// A side answers what the other side put: agreed, or not agreed and why.
struct PlanLineAnswered {
  PlanLineId line;
  TableSide by_side = TableSide::person;
  bool agreed = false;
  PersonalText why;
  bool keyed_for = false;
};
BOOST_DESCRIBE_STRUCT(PlanLineAnswered, (), (line, by_side, agreed, why, keyed_for))

enum class PlanAnswer : std::uint8_t { agrees, does_not_agree, could_not_answer };
BOOST_DESCRIBE_ENUM(PlanAnswer, agrees, does_not_agree, could_not_answer)

// What the person says to the plan as a whole (s25(5)). Always theirs; `keyed_for` by a worker.
struct PlanAnsweredByPerson {
  PlanAnswer answer = PlanAnswer::agrees;
  PersonalText why;  // asked where they do not agree or could not answer
  bool keyed_for = true;
  std::int64_t seen_version = 0;  // of the stream when they were shown it
};
BOOST_DESCRIBE_STRUCT(PlanAnsweredByPerson, (), (answer, why, keyed_for, seen_version))

// The plan as a whole is shown to the person: what they saw, so that what changes later is a
// difference with both dates.
struct PlanShown {
  PersonalText how;
};
BOOST_DESCRIBE_STRUCT(PlanShown, (), (how))

// Ready for authorisation: by its author, after the person answered.
struct PlanReadyForAuthorisation {
  PersonalText summary;
};
BOOST_DESCRIBE_STRUCT(PlanReadyForAuthorisation, (), (summary))

// ---- Folded ----

struct PutByASide {
  PlanLinePut put;
  ActorId by;
  Moment at{};
  std::optional<Day> on;
  std::int64_t version = 0;  // of the stream
};

enum class LineState : std::uint8_t { open, agreed, not_agreed, taken_back };

// What was agreed once, as it stood then: it stays, whatever is put later.
struct LineAgreement {
  TableSide side = TableSide::council;  // whose version it was
  LineContent content;
  std::optional<Day> on;
  std::int64_t version = 0;  // of the stream
};

struct LineOnTheTable {
  PlanLineId id;
  std::vector<PutByASide> puts;  // every version, in order
  LineState state = LineState::open;
  std::optional<PutByASide> councils;  // the newest by each side that was not taken back
  std::optional<PutByASide> persons;
  std::optional<TableSide> agreed_side;  // whose version was agreed
  std::vector<PlanLineAnswered> answers;
  std::vector<std::optional<Day>> answered_on;  // of each answer, in the same order
  std::vector<ActorId> answered_by;             // who recorded each, in the same order
  std::vector<LineAgreement> agreements;        // every one, in order
  std::vector<PlanLineTakenBack> taken_back;

  // The version that counts: what was agreed, else the council’s, else the person’s; null where all
  // was taken back.
  const LineContent* counts() const;
};

struct PlanRecord {
  people::DocumentId id;
  std::int64_t version = 0;
  std::vector<LineOnTheTable> lines;  // in the order in which they were first put
  std::optional<PlanAnsweredByPerson> answer;
  std::optional<Day> answered_on;
  ActorId answer_by;                                               // who recorded it
  std::vector<std::pair<std::int64_t, std::optional<Day>>> shown;  // stream version, day
  std::optional<Day> ready_on;
  ActorId ready_by;

  const LineOnTheTable* line(std::string_view id) const;
};

// Folds the events of a plan’s stream that are plan.…; others are left alone. Refuses as decode()
// does.
Result<PlanRecord> fold_plan(std::span<const journal::StoredEvent> events);

}  // namespace candour::care

template <>
struct candour::journal::KindOf<candour::care::PlanLinePut> {
  static constexpr std::string_view name = "plan.line_put";
};
template <>
struct candour::journal::KindOf<candour::care::PlanLineTakenBack> {
  static constexpr std::string_view name = "plan.line_taken_back";
};
template <>
struct candour::journal::KindOf<candour::care::PlanLineAnswered> {
  static constexpr std::string_view name = "plan.line_answered";
};
template <>
struct candour::journal::KindOf<candour::care::PlanAnsweredByPerson> {
  static constexpr std::string_view name = "plan.answered";
};
template <>
struct candour::journal::KindOf<candour::care::PlanShown> {
  static constexpr std::string_view name = "plan.shown";
};
template <>
struct candour::journal::KindOf<candour::care::PlanReadyForAuthorisation> {
  static constexpr std::string_view name = "plan.ready_for_authorisation";
};
