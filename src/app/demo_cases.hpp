#pragma once
// The made-up people of the demonstration council: a small caseload whose days are reckoned from
// the day on which it is made, so that something is always late, due and running.

#include "journal/sqlite_store.hpp"
#include "rules/rule_book.hpp"

namespace candour::app {

// Brings in cases/demo/*.toml, each once. Refuses as the importer does. Answers how many.
Result<int> load_demo_cases(journal::SqliteStore& store, const CouncilId& council,
                            const rules::RuleBook& book, Day today);

}  // namespace candour::app
