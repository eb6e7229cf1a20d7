#pragma once
// The five states of a duty, always the same words and shapes: a shape and a word, never colour
// alone.

#include "rules/duty.hpp"
#include "web/html/html.hpp"

namespace candour::web {

// "Breached", "Possibly breached", "Due", …
std::string state_words(const rules::Duty& duty);

// The shape with its word: ▲ Breached. The shape is hidden from screen readers, the word is not.
html::Raw state_mark(const rules::Duty& duty);

}  // namespace candour::web
