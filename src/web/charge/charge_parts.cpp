#include "web/charge/charge_parts.hpp"

#include <fmt/format.h>

#include "care/charging/rates.hpp"

namespace candour::web {

using namespace html;

std::string sum_words(const std::optional<MoneyPerWeek>& sum) {
  return sum ? say(*sum) : std::string{"Not known yet"};
}

std::string_view basis_words(care::ChargeBasis basis) {
  switch (basis) {
    case care::ChargeBasis::assessed: return "Worked out from what they have and what comes in.";
    case care::ChargeBasis::light_touch:
      return "A light touch assessment, with the person’s consent: treated as not above the limit.";
    case care::ChargeBasis::refused:
      return "The person did not want a financial assessment, so they are treated as above the "
             "limit.";
    case care::ChargeBasis::full_cost: return "Above the limit: they pay what the care costs.";
    case care::ChargeBasis::free: return "Nothing is charged.";
  }
  return "";
}

void write_open_questions(Out& out, const care::Charge& charge) {
  if (!charge.unknown.empty()) {
    out << "<h2 class=\"govuk-heading-m\">Not known yet</h2><ul class=\"govuk-list "
           "govuk-list--bullet\">";
    for (const care::UnknownRate& one : charge.unknown) {
      const std::string words = care::words_of_rate(one.parameter);
      out << "<li>";
      if (words != one.parameter) out << Text(words) << ": ";
      out << Text(one.why) << "</li>";
    }
    out << "</ul><p class=\"govuk-body\">A sum that needs one of these is left open. It is never "
           "taken for nothing.</p>";
  }
  if (charge.unconfirmed.empty()) return;
  out << "<h2 class=\"govuk-heading-m\">Unconfirmed rates</h2><ul class=\"govuk-list "
         "govuk-list--bullet\">";
  for (const care::UnknownRate& one : charge.unconfirmed)
    out << "<li>" << Text(care::words_of_rate(one.parameter)) << ", " << Text(say(one.date)) << ": "
        << Text(one.why) << "</li>";
  out << "</ul>"
      << WarningText{.text =
                         "This result is provisional. Nothing provisional is sent for payment."};
}

void write_working(Out& out, const care::Charge& charge) {
  Table table{.caption = "How it is worked out",
              .caption_classes = "govuk-table__caption--m",
              .head = {{.text = "Step"},
                       {.text = "Each week", .format = "numeric"},
                       {.text = "Working"},
                       {.text = "Where the law says so"}},
              .first_cell_is_header = true};
  for (const care::ChargeLine& line : charge.lines)
    table.rows.push_back(
        {{.text = line.what},
         {.text = line.weekly ? say_with_pence(Money::of_pence(line.weekly->pence()))
                              : std::string{"–"},
          .format = "numeric"},
         {.text = line.working},
         {.text = line.cite}});
  out << "<div class=\"candour-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"How it is "
         "worked out\">"
      << table << "</div>";
}

void write_challenge(Out& out) {
  out << "<h2 class=\"govuk-heading-m\">If you think that this is wrong</h2><ol class=\"govuk-list "
         "govuk-list--number\">"
         "<li>Tell us what is wrong or has changed, in any way that suits you. We explain, and "
         "correct what is wrong.</li>"
         "<li>Ask for a review. We can also decide not to charge all of it; if we do not, we say "
         "why.</li>"
         "<li>Complain. We answer under the complaints regulations (SI 2009/309).</li>"
         "<li>Ask the Local Government and Social Care Ombudsman to look at it.</li></ol>"
         "<p class=\"govuk-body\">Your care goes on meanwhile. You may ask for a new assessment "
         "whenever your money or your costs change.</p>";
}

}  // namespace candour::web
