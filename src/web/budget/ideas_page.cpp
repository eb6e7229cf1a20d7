#include <fmt/format.h>

#include "base/text.hpp"
#include "web/budget/price_pages.hpp"
#include "web/budget/price_words.hpp"
#include "web/budget/quantity.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

constexpr int most_ideas = 8;

struct Idea {
  std::string price;
  std::string typed_quantity;
  bool two_people = false;
  bool paid_to_me = false;
  std::string error;
  std::optional<care::LineContent> content;
};

std::string given(const Visit& visit, std::string_view name, int number) {
  const std::string* value = visit.request.query.find(fmt::format("{}{}", name, number));
  return value == nullptr ? std::string{} : std::string{trim(*value)};
}

// One time of the week stands for all of them: only how many people come matters for the sum.
void bring_two(care::LineContent& content) {
  content.times.push_back({.length_minutes = 60, .people = 2});
}

Idea idea_of(const Visit& visit, int number, const care::PriceBook& book) {
  Idea idea{given(visit, "price", number),
            given(visit, "much", number),
            !given(visit, "two", number).empty(),
            !given(visit, "mine", number).empty(),
            {},
            {}};
  if (idea.price.empty()) return idea;
  const care::Price* price = book.on(idea.price, visit.today);
  const auto quantity = read_quantity(idea.typed_quantity, fmt::format("much{}", number));
  if (!quantity) {
    idea.error = quantity.error().message;
    return idea;
  }
  care::LineContent content;
  content.what = PersonalText{price == nullptr ? idea.price : price->what};
  const bool mine = idea.paid_to_me || (price != nullptr && price->wage);
  content.met_by = mine ? care::MetBy::direct_payment : care::MetBy::council;
  content.price = care::LinePrice{};
  content.price->price = idea.price;
  content.price->quantity_hundredths = *quantity;
  if (idea.two_people) bring_two(content);
  idea.content = std::move(content);
  return idea;
}

void write_row(Out& out, const Visit& visit, const Idea& idea, int number) {
  Select select{.name = fmt::format("price{}", number),
                .label = {.text = fmt::format("Idea {}: what", number)},
                .items = {{.text = "Choose", .value = ""}},
                .value = idea.price};
  for (const care::Price& price : prices_of(visit.site).all()) {
    if (prices_of(visit.site).on(price.id, visit.today) != &price) continue;
    if (price.added_to != care::AddedTo::nothing) continue;
    select.items.push_back(
        {.text = fmt::format("{} ({})", price.what, each_words(price.each, price.unit)),
         .value = price.id});
  }
  out << "<div class=\"candour-idea\">" << select
      << Input{.name = fmt::format("much{}", number),
               .label = {.text = "How many a week"},
               .error_message = {.text = idea.error},
               .value = idea.typed_quantity,
               .input_mode = "decimal",
               .classes = "govuk-input--width-4"}
      << Checkboxes{.name = fmt::format("two{}", number),
                    .items = {{.text = "Two people each time",
                               .value = "yes",
                               .is_checked = idea.two_people}},
                    .classes = "govuk-checkboxes--small"}
      << Checkboxes{.name = fmt::format("mine{}", number),
                    .items = {{.text = "I would arrange it with a direct payment",
                               .value = "yes",
                               .is_checked = idea.paid_to_me}},
                    .classes = "govuk-checkboxes--small"}
      << "</div>";
}

void write_line(Out& out, const care::PricedLine& priced) {
  const care::BudgetLine& line = priced.line;
  out << "<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\">"
      << Text(line.what) << "<span class=\"candour-price-note\">"
      << Text(line.missing.empty() ? line.how_much : line.missing) << "</span>"
      << warnings_of(priced) << "</th><td class=\"govuk-table__cell govuk-table__cell--numeric\">"
      << Text(line.weekly ? pounds(line.weekly)
              : line.once ? pounds(line.once) + " once"
                          : std::string{"not known"})
      << "</td></tr>";
}

void write_sum(Out& out, const care::Statement& made) {
  out << "<h2 class=\"govuk-heading-m\" id=\"sum\">What it comes to</h2><table "
         "class=\"govuk-table\"><caption class=\"govuk-visually-hidden\">Each line and its sum a "
         "week</caption><thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\"><th "
         "scope=\"col\" class=\"govuk-table__header\">What</th><th scope=\"col\" "
         "class=\"govuk-table__header govuk-table__header--numeric\">A "
         "week</th></tr></thead><tbody "
         "class=\"govuk-table__body\">";
  for (const auto* group : {&made.lines, &made.on_costs, &made.outside})
    for (const care::PricedLine& line : *group) write_line(out, line);
  out << "<tr class=\"govuk-table__row candour-total\"><th scope=\"row\" "
         "class=\"govuk-table__header\">Together, each week</th><td class=\"govuk-table__cell "
         "govuk-table__cell--numeric\">"
      << Text(pounds(std::optional{made.cost_weekly})) << "</td></tr>";
  if (made.once.pence() != 0)
    out << "<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\">And "
           "once</th><td class=\"govuk-table__cell govuk-table__cell--numeric\">"
        << Text(pounds(std::optional{made.once})) << "</td></tr>";
  out << "</tbody></table>";
  if (!made.complete) out << WarningText{.text = "A price is missing: the sum is not whole."};
  if (made.provisional)
    out << "<p class=\"govuk-body\">Provisional: a figure that nobody has confirmed is in it. <a "
           "class=\"govuk-link\" href=\"/prices#figures\">Which figures</a></p>";
}

}  // namespace

Response show_ideas(const Visit& visit) {
  const care::PriceBook& book = prices_of(visit.site);
  std::vector<Idea> ideas;
  for (int number = 1; number <= most_ideas; ++number)
    ideas.push_back(idea_of(visit, number, book));
  std::vector<care::LineToPrice> lines;
  std::string error;
  std::string where;
  for (std::size_t i = 0; i < ideas.size(); ++i) {
    if (ideas[i].content) lines.push_back({fmt::format("idea{}", i + 1), &*ideas[i].content});
    if (!ideas[i].error.empty() && error.empty()) {
      error = ideas[i].error;
      where = fmt::format("#much{}", i + 1);
    }
  }
  PageShell shell = shell_for(visit, "Cost an idea of your own", Part::prices);
  shell.width = Width::full;
  shell.back_href = "/prices";
  shell.has_errors = !error.empty();
  Out out;
  if (!error.empty()) out << ErrorSummary{.items = {{.text = error, .href = where}}};
  out << "<h1 class=\"govuk-heading-xl\">Cost an idea of your own</h1><p "
         "class=\"govuk-body-l\">Choose what you have in mind and how much of it. The page adds it "
         "up at today’s prices. It keeps nothing: your choices stand in the address of the page, "
         "and nowhere else.</p>"
      << made_up_note(visit.site)
      << "<form method=\"get\" action=\"/prices/ideas#sum\" class=\"candour-no-print\" novalidate>";
  for (int number = 1; number <= most_ideas; ++number)
    if (number <= 3 || !given(visit, "price", number - 1).empty())
      write_row(out, visit, ideas[static_cast<std::size_t>(number - 1)], number);
  out << Button{.text = "Add it up"} << "</form>";
  if (!lines.empty()) write_sum(out, care::statement_of(lines, book, visit.today, nullptr));
  return respond(shell, std::move(out).take(), error.empty() ? 200 : 422);
}

}  // namespace candour::web
