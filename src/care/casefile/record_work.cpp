#include "care/casefile/record_parts.hpp"
#include "journal/codec_dispatch.hpp"

namespace candour::care::detail {
namespace {

using journal::StoredEvent;

void end_allocation(CaseRecord& record, std::optional<Day> on) {
  if (record.allocated_to && !record.allocations.empty()) record.allocations.back().until = on;
  record.allocated_to.reset();
}

void apply(CaseRecord& record, CasePlacedWithTeam&& placed, std::optional<Day> on) {
  record.team = std::move(placed.team);
  if (!record.allocated_to && !record.waiting_since) record.waiting_since = on;
}

void apply(CaseRecord& record, PrioritySet&& set, std::optional<Day>) {
  record.priority = set.priority;
}

void apply(CaseRecord& record, CaseAllocated&& allocated, std::optional<Day> on) {
  end_allocation(record, on);
  if (allocated.team) record.team = *allocated.team;
  record.allocations.push_back({allocated.worker, record.team, on, {}});
  record.allocated_to = std::move(allocated.worker);
  record.waiting_since.reset();
}

void apply(CaseRecord& record, CaseUnallocated&& unallocated, std::optional<Day> on) {
  end_allocation(record, on);
  if (!unallocated.team.empty()) record.team = std::move(unallocated.team);
  record.waiting_since = on;
}

void apply(CaseRecord& record, HoldTold&& told, std::optional<Day> on) {
  if (record.hold() == nullptr) return;
  record.holds.back().started.person_told_on = on;
  record.holds.back().told_how = told.how;
}

void apply(CaseRecord& record, HoldStarted&& started, std::optional<Day> on) {
  if (record.hold() != nullptr) record.holds.back().until = on;
  record.holds.push_back({std::move(started), on, {}, {}, {}});
}

void apply(CaseRecord& record, HoldEnded&& ended, std::optional<Day> on) {
  if (record.hold() == nullptr) return;
  record.holds.back().until = on;
  record.holds.back().ended_why = std::move(ended.why);
}

void apply(CaseRecord& record, CaseClosed&& closed, std::optional<Day> on) {
  end_allocation(record, on);
  record.waiting_since.reset();
  record.closure = Closure{std::move(closed), on};
}

void apply(CaseRecord& record, CaseReopened&&, std::optional<Day> on) {
  record.closure.reset();
  if (!record.allocated_to) record.waiting_since = on;
}

}  // namespace

std::optional<Result<void>> apply_work(CaseRecord& record, const StoredEvent& stored) {
  return journal::give_decoded<CasePlacedWithTeam, PrioritySet, CaseAllocated, CaseUnallocated,
                               HoldStarted, HoldTold, HoldEnded, CaseClosed, CaseReopened>(
      stored,
      [&](auto&& event) { apply(record, std::forward<decltype(event)>(event), day_of(stored)); });
}

}  // namespace candour::care::detail
