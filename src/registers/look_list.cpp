#include "registers/look_list.hpp"

#include "people/look_event.hpp"

namespace candour::registers {

using journal::Connection;

Result<void> LookList::create(Connection& connection) {
  for (const std::string_view statement :
       {"DROP TABLE IF EXISTS look_list",
        "CREATE TABLE look_list (council TEXT NOT NULL, number INTEGER NOT NULL, person TEXT NOT "
        "NULL, body TEXT NOT NULL, PRIMARY KEY (council, number))",
        "CREATE INDEX look_list_by_person ON look_list (council, person, number)"}) {
    auto done = connection.execute(statement);
    if (!done) return done;
  }
  return {};
}

Result<void> LookList::apply(Connection& connection, const journal::StoredEvent& event) {
  if (event.kind != journal::KindOf<people::Look>::name) return {};
  const auto look = journal::decode<people::Look>(event);
  if (!look) return look.error();
  return connection.execute(
      "INSERT INTO look_list (council, number, person, body) VALUES (?, ?, ?, ?)",
      {event.council.text(), event.number, look->person.text(), event.body});
}

Result<std::string> LookList::dump(Connection& connection) {
  return journal::dump_rows(
      connection, "SELECT council, number, person, body FROM look_list ORDER BY council, number");
}

Result<std::vector<people::Look>> looks_at(const journal::SqliteStore& store,
                                           const CouncilId& council, const PersonId& person) {
  std::vector<std::string> bodies;
  auto done = store.read([&](Connection& connection) {
    return connection.query(
        "SELECT body FROM look_list WHERE council = ? AND person = ? ORDER BY number DESC LIMIT ?",
        {council.text(), person.text(), std::int64_t{most_looks_shown}},
        [&](const journal::Row& row) { bodies.emplace_back(row.text(0)); });
  });
  if (!done) return done.error();
  std::vector<people::Look> looks;
  for (const std::string& body : bodies) {
    auto look = journal::decode<people::Look>(body);
    if (!look) return look.error();
    looks.push_back(std::move(*look));
  }
  return looks;
}

}  // namespace candour::registers
