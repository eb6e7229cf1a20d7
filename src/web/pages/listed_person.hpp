#pragma once
// A person in a list of work: what the board of duties says of their case, taken away from it, with
// the names that stand beside it; and the words for it, the same on every list.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "registers/duty_board.hpp"
#include "web/html/html.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

struct ListedPerson {
  CaseId id;
  std::optional<StaffId> worker;
  std::string team;  // empty: none is recorded
  rules::Service service = rules::Service::adult;
  care::Priority priority = care::Priority::not_set;
  std::optional<Day> waiting_since;
  std::optional<care::HoldReason> hold;
  std::optional<Day> held_since;
  registers::Urgency urgency = registers::Urgency::nothing;
  std::optional<registers::BoardDuty> duty;  // what the row is about
  int more = 0;                              // further duties like it

  // From the register of cases and the accounts: add_names().
  std::string name;  // or the reference, where the reader may not see the name from here
  bool is_name_withheld = false;
  std::string worker_name;  // empty: nobody
  bool has_worker_left = false;
  std::optional<Day> hold_told_on;
  std::optional<Day> opened_on;
};

// A row for what the case is listed for.
ListedPerson listed(const registers::BoardCase& one);
// Whether a column counts this duty.
bool is_in(const registers::BoardDuty& duty, registers::BoardColumn column);

// Names of workers, each asked of the accounts once.
class WorkerNames {
 public:
  explicit WorkerNames(const Visit& visit) : visit_{visit} {}
  struct Worker {
    std::string name;
    std::string team;
    bool has_left = false;
  };
  // Somebody who has no account here any more goes by their reference, and has left.
  const Worker& of(const StaffId& id);

 private:
  const Visit& visit_;
  std::map<StaffId, Worker> known_;
};

// Adds names to rows. Whoever would have to give a reason before opening the record sees its
// reference instead. Refuses with store_failed.
Result<void> add_names(const Visit& visit, WorkerNames& workers, std::vector<ListedPerson>& people);

// "12 days late", "due today", "due in 9 days", "possibly 3 days late"
std::string days_words(const registers::BoardDuty& duty, Day today);
// "The council’s time", or whose it is while the case is held.
std::string whose_time_words(const ListedPerson& person);
// "in hospital since 3 March 2026"; empty where nothing holds the case.
std::string hold_words(const ListedPerson& person);
// "Care Act 2014 s27(1)"
std::string clause_words(const rules::RuleHead& rule, const rules::RuleBook& book);
// The shape and word of the state.
html::Raw state_mark(const registers::BoardDuty& duty);
// The person's name, leading to their case, or to the duty there that the row is about.
html::Raw person_link(const ListedPerson& person, bool to_duty = false);
// The clause's short name, leading to the rule's page in the law book.
html::Raw clause_link(const rules::RuleHead& rule, const rules::RuleBook& book);

// "1 person", "37 people"
std::string people_words(std::size_t count);
// "1 day", "37 days"
std::string day_count_words(std::int64_t count);

}  // namespace candour::web
