#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "app/command_line.hpp"
#include "app/installation.hpp"
#include "timeline/file.hpp"
#include "timeline/report.hpp"

namespace candour::app {
namespace {

constexpr std::string_view usage_text =
    "usage: candour replay FILE [--as-of DATE] [--json]\n"
    "       candour replay FOLDER [--as-of DATE]          (a JSON array)\n";

Result<timeline::Replayed> replay_file(const std::filesystem::path& path, std::optional<Day> as_of,
                                       const rules::RuleBook& book) {
  const auto bytes = read_whole_file(path, timeline::most_bytes);
  if (!bytes) return bytes.error();
  return timeline::replay(*bytes, as_of, book);
}

int replay_one(const std::filesystem::path& path, std::optional<Day> as_of, bool json,
               const rules::RuleBook& book) {
  const auto replayed = replay_file(path, as_of, book);
  if (!replayed) {
    if (json)
      fmt::print("{}\n", timeline::refused_json(path.filename().string(), replayed.error()));
    tell(replayed.error());
    return file_refused;
  }
  if (json) {
    fmt::print("{}\n", timeline::report_json(*replayed, book));
  } else {
    fmt::print("{}", timeline::report_text(*replayed, book));
  }
  return done;
}

// One JSON array, ordered by file name, each entry with its file; a refused one stops nothing.
int replay_folder(const std::filesystem::path& folder, std::optional<Day> as_of,
                  const rules::RuleBook& book) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator{folder, error}) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  bool refused = false;
  fmt::print("[");
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string name = files[i].filename().string();
    const auto replayed = replay_file(files[i], as_of, book);
    fmt::print("{}\n", i == 0 ? "" : ",");
    if (replayed) {
      const std::string report = timeline::report_json(*replayed, book);
      fmt::print("{{\"file\":{},{}", boost::json::serialize(boost::json::value(name)),
                 report.substr(1));
    } else {
      refused = true;
      fmt::print("{}", timeline::refused_json(name, replayed.error()));
    }
  }
  fmt::print("\n]\n");
  return refused ? some_refused : done;
}

}  // namespace

int replay_command(const std::vector<std::string_view>& words) {
  const auto line = CommandLine::read(words, {"as-of"}, {"json"});
  if (!line || line->places().size() != 1) {
    if (!line) tell(line.error());
    fmt::print(stderr, "{}", usage_text);
    return usage_error;
  }
  std::optional<Day> as_of;
  if (const auto given = line->value("as-of")) {
    const auto day = parse_day(*given);
    if (!day) {
      tell(day.error());
      return usage_error;
    }
    as_of = *day;
  }
  const auto law = load_installed_law();
  if (!law) {
    tell(law.error());
    return failed;
  }
  const std::filesystem::path place = line->places().front();
  if (std::filesystem::is_directory(place)) return replay_folder(place, as_of, (*law)->book);
  return replay_one(place, as_of, line->flag("json"), (*law)->book);
}

}  // namespace candour::app
