#include <fmt/format.h>

#include <array>

#include "care/plan/words.hpp"
#include "web/budget/line_entry.hpp"
#include "web/budget/price_words.hpp"
#include "web/budget/table_needs.hpp"
#include "web/budget/table_pages.hpp"
#include "web/budget/table_rows.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::MetBy;
using care::TableSide;

// What the form is about: a side’s version of a line, or a new line.
struct AtLine {
  TableSide side = TableSide::council;
  std::string line;  // empty: a new one
};

void write_need(Out& out, const PlanAtTable& at, const CaseForm& form) {
  Select select{.name = "need",
                .label = {.text = "Which need is it for?"},
                .error_message = {.text = form.error_of("need")},
                .items = {{.text = "Not yet documented", .value = ""}},
                .value = form.typed.text("need")};
  if (const care::EligibilityDetermined* determined = at.determined_or_null())
    for (const care::NeedDetermined& need : determined->needs)
      select.items.push_back({.text = care::need_words(need.outcome), .value = need.outcome});
  else
    select.hint = {.text =
                       "The needs stand here once they are determined. Until then put ideas "
                       "with their prices: they are joined to a need later."};
  out << select;
}

void write_who(Out& out, const CaseForm& form) {
  Radios radios{.name = "met_by",
                .fieldset = {.legend = {.text = "Who does it or pays for it?",
                                        .classes = "govuk-fieldset__legend--s"}},
                .error_message = {.text = form.error_of("met_by")},
                .value = form.typed.text("met_by"),
                .classes = "govuk-radios--small"};
  for (int i = 0; i <= static_cast<int>(MetBy::nobody_yet); ++i)
    radios.items.push_back({.text = std::string{care::words_of(static_cast<MetBy>(i))},
                            .value = fmt::format("{}", i)});
  out << radios;
}

void write_times(Out& out, const CaseForm& form, const care::LineContent* before) {
  if (before != nullptr && !alike_times(before->times)) {
    out << "<p class=\"govuk-body\"><strong>When:</strong> " << Text(care::when_of(*before))
        << ". These times differ from day to day and stay as they are. Tick days below only to put "
           "others in their place.</p>";
  }
  Checkboxes days{
      .name = "days",
      .fieldset = {.legend = {.text = "On which days?", .classes = "govuk-fieldset__legend--s"}},
      .error_message = {.text = form.error_of("days")},
      .values = form.typed.fields.all("days"),
      .classes = "govuk-checkboxes--small candour-days"};
  for (std::int64_t day = 1; day <= 7; ++day)
    days.items.push_back(
        {.text = std::string{care::weekday_name(day)}, .value = fmt::format("{}", day)});
  out << days << "<div class=\"candour-side-by-side\">"
      << line_box(form, "start", "At what time?", "Like 9:30", "govuk-input--width-5")
      << line_box(form, "length", "For how many minutes?", "Like 45", "govuk-input--width-4")
      << line_box(form, "window", "May begin so many minutes earlier or later", "Like 30",
                  "govuk-input--width-4")
      << line_box(form, "people", "How many people come?", "2 for a hoist", "govuk-input--width-3")
      << "</div>"
      << line_box(form, "when_words", "Where it is not weekly: when? (optional)",
                  "Like “two weekends a year”")
      << day_boxes(form, "from", "From which day? (optional)", "")
      << day_boxes(form, "until", "Until which day? (optional)",
                   "Leave it empty: until the review");
}

void write_price(Out& out, const Visit& visit, const CaseForm& form) {
  Select select{.name = "price",
                .label = {.text = "Price"},
                .hint = {.text = "From the price book, or a quote of your own."},
                .error_message = {.text = form.error_of("price")},
                .items = {{.text = "No price yet", .value = ""},
                          {.text = "A quote or figure of our own", .value = "own"}},
                .value = form.typed.text("price")};
  const care::PriceBook& prices = prices_of(visit.site);
  for (const care::Price& price : prices.all()) {
    const bool now = prices.on(price.id, visit.today) == &price;
    if (!now || price.added_to != care::AddedTo::nothing) continue;
    select.items.push_back(
        {.text = fmt::format("{}: {}", price.what, each_words(price.each, price.unit)),
         .value = price.id});
  }
  out << "<h2 class=\"govuk-heading-m\">What it costs</h2><p class=\"govuk-body\"><a "
         "class=\"govuk-link\" href=\"/prices\">The whole price book, with sources</a></p>"
      << select << "<div class=\"candour-side-by-side\">"
      << line_box(
             form, "quantity", "How many a week?",
             "Of the unit of the price. Left empty, the times above are counted. Two people are "
             "bought twice by themselves.",
             "govuk-input--width-5")
      << line_box(form, "weeks", "How many weeks a year?", "52, unless it closes",
                  "govuk-input--width-3")
      << "</div><div class=\"candour-side-by-side\">"
      << line_box(form, "own_weekly", "Own figure, pounds a week",
                  "Only where the book has no price", "govuk-input--width-5")
      << line_box(form, "once", "Paid once, pounds (optional)", "", "govuk-input--width-5")
      << "</div>"
      << line_box(form, "source", "Whose quote, of which day?",
                  "Asked for a figure that is not from "
                  "the book");
}

Response line_page(const Visit& visit, const CaseForm& form, const AtLine& what) {
  const auto at = read_plan_at_table(visit);
  if (!at) return sorry_page(visit, at.error());
  if (!has_a_table(at->open.entry.begun.kind)) return no_table_page(visit, at->open.entry);
  const care::LineOnTheTable* line = at->plan.line(what.line);
  const bool persons = what.side == TableSide::person;
  const std::string title = fmt::format("{} {} {}", line == nullptr ? "A line that" : "What",
                                        persons ? at->person : "the council", "puts");
  Out out;
  out << case_heading(visit, form, title);
  if (persons)
    out << InsetText{.text = fmt::format("You write down what {} says, in their words. It is kept "
                                         "as keyed for them, and they can read it.",
                                         at->person)};
  open_case_form(out, visit, "table_put_line",
                 fmt::format("/documents/{}/table/line", visit.parameters["document"]));
  const auto hidden = [&](std::string_view name, std::string_view value) {
    out << "<input type=\"hidden\"" << Attr("name", name) << Attr("value", value) << ">";
  };
  hidden("line", what.line);
  hidden("side", persons ? "person" : "council");
  hidden("seen", form.typed.fields.has("seen")
                     ? form.typed.text("seen")
                     : fmt::format("{}", line == nullptr ? 0 : care::newest_of(*line)));
  const care::LineContent* before = line == nullptr ? nullptr : line->counts();
  out << line_box(form, "what", "What is done?", "Like “Help to wash and dress”");
  write_need(out, *at, form);
  out << words_box(form, "outcome", "What is it for? (optional)",
                   "What the person wants to achieve, in their words")
      << line_box(form, "who", "Who does it?", "Like “a care worker”, “my daughter Susan”");
  write_who(out, form);
  write_times(out, form, before);
  write_price(out, visit, form);
  out << words_box(form, "reasons", "Why this, and why so?",
                   "Both sides read it. Asked where the other side has put or answered this line.")
      << Button{.text = "Put it on the table"} << "</form>";
  const std::string href = path_of_document(visit, visit.parameters["document"], "/table");
  out << "<p class=\"govuk-body\"><a class=\"govuk-link\"" << Attr("href", Url(href))
      << ">Back to the table</a></p>";
  return case_form_page(visit, form, title, std::move(out).take());
}

AtLine at_line(const std::string* side, const std::string* line) {
  return {side != nullptr && *side == "person" ? TableSide::person : TableSide::council,
          line == nullptr ? std::string{} : *line};
}

}  // namespace

Response show_table_line_form(const Visit& visit) {
  const auto& query = visit.request.query;
  const AtLine what = at_line(query.find("side"), query.find("line"));
  const auto at = read_plan_at_table(visit);
  if (!at) return sorry_page(visit, at.error());
  CaseForm form;
  if (const care::LineOnTheTable* line = at->plan.line(what.line)) {
    const auto& own = what.side == TableSide::council ? line->councils : line->persons;
    const care::LineContent* content = own ? &own->put.content : line->counts();
    if (content != nullptr) form.typed = typed_from(*content);
  }
  return line_page(visit, form, what);
}

Response do_put_table_line(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const std::string side = typed->text("side");
  const std::string line = typed->text("line");
  const AtLine what = at_line(&side, &line);
  const auto refused = [&](const Refusal& refusal) {
    return line_page(visit, {std::move(*typed), refusal}, what);
  };
  auto reasons = typed_words(*typed, "reasons");
  if (!reasons) return refused(reasons.error());
  const auto id = care::PlanLineId::parse(line.empty() ? id_made_by(*typed, "line") : line, "line");
  if (!id) return refused(id.error());
  const std::string seen = typed->text("seen");
  const bool number =
      !seen.empty() && seen.size() < 10 && seen.find_first_not_of("0123456789") == seen.npos;
  const auto done = do_in_document(
      visit, typed->key,
      [&](const OpenDocument& open, const care::Doer& by) -> Result<care::Events> {
        const auto at = plan_at_table(visit, open);
        if (!at) return at.error();
        const care::LineOnTheTable* before = at->plan.line(id->text());
        const care::LineContent* stands = before == nullptr ? nullptr : before->counts();
        auto content = content_from(*typed, stands == nullptr ? care::LineContent{} : *stands,
                                    prices_of(visit.site));
        if (!content) return content.error();
        return care::put_line(at->at_hand(), by,
                              {.id = *id,
                               .side = what.side,
                               .content = std::move(*content),
                               .reasons = *reasons,
                               .seen = number ? std::stoll(seen) : 0});
      });
  if (!done) return refused(done.error());
  return see_other(path_of_document(visit, visit.parameters["document"], "/table"));
}

}  // namespace candour::web
