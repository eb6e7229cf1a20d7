#include "app/command_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace candour::app {
namespace {

bool contains(const std::vector<std::string_view>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

Result<CommandLine> CommandLine::read(const std::vector<std::string_view>& words,
                                      const std::vector<std::string_view>& with_value,
                                      const std::vector<std::string_view>& flags) {
  CommandLine line;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].starts_with("--")) {
      line.places_.emplace_back(words[i]);
      continue;
    }
    const auto equals = words[i].find('=');
    const std::string_view name = words[i].substr(2, equals == words[i].npos ? equals : equals - 2);
    if (contains(flags, name) && equals == words[i].npos) {
      line.options_.emplace_back(name, "");
    } else if (contains(with_value, name) && equals != words[i].npos) {
      line.options_.emplace_back(name, words[i].substr(equals + 1));
    } else if (contains(with_value, name) && i + 1 < words.size()) {
      line.options_.emplace_back(name, words[++i]);
    } else {
      return refuse(RefusalCode::usage,
                    fmt::format("The option {} is not known here, or lacks its value.", words[i]));
    }
  }
  return line;
}

std::optional<std::string> CommandLine::value(std::string_view option) const {
  for (const auto& [name, value] : options_) {
    if (name == option) return value;
  }
  return std::nullopt;
}

bool CommandLine::flag(std::string_view option) const { return value(option).has_value(); }

void tell(const Refusal& refusal) {
  std::string text = refusal.message;
  if (!refusal.field.empty()) text += fmt::format(" [{}]", refusal.field);
  if (refusal.line > 0) text += fmt::format(" [line {}]", refusal.line);
  fmt::print(stderr, "candour: {}\n", text);
}

}  // namespace candour::app
