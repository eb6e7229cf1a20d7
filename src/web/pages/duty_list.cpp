#include "web/pages/duty_list.hpp"

#include <fmt/format.h>

#include <set>

#include "web/html/components.hpp"
#include "web/pages/state_mark.hpp"

namespace candour::web {
namespace {

using namespace html;
using rules::Duty;
using rules::DutyState;

// "Due between 24 June 2023 and 23 July 2023. Missed from 24 July 2023; done 44 weeks late."
std::string dates_of(const Duty& duty, const CaseView& view, const rules::RuleBook& book) {
  std::string text;
  if (duty.due) text = fmt::format("Due {}.", rules::due_words(*duty.due));
  if (duty.raised) {
    text += fmt::format("{}{} from {}.", text.empty() ? "" : " ",
                        duty.certain ? "Missed" : "Possibly missed", say(*duty.raised));
    if (duty.warned && *duty.warned < *duty.raised)
      text += fmt::format(" A worker would have been warned from {}.", say(*duty.warned));
  }
  if (duty.state == DutyState::breached && duty.due && duty.closing == rules::no_happening)
    text += fmt::format(
        " Still open {} after the last day.",
        rules::lateness_words(duty, duty.due->latest, view.looked.as_of, book.library()));
  return text;
}

void write_clauses(Out& out, const Duty& duty, const rules::RuleBook& book) {
  out << "<ul class=\"govuk-list govuk-list--bullet\">";
  for (const rules::Citation& cite : duty.rule->cites) {
    if (!cite.given()) continue;
    const auto* provision = book.library().provision(cite.instrument, cite.provision);
    out << "<li><a class=\"govuk-link\""
        << Attr("href", Url(fmt::format("/law/instruments/{}#{}", cite.instrument,
                                        provision_anchor(cite.provision))))
        << ">" << Text(rules::cited(cite, book.library())) << "</a>";
    if (provision != nullptr) out << ": " << Text(provision->summary);
    out << "</li>";
  }
  out << "</ul>";
}

void write_why(Out& out, const Duty& duty, const CaseView& view, const rules::RuleBook& book) {
  const auto why = rules::explain(duty, view.looked.seen, book, view.looked.as_of);
  Out inner;
  inner << "<ol class=\"govuk-list govuk-list--number\"><li>" << Text(why.set_off) << "</li>";
  for (const std::string& sum : why.sums) inner << "<li>" << Text(sum) << "</li>";
  if (!why.done.empty()) inner << "<li>" << Text(why.done) << "</li>";
  inner << "</ol>";
  if (!why.doubts.empty()) {
    inner << "<p class=\"govuk-body\"><strong>What is not certain:</strong></p>"
             "<ul class=\"govuk-list govuk-list--bullet\">";
    for (const std::string& doubt : why.doubts) inner << "<li>" << Text(doubt) << "</li>";
    inner << "</ul>";
  }
  inner << "<p class=\"govuk-body\"><strong>The law</strong> ("
        << Text(rules::words_of(duty.standing));
  if (duty.rule->mark == rules::Mark::unconfirmed) inner << ", unconfirmed";
  inner << "):</p>";
  write_clauses(inner, duty, book);
  if (!duty.rule->note.empty())
    inner << "<p class=\"govuk-body\">" << Text(duty.rule->note) << "</p>";
  inner << "<p class=\"govuk-body\"><a class=\"govuk-link\""
        << Attr("href", Url(fmt::format("/law/rules/{}", duty.rule->id)))
        << ">This rule in the law book</a></p>";
  out << Details{.summary = "Why: the dates and the clause", .text = std::move(inner).take()};
}

// The first of each rule’s duties, in the order in which they stand on the page.
std::set<std::size_t> first_of_rules(const CaseView& view) {
  std::set<std::string_view> rules;
  std::set<std::size_t> places;
  for (const std::size_t place : duties_in_order(view))
    if (rules.insert(view.looked.duties[place].rule->id).second) places.insert(place);
  return places;
}

struct Places {
  const CaseView& view;
  const rules::RuleBook& book;
  std::set<std::size_t> firsts;
};

void write_duty(Out& out, std::size_t place, const Places& places) {
  const CaseView& view = places.view;
  const Duty& duty = view.looked.duties[place];
  const std::string about = person_words(view, duty.about);
  out << "<li class=\"candour-duty\"" << Attr("id", fmt::format("duty-{}", place + 1)) << ">";
  if (places.firsts.contains(place))
    out << "<span" << Attr("id", duty_anchor(duty.rule->id)) << "></span>";
  out << "<div class=\"candour-duty__head\">" << state_mark(duty)
      << " <strong class=\"govuk-tag govuk-tag--grey candour-duty__standing\">"
      << Text(rules::words_of(duty.standing)) << "</strong></div><h3 class=\"govuk-heading-s "
      << "candour-duty__title\">" << Text(duty.rule->title);
  if (!about.empty()) out << "<span class=\"candour-duty__about\">: " << Text(about) << "</span>";
  out << "</h3><p class=\"govuk-body\">The council must " << Text(duty.rule->duty) << ".</p>";
  const std::string dates = dates_of(duty, view, places.book);
  if (!dates.empty()) out << "<p class=\"govuk-body\">" << Text(dates) << "</p>";
  write_why(out, duty, view, places.book);
  out << "</li>";
}

struct Group {
  std::string title;
  bool folded = false;
  std::vector<std::size_t> places = {};
};

std::vector<Group> grouped(const CaseView& view) {
  std::vector<Group> groups{{"Breached"},
                            {"Possibly breached"},
                            {"Due and running"},
                            {"Cannot be computed", true},
                            {"Met, or fell away", true}};
  for (const std::size_t place : duties_in_order(view)) {
    const Duty& duty = view.looked.duties[place];
    switch (duty.state) {
      case DutyState::breached:
        groups[duty.certain && duty.rule->is_finding ? 0 : 1].places.push_back(place);
        break;
      case DutyState::due:
      case DutyState::running: groups[2].places.push_back(place); break;
      case DutyState::cannot_be_computed: groups[3].places.push_back(place); break;
      case DutyState::met:
      case DutyState::fell_away: groups[4].places.push_back(place); break;
    }
  }
  return groups;
}

}  // namespace

std::string duty_anchor(std::string_view rule_id) { return fmt::format("duties-of-{}", rule_id); }

void write_duties(Out& out, const CaseView& view, const rules::RuleBook& book) {
  out << "<h2 class=\"govuk-heading-l\" id=\"duties\">Duties</h2>";
  if (view.looked.duties.empty())
    out << "<p class=\"govuk-body\">Nothing recorded here sets off a duty.</p>";
  const Places places{view, book, first_of_rules(view)};
  for (const Group& group : grouped(view)) {
    if (group.places.empty()) continue;
    const std::string title = fmt::format("{} ({})", group.title, group.places.size());
    if (group.folded) {
      Out inner;
      inner << "<ul class=\"candour-duties\">";
      for (const std::size_t place : group.places) write_duty(inner, place, places);
      inner << "</ul>";
      out << Details{.summary = title, .text = std::move(inner).take(), .classes = "candour-fold"};
      continue;
    }
    out << "<h3 class=\"govuk-heading-m\">" << Text(title) << "</h3><ul class=\"candour-duties\">";
    for (const std::size_t place : group.places) write_duty(out, place, places);
    out << "</ul>";
  }
}

}  // namespace candour::web
