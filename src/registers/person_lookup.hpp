#pragma once
// Questions to the tables of the index of people, each a short walk along one index.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/connection.hpp"
#include "registers/person_entry.hpp"

namespace candour::registers {

// A range of keys: from `from` to before `to`.
struct KeyRange {
  std::string from;
  std::string to;
};
KeyRange keys_that_are(std::string_view key);
KeyRange keys_that_begin(std::string_view beginning);

struct BorneWord {
  std::string word;
  std::int64_t people = 0;
};

// Every function refuses with store_failed when the disk does.
class PersonLookup {
 public:
  PersonLookup(journal::Connection& connection, const CouncilId& council)
      : connection_{connection}, council_{council.text()} {}

  // Who stands under the keys, in their order; somebody may come twice.
  Result<std::vector<std::string>> who_has(const KeyRange& keys, std::int64_t most) const;
  Result<std::optional<PersonEntry>> entry_of(std::string_view who) const;
  // Words of names that begin so, in order of the alphabet.
  Result<std::vector<BorneWord>> words_beginning(std::string_view beginning,
                                                 std::int64_t most) const;
  // Words that are one slip away or sound alike, the nearest first.
  Result<std::vector<std::string>> words_near(std::string_view word, std::size_t most) const;
  Result<std::vector<PersonId>> linked_with(const PersonId& person) const;

 private:
  Result<void> add_near(std::string_view key, std::vector<std::string>& words) const;

  journal::Connection& connection_;
  std::string council_;
};

// Whether two words count as spelt nearly alike: one slip, from four letters on.
bool are_spelt_nearly_alike(std::string_view a, std::string_view b);
// Whether they sound alike, and are not too different to the eye.
bool sound_alike(std::string_view a, std::string_view b);
// The same where the sound of the first is known.
bool sounds_like(std::string_view a, std::string_view sound_of_a, std::string_view b);

}  // namespace candour::registers
