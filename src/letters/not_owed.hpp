#pragma once
// Why a council does not have to meet a need, and whether the record bears it out. A need that is
// owed under section 18 or 20(1) cannot be decided away: Care Act 2014 s24(2) is a duty that
// follows such a decision, not a power to make it.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "letters/draft.hpp"

namespace candour::letters {

// Which condition of section 18 or 20(1) is not there.
enum class WhyNotOwed : std::uint8_t {
  not_eligible,
  not_resident,    // neither ordinarily resident here, nor here without settled residence
  carer_meets_it,  // s18(7)
  own_means,       // no condition of s18(2) to (4): above the limit, and did not ask
  another_law,     // ss21 to 23: immigration, health services, housing
};
inline constexpr int why_not_owed_count = 5;
std::string_view name_of(WhyNotOwed why);   // "not_eligible"
std::string_view words_of(WhyNotOwed why);  // for whoever chooses
std::string_view cite_of(WhyNotOwed why);   // "Care Act 2014 s18(1)(a)"
// As the letter says it: "They do not meet the national eligibility criteria."
std::string_view said_to_person(WhyNotOwed why);

std::optional<WhyNotOwed> why_not_owed_named(const Edits& edits);
// The outcome codes that were chosen.
std::vector<std::string> needs_chosen(const Edits& edits);

// A sentence where the record says that one of the needs is owed all the same, with the clause;
// empty where it bears the reason out.
std::string why_still_owed(const LetterSource& source, std::span<const std::string> needs,
                           WhyNotOwed why);

}  // namespace candour::letters
