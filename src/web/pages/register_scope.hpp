#pragma once
// Whose people a register shows: one’s own team’s, or with see_council_registers any team’s and the
// whole council’s; and a look at the board of duties from a page.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "registers/duty_board.hpp"
#include "web/pages/list_query.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

struct RegisterScope {
  bool may_choose = false;  // any team, or the whole council
  bool is_nobody = false;  // no team of one’s own, and no right to others: there is nothing to show
  std::string team = {};  // empty: the whole council

  // As a register says whose people it shows: "Adults East", "the whole council".
  std::string words() const;
};

// The team that the address names ("team=…", empty for the whole council); where it names none, a
// manager’s and a worker’s own team, and the whole council for the others who may see it. Settles
// the team in `query`. Refuses with not_permitted another team than one’s own where the role does
// not reach it.
Result<RegisterScope> scope_of(const Visit& visit, ListQuery& query);

// Whether the role of whoever is signed in may do an action on the council.
bool may_on_council(const Visit& visit, people::Action action);

// Shows the board as at today. What `show` is given holds only while it runs. Refuses with
// store_failed.
Result<void> look_at_board(const Visit& visit,
                           const std::function<void(const registers::BoardView&)>& show);

// "As at 24 November 2026 (Tuesday)"
std::string as_at_words(const Visit& visit);

}  // namespace candour::web
