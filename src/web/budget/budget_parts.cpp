#include "web/budget/budget_parts.hpp"

#include <fmt/format.h>

#include "care/plan/words.hpp"
#include "web/budget/price_words.hpp"
#include "web/html/components.hpp"
#include "web/pages/case_work.hpp"

namespace candour::web {
namespace {

using namespace html;

std::string why_on(const std::optional<MoneyPerWeek>& amount) {
  return amount ? pounds(amount) + " a week" : std::string{"Not known yet"};
}

void write_sum(Out& out, std::string_view words, const std::string& sum, std::string_view cite) {
  out << "<div class=\"candour-sum\"><dt>" << Text(words) << "<span class=\"candour-price-note\">"
      << Text(cite) << "</span></dt><dd>" << Text(sum) << "</dd></div>";
}

void write_line(Out& out, const care::BudgetLine& line, bool once) {
  const std::string need = line.need.empty() ? "" : care::short_need_words(line.need);
  out << "<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\">"
      << Text(line.what);
  if (!need.empty()) out << "<span class=\"candour-price-note\">For: " << Text(need) << "</span>";
  if (!line.chargeable)
    out << "<span class=\"candour-price-note\">Nobody is charged for this.</span>";
  out << "</th><td class=\"govuk-table__cell\" data-label=\"How much\"><span>"
      << Text(line.missing.empty() ? line.how_much : line.missing)
      << "<span class=\"candour-price-note\">" << Text(line.source)
      << "</span></span></td><td "
         "class=\"govuk-table__cell govuk-table__cell--numeric\" data-label=\"Price for "
         "one\"><span>"
      << Text(line.each ? say_with_pence(*line.each) : std::string{"–"})
      << "</span></td><td class=\"govuk-table__cell govuk-table__cell--numeric\""
      << Attr("data-label", once ? "Once" : "A week") << "><span>"
      << Text(once ? pounds(line.once) : pounds(line.weekly)) << "</span></td></tr>";
}

void write_table(Out& out, const care::BudgetSet& set, bool once) {
  out << "<table class=\"govuk-table candour-stacked\"><caption "
         "class=\"govuk-visually-hidden\">"
      << Text(once ? "What is paid once" : "What is paid each week")
      << "</caption><thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\"><th "
         "scope=\"col\" class=\"govuk-table__header\">What</th><th scope=\"col\" "
         "class=\"govuk-table__header\">How much</th><th scope=\"col\" "
         "class=\"govuk-table__header govuk-table__header--numeric\">Price for one</th><th "
         "scope=\"col\" class=\"govuk-table__header govuk-table__header--numeric\">"
      << Text(once ? "Once" : "A week") << "</th></tr></thead><tbody class=\"govuk-table__body\">";
  for (const care::BudgetLine& line : set.lines)
    if (once ? line.once.has_value() : line.weekly || !line.missing.empty())
      write_line(out, line, once);
  out << "<tr class=\"govuk-table__row candour-total\"><th scope=\"row\" "
         "class=\"govuk-table__header\">Together</th><td class=\"govuk-table__cell "
         "candour-empty-cell\"></td><td class=\"govuk-table__cell candour-empty-cell\"></td><td "
         "class=\"govuk-table__cell govuk-table__cell--numeric\""
      << Attr("data-label", once ? "Once" : "A week") << "><span>"
      << Text(once ? pounds(std::optional{set.once}) : pounds(std::optional{set.cost_weekly}))
      << "</span></td></tr></tbody></table>";
}

void write_group(Out& out, std::string_view title, const std::vector<care::PricedLine>& lines) {
  if (lines.empty()) return;
  out << "<h3 class=\"govuk-heading-s\">" << Text(title)
      << "</h3><ul class=\"govuk-list govuk-list--bullet\">";
  for (const care::PricedLine& one : lines) {
    out << "<li>" << Text(one.line.what);
    if (one.line.weekly)
      out << ", " << Text(pounds(one.line.weekly)) << " a week";
    else if (!one.line.missing.empty())
      out << ": " << Text(one.line.missing);
    out << "</li>";
  }
  out << "</ul>";
}

void write_differences(Out& out, const PlanAtTable& at, const care::BudgetSet& before,
                       const care::BudgetSet& after) {
  const auto all = care::explain_difference(before.lines, after.lines);
  if (all.empty()) {
    out << "<p class=\"govuk-body\">No line differs from the one before.</p>";
    return;
  }
  out << "<ul class=\"govuk-list govuk-list--bullet\">";
  for (const care::BudgetDifference& one : all) {
    out << "<li><strong>" << Text(one.what) << "</strong>: " << Text(care::words_of(one.kind))
        << ", ";
    if (one.before || one.after)
      out << "from " << Text(one.before ? pounds(one.before) : std::string{"nothing"}) << " to "
          << Text(one.after ? pounds(one.after) : std::string{"nothing"}) << " a week. ";
    else
      out << "from " << Text(one.once_before ? pounds(one.once_before) : std::string{"nothing"})
          << " to " << Text(one.once_after ? pounds(one.once_after) : std::string{"nothing"})
          << " once. ";
    out << Text(one.why);
    if (const care::LineOnTheTable* line = at.plan.line(one.line);
        line != nullptr && !line->puts.empty() && !line->puts.back().put.reasons.empty())
      out << " Reason put with the line: " << Text(line->puts.back().put.reasons.for_reader());
    out << "</li>";
  }
  out << "</ul>";
}

}  // namespace

void write_three_sums(Out& out, const PlanAtTable& at, const care::BudgetSet& set) {
  const std::string person = at.person == "the person" ? "The person" : at.person;
  out << "<dl class=\"candour-three-sums\">";
  write_sum(out, "What it costs to meet the needs", why_on(set.cost_weekly),
            "Care Act 2014 s26(1)(a)");
  write_sum(out, person + " pays", why_on(set.person_pays_weekly), "s26(1)(b)");
  write_sum(out, "The council pays", why_on(set.council_pays_weekly), "s26(1)(c)");
  out << "</dl>";
  if (!set.complete)
    out << WarningText{.text =
                           "A price is missing, so these sums are not whole. The lines below "
                           "say which."};
  if (set.provisional)
    out << "<p class=\"govuk-body\">Provisional: a rate or figure that nobody has confirmed is in "
           "it. Nothing may be invoiced on it.</p>";
  if (at.is_carers() && at.charge_or_null() == nullptr)
    out << "<p class=\"govuk-body\">Carers are not charged here for what supports them, and nobody "
           "charges them for what is done for the person they care for (Care Act 2014 s14(3)).</p>";
  else if (!set.person_pays_weekly)
    out << "<p class=\"govuk-body\">Who pays how much follows from the financial assessment (Care "
           "Act 2014 s17), which is not finished or not whole.</p>";
}

void write_budget_lines(Out& out, const care::BudgetSet& set) {
  out << "<h2 class=\"govuk-heading-m\">Line by line, each week</h2>";
  write_table(out, set, false);
  if (set.once.pence() == 0) return;
  out << "<h2 class=\"govuk-heading-m\">What is paid once</h2>";
  write_table(out, set, true);
}

void write_direct_payment(Out& out, const care::BudgetSet& set) {
  if (set.direct_payment_weekly.pence() == 0) return;
  out << "<h2 class=\"govuk-heading-m\">The direct payment</h2><p class=\"govuk-body\">"
      << Text(pounds(std::optional{set.direct_payment_weekly}))
      << " a week of it is paid as a direct payment. It may be spent on what the plan says it is "
         "for, and only on that (Care Act 2014 s33(3)):</p><ul class=\"govuk-list "
         "govuk-list--bullet\">";
  for (const care::BudgetLine& line : set.lines)
    if (line.direct_payment && (!line.weekly || line.weekly->pence() > 0))
      out << "<li>" << Text(line.what) << "</li>";
  out << "</ul><p class=\"govuk-body\">Within these the person chooses whom to pay, at what times, "
         "and may pay more for one hour and buy fewer. The costs of being an employer are in it: "
         "they are never to be found out of the hours of care.</p>";
}

void write_beside_the_budget(Out& out, const Visit& visit, const PlanAtTable& at,
                             const care::Statement& now) {
  std::vector<care::PricedLine> asked;
  for (const care::LineToPrice& line : care::asked_and_not_agreed(at.plan, at.accepted))
    asked.push_back(care::price_line(line, prices_of(visit.site), visit.today));
  if (now.unmet.empty() && now.by_others.empty() && now.outside.empty() && asked.empty()) return;
  out << "<h2 class=\"govuk-heading-m\">What is not in this sum</h2>";
  write_group(out, "Needs that nobody meets yet: kept on record, never taken off", now.unmet);
  write_group(out, "What was asked for and is not agreed", asked);
  write_group(out, "What others do, at no cost to the council", now.by_others);
  write_group(out, "Free, and by law no part of a budget (Care Act 2014 s26(4))", now.outside);
}

void write_budget_history(Out& out, const Visit& visit, const PlanAtTable& at) {
  if (at.budgets.empty()) return;
  out << "<h2 class=\"govuk-heading-m\">Every budget that was set, and what changed</h2>";
  for (std::size_t i = at.budgets.size(); i-- > 0;) {
    const care::BudgetEntry& entry = at.budgets[i];
    out << "<h3 class=\"govuk-heading-s\">"
        << Text(entry.set.kind == care::BudgetKind::final ? "Final" : "Indicative") << ": "
        << Text(pounds(std::optional{entry.set.cost_weekly})) << " a week, "
        << Text(entry.on ? say(*entry.on) : std::string{"on a day not recorded"}) << ", by "
        << Text(actor_name(visit, entry.by)) << "</h3>";
    if (entry.set.why_different)
      out << "<p class=\"govuk-body\"><strong>Why it differs:</strong> "
          << Text(entry.set.why_different->for_reader()) << "</p>";
    if (entry.set.decided_by)
      out << "<p class=\"govuk-body\">It is lower than before; that was decided by "
          << Text(staff_name(visit, *entry.set.decided_by)) << ".</p>";
    if (i > 0) write_differences(out, at, at.budgets[i - 1].set, entry.set);
  }
}

void write_how_and_challenge(Out& out, const PlanAtTable& at, const care::BudgetSet& set) {
  out << "<h2 class=\"govuk-heading-m\">How it was worked out</h2><p class=\"govuk-body\">Each "
         "line is its price times how much of it there is in a week, rounded to the penny; the sum "
         "is the sum of the lines. Prices are those of "
      << Text(say(set.prices_of))
      << ". There are no points. <a class=\"govuk-link\" href=\"/prices#how\">How a budget is "
         "built, step by step</a></p>";
  if (at.charge)
    out << "<p class=\"govuk-body\">What is paid towards it follows from the financial assessment "
           "with the rates of "
        << Text(say(at.charge->what.on))
        << ", and is never more than the lines that may be charged for.</p>";
  out << "<h2 class=\"govuk-heading-m\">Who can do it at this price</h2><p class=\"govuk-body\">";
  if (set.sufficiency)
    out << Text(set.sufficiency->for_reader());
  else
    out << "Nobody has written down yet who can do it at this price. That is asked before the "
           "budget is final: it has to be enough (Care and Support Statutory Guidance, paragraph "
           "11.24).";
  out << "</p><h2 class=\"govuk-heading-m\">If you do not think it is right or enough</h2><ol "
         "class=\"govuk-list govuk-list--number govuk-list--spaced\"><li>Ask the worker to go "
         "through the lines with you. Say which price or amount is wrong, or that nobody will do "
         "it at this price: that is written down on the table, as yours.</li><li>Put a line of "
         "your own, with a quote. The council has to answer it with reasons.</li><li>You may ask "
         "for a review of the plan at any time (Care Act 2014 s27(1)(b)).</li><li>You may complain "
         "to the council, and after that to the Local Government and Social Care Ombudsman, free "
         "of charge.</li><li>A carer, somebody you trust or an advocate may do all this with you. "
         "What you receive now goes on meanwhile.</li></ol>";
}

}  // namespace candour::web
