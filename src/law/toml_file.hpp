#pragma once
// One file of the law folder as a TOML table, checked before and while it is parsed.

#include <toml++/toml.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace candour::law {

// The longest law file that is read, in bytes: several times the longest we have.
inline constexpr std::uintmax_t longest_law_file_bytes = 1024 * 1024;

struct TomlFile {
  std::string name;  // as a refusal says it: "values/clocks.toml"
  std::string stem;  // "clocks"
  toml::table table;
};

// Reads and parses a file. `name` is how refusals name it. Refuses with not_readable, too_large,
// not_utf8, no_such_date (a date that the calendar lacks), duplicate_key or malformed, with the
// line.
Result<TomlFile> read_toml_file(const std::filesystem::path& path, std::string name);

// The same for text already in memory.
Result<TomlFile> parse_toml(std::string_view text, std::string name);

}  // namespace candour::law
