#include "web/pages/as_at.hpp"

#include <fmt/format.h>

#include "web/html/components.hpp"

namespace candour::web {
namespace {

using namespace html;

std::string text_of(const Fields& query, std::string_view name) {
  const std::string* value = query.find(name);
  if (value == nullptr) return {};
  const auto first = value->find_first_not_of(' ');
  const auto last = value->find_last_not_of(' ');
  return first == value->npos ? std::string{} : value->substr(first, last - first + 1);
}

std::string padded(const std::string& number) { return number.size() == 1 ? "0" + number : number; }

}  // namespace

AsAtChoice read_as_at(const Fields& query) {
  AsAtChoice choice;
  if (const std::string whole = text_of(query, "as-at"); !whole.empty()) {
    const auto day = parse_day(whole);
    if (day) choice.day = *day;
    if (!day) choice.error = day.error().message;
    return choice;
  }
  choice.typed_day = text_of(query, "as-at-day");
  choice.typed_month = text_of(query, "as-at-month");
  choice.typed_year = text_of(query, "as-at-year");
  if (choice.typed_day.empty() && choice.typed_month.empty() && choice.typed_year.empty())
    return choice;
  const auto day = parse_day(fmt::format("{}-{}-{}", choice.typed_year, padded(choice.typed_month),
                                         padded(choice.typed_day)));
  if (day) {
    choice.day = *day;
  } else if (day.error().code == RefusalCode::date_out_of_range) {
    choice.error = day.error().message;
  } else {
    choice.error = "Enter a day that exists, like 27 3 2024.";
  }
  return choice;
}

void write_as_at_form(Out& out, const AsAtChoice& choice, const std::string& path, Day shown) {
  Out form;
  form << "<form method=\"get\"" << Attr("action", Url(path)) << " novalidate>"
       << DateInput{.id = "as-at",
                    .name_prefix = "as-at",
                    .fieldset = {.legend = {.text = "Show the case as it stood on",
                                            .classes = "govuk-fieldset__legend--s"}},
                    .hint = {.text = "For example, 27 3 2024"},
                    .error_message = {.text = choice.error},
                    .day = {.value = choice.typed_day},
                    .month = {.value = choice.typed_month},
                    .year = {.value = choice.typed_year}}
       << Button{.text = "Show that day", .classes = "govuk-button--secondary"} << "</form>";
  out << Details{.summary = fmt::format("As at {}. Look at another day", say(shown)),
                 .text = std::move(form).take(),
                 .is_open = !choice.error.empty(),
                 .classes = "candour-no-print candour-as-at-choice"};
}

}  // namespace candour::web
