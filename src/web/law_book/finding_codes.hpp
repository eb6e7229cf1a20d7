#pragma once
// The codes of finding in the exchange format, in words, and why no rule decides some of them.

#include <span>
#include <string_view>

namespace candour::web {

struct FindingCode {
  std::string_view code;       // "assessment.delay"
  std::string_view words;      // "an assessment late or still open"
  std::string_view undecided;  // why no rule raises it; empty where one does
};

// Every code, in the order of the format.
std::span<const FindingCode> finding_codes();

// The words of a code; the code itself where the format does not know it.
std::string_view finding_words(std::string_view code);

}  // namespace candour::web
