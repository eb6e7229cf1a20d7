#pragma once
// A council's data on disk: the journal with its registers, and the accounts.

#include <filesystem>
#include <memory>

#include "app/installation.hpp"
#include "journal/sqlite_store.hpp"
#include "people/sign_in.hpp"

namespace candour::app {

// CANDOUR_DATA, else "data" in the current folder.
std::filesystem::path data_folder();

// The one council that this program serves.
people::Council demo_council();

// Opens or makes the journal in the data folder. Refuses with store_failed.
Result<std::unique_ptr<journal::SqliteStore>> open_journal(const std::filesystem::path& folder,
                                                           const Clock& clock);

// The same, where there is one already. Refuses with not_found where there is none, making nothing.
Result<std::unique_ptr<journal::SqliteStore>> open_journal_that_is_there(
    const std::filesystem::path& folder, const Clock& clock);

// On an empty journal: the published decisions, each as a case of its own, and the demonstration
// cases, allocated to the demonstration staff. Does nothing where they are there already. Answers
// how many cases were brought in.
Result<int> load_first_cases(journal::SqliteStore& store, const rules::RuleBook& book, Day today);

}  // namespace candour::app
