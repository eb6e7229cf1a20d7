#include "care/casefile/work_actions.hpp"

#include <fmt/format.h>

#include "care/casefile/action_parts.hpp"

namespace candour::care {

using detail::event_of;
using detail::filled;
using detail::is_worked;

namespace {

constexpr std::string_view staff_prefix = "staff:";

// What allocating and giving back ask of the record alike.
std::optional<Refusal> had_by_somebody_else(const CaseRecord& record,
                                            const std::optional<StaffId>& had) {
  if (record.allocated_to == had) return std::nullopt;
  return refuse(RefusalCode::stale_version,
                record.allocated_to
                    ? "Meanwhile somebody else allocated this case. Look who has it now, and "
                      "choose again if it should still change."
                    : "Meanwhile this case was given back and nobody has it. Choose again if it "
                      "should still change.",
                "worker");
}

std::optional<Refusal> reason_missing(const CaseRecord& record, const PersonalText& why) {
  if (!record.allocated_to || !why.empty()) return std::nullopt;
  return refuse(RefusalCode::text_empty,
                "Enter why the case goes from whoever has it now: they and the person can read it.",
                "why");
}

int open_tasks(const CaseRecord& record) {
  int count = 0;
  for (const Task& task : record.tasks) count += task.state == TaskState::open ? 1 : 0;
  return count;
}

}  // namespace

ActorId Doer::actor() const { return ActorId::ours(std::string{staff_prefix} + staff.text()); }

std::optional<StaffId> staff_of(const ActorId& actor) {
  if (!actor.text().starts_with(staff_prefix)) return std::nullopt;
  auto id = StaffId::parse(std::string_view{actor.text()}.substr(staff_prefix.size()));
  if (!id) return std::nullopt;
  return std::move(*id);
}

Result<Events> allocate(const CaseRecord& record, const Doer& by, const AllocateCase& input) {
  if (auto worked = is_worked(record); !worked) return worked.error();
  if (input.worker.empty())
    return refuse(RefusalCode::missing_field, "Choose who takes the case on.", "worker");
  if (!input.is_open)
    return refuse(RefusalCode::unknown_field_value,
                  "This worker’s account is closed. Choose somebody who still works here.",
                  "worker");
  if (input.team.empty())
    return refuse(RefusalCode::unknown_field_value,
                  "This worker belongs to no team. Choose somebody of a team, so that a manager "
                  "answers for the case.",
                  "worker");
  if (record.allocated_to == input.worker)
    return refuse(RefusalCode::already_done, "This worker has the case already.", "worker");
  if (auto changed = had_by_somebody_else(record, input.had)) return std::move(*changed);
  if (auto missing = reason_missing(record, input.why)) return std::move(*missing);
  Events events{event_of(
      record, by,
      CaseAllocated{.worker = input.worker, .team = input.team, .why = filled(input.why)})};
  for (const Task& task : record.tasks) {
    if (task.state != TaskState::open || !record.allocated_to) continue;
    if (task.set.assigned_to != *record.allocated_to) continue;
    TaskSet moved = task.set;
    moved.assigned_to = input.worker;
    events.push_back(event_of(record, by, moved));
  }
  return events;
}

Result<Events> place_with_team(const CaseRecord& record, const Doer& by, const PlaceCase& input) {
  if (auto worked = is_worked(record); !worked) return worked.error();
  if (input.team.empty())
    return refuse(RefusalCode::missing_field, "Choose the team with which the case waits.", "team");
  if (auto changed = had_by_somebody_else(record, input.had)) return std::move(*changed);
  if (auto missing = reason_missing(record, input.why)) return std::move(*missing);
  if (record.allocated_to)
    return Events{
        event_of(record, by, CaseUnallocated{.team = input.team, .why = filled(input.why)})};
  if (record.team == input.team)
    return refuse(RefusalCode::already_done, "The case waits with this team already.", "team");
  return Events{event_of(record, by, CasePlacedWithTeam{.team = input.team})};
}

Result<Events> set_priority(const CaseRecord& record, const Doer& by, const SetPriority& input) {
  if (auto worked = is_worked(record); !worked) return worked.error();
  if (!input.priority || *input.priority == Priority::not_set)
    return refuse(RefusalCode::missing_field, "Choose how soon somebody is needed.", "priority");
  if (*input.priority == record.priority)
    return refuse(RefusalCode::already_done, "The case has this priority already.", "priority");
  if (input.was != record.priority)
    return refuse(RefusalCode::stale_version,
                  fmt::format("Meanwhile somebody else set the priority to “{}”. Choose again if "
                              "it should still change.",
                              words_of(record.priority)),
                  "priority");
  if (input.why.empty())
    return refuse(RefusalCode::text_empty, "Enter why the priority changes.", "why");
  return Events{
      event_of(record, by, PrioritySet{.priority = *input.priority, .why = filled(input.why)})};
}

Result<Events> start_hold(const CaseRecord& record, const Doer& by, const StartHold& input) {
  if (auto worked = is_worked(record); !worked) return worked.error();
  if (const Hold* hold = record.hold())
    return refuse(
        RefusalCode::already_done,
        fmt::format("Work is on hold already: {}. End that hold before you record another.",
                    words_of(hold->started.reason)),
        "reason");
  if (!input.reason)
    return refuse(RefusalCode::missing_field, "Choose why work stands still.", "reason");
  if (input.why.empty())
    return refuse(RefusalCode::text_empty,
                  "Enter what work waits for, in words that the person can read.", "why");
  if (input.person_told_on && *input.person_told_on > by.today)
    return refuse(RefusalCode::date_out_of_range,
                  "The day on which the person was told cannot be after today.", "told");
  return Events{event_of(record, by,
                         HoldStarted{.reason = *input.reason,
                                     .why = filled(input.why),
                                     .person_told_on = input.person_told_on})};
}

Result<Events> end_hold(const CaseRecord& record, const Doer& by, const PersonalText& why) {
  if (record.hold() == nullptr)
    return refuse(RefusalCode::already_done, "Work is not on hold: nothing needs to be ended.",
                  "reason");
  return Events{event_of(record, by, HoldEnded{.why = filled(why)})};
}

Result<Events> close_case(const CaseRecord& record, const Doer& by, const CloseCase& input) {
  if (auto worked = is_worked(record); !worked) return worked.error();
  if (const int open = open_tasks(record); open > 0)
    return refuse(RefusalCode::not_permitted,
                  fmt::format("{} still open in this case. Do {} or withdraw {} first.",
                              open == 1 ? "A task is" : fmt::format("{} tasks are", open),
                              open == 1 ? "it" : "them", open == 1 ? "it" : "them"),
                  "closure");
  if (!input.reason)
    return refuse(RefusalCode::missing_field, "Choose why the case closes.", "closure");
  if (input.why.empty())
    return refuse(RefusalCode::text_empty,
                  "Enter why the case closes, in words that the person can read.", "why");
  Events events;
  if (record.hold() != nullptr) events.push_back(event_of(record, by, HoldEnded{}));
  events.push_back(
      event_of(record, by, CaseClosed{.reason = *input.reason, .why = filled(input.why)}));
  return events;
}

Result<Events> reopen_case(const CaseRecord& record, const Doer& by, const PersonalText& why) {
  if (!record.closure)
    return refuse(RefusalCode::already_done, "This case is open already.", "closure");
  if (why.empty()) return refuse(RefusalCode::text_empty, "Enter why the case opens again.", "why");
  return Events{event_of(record, by, CaseReopened{.why = filled(why)})};
}

}  // namespace candour::care
