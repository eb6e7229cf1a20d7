#pragma once
// How people of the index are told on pages: their age, where they live, who has their case. A
// protected address is never among it.

#include <string>
#include <vector>

#include "registers/person_search.hpp"
#include "web/html/html.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

// Whole years from the date of birth to a day: "84", "84 or 85" where it is not known to the day.
// Empty where it is not known at all.
std::string age_words(const care::PersonRecord& record, Day today);

// "born 3 February 1941, 84", "died on 4 March 2025"; empty where neither is known.
std::string life_words(const care::PersonRecord& record, Day today);

// "lives in SW1A", "protected address"; empty where no address is recorded.
std::string place_words(const care::PersonRecord& record);

// The cases of somebody, each as a link with who has it: for a list.
html::Raw case_links(const Visit& visit, const std::vector<registers::CaseRow>& cases);

// Somebody of a list: name, age, place, why they are on it, cases. `before` stands before the
// reasons. Refuses with store_failed.
Result<html::Raw> person_item(const Visit& visit, const registers::PersonHit& hit,
                              std::string_view before = "Matches");

}  // namespace candour::web
