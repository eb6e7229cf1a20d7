#pragma once
// The index of people: who there is, and the keys under which each is found. Of published cases
// nobody is in it, and of a protected address nothing. Searching is person_search.hpp.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "journal/register.hpp"
#include "journal/sqlite_store.hpp"
#include "registers/person_entry.hpp"

namespace candour::registers {

// Tables: person_card (one row each), person_key (the keys of person_entry.hpp), name_word (each
// word of a name with how many bear it), name_near (keys of words that are spelt or sound alike:
// "s:" a form with one letter left out, "p:" a sound) and person_link (each link, both ways).
// What changed is written once, when the transaction ends, in the order of the keys.
class PersonIndex final : public journal::Register {
 public:
  std::string_view name() const override { return "people"; }
  int version() const override { return 1; }
  Result<void> create(journal::Connection& connection) override;
  Result<void> apply(journal::Connection& connection, const journal::StoredEvent& event) override;
  Result<void> finish(journal::Connection& connection) override;
  void forget() override { changed_.clear(); }
  Result<std::string> dump(journal::Connection& connection) override;

 private:
  struct Changed {
    std::optional<PersonEntry> before;  // as the table has it; nothing for somebody new
    PersonEntry now;
  };
  using Who = std::pair<std::string, std::string>;  // council and who

  Result<void> apply_to_person(journal::Connection& connection, const journal::StoredEvent& event);
  Result<void> apply_to_case(journal::Connection& connection, const journal::StoredEvent& event);
  Result<Changed*> take_up(journal::Connection& connection, const journal::StoredEvent& event,
                           const std::string& who);

  std::map<Who, Changed> changed_;
};

// So many people with a record of their own, in order of their ids, from one id on.
Result<std::vector<PersonEntry>> people_from(const journal::SqliteStore& store,
                                             const CouncilId& council, std::string_view from,
                                             std::int64_t most);

// Whose records are linked with this one, by either of the two.
Result<std::vector<PersonEntry>> linked_people(const journal::SqliteStore& store,
                                               const CouncilId& council, const PersonId& person);

// Who has this id. Nothing where nobody has it.
Result<std::optional<PersonEntry>> find_person(const journal::SqliteStore& store,
                                               const CouncilId& council, const PersonId& person);

}  // namespace candour::registers
