#pragma once
// The words of the law in the plain words of a letter: “You cannot do it without help.”.

#include <string>
#include <string_view>
#include <vector>

#include "care/assessment/record.hpp"
#include "care/eligibility/record.hpp"
#include "care/plan/record.hpp"

namespace candour::letters {

// "Keeping clean, and keeping clothes clean"; the code itself where there is no such outcome.
std::string outcome_words(std::string_view code);
std::string_view said_to_person(care::Limb limb);
// "your dignity, and being treated with respect"
std::string_view said_to_person(care::WellBeing area);
// "the council", "you, with a direct payment"
std::string_view said_to_person(care::MetBy met_by);
// "You can do this."; with the limbs and areas where you cannot. Empty: not answered.
std::string finding_sentence(const care::Finding& finding);

// "a, b and c"
std::string list_in_words(const std::vector<std::string>& items);

}  // namespace candour::letters
