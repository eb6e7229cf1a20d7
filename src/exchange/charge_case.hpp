#pragma once
// Worked cases of charging as other programs write them: a file of one case, of several in an
// array, or of {"cases": […]}. Each kind of case is answered with what its kind is asked; a case
// that cannot be read is refused by itself and stops nothing.

#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "care/charging/rates.hpp"

namespace candour::exchange {

inline constexpr std::size_t most_charge_bytes = 1 << 20;

struct ChargeAnswers {
  std::vector<std::string> answers;  // JSON, one for each case, in the file’s order
  bool one_case = false;             // the file held one case, by itself
  int refused = 0;
};

// `known_on`: as the rates were known on this day, where a case does not say. Refuses, as a whole,
// a file that is not JSON (as parse_strict_json does) or holds no cases (wrong_type). Money is in
// decimal strings both ways; an unknown sum is null and "unknown" says why.
Result<ChargeAnswers> answer_charge_cases(std::string_view bytes, const care::ChargeRates& rates,
                                          Day known_on);

}  // namespace candour::exchange
