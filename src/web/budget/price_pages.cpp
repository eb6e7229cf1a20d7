#include "web/budget/price_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "web/budget/price_words.hpp"
#include "web/html/components.hpp"
#include "web/pages/csv.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::Price;

// The day and the words that a reader chose, in the address.
struct Choice {
  Day day{};
  std::string typed_day;
  std::string words;
  std::string error;
};

std::string query_text(const Visit& visit, std::string_view name) {
  const std::string* value = visit.request.query.find(name);
  return value == nullptr ? std::string{} : std::string{trim(*value)};
}

Choice choice_of(const Visit& visit) {
  Choice choice{visit.today, query_text(visit, "on"), query_text(visit, "words"), {}};
  if (choice.typed_day.empty()) return choice;
  if (const auto day = parse_day(choice.typed_day))
    choice.day = *day;
  else
    choice.error = "Enter a day that exists as year, month, day: 2025-04-01.";
  return choice;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : static_cast<char>(c);
  });
  return text;
}

bool holds_on(const Price& price, Day day) {
  return price.from <= day && (!price.until || *price.until >= day);
}

bool is_meant(const Price& price, const std::string& words) {
  return words.empty() || lower(price.what).find(lower(words)) != std::string::npos;
}

std::vector<const Price*> chosen(const care::PriceBook& book, const Choice& choice) {
  std::vector<const Price*> all;
  for (const Price& price : book.all())
    if (holds_on(price, choice.day) && is_meant(price, choice.words)) all.push_back(&price);
  return all;
}

void write_filter(Out& out, const Visit& visit, const Choice& choice) {
  out << "<form method=\"get\" action=\"/prices\" class=\"candour-price-filter candour-no-print\" "
         "novalidate>"
      << Input{.name = "words",
               .label = {.text = "Find a price"},
               .value = choice.words,
               .classes = "govuk-input--width-20"}
      << Input{.name = "on",
               .label = {.text = "As on a day"},
               .hint = {.text = fmt::format("Year, month, day: {}", iso(visit.today))},
               .error_message = {.text = choice.error},
               .value = choice.typed_day,
               .classes = "govuk-input--width-10"}
      << Button{.text = "Show", .classes = "govuk-button--secondary"} << "</form>";
}

std::string remarks(const Price& price) {
  std::vector<std::string> all;
  if (!price.free_under.empty()) all.push_back("Nobody is charged for it: " + price.free_under);
  if (price.outside_budget) all.emplace_back("No part of a personal budget: Care Act 2014 s26(4)");
  if (price.wage)
    all.emplace_back("A wage: an employer’s costs come on top, each in a line of its own");
  if (price.added_to != care::AddedTo::nothing)
    all.emplace_back(price.added_to == care::AddedTo::employer
                         ? "Comes on top where an assistant is employed"
                         : "Comes on top of every direct payment");
  return fmt::format("{}", fmt::join(all, ". "));
}

void write_earlier(Out& out, const care::PriceBook& book, const Price& now) {
  Out earlier;
  for (const Price& price : book.all())
    if (price.id == now.id && price.from != now.from)
      earlier << "<li>" << Text(each_words(price.each, price.unit)) << ", " << Text(say(price.from))
              << " to " << Text(price.until ? say(*price.until) : std::string{"now"}) << "</li>";
  if (earlier.view().empty()) return;
  out << Details{.summary = "Other years",
                 .text = markup("<ul class=\"govuk-list govuk-list--bullet\">"_html,
                                std::move(earlier).take(), "</ul>"_html),
                 .classes = "candour-price__years"};
}

void write_prices(Out& out, const care::PriceBook& book, const std::vector<const Price*>& prices) {
  if (prices.empty()) {
    out << "<p class=\"govuk-body\">No price of this name was in force on that day. A price that "
           "is not here is unknown, never nothing.</p>";
    return;
  }
  out << "<table class=\"govuk-table candour-stacked\"><thead class=\"govuk-table__head\"><tr "
         "class=\"govuk-table__row\"><th scope=\"col\" class=\"govuk-table__header\">What</th><th "
         "scope=\"col\" class=\"govuk-table__header govuk-table__header--numeric\">Price</th><th "
         "scope=\"col\" class=\"govuk-table__header\">In force</th><th scope=\"col\" "
         "class=\"govuk-table__header\">Where it is from</th></tr></thead><tbody "
         "class=\"govuk-table__body\">";
  for (const Price* price : prices) {
    out << "<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\">"
        << Text(price->what);
    if (const std::string note = remarks(*price); !note.empty())
      out << "<span class=\"candour-price-note\">" << Text(note) << ".</span>";
    out << "</th><td class=\"govuk-table__cell govuk-table__cell--numeric\" data-label=\"Price\">"
        << Text(each_words(price->each, price->unit))
        << "</td><td class=\"govuk-table__cell\" data-label=\"In force\"><span>"
        << Text(say(price->from)) << " to "
        << Text(price->until ? say(*price->until) : std::string{"now"});
    write_earlier(out, book, *price);
    out << "</span></td><td class=\"govuk-table__cell\" data-label=\"Where it is from\"><span>"
        << Text(price->source) << "; checked on " << Text(say(price->checked_on))
        << "</span></td></tr>";
  }
  out << "</tbody></table>";
}

std::string figure_words(const care::DatedFigure& figure) {
  if (figure.unit == "percent")
    return fmt::format("{}.{:02}%", figure.amount / 100, figure.amount % 100);
  if (figure.unit == "weeks")
    return fmt::format("{}.{} weeks", figure.amount / 10, figure.amount % 10);
  return say_with_pence(Money::of_pence(figure.amount)) +
         (figure.unit == "pounds_a_year" ? " a year" : " an hour");
}

void write_figures(Out& out, const care::PriceBook& book, Day day) {
  out << "<h2 class=\"govuk-heading-m\" id=\"figures\">What else is reckoned with</h2><p "
         "class=\"govuk-body\">Rates and thresholds for people who employ their own assistant, and "
         "what an hour of care costs to give. A figure marked “not confirmed” makes whatever "
         "rests on it provisional.</p><dl class=\"govuk-summary-list\">";
  for (const care::DatedFigure& figure : book.figures()) {
    if (book.figure_on(figure.id, day) != &figure) continue;
    out << "<div class=\"govuk-summary-list__row\"><dt class=\"govuk-summary-list__key\">"
        << Text(figure.what) << "</dt><dd class=\"govuk-summary-list__value\">"
        << Text(figure_words(figure)) << ", from " << Text(say(figure.from))
        << (figure.confirmed ? Raw{} : Raw{" <strong>(not confirmed)</strong>"_html})
        << "<span class=\"candour-price-note\">" << Text(figure.source) << "; looked at on "
        << Text(say(figure.checked_on)) << "</span></dd></div>";
  }
  out << "</dl>";
}

constexpr Literal how_a_budget_is_built =
    R"(<h2 class="govuk-heading-m" id="how">How a personal budget is built</h2>
<ol class="govuk-list govuk-list--number govuk-list--spaced">
<li>The assessment says what you need. No price is looked at for that (Care Act 2014
s9(3)).</li>
<li>For each need you and the council write lines: what is done, by whom, when. Both sides may
put a line, with a price and reasons.</li>
<li>Each line is its price times how much of it there is in a week, rounded to the nearest
penny. A short visit has a price of its own. Where two people come, it is bought twice.</li>
<li>The lines are added up. That sum is what it costs to meet your needs (s26(1)(a)). There is
no table of points.</li>
<li>A direct payment has further lines: holiday pay, insurance, payroll and the other costs of
an employer, each with its working. What is paid once stands apart.</li>
<li>What you pay follows from the financial assessment alone, and is never more than the lines
that may be charged for. The council pays the rest (s26(1)(b) and (c)).</li>
<li>A price that is missing is named. The sum then says that it is not whole.</li>
<li>Somebody has to be able to do it at this price. If nobody is, say so: the budget has to be
enough (Care and Support Statutory Guidance, paragraph 11.24).</li>
</ol>)"_html;

Response download_prices(const Visit& visit) {
  const Choice choice = choice_of(visit);
  if (!choice.error.empty())
    return sorry_page(visit, refuse(RefusalCode::no_such_date, choice.error, "on"));
  CsvFile file;
  file.add_row({"Price", "What", "For one", "Pounds", "From", "To", "Source", "Checked on"});
  for (const Price* price : chosen(prices_of(visit.site), choice)) {
    const std::string until = price->until ? iso(*price->until) : std::string{};
    file.add_row({price->id, price->what, price->unit, decimal(price->each), iso(price->from),
                  until, price->source, iso(price->checked_on)});
  }
  return download(std::move(file).take(), "text/csv; charset=utf-8; header=present",
                  fmt::format("prices-{}.csv", iso(choice.day)));
}

Response show_prices(const Visit& visit) {
  if (query_text(visit, "file") == "csv") return download_prices(visit);
  const Choice choice = choice_of(visit);
  const care::PriceBook& book = prices_of(visit.site);
  PageShell shell = shell_for(visit, "What care costs here", Part::prices);
  shell.width = Width::full;
  shell.has_errors = !choice.error.empty();
  Out out;
  if (!choice.error.empty()) out << ErrorSummary{.items = {{.text = choice.error, .href = "#on"}}};
  out << "<h1 class=\"govuk-heading-xl\">What care costs here</h1><p class=\"govuk-body-l\">The "
         "prices that this council reckons with, as on "
      << Text(say(choice.day))
      << ". They are open to everybody from the first day, before any assessment and without "
         "one.</p>"
      << made_up_note(visit.site)
      << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/prices/ideas\">Cost an idea of "
         "your own</a> · <a class=\"govuk-link\" href=\"#how\">How a budget is built</a> · <a "
         "class=\"govuk-link\""
      << Attr("href", Url(fmt::format("/prices?file=csv&on={}", iso(choice.day))))
      << ">These prices as a file (CSV)</a></p>";
  write_filter(out, visit, choice);
  write_prices(out, book, chosen(book, choice));
  out << how_a_budget_is_built;
  write_figures(out, book, choice.day);
  return respond(shell, std::move(out).take(), choice.error.empty() ? 200 : 422);
}

}  // namespace

std::vector<PageRoute> price_routes() {
  return {
      {{Method::get, "/prices", "prices", "see_prices", SignIn::not_needed}, show_prices},
      {{Method::get, "/prices/ideas", "price_ideas", "see_prices", SignIn::not_needed}, show_ideas},
  };
}

}  // namespace candour::web
