#pragma once
// A manager’s work: whom nobody has any more or nobody has yet, then what is late worker by worker,
// then the team’s people.

#include <string>

#include "registers/duty_board.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

// The page about the team of whoever is signed in; it is not empty.
Response show_team_work(const Visit& visit);

// "Something is late for 3 people, and due soon for 2 more"
std::string late_and_due_words(const registers::Totals& totals);

}  // namespace candour::web
