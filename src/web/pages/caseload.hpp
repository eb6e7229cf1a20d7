#pragma once
// How much each worker has: people, late, due and held, as numbers that open their people, and as a
// strip of bars.

#include <string>
#include <vector>

#include "registers/duty_board.hpp"
#include "web/html/html.hpp"
#include "web/pages/listed_person.hpp"
#include "web/pages/register_scope.hpp"
#include "web/pages/register_table.hpp"

namespace candour::web {

struct WorkerLoad {
  StaffId id;
  std::string name;
  std::string team;
  bool has_left = false;
  registers::Totals totals;
};

// The accounts of a team that could have people, and whoever has some of the team’s; of the whole
// council where `team` is empty. Whoever has left and has nobody is not among them. By name.
// Refuses with store_failed.
Result<std::vector<WorkerLoad>> loads_of(const Visit& visit, const std::string& team);

// A row a worker, each number a link to its people in that scope.
RegisterTable loads_table(const std::vector<WorkerLoad>& loads, const Visit& visit,
                          const std::string& team);

// What the bars of loads_table() show, for above it.
html::Raw loads_key();

}  // namespace candour::web
