#pragma once
// What a signed document says, question by question, as one reader may read it: another person’s
// words stand as a gap with its ground, and of what is held there is no trace.

#include <functional>
#include <string>
#include <vector>

#include "letters/draft.hpp"

namespace candour::letters {

struct ContentReading {
  const care::CaseRecord& record;
  const care::DocumentContent& content;
  const forms::Form& form;
  const people::Reader& reader;
  std::string reader_label;  // which of the people of the case they are
  bool is_signed = true;     // signed or shared: a professional’s words are theirs to read
};

// Section by section: a heading, then each question with its answer. What nobody answered is left
// out.
std::vector<Block> blocks_of_content(const ContentReading& reading);

// The answer to the question of a fact, “person.asks”: its words, as the reader may read them.
// Empty where it is not answered.
std::string answer_to_fact(const ContentReading& reading, std::string_view fact);

// The answers to every question with this clause, joined: “25(1)(f)”. Empty where none is answered.
std::string answers_citing(const ContentReading& reading, std::string_view clause);

}  // namespace candour::letters
