#pragma once
// The lists of the board, each kept in its order, so that no page sorts anything. Not safe for
// several threads: DutyBoard locks.

#include <array>
#include <deque>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "registers/board_case.hpp"

namespace candour::registers {

class BoardLists final : public BoardView {
 public:
  explicit BoardLists(const rules::RuleBook& book);
  BoardLists(const BoardLists&) = delete;
  BoardLists& operator=(const BoardLists&) = delete;

  // A case that has been decided, with the names that are yet to be pointed to.
  struct Decided {
    OpenCase row;  // its facts are not read any more
    std::vector<BoardDuty> duties;
  };

  // Takes every case off; then each is taken in, in any order, as at that day; then all are listed,
  // and until then nothing may be asked.
  void begin_filling(Day day);
  void take_in(Decided&& decided);
  void end_filling();
  // Puts a case on, in place of what was known of it.
  void put(Decided&& decided);
  void take_off(std::string_view id);

  Day day() const override { return day_; }
  const BoardCase* find(const CaseId& id) const override;
  BoardCases of_worker(const StaffId& worker) const override;
  BoardCases of_team(std::string_view team) const override;
  BoardCases waiting_for(std::string_view team) const override;
  BoardCases held_in(std::string_view team) const override;
  std::span<const RuleCount> counts(std::string_view team) const override;
  std::vector<const BoardCase*> under(std::string_view rule_id, BoardColumn column,
                                      std::string_view team) const override;
  Totals totals(std::string_view team) const override;
  Totals totals_of_worker(const StaffId& worker) const override;
  std::span<const TeamTotals> teams() const override { return teams_shown_; }

 private:
  using Cases = std::vector<const BoardCase*>;
  struct WorkerLists {
    Cases cases;
    Totals totals;
  };
  // Of a team, or of the council.
  struct TeamLists {
    Cases allocated;
    Cases waiting;
    Cases held;
    std::vector<RuleCount> counts;
    Totals totals;
  };
  static constexpr std::size_t column_count = 6;
  using Columns = std::array<Cases, column_count>;  // in the order of BoardColumn

  BoardCase* make_case(Decided&& decided);
  // Where a case of this id stands among all, or would.
  using Place = std::vector<BoardCase*>::iterator;
  Place place_of(std::string_view id);
  // Adds to every list; `at_end` where cases come in the lists’ own order.
  void list(const BoardCase& one, bool at_end);
  void unlist(const BoardCase& one);
  void count(TeamLists& lists, const BoardCase& one, int step) const;
  void count_rules(TeamLists& lists, const BoardCase& one, int step) const;
  void fit_lists();
  void show_teams();
  const TeamLists* lists_of(std::string_view team) const;

  // The columns that a case has under each rule that touches it, as bits.
  using Touched = std::vector<std::pair<std::uint16_t, std::uint8_t>>;
  Touched touched_by(const BoardCase& one) const;

  Day day_{};
  std::vector<const rules::RuleHead*> rules_;  // by id, each id once
  std::unordered_map<const rules::RuleHead*, std::uint16_t> place_of_rule_;
  std::deque<BoardCase> cases_;     // stand where they stand
  std::vector<BoardCase*> unused_;  // of those, taken off the board
  std::vector<BoardCase*> by_id_;
  std::map<StaffId, WorkerLists> workers_;
  std::map<std::string, TeamLists, std::less<>> teams_;
  TeamLists council_;
  std::vector<Columns> under_;  // by place of the rule
  std::vector<TeamTotals> teams_shown_;
};

}  // namespace candour::registers
