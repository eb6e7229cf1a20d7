#include "registers/word_query.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace candour::registers {
namespace {

struct Standing {
  std::string folded;
  Stretch at;
};

std::vector<Standing> words_of(std::string_view text) {
  std::vector<Standing> words;
  WordReader reader{text};
  while (reader.next()) words.push_back({reader.folded(), {reader.begin(), reader.end()}});
  return words;
}

// How many of the words from `from` on are the parts of one wanted word: all of them or none.
bool stands_at(const std::vector<Standing>& words, std::size_t from,
               const std::vector<std::string>& parts, bool beginning) {
  if (from + parts.size() > words.size()) return false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Standing& word = words[from + i];
    const bool same = beginning ? word.folded.starts_with(parts[i]) : word.folded == parts[i];
    if (!same || (i > 0 && words[from + i - 1].at.end != word.at.begin)) return false;
  }
  return true;
}

}  // namespace

Result<WordQuery> WordQuery::read(std::string_view typed) {
  const auto text = read_text(typed, {.most_characters = query_characters_max}, "q");
  if (!text) return text.error();
  WordQuery query;
  WordReader reader{*text};
  bool last_alone = false;
  std::size_t last_end = 0;
  while (reader.next()) {
    if (reader.alone() && last_alone && reader.begin() == last_end)
      query.wanted_.back().parts.push_back(reader.folded());
    else
      query.wanted_.push_back({{reader.folded()}, false});
    last_alone = reader.alone();
    last_end = reader.end();
  }
  if (query.wanted_.empty())
    return refuse(RefusalCode::text_empty, "Enter a word: a letter or a number.", "q");
  if (query.wanted_.size() > query_words_max)
    return refuse(RefusalCode::text_too_long,
                  fmt::format("Enter {} words or fewer.", query_words_max), "q");
  Wanted& last = query.wanted_.back();
  last.beginning =
      last_end == text->size() && last.parts.size() == 1 && can_be_beginning(last.parts.front());
  for (const Wanted& wanted : query.wanted_) {
    for (const std::string& part : wanted.parts)
      query.needed_.push_back({code_of(part), wanted.beginning});
  }
  return query;
}

std::vector<Stretch> WordQuery::places_in(std::string_view text) const {
  const std::vector<Standing> words = words_of(text);
  std::vector<Stretch> places;
  for (const Wanted& wanted : wanted_) {
    bool found = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!stands_at(words, i, wanted.parts, wanted.beginning)) continue;
      found = true;
      places.push_back({words[i].at.begin, words[i + wanted.parts.size() - 1].at.end});
    }
    if (!found) return {};
  }
  std::sort(places.begin(), places.end(), [](const Stretch& a, const Stretch& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  // The same words asked for twice, or one within another, are marked once.
  std::vector<Stretch> apart;
  for (const Stretch& place : places) {
    if (apart.empty() || place.begin >= apart.back().end) apart.push_back(place);
  }
  return apart;
}

}  // namespace candour::registers
