#include "registers/person_index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "care/casefile/events.hpp"
#include "registers/case_list.hpp"
#include "registers/person_lookup.hpp"
#include "registers/search_text.hpp"

namespace candour::registers {
namespace {

using journal::Connection;
using journal::KindOf;
using journal::StoredEvent;

// Written out when so many wait, so that a rebuild holds no more of them in memory.
constexpr std::size_t most_kept_back = 20'000;

using Row = std::pair<std::string, std::string>;     // key and who
using Counts = std::map<std::string, std::int64_t>;  // people by word

// What one council’s tables gain and lose.
struct Writing {
  std::vector<Row> gained;
  std::vector<Row> lost;
  Counts words;
};

template <class Value>
void difference(const std::vector<Value>& of, const std::vector<Value>& less,
                std::vector<Value>& into) {
  std::set_difference(of.begin(), of.end(), less.begin(), less.end(), std::back_inserter(into));
}

void add_changes(Writing& writing, const std::string& who, const std::optional<PersonEntry>& before,
                 const PersonEntry& now) {
  const auto keys_before = before ? keys_of(*before) : std::vector<std::string>{};
  const auto words_before = before ? words_of(*before) : std::vector<std::string>{};
  std::vector<std::string> gained;
  std::vector<std::string> lost;
  const auto keys = keys_of(now);
  difference(keys, keys_before, gained);
  difference(keys_before, keys, lost);
  for (std::string& key : gained) writing.gained.emplace_back(std::move(key), who);
  for (std::string& key : lost) writing.lost.emplace_back(std::move(key), who);
  std::vector<std::string> words;
  difference(words_of(now), words_before, words);
  for (std::string& word : words) ++writing.words[std::move(word)];
}

Result<void> write_near(Connection& connection, std::string_view council, const std::string& word) {
  std::vector<std::string> keys;
  for (const std::string& key : one_deletion_keys(word)) keys.push_back("s:" + key);
  if (std::string sound = sound_of(word); !sound.empty()) keys.push_back("p:" + sound);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  for (const std::string& key : keys) {
    auto done = connection.execute("INSERT INTO name_near (council, near, word) VALUES (?, ?, ?)",
                                   {council, key, word});
    if (!done) return done;
  }
  return {};
}

Result<void> write_words(Connection& connection, std::string_view council, const Counts& words) {
  for (const auto& [word, people] : words) {
    bool known = false;
    auto done = connection.query("SELECT people FROM name_word WHERE council = ? AND word = ?",
                                 {council, word}, [&known](const journal::Row&) { known = true; });
    if (!done) return done;
    if (known) {
      done = connection.execute(
          "UPDATE name_word SET people = people + ? WHERE council = ? AND word = ?",
          {people, council, word});
    } else {
      done = connection.execute("INSERT INTO name_word (council, word, people) VALUES (?, ?, ?)",
                                {council, word, people});
      if (done) done = write_near(connection, council, word);
    }
    if (!done) return done;
  }
  return {};
}

Result<void> write_rows(Connection& connection, std::string_view council, Writing& writing) {
  std::sort(writing.lost.begin(), writing.lost.end());
  for (const auto& [key, who] : writing.lost) {
    auto done = connection.execute(
        "DELETE FROM person_key WHERE council = ? AND key = ? AND who = ?", {council, key, who});
    if (!done) return done;
  }
  std::sort(writing.gained.begin(), writing.gained.end());
  for (const auto& [key, who] : writing.gained) {
    auto done = connection.execute("INSERT INTO person_key (council, key, who) VALUES (?, ?, ?)",
                                   {council, key, who});
    if (!done) return done;
  }
  return write_words(connection, council, writing.words);
}

Result<void> write_card(Connection& connection, std::string_view council, std::string_view who,
                        const PersonEntry& entry, bool is_new) {
  const std::string card = stored_form(entry);
  if (is_new)
    return connection.execute("INSERT INTO person_card (council, who, card) VALUES (?, ?, ?)",
                              {council, who, card});
  return connection.execute("UPDATE person_card SET card = ? WHERE council = ? AND who = ?",
                            {card, council, who});
}

Result<void> note_link(Connection& connection, const CouncilId& council, const PersonId& person,
                       const PersonId& other, bool linked) {
  const auto one_way = [&](const PersonId& from, const PersonId& to) -> Result<void> {
    if (!linked)
      return connection.execute(
          "DELETE FROM person_link WHERE council = ? AND person = ? AND other = ?",
          {council.text(), from.text(), to.text()});
    return connection.execute(
        "INSERT INTO person_link (council, person, other) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        {council.text(), from.text(), to.text()});
  };
  auto done = one_way(person, other);
  return done ? one_way(other, person) : done;
}

template <class Event>
Result<void> apply_link(Connection& connection, const StoredEvent& stored, const PersonId& person,
                        bool linked) {
  const auto event = journal::decode<Event>(stored);
  if (!event) return event.error();
  return note_link(connection, stored.council, person, event->other, linked);
}

}  // namespace

Result<void> PersonIndex::create(Connection& connection) {
  changed_.clear();
  for (const std::string_view statement :
       {"DROP TABLE IF EXISTS person_card", "DROP TABLE IF EXISTS person_key",
        "DROP TABLE IF EXISTS name_word", "DROP TABLE IF EXISTS name_near",
        "DROP TABLE IF EXISTS person_link", "DROP TABLE IF EXISTS person_published_case",
        "CREATE TABLE person_card (council TEXT NOT NULL, who TEXT NOT NULL, card TEXT NOT NULL, "
        "PRIMARY KEY (council, who))",
        "CREATE TABLE person_key (council TEXT NOT NULL, key TEXT NOT NULL, who TEXT NOT NULL, "
        "PRIMARY KEY (council, key, who))",
        "CREATE TABLE name_word (council TEXT NOT NULL, word TEXT NOT NULL, people INTEGER NOT "
        "NULL, PRIMARY KEY (council, word))",
        "CREATE TABLE name_near (council TEXT NOT NULL, near TEXT NOT NULL, word TEXT NOT NULL, "
        "PRIMARY KEY (council, near, word))",
        "CREATE TABLE person_link (council TEXT NOT NULL, person TEXT NOT NULL, other TEXT NOT "
        "NULL, PRIMARY KEY (council, person, other))",
        "CREATE TABLE person_published_case (council TEXT NOT NULL, case_id TEXT NOT NULL, PRIMARY "
        "KEY (council, case_id))"}) {
    auto done = connection.execute(statement);
    if (!done) return done;
  }
  return {};
}

Result<PersonIndex::Changed*> PersonIndex::take_up(Connection& connection, const StoredEvent& event,
                                                   const std::string& who) {
  const Who key{event.council.text(), who};
  if (const auto found = changed_.find(key); found != changed_.end()) return &found->second;
  Changed changed;
  if (event.stream_version > 1) {
    auto before = PersonLookup{connection, event.council}.entry_of(who);
    if (!before) return before.error();
    changed.before = std::move(*before);
  }
  if (changed.before) changed.now = *changed.before;
  return &changed_.emplace(key, std::move(changed)).first->second;
}

Result<void> PersonIndex::apply_to_person(Connection& connection, const StoredEvent& event) {
  const auto person = care::person_of(event.stream);
  if (!person) return {};
  if (event.kind == KindOf<care::PersonLinked>::name)
    return apply_link<care::PersonLinked>(connection, event, *person, true);
  if (event.kind == KindOf<care::PersonUnlinked>::name)
    return apply_link<care::PersonUnlinked>(connection, event, *person, false);
  auto changed = take_up(connection, event, person->text());
  if (!changed) return changed.error();
  (*changed)->now.record.id = *person;
  return care::apply_to((*changed)->now.record, event);
}

Result<void> PersonIndex::apply_to_case(Connection& connection, const StoredEvent& event) {
  const auto id = case_of(event.stream);
  if (!id) return {};
  if (event.kind == KindOf<care::CaseOpened>::name) {
    const auto opened = journal::decode<care::CaseOpened>(event);
    if (!opened) return opened.error();
    if (opened->origin != care::CaseOrigin::published) return {};
    return connection.execute("INSERT INTO person_published_case (council, case_id) VALUES (?, ?)",
                              {event.council.text(), id->text()});
  }
  const auto added = journal::decode<care::PersonAdded>(event);
  if (!added) return added.error();
  if (added->person || !added->preferred_name) return {};
  bool published = false;
  auto asked = connection.query(
      "SELECT case_id FROM person_published_case WHERE council = ? AND case_id = ?",
      {event.council.text(), id->text()}, [&published](const journal::Row&) { published = true; });
  if (!asked || published) return asked;
  Changed changed;
  changed.now.case_id = *id;
  changed.now.part = added->case_is_about_them ? std::string{} : added->words;
  // A case knows one name of them; its first word is not told from the others.
  changed.now.record.names.push_back({*added->preferred_name, {}, care::NameUse::current, {}});
  if (added->born) changed.now.record.born = exactly(*added->born);
  changed_.insert_or_assign(
      {event.council.text(), fmt::format("case/{}/{}", id->text(), event.number)},
      std::move(changed));
  return {};
}

Result<void> PersonIndex::apply(Connection& connection, const StoredEvent& event) {
  Result<void> done;
  if (event.kind.starts_with("person.")) done = apply_to_person(connection, event);
  if (event.kind == KindOf<care::CaseOpened>::name || event.kind == KindOf<care::PersonAdded>::name)
    done = apply_to_case(connection, event);
  if (!done || changed_.size() < most_kept_back) return done;
  return finish(connection);
}

Result<void> PersonIndex::finish(Connection& connection) {
  std::map<std::string, Writing> by_council;
  for (const auto& [who, changed] : changed_) {
    add_changes(by_council[who.first], who.second, changed.before, changed.now);
    auto done =
        write_card(connection, who.first, who.second, changed.now, !changed.before.has_value());
    if (!done) return done;
  }
  changed_.clear();
  for (auto& [council, writing] : by_council) {
    auto done = write_rows(connection, council, writing);
    if (!done) return done;
  }
  return {};
}

Result<std::string> PersonIndex::dump(Connection& connection) {
  std::string all;
  for (const std::string_view query :
       {"SELECT council, who, card FROM person_card ORDER BY council, who",
        "SELECT council, key, who FROM person_key ORDER BY council, key, who",
        "SELECT council, word, people FROM name_word ORDER BY council, word",
        "SELECT council, near, word FROM name_near ORDER BY council, near, word",
        "SELECT council, person, other FROM person_link ORDER BY council, person, other",
        "SELECT council, case_id FROM person_published_case ORDER BY council, case_id"}) {
    auto rows = journal::dump_rows(connection, query);
    if (!rows) return rows.error();
    all += *rows;
  }
  return all;
}

Result<std::optional<PersonEntry>> find_person(const journal::SqliteStore& store,
                                               const CouncilId& council, const PersonId& person) {
  std::optional<PersonEntry> found;
  auto done = store.read([&](Connection& connection) -> Result<void> {
    auto entry = PersonLookup{connection, council}.entry_of(person.text());
    if (!entry) return entry.error();
    found = std::move(*entry);
    return {};
  });
  if (!done) return done.error();
  return found;
}

Result<std::vector<PersonEntry>> people_from(const journal::SqliteStore& store,
                                             const CouncilId& council, std::string_view from,
                                             std::int64_t most) {
  std::vector<PersonEntry> people;
  auto done = store.read([&](Connection& connection) {
    return connection.query(
        "SELECT card FROM person_card WHERE council = ? AND who >= ? ORDER BY who LIMIT ?",
        {council.text(), from, most}, [&people](const journal::Row& row) {
          PersonEntry entry = read_stored_form(row.text(0));
          if (!entry.record.id.empty()) people.push_back(std::move(entry));
        });
  });
  if (!done) return done.error();
  return people;
}

Result<std::vector<PersonEntry>> linked_people(const journal::SqliteStore& store,
                                               const CouncilId& council, const PersonId& person) {
  std::vector<PersonEntry> linked;
  auto done = store.read([&](Connection& connection) -> Result<void> {
    const PersonLookup lookup{connection, council};
    auto others = lookup.linked_with(person);
    if (!others) return others.error();
    for (const PersonId& other : *others) {
      auto entry = lookup.entry_of(other.text());
      if (!entry) return entry.error();
      if (*entry) linked.push_back(std::move(**entry));
    }
    return {};
  });
  if (!done) return done.error();
  return linked;
}

}  // namespace candour::registers
