#include "registers/allocation_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "care/casefile/record.hpp"
#include "journal/codec_dispatch.hpp"
#include "registers/case_list.hpp"
#include "registers/row_days.hpp"

namespace candour::registers {
namespace {

using journal::Connection;
using journal::KindOf;
using journal::StoredEvent;
using Kept = AllocationList::Kept;

#define EPISODE_COLUMNS \
  "case_id, team, priority, waited_from, allocated_on, worker, ended_on, ended_why"

constexpr std::array<std::string_view, 3> end_names{"reallocated", "unallocated", "closed"};
constexpr std::array<std::string_view, 3> end_words{"Another worker has the case",
                                                    "It waits for a worker again", "Closed"};

std::optional<EpisodeEnd> end_named(std::string_view name) {
  const auto found = std::find(end_names.begin(), end_names.end(), name);
  if (found == end_names.end()) return std::nullopt;
  return static_cast<EpisodeEnd>(found - end_names.begin());
}

Episode episode_of(const journal::Row& row) {
  Episode episode;
  episode.id = CaseId::ours(row.text(0));
  episode.team = row.text(1);
  episode.priority = care::priority_named(row.text(2)).value_or(care::Priority::not_set);
  episode.waited_from = day_at(row, 3);
  episode.allocated_on = day_at(row, 4);
  if (!row.is_null(5)) episode.worker = StaffId::ours(row.text(5));
  episode.ended_on = day_at(row, 6);
  episode.end = end_named(row.text(7));
  return episode;
}

Result<void> write(Connection& connection, std::string_view council, const Kept::Placed& placed) {
  const Episode& one = placed.episode;
  const std::string waited = day_text(one.waited_from);
  const std::string allocated = day_text(one.allocated_on);
  const std::string ended = day_text(one.ended_on);
  journal::Value days = nullptr;
  if (one.waited_from && one.allocated_on && *one.waited_from <= *one.allocated_on)
    days = std::int64_t{(*one.allocated_on - *one.waited_from).count()};
  return connection.execute(
      "INSERT INTO allocation_list (council, case_id, place, team, priority, waited_from, "
      "allocated_on, waited_days, worker, ended_on, ended_why, priority_now) VALUES (?, ?, ?, ?, "
      "?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (council, case_id, place) DO UPDATE SET team = "
      "excluded.team, priority = excluded.priority, waited_from = excluded.waited_from, "
      "allocated_on = excluded.allocated_on, waited_days = excluded.waited_days, worker = "
      "excluded.worker, ended_on = excluded.ended_on, ended_why = excluded.ended_why, "
      "priority_now = excluded.priority_now",
      {council, one.id.text(), placed.place, one.team, name_of(one.priority), or_nothing(waited),
       or_nothing(allocated), days, or_nothing(one.worker ? one.worker->text() : ""),
       or_nothing(ended), or_nothing(one.end ? name_of(*one.end) : ""),
       name_of(placed.priority_now)});
}

// The episode that lasts, or null.
Kept::Placed* lasting(Kept& kept) {
  if (kept.newest.empty() || kept.newest.back().episode.end) return nullptr;
  return &kept.newest.back();
}

// What a new episode takes over from the one before.
Kept::Placed& begin(Kept& kept, const CaseId& id) {
  Kept::Placed next;
  next.place = 1;
  next.episode.id = id;
  if (!kept.newest.empty()) {
    const Kept::Placed& before = kept.newest.back();
    next.place = before.place + 1;
    next.episode.team = before.episode.team;
    next.episode.priority = next.priority_now = before.priority_now;
  }
  return kept.newest.emplace_back(std::move(next));
}

void end(Kept& kept, std::optional<Day> on, EpisodeEnd why) {
  if (Kept::Placed* placed = lasting(kept)) {
    placed->episode.ended_on = on;
    placed->episode.end = why;
  }
}

// One event on its way into the episodes of its case.
struct Change {
  Kept& kept;
  const CaseId& id;
  std::optional<Day> on;
};

void take(const Change& change, const care::CaseOpened& opened) {
  if (opened.origin == care::CaseOrigin::published) {
    change.kept.published = true;
    return;
  }
  begin(change.kept, change.id).episode.waited_from = change.on;
}

void take(const Change& change, const care::CasePlacedWithTeam& placed) {
  Kept::Placed* now = lasting(change.kept);
  if (now == nullptr) now = &begin(change.kept, change.id);
  now->episode.team = placed.team;
  if (!now->episode.worker && !now->episode.waited_from) now->episode.waited_from = change.on;
}

void take(const Change& change, const care::PrioritySet& set) {
  Kept::Placed* now = lasting(change.kept);
  if (now == nullptr) return;
  now->priority_now = set.priority;
  if (!now->episode.worker) now->episode.priority = set.priority;
}

void take(const Change& change, const care::CaseAllocated& allocated) {
  Kept::Placed* now = lasting(change.kept);
  if (now == nullptr || now->episode.worker) {
    end(change.kept, change.on, EpisodeEnd::reallocated);
    now = &begin(change.kept, change.id);
  }
  now->episode.worker = allocated.worker;
  now->episode.allocated_on = change.on;
  if (allocated.team) now->episode.team = *allocated.team;
}

void take(const Change& change, const care::CaseUnallocated& unallocated) {
  end(change.kept, change.on, EpisodeEnd::unallocated);
  Episode& waiting = begin(change.kept, change.id).episode;
  waiting.waited_from = change.on;
  if (!unallocated.team.empty()) waiting.team = unallocated.team;
}

void take(const Change& change, const care::CaseClosed&) {
  end(change.kept, change.on, EpisodeEnd::closed);
}

void take(const Change& change, const care::CaseReopened&) {
  if (lasting(change.kept) == nullptr)
    begin(change.kept, change.id).episode.waited_from = change.on;
}

template <class... Events>
struct Among {
  static bool holds(const StoredEvent& event) {
    return ((event.kind == KindOf<Events>::name) || ...);
  }
  static Result<void> take_one(const Change& change, const StoredEvent& stored) {
    const auto taken =
        journal::give_decoded<Events...>(stored, [&](const auto& event) { take(change, event); });
    return taken.value_or(Result<void>{});
  }
};
using Read =
    Among<care::CaseOpened, care::CasePlacedWithTeam, care::PrioritySet, care::CaseAllocated,
          care::CaseUnallocated, care::CaseClosed, care::CaseReopened>;

// A rebuild is one transaction: what it keeps back is written whenever it comes to so many.
constexpr std::size_t most_cases_kept = 20'000;

Result<std::vector<Episode>> episodes(const journal::SqliteStore& store, std::string_view query,
                                      journal::Values values) {
  std::vector<Episode> found;
  auto done = store.read([&](Connection& connection) {
    return connection.query(query, values,
                            [&](const journal::Row& row) { found.push_back(episode_of(row)); });
  });
  if (!done) return done.error();
  return found;
}

// How many people waited how long, the shortest wait first.
using Waited = std::vector<std::pair<std::int64_t, std::int64_t>>;

// The longest wait of the `tenths` of ten people who waited least.
std::int64_t wait_of(const Waited& waited, std::int64_t people, std::int64_t tenths) {
  std::int64_t wanted = (people * tenths + 9) / 10;
  for (const auto& [wait_days, count] : waited) {
    wanted -= count;
    if (wanted <= 0) return wait_days;
  }
  return 0;
}

}  // namespace

std::string_view name_of(EpisodeEnd end) { return end_names[static_cast<std::size_t>(end)]; }
std::string_view words_of(EpisodeEnd end) { return end_words[static_cast<std::size_t>(end)]; }

Result<void> AllocationList::create(Connection& connection) {
  for (const std::string_view statement :
       {"DROP TABLE IF EXISTS allocation_list",
        "CREATE TABLE allocation_list (council TEXT NOT NULL, case_id TEXT NOT NULL, place INTEGER "
        "NOT NULL, team TEXT NOT NULL, priority TEXT NOT NULL, waited_from TEXT, allocated_on "
        "TEXT, waited_days INTEGER, worker TEXT, ended_on TEXT, ended_why TEXT, priority_now TEXT "
        "NOT NULL, PRIMARY KEY (council, case_id, place))",
        "CREATE INDEX allocation_list_by_worker ON allocation_list (council, worker, allocated_on)",
        "CREATE INDEX allocation_list_by_day ON allocation_list (council, allocated_on, case_id, "
        "place, priority, waited_days)",
        "CREATE INDEX allocation_list_by_team ON allocation_list (council, team, allocated_on, "
        "case_id, place, priority, waited_days)"}) {
    auto done = connection.execute(statement);
    if (!done) return done;
  }
  return {};
}

Result<Kept*> AllocationList::kept_of(Connection& connection, const StoredEvent& event) {
  Key key{event.council.text(), std::string{case_text_of(event.stream)}};
  const auto known = kept_.find(key);
  if (known != kept_.end()) return &known->second;
  Kept kept;
  auto read = connection.query(
      "SELECT " EPISODE_COLUMNS
      ", place, priority_now FROM allocation_list WHERE council = ? AND case_id = ? ORDER BY place "
      "DESC LIMIT 1",
      {key.first, key.second}, [&](const journal::Row& row) {
        Kept::Placed placed;
        placed.episode = episode_of(row);
        placed.place = row.integer(8);
        placed.priority_now = care::priority_named(row.text(9)).value_or(care::Priority::not_set);
        kept.newest.push_back(std::move(placed));
      });
  if (!read) return read.error();
  return &kept_.emplace(std::move(key), std::move(kept)).first->second;
}

Result<void> AllocationList::apply(Connection& connection, const StoredEvent& event) {
  if (!Read::holds(event)) return {};
  const auto id = case_of(event.stream);
  if (!id) return {};
  const auto kept = kept_of(connection, event);
  if (!kept) return kept.error();
  if ((*kept)->published) return {};
  if (auto done = Read::take_one({**kept, *id, care::day_of(event)}, event); !done) return done;
  return kept_.size() > most_cases_kept ? finish(connection) : Result<void>{};
}

Result<void> AllocationList::finish(Connection& connection) {
  for (const auto& [key, kept] : kept_) {
    for (const Kept::Placed& placed : kept.newest)
      if (auto done = write(connection, key.first, placed); !done) return done;
  }
  forget();
  return {};
}

void AllocationList::forget() { kept_.clear(); }

Result<std::string> AllocationList::dump(Connection& connection) {
  return journal::dump_rows(connection,
                            "SELECT council, " EPISODE_COLUMNS
                            ", place, waited_days, priority_now FROM allocation_list ORDER BY "
                            "council, case_id, place");
}

Result<std::vector<PriorityWait>> waits_by_priority(const journal::SqliteStore& store,
                                                    const CouncilId& council, std::string_view team,
                                                    Day until) {
  const std::string after = iso(add_months(until, -12));
  const std::string last = iso(until);
  std::map<care::Priority, Waited> waited;
  const auto show = [&](const journal::Row& row) {
    const auto priority = care::priority_named(row.text(0)).value_or(care::Priority::not_set);
    waited[priority].emplace_back(row.integer(1), row.integer(2));
  };
#define COUNT_WAITS "SELECT priority, waited_days, count(*) FROM allocation_list WHERE council = ? "
#define IN_THE_YEAR                                                                            \
  "AND allocated_on > ? AND allocated_on <= ? AND waited_days IS NOT NULL GROUP BY priority, " \
  "waited_days ORDER BY priority, waited_days"
  auto read = store.read([&](Connection& connection) {
    if (team.empty())
      return connection.query(COUNT_WAITS IN_THE_YEAR, {council.text(), after, last}, show);
    return connection.query(COUNT_WAITS "AND team = ? " IN_THE_YEAR,
                            {council.text(), team, after, last}, show);
  });
  if (!read) return read.error();
  std::vector<PriorityWait> waits;
  for (const care::Priority priority : {care::Priority::not_set, care::Priority::urgent,
                                        care::Priority::soon, care::Priority::routine}) {
    PriorityWait wait;
    wait.priority = priority;
    const Waited& these = waited[priority];
    for (const auto& [wait_days, people] : these) wait.people += people;
    if (wait.people >= fewest_for_a_range)
      wait.range = WaitRange{wait_of(these, wait.people, 1), wait_of(these, wait.people, 5),
                             wait_of(these, wait.people, 9)};
    waits.push_back(wait);
  }
  return waits;
}

Result<std::vector<NewAllocation>> newest_allocations(const journal::SqliteStore& store,
                                                      const CouncilId& council,
                                                      std::string_view team, Day from,
                                                      std::size_t limit, std::size_t offset) {
  std::vector<NewAllocation> found;
  const auto take_row = [&](const journal::Row& row) {
    found.push_back({episode_of(row), end_named(row.text(8)) == EpisodeEnd::reallocated});
  };
  const std::string first = iso(from);
  const auto most = static_cast<std::int64_t>(limit);
  const auto skipped = static_cast<std::int64_t>(offset);
#define ALLOCATIONS                                                                          \
  "SELECT " EPISODE_COLUMNS                                                                  \
  ", (SELECT earlier.ended_why FROM allocation_list AS earlier WHERE earlier.council = "     \
  "allocation_list.council AND earlier.case_id = allocation_list.case_id AND earlier.place " \
  "= allocation_list.place - 1) FROM allocation_list WHERE council = ? "
#define NEWEST_FIRST \
  "AND allocated_on >= ? ORDER BY allocated_on DESC, case_id DESC, place DESC LIMIT ? OFFSET ?"
  auto read = store.read([&](Connection& connection) {
    if (team.empty())
      return connection.query(ALLOCATIONS NEWEST_FIRST, {council.text(), first, most, skipped},
                              take_row);
    return connection.query(ALLOCATIONS "AND team = ? " NEWEST_FIRST,
                            {council.text(), team, first, most, skipped}, take_row);
  });
  if (!read) return read.error();
  return found;
}

Result<std::size_t> count_allocations(const journal::SqliteStore& store, const CouncilId& council,
                                      std::string_view team, Day from) {
  std::size_t count = 0;
  const auto show = [&](const journal::Row& row) {
    count = static_cast<std::size_t>(row.integer(0));
  };
  const std::string first = iso(from);
  auto read = store.read([&](Connection& connection) {
    if (team.empty())
      return connection.query(
          "SELECT count(*) FROM allocation_list WHERE council = ? AND allocated_on >= ?",
          {council.text(), first}, show);
    return connection.query(
        "SELECT count(*) FROM allocation_list WHERE council = ? AND team = ? AND allocated_on >= ?",
        {council.text(), team, first}, show);
  });
  if (!read) return read.error();
  return count;
}

Result<std::vector<Episode>> episodes_of(const journal::SqliteStore& store,
                                         const CouncilId& council, const CaseId& id) {
  return episodes(store,
                  "SELECT " EPISODE_COLUMNS
                  " FROM allocation_list WHERE council = ? AND case_id = ? ORDER BY place",
                  {council.text(), id.text()});
}

Result<std::vector<Episode>> episodes_of(const journal::SqliteStore& store,
                                         const CouncilId& council, const StaffId& worker) {
  return episodes(store,
                  "SELECT " EPISODE_COLUMNS
                  " FROM allocation_list WHERE council = ? AND worker = ? ORDER BY allocated_on "
                  "DESC, case_id LIMIT 1000",
                  {council.text(), worker.text()});
}

}  // namespace candour::registers
