#pragma once
// What a direct payment has to cover beside the lines themselves: the costs of being an employer,
// and what running the payment takes. Each is a line of its own, with its working.

#include <vector>

#include "care/budget/statement.hpp"

namespace candour::care {

// `wages_weekly`: of all assistants, for hours worked. `payments_weekly`: of every line that is
// paid as a direct payment, wages among them. Nothing where no line is. A figure that the price
// book does not hold for the day is named, and its line has no sum.
std::vector<PricedLine> direct_payment_costs(const PriceBook& prices, Day day,
                                             MoneyPerWeek wages_weekly,
                                             MoneyPerWeek payments_weekly, bool is_paid);

}  // namespace candour::care
