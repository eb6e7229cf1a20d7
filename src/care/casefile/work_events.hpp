#pragma once
// What happens to a case as work: with which team it stands, how soon it is needed, who has it,
// what holds it up and whose time that is, and that it ended. The day of each is the event’s own.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "journal/codec.hpp"

namespace candour::care {

// How soon somebody is needed, as the council’s own triage says. No rule of law reads it.
enum class Priority : std::uint8_t { not_set, urgent, soon, routine };
BOOST_DESCRIBE_ENUM(Priority, not_set, urgent, soon, routine)
std::string_view name_of(Priority priority);   // "urgent"
std::string_view words_of(Priority priority);  // "Urgent"
std::optional<Priority> priority_named(std::string_view name);

// The case waits with a team until a worker is found.
struct CasePlacedWithTeam {
  std::string team;
};
BOOST_DESCRIBE_STRUCT(CasePlacedWithTeam, (), (team))

struct PrioritySet {
  Priority priority = Priority::not_set;
  std::optional<PersonalText> why;
};
BOOST_DESCRIBE_STRUCT(PrioritySet, (), (priority, why))

// Somebody has the case, in place of whoever had it before.
struct CaseAllocated {
  StaffId worker;
  std::optional<std::string> team;  // the worker’s, at the time
  std::optional<PersonalText> why;
};
BOOST_DESCRIBE_STRUCT(CaseAllocated, (), (worker, team, why))

// Nobody has it any more: it waits with the team again.
struct CaseUnallocated {
  std::string team;
  std::optional<PersonalText> why;
};
BOOST_DESCRIBE_STRUCT(CaseUnallocated, (), (team, why))

// Why work on a case stands still. It pauses no clock of the law: that is for each clock’s own law.
enum class HoldReason : std::uint8_t {
  person_asked,
  person_in_hospital,
  waiting_for_person,        // for their answer, or somebody of theirs
  waiting_for_another_body,  // the NHS, housing, another council
  waiting_for_information,   // that the council itself must find
  waiting_for_decision,      // of a panel or a manager
  no_worker,
};
BOOST_DESCRIBE_ENUM(HoldReason, person_asked, person_in_hospital, waiting_for_person,
                    waiting_for_another_body, waiting_for_information, waiting_for_decision,
                    no_worker)
enum class WhoseTime : std::uint8_t { person, another_body, council };

std::string_view name_of(HoldReason reason);
std::string_view words_of(HoldReason reason);  // "Waiting for another body"
std::optional<HoldReason> hold_reason_named(std::string_view name);
WhoseTime whose_time(HoldReason reason);
std::string_view words_of(WhoseTime whose);  // "The council’s time"

struct HoldStarted {
  HoldReason reason = HoldReason::no_worker;
  std::optional<PersonalText> why;
  std::optional<Day> person_told_on;
};
BOOST_DESCRIBE_STRUCT(HoldStarted, (), (reason, why, person_told_on))

struct HoldEnded {
  std::optional<PersonalText> why;
};
BOOST_DESCRIBE_STRUCT(HoldEnded, (), (why))

enum class ClosureReason : std::uint8_t {
  no_further_action,
  support_ended,
  moved_away,
  died,
  person_asked,
};
BOOST_DESCRIBE_ENUM(ClosureReason, no_further_action, support_ended, moved_away, died, person_asked)
std::string_view name_of(ClosureReason reason);
std::string_view words_of(ClosureReason reason);  // "Moved away"
std::optional<ClosureReason> closure_reason_named(std::string_view name);

// The work ended. Duties that stand go on standing, save where the person died.
struct CaseClosed {
  ClosureReason reason = ClosureReason::no_further_action;
  std::optional<PersonalText> why;
};
BOOST_DESCRIBE_STRUCT(CaseClosed, (), (reason, why))

struct CaseReopened {
  std::optional<PersonalText> why;
};
BOOST_DESCRIBE_STRUCT(CaseReopened, (), (why))

}  // namespace candour::care

template <>
struct candour::journal::KindOf<candour::care::CasePlacedWithTeam> {
  static constexpr std::string_view name = "case.placed_with_team";
};
template <>
struct candour::journal::KindOf<candour::care::PrioritySet> {
  static constexpr std::string_view name = "case.priority_set";
};
template <>
struct candour::journal::KindOf<candour::care::CaseAllocated> {
  static constexpr std::string_view name = "case.allocated";
};
template <>
struct candour::journal::KindOf<candour::care::CaseUnallocated> {
  static constexpr std::string_view name = "case.unallocated";
};
template <>
struct candour::journal::KindOf<candour::care::HoldStarted> {
  static constexpr std::string_view name = "case.hold_started";
};
template <>
struct candour::journal::KindOf<candour::care::HoldEnded> {
  static constexpr std::string_view name = "case.hold_ended";
};
template <>
struct candour::journal::KindOf<candour::care::CaseClosed> {
  static constexpr std::string_view name = "case.closed";
};
template <>
struct candour::journal::KindOf<candour::care::CaseReopened> {
  static constexpr std::string_view name = "case.reopened";
};
