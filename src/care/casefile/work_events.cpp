#include "care/casefile/work_events.hpp"

#include <array>

namespace candour::care {
namespace {

struct PriorityRow {
  Priority value;
  std::string_view name;
  std::string_view words;
};
constexpr std::array<PriorityRow, 4> priorities{{
    {Priority::not_set, "not_set", "Not set"},
    {Priority::urgent, "urgent", "Urgent"},
    {Priority::soon, "soon", "Soon"},
    {Priority::routine, "routine", "Routine"},
}};

struct HoldRow {
  HoldReason value;
  WhoseTime whose;
  std::string_view name;
  std::string_view words;
};
constexpr std::array<HoldRow, 7> holds{{
    {HoldReason::person_asked, WhoseTime::person, "person_asked", "The person asked"},
    {HoldReason::person_in_hospital, WhoseTime::person, "person_in_hospital", "In hospital"},
    {HoldReason::waiting_for_person, WhoseTime::person, "waiting_for_person",
     "Waiting for the person"},
    {HoldReason::waiting_for_another_body, WhoseTime::another_body, "waiting_for_another_body",
     "Waiting for another body"},
    {HoldReason::waiting_for_information, WhoseTime::council, "waiting_for_information",
     "Waiting for information"},
    {HoldReason::waiting_for_decision, WhoseTime::council, "waiting_for_decision",
     "Waiting for a decision"},
    {HoldReason::no_worker, WhoseTime::council, "no_worker", "No worker"},
}};

struct ClosureRow {
  ClosureReason value;
  std::string_view name;
  std::string_view words;
};
constexpr std::array<ClosureRow, 5> closures{{
    {ClosureReason::no_further_action, "no_further_action", "No further action"},
    {ClosureReason::support_ended, "support_ended", "Support ended"},
    {ClosureReason::moved_away, "moved_away", "Moved away"},
    {ClosureReason::died, "died", "Died"},
    {ClosureReason::person_asked, "person_asked", "The person asked"},
}};

// Every table stands in the order of its enum.
template <class Table, class Value>
const auto& row_of(const Table& table, Value value) {
  return table[static_cast<std::size_t>(value)];
}

template <class Table>
auto value_named(const Table& table, std::string_view name)
    -> std::optional<decltype(table[0].value)> {
  for (const auto& row : table)
    if (row.name == name) return row.value;
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Priority priority) { return row_of(priorities, priority).name; }
std::string_view words_of(Priority priority) { return row_of(priorities, priority).words; }
std::optional<Priority> priority_named(std::string_view name) {
  return value_named(priorities, name);
}

std::string_view name_of(HoldReason reason) { return row_of(holds, reason).name; }
std::string_view words_of(HoldReason reason) { return row_of(holds, reason).words; }
std::optional<HoldReason> hold_reason_named(std::string_view name) {
  return value_named(holds, name);
}
WhoseTime whose_time(HoldReason reason) { return row_of(holds, reason).whose; }
std::string_view words_of(WhoseTime whose) {
  switch (whose) {
    case WhoseTime::person: return "The person’s time";
    case WhoseTime::another_body: return "Another body’s time";
    case WhoseTime::council: return "The council’s time";
  }
  return "The council’s time";
}

std::string_view name_of(ClosureReason reason) { return row_of(closures, reason).name; }
std::string_view words_of(ClosureReason reason) { return row_of(closures, reason).words; }
std::optional<ClosureReason> closure_reason_named(std::string_view name) {
  return value_named(closures, name);
}

}  // namespace candour::care
