#include <fmt/format.h>

#include "base/text.hpp"
#include "care/charging/rates.hpp"
#include "web/charge/charge_room.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

struct Choice {
  Day day{};
  std::string typed;
  std::string error;
};

Choice choice_of(const Visit& visit) {
  const std::string* given = visit.request.query.find("on");
  Choice choice{visit.today, given == nullptr ? std::string{} : std::string{trim(*given)}, {}};
  if (choice.typed.empty()) return choice;
  if (const auto day = parse_day(choice.typed))
    choice.day = *day;
  else
    choice.error = "Enter a day that exists as year, month, day: 2025-04-06.";
  return choice;
}

// "£232.60 a week", "£23,250", "4.25% a year".
std::string amount_words(const care::Rate& rate) {
  if (rate.unit.starts_with("percent"))
    return fmt::format("{}.{:02}% a year", rate.hundredths / 100, rate.hundredths % 100);
  const Money amount = Money::of_pence(rate.hundredths);
  if (rate.unit == "GBP/week") return say_with_pence(amount) + " a week";
  if (rate.unit == "GBP/hour") return say_with_pence(amount) + " an hour";
  return say(amount);
}

std::string_view mark_words(care::RateMark mark) {
  switch (mark) {
    case care::RateMark::seen: return "Seen in the source";
    case care::RateMark::seen_twice: return "Seen in a second source that agrees";
    case care::RateMark::derived: return "Worked out between figures that were seen";
    case care::RateMark::unseen: return "Not seen";
  }
  return "";
}

Content standing_of(const care::Rate& rate) {
  if (rate.is_confirmed()) return std::string{mark_words(rate.mark)};
  return markup(Tag{.text = "Unconfirmed", .classes = "govuk-tag--yellow"}, " "_html,
                Text(care::why_unconfirmed(rate)));
}

std::string stretch_of(const care::Rate& rate) {
  return fmt::format("{} to {}", say(rate.from), rate.until ? say(*rate.until) : "now");
}

TableRow row_of(const care::ChargeRates& rates, const std::string& parameter, const Choice& choice,
                Day today) {
  const care::RateFound found = rates.on(parameter, choice.day, today);
  if (const auto* missing = std::get_if<care::UnknownRate>(&found))
    return {{.text = care::words_of_rate(parameter)},
            {.text = "Unknown"},
            {.text = "–"},
            {.text = missing->why},
            {.text = "–"}};
  const care::Rate& rate = *std::get<const care::Rate*>(found);
  return {{.text = care::words_of_rate(parameter)},
          {.text = amount_words(rate)},
          {.text = stretch_of(rate)},
          {.text = standing_of(rate)},
          {.text = rate.source}};
}

void write_choice(Out& out, const Visit& visit, const Choice& choice) {
  out << "<form method=\"get\" action=\"/rates\" class=\"candour-no-print\" novalidate>"
      << Input{.name = "on",
               .label = {.text = "As on a day"},
               .hint = {.text = fmt::format("Year, month, day: {}", iso(visit.today))},
               .error_message = {.text = choice.error},
               .value = choice.typed,
               .classes = "govuk-input--width-10"}
      << Button{.text = "Show", .classes = "govuk-button--secondary"} << "</form>";
}

}  // namespace

Response show_rates(const Visit& visit) {
  const Choice choice = choice_of(visit);
  PageShell shell = shell_for(visit, "Rates of charging", Part::none);
  shell.width = Width::full;
  shell.has_errors = !choice.error.empty();
  Out body;
  body
      << "<h1 class=\"govuk-heading-xl\">Rates of charging</h1><p class=\"govuk-body\">What was in "
         "force on "
      << Text(say(choice.day))
      << ", where it was seen, and how surely. A charge that rests on an unconfirmed rate is "
         "provisional and is not sent for payment. A rate that is not here is unknown.</p>";
  write_choice(body, visit, choice);
  if (visit.site.charge_rates == nullptr) {
    body << "<p class=\"govuk-body\">The rates are not here. Ask whoever looks after this "
            "program.</p>";
    return respond(shell, std::move(body).take());
  }
  Table table{.caption = fmt::format("On {}", say(choice.day)),
              .caption_classes = "govuk-table__caption--m",
              .head = {{.text = "Rate"},
                       {.text = "Amount"},
                       {.text = "In force"},
                       {.text = "How surely"},
                       {.text = "Where it was seen"}},
              .first_cell_is_header = true};
  const care::ChargeRates& rates = *visit.site.charge_rates;
  for (const std::string& parameter : rates.parameters())
    table.rows.push_back(row_of(rates, parameter, choice, visit.today));
  body << "<div class=\"candour-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Rates\">"
       << table << "</div>";
  return respond(shell, std::move(body).take(), choice.error.empty() ? 200 : 400);
}

}  // namespace candour::web
