#pragma once
// The register of words: for each case, which words its statements and notes hold. It is kept by
// case because whoever searches may read some cases and no others: a search reads the rows of those
// cases alone, so its cost follows the caseload, never the council, and nothing outside it is
// touched. A row holds up to 256 events of one case, each as its day, its number and the codes of
// its words.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/day.hpp"
#include "base/identifier.hpp"
#include "journal/register.hpp"
#include "journal/sqlite_store.hpp"
#include "registers/word_query.hpp"

namespace candour::registers {

class WordIndex final : public journal::Register {
 public:
  std::string_view name() const override { return "words"; }
  int version() const override { return 1; }
  Result<void> create(journal::Connection& connection) override;
  Result<void> apply(journal::Connection& connection, const journal::StoredEvent& event) override;
  Result<void> finish(journal::Connection& connection) override;
  void forget() override;
  Result<std::string> dump(journal::Connection& connection) override;

 private:
  // The row that an event belongs to, and what is to be added to its end.
  struct Row {
    std::string council;
    std::string case_id;
    std::int64_t block = 0;
    std::string words;
  };
  Row& row_for(const journal::StoredEvent& event, std::string_view case_id);

  std::vector<Row> kept_back_;
  std::unordered_map<std::string, std::size_t> places_;  // in kept_back_
  std::size_t bytes_kept_back_ = 0;
};

// Whose cases are searched: those allocated to these workers, those that stand with a team whoever
// has them, and the published decisions.
struct Reach {
  std::vector<StaffId> workers;
  std::string team;  // empty: none
  bool published = false;
};

// An event that has the words, as far as their codes tell.
struct WordHit {
  std::uint32_t case_place = 0;  // in WordHits::cases
  Day day{};                     // on which it happened, the earliest it may be; undated: recorded
  std::int64_t number = 0;       // in the council's chain

  // Newest first: by day, then by number.
  friend bool operator<(const WordHit& a, const WordHit& b) {
    return a.day != b.day ? a.day > b.day : a.number > b.number;
  }
};
struct WordHits {
  std::vector<CaseId> cases;
  std::vector<WordHit> hits;  // newest first
  std::int64_t cases_searched = 0;
};

// Every version of a statement is found, and now and then a text of other words: before a hit is
// shown, its event must be read (searched_text), the words looked for in it (places_in), and who
// may see it asked. Refuses with store_failed.
Result<WordHits> find_words(const journal::SqliteStore& store, const CouncilId& council,
                            const WordQuery& query, const Reach& reach);

}  // namespace candour::registers
