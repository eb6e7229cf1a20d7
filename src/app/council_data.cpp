#include "app/council_data.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>

#include "app/demo_cases.hpp"
#include "registers/all.hpp"
#include "registers/case_list.hpp"
#include "timeline/import.hpp"

namespace candour::app {
namespace {

// "23-019-542.json" becomes the case 23-019-542.
CaseId case_id_of(const std::filesystem::path& file) { return CaseId::ours(file.stem().string()); }

Result<bool> load_published(journal::SqliteStore& store, const std::filesystem::path& file,
                            const rules::RuleBook& book) {
  const CaseId id = case_id_of(file);
  const CouncilId council = demo_council().id;
  const StreamName stream = registers::stream_of(id);
  const auto version = store.stream_version(council, stream);
  if (!version) return version.error();
  if (*version > 0) return false;
  const auto bytes = read_whole_file(file, timeline::most_bytes);
  if (!bytes) return bytes.error();
  const auto read = timeline::read_file(*bytes);
  if (!read)
    return refuse(read.error().code,
                  fmt::format("{}: {}", file.filename().string(), read.error().message),
                  read.error().field, read.error().line);
  const auto imported = timeline::import_file(store, *read,
                                              {.council = council,
                                               .stream = stream,
                                               .actor = ActorId::ours("system:published"),
                                               .origin = care::CaseOrigin::published,
                                               .idempotency_key = "published-" + id.text()},
                                              book);
  if (!imported) return imported.error();
  return true;
}

}  // namespace

std::filesystem::path data_folder() {
  const char* given = std::getenv("CANDOUR_DATA");
  return given != nullptr ? std::filesystem::path{given} : std::filesystem::path{"data"};
}

people::Council demo_council() {
  return {.id = CouncilId::ours("demo"),
          .name = "Candour Demonstration Council",
          .kind = people::CouncilKind::demonstration};
}

Result<std::unique_ptr<journal::SqliteStore>> open_journal(const std::filesystem::path& folder,
                                                           const Clock& clock) {
  // What is written here is about people: for its owner alone.
  ::umask(S_IRWXG | S_IRWXO);
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    return refuse(RefusalCode::store_failed,
                  fmt::format("The data folder {} cannot be made: {}. Choose another with "
                              "CANDOUR_DATA.",
                              folder.string(), error.message()));
  return journal::SqliteStore::open({.path = (folder / "journal.sqlite").string()}, {clock},
                                    registers::all_registers());
}

Result<std::unique_ptr<journal::SqliteStore>> open_journal_that_is_there(
    const std::filesystem::path& folder, const Clock& clock) {
  if (!std::filesystem::exists(folder / "journal.sqlite"))
    return refuse(RefusalCode::not_found,
                  fmt::format("There is no journal in {}. Name its folder with CANDOUR_DATA.",
                              folder.string()),
                  "CANDOUR_DATA");
  return open_journal(folder, clock);
}

Result<int> load_first_cases(journal::SqliteStore& store, const rules::RuleBook& book, Day today) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator{published_cases_folder(), error}) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  if (error)
    return refuse(RefusalCode::not_readable,
                  fmt::format("{} cannot be read, so the published cases are missing.",
                              published_cases_folder().string()));
  std::sort(files.begin(), files.end());
  int loaded = 0;
  for (const auto& file : files) {
    const auto one = load_published(store, file, book);
    if (!one) return one.error();
    loaded += *one ? 1 : 0;
  }
  const auto demo = load_demo_cases(store, demo_council().id, book, today);
  if (!demo) return demo.error();
  return loaded + *demo;
}

}  // namespace candour::app
