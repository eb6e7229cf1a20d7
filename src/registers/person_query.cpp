#include "registers/person_query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/nhs_number.hpp"
#include "base/postcode.hpp"
#include "base/text.hpp"
#include "registers/search_text.hpp"

namespace candour::registers {
namespace {

using Tokens = std::vector<std::string_view>;

Tokens tokens_of(std::string_view text) {
  Tokens tokens;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t from = text.find_first_not_of(" \t\r\n,;", at);
    if (from == text.npos) break;
    at = std::min(text.find_first_of(" \t\r\n,;", from), text.size());
    tokens.push_back(text.substr(from, at - from));
  }
  return tokens;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::optional<int> number_of(std::string_view text, std::size_t most_digits) {
  if (!all_digits(text) || text.size() > most_digits) return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<int> month_named(std::string_view text) {
  static constexpr std::array<std::string_view, 12> months{
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  constexpr std::size_t shortest = 3;
  const auto words = plain_words(text);
  if (words.size() != 1 || words.front().size() < shortest) return std::nullopt;
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (months[i].starts_with(words.front())) return static_cast<int>(i) + 1;
  }
  return words.front() == "sept" ? std::optional<int>{9} : std::nullopt;
}

// The years that a year as typed can mean.
std::vector<int> years_of(std::string_view text) {
  const auto value = number_of(text, 4);
  if (!value) return {};
  if (text.size() == 2) return {1900 + *value, 2000 + *value};
  constexpr int first_year = 1900;
  constexpr int last_year = 2199;
  if (text.size() == 4 && *value >= first_year && *value <= last_year) return {*value};
  return {};
}

void add_reading(BornTerm& term, const std::string& text) {
  if (const auto date = parse_vague_date(text)) term.readings.push_back(*date);
}

std::optional<BornTerm> born_on(int day, int month, const std::vector<int>& years) {
  BornTerm term;
  for (const int year : years)
    add_reading(term, fmt::format("{:04}-{:02}-{:02}", year, month, day));
  return term.readings.empty() ? std::nullopt : std::optional<BornTerm>{std::move(term)};
}

// "3/2/1941", "3.2.41", "03-02-1941", "1941-02-03"
std::optional<BornTerm> date_in_one(std::string_view token) {
  std::array<std::string_view, 3> parts;
  std::size_t count = 0;
  while (count < parts.size()) {
    const std::size_t end = std::min(token.find_first_of("/.-"), token.size());
    parts[count++] = token.substr(0, end);
    if (end == token.size()) break;
    token.remove_prefix(end + 1);
    if (count == parts.size()) return std::nullopt;
  }
  if (count != parts.size()) return std::nullopt;
  const bool year_first = parts[0].size() == 4;
  const auto day = number_of(parts[year_first ? 2 : 0], 2);
  const auto month = number_of(parts[1], 2);
  if (!day || !month) return std::nullopt;
  return born_on(*day, *month, years_of(parts[year_first ? 0 : 2]));
}

// "3" or "3rd"
std::optional<int> day_of_month(std::string_view token) {
  if (token.size() > 2 && !is_digit(token.back())) {
    const std::string_view end = token.substr(token.size() - 2);
    if (end == "st" || end == "nd" || end == "rd" || end == "th") token.remove_suffix(2);
  }
  return number_of(token, 2);
}

class Reading {
 public:
  explicit Reading(std::string_view text) : tokens_{tokens_of(text)} {}

  PersonQuery read() {
    while (at_ < tokens_.size()) {
      if (read_date() || read_number() || read_postcode()) continue;
      for (std::string& word : plain_words(tokens_[at_])) query_.words.push_back(std::move(word));
      ++at_;
    }
    return std::move(query_);
  }

 private:
  std::string_view token(std::size_t ahead) const {
    return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : std::string_view{};
  }

  bool take_born(std::optional<BornTerm> born, std::size_t tokens) {
    if (!born || query_.born) return false;
    query_.born = std::move(born);
    at_ += tokens;
    return true;
  }

  bool read_date() {
    if (take_born(date_in_one(token(0)), 1)) return true;
    const auto day = day_of_month(token(0));
    const auto month = month_named(token(1));
    if (day && month && take_born(born_on(*day, *month, years_of(token(2))), 3)) return true;
    if (const auto first = month_named(token(0)); first && token(1).size() == 4) {
      BornTerm term;
      for (const int year : years_of(token(1)))
        add_reading(term, fmt::format("{:04}-{:02}", year, *first));
      if (!term.readings.empty()) return take_born(std::move(term), 2);
    }
    if (token(0).size() != 4 || years_of(token(0)).empty() || !all_digits(token(0))) return false;
    // Four figures beside more figures belong to a longer number.
    if (all_digits(token(1)) && token(1).size() >= 3) return false;
    BornTerm term;
    add_reading(term, std::string{token(0)});
    return take_born(std::move(term), 1);
  }

  // An NHS number or the end of a telephone number, in one piece or in several.
  bool read_number() {
    constexpr std::size_t least_digits = 6;
    std::size_t tokens = 0;
    std::string written;
    while (at_ + tokens < tokens_.size()) {
      const std::string_view next = tokens_[at_ + tokens];
      const bool number = next.find_first_not_of("0123456789+-()./") == next.npos &&
                          std::any_of(next.begin(), next.end(), is_digit);
      if (!number) break;
      written += written.empty() ? "" : " ";
      written += next;
      ++tokens;
    }
    const std::string digits = phone_digits(written);
    if (tokens == 0 || digits.size() < least_digits) return false;
    const auto nhs = NhsNumber::parse(written);
    if (nhs) query_.nhs_number = nhs->for_storage();
    if (!nhs) query_.phone = digits;
    at_ += tokens;
    return true;
  }

  bool read_postcode() {
    if (query_.postcode || query_.district) return false;
    const std::string whole = std::string{token(0)} + " " + std::string{token(1)};
    for (const std::size_t tokens : {std::size_t{2}, std::size_t{1}}) {
      const auto postcode = Postcode::parse(tokens == 2 ? std::string_view{whole} : token(0));
      if (!postcode || (tokens == 2 && token(1).empty())) continue;
      query_.postcode = postcode->for_storage();
      at_ += tokens;
      return true;
    }
    // A district is what stands before an inward code.
    const std::string_view district = token(0);
    const bool mixed = std::any_of(district.begin(), district.end(), is_digit) &&
                       !is_digit(district.front()) && district.size() <= 4;
    const auto probe = Postcode::parse(std::string{district} + " 1AA");
    if (!mixed || !probe) return false;
    query_.district = probe->district();
    ++at_;
    return true;
  }

  Tokens tokens_;
  std::size_t at_ = 0;
  PersonQuery query_;
};

}  // namespace

Result<PersonQuery> read_person_query(std::string_view typed) {
  if (!is_utf8(typed))
    return refuse(RefusalCode::not_utf8, "The search holds bytes that are no text. Type it again.",
                  "q");
  if (count_characters(typed) > most_query_characters)
    return refuse(RefusalCode::text_too_long,
                  fmt::format("Search with {} characters or fewer", most_query_characters), "q");
  PersonQuery query = Reading{typed}.read();
  if (query.empty())
    return refuse(RefusalCode::text_empty,
                  "Enter part of a name, a date of birth, an NHS number, a postcode or a telephone "
                  "number",
                  "q");
  if (query.words.size() > most_query_words)
    return refuse(RefusalCode::text_too_long,
                  fmt::format("Search with {} words or fewer", most_query_words), "q");
  return query;
}

}  // namespace candour::registers
