#pragma once
// What the pages of a charge share. Used by this room alone.

#include "web/charge/charge_now.hpp"
#include "web/html/components.hpp"

namespace candour::web {

// What is not known and what is not confirmed, each named; nothing where everything is.
void write_open_questions(html::Out& out, const care::Charge& charge);
// Every line with its sum, working and clause.
void write_working(html::Out& out, const care::Charge& charge);
// "£209.70 a week", or why there is no sum.
std::string sum_words(const std::optional<MoneyPerWeek>& sum);
// In a sentence: "Worked out from what they have and what comes in."
std::string_view basis_words(care::ChargeBasis basis);
// How to challenge it, in the order in which it is done.
void write_challenge(html::Out& out);

}  // namespace candour::web
