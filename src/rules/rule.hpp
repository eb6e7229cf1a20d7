#pragma once
// A rule of law as one object: it says its citation, its standing, its dates in force and its
// governing day, and the same object decides, explains and prints its page of the law book.
// Two shapes serve three kinds: a Clock (something must happen by a time) and a Check (a step that
// must hold something, or be taken only after something else: content and conduct).

#include <optional>
#include <string_view>

#include "rules/standing.hpp"
#include "rules/vocabulary.hpp"

namespace candour::rules {

enum class RuleKind : std::uint8_t { clock, content, conduct };
std::string_view name_of(RuleKind kind);

// Which cases a rule speaks about.
enum class Scope : std::uint8_t { adult, children, either };

// What every rule says of itself.
struct RuleHead {
  std::string_view id = {};  // "complaints.children.stage1": room.subject[.qualifier]
  std::string_view code =
      {};  // the finding it raises, from the exchange format: "complaint.stage1_delay"
  std::string_view title = {};  // "Stage 1 of the children’s complaints procedure"
  std::string_view duty =
      {};  // what must be done, to follow "The council must": "answer at stage 1"
  std::string_view owed_to = {};  // "the complainant"
  RuleKind kind = RuleKind::clock;
  Scope scope = Scope::either;
  Standing standing = Standing::benchmark;
  Mark mark = Mark::unconfirmed;
  Citations cites{};
  Day from{};  // in force from this day, which the governing day must not precede
  std::optional<Day> until = {};  // last day in force
  std::string_view governed_by = "the day of the step that sets it off";
  std::string_view note = {};  // a dispute about the rule, or how we read it
  // Whether a breach stands among the findings. False where the source states an expectation only:
  // it is shown as a duty, and missing it is no finding.
  bool is_finding = true;
};

// How a length is counted. Days, weeks and working days leave out the day of the trigger; months
// end on the corresponding date, or, where the period commences on the day itself, the day before.
enum class FirstDay : std::uint8_t { excluded, included };

// Which happening answers a duty about somebody.
enum class Match : std::uint8_t {
  same_person,  // about the same person, or not said
  anyone,       // anywhere in the case
  same_item,    // of the same item (or none said); of the same person where an item is not said
};

// A day on which a named thing must have happened.
struct Clock {
  RuleHead head;
  KindSet starts = {};       // any of these sets it off
  Condition starts_if = {};  // and only under this condition
  std::string_view length =
      {};  // id of the value that holds the length; empty: the step's own date
  FirstDay first_day = FirstDay::excluded;
  // The longest that the law allows when something further holds, as a value counted from the start
  // like `length`. Until then nothing is called a breach: whether the condition held is not listed.
  std::string_view longest = {};
  // …or as a further length, added to the ordinary one.
  std::string_view extension = {};
  std::string_view longest_if = {};  // "only where the council considers the complaint complex"
  KindSet met_by = {};
  Condition met_if = {};         // asked of the happening that would meet it
  KindSet ends = {};             // the duty falls away: the person did not want it…
  KindSet ends_for_anyone = {};  // …also when it happened to somebody else of the case
  KindSet doubts = {};           // afterwards nothing is certain: whose time was it?
  Match match = Match::same_person;
  // A later trigger starts a duty of its own although an earlier one still runs.
  bool each_trigger = false;
  // The duty holds on each day while the state lasts, so a trigger from before the law began counts
  // from the day on which it began.
  bool continuing = false;
  // For a date that the council set: what was done shortly before it answers it too.
  bool met_early = false;
  // Not listed proves nothing (a letter, a copy): only a recorded late one is a breach.
  bool absence_proves_nothing = false;
  // An answer, however late, ends the finding: the code says that there is none.
  bool cured_when_met = false;
  // What every breach of this clock leaves open, so that it is never certain; empty for nothing.
  std::string_view never_certain_because = {};
};

// A step that must not be taken unless something holds.
struct Check {
  RuleHead head;
  KindSet steps = {};
  Condition applies_if = {};
  Condition requires_that = {};  // yes: kept; no: broken; unknown: possibly broken
  KindSet warned_from = {};      // the first of these before the step gave the warning
  // Only the first broken step of a person raises it.
  bool once_a_person = false;
};

}  // namespace candour::rules
