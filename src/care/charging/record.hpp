#pragma once
// What a financial assessment came to, as it was worked out on its day: kept, never worked out
// again. Care Act 2014 ss14 and 17, SI 2014/2672. In the stream of the financial assessment.

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/money.hpp"
#include "journal/codec.hpp"
#include "journal/codec_money.hpp"
#include "people/document.hpp"

namespace candour::care {

// One step of the working, in the order of the calculation.
struct ChargeLine {
  std::string what;                    // "Tariff income from capital"
  std::optional<MoneyPerWeek> weekly;  // nothing: not known, or a line of words
  std::string working;                 // "£2,800.91 above £14,250, in steps of £250: 12"
  std::string cite;                    // "SI 2014/2672 reg 25"
};
BOOST_DESCRIBE_STRUCT(ChargeLine, (), (what, weekly, working, cite))

// A rate that is not known for a day, or is known and unconfirmed.
struct UnknownRate {
  std::string parameter;  // "mig_single_pension_age"
  Day date{};
  std::string why;
};
BOOST_DESCRIBE_STRUCT(UnknownRate, (), (parameter, date, why))

enum class ChargeBasis : std::uint8_t {
  assessed,     // worked out from capital and income
  light_touch,  // reg 10(2), (3)
  refused,      // reg 10(1): full cost
  full_cost,    // capital over the limit
  free,         // nothing is chargeable
};
BOOST_DESCRIBE_ENUM(ChargeBasis, assessed, light_touch, refused, full_cost, free)

struct ChargeAssessed {
  ChargeBasis basis = ChargeBasis::assessed;
  Day on{};        // whose rates were read
  Day known_on{};  // as the rates were known on this day
  std::optional<MoneyPerWeek> tariff_income_weekly;
  std::optional<MoneyPerWeek> most_weekly;  // the most that the person can pay
  std::vector<ChargeLine> lines;
  std::vector<UnknownRate> unknown;      // where any: the sums that need it are absent
  std::vector<UnknownRate> unconfirmed;  // where any: provisional, not to be invoiced
  std::optional<Day> from;               // from which day the charge runs

  bool provisional() const { return !unconfirmed.empty(); }
};
BOOST_DESCRIBE_STRUCT(ChargeAssessed, (),
                      (basis, on, known_on, tariff_income_weekly, most_weekly, lines, unknown,
                       unconfirmed, from))

struct ChargeEntry {
  ChargeAssessed what;
  ActorId by;
  Moment at{};
};

// The newest in a financial assessment’s stream; nothing while there is none. Refuses as decode()
// does.
Result<std::optional<ChargeEntry>> charge_of(std::span<const journal::StoredEvent> events);

}  // namespace candour::care

template <>
struct candour::journal::KindOf<candour::care::ChargeAssessed> {
  static constexpr std::string_view name = "charge.assessed";
};
