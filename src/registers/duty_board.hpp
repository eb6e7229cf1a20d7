#pragma once
// Who is late, who will be late, and why, across a council as at today: every open duty of every
// case, decided by the rules from the facts, kept in memory for the day and never stored. A case is
// decided again when something is recorded in it; all of them when the day changes.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "care/casefile/work_events.hpp"
#include "journal/sqlite_store.hpp"
#include "rules/rule_book.hpp"

namespace candour::registers {

struct BoardDuty {
  const rules::RuleHead* rule = nullptr;
  rules::Standing standing = rules::Standing::benchmark;
  rules::DutyState state = rules::DutyState::running;
  bool certain = true;
  // Still to be done. A breach that was made good later, or a step that was taken wrongly, is not
  // open: it stays in the case’s record and is counted apart.
  bool is_open = true;
  rules::PersonIndex about = rules::nobody;
  // The last day on which it is due; of a step, the day on which it was taken; last_day where it
  // cannot be computed.
  Day day{};
  Day raised{};  // of a breach: the first day on which it was there to see
};

enum class Urgency : std::uint8_t { late, due, running, nothing };

// A case on the board. Closed and published cases are not on it.
struct BoardCase {
  CaseId id;
  const StaffId* worker = nullptr;    // null: nobody has it
  const std::string* team = nullptr;  // null: none is recorded
  rules::Service service = rules::Service::adult;
  care::Priority priority = care::Priority::not_set;
  std::optional<Day> waiting_since;
  std::optional<care::HoldReason> hold;
  std::optional<Day> held_since;
  Urgency urgency = Urgency::nothing;
  std::vector<BoardDuty> duties;  // what a worker needs first comes first
  // The duty that the case is listed for: duties.front(), or null.
  const BoardDuty* leading() const { return duties.empty() ? nullptr : &duties.front(); }
};

using BoardCases = std::span<const BoardCase* const>;

// How many cases each rule touches; a case counts once in each column.
struct RuleCount {
  const rules::RuleHead* rule = nullptr;
  int late = 0;           // open and certainly breached
  int possibly_late = 0;  // open, breached under some reading
  int due = 0;            // in the state due
  int running = 0;
  int not_computed = 0;
  int past = 0;  // breached, and not open any more
};

struct Totals {
  int people = 0;  // cases
  int late = 0;
  int due = 0;
  int waiting = 0;
  int held = 0;
};

struct TeamTotals {
  std::string team;
  Totals totals;
};

enum class BoardColumn : std::uint8_t { late, possibly_late, due, running, not_computed, past };

// What a page reads; valid only inside DutyBoard::look. Lists of cases come in order of urgency:
// late ones by the day they were raised, then what is due by its day, then what runs, then the
// rest.
class BoardView {
 public:
  virtual ~BoardView() = default;
  virtual Day day() const = 0;
  virtual const BoardCase* find(const CaseId& id) const = 0;
  virtual BoardCases of_worker(const StaffId& worker) const = 0;
  // Allocated to somebody in the team. An empty name: the whole council.
  virtual BoardCases of_team(std::string_view team) const = 0;
  // Of nobody yet, by priority and then the longest wait. An empty name: the whole council.
  virtual BoardCases waiting_for(std::string_view team) const = 0;
  virtual BoardCases held_in(std::string_view team) const = 0;
  // By rule id, rules with nothing left out; of a team, or with an empty name of the council.
  virtual std::span<const RuleCount> counts(std::string_view team) const = 0;
  // The cases that a rule’s column counts, in order of urgency.
  virtual std::vector<const BoardCase*> under(std::string_view rule_id, BoardColumn column,
                                              std::string_view team) const = 0;
  virtual Totals totals(std::string_view team) const = 0;
  virtual Totals totals_of_worker(const StaffId& worker) const = 0;
  virtual std::span<const TeamTotals> teams() const = 0;  // by name
};

// Every function may be called from any thread.
class DutyBoard {
 public:
  // `store`, `book` and what they stand on outlive the board. Nothing is read yet.
  DutyBoard(const journal::SqliteStore& store, const rules::RuleBook& book, CouncilId council);
  ~DutyBoard();
  DutyBoard(const DutyBoard&) = delete;
  DutyBoard& operator=(const DutyBoard&) = delete;

  // Brings the board to the last event recorded and to `today`, then shows it. Readers look at
  // once; the first look on a day decides every case. Refuses with store_failed when the disk does.
  Result<void> look(Day today, const std::function<void(const BoardView&)>& show) const;

  // How far the first look on a day has come, in cases, for a page that says so.
  struct Progress {
    std::int64_t decided = 0;
    std::int64_t cases = 0;
  };
  Progress progress() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace candour::registers
