#include <list>

#include "journal/memory_store.hpp"
#include "journal/sqlite_store.hpp"
#include "journal/store_conformance.hpp"
#include "journal/temporary_folder.hpp"

namespace candour::journal {
namespace {

// Removed when the program ends, after the stores that use them.
std::string fresh_file() {
  static std::list<TemporaryFolder> folders;
  return folders.emplace_back().file("journal.sqlite");
}

std::unique_ptr<Store> make_memory_store(Surroundings surroundings) {
  return std::make_unique<MemoryStore>(std::move(surroundings));
}

std::unique_ptr<Store> make_sqlite_store(Surroundings surroundings) {
  auto store = SqliteStore::open({.path = fresh_file()}, std::move(surroundings));
  CANDOUR_ASSERT(store.has_value(), "a store in a fresh folder opens");
  return *std::move(store);
}

INSTANTIATE_TEST_SUITE_P(Memory, StoreConformance, testing::Values(&make_memory_store));
INSTANTIATE_TEST_SUITE_P(Sqlite, StoreConformance, testing::Values(&make_sqlite_store));

}  // namespace
}  // namespace candour::journal
