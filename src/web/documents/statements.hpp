#pragma once
// Free words of a form as statements: who wrote them, whose account they are, who sees them.

#include "forms/form.hpp"
#include "web/documents/asked.hpp"
#include "web/documents/known_answers.hpp"

namespace candour::web {

// One text that stands in a field.
struct StandingText {
  std::string_view section;
  std::string_view field;
  FieldPlace place;
  ActorId author;
  std::string_view text;
  Moment at{};
};

// The statement that a text is; `answers` are read for the other columns of its row. The id is the
// same whenever the field is asked for. What was only confirmed keeps where it came from, and its
// disputes.
people::Statement statement_of_text(const OpenDocument& open, const StandingText& text,
                                    const care::Answers& answers, const KnownAnswer* known);

// The same content with a professional’s statements open to the person: as it is signed or shared.
care::DocumentContent opened_to_person(care::DocumentContent content);

}  // namespace candour::web
