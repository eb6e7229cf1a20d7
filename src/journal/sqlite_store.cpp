#include "journal/sqlite_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <future>

#include "journal/erasure.hpp"
#include "journal/reader_pool.hpp"
#include "journal/seal.hpp"
#include "journal/sqlite_events.hpp"
#include "journal/sqlite_writing.hpp"

namespace candour::journal {
namespace {

Refusal too_busy() {
  return refuse(RefusalCode::store_failed,
                "The journal is busy and nothing was written. Wait a moment, then try again.");
}

}  // namespace

struct SqliteStore::Parts {
  Parts(const SqliteOptions& options, Surroundings given,
        std::vector<std::shared_ptr<Register>> given_registers,
        std::unique_ptr<SqliteConnection> connection)
      : surroundings{std::move(given)},
        registers{std::move(given_registers)},
        readers{options.path, options.busy_timeout_ms, options.file_system},
        writing{std::move(connection), surroundings.clock, registers} {}

  // Waits until the work is committed or refused.
  Result<Appended> write(std::function<Result<Appended>()> work) {
    // Shared, because the writer may still be leaving set_value when this thread has its answer.
    const auto promise = std::make_shared<std::promise<Result<Appended>>>();
    auto answer = promise->get_future();
    const bool taken = writer->take({std::move(work), [promise](const Result<Appended>& written) {
                                       promise->set_value(written);
                                     }});
    if (!taken) return too_busy();
    return answer.get();
  }

  Surroundings surroundings;
  std::vector<std::shared_ptr<Register>> registers;
  ReaderPool readers;
  SqliteWriting writing;
  std::optional<GroupWriter> writer;  // last: its thread uses all of the above
};

SqliteStore::SqliteStore(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}
SqliteStore::~SqliteStore() = default;

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(
    const SqliteOptions& options, Surroundings surroundings,
    std::vector<std::shared_ptr<Register>> registers) {
  auto connection = SqliteConnection::open(options.path, /*create=*/true, options.busy_timeout_ms,
                                           options.file_system);
  if (!connection) return connection.error();
  auto parts = std::make_unique<Parts>(options, std::move(surroundings), std::move(registers),
                                       std::move(*connection));
  if (auto opened = parts->writing.open(options.most_pages); !opened) return opened.error();
  parts->writer.emplace(
      [writing = &parts->writing](std::vector<Job>& jobs) { writing->write_group(jobs); });
  return std::unique_ptr<SqliteStore>{new SqliteStore{std::move(parts)}};
}

Result<Appended> SqliteStore::append(const Command& command) {
  if (auto good = check(command); !good) return good.error();
  auto prepared = prepare(command, parts_->surroundings.random);
  return parts_->write([&] { return parts_->writing.add(command, prepared); });
}

void SqliteStore::append_later(Command command, WhenAppended when_appended) {
  if (auto good = check(command); !good) {
    if (when_appended) when_appended(good.error());
    return;
  }
  auto prepared = prepare(command, parts_->surroundings.random);
  const bool taken = parts_->writer->take(
      {[writing = &parts_->writing, command = std::move(command),
        prepared = std::move(prepared)]() mutable { return writing->add(command, prepared); },
       when_appended});
  if (!taken && when_appended) when_appended(too_busy());
}

Result<Appended> SqliteStore::erase(const Erasure& erasure) {
  if (auto good = check(erasure); !good) return good.error();
  const Command command = command_of(erasure);
  auto prepared = prepare(command, parts_->surroundings.random);
  return parts_->write([&] { return parts_->writing.erase(erasure, command, prepared); });
}

Result<void> SqliteStore::rebuild() {
  const auto done = parts_->write([&]() -> Result<Appended> {
    if (auto rebuilt = parts_->writing.rebuild_registers(); !rebuilt) return rebuilt.error();
    return Appended{};
  });
  if (!done) return done.error();
  return {};
}

Result<std::vector<StoredEvent>> SqliteStore::read_stream(const CouncilId& council,
                                                          const StreamName& stream,
                                                          std::int64_t from_version) const {
  auto reader = parts_->readers.lend();
  if (!reader) return reader.error();
  return sqlite_events::of_stream(**reader, council, stream, from_version);
}

Result<std::vector<StoredEvent>> SqliteStore::read_all(const CouncilId& council,
                                                       std::int64_t from_number,
                                                       std::int64_t limit) const {
  auto reader = parts_->readers.lend();
  if (!reader) return reader.error();
  return sqlite_events::of_council(**reader, council, from_number, limit);
}

Result<Head> SqliteStore::head(const CouncilId& council) const {
  auto reader = parts_->readers.lend();
  if (!reader) return reader.error();
  return sqlite_events::head(**reader, council);
}

Result<std::int64_t> SqliteStore::stream_version(const CouncilId& council,
                                                 const StreamName& stream) const {
  auto reader = parts_->readers.lend();
  if (!reader) return reader.error();
  return sqlite_events::stream_version(**reader, council, stream);
}

Result<std::vector<CouncilId>> SqliteStore::councils() const {
  auto reader = parts_->readers.lend();
  if (!reader) return reader.error();
  return sqlite_events::councils(**reader);
}

Result<void> SqliteStore::check_structure() const {
  auto reader = parts_->readers.lend();
  if (!reader) return reader.error();
  return sqlite_events::check_structure(**reader);
}

Result<std::string> SqliteStore::dump(std::string_view register_name) const {
  const auto found = std::find_if(parts_->registers.begin(), parts_->registers.end(),
                                  [&](const auto& one) { return one->name() == register_name; });
  if (found == parts_->registers.end())
    return refuse(RefusalCode::not_found,
                  fmt::format("There is no register “{}”. Check its name.", register_name));
  auto reader = parts_->readers.lend();
  if (!reader) return reader.error();
  return (*found)->dump(**reader);
}

Result<void> SqliteStore::read(const std::function<Result<void>(Connection&)>& ask) const {
  auto reader = parts_->readers.lend();
  if (!reader) return reader.error();
  if (auto begun = (*reader)->execute("BEGIN"); !begun) return begun;
  return ask(**reader);  // the pool ends the transaction when the connection comes back
}

}  // namespace candour::journal
