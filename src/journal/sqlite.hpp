#pragma once
// SQLite's C interface behind types that close what they open. Every failure is store_failed, with
// a sentence; the message never holds a bound value.

#include <sqlite3.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "journal/connection.hpp"

namespace candour::journal {

// A prepared statement in use: bind, step until there is no row, and it is ready for the next user
// when this goes. Parameters count from 1, columns from 0, as in SQLite.
class Statement final : public Row {
 public:
  Statement(sqlite3_stmt* statement, bool* in_use) : statement_{statement}, in_use_{in_use} {}
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement() override;

  // Text and bytes must live until the statement goes.
  Statement& bind(int parameter, std::int64_t number);
  Statement& bind(int parameter, std::string_view text);
  Statement& bind_bytes(int parameter, std::string_view bytes);
  Statement& bind_nothing(int parameter);
  Statement& bind_value(int parameter, const Value& value);

  // Whether there is another row. Refuses where a bind before it failed, too.
  Result<bool> step();
  // Steps once, for a statement that has no rows.
  Result<void> run();

  int columns() const override;
  bool is_null(int column) const override;
  std::int64_t integer(int column) const override;
  std::string_view text(int column) const override;
  std::string_view bytes(int column) const;

 private:
  void note(int code);

  sqlite3_stmt* statement_;
  bool* in_use_;  // null when the statement is this one's own, to be finalised
  int failed_bind_ = SQLITE_OK;
};

class SqliteConnection final : public Connection {
 public:
  // Opens a file, making it where `create`. An empty file system is SQLite's usual one.
  static Result<std::unique_ptr<SqliteConnection>> open(const std::string& path, bool create,
                                                        int busy_timeout_ms,
                                                        const std::string& file_system = {});
  ~SqliteConnection() override;

  Result<void> execute(std::string_view statement, Values values = {}) override;
  Result<void> query(std::string_view statement, Values values, const OnRow& on_row) override;

  // A statement from the cache, or a fresh one while that is in use.
  Result<Statement> prepare(std::string_view text);
  // The single whole number that a query answers; 0 where it answers nothing or null.
  Result<std::int64_t> number(std::string_view statement, Values values = {});
  // Whether a transaction is open. A full disk closes one by itself.
  bool in_transaction() const;

 private:
  struct CloseConnection {
    void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
  };
  struct Finalise {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  struct Cached {
    std::unique_ptr<sqlite3_stmt, Finalise> statement;
    bool in_use = false;
  };
  struct HashText {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  explicit SqliteConnection(sqlite3* connection) : connection_{connection} {}

  std::unique_ptr<sqlite3, CloseConnection> connection_;
  std::unordered_map<std::string, std::unique_ptr<Cached>, HashText, std::equal_to<>> cache_;
};

}  // namespace candour::journal
