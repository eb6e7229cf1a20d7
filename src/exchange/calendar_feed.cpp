#include "exchange/calendar_feed.hpp"

#include <fmt/format.h>

#include <map>

#include "base/london_time.hpp"
#include "care/casefile/happened_visibility.hpp"
#include "registers/case_list.hpp"
#include "registers/desk_list.hpp"
#include "timeline/replay.hpp"

namespace candour::exchange {
namespace {

using rules::Duty;
using rules::DutyState;

// One case as it goes into a calendar.
struct OneCase {
  const registers::CaseRow& row;
  const timeline::Replayed& looked;
  std::int64_t version = 0;
  Moment revised{};
  std::string council;
};

std::string reference_of(const registers::CaseRow& row) {
  return row.reference.empty() ? row.id.text() : row.reference;
}

// The number in the journal of what set the duty off, which never changes: nothing where a duty
// rests on no one happening.
std::int64_t trigger_number(const Duty& duty, const timeline::Replayed& looked) {
  if (duty.trigger == rules::no_happening) return 0;
  const auto source = looked.seen.happenings()[duty.trigger].source;
  return source < looked.record.entries.size() ? looked.record.entries[source].number : 0;
}

// Without its end: two duties may rest on one happening, about one person, by one rule.
std::string id_of(const Duty& duty, const OneCase& one) {
  const std::string about =
      duty.about == rules::nobody ? std::string{"all"} : fmt::format("{}", int{duty.about});
  return fmt::format("duty-{}-{}-{}-{}", one.row.id.text(), duty.rule->id,
                     trigger_number(duty, one.looked), about);
}

// The day on which a duty that was settled was, or nothing where it still stands.
std::optional<Day> settled_on(const Duty& duty, const timeline::Replayed& looked) {
  if (duty.closing == rules::no_happening) return std::nullopt;
  return looked.seen.happenings()[duty.closing].on.latest;
}

// Whether a duty is in the calendar, and as what.
std::optional<EntryStatus> status_in(const Duty& duty, const timeline::Replayed& looked,
                                     Day today) {
  if (duty.clock == nullptr || !duty.due) return std::nullopt;
  const auto settled = settled_on(duty, looked);
  switch (duty.state) {
    case DutyState::running:
    case DutyState::due: return EntryStatus::needs_action;
    case DutyState::breached:
      if (!settled) return EntryStatus::needs_action;
      break;
    case DutyState::met:
    case DutyState::fell_away: break;
    case DutyState::cannot_be_computed: return std::nullopt;
  }
  if (!settled || *settled < today - settled_shown) return std::nullopt;
  return duty.state == DutyState::fell_away ? EntryStatus::cancelled : EntryStatus::completed;
}

void add_duties(Calendar& calendar, const OneCase& one, Day today) {
  // Counted over every duty, so that one which is settled does not hand its number on.
  std::map<std::string, int> alike;
  for (const Duty& duty : one.looked.duties) {
    const std::string id = id_of(duty, one);
    const int place = ++alike[id];
    const auto status = status_in(duty, one.looked, today);
    if (!status) continue;
    CalendarEntry entry;
    entry.uid = fmt::format("{}{}@{}.candour", id, place == 1 ? "" : fmt::format("-{}", place),
                            one.council);
    entry.summary = fmt::format("{}: {}", reference_of(one.row), duty.rule->title);
    entry.due = duty.due->latest;
    entry.stamp = one.revised;
    entry.sequence = one.version;
    entry.status = *status;
    if (*status == EntryStatus::completed)
      entry.completed = start_of_london_day(*settled_on(duty, one.looked));
    calendar.entries.push_back(std::move(entry));
  }
}

Result<void> add_case(Calendar& calendar, const journal::SqliteStore& store,
                      const rules::RuleBook& book, const people::Account& account,
                      const registers::CaseRow& row, Day today) {
  const CouncilId& council = account.council;
  const auto events = store.read_stream(council, registers::stream_of(row.id));
  if (!events) return events.error();
  if (events->empty()) return {};
  auto record = care::fold_case(*events);
  if (!record) return record.error();
  people::Reader reader;
  reader.role = account.role;
  reader.relationship = people::Relationship::allocated;
  const auto looked =
      timeline::look_at(care::as_shown_to(std::move(*record), reader).record, today, book);
  add_duties(calendar,
             {row, looked, events->back().stream_version, events->back().recorded, council.text()},
             today);
  return {};
}

Result<void> add_tasks(Calendar& calendar, const journal::SqliteStore& store,
                       const people::Account& account) {
  const auto tasks = registers::tasks_of(store, account.council, account.id);
  if (!tasks) return tasks.error();
  for (const registers::DeskTask& task : *tasks) {
    const auto row = registers::find_case(store, account.council, task.of);
    if (!row) return row.error();
    // The record of the case says how often it was revised, and when.
    const auto version = store.stream_version(account.council, registers::stream_of(task.of));
    if (!version) return version.error();
    const auto last = store.read_stream(account.council, registers::stream_of(task.of), *version);
    if (!last) return last.error();
    CalendarEntry entry;
    entry.uid = fmt::format("task-{}-{}@{}.candour", task.of.text(), task.id.text(),
                            account.council.text());
    entry.summary = fmt::format("{}: a task of yours", *row ? reference_of(**row) : task.of.text());
    entry.due = task.due;
    entry.sequence = *version;
    if (!last->empty()) entry.stamp = last->back().recorded;
    calendar.entries.push_back(std::move(entry));
  }
  return {};
}

}  // namespace

Result<Calendar> calendar_of(const journal::SqliteStore& store, const rules::RuleBook& book,
                             const people::Account& account, Day today) {
  Calendar calendar;
  calendar.name = "Candour: what is due";
  const auto cases = registers::cases_of(store, account.council, account.id);
  if (!cases) return cases.error();
  for (const registers::CaseRow& row : *cases) {
    if (auto added = add_case(calendar, store, book, account, row, today); !added)
      return added.error();
  }
  if (auto added = add_tasks(calendar, store, account); !added) return added.error();
  return calendar;
}

}  // namespace candour::exchange
