#pragma once
// The rates of charging by day: limits, the guarantee and its premiums, allowances, what the NHS
// pays. Each row says where it was seen and how surely, and, where a source says so, on which day
// it became known. Nothing is guessed: a day without a row is unknown.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/day.hpp"
#include "base/refusal.hpp"
#include "care/charging/record.hpp"

namespace candour::care {

enum class RateMark : std::uint8_t {
  seen,        // V: in a named public source
  seen_twice,  // V2: in a secondary source that agrees
  derived,     // D: worked out, and fixed to the penny by figures seen before and after it
  unseen,      // G: itself not seen, among them what is PROJECTED: makes a result provisional
};
std::string_view letter_of(RateMark mark);

// One amount over one stretch of days.
struct Rate {
  std::string parameter;  // "mig_single_pension_age"
  Day from{};
  std::optional<Day> until;       // the last day; nothing: still
  std::optional<Day> known_from;  // nothing: known before it began
  std::int64_t hundredths = 0;    // pence; of a percentage, hundredths of one per cent
  std::string unit;               // "GBP/week", "GBP", "percent/year"
  std::string source;
  RateMark mark = RateMark::unseen;
  int line = 0;  // in the file

  bool covers(Day day) const { return from <= day && (!until || day <= *until); }
  bool is_confirmed() const { return mark != RateMark::unseen; }
};

// Days for which a parameter has no row, between two that it has.
struct RateGap {
  std::string parameter;
  Day from{};
  Day until{};
};

// A rate that was found, or why there is none.
using RateFound = std::variant<const Rate*, UnknownRate>;

struct ChargeRates {
  std::vector<Rate> all;  // by parameter, then first day, then the day on which it was known

  // The rate in force on `day`, as it was known on `known_on`: of two versions the later known.
  RateFound on(std::string_view parameter, Day day, Day known_on) const;
  // Where the day is not known: the rate if it is the same on every day that has one.
  RateFound on_any_day(std::string_view parameter) const;
  // Every parameter, in the order of the alphabet.
  std::vector<std::string> parameters() const;
  std::vector<RateGap> gaps() const;
};

// What the rate is called in plain words: "Minimum Income Guarantee, single, pension age".
std::string words_of_rate(std::string_view parameter);
// Why a rate that was found is not confirmed: "not itself seen; projected".
std::string why_unconfirmed(const Rate& rate);

// Reads a file of rates (comma-separated, with a heading). Refuses with malformed, missing_field,
// no_citation (a row without its source), unknown_field_value (mark), no_such_date,
// date_out_of_range and overlap_in_dates (two rows for one day that were known on the same day),
// each with its line.
Result<ChargeRates> read_charge_rates(std::string_view text);

}  // namespace candour::care
