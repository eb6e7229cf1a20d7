#pragma once
// Decides every duty of one case as at one day. Pure: the law, the history and the day are given.

#include <span>
#include <vector>

#include "rules/duty.hpp"
#include "rules/history.hpp"
#include "rules/rule_book.hpp"

namespace candour::rules {

// `seen` must be the case as seen on `as_of` (History::as_seen_on): what is later is not known.
// Duties come in the order in which rules stand in the book.
std::vector<Duty> decide(const RuleBook& book, const History& seen, Day as_of,
                         std::span<const LocalStandard> local = {});

// One rule of a case, for benches and the law book.
void decide_clock(const BoundClock& bound, const LawLibrary& library, const History& seen,
                  Day as_of, std::span<const LocalStandard> local, std::vector<Duty>& out);
void decide_check(const Check& check, const History& seen, Day as_of, std::vector<Duty>& out);

// The day on which a length that starts on `start` ends. Nothing outside the calendar.
std::optional<Day> end_of(Unit unit, std::int64_t amount, FirstDay first_day, Day start,
                          const WorkingCalendar& calendar, Day known_on);

}  // namespace candour::rules
