#include "registers/word_index.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/assert.hpp"
#include "registers/case_list.hpp"
#include "registers/searched_text.hpp"

namespace candour::registers {
namespace {

using journal::Connection;
using journal::StoredEvent;

constexpr std::int64_t events_of_a_block = 256;
constexpr std::size_t most_bytes_kept_back = 8U * 1024 * 1024;

constexpr std::string_view digits_64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
// An entry: its day, its number, the codes, and a full stop.
constexpr std::size_t day_size = 3;
constexpr std::size_t number_size = 6;
constexpr std::size_t code_size = std::tuple_size_v<WordCode>;
constexpr char end_of_entry = '.';

void append_number(std::string& out, std::uint64_t number, std::size_t size) {
  for (std::size_t i = size; i-- > 0;) out += digits_64[(number >> (6U * i)) & 63U];
}

constexpr std::array<std::uint8_t, 256> values_64 = [] {
  std::array<std::uint8_t, 256> values{};
  for (std::size_t i = 0; i < digits_64.size(); ++i)
    values[static_cast<unsigned char>(digits_64[i])] = static_cast<std::uint8_t>(i);
  return values;
}();

std::uint64_t read_number(std::string_view text) {
  std::uint64_t number = 0;
  for (const char digit : text)
    number = (number << 6U) | values_64[static_cast<unsigned char>(digit)];
  return number;
}

Result<Day> day_of(const StoredEvent& event) {
  const auto happened = journal::happened_date(event);
  if (!happened) return happened.error();
  const bool undated = happened->precision == Precision::undated;
  return undated ? std::chrono::floor<std::chrono::days>(event.recorded) : happened->earliest;
}

void append_entry(std::string& out, Day day, std::int64_t number, std::string_view text) {
  std::vector<WordCode> codes;
  WordReader reader{text};
  while (reader.next()) codes.push_back(code_of(reader.folded()));
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  if (codes.empty()) return;
  append_number(out, static_cast<std::uint64_t>((day - first_day).count()), day_size);
  append_number(out, static_cast<std::uint64_t>(number), number_size);
  for (const WordCode& code : codes) out.append(code.data(), code.size());
  out += end_of_entry;
}

// ---- Finding ----

std::uint64_t packed(const char* code, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i)
    value |= std::uint64_t{static_cast<unsigned char>(code[i])} << (8U * i);
  return value;
}

constexpr std::uint64_t whole_code = (std::uint64_t{1} << (8U * code_size)) - 1;
constexpr std::uint64_t code_of_beginning = (std::uint64_t{1} << (8U * code_of_beginning_size)) - 1;

// The codes that an entry must hold, ready to compare.
class Wanted {
 public:
  explicit Wanted(const WordQuery& query) {
    for (const WordQuery::Needed& needed : query.needed()) {
      const std::uint64_t mask = needed.beginning ? code_of_beginning : whole_code;
      codes_.push_back({packed(needed.code.data(), code_size) & mask, mask});
    }
  }

  bool all_in(std::string_view codes) const {
    for (const Code& code : codes_) {
      if (!one_in(codes, code)) return false;
    }
    return true;
  }

 private:
  struct Code {
    std::uint64_t value;
    std::uint64_t mask;
  };
  static bool one_in(std::string_view codes, const Code& code) {
    for (std::size_t at = 0; at + code_size <= codes.size(); at += code_size) {
      if ((packed(codes.data() + at, code_size) & code.mask) == code.value) return true;
    }
    return false;
  }
  std::vector<Code> codes_;
};

// Takes in the rows of one case after the other.
class Finder {
 public:
  explicit Finder(const WordQuery& query) : wanted_{query} {}

  void take(std::string_view case_id, std::string_view words) {
    if (case_id != last_case_) {
      ++found.cases_searched;
      last_case_ = case_id;
      named_ = false;
    }
    while (!words.empty()) {
      const std::string_view entry = words.substr(0, words.find(end_of_entry));
      words.remove_prefix(std::min(entry.size() + 1, words.size()));
      if (entry.size() <= day_size + number_size) continue;
      if (wanted_.all_in(entry.substr(day_size + number_size))) add(entry);
    }
  }

  WordHits found;

 private:
  void add(std::string_view entry) {
    if (!named_) found.cases.push_back(CaseId::ours(last_case_));
    named_ = true;
    const auto days = static_cast<int>(read_number(entry.substr(0, day_size)));
    found.hits.push_back(
        {static_cast<std::uint32_t>(found.cases.size() - 1), first_day + std::chrono::days{days},
         static_cast<std::int64_t>(read_number(entry.substr(day_size, number_size)))});
  }

  Wanted wanted_;
  std::string last_case_;
  bool named_ = false;
};

// Cases first, then their words: told to the store, for without statistics SQLite may read every
// row of the council.
#define WORDS_OF_CASES                                                                             \
  "SELECT w.case_id, w.words FROM case_list c CROSS JOIN word_list w WHERE w.council = c.council " \
  "AND w.case_id = c.case_id AND c.council = ? AND "

}  // namespace

Result<void> WordIndex::create(Connection& connection) {
  for (const std::string_view statement :
       {"DROP TABLE IF EXISTS word_list",
        "CREATE TABLE word_list (council TEXT NOT NULL, case_id TEXT NOT NULL, block INTEGER NOT "
        "NULL, words TEXT NOT NULL, PRIMARY KEY (council, case_id, block))"}) {
    auto done = connection.execute(statement);
    if (!done) return done;
  }
  return {};
}

WordIndex::Row& WordIndex::row_for(const StoredEvent& event, std::string_view case_id) {
  const std::int64_t block = event.stream_version / events_of_a_block;
  const auto is_it = [&](const Row& row) {
    return row.block == block && row.case_id == case_id && row.council == event.council.text();
  };
  if (!kept_back_.empty() && is_it(kept_back_.back())) return kept_back_.back();
  std::string key = event.council.text();
  key += '/';
  key += case_id;
  key += '/';
  key += std::to_string(block);
  const auto [place, is_new] = places_.try_emplace(std::move(key), kept_back_.size());
  if (is_new) kept_back_.push_back({event.council.text(), std::string{case_id}, block, {}});
  return kept_back_[place->second];
}

Result<void> WordIndex::apply(Connection& connection, const StoredEvent& event) {
  static const std::string prefix = "case/";
  if (!event.stream.text().starts_with(prefix)) return {};
  const auto searched = searched_text(event);
  if (!searched) return searched.error();
  if (!*searched) return {};
  const auto day = day_of(event);
  if (!day) return day.error();
  const std::string_view case_id = std::string_view{event.stream.text()}.substr(prefix.size());
  std::string& words = row_for(event, case_id).words;
  const std::size_t before = words.size();
  append_entry(words, *day, event.number, (*searched)->text.for_storage());
  bytes_kept_back_ += words.size() - before;
  // Deriving the register again is one long transaction: it must not all lie in memory.
  return bytes_kept_back_ < most_bytes_kept_back ? Result<void>{} : finish(connection);
}

Result<void> WordIndex::finish(Connection& connection) {
  for (const Row& row : kept_back_) {
    if (row.words.empty()) continue;
    auto done = connection.execute(
        "INSERT INTO word_list (council, case_id, block, words) VALUES (?, ?, ?, ?) ON CONFLICT "
        "(council, case_id, block) DO UPDATE SET words = word_list.words || excluded.words",
        {row.council, row.case_id, row.block, row.words});
    if (!done) return done;
  }
  forget();
  return {};
}

void WordIndex::forget() {
  kept_back_.clear();
  places_.clear();
  bytes_kept_back_ = 0;
}

Result<std::string> WordIndex::dump(Connection& connection) {
  return journal::dump_rows(connection,
                            "SELECT council, case_id, block, words FROM word_list ORDER BY "
                            "council, case_id, block");
}

Result<WordHits> find_words(const journal::SqliteStore& store, const CouncilId& council,
                            const WordQuery& query, const Reach& reach) {
  Finder finder{query};
  const auto take = [&](const journal::Row& row) { finder.take(row.text(0), row.text(1)); };
  auto done = store.read([&](Connection& connection) -> Result<void> {
    // What stands with the team is taken once, whoever has it.
    if (!reach.team.empty()) {
      auto with_team =
          connection.query(WORDS_OF_CASES "c.team = ?", {council.text(), reach.team}, take);
      if (!with_team) return with_team;
    }
    for (const StaffId& worker : reach.workers) {
      auto one = connection.query(WORDS_OF_CASES "c.worker = ? AND (? = '' OR c.team <> ?)",
                                  {council.text(), worker.text(), reach.team, reach.team}, take);
      if (!one) return one;
    }
    if (!reach.published) return {};
    return connection.query(WORDS_OF_CASES "c.origin = 'published'", {council.text()}, take);
  });
  if (!done) return done.error();
  std::sort(finder.found.hits.begin(), finder.found.hits.end());
  return std::move(finder.found);
}

}  // namespace candour::registers
