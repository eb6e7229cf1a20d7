#include "web/law_book/words.hpp"

#include <fmt/format.h>

#include <array>

namespace candour::web {
namespace {

// A capital letter of ours becomes small inside a sentence, save in a name.
std::string inside_a_sentence(std::string_view sentence) {
  std::string text{sentence};
  if (!text.starts_with("Ombudsman") && text[0] >= 'A' && text[0] <= 'Z')
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

}  // namespace

std::string_view words_of(rules::RuleKind kind) {
  constexpr std::array<std::string_view, 3> words{"Clock", "Content", "Conduct"};
  return words[static_cast<std::size_t>(kind)];
}

std::string_view meaning_of(rules::RuleKind kind) {
  constexpr std::array<std::string_view, 3> words{
      "something must happen by a day", "a step must rest on the right grounds",
      "a step may be taken only in the right way, or only after another"};
  return words[static_cast<std::size_t>(kind)];
}

std::string_view words_of(rules::Scope scope) {
  constexpr std::array<std::string_view, 3> words{"Adults’ cases", "Children’s cases",
                                                  "Adults’ and children’s cases"};
  return words[static_cast<std::size_t>(scope)];
}

std::string_view words_of(rules::Mark mark) {
  constexpr std::array<std::string_view, 3> words{
      "read in the source itself", "read in another source that agrees",
      "unconfirmed: written from memory, the source is still to be read"};
  return words[static_cast<std::size_t>(mark)];
}

std::string_view words_of(rules::Treatment treatment) {
  constexpr std::array<std::string_view, 5> words{"Decided by a rule", "Left to judgement",
                                                  "Definition", "Not for a person’s record",
                                                  "Not covered yet"};
  return words[static_cast<std::size_t>(treatment)];
}

std::string_view meaning_of(rules::Treatment treatment) {
  constexpr std::array<std::string_view, 5> words{
      "A rule or a length of time in this book rests on these paragraphs.",
      "A person decides these. The record must hold what they found; Candour never finds it for "
      "them.",
      "These say what a word means. Other paragraphs use them.",
      "These paragraphs decide nothing in one person’s record.",
      "Candour does not check these yet. Whoever relies on it has to check them by hand."};
  return words[static_cast<std::size_t>(treatment)];
}

std::string_view meaning_of(rules::Standing standing) {
  constexpr std::array<std::string_view, 8> words{
      "an Act of Parliament",
      "made under an Act, and as binding",
      "the council must follow it unless it has a good reason, which it must record",
      "decided by a court",
      "good practice, not law",
      "what the Ombudsman treats as fault",
      "Candour’s own line, not law",
      "the council’s own line, not law"};
  return words[static_cast<std::size_t>(standing)];
}

std::string capitalised(std::string_view words) {
  std::string text{words};
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string standing_words(rules::Standing standing) {
  return capitalised(rules::words_of(standing));
}

std::string span_words(Day from, const std::optional<Day>& until) {
  if (until) return fmt::format("from {} to {}", say(from), say(*until));
  return fmt::format("from {}", say(from));
}

std::string happening_words(rules::EventKind kind) {
  return inside_a_sentence(rules::sentence_of(kind));
}

std::vector<rules::EventKind> kinds_in(const rules::KindSet& set) {
  std::vector<rules::EventKind> kinds;
  for (std::size_t i = 0; i < rules::event_kind_count; ++i) {
    const auto kind = static_cast<rules::EventKind>(i);
    if (set.contains(kind)) kinds.push_back(kind);
  }
  return kinds;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string_view host_of(std::string_view address) {
  const auto scheme = address.find("://");
  if (scheme == address.npos) return address;
  const std::string_view rest = address.substr(scheme + 3);
  return rest.substr(0, rest.find('/'));
}

}  // namespace candour::web
