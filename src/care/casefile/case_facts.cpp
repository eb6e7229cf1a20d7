#include "care/casefile/case_facts.hpp"

#include "care/casefile/birthdays.hpp"

namespace candour::care {

rules::PersonIndex person_labelled(const std::vector<PersonFacts>& people, std::string_view label) {
  for (std::size_t i = people.size(); i > 0; --i)
    if (people[i - 1].label == label) return static_cast<rules::PersonIndex>(i - 1);
  return rules::nobody;
}

rules::History history_of(CaseFacts facts) {
  add_birthdays(facts.people, facts.happenings);
  std::vector<rules::Person> people;
  people.reserve(facts.people.size());
  for (PersonFacts& person : facts.people)
    people.push_back({std::move(person.label), person.child, person.carer});
  return {facts.service, std::move(people), std::move(facts.happenings)};
}

}  // namespace candour::care
