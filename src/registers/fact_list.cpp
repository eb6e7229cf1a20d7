#include "registers/fact_list.hpp"

#include "registers/case_list.hpp"

namespace candour::registers {
namespace {

using journal::Connection;
using journal::KindOf;
using journal::StoredEvent;

// A rebuild is one transaction: what it keeps back is written whenever it comes to so much.
constexpr std::size_t most_bytes_kept = 8'000'000;

template <class Event>
bool line_of(const StoredEvent& stored, Result<std::string>& line) {
  if (stored.kind != KindOf<Event>::name) return false;
  const auto event = journal::decode<Event>(stored);
  line = event ? fact_line(*event) : Result<std::string>{event.error()};
  return true;
}

}  // namespace

Result<void> FactList::create(Connection& connection) {
  for (const std::string_view statement :
       {"DROP TABLE IF EXISTS case_facts",
        "CREATE TABLE case_facts (council TEXT NOT NULL, case_id TEXT NOT NULL, facts TEXT NOT "
        "NULL, PRIMARY KEY (council, case_id))"}) {
    auto done = connection.execute(statement);
    if (!done) return done;
  }
  return {};
}

Result<void> FactList::count_people(Connection& connection, const Key& key, Kept& kept) {
  if (kept.people_known) return {};
  kept.people_known = true;
  return connection.query("SELECT facts FROM case_facts WHERE council = ? AND case_id = ?",
                          {key.first, key.second},
                          [&](const journal::Row& row) { kept.people += people_in(row.text(0)); });
}

Result<void> FactList::apply(Connection& connection, const StoredEvent& event) {
  const auto id = case_text_of(event.stream);
  if (id.empty()) return {};
  Result<std::string> line{std::string{}};
  const bool person = line_of<care::PersonAdded>(event, line);
  const bool opened = !person && line_of<care::CaseOpened>(event, line);
  if (!person && !opened && !line_of<care::Happened>(event, line) &&
      !line_of<care::LocalStandardSet>(event, line))
    return {};
  if (!line) return line.error();
  const Key key{event.council.text(), std::string{id}};
  Kept& kept = kept_[key];
  if (opened && event.stream_version == 1) kept.people_known = true;
  if (person) {
    if (auto done = count_people(connection, key, kept); !done) return done;
    if (++kept.people > rules::person_count_max)
      return refuse(RefusalCode::too_large,
                    "A case holds 250 people at most. Record the others in a case of their own.",
                    "people");
  }
  kept.lines += *line;
  kept_bytes_ += line->size();
  return kept_bytes_ > most_bytes_kept ? finish(connection) : Result<void>{};
}

Result<void> FactList::finish(Connection& connection) {
  for (const auto& [key, kept] : kept_) {
    auto done = connection.execute(
        "INSERT INTO case_facts (council, case_id, facts) VALUES (?, ?, ?) ON CONFLICT (council, "
        "case_id) DO UPDATE SET facts = case_facts.facts || excluded.facts",
        {key.first, key.second, kept.lines});
    if (!done) return done;
  }
  forget();
  return {};
}

void FactList::forget() {
  kept_.clear();
  kept_bytes_ = 0;
}

Result<std::string> FactList::dump(Connection& connection) {
  return journal::dump_rows(
      connection, "SELECT council, case_id, facts FROM case_facts ORDER BY council, case_id");
}

}  // namespace candour::registers
