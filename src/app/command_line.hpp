#pragma once
// Exit codes and options that the commands share.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"

namespace candour::app {

enum Exit : int { done = 0, failed = 1, usage_error = 2, file_refused = 3, some_refused = 4 };

// Words after the command: places, and options given as "--name value" or "--name".
class CommandLine {
 public:
  // Refuses with usage an option that is not among these, or one without its value.
  static Result<CommandLine> read(const std::vector<std::string_view>& words,
                                  const std::vector<std::string_view>& with_value,
                                  const std::vector<std::string_view>& flags);

  const std::vector<std::string>& places() const { return places_; }
  std::optional<std::string> value(std::string_view option) const;
  bool flag(std::string_view option) const;

 private:
  std::vector<std::string> places_;
  std::vector<std::pair<std::string, std::string>> options_;
};

// Prints the refusal's sentence, with field and line, to standard error.
void tell(const Refusal& refusal);

int charge_command(const std::vector<std::string_view>& words);
int replay_command(const std::vector<std::string_view>& words);
int verify_command(const std::vector<std::string_view>& words);
int rebuild_command(const std::vector<std::string_view>& words);
int lawbook_command(const std::vector<std::string_view>& words);
int demo_command(const std::vector<std::string_view>& words);
int forms_command(const std::vector<std::string_view>& words);
int serve_command(const std::vector<std::string_view>& words);

}  // namespace candour::app
