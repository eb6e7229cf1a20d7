#include "law/toml_file.hpp"

#include <fmt/format.h>

#include <fstream>
#include <system_error>

#include "base/text.hpp"

namespace candour::law {
namespace {

std::string stem_of(std::string_view name) { return std::filesystem::path{name}.stem().string(); }

// The parser has one kind of error for everything; its words tell which it was.
RefusalCode code_of(std::string_view description) {
  if (description.starts_with("Error while parsing date:")) return RefusalCode::no_such_date;
  if (description.find("cannot redefine") != std::string_view::npos)
    return RefusalCode::duplicate_key;
  return RefusalCode::malformed;
}

std::string_view words_for(RefusalCode code) {
  if (code == RefusalCode::no_such_date) return "this is not a date that exists";
  if (code == RefusalCode::duplicate_key) return "this key already stands above";
  return "this is not TOML";
}

Refusal too_large(std::string_view name) {
  return refuse(RefusalCode::too_large,
                fmt::format("{} is longer than {} bytes. Split it into several files.", name,
                            longest_law_file_bytes));
}

}  // namespace

Result<TomlFile> parse_toml(std::string_view text, std::string name) {
  if (text.size() > longest_law_file_bytes) return too_large(name);
  if (!is_utf8(text)) {
    return refuse(RefusalCode::not_utf8,
                  fmt::format("{} is not UTF-8. Save it again as UTF-8 text.", name));
  }
  try {
    TomlFile file;
    file.table = toml::parse(text, name);
    file.stem = stem_of(name);
    file.name = std::move(name);
    return file;
  } catch (const toml::parse_error& error) {
    const auto line = static_cast<int>(error.source().begin.line);
    const RefusalCode code = code_of(error.description());
    return refuse(
        code, fmt::format("{}, line {}: {}: {}", name, line, words_for(code), error.description()),
        {}, line);
  }
}

Result<TomlFile> read_toml_file(const std::filesystem::path& path, std::string name) {
  std::error_code failed;
  const std::uintmax_t size = std::filesystem::file_size(path, failed);
  if (!failed && size > longest_law_file_bytes) return too_large(name);
  std::ifstream in{path, std::ios::binary};
  std::string text;
  if (!failed && in) {
    text.resize(static_cast<std::size_t>(size));
    in.read(text.data(), static_cast<std::streamsize>(size));
  }
  if (failed || !in) {
    return refuse(RefusalCode::not_readable,
                  fmt::format("{} cannot be read. Check that it is there and may be read.", name));
  }
  return parse_toml(text, std::move(name));
}

}  // namespace candour::law
