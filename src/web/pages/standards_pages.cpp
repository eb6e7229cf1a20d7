#include "web/pages/standards_pages.hpp"

#include <fmt/format.h>

#include "law/own_standards.hpp"
#include "rules/explain.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/standard_trial.hpp"

namespace candour::web {
namespace {

using namespace html;

const law::OwnStandards& own_of(const Visit& visit) {
  static const law::OwnStandards none;
  return visit.site.own_standards == nullptr ? none : *visit.site.own_standards;
}

bool holds(Day from, const std::optional<Day>& until, Day today) {
  return from <= today && (!until || today <= *until);
}

std::string until_words(const std::optional<Day>& until) {
  return until ? say(*until) : std::string{"–"};
}

std::string adopted_words(const law::Adoption& adoption) {
  return fmt::format("{}, {}", adoption.adopted_by, say(adoption.adopted_on));
}

Content link_to_rule(const rules::RuleBook& book, const std::string& rule) {
  const rules::RuleHead* head = book.find(rule);
  return markup("<a class=\"govuk-link\""_html, Attr("href", Url("/law/rules/" + rule)), ">"_html,
                Text(head == nullptr ? std::string_view{rule} : head->title), "</a>"_html);
}

// The length that the rule itself has on a day, with whose it is.
std::string by_rule(const rules::RuleBook& book, const std::string& rule, Day day) {
  for (const rules::BoundClock& bound : book.clocks()) {
    if (bound.clock->head.id != rule || bound.length == nullptr) continue;
    const rules::ValuePeriod* period = bound.length->on(day);
    if (period == nullptr) return "not recorded";
    return fmt::format("{} ({})", rules::length_words(bound.length->unit, period->amount),
                       rules::words_of(bound.clock->head.standing));
  }
  return "not recorded";
}

Table table_of(std::string caption, std::initializer_list<std::string_view> heads) {
  Table table{.caption = std::move(caption), .caption_classes = "govuk-table__caption--m"};
  for (const std::string_view head : heads) table.head.push_back({.text = std::string{head}});
  return table;
}

void write_table(Out& out, const Table& table, std::string_view nothing) {
  if (table.rows.empty()) {
    out << "<h2 class=\"govuk-heading-m\">" << table.caption << "</h2><p class=\"govuk-body\">"
        << Text(nothing) << "</p>";
    return;
  }
  // A table that may be wider than a phone is moved by the keyboard too.
  out << "<div class=\"candour-scroll\" tabindex=\"0\">" << table << "</div>";
}

Table benchmarks(const Visit& visit, bool now) {
  Table table = table_of(now ? "Benchmarks" : "Benchmarks that ended, or have not begun",
                         {"What must be done", "By the rule", "By us", "For clocks that start from",
                          "Until", "Adopted", "Where it says so"});
  for (const law::OwnBenchmark& own : own_of(visit).benchmarks) {
    const rules::LocalStandard& standard = own.standard;
    if (holds(standard.from, standard.until, visit.today) != now) continue;
    table.rows.push_back({{.text = link_to_rule(visit.site.book, standard.rule)},
                          {.text = by_rule(visit.site.book, standard.rule, standard.from)},
                          {.text = rules::length_words(standard.unit, standard.amount)},
                          {.text = say(standard.from)},
                          {.text = until_words(standard.until)},
                          {.text = adopted_words(own.adoption)},
                          {.text = own.adoption.cite}});
  }
  return table;
}

Table leads(const Visit& visit) {
  Table table = table_of("When staff are warned",
                         {"What must be done", "Who is warned", "After the clock starts", "From",
                          "Until", "Adopted", "Where it says so"});
  for (const law::OwnLead& lead : own_of(visit).leads) {
    const bool manager = lead.warned == law::Warned::manager;
    table.rows.push_back({{.text = link_to_rule(visit.site.book, lead.rule)},
                          {.text = manager ? "The manager" : "The worker"},
                          {.text = rules::length_words(lead.unit, lead.amount)},
                          {.text = say(lead.from)},
                          {.text = until_words(lead.until)},
                          {.text = adopted_words(lead.adoption)},
                          {.text = lead.adoption.cite}});
  }
  return table;
}

Table closed_days(const Visit& visit) {
  Table table = table_of("Days on which the council is closed",
                         {"Day", "Why", "Announced", "Adopted", "Where it says so"});
  for (const law::ClosedDay& closed : own_of(visit).closed_days) {
    table.rows.push_back({{.text = say_with_weekday(closed.day.on)},
                          {.text = closed.day.name},
                          {.text = say(*closed.day.proclaimed)},
                          {.text = adopted_words(closed.adoption)},
                          {.text = closed.adoption.cite}});
  }
  return table;
}

Response show_standards(const Visit& visit) {
  PageShell shell = shell_for(visit, "Our own standards", Part::law);
  shell.width = Width::full;
  Out body;
  body
      << "<h1 class=\"govuk-heading-xl\">Our own standards</h1>"
         "<p class=\"govuk-body-l\">What this council asks of itself beside the law, never instead "
         "of it: how soon something is done, when staff are warned, and the days on which it is "
         "closed.</p>"
         "<p class=\"govuk-body\">They are kept in a file with its history. What was adopted is "
         "never taken out: it ends. Being late by our own standard is shown as local policy and is "
         "no breach of the law. Closed days count for our own benchmarks alone.</p>";
  const auto may_try = people::may(visit.session->account.role, people::Action::set_own_standard,
                                   people::Relationship::none);
  if (people::is_allowed(may_try))
    body << Button{.text = "Try a standard on today’s work",
                   .href = "/standards/try",
                   .classes = "candour-no-print"};
  write_table(body, benchmarks(visit, true), "None is in force.");
  write_table(body, leads(visit), "As the law book says; none of our own.");
  write_table(body, closed_days(visit), "None besides weekends and bank holidays.");
  const Table ended = benchmarks(visit, false);
  if (!ended.rows.empty()) write_table(body, ended, {});
  return respond(shell, std::move(body).take());
}

}  // namespace

std::vector<PageRoute> standards_routes() {
  return {{{Method::get, "/standards", "standards", "see_registers"}, show_standards},
          {{Method::get, "/standards/try", "standard_trial", "set_own_standard"}, show_trial}};
}

}  // namespace candour::web
