#include "web/budget/table_rows.hpp"

#include <fmt/format.h>

#include "care/plan/words.hpp"
#include "web/budget/price_words.hpp"
#include "web/budget/table_forms.hpp"
#include "web/budget/table_needs.hpp"
#include "web/budget/week_strip.hpp"
#include "web/html/components.hpp"
#include "web/pages/keyed_for.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::LineContent;
using care::LineState;
using care::TableSide;

const std::optional<care::PutByASide>& put_of(const care::LineOnTheTable& line, TableSide side) {
  return side == TableSide::council ? line.councils : line.persons;
}

TableSide other(TableSide side) {
  return side == TableSide::council ? TableSide::person : TableSide::council;
}

Tag state_tag(LineState state) {
  switch (state) {
    case LineState::agreed: return {.text = "Agreed", .classes = "govuk-tag--green"};
    case LineState::not_agreed: return {.text = "Not agreed", .classes = "govuk-tag--orange"};
    case LineState::open: return {.text = "Not answered yet", .classes = "govuk-tag--blue"};
    case LineState::taken_back: return {.text = "Taken back", .classes = "govuk-tag--grey"};
  }
  return {};
}

care::PricedLine priced(const Visit& visit, const PlanAtTable& at, const care::LineOnTheTable& line,
                        TableSide side) {
  return care::price_line(care::version_of_side(line, side, at.accepted), prices_of(visit.site),
                          visit.today);
}

// The part’s words, and in words where the other side says otherwise.
struct Part {
  Literal label;
  std::string text;
  std::string others;
};

void write_part(Out& out, const Part& part, bool compared) {
  if (part.text.empty() && part.others.empty()) return;
  const bool differs = compared && part.text != part.others;
  out << "<div" << Class{"candour-part", differs ? "candour-part--differs" : ""} << "><dt>"
      << part.label << "</dt><dd>"
      << Text(part.text.empty() ? std::string_view{"nothing said"} : part.text);
  if (differs) out << " <span class=\"candour-differs\">differs</span>";
  out << "</dd></div>";
}

std::string cost_words(const care::PricedLine& line) {
  const care::BudgetLine& budget = line.line;
  if (!budget.missing.empty()) return "Not known. " + budget.missing;
  if (!budget.weekly && !budget.once) return "Nothing to the council";
  std::string words = budget.weekly ? pounds(budget.weekly) + " a week" : std::string{};
  if (budget.once) words += (words.empty() ? "" : ", and ") + pounds(budget.once) + " once";
  return words;
}

std::string working_words(const care::PricedLine& line) {
  const care::BudgetLine& budget = line.line;
  if (!budget.each) return budget.how_much;
  return fmt::format("{} at {}", budget.how_much, say_with_pence(*budget.each));
}

std::string dates_words(const LineContent& content) {
  if (!content.from && !content.until) return {};
  return fmt::format("{} to {}", content.from ? say(*content.from) : "the start",
                     content.until ? say(*content.until) : "the review");
}

void write_parts(Out& out, const Visit& visit, const PlanAtTable& at,
                 const care::LineOnTheTable& line, TableSide side) {
  const LineContent& mine = put_of(line, side)->put.content;
  const auto& others_put = put_of(line, other(side));
  const bool compared = others_put.has_value();
  const LineContent& theirs = compared ? others_put->put.content : mine;
  const care::PricedLine price = priced(visit, at, line, side);
  const care::PricedLine others = compared ? priced(visit, at, line, other(side)) : price;
  out << "<dl class=\"candour-parts\">";
  write_part(out, {"What"_html, mine.what.for_reader(), theirs.what.for_reader()}, compared);
  write_part(out, {"Who"_html, mine.who.for_reader(), theirs.who.for_reader()}, compared);
  write_part(out, {"When"_html, care::when_of(mine), care::when_of(theirs)}, compared);
  out << week_strip(mine.times);
  write_part(out, {"From"_html, dates_words(mine), dates_words(theirs)}, compared);
  write_part(out, {"How much"_html, working_words(price), working_words(others)}, compared);
  write_part(out, {"Cost"_html, cost_words(price), cost_words(others)}, compared);
  write_part(out, {"Price from"_html, price.line.source, others.line.source}, compared);
  write_part(out,
             {"Who pays"_html, std::string{care::payer_of(mine.met_by)},
              std::string{care::payer_of(theirs.met_by)}},
             compared);
  out << "</dl>" << warnings_of(price);
}

// Who put it, when, for whom it was written down, and why.
void write_reasons(Out& out, const Visit& visit, const PlanAtTable& at,
                   const care::PutByASide& put) {
  out << "<p class=\"candour-version__why\">";
  if (!put.put.reasons.empty())
    out << "<strong>Why:</strong> " << Text(put.put.reasons.for_reader()) << " ";
  out << "<span class=\"candour-quiet\">Put on " << Text(put.on ? say(*put.on) : "a day not known");
  if (put.put.keyed_for) out << ", " << Text(keyed_for(at.person, actor_name(visit, put.by)));
  out << ".</span></p>";
}

void write_answers(Out& out, const Visit& visit, const PlanAtTable& at,
                   const care::LineOnTheTable& line) {
  if (line.answers.empty() || line.state == LineState::open) return;
  const care::PlanLineAnswered& answer = line.answers.back();
  out << "<p class=\"candour-version__why\"><strong>" << Text(side_name(at, answer.by_side))
      << (answer.agreed ? " agreed"_html : " did not agree"_html) << "</strong>";
  if (line.answered_on.size() == line.answers.size() && line.answered_on.back())
    out << " on " << Text(say(*line.answered_on.back()));
  if (answer.keyed_for)
    out << " (" << Text(keyed_for(at.person, actor_name(visit, line.answered_by.back()))) << ")";
  if (!answer.why.empty()) out << ": " << Text(answer.why.for_reader());
  out << "</p>";
}

// Both versions beside each other, and what lies between them.
void write_argued(Out& out, const Visit& visit, const PlanAtTable& at,
                  const care::LineOnTheTable& line, const CaseForm& form, bool can_change) {
  out << "<div class=\"candour-line candour-line--argued\"><div class=\"candour-line__head\"><h3 "
         "class=\"govuk-heading-s\">"
      << Text(line.councils->put.content.what.for_reader()) << "</h3>" << state_tag(line.state)
      << "</div><div class=\"candour-versions\">";
  for (const TableSide side : {TableSide::council, TableSide::person}) {
    out << "<div class=\"candour-version\"><h4 class=\"govuk-heading-s\">"
        << Text(side_name(at, side)) << " puts</h4>";
    write_version(out, visit, at, line, side);
    if (can_change) write_version_forms(out, visit, at, line, side, form);
    out << "</div>";
  }
  out << "</div>";
  const auto councils = priced(visit, at, line, TableSide::council).line.weekly;
  const auto persons = priced(visit, at, line, TableSide::person).line.weekly;
  if (councils && persons && *councils != *persons)
    out << "<p class=\"candour-between\"><strong>"
        << Text(
               pounds(std::optional{std::max(*councils, *persons) - std::min(*councils, *persons)}))
        << " a week</strong> lies between the two.</p>";
  write_answers(out, visit, at, line);
  out << "</div>";
}

void write_cost(Out& out, const care::PricedLine& price) {
  out << "<div class=\"candour-line__cost\"><span class=\"candour-label\">Cost</span> <strong>"
      << Text(price.line.weekly            ? pounds(price.line.weekly)
              : price.line.once            ? pounds(price.line.once) + " once"
              : price.line.missing.empty() ? std::string{"–"}
                                           : std::string{"not known"})
      << "</strong><span class=\"candour-price-note\">"
      << Text(price.line.missing.empty() ? working_words(price) : price.line.missing)
      << "</span></div>";
}

// A line of one version: what and who, when, cost, who pays, agreed?
void write_single(Out& out, const Visit& visit, const PlanAtTable& at,
                  const care::LineOnTheTable& line, const CaseForm& form, bool can_change) {
  const TableSide side = line.councils ? TableSide::council : TableSide::person;
  const care::PutByASide& put = *put_of(line, side);
  const LineContent& content = put.put.content;
  const care::PricedLine price = priced(visit, at, line, side);
  const bool unmet = content.met_by == care::MetBy::nobody_yet;
  out << "<div" << Class{"candour-line", unmet ? "candour-line--unmet" : ""}
      << "><div class=\"candour-line__row\"><div class=\"candour-line__what\"><h3 "
         "class=\"govuk-heading-s\">"
      << Text(content.what.for_reader()) << "</h3><p>" << Text(content.who.for_reader()) << "</p>";
  if (side == TableSide::person)
    out << "<p><strong>" << Text(side_name(at, side)) << " put this.</strong></p>";
  out << "</div><div class=\"candour-line__when\">" << week_strip(content.times) << "<p>"
      << Text(care::when_of(content)) << "</p></div>";
  write_cost(out, price);
  out << "<div class=\"candour-line__payer\"><span class=\"candour-label\">Who pays</span> "
      << Text(unmet                                      ? std::string_view{"Nobody yet"}
              : content.met_by == care::MetBy::equipment ? std::string_view{"The council"}
                                                         : care::payer_of(content.met_by))
      << "</div>"
      << "<div class=\"candour-line__state\"><span class=\"candour-label\">Agreed?</span> ";
  if (unmet) out << Tag{.text = "Unmet", .classes = "govuk-tag--red"} << " ";
  out << state_tag(line.state) << "</div></div>";
  write_reasons(out, visit, at, put);
  write_answers(out, visit, at, line);
  out << warnings_of(price);
  if (can_change) write_version_forms(out, visit, at, line, side, form);
  out << "</div>";
}

void write_need_head(Out& out, const PlanAtTable& at, const NeedOnTable& need) {
  out << "<div class=\"candour-need__head\"><h2 class=\"govuk-heading-m\">" << Text(need.title)
      << "</h2>";
  if (need.eligible)
    out << (*need.eligible ? Tag{.text = "Eligible need", .classes = "govuk-tag--purple"}
                           : Tag{.text = "Not eligible", .classes = "govuk-tag--grey"});
  out << "</div>";
  if (need.code.empty())
    out << "<p class=\"govuk-body\">Nobody has written down yet which need these lines are for. "
           "Do it with "
        << Text(at.person) << ". By itself that is never a reason to take anything away.</p>";
  if (!need.need.empty())
    out << "<p class=\"candour-need__words\">" << Text(need.need.for_reader()) << "</p>";
  if (!need.hoped_for.empty())
    out << "<p class=\"candour-need__words\"><strong>What is hoped for:</strong> "
        << Text(need.hoped_for.for_reader()) << "</p>";
}

}  // namespace

std::string side_name(const PlanAtTable& at, TableSide side) {
  if (side == TableSide::council) return "The council";
  return at.person == "the person" ? "The person" : at.person;
}

void write_version(Out& out, const Visit& visit, const PlanAtTable& at,
                   const care::LineOnTheTable& line, TableSide side) {
  write_parts(out, visit, at, line, side);
  write_reasons(out, visit, at, *put_of(line, side));
}

void write_needs(Out& out, const Visit& visit, const PlanAtTable& at, const CaseForm& form,
                 bool can_change) {
  for (const NeedOnTable& need : needs_on_table(at)) {
    out << "<section class=\"candour-need\""
        << Attr("id", "need-" + (need.code.empty() ? std::string{"none"} : need.code)) << ">";
    write_need_head(out, at, need);
    if (!need.lines.empty())
      out << "<div class=\"candour-line__row candour-line__titles\" aria-hidden=\"true\"><div>What "
             "and who</div><div>When in the week</div><div class=\"candour-line__cost\">Cost a "
             "week</div><div>Who pays</div><div>Agreed?</div></div>";
    for (const care::LineOnTheTable* line : need.lines) {
      if (line->councils && line->persons)
        write_argued(out, visit, at, *line, form, can_change);
      else
        write_single(out, visit, at, *line, form, can_change);
    }
    if (need.lines.empty())
      out << "<div class=\"candour-line candour-line--unmet\"><p class=\"govuk-body\">"
          << Tag{.text = need.eligible.value_or(true) ? "Unmet" : "No line",
                 .classes = need.eligible.value_or(true) ? "govuk-tag--red" : "govuk-tag--grey"}
          << " "
          << (need.eligible.value_or(true)
                  ? "Nothing is planned for this need yet."_html
                  : "This need is not eligible. The plan says so, with advice on meeting it."_html)
          << "</p></div>";
    out << "</section>";
  }
}

}  // namespace candour::web
