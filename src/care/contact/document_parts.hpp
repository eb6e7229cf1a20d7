#pragma once
// What the parts of the contact share. Used by contact/document*.cpp alone.

#include "care/document_kind.hpp"

namespace candour::care::contact {

std::vector<Gap> gaps(const Signing& signing);

// Everything that the answers say happened, in the order of the form.
std::vector<Happened> happenings_of(const Answers& answers, std::string_view about);

// Whether the person would have substantial difficulty in taking part (Care Act 2014 s67(4)).
bool has_difficulty(const Answers& answers);

// How to communicate with the person, what is done differently, how to reach them; nothing where
// none of it was answered.
std::optional<PersonNeedsRecorded> needs_of(const Answers& answers, std::string_view about);

// A row of the people who help.
struct Helper {
  int row = 0;
  std::string label;  // of the case already, or the one that they are given
  bool is_new = false;
  bool cares = false;  // or means to
  std::optional<Day> offered_on;
  std::string_view answer;  // "wants", "declines", "open" or empty
};
// The rows that name somebody. A new helper is given the first label that nobody has; the same
// answers and record give the same labels.
std::vector<Helper> helpers_of(const CaseRecord& record, const Answers& answers);

// Somebody new of the case: a carer, or somebody else who helps.
PersonAdded person_of(const Answers& answers, const Helper& helper);

}  // namespace candour::care::contact
