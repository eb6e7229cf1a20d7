#pragma once
// A register is tables derived from the journal, kept in the same transaction as the events. It
// can always be rebuilt from them, and its ordered dump is then the same to the byte: it holds
// facts and dates, never "late" or anything else that depends on today.

#include <string>
#include <string_view>

#include "journal/connection.hpp"
#include "journal/event.hpp"

namespace candour::journal {

class Register {
 public:
  Register() = default;
  virtual ~Register() = default;
  Register(const Register&) = delete;
  Register& operator=(const Register&) = delete;

  // Short, lower case, stable: "caseload". Names the tables too.
  virtual std::string_view name() const = 0;
  // Raised whenever tables or derivation change: the store then clears and rebuilds it on opening.
  virtual int version() const = 0;

  // Drops the tables of any version, then makes them empty.
  virtual Result<void> create(Connection& connection) = 0;

  // Brings the tables up to date with one event. Every council's events come in the order in which
  // they were recorded; an erased event does not come at all, so one that builds on it may stand
  // alone. A refusal, or an exception, undoes the whole command and is what the writer is told.
  virtual Result<void> apply(Connection& connection, const StoredEvent& event) = 0;

  // Called at the end of every transaction that applied something, before it commits: a register
  // may keep rows back in memory until then, to write each once. A refusal undoes the whole group.
  virtual Result<void> finish(Connection& connection) {
    (void)connection;
    return {};
  }
  // The transaction was undone: forget what was kept back.
  virtual void forget() {}

  // Every row, as text, ordered by key.
  virtual Result<std::string> dump(Connection& connection) = 0;
};

// For dump(): the rows of a query that is ordered by key, one on a line, columns in JSON.
Result<std::string> dump_rows(Connection& connection, std::string_view query);

}  // namespace candour::journal
