#pragma once
// A list of people as a register shows it: filtered, in order, one page of it or all for a file,
// and the columns that the register chooses.

#include <span>
#include <vector>

#include "web/pages/case_filter.hpp"
#include "web/pages/register_table.hpp"

namespace candour::web {

enum class PersonColumn : std::uint8_t {
  person,
  person_at_duty,  // leads to the duty on the case’s page
  worker,
  team,
  priority,
  service,
  state,   // what the case is listed for
  clause,  // its clause
  due_day,
  days,
  whose_time,  // and what holds the case
  standing,
  waiting_since,
  waited,
  held_since,
  told_on,
};

struct PeoplePage {
  std::vector<ListedPerson> people;  // of this page, or all for a file
  std::size_t count = 0;             // in the whole list
  PagePart part;
};

// Takes one page of a list away from the board; all of it where `is_file`.
PeoplePage page_of(const std::vector<PickedCase>& cases, const ListQuery& query, bool is_file);
// One page of a list of the board’s own, as it stands there.
PeoplePage page_of(registers::BoardCases cases, const ListQuery& query);

// The rows with a column for each asked, and for the file the case’s reference and the day. Names
// have been added.
RegisterTable people_table(std::span<const ListedPerson> people,
                           std::span<const PersonColumn> columns, const Visit& visit);

// Says so where rows show a reference in place of a name.
void write_withheld(html::Out& out, std::span<const ListedPerson> people);

// One part of a list of people with the way to its other parts; where it is empty, that nobody is.
void write_list(html::Out& out, const RegisterTable& table, std::span<const ListedPerson> people,
                const PagePart& part, const ListQuery& query, std::string_view nobody);

}  // namespace candour::web
