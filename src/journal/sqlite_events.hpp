#pragma once
// The table of events and its SQL.

#include <functional>

#include "journal/sqlite.hpp"
#include "journal/store.hpp"

namespace candour::journal::sqlite_events {

// Makes the tables where the file has none. Refuses with store_failed a file of another program, or
// of a newer format.
Result<void> create(SqliteConnection& connection);
// Refuses with store_failed where the table, its indexes or its pages are not as create() and
// insert() made them.
Result<void> check_structure(SqliteConnection& connection);

Result<void> insert(SqliteConnection& connection, const StoredEvent& event);
// Takes the erased event's body, reason and salt off the disk.
Result<void> keep_stub(SqliteConnection& connection, const CouncilId& council, std::int64_t number,
                       const Stub& stub);

Result<std::vector<StoredEvent>> of_stream(SqliteConnection& connection, const CouncilId& council,
                                           const StreamName& stream, std::int64_t from_version);
Result<std::vector<StoredEvent>> of_council(SqliteConnection& connection, const CouncilId& council,
                                            std::int64_t from_number, std::int64_t limit);
// The events that a command brought, none where the key is not known.
Result<std::vector<StoredEvent>> of_command(SqliteConnection& connection, const CouncilId& council,
                                            const std::string& idempotency_key);
// Shows every event that has a body: council by council, in order of number.
Result<void> each(SqliteConnection& connection,
                  const std::function<Result<void>(const StoredEvent&)>& show);

Result<Head> head(SqliteConnection& connection, const CouncilId& council);
Result<std::int64_t> stream_version(SqliteConnection& connection, const CouncilId& council,
                                    const StreamName& stream);
Result<std::vector<CouncilId>> councils(SqliteConnection& connection);

}  // namespace candour::journal::sqlite_events
