#include "journal/sqlite_events.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

namespace candour::journal::sqlite_events {
namespace {

constexpr std::int64_t format_version = 1;
constexpr std::int64_t application_id = 0x43616e64;  // "Cand"

struct Made {
  std::string_view name;
  std::string_view statement;
};

// The order of rows on disk (`position`) means nothing: the order of events is their number.
constexpr std::array<Made, 5> made{{
    {"event",
     "CREATE TABLE event (position INTEGER PRIMARY KEY, council TEXT NOT NULL, "
     "number INTEGER NOT NULL, stream TEXT NOT NULL, stream_version INTEGER NOT NULL, "
     "kind TEXT NOT NULL, kind_version INTEGER NOT NULL, happened TEXT NOT NULL, "
     "recorded INTEGER NOT NULL, actor TEXT NOT NULL, command_key TEXT NOT NULL, "
     "command_place INTEGER NOT NULL, command_events INTEGER NOT NULL, reason TEXT, body TEXT, "
     "salt BLOB, reason_digest BLOB NOT NULL, body_digest BLOB NOT NULL, seal BLOB NOT NULL, "
     "erased_authority TEXT, erased_on TEXT) STRICT"},
    {"event_by_number", "CREATE UNIQUE INDEX event_by_number ON event (council, number)"},
    {"event_by_stream",
     "CREATE UNIQUE INDEX event_by_stream ON event (council, stream, stream_version)"},
    {"event_by_command",
     "CREATE UNIQUE INDEX event_by_command ON event (council, command_key) "
     "WHERE command_place = 0"},
    {"register_state",
     "CREATE TABLE register_state (name TEXT PRIMARY KEY, version INTEGER NOT NULL, "
     "position INTEGER NOT NULL) STRICT"},
}};

#define EVENT_COLUMNS                                                                            \
  "council, number, stream, stream_version, kind, kind_version, happened, recorded, actor, "     \
  "command_key, command_place, command_events, reason, body, salt, reason_digest, body_digest, " \
  "seal, erased_authority, erased_on"

Refusal damaged(std::string what) {
  return refuse(RefusalCode::store_failed,
                fmt::format("The journal’s file is not as Candour made it: {}. Keep it as it is "
                            "and restore a copy.",
                            what));
}

// What a hand from outside may have written is read as empty; the seal then does not match.
template <std::size_t size>
void read_bytes(std::string_view bytes, std::array<std::uint8_t, size>& out) {
  if (bytes.size() == size) std::copy(bytes.begin(), bytes.end(), out.begin());
}

template <class Id>
Id read_id(std::string_view text) {
  auto id = Id::parse(text);
  return id ? *std::move(id) : Id{};
}

std::int64_t as_kind_version(std::int64_t number) {
  return std::in_range<int>(number) ? number : 0;
}

StoredEvent read_event(const Statement& row) {
  StoredEvent event;
  event.council = read_id<CouncilId>(row.text(0));
  event.number = row.integer(1);
  event.stream = read_id<StreamName>(row.text(2));
  event.stream_version = row.integer(3);
  event.kind = row.text(4);
  event.kind_version = static_cast<int>(as_kind_version(row.integer(5)));
  event.happened = row.text(6);
  event.recorded = moment_at(row.integer(7));
  event.actor = read_id<ActorId>(row.text(8));
  event.command_key = row.text(9);
  event.command_place = row.integer(10);
  event.command_events = row.integer(11);
  event.reason = PersonalText{std::string{row.text(12)}};
  event.body = row.text(13);
  read_bytes(row.bytes(14), event.salt);
  read_bytes(row.bytes(15), event.reason_digest);
  read_bytes(row.bytes(16), event.body_digest);
  read_bytes(row.bytes(17), event.seal);
  if (!row.is_null(18) || !row.is_null(19)) {
    const auto on = parse_day(row.text(19));
    event.erased = Stub{std::string{row.text(18)}, on ? *on : Day{}};
  }
  return event;
}

Result<std::vector<StoredEvent>> read_events(Statement& rows) {
  std::vector<StoredEvent> events;
  for (;;) {
    const auto row = rows.step();
    if (!row) return row.error();
    if (!*row) return events;
    events.push_back(read_event(rows));
  }
}

Result<void> make_tables(SqliteConnection& connection) {
  if (auto begun = connection.execute("BEGIN IMMEDIATE"); !begun) return begun;
  // Another program may have made them while we waited.
  const auto format = connection.number("PRAGMA user_version");
  Result<void> done = format ? Result<void>{} : format.error();
  if (format && *format == 0) {
    for (const Made& part : made) {
      if (done) done = connection.execute(part.statement);
    }
    if (done) done = connection.execute(fmt::format("PRAGMA application_id = {}", application_id));
    if (done) done = connection.execute(fmt::format("PRAGMA user_version = {}", format_version));
  }
  if (done) done = connection.execute("COMMIT");
  if (!done && connection.in_transaction()) (void)connection.execute("ROLLBACK");
  return done;
}

}  // namespace

Result<void> create(SqliteConnection& connection) {
  auto format = connection.number("PRAGMA user_version");
  if (!format) return format.error();
  if (*format == 0) {
    const auto tables = connection.number("SELECT count(*) FROM sqlite_master");
    if (!tables) return tables.error();
    if (*tables != 0) return damaged("it is another program’s");
    if (auto done = make_tables(connection); !done) return done;
    format = connection.number("PRAGMA user_version");
    if (!format) return format.error();
  }
  const auto program = connection.number("PRAGMA application_id");
  if (!program) return program.error();
  if (*program != application_id) return damaged("it is another program’s");
  if (*format != format_version)
    return damaged("its format is one that this program does not know");
  return {};
}

Result<void> check_structure(SqliteConnection& connection) {
  std::size_t as_made = 0;
  std::string stranger;
  auto asked = connection.query(
      "SELECT name, sql, type FROM sqlite_master WHERE tbl_name IN ('event', 'register_state') "
      "AND name NOT LIKE 'sqlite_autoindex%' OR type = 'trigger' OR type = 'view'",
      {}, [&](const Row& row) {
        const bool known = std::any_of(made.begin(), made.end(), [&](const Made& part) {
          return part.name == row.text(0) && part.statement == row.text(1);
        });
        if (known)
          ++as_made;
        else
          stranger = fmt::format("there is a {} named {}", row.text(2), row.text(0));
      });
  if (!asked) return asked;
  if (!stranger.empty()) return damaged(stranger);
  if (as_made != made.size()) return damaged("a table or an index is missing");
  std::string verdict;
  asked = connection.query("PRAGMA integrity_check(1)", {},
                           [&](const Row& row) { verdict = row.text(0); });
  if (!asked) return asked;
  if (verdict != "ok") return damaged(verdict);
  return {};
}

Result<void> insert(SqliteConnection& connection, const StoredEvent& event) {
  auto statement = connection.prepare(
      "INSERT INTO event (" EVENT_COLUMNS
      ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)");
  if (!statement) return statement.error();
  statement->bind(1, event.council.text())
      .bind(2, event.number)
      .bind(3, event.stream.text())
      .bind(4, event.stream_version)
      .bind(5, event.kind)
      .bind(6, std::int64_t{event.kind_version})
      .bind(7, event.happened)
      .bind(8, utc_milliseconds(event.recorded))
      .bind(9, event.actor.text())
      .bind(10, event.command_key)
      .bind(11, event.command_place)
      .bind(12, event.command_events)
      .bind(13, event.reason.for_storage())
      .bind(14, event.body)
      .bind_bytes(15, as_bytes(event.salt))
      .bind_bytes(16, as_bytes(event.reason_digest))
      .bind_bytes(17, as_bytes(event.body_digest))
      .bind_bytes(18, as_bytes(event.seal));
  return statement->run();
}

Result<void> keep_stub(SqliteConnection& connection, const CouncilId& council, std::int64_t number,
                       const Stub& stub) {
  const std::string on = iso(stub.on);
  return connection.execute(
      "UPDATE event SET reason = NULL, body = NULL, salt = NULL, erased_authority = ?, "
      "erased_on = ? WHERE council = ? AND number = ?",
      {stub.authority, on, council.text(), number});
}

Result<std::vector<StoredEvent>> of_stream(SqliteConnection& connection, const CouncilId& council,
                                           const StreamName& stream, std::int64_t from_version) {
  auto rows = connection.prepare("SELECT " EVENT_COLUMNS
                                 " FROM event WHERE council = ? AND stream = ? AND "
                                 "stream_version >= ? ORDER BY stream_version");
  if (!rows) return rows.error();
  rows->bind(1, council.text()).bind(2, stream.text()).bind(3, from_version);
  return read_events(*rows);
}

Result<std::vector<StoredEvent>> of_council(SqliteConnection& connection, const CouncilId& council,
                                            std::int64_t from_number, std::int64_t limit) {
  auto rows = connection.prepare("SELECT " EVENT_COLUMNS
                                 " FROM event WHERE council = ? AND number >= ? ORDER BY number "
                                 "LIMIT ?");
  if (!rows) return rows.error();
  rows->bind(1, council.text()).bind(2, from_number).bind(3, std::max<std::int64_t>(limit, 0));
  return read_events(*rows);
}

Result<std::vector<StoredEvent>> of_command(SqliteConnection& connection, const CouncilId& council,
                                            const std::string& idempotency_key) {
  std::int64_t first = 0;
  std::int64_t count = 0;
  {
    auto row = connection.prepare(
        "SELECT number, command_events FROM event WHERE council = ? AND command_key = ? AND "
        "command_place = 0");
    if (!row) return row.error();
    row->bind(1, council.text()).bind(2, idempotency_key);
    const auto found = row->step();
    if (!found) return found.error();
    if (!*found) return std::vector<StoredEvent>{};
    first = row->integer(0);
    count = row->integer(1);
  }
  return of_council(connection, council, first, count);
}

Result<void> each(SqliteConnection& connection,
                  const std::function<Result<void>(const StoredEvent&)>& show) {
  auto rows = connection.prepare("SELECT " EVENT_COLUMNS
                                 " FROM event WHERE erased_authority IS NULL "
                                 "ORDER BY council, number");
  if (!rows) return rows.error();
  for (;;) {
    const auto row = rows->step();
    if (!row) return row.error();
    if (!*row) return {};
    if (auto shown = show(read_event(*rows)); !shown) return shown;
  }
}

Result<Head> head(SqliteConnection& connection, const CouncilId& council) {
  auto row = connection.prepare(
      "SELECT number, seal FROM event WHERE council = ? ORDER BY number DESC LIMIT 1");
  if (!row) return row.error();
  row->bind(1, council.text());
  const auto found = row->step();
  if (!found) return found.error();
  Head last;
  if (*found) {
    last.number = row->integer(0);
    read_bytes(row->bytes(1), last.seal);
  }
  return last;
}

Result<std::int64_t> stream_version(SqliteConnection& connection, const CouncilId& council,
                                    const StreamName& stream) {
  return connection.number("SELECT max(stream_version) FROM event WHERE council = ? AND stream = ?",
                           {council.text(), stream.text()});
}

Result<std::vector<CouncilId>> councils(SqliteConnection& connection) {
  std::vector<CouncilId> names;
  auto asked =
      connection.query("SELECT DISTINCT council FROM event ORDER BY council", {},
                       [&](const Row& row) { names.push_back(read_id<CouncilId>(row.text(0))); });
  if (!asked) return asked.error();
  return names;
}

}  // namespace candour::journal::sqlite_events
