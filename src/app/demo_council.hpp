#pragma once
// Filling a data folder with the demonstration council: its staff, the hand-made and published
// cases, and as many made-up people as are asked for.

#include <functional>
#include <optional>

#include "demo/council.hpp"
#include "journal/sqlite_store.hpp"
#include "people/sign_in.hpp"
#include "rules/rule_book.hpp"

namespace candour::app {

// How far it has come. Events are those of the made-up people.
struct DemoProgress {
  int people = 0;
  std::int64_t events = 0;
};

struct DemoState {
  demo::Arguments arguments;
  bool finished = false;
};

// What a journal says of the council it was filled with; nothing where none was begun.
Result<std::optional<DemoState>> demo_state(const journal::Store& store, const CouncilId& council);

// Where it is made.
struct DemoPlace {
  journal::SqliteStore& store;
  people::PeopleStore& people;
  people::SignIn& sign_in;
  const rules::RuleBook& book;
};

// Makes the council, or goes on where an earlier run was cut off. `tell` is called now and then.
// Refuses with already_done where the folder holds a council of other arguments or other cases,
// with not_readable where the files of demo/ are missing, and as the stores do.
Result<DemoProgress> make_demo_council(const DemoPlace& place, const demo::Arguments& arguments,
                                       const std::function<void(const DemoProgress&)>& tell);

}  // namespace candour::app
