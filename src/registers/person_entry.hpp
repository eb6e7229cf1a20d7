#pragma once
// One line of the index of people: what is kept of somebody so that they can be found, and the keys
// under which they are. Protected addresses are not in it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/person/record.hpp"

namespace candour::registers {

// Somebody with a record of their own, or somebody of a case who has none.
struct PersonEntry {
  care::PersonRecord record;      // its id is empty for somebody of a case alone
  std::optional<CaseId> case_id;  // of somebody of a case alone
  std::string part;               // what the case says they are: "daughter"
};

// As the table keeps it: one item on a line, parted by control characters that no name holds. A
// protected address leaves only the fact that there is one.
std::string stored_form(const PersonEntry& entry);
PersonEntry read_stored_form(std::string_view text);

// The keys under which the entry is found, in order, none twice. `W` is a word of a name:
//   "W n X"  with another word of the same name      "W b 1941-02-03"  with the date of birth
//   "W p SW1A 2AA"  a family name with a postcode    "W a high"  with a word of the address
//   "#b 1941-02-03"  "#p SW1A 2AA"  "#n 9990000018"  "#t 321069…" (a phone number backwards)
//   "@high smith"  a word of the address
std::vector<std::string> keys_of(const PersonEntry& entry);

// Every word of every name, in order, none twice.
std::vector<std::string> words_of(const PersonEntry& entry);

// Words that stand in so many addresses that they find nobody: "street", "flat".
bool is_common_in_addresses(std::string_view word);

}  // namespace candour::registers
