#pragma once
// SQL as a register sees it: a few statements that SQLite 3.40 and PostgreSQL 15 both understand,
// values always bound to "?", never written into the text.

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string_view>
#include <variant>

#include "base/refusal.hpp"

namespace candour::journal {

// A value bound to "?": nothing, a whole number or text. The text must live until the call returns.
using Value = std::variant<std::nullptr_t, std::int64_t, std::string_view>;
using Values = std::initializer_list<Value>;

// The row at which a query stands; columns count from 0. What it answers lives until the next row.
class Row {
 public:
  virtual ~Row() = default;
  virtual int columns() const = 0;
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;   // 0 for null
  virtual std::string_view text(int column) const = 0;  // empty for null
};

using OnRow = std::function<void(const Row&)>;

// Used by one thread at a time. A statement is kept ready under its own text,
// so the same text again costs no parsing.
class Connection {
 public:
  virtual ~Connection() = default;

  // Runs one statement. Refuses with store_failed, whatever the reason.
  virtual Result<void> execute(std::string_view statement, Values values = {}) = 0;
  // Runs one query and shows each row in turn.
  virtual Result<void> query(std::string_view statement, Values values, const OnRow& on_row) = 0;
};

}  // namespace candour::journal
