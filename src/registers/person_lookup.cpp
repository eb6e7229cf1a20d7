#include "registers/person_lookup.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "registers/search_text.hpp"

namespace candour::registers {
namespace {

// Behind every key that begins with something: no text holds this character.
constexpr std::string_view behind_all = "\xF4\x8F\xBF\xBF";

constexpr std::size_t least_letters_for_slips = 4;
constexpr std::size_t least_sounds = 2;
constexpr std::int64_t most_of_one_key = 40;

}  // namespace

KeyRange keys_that_are(std::string_view key) {
  KeyRange range{std::string{key}, std::string{key}};
  range.to.push_back('\x01');  // lies before whatever could stand in a longer key
  return range;
}

KeyRange keys_that_begin(std::string_view beginning) {
  KeyRange range{std::string{beginning}, std::string{beginning}};
  range.to += behind_all;
  return range;
}

bool are_spelt_nearly_alike(std::string_view a, std::string_view b) {
  if (count_characters(a) < least_letters_for_slips) return false;
  return slips_between(a, b) == 1;
}

bool sounds_like(std::string_view a, std::string_view sound_of_a, std::string_view b) {
  if (sound_of_a.size() < least_sounds || sound_of_a != sound_of(b)) return false;
  // A short sound is shared by many: then the words must look alike too.
  constexpr int few_slips = 2;
  return sound_of_a.size() > least_sounds || slips_between(a, b) <= few_slips;
}

bool sound_alike(std::string_view a, std::string_view b) { return sounds_like(a, sound_of(a), b); }

Result<std::vector<std::string>> PersonLookup::who_has(const KeyRange& keys,
                                                       std::int64_t most) const {
  std::vector<std::string> found;
  auto done = connection_.query(
      "SELECT who FROM person_key WHERE council = ? AND key >= ? AND key < ? ORDER BY key, who "
      "LIMIT ?",
      {council_, keys.from, keys.to, most},
      [&found](const journal::Row& row) { found.emplace_back(row.text(0)); });
  if (!done) return done.error();
  return found;
}

Result<std::optional<PersonEntry>> PersonLookup::entry_of(std::string_view who) const {
  std::optional<PersonEntry> entry;
  auto done = connection_.query(
      "SELECT card FROM person_card WHERE council = ? AND who = ?", {council_, who},
      [&entry](const journal::Row& row) { entry = read_stored_form(row.text(0)); });
  if (!done) return done.error();
  return entry;
}

Result<std::vector<BorneWord>> PersonLookup::words_beginning(std::string_view beginning,
                                                             std::int64_t most) const {
  std::vector<BorneWord> words;
  const KeyRange range = keys_that_begin(beginning);
  auto done = connection_.query(
      "SELECT word, people FROM name_word WHERE council = ? AND word >= ? AND word < ? ORDER BY "
      "word LIMIT ?",
      {council_, range.from, range.to, most}, [&words](const journal::Row& row) {
        words.push_back({std::string{row.text(0)}, row.integer(1)});
      });
  if (!done) return done.error();
  return words;
}

Result<void> PersonLookup::add_near(std::string_view key, std::vector<std::string>& words) const {
  return connection_.query(
      "SELECT word FROM name_near WHERE council = ? AND near = ? ORDER BY word LIMIT ?",
      {council_, key, most_of_one_key},
      [&words](const journal::Row& row) { words.emplace_back(row.text(0)); });
}

Result<std::vector<std::string>> PersonLookup::words_near(std::string_view word,
                                                          std::size_t most) const {
  std::vector<std::string> words;
  if (count_characters(word) >= least_letters_for_slips) {
    for (const std::string& key : one_deletion_keys(word)) {
      if (auto done = add_near("s:" + key, words); !done) return done.error();
    }
  }
  if (const std::string sound = sound_of(word); sound.size() >= least_sounds) {
    if (auto done = add_near("p:" + sound, words); !done) return done.error();
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::vector<std::pair<int, std::string>> ranked;
  for (std::string& other : words) {
    if (other == word) continue;
    if (are_spelt_nearly_alike(word, other) || sound_alike(word, other))
      ranked.emplace_back(slips_between(word, other), std::move(other));
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> near;
  for (std::size_t i = 0; i < std::min(most, ranked.size()); ++i)
    near.push_back(std::move(ranked[i].second));
  return near;
}

Result<std::vector<PersonId>> PersonLookup::linked_with(const PersonId& person) const {
  constexpr std::int64_t most_links = 20;
  std::vector<PersonId> others;
  auto done = connection_.query(
      "SELECT other FROM person_link WHERE council = ? AND person = ? ORDER BY other LIMIT ?",
      {council_, person.text(), most_links},
      [&others](const journal::Row& row) { others.push_back(PersonId::ours(row.text(0))); });
  if (!done) return done.error();
  return others;
}

}  // namespace candour::registers
