#include "web/pages/law_pages.hpp"

#include <fmt/format.h>

#include "web/law_book/book_page.hpp"
#include "web/pages/law_today.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

// The day that a reader chose, in the address ("on=2024-03-01") or in three boxes.
struct Choice {
  std::optional<Day> day;
  ChosenDay typed;
};

std::string text_of(const Fields& query, std::string_view name) {
  const std::string* value = query.find(name);
  return value == nullptr ? std::string{} : std::string{trim(*value)};
}

std::string padded(const std::string& number) { return number.size() == 1 ? "0" + number : number; }

Choice read_choice(const Fields& query) {
  Choice choice;
  choice.typed = {.error = {},
                  .day = text_of(query, "on-day"),
                  .month = text_of(query, "on-month"),
                  .year = text_of(query, "on-year")};
  std::string whole = text_of(query, "on");
  const ChosenDay& typed = choice.typed;
  if (whole.empty() && !(typed.day + typed.month + typed.year).empty())
    whole = fmt::format("{}-{}-{}", typed.year, padded(typed.month), padded(typed.day));
  if (whole.empty()) return choice;
  const auto day = parse_day(whole);
  if (day) {
    choice.day = *day;
  } else if (day.error().code == RefusalCode::date_out_of_range) {
    choice.typed.error = day.error().message;
  } else {
    choice.typed.error = "Enter a day that exists, like 27 3 2024.";
  }
  return choice;
}

Response respond_with(const Visit& visit, const Choice& choice, BookPage page) {
  html::PageShell shell = shell_for(visit, std::move(page.title), Part::law);
  shell.width = html::Width::full;
  shell.has_errors = !choice.typed.error.empty();
  shell.breadcrumbs = std::move(page.breadcrumbs);
  if (choice.day && *choice.day != visit.today)
    shell.as_at =
        html::AsAt{.day = say_with_weekday(*choice.day), .today_href = visit.request.path};
  return respond(shell, page.body, choice.typed.error.empty() ? 200 : 422);
}

// The book as the reader chose to see it.
struct OpenBook {
  explicit OpenBook(const Visit& visit)
      : choice(read_choice(visit.request.query)),
        book(visit.site.book, visit.site.law_rows),
        reading{book, choice.day.value_or(visit.today), Links::served(choice.day)} {}

  Choice choice;
  LawBook book;
  Reading reading;
};

Response show_contents(const Visit& visit) {
  const OpenBook open{visit};
  return respond_with(visit, open.choice, contents_page(open.reading, open.choice.typed));
}

Response show_coverage(const Visit& visit) {
  const OpenBook open{visit};
  return respond_with(visit, open.choice, coverage_page(open.reading));
}

Response show_values(const Visit& visit) {
  const OpenBook open{visit};
  return respond_with(visit, open.choice, values_page(open.reading));
}

Response show_rows(const Visit& visit) {
  const OpenBook open{visit};
  return respond_with(visit, open.choice, rows_page(open.reading));
}

Response show_rule(const Visit& visit) {
  const OpenBook open{visit};
  const BookRule* rule = open.book.find(visit.parameters["rule"]);
  if (rule == nullptr) return not_found_page(visit);
  return respond_with(visit, open.choice,
                      rule_page(open.reading, *rule, law_today(visit, rule->id)));
}

Response show_instrument(const Visit& visit) {
  const OpenBook open{visit};
  const rules::Instrument* instrument =
      open.book.library().instrument(visit.parameters["instrument"]);
  if (instrument == nullptr) return not_found_page(visit);
  return respond_with(visit, open.choice, instrument_page(open.reading, *instrument));
}

PageRoute open_to_all(std::string_view pattern, std::string_view name,
                      Response (*handler)(const Visit&)) {
  return {{Method::get, pattern, name, "see_law_book", SignIn::not_needed}, handler};
}

}  // namespace

std::vector<PageRoute> law_routes() {
  return {open_to_all("/law", "law_book", show_contents),
          open_to_all("/law/coverage", "law_coverage", show_coverage),
          open_to_all("/law/values", "law_values", show_values),
          open_to_all("/law/rows", "law_rows", show_rows),
          open_to_all("/law/rules/{rule}", "law_rule", show_rule),
          open_to_all("/law/instruments/{instrument}", "law_instrument", show_instrument)};
}

}  // namespace candour::web
