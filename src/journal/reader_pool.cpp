#include "journal/reader_pool.hpp"

namespace candour::journal {

Result<ReaderPool::Lent> ReaderPool::lend() {
  {
    const std::scoped_lock lock{mutex_};
    if (!idle_.empty()) {
      auto connection = std::move(idle_.back());
      idle_.pop_back();
      return Lent{*this, std::move(connection)};
    }
  }
  auto opened = SqliteConnection::open(path_, /*create=*/false, busy_timeout_ms_, file_system_);
  if (!opened) return opened.error();
  for (const auto* setting : {"PRAGMA query_only = ON", "PRAGMA mmap_size = 268435456"}) {
    if (auto done = (*opened)->execute(setting); !done) return done.error();
  }
  return Lent{*this, std::move(*opened)};
}

void ReaderPool::give_back(std::unique_ptr<SqliteConnection> connection) {
  // A transaction that its reader left open would hold an old snapshot for ever.
  if (connection->in_transaction()) (void)connection->execute("ROLLBACK");
  if (connection->in_transaction()) return;
  const std::scoped_lock lock{mutex_};
  idle_.push_back(std::move(connection));
}

}  // namespace candour::journal
