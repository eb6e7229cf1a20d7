#pragma once
// One table of a law file, read field by field.

#include <toml++/toml.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/refusal.hpp"

namespace candour::law {

// Keeps the first thing wrong; after it every read answers with an empty value. So a reader reads
// all its fields in a row and asks once, with `wrong()`. A key that was never asked for is wrong
// too: a misspelt `until` must not be passed over in silence.
class Fields {
 public:
  // `path` names the table in refusals: "value[3].period[0]".
  Fields(const toml::table& table, std::string_view file, std::string path);

  // One line of text, required: refuses with missing_field, wrong_type or as read_text does.
  std::string text(std::string_view key, std::size_t most_characters = 400);
  // The same where it may be absent; then empty.
  std::string optional_text(std::string_view key, std::size_t most_characters = 400);
  // A list of texts, each as `text` reads one; empty where it is absent.
  std::vector<std::string> texts(std::string_view key, std::size_t most_characters = 400);
  // Where a statement stands: a text, whose absence is refused with no_citation.
  std::string cite(std::string_view key = "cite");
  // Letters, digits, hyphens, underscores and dots, beginning with a letter; nothing else.
  std::string id(std::string_view key = "id");

  Day day(std::string_view key);
  std::optional<Day> optional_day(std::string_view key);
  // A whole number, not negative.
  std::int64_t whole(std::string_view key);

  // A word of a closed list, through the list's own reader; refuses with unknown_field_value.
  template <class Enum>
  Enum named(std::string_view key, std::optional<Enum> (*read)(std::string_view)) {
    const std::string word = text(key);
    if (wrong_) return Enum{};
    const std::optional<Enum> found = read(word);
    if (!found) refuse_word(key, word);
    return found.value_or(Enum{});
  }

  // The tables of an array, at least one.
  std::vector<const toml::table*> tables(std::string_view key);

  // One table that may be absent; then null. Refuses with wrong_type.
  const toml::table* optional_table(std::string_view key);

  // Records something wrong that the reader itself found, at `key` or at the table.
  void refuse_at(std::string_view key, RefusalCode code, std::string_view sentence);

  // The first thing wrong, once every field has been read.
  std::optional<Refusal> wrong();
  // Where the table, or one of its keys, stands.
  int line(std::string_view key = {}) const;
  const std::string& path() const { return path_; }

 private:
  const toml::node* find(std::string_view key);
  void refuse_word(std::string_view key, std::string_view word);

  const toml::table& table_;
  std::string file_;
  std::string path_;
  std::vector<std::string_view> asked_;
  std::optional<Refusal> wrong_;
};

}  // namespace candour::law
