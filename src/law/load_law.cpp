#include "law/load_law.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "law/calendar_file.hpp"
#include "law/instrument_file.hpp"
#include "law/toml_file.hpp"
#include "law/value_file.hpp"
#include "rules/cited.hpp"

namespace candour::law {
namespace {

namespace files = std::filesystem;

// More files in one part of the law than anybody keeps; a folder given by mistake has more.
constexpr std::size_t most_files = 400;

// The .toml files of one part, in the order of their names.
Result<std::vector<TomlFile>> read_part(const files::path& folder, std::string_view part) {
  std::error_code failed;
  std::vector<files::path> found;
  for (files::directory_iterator at{folder / part, failed}, end; !failed && at != end;
       at.increment(failed)) {
    if (at->path().extension() != ".toml") continue;
    if (found.size() == most_files) {
      return refuse(RefusalCode::too_large,
                    fmt::format("{} holds more than {} files.", part, most_files));
    }
    found.push_back(at->path());
  }
  if (failed || found.empty()) {
    return refuse(RefusalCode::not_readable,
                  fmt::format("The law folder has no {0} to read. It must hold {0}/*.toml.", part));
  }
  std::sort(found.begin(), found.end());
  std::vector<TomlFile> read;
  for (const files::path& path : found) {
    auto file = read_toml_file(path, fmt::format("{}/{}", part, path.filename().string()));
    if (!file) return file.error();
    read.push_back(std::move(*file));
  }
  return read;
}

Result<std::vector<rules::Instrument>> read_instruments(const files::path& folder) {
  auto read = read_part(folder, "instruments");
  if (!read) return read.error();
  std::vector<rules::Instrument> instruments;
  for (const TomlFile& file : *read) {
    auto instrument = read_instrument(file);
    if (!instrument) return instrument.error();
    // A citation finds its instrument, so two may not be cited in the same words.
    for (const rules::Instrument& other : instruments) {
      if (other.citation != instrument->citation) continue;
      return refuse(RefusalCode::duplicate_key,
                    fmt::format("{} is cited as “{}”, as {} already is.", file.name, other.citation,
                                other.id),
                    "citation", 1);
    }
    instruments.push_back(std::move(*instrument));
  }
  std::sort(instruments.begin(), instruments.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
  return instruments;
}

Result<std::vector<PlacedValue>> read_all_values(const files::path& folder) {
  auto read = read_part(folder, "values");
  if (!read) return read.error();
  std::vector<PlacedValue> values;
  for (const TomlFile& file : *read) {
    auto placed = read_values(file);
    if (!placed) return placed.error();
    std::move(placed->begin(), placed->end(), std::back_inserter(values));
  }
  std::stable_sort(values.begin(), values.end(),
                   [](const auto& a, const auto& b) { return a.value.id < b.value.id; });
  for (std::size_t i = 1; i < values.size(); ++i) {
    const PlacedValue& again = values[i];
    const PlacedValue& first = values[i - 1];
    if (again.value.id != first.value.id) continue;
    return refuse(RefusalCode::duplicate_key,
                  fmt::format("{}, line {}: “{}” already stands in {}, line {}.", again.file,
                              again.line, again.value.id, first.file, first.line),
                  "id", again.line);
  }
  return values;
}

// Refuses a value whose citation names no instrument of the library.
std::optional<Refusal> find_uncited(const PlacedValue& placed, const rules::LawLibrary& library) {
  for (std::size_t i = 0; i < placed.value.periods.size(); ++i) {
    const std::string& cite = placed.value.periods[i].cite;
    if (rules::instrument_cited(library, cite) != nullptr) continue;
    const int line = placed.cite_lines[i];
    return refuse(RefusalCode::no_citation,
                  fmt::format("{}, line {}: “{}” cites “{}”, and no instrument is cited in those "
                              "words. Add its file to instruments, or correct the citation.",
                              placed.file, line, placed.value.id, cite),
                  fmt::format("{}.period[{}].cite", placed.value.id, i), line);
  }
  return std::nullopt;
}

Result<WorkingCalendar> read_one_calendar(const files::path& folder) {
  auto read = read_part(folder, "calendars");
  if (!read) return read.error();
  if (read->size() != 1) {
    return refuse(RefusalCode::duplicate_key,
                  "calendars must hold one file: working days are counted by one calendar.");
  }
  return read_calendar(read->front());
}

}  // namespace

Result<rules::LawLibrary> load_law(const files::path& folder) {
  rules::LawLibrary library;
  auto instruments = read_instruments(folder);
  if (!instruments) return instruments.error();
  library.instruments = std::move(*instruments);
  auto values = read_all_values(folder);
  if (!values) return values.error();
  for (PlacedValue& placed : *values) {
    if (auto uncited = find_uncited(placed, library)) return *uncited;
    library.values.push_back(std::move(placed.value));
  }
  auto calendar = read_one_calendar(folder);
  if (!calendar) return calendar.error();
  library.calendar = std::move(*calendar);
  return library;
}

}  // namespace candour::law
