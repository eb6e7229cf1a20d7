#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "app/command_line.hpp"
#include "app/installation.hpp"
#include "app/system_clock.hpp"
#include "base/london_time.hpp"
#include "web/law_book/print.hpp"

namespace candour::app {
namespace {

namespace files = std::filesystem;

constexpr std::string_view usage_text =
    "usage: candour lawbook --out FOLDER [--on DATE]   (DATE: the law in force that day)\n";

// By this file a folder is known for a law book that may be printed over.
constexpr std::string_view marker = "candour-law-book.txt";
constexpr std::string_view marker_text =
    "This folder is printed by “candour lawbook”. Printing again replaces its pages.\n";
constexpr std::size_t most_style_bytes = 4 << 20;

Refusal cannot_write(const files::path& path) {
  return refuse(RefusalCode::store_failed,
                fmt::format("{} cannot be written. Check that the folder may be written to and "
                            "that the disk has room.",
                            path.string()),
                path.filename().string());
}

// Makes the folder. Refuses one that holds anything else than a law book.
Result<void> open_folder(const files::path& folder) {
  std::error_code error;
  if (files::exists(folder, error) && !files::is_directory(folder, error))
    return refuse(RefusalCode::usage, fmt::format("{} is not a folder.", folder.string()), "out");
  if (files::is_directory(folder, error) && !files::is_empty(folder, error) &&
      !files::exists(folder / marker, error))
    return refuse(RefusalCode::usage,
                  fmt::format("{} holds something else than a law book. Choose an empty folder.",
                              folder.string()),
                  "out");
  for (const std::string_view part : {"rules", "instruments", "assets"}) {
    files::remove_all(folder / part, error);
    files::create_directories(folder / part, error);
    if (error) return cannot_write(folder / part);
  }
  return {};
}

Result<void> write_file(const files::path& path, std::string_view bytes) {
  std::ofstream out{path, std::ios::binary | std::ios::trunc};
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) return cannot_write(path);
  return {};
}

Result<std::size_t> print_into(const files::path& folder, const web::LawBook& book, Day on) {
  if (auto opened = open_folder(folder); !opened) return opened.error();
  if (auto written = write_file(folder / marker, marker_text); !written) return written.error();
  for (const std::string_view styles : web::printed_styles) {
    const auto bytes = read_whole_file(assets_folder() / styles, most_style_bytes);
    if (!bytes) return bytes.error();
    auto written = write_file(folder / "assets" / styles, *bytes);
    if (!written) return written.error();
  }
  const std::vector<web::PrintedFile> pages = web::print_book(book, on);
  for (const web::PrintedFile& page : pages) {
    if (auto written = write_file(folder / page.path, page.bytes); !written) return written.error();
  }
  return pages.size();
}

}  // namespace

int lawbook_command(const std::vector<std::string_view>& words) {
  const auto line = CommandLine::read(words, {"out", "on"}, {});
  if (!line || !line->places().empty() || !line->value("out") || line->value("out")->empty()) {
    if (!line) tell(line.error());
    fmt::print(stderr, "{}", usage_text);
    return usage_error;
  }
  Day on = london_day(SystemClock{}.now());
  if (const auto given = line->value("on")) {
    const auto day = parse_day(*given);
    if (!day) {
      tell(day.error());
      return usage_error;
    }
    on = *day;
  }
  const auto law = load_installed_law();
  if (!law) {
    tell(law.error());
    return failed;
  }
  const files::path folder{*line->value("out")};
  const auto printed = print_into(folder, web::LawBook{(*law)->book, &(*law)->rows}, on);
  if (!printed) {
    tell(printed.error());
    return printed.error().code == RefusalCode::usage ? usage_error : failed;
  }
  fmt::print("{} pages of the law book, as in force on {}: open {}\n", *printed, say(on),
             (folder / "index.html").string());
  return done;
}

}  // namespace candour::app
