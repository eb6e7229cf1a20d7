// The program: one command after its name.

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <exception>

#include "app/command_line.hpp"

namespace {

using namespace candour::app;

struct Command {
  std::string_view name;
  int (*run)(const std::vector<std::string_view>&);
  std::string_view words;
};
constexpr std::array commands{
    Command{"serve", &serve_command, "serve the pages of the council in CANDOUR_DATA"},
    Command{"demo", &demo_command, "make a demonstration council in CANDOUR_DATA"},
    Command{"replay", &replay_command,
            "replay a timeline: what was due, when, and what was missed"},
    Command{"charge", &charge_command, "work out charging cases, every line with its clause"},
    Command{"lawbook", &lawbook_command, "print the law book into a folder"},
    Command{"forms", &forms_command, "check every form, and print what it asks"},
    Command{"verify", &verify_command, "check every seal of the journal in CANDOUR_DATA"},
    Command{"rebuild", &rebuild_command, "derive the registers again from the journal"},
};

int help(std::FILE* out) {
  fmt::print(out, "usage: candour COMMAND …\n");
  for (const Command& command : commands)
    fmt::print(out, "  {:<8} {}\n", command.name, command.words);
  return usage_error;
}

}  // namespace

int main(int count, char** given) {
  const std::vector<std::string_view> words(given + 1, given + count);
  if (words.empty()) return help(stderr);
  for (const Command& command : commands) {
    if (command.name != words.front()) continue;
    try {
      return command.run({words.begin() + 1, words.end()});
    } catch (const std::exception& failure) {  // a full disk under standard output, no memory
      std::fprintf(stderr, "candour: this could not be done: %s\n", failure.what());
      return failed;
    }
  }
  const bool asked = words.front() == "help" || words.front() == "--help";
  help(asked ? stdout : stderr);
  return asked ? 0 : usage_error;
}
