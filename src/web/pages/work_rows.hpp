#pragma once
// Rows of work: one a person, with what presses most, its clause, the days, and whose time it is.

#include <span>

#include "web/html/html.hpp"
#include "web/pages/listed_person.hpp"

namespace candour::web {

struct WorkRows {
  const Visit& visit;
  bool names_worker = false;   // on a team’s page
  bool names_waiting = false;  // how urgent it is and since when they wait, in place of the worker
};

// A list of rows.
void write_work_rows(html::Out& out, std::span<const ListedPerson> people, const WorkRows& how);

// One page of a list that comes in order of urgency: the late, then what is due soon, then everyone
// else, folded where something more urgent stands above. Headings say how many there are in all.
void write_by_urgency(html::Out& out, std::span<const ListedPerson> people,
                      const registers::Totals& totals, const WorkRows& how);

}  // namespace candour::web
