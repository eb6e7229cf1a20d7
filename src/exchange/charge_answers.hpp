#pragma once
// What a case of each kind is answered with. Used by charge_case.cpp alone.

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "care/charging/calculator.hpp"
#include "exchange/charge_fields.hpp"

namespace candour::exchange {

// What every kind is answered with besides the sums of its own.
struct ChargeAnswer {
  boost::json::object sums;
  std::vector<care::ChargeLine> lines;
  std::vector<care::UnknownRate> unknown;
  std::vector<care::UnknownRate> unconfirmed;
};

// A case of one kind; what is wrong with it is left in `fields`.
struct ChargeAsked {
  ChargeFields& fields;
  const care::ChargeRates& rates;
  Day known_on{};
  std::vector<std::string>& not_read;
};

// "209.70", or null.
template <class Unit>
boost::json::value sum_of(const std::optional<Amount<Unit>>& amount) {
  return amount ? boost::json::value(decimal(*amount)) : boost::json::value(nullptr);
}

ChargeAnswer weekly_charge(const ChargeAsked& asked);
ChargeAnswer weekly_charge_simple(const ChargeAsked& asked);
ChargeAnswer weekly_charge_split(const ChargeAsked& asked);
ChargeAnswer tariff_answer(const ChargeAsked& asked);
ChargeAnswer period_answer(const ChargeAsked& asked);
ChargeAnswer couple_answer(const ChargeAsked& asked);
// Weeks of notional capital, or the twelve weeks of a home: by what the case holds.
ChargeAnswer timeline_answer(const ChargeAsked& asked);
ChargeAnswer deferral_weekly(const ChargeAsked& asked);
ChargeAnswer deferral_limit(const ChargeAsked& asked);
ChargeAnswer place_answer(const ChargeAsked& asked);
ChargeAnswer one_off_answer(const ChargeAsked& asked);

}  // namespace candour::exchange
