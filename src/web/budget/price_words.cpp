#include "web/budget/price_words.hpp"

#include <fmt/format.h>

#include "web/pages/site.hpp"

namespace candour::web {

using namespace html;

std::string pounds(const std::optional<MoneyPerWeek>& amount) {
  return amount ? say_with_pence(Money::of_pence(amount->pence())) : "not known";
}

std::string pounds(const std::optional<Money>& amount) {
  return amount ? say_with_pence(*amount) : "not known";
}

std::string each_words(Money each, std::string_view unit) {
  if (unit == "once") return say_with_pence(each) + ", once";
  return fmt::format("{} {} {}", say_with_pence(each), unit == "hour" ? "an" : "a", unit);
}

const care::PriceBook& prices_of(const Site& site) {
  static const care::PriceBook none;
  return site.prices == nullptr ? none : *site.prices;
}

Raw warnings_of(const care::PricedLine& line) {
  Out out;
  for (const care::PriceWarning& warning : line.warnings)
    out << "<p class=\"candour-price-note\">" << Text(warning.sentence) << "</p>";
  return std::move(out).take();
}

Raw made_up_note(const Site& site) {
  if (site.council.kind != people::CouncilKind::demonstration) return {};
  return "<p class=\"govuk-body-s candour-quiet\">This is a demonstration: every price here is "
         "made "
         "up, near what real councils published for the same years.</p>"_html;
}

}  // namespace candour::web
