#pragma once
// Searching the words of records within what whoever is signed in may read. A record is searched
// only where they may open it without giving a reason: their own people, their team’s, and the
// published decisions. What they are not shown in such a record is not found and not counted.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registers/word_index.hpp"
#include "registers/word_query.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

enum class WordsOf : std::uint8_t { my_people, my_team, published };
std::string_view name_of(WordsOf whose);
// Which of them this visitor can search; the one that they mean where they say nothing comes first.
std::vector<WordsOf> words_searchable(const Visit& visit);

// One place that has the words.
struct FoundWords {
  registers::CaseRow row;
  std::string title;   // "Note", "Assessment requested"
  std::string matter;  // "assessment"; empty where it belongs to none
  VagueDate happened;
  Moment recorded{};
  ActorId by;
  PersonalText text;
  std::vector<registers::Stretch> places;  // of the words in the text
  std::string href;
};

// Behind which place a list goes on.
struct FoundAfter {
  Day day{};
  std::int64_t number = 0;
};
std::string text_of(const FoundAfter& after);
std::optional<FoundAfter> found_after(std::string_view text);

struct WordsFound {
  std::vector<FoundWords> found;    // newest first, at most 20
  std::optional<FoundAfter> after;  // where there may be more
  std::int64_t records_searched = 0;
};

Result<WordsFound> search_words(const Visit& visit, const registers::WordQuery& query,
                                WordsOf whose, const std::optional<FoundAfter>& after);

}  // namespace candour::web
