#pragma once
// The journal and its registers in one SQLite file. Appends are durable: write-ahead log, flushed
// to disk before anybody is answered. One thread writes and commits whatever has queued as one
// group; readers have connections of their own and never wait for it.

#include <memory>
#include <string>
#include <vector>

#include "journal/register.hpp"
#include "journal/store.hpp"
#include "journal/surroundings.hpp"

namespace candour::journal {

struct SqliteOptions {
  std::string path = {};         // of the file; made where there is none
  int busy_timeout_ms = 5'000;   // how long to wait for another program's lock
  std::int64_t most_pages = 0;   // of 4 KiB, 0 for no limit: what a full disk looks like
  std::string file_system = {};  // the SQLite VFS, empty for the usual one
};

class SqliteStore final : public Store {
 public:
  // Opens or makes the file, and builds each register that is new, of another version, or behind.
  // Refuses with store_failed.
  static Result<std::unique_ptr<SqliteStore>> open(
      const SqliteOptions& options, Surroundings surroundings,
      std::vector<std::shared_ptr<Register>> registers = {});
  // Writes what is queued first.
  ~SqliteStore() override;

  Result<Appended> append(const Command& command) override;
  // Refuses with store_failed while 16,384 commands are waiting.
  void append_later(Command command, WhenAppended when_appended) override;
  // Also rebuilds every register without the events, and overwrites what stood on disk. Writers
  // wait meanwhile.
  Result<Appended> erase(const Erasure& erasure) override;
  Result<std::vector<StoredEvent>> read_stream(const CouncilId& council, const StreamName& stream,
                                               std::int64_t from_version = 1) const override;
  Result<std::vector<StoredEvent>> read_all(const CouncilId& council, std::int64_t from_number,
                                            std::int64_t limit) const override;
  Result<Head> head(const CouncilId& council) const override;
  Result<std::int64_t> stream_version(const CouncilId& council,
                                      const StreamName& stream) const override;
  Result<std::vector<CouncilId>> councils() const override;
  Result<void> check_structure() const override;

  // Clears the registers and derives them again from every event, in one transaction.
  Result<void> rebuild();
  // The ordered dump of the register of that name. Refuses not_found where there is none.
  Result<std::string> dump(std::string_view register_name) const;

  // Runs `ask` with a connection that can only read, in one snapshot: what page queries use on
  // registers. Answers what `ask` answers.
  Result<void> read(const std::function<Result<void>(Connection&)>& ask) const;

 private:
  struct Parts;
  explicit SqliteStore(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace candour::journal
