#include "journal/sqlite.hpp"

#include <fmt/format.h>

#include <utility>

#include "base/assert.hpp"

namespace candour::journal {
namespace {

std::string_view advice(int code) {
  switch (code & 0xff) {
    case SQLITE_FULL: return "The disk is full. Nothing was written. Make room, then try again.";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
      return "The journal’s file cannot be opened or written. Nothing was written. Check that its "
             "folder exists and that the program may write to it.";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "Another program is holding the journal’s file. Nothing was written. Close it, then "
             "try again.";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "The journal’s file is damaged, or is not a journal. Stop, keep the file as it is and "
             "restore a copy.";
    case SQLITE_IOERR:
      return "The disk failed. Nothing was acknowledged. Check the disk, then try again.";
    default: return "The journal’s store failed. Nothing was written. Try again.";
  }
}

Refusal failure(int code, const char* detail) {
  return refuse(RefusalCode::store_failed,
                fmt::format("{} ({}: {})", advice(code), sqlite3_errstr(code), detail));
}

}  // namespace

Statement::Statement(Statement&& other) noexcept
    : statement_{std::exchange(other.statement_, nullptr)},
      in_use_{std::exchange(other.in_use_, nullptr)},
      failed_bind_{other.failed_bind_} {}

Statement::~Statement() {
  if (!in_use_) {
    sqlite3_finalize(statement_);
    return;
  }
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  *in_use_ = false;
}

void Statement::note(int code) {
  if (code != SQLITE_OK && failed_bind_ == SQLITE_OK) failed_bind_ = code;
}

Statement& Statement::bind(int parameter, std::int64_t number) {
  note(sqlite3_bind_int64(statement_, parameter, number));
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  const char* const start = text.data() ? text.data() : "";
  note(sqlite3_bind_text64(statement_, parameter, start, text.size(), SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind_bytes(int parameter, std::string_view bytes) {
  const char* const start = bytes.data() ? bytes.data() : "";
  note(sqlite3_bind_blob64(statement_, parameter, start, bytes.size(), SQLITE_STATIC));
  return *this;
}

Statement& Statement::bind_nothing(int parameter) {
  note(sqlite3_bind_null(statement_, parameter));
  return *this;
}

Statement& Statement::bind_value(int parameter, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return bind(parameter, *number);
  if (const auto* words = std::get_if<std::string_view>(&value)) return bind(parameter, *words);
  return bind_nothing(parameter);
}

Result<bool> Statement::step() {
  sqlite3* const connection = sqlite3_db_handle(statement_);
  if (failed_bind_ != SQLITE_OK) return failure(failed_bind_, "a value could not be bound");
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return failure(sqlite3_extended_errcode(connection), sqlite3_errmsg(connection));
}

Result<void> Statement::run() {
  const auto row = step();
  if (!row) return row.error();
  return {};
}

int Statement::columns() const { return sqlite3_column_count(statement_); }

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string_view Statement::text(int column) const {
  const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  if (!start) return {};
  return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string_view Statement::bytes(int column) const {
  const auto* start = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  if (!start) return {};
  return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const std::string& path,
                                                                 bool create, int busy_timeout_ms,
                                                                 const std::string& file_system) {
  sqlite3* opened = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                    (create ? SQLITE_OPEN_CREATE : 0);
  const int code = sqlite3_open_v2(path.c_str(), &opened, flags,
                                   file_system.empty() ? nullptr : file_system.c_str());
  // A handle comes back even from a failure, and must be closed.
  std::unique_ptr<SqliteConnection> connection{new SqliteConnection{opened}};
  if (code != SQLITE_OK) return failure(code, opened ? sqlite3_errmsg(opened) : "no memory");
  sqlite3_busy_timeout(opened, busy_timeout_ms);
  sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  return connection;
}

SqliteConnection::~SqliteConnection() = default;

Result<Statement> SqliteConnection::prepare(std::string_view text) {
  const auto found = cache_.find(text);
  if (found != cache_.end() && !found->second->in_use) {
    found->second->in_use = true;
    return Statement{found->second->statement.get(), &found->second->in_use};
  }
  sqlite3_stmt* prepared = nullptr;
  const int code = sqlite3_prepare_v3(connection_.get(), text.data(), static_cast<int>(text.size()),
                                      SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
  if (code != SQLITE_OK) return failure(code, sqlite3_errmsg(connection_.get()));
  if (found != cache_.end()) return Statement{prepared, nullptr};
  auto cached = std::make_unique<Cached>();
  cached->statement.reset(prepared);
  cached->in_use = true;
  Statement statement{prepared, &cached->in_use};
  cache_.emplace(text, std::move(cached));
  return statement;
}

Result<void> SqliteConnection::execute(std::string_view statement, Values values) {
  return query(statement, values, [](const Row&) {});
}

Result<void> SqliteConnection::query(std::string_view statement, Values values,
                                     const OnRow& on_row) {
  auto prepared = prepare(statement);
  if (!prepared) return prepared.error();
  int parameter = 0;
  for (const Value& value : values) prepared->bind_value(++parameter, value);
  for (;;) {
    const auto row = prepared->step();
    if (!row) return row.error();
    if (!*row) return {};
    on_row(*prepared);
  }
}

Result<std::int64_t> SqliteConnection::number(std::string_view statement, Values values) {
  std::int64_t answer = 0;
  auto asked = query(statement, values, [&](const Row& row) { answer = row.integer(0); });
  if (!asked) return asked.error();
  return answer;
}

bool SqliteConnection::in_transaction() const {
  return sqlite3_get_autocommit(connection_.get()) == 0;
}

}  // namespace candour::journal
