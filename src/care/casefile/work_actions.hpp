#pragma once
// What is done with a case as work: who has it, how soon it is needed, what holds it up, that it
// ended. Each action takes the record, who acts and what they gave, and answers the events that say
// so, or a refusal whose sentence says what to do. What somebody saw on their page is compared with
// the record, and only where it matters: a note written meanwhile stops nobody.

#include <optional>
#include <string>
#include <vector>

#include "care/casefile/record.hpp"
#include "journal/event.hpp"

namespace candour::care {

// A member of staff who acts, and the day on which they do.
struct Doer {
  StaffId staff{};
  Day today{};
  ActorId actor() const;
};

using Events = std::vector<journal::NewEvent>;

// The member of staff whom an actor names; nothing for anybody else.
std::optional<StaffId> staff_of(const ActorId& actor);

// To a worker for the first time, or in place of whoever has it.
struct AllocateCase {
  StaffId worker{};
  std::string team{};            // the worker’s; empty: they have none
  bool is_open = true;           // whether the worker’s account is
  std::optional<StaffId> had{};  // who had it on the page that was filled in
  PersonalText why{};            // asked where somebody had it
};
// Open tasks of whoever had the case go to the new worker with it. Refuses with not_permitted (the
// case is closed or published), unknown_field_value (field worker: of no team, or gone),
// stale_version (somebody else has it by now), already_done (the same worker), text_empty (why).
Result<Events> allocate(const CaseRecord& record, const Doer& by, const AllocateCase& input);

// Nobody has it: it waits with a team, its own or another.
struct PlaceCase {
  std::string team{};
  std::optional<StaffId> had{};
  PersonalText why{};  // asked where somebody had it
};
// Refuses as allocate does, and with missing_field (team) and already_done where it waits there.
Result<Events> place_with_team(const CaseRecord& record, const Doer& by, const PlaceCase& input);

struct SetPriority {
  std::optional<Priority> priority{};
  Priority was = Priority::not_set;  // on the page that was filled in
  PersonalText why{};
};
// Refuses with not_permitted, missing_field (priority), stale_version, already_done (the same),
// text_empty (why).
Result<Events> set_priority(const CaseRecord& record, const Doer& by, const SetPriority& input);

struct StartHold {
  std::optional<HoldReason> reason{};
  PersonalText why{};
  std::optional<Day> person_told_on{};
};
// Refuses with not_permitted, already_done (it is held), missing_field (reason), text_empty (why),
// date_out_of_range (person_told_on: later than today).
Result<Events> start_hold(const CaseRecord& record, const Doer& by, const StartHold& input);
// `why` may be empty. Refuses with already_done where nothing is held.
Result<Events> end_hold(const CaseRecord& record, const Doer& by, const PersonalText& why);

struct CloseCase {
  std::optional<ClosureReason> reason{};
  PersonalText why{};
};
// Ends a hold that lasts. Refuses with not_permitted (published, or tasks are open), already_done,
// missing_field (reason), text_empty (why).
Result<Events> close_case(const CaseRecord& record, const Doer& by, const CloseCase& input);
// Refuses with already_done where it is open, and text_empty (why).
Result<Events> reopen_case(const CaseRecord& record, const Doer& by, const PersonalText& why);

}  // namespace candour::care
