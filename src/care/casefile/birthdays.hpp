#pragma once
// The birthdays by which law counts, reckoned from the day of birth.

#include <vector>

#include "care/casefile/case_facts.hpp"

namespace candour::care {

// The day on which somebody born on `born` reaches an age in years: in a year without the
// 29 February of their birth, the first of March.
Day birthday(Day born, int age_years);

// Adds the 16th, 17th and 18th birthday of each person whose day of birth is recorded and who was a
// child when the first dated happening took place, or is recorded as one. Where no day of birth is
// recorded, nothing is guessed. They stand for no entry (rules::no_source) and have no place in the
// list that was given: its order says nothing about them. One that was listed is taken out.
void add_birthdays(const std::vector<PersonFacts>& people,
                   std::vector<rules::Happening>& happenings);

}  // namespace candour::care
