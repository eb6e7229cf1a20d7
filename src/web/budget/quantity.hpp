#pragma once
// How much of something there is in a week, as a person types it.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace candour::web {

// "3", "3.5" or "3.25": hundredths, above zero, up to 1,000. Empty text is 0: not said. Refuses
// with malformed, naming the field.
Result<std::int64_t> read_quantity(std::string_view text, std::string_view field);
// "3.5"; empty for 0.
std::string quantity_text(std::int64_t hundredths);

}  // namespace candour::web
