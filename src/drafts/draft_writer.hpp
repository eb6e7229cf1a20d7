#pragma once
// The one writer of a file: whoever comes while it writes waits and is written with the next group,
// so that many authors share one flush to disk. No thread of its own: the first who comes writes.

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "journal/sqlite.hpp"

namespace candour::drafts {

// A piece of writing within a transaction. It may run again where its group failed as a whole.
using Writing = std::function<Result<void>(journal::SqliteConnection&)>;

class DraftWriter {
 public:
  explicit DraftWriter(std::unique_ptr<journal::SqliteConnection> connection)
      : connection_{std::move(connection)} {}

  // Runs `writing` and answers once it is on the disk, or was refused and left nothing behind. Any
  // thread.
  Result<void> write(const Writing& writing);

 private:
  struct Job {
    const Writing* writing;
    std::optional<Result<void>> answer;  // read and written under the mutex
  };
  using Group = std::vector<Job*>;

  std::vector<Result<void>> write_group(const Group& group);
  // All of them in one transaction. Refuses, with nothing written, as the first that fails does.
  Result<void> write_together(const Group& group);
  Result<void> run_all(const Group& group);

  std::unique_ptr<journal::SqliteConnection> connection_;  // of whoever writes at the moment
  std::mutex mutex_;
  std::condition_variable changed_;
  Group waiting_;
  bool writes_ = false;  // whether somebody is writing
};

}  // namespace candour::drafts
