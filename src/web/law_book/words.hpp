#pragma once
// The words in which the law book says what the law library and the rules hold as values.

#include <string>
#include <string_view>

#include "rules/kind_set.hpp"
#include "rules/law_library.hpp"
#include "rules/rule.hpp"

namespace candour::web {

// "Clock", "Content of a document", "Conduct"
std::string_view words_of(rules::RuleKind kind);
// What the kind means, as a sentence.
std::string_view meaning_of(rules::RuleKind kind);
// "Adults", "Children", "Adults and children"
std::string_view words_of(rules::Scope scope);
// "Read in the law itself", "Read in another source that agrees", "Unconfirmed: …"
std::string_view words_of(rules::Mark mark);
// "Decided by a rule", "Left to judgement", …
std::string_view words_of(rules::Treatment treatment);
// What a treatment means for the reader, as a sentence.
std::string_view meaning_of(rules::Treatment treatment);
// "Case law": a standing at the beginning of a line.
std::string standing_words(rules::Standing standing);

// What a standing means, as a clause: "an Act of Parliament".
std::string_view meaning_of(rules::Standing standing);
// A text with a capital letter at its beginning.
std::string capitalised(std::string_view text);

// "from 1 April 2015", "from 1 April 2015 to 31 March 2020"
std::string span_words(Day from, const std::optional<Day>& until);

// "an assessment was asked for": what a kind records, to stand inside a sentence.
std::string happening_words(rules::EventKind kind);
// The kinds of a set, in the order of the vocabulary.
std::vector<rules::EventKind> kinds_in(const rules::KindSet& set);

// A number with its noun: "1 rule", "83 rules".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

// "www.legislation.gov.uk" of an address.
std::string_view host_of(std::string_view address);

}  // namespace candour::web
