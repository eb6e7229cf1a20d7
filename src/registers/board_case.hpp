#pragma once
// One case on its way from the registers’ rows to the board.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/connection.hpp"
#include "registers/duty_board.hpp"
#include "registers/fact_text.hpp"

namespace candour::registers {

// What the rows of an open case say, before anything is decided.
struct OpenCase {
  std::string id;
  std::string worker;  // empty: nobody has it
  std::string team;    // empty: none is recorded
  rules::Service service = rules::Service::adult;
  care::Priority priority = care::Priority::not_set;
  std::optional<Day> waiting_since;
  std::optional<care::HoldReason> hold;
  std::optional<Day> held_since;
  std::string facts;
};

// At most `limit` open cases of a council that are not published and come after `after`, in order.
Result<std::vector<OpenCase>> open_cases_after(journal::Connection& connection,
                                               const CouncilId& council, std::string_view after,
                                               std::int64_t limit);
// The same of one case: nothing where it is not there, closed or published.
Result<std::optional<OpenCase>> open_case(journal::Connection& connection, const CouncilId& council,
                                          std::string_view id);
Result<std::int64_t> count_open_cases(journal::Connection& connection, const CouncilId& council);

// What the law asks of a case as at a day, as the page of the case says it: what runs, is due, is
// or was breached, or cannot be computed. What a worker needs first comes first: breaches that are
// open and certain by the day they were raised, then what is due, what is possibly breached, what
// runs, what is expected and not done, what cannot be computed, and what is past. Refuses
// malformed.
Result<std::vector<BoardDuty>> board_duties(const rules::RuleBook& book, std::string_view facts,
                                            Day today);

// How urgent a case is that has these duties, in that order.
Urgency urgency_of(const std::vector<BoardDuty>& duties);

}  // namespace candour::registers
