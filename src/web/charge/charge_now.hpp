#pragma once
// What a financial assessment comes to now: as it was kept at its signature, else as its answers
// stand. Used by the pages of this room alone.

#include "care/charging/calculator.hpp"
#include "web/pages/document_work.hpp"

namespace candour::web {

// What the care costs, as the newest budget of the person’s plan says.
struct CareCost {
  std::optional<MoneyPerWeek> weekly;  // of what may be charged for; nothing: not known
  std::string words;                   // where it is from, or why it is not known
};

struct ChargeNow {
  care::Charge charge;
  CareCost cost;
  care::Answers answers;
  Day on{};        // whose rates were read
  Day known_on{};  // as they were known
  std::optional<Day> from;
  bool is_signed = false;
};

// Refuses with store_failed, and no_law_recorded where the rates are not here.
Result<ChargeNow> charge_now(const Visit& visit, const OpenDocument& open);

bool is_financial_assessment(const OpenDocument& open);

}  // namespace candour::web
