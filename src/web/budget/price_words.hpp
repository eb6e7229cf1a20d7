#pragma once
// Words and small markup that the pages about prices share.

#include <string>

#include "care/budget/statement.hpp"
#include "web/html/html.hpp"

namespace candour::web {

// "£161.70", always with pence, for a column; "not known" where there is no sum.
std::string pounds(const std::optional<MoneyPerWeek>& amount);
std::string pounds(const std::optional<Money>& amount);
// "£23.10 a visit", "£38.00, once".
std::string each_words(Money each, std::string_view unit);
// The price book of the site; an empty one where the site has none.
const care::PriceBook& prices_of(const struct Site& site);
// Warnings of a line, each a short paragraph; empty markup where there are none.
html::Raw warnings_of(const care::PricedLine& line);
// Whether a price is made up: said once on each page of a demonstration council.
html::Raw made_up_note(const struct Site& site);

}  // namespace candour::web
