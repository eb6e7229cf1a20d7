#pragma once
// Short and pet forms of given names in English: who is looked for as Peggy may be recorded as
// Margaret. Compiled by hand for Candour from common English usage; a name may belong to several.

#include <string_view>
#include <vector>

namespace candour::registers {

// The other forms of a given name, all in plain small letters; none where it has none. "bill" gives
// "william", "will", "billy", …
std::vector<std::string_view> other_forms_of(std::string_view name);

// Whether one can stand for the other.
bool are_forms_of_one_name(std::string_view a, std::string_view b);

}  // namespace candour::registers
