#include "registers/person_search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/assert.hpp"
#include "registers/nicknames.hpp"
#include "registers/person_lookup.hpp"
#include "registers/person_match.hpp"

namespace candour::registers {
namespace {

using journal::Connection;

// What one search may cost at most, whatever was typed.
constexpr std::size_t most_walks = 160;       // along the keys
constexpr std::size_t most_cards = 220;       // read and compared
constexpr std::int64_t most_beginnings = 48;  // words that begin as typed
constexpr std::size_t most_forms = 12;        // of each word: as typed, longer, other forms
constexpr std::size_t most_near = 8;          // of each word: spelt or sounding alike
constexpr std::size_t most_pivots = 3;        // words that are looked up; the others are compared

// A typed word and the words of the index that can stand for it.
struct TypedWord {
  std::string text;
  std::vector<std::string> forms;  // the nearest first
  std::vector<std::string> near;
  bool all_beginnings = true;  // whether `forms` holds every word that begins so
  std::int64_t people = 0;     // who bear one of them, at the least
};

class PersonSearch {
 public:
  PersonSearch(Connection& connection, const CouncilId& council, const PersonQuery& query,
               std::size_t limit)
      : lookup_{connection, council}, query_{query}, limit_{limit} {}

  Result<PersonAnswer> run() {
    auto done = walk_numbers();
    if (done && !answered_) done = walk_words();
    if (!done) return done.error();
    return answer();
  }

 private:
  bool enough() const {
    return found_.size() > limit_ || walks_ >= most_walks || cards_ >= cards_left_;
  }

  // Compares whoever stands under the keys with all that was typed.
  Result<void> walk(const KeyRange& keys) {
    if (enough()) {
      stopped_ = true;
      return {};
    }
    ++walks_;
    // Where there is more to compare than these keys, some of them will not fit.
    // A name of three words stands under a word twice.
    const std::size_t most = terms() > 1 ? cards_left_ - cards_ : 2 * (limit_ + 1);
    auto who = lookup_.who_has(keys, static_cast<std::int64_t>(most));
    if (!who) return who.error();
    stopped_ = stopped_ || who->size() == most;
    for (const std::string& one : *who) {
      if (enough()) {
        stopped_ = true;
        return {};
      }
      if (auto done = compare(one); !done) return done;
    }
    return {};
  }

  Result<void> compare(const std::string& who) {
    if (!seen_.insert(who).second) return {};
    ++cards_;
    auto entry = lookup_.entry_of(who);
    if (!entry) return entry.error();
    if (!*entry) return {};
    if (auto match = match_person(query_, **entry))
      found_.push_back({std::move(**entry), std::move(match->why), match->distance, {}});
    return {};
  }

  std::size_t terms() const {
    const auto count = [](bool there) { return there ? std::size_t{1} : std::size_t{0}; };
    return query_.words.size() + count(query_.born.has_value()) +
           count(query_.nhs_number.has_value()) + count(query_.postcode.has_value()) +
           count(query_.district.has_value()) + count(query_.phone.has_value());
  }

  // What finds few by itself.
  Result<void> walk_numbers() {
    if (query_.nhs_number) return only(keys_that_are("#n " + *query_.nhs_number));
    if (query_.phone) {
      const std::string backwards{query_.phone->rbegin(), query_.phone->rend()};
      return only(keys_that_begin("#t " + backwards));
    }
    if (query_.postcode) return only(keys_that_are("#p " + *query_.postcode));
    if (query_.born) return walk_born();
    if (query_.district && query_.words.empty())
      return only(keys_that_begin("#p " + *query_.district + " "));
    return {};
  }

  Result<void> only(const KeyRange& keys) {
    answered_ = true;
    return walk(keys);
  }

  Result<void> walk_born() {
    for (const VagueDate& reading : query_.born->readings) {
      const bool few = reading.precision == Precision::day;
      if (!few && !query_.words.empty()) continue;
      auto done =
          walk(few ? keys_that_are("#b " + iso(reading)) : keys_that_begin("#b " + iso(reading)));
      if (!done) return done;
    }
    answered_ = query_.words.empty();
    return {};
  }

  Result<void> walk_words() {
    if (auto done = read_words(); !done) return done;
    auto done =
        query_.words.size() == 1 || query_.born || query_.district ? walk_one() : walk_two();
    if (!done || found_.size() > limit_) return done;
    cards_left_ = most_cards;
    for (TypedWord& word : words_) {
      auto near = lookup_.words_near(word.text, most_near);
      if (!near) return near.error();
      word.near = std::move(*near);
    }
    return query_.words.size() == 1 || query_.born || query_.district ? walk_one_near()
                                                                      : walk_two_near();
  }

  Result<void> read_words() {
    for (const std::string& text : query_.words) {
      TypedWord word{text, {}, {}, true, 0};
      auto beginnings = lookup_.words_beginning(text, most_beginnings);
      if (!beginnings) return beginnings.error();
      word.all_beginnings = beginnings->size() < static_cast<std::size_t>(most_beginnings);
      std::stable_sort(beginnings->begin(), beginnings->end(),
                       [&](const BorneWord& a, const BorneWord& b) {
                         if ((a.word == text) != (b.word == text)) return a.word == text;
                         return a.people > b.people;
                       });
      if (!beginnings->empty() && beginnings->front().word == text) word.forms.push_back(text);
      for (const std::string_view other : other_forms_of(text)) word.forms.emplace_back(other);
      for (const BorneWord& one : *beginnings) {
        word.people += one.people;
        if (one.word == text) continue;
        if (word.forms.size() >= most_forms + other_forms_of(text).size())
          word.all_beginnings = false;
        else
          word.forms.push_back(one.word);
      }
      words_.push_back(std::move(word));
    }
    std::stable_sort(words_.begin(), words_.end(), [](const TypedWord& a, const TypedWord& b) {
      // A word that nobody bears is of an address, or misspelt: it finds nobody by itself.
      if ((a.people == 0) != (b.people == 0)) return b.people == 0;
      return a.people < b.people;
    });
    if (words_.size() > most_pivots) words_.resize(most_pivots);
    return {};
  }

  // Who bears a word and was born then; of whom less is known than was typed, the year may fit.
  Result<void> walk_born_beside(const std::string& word) {
    for (const VagueDate& reading : query_.born->readings) {
      const std::string typed = iso(reading);
      auto done = walk(keys_that_begin(fmt::format("{} b {}", word, typed)));
      for (std::size_t part = typed.rfind('-'); done && part != typed.npos;
           part = part == 0 ? typed.npos : typed.rfind('-', part - 1))
        done = walk(keys_that_are(word + " b " + typed.substr(0, part)));
      if (!done) return done;
    }
    return {};
  }

  Result<void> walk_beside(const std::vector<std::string>& forms) {
    for (const std::string& form : forms) {
      auto done = query_.born       ? walk_born_beside(form)
                  : query_.district ? walk(keys_that_begin(form + " p " + *query_.district + " "))
                                    : walk(keys_that_begin(form + " n "));
      if (!done) return done;
    }
    return {};
  }

  Result<void> walk_one() {
    for (const TypedWord& word : words_) {
      if (auto done = walk_beside(word.forms); !done) return done;
      const bool address = query_.words.size() == 1 && !query_.born && !query_.district;
      if (!address || word.text.size() < 3) continue;
      if (auto done = walk(keys_that_begin("@" + word.text)); !done) return done;
    }
    return {};
  }

  Result<void> walk_one_near() {
    for (const TypedWord& word : words_) {
      if (auto done = walk_beside(word.near); !done) return done;
    }
    return {};
  }

  // A word of a name with one of the address.
  Result<void> walk_address(const std::vector<std::string>& forms, const TypedWord& other) {
    for (const std::string& form : forms) {
      if (auto done = walk(keys_that_begin(form + " a " + other.text)); !done) return done;
    }
    return {};
  }

  // Two words of a name.
  Result<void> walk_pair(const std::vector<std::string>& forms, const TypedWord& other) {
    for (const std::string& form : forms) {
      if (auto done = walk(keys_that_begin(form + " n " + other.text)); !done) return done;
    }
    for (const std::string& form : forms) {
      for (const std::string_view called : other_forms_of(other.text)) {
        std::string key = form + " n ";
        key += called;
        if (auto done = walk(keys_that_are(key)); !done) return done;
      }
    }
    return {};
  }

  using Walk = Result<void> (PersonSearch::*)(const std::vector<std::string>&, const TypedWord&);

  // Each two of the words, either way round, with all forms of the one.
  Result<void> walk_each_two(Walk way, std::vector<std::string> TypedWord::*forms) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::size_t j = i + 1; j < words_.size(); ++j) {
        auto done = (this->*way)(words_[i].*forms, words_[j]);
        if (done) done = (this->*way)(words_[j].*forms, words_[i]);
        if (!done || enough()) return done;
      }
    }
    return {};
  }

  // Names first: of a beginning that many streets share, the streets must not fill the list.
  Result<void> walk_two() {
    auto done = walk_each_two(&PersonSearch::walk_pair, &TypedWord::forms);
    if (done && !enough()) done = walk_each_two(&PersonSearch::walk_address, &TypedWord::forms);
    if (!done || !found_.empty()) return done;
    for (const TypedWord& word : words_) {
      if (is_common_in_addresses(word.text) || word.text.size() < 3) continue;
      done = walk(keys_that_begin("@" + word.text));
      if (!done) return done;
    }
    return done;
  }

  Result<void> walk_pairs(const std::vector<std::string>& some,
                          const std::vector<std::string>& others) {
    for (const std::string& one : some) {
      for (const std::string& other : others) {
        if (auto done = walk(keys_that_are(fmt::format("{} n {}", one, other))); !done) return done;
      }
    }
    return {};
  }

  Result<void> walk_two_near() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::size_t j = i + 1; j < words_.size(); ++j) {
        // One of the two as typed, or half of it; then both misspelt.
        auto done = walk_pair(words_[i].near, words_[j]);
        if (done) done = walk_address(words_[i].near, words_[j]);
        if (done) done = walk_pair(words_[j].near, words_[i]);
        if (done) done = walk_address(words_[j].near, words_[i]);
        if (done) done = walk_pairs(words_[i].near, words_[j].near);
        if (!done || enough()) return done;
      }
    }
    return {};
  }

  // The answer in order, each record followed by those that are the same person’s.
  Result<PersonAnswer> answer() {
    std::vector<std::pair<std::string, std::size_t>> order;
    for (std::size_t i = 0; i < found_.size(); ++i)
      order.emplace_back(found_[i].entry.record.title(), i);
    std::stable_sort(order.begin(), order.end(), [this](const auto& a, const auto& b) {
      const int x = found_[a.second].distance;
      const int y = found_[b.second].distance;
      return x != y ? x < y : a.first < b.first;
    });
    PersonAnswer answer;
    answer.more = stopped_ || found_.size() > limit_;
    std::set<std::string> placed;
    for (std::size_t i = 0; i < std::min(limit_, order.size()); ++i) {
      PersonHit& hit = found_[order[i].second];
      const PersonId id = hit.entry.record.id;
      if (!id.empty() && !placed.insert(id.text()).second) continue;
      answer.hits.push_back(std::move(hit));
      if (id.empty()) continue;
      if (auto done = add_linked(id, placed, answer); !done) return done.error();
    }
    return answer;
  }

  Result<void> add_linked(const PersonId& id, std::set<std::string>& placed, PersonAnswer& answer) {
    auto others = lookup_.linked_with(id);
    if (!others) return others.error();
    for (const PersonId& other : *others) {
      if (!placed.insert(other.text()).second) continue;
      auto entry = lookup_.entry_of(other.text());
      if (!entry) return entry.error();
      if (!*entry) continue;
      PersonHit hit{std::move(**entry), {"linked with the record above"}, 0, id};
      if (auto match = match_person(query_, hit.entry))
        hit.why.insert(hit.why.begin(), match->why.begin(), match->why.end());
      answer.hits.push_back(std::move(hit));
    }
    return {};
  }

  PersonLookup lookup_;
  const PersonQuery& query_;
  std::size_t limit_;
  std::vector<TypedWord> words_;
  std::vector<PersonHit> found_;
  std::set<std::string> seen_;
  std::size_t walks_ = 0;
  std::size_t cards_ = 0;
  std::size_t cards_left_ = most_cards / 2;  // the other half for words that are misspelt
  bool answered_ = false;                    // by a number alone
  bool stopped_ = false;                     // before everything was looked at
};

}  // namespace

Result<PersonAnswer> search_people(const journal::SqliteStore& store, const CouncilId& council,
                                   const PersonQuery& query, std::size_t limit) {
  CANDOUR_ASSERT(limit >= 1 && limit <= most_hits, "a page asks for too many people at once");
  PersonAnswer answer;
  auto done = store.read([&](Connection& connection) -> Result<void> {
    auto found = PersonSearch{connection, council, query, limit}.run();
    if (!found) return found.error();
    answer = std::move(*found);
    return {};
  });
  if (!done) return done.error();
  return answer;
}

Result<PersonAnswer> search_people(const journal::SqliteStore& store, const CouncilId& council,
                                   std::string_view typed, std::size_t limit) {
  const auto query = read_person_query(typed);
  if (!query) return query.error();
  return search_people(store, council, *query, limit);
}

}  // namespace candour::registers
