#pragma once
// Connections that only read, lent to one thread at a time. They see the last commit and never
// wait for the writer.

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "journal/sqlite.hpp"

namespace candour::journal {

class ReaderPool {
 public:
  ReaderPool(std::string path, int busy_timeout_ms, std::string file_system)
      : path_{std::move(path)},
        busy_timeout_ms_{busy_timeout_ms},
        file_system_{std::move(file_system)} {}

  // Gives the connection back when it goes.
  class Lent {
   public:
    Lent(ReaderPool& pool, std::unique_ptr<SqliteConnection> connection)
        : pool_{&pool}, connection_{std::move(connection)} {}
    Lent(Lent&&) = default;
    Lent& operator=(Lent&&) = delete;
    ~Lent() {
      if (connection_) pool_->give_back(std::move(connection_));
    }
    SqliteConnection& operator*() const { return *connection_; }
    SqliteConnection* operator->() const { return connection_.get(); }

   private:
    ReaderPool* pool_;
    std::unique_ptr<SqliteConnection> connection_;
  };

  // Refuses with store_failed.
  Result<Lent> lend();

 private:
  void give_back(std::unique_ptr<SqliteConnection> connection);

  std::string path_;
  int busy_timeout_ms_;
  std::string file_system_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<SqliteConnection>> idle_;
};

}  // namespace candour::journal
