#pragma once
// The calendar of a member of staff: what is due for their people and their tasks. A calendar
// program keeps a copy where it likes, so nothing in it names or describes anybody: the case’s
// reference and the duty’s short name, no more.

#include <string>

#include "base/day.hpp"
#include "exchange/calendar_text.hpp"
#include "journal/sqlite_store.hpp"
#include "people/account.hpp"
#include "rules/rule_book.hpp"

namespace candour::exchange {

// What was settled stays in the calendar for so long, marked so, and then goes.
inline constexpr std::chrono::days settled_shown{30};

// What is due as at today. Refuses with store_failed when the disk does, and as fold_case does.
Result<Calendar> calendar_of(const journal::SqliteStore& store, const rules::RuleBook& book,
                             const people::Account& account, Day today);

}  // namespace candour::exchange
