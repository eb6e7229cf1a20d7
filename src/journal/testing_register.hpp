#pragma once
// For tests: a register of the streams, that can be told to refuse or to throw.

#include <stdexcept>
#include <string>

#include "journal/register.hpp"

namespace candour::journal {

// How many events each stream has, and the body of the last: both depend on every event and on
// their order.
class StreamRegister final : public Register {
 public:
  explicit StreamRegister(int version = 1) : version_{version} {}

  std::string_view name() const override { return "streams"; }
  int version() const override { return version_; }

  Result<void> create(Connection& connection) override {
    if (auto done = connection.execute("DROP TABLE IF EXISTS streams"); !done) return done;
    return connection.execute(
        "CREATE TABLE streams (council TEXT NOT NULL, stream TEXT NOT NULL, events INTEGER NOT "
        "NULL, last_body TEXT NOT NULL, PRIMARY KEY (council, stream))");
  }

  Result<void> apply(Connection& connection, const StoredEvent& event) override {
    ++applied;
    auto done = connection.execute(
        "INSERT INTO streams (council, stream, events, last_body) VALUES (?, ?, 1, ?) ON CONFLICT "
        "(council, stream) DO UPDATE SET events = streams.events + 1, last_body = "
        "excluded.last_body",
        {event.council.text(), event.stream.text(), event.body});
    if (event.body == "{\"please\":\"refuse\"}")
      return refuse(RefusalCode::not_permitted, "The register was told to refuse.");
    if (event.body == "{\"please\":\"throw\"}") throw std::runtime_error{"told to throw"};
    return done;
  }

  Result<std::string> dump(Connection& connection) override {
    return dump_rows(connection,
                     "SELECT council, stream, events, last_body FROM streams ORDER BY council, "
                     "stream");
  }

  int applied = 0;

 private:
  int version_;
};

}  // namespace candour::journal
