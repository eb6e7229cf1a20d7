#pragma once
// What narrows a list of people, as its address says it, and the orders in which a list can stand.

#include <optional>
#include <string>
#include <vector>

#include "registers/duty_board.hpp"
#include "web/pages/list_query.hpp"
#include "web/pages/listed_person.hpp"

namespace candour::web {

// The names of the filters in an address; "team" is the scope’s.
inline constexpr std::string_view filter_names[] = {
    "team", "priority", "service", "worker", "show", "reason", "whose", "without_team", "column"};

struct CaseFilter {
  std::optional<care::Priority> priority;
  std::optional<rules::Service> service;
  std::optional<StaffId> worker;
  std::optional<registers::Urgency> urgency;  // "show": late or due
  bool is_held = false;                       // "show=held"
  std::optional<care::HoldReason> reason;
  std::optional<care::WhoseTime> whose;
  bool is_without_team = false;

  // A value outside its closed list narrows nothing.
  static CaseFilter read(const ListQuery& query);
  bool takes(const registers::BoardCase& one) const;
  // "urgent; children": what narrows the list, for a page on paper; empty for nothing. `workers`
  // gives the name of the worker.
  std::string words(WorkerNames& workers) const;
};

// A case of a list, and the duty for which it stands there; null for none.
struct PickedCase {
  const registers::BoardCase* one = nullptr;
  const registers::BoardDuty* duty = nullptr;
  int more = 0;  // further duties of the case under the same column
};

// Taken away from the board.
ListedPerson listed(const PickedCase& picked);

// The order of the board’s lists: late by the day raised, then what is due by its day, and so on.
bool comes_first(const registers::BoardCase* a, const registers::BoardCase* b);

// Those that the filter takes, each with what it is listed for.
std::vector<PickedCase> pick(registers::BoardCases cases, const CaseFilter& filter);
// Those under a rule’s column that the filter takes, each with its duty under that rule.
std::vector<PickedCase> pick_under(const registers::BoardView& board, std::string_view rule_id,
                                   registers::BoardColumn column, std::string_view team,
                                   const CaseFilter& filter);

// Puts them in an order of the address: due, worker, team, priority, service, waiting, held. Any
// other leaves them as they are. Equal ones stay in the order in which they came.
void put_in_order(std::vector<PickedCase>& cases, const ListQuery& query, std::string_view usual,
                  WorkerNames& workers);

// The column of an address, and back: "late", "possibly_late", …
std::optional<registers::BoardColumn> column_named(std::string_view name);
std::string_view name_of(registers::BoardColumn column);
std::string_view words_of(registers::BoardColumn column);  // "Late"
inline constexpr registers::BoardColumn all_columns[] = {
    registers::BoardColumn::late, registers::BoardColumn::possibly_late,
    registers::BoardColumn::due,  registers::BoardColumn::running,
    registers::BoardColumn::past, registers::BoardColumn::not_computed};
int count_in(const registers::RuleCount& count, registers::BoardColumn column);

}  // namespace candour::web
