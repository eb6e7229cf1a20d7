#pragma once
// The financial assessment as a document: its answers as means, what is missing before it is
// signed, and the charge that its signature keeps. Form: financial-assessment. Care Act 2014 s17.

#include "care/charging/calculator.hpp"
#include "care/document_kind.hpp"

namespace candour::care {

// "financial_assessment".
extern const DocumentKind financial_assessment_kind;

// What the answers say, as means on a day. Never refuses: unanswered is unknown. `born` is what the
// record holds, where the form has no day of birth.
Means means_of_answers(const Answers& answers, std::optional<Day> born, Day on, Day known_on);

// Why all the care is free, with its clause; empty where it is not said to be. Nothing is worked
// out then.
struct FreeCare {
  std::string_view words;
  std::string_view cite;
};
std::optional<FreeCare> free_care(const Answers& answers);

// The charge of a document’s answers, without a care cost: the most that the person can pay.
Charge charge_of_answers(const Answers& answers, std::optional<Day> born, Day on, Day known_on,
                         std::optional<MoneyPerWeek> care_cost, const ChargeRates& rates);

std::vector<Gap> gaps_of_financial_assessment(const Signing& signing);
Result<Events> events_of_financial_assessment(const Signing& signing, const Doer& by);

}  // namespace candour::care
