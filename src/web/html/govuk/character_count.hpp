#pragma once
// Character count: a textarea that says how much is left. The limit is a help while typing; the
// server decides what it accepts.

#include <optional>

#include "web/html/govuk/form_group.hpp"
#include "web/html/govuk/messages.hpp"

namespace candour::html {

struct CharacterCount {
  std::string name{};
  std::string id{};  // default: the name
  Label label{};
  Hint hint{};
  ErrorMessage error_message{};
  std::string value{};
  int rows = 5;
  int max_characters = 0;     // 0: no limit in characters
  int max_words = 0;          // 0: no limit in words
  int threshold_percent = 0;  // shows the count only from this share of the limit on; 0: always
  std::string count_type{};   // default: words where there is a limit in words, else characters
  std::optional<bool> spellcheck{};
  std::string limit_text{};  // %{count} stands for the limit
  PluralText characters_under_limit_text{};
  std::string characters_at_limit_text{};
  PluralText characters_over_limit_text{};
  PluralText words_under_limit_text{};
  std::string words_at_limit_text{};
  PluralText words_over_limit_text{};
  std::string count_message_classes{};
  FormGroup form_group{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const CharacterCount& count);

}  // namespace candour::html
