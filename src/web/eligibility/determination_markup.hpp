#pragma once
// A determination by the rule, as a page explains it: step by step, need by need, with what is
// still open.

#include "care/eligibility/record.hpp"
#include "web/html/html.hpp"

namespace candour::web {

// "Eligible by the rule"
std::string_view words_of(care::Verdict verdict);
// The verdict as a tag, its word carrying the meaning.
html::Raw verdict_tag(care::Verdict verdict);

// The three steps, each with its question, how it stands, why, and its clause.
html::Raw steps_markup(const care::Determination& determination);
// Every need with what made it, and how the rule answers it.
html::Raw needs_markup(const care::Assessment& assessment,
                       const care::Determination& determination);
// What would settle it; nothing where nothing is open.
html::Raw questions_markup(const care::Determination& determination);
// Disputed findings, decided both ways, and whether they matter; nothing where none is disputed.
html::Raw both_ways_markup(const care::Assessment& assessment);

// What made one finding, in a sentence or two: "Cannot do it without help. …"
std::string findings_in_words(const care::Finding& finding);

}  // namespace candour::web
