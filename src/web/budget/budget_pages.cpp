#include "web/budget/budget_pages.hpp"

#include <fmt/format.h>

#include "care/budget/actions.hpp"
#include "web/budget/budget_parts.hpp"
#include "web/budget/price_words.hpp"
#include "web/budget/table_pages.hpp"
#include "web/html/components.hpp"
#include "web/pages/letter_link.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/staff_choice.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::BudgetKind;

// What would be refused now, so that nobody finds out by trying.
void write_before_final(Out& out, const Visit& visit, const PlanAtTable& at) {
  care::SetBudget input;
  input.kind = BudgetKind::final;
  input.statement = statement_for(visit, at, care::WhichLines::budget);
  input.determination = at.determined;
  // What the form asks is not missing before it is filled in.
  input.sufficiency = PersonalText{"asked"};
  input.why_different = PersonalText{"asked"};
  input.decided_by = visit.session->account.id;
  const auto wrong = care::before_a_budget(at.open.record, at.budgets, at.open.entry.begun.about,
                                           at.is_carers(), input);
  if (wrong.empty()) return;
  out << "<p class=\"govuk-body\">A final budget cannot be set yet:</p><ul class=\"govuk-list "
         "govuk-list--bullet\">";
  for (const Refusal& one : wrong) out << "<li>" << Text(one.message) << "</li>";
  out << "</ul>";
}

void write_form(Out& out, const Visit& visit, const PlanAtTable& at, const CaseForm& form) {
  out << "<section class=\"candour-no-print\"><h2 class=\"govuk-heading-l\" id=\"set\">Set the "
         "budget</h2>";
  write_before_final(out, visit, at);
  open_case_form(out, visit, "set_budget",
                 fmt::format("/documents/{}/budget", visit.parameters["document"]));
  out << Radios{
      .name = "kind",
      .fieldset = {.legend = {.text = "Which budget?", .classes = "govuk-fieldset__legend--s"}},
      .error_message = {.text = form.error_of("kind")},
      .items = {{.text = "Indicative",
                 .value = "indicative",
                 .hint = {.text = "At the start of planning. It may go up or down."}},
                {.text = "Final",
                 .value = "final",
                 .hint = {.text = "What it costs to meet the needs as the plan says."}}},
      .value = form.typed.text("kind")};
  const auto bold = [&](const std::string& id, std::string label, std::string hint) {
    auto box = words_box(form, id, std::move(label), std::move(hint));
    box.label.classes = "govuk-label--s";
    return box;
  };
  out << bold("sufficiency", "Who can do it at these prices?",
              "Asked for a final budget: a provider who has a place, a quote, an assistant who "
              "is found, or who said no.")
      << bold("why", "Why does it differ from the budget before?",
              "Asked where a line or the sum is another than before.");
  const auto near = colleagues_near(visit, at.open.record);
  if (near)
    write_staff_choice(out, visit, *near,
                       {.field = "decided_by",
                        .legend = "If anything is lower than before: who decided that?",
                        .chosen = form.typed.text("decided_by"),
                        .other = form.typed.text("decided_by-other"),
                        .error = form.error_of("decided_by"),
                        .with_me = true});
  out << Button{.text = "Set the budget"} << "</form></section>";
}

// The figures that the page shows: a budget that was set stands as it was set.
care::BudgetSet shown(const PlanAtTable& at, const care::Statement& now) {
  return at.budgets.empty() ? care::set_from(now, BudgetKind::indicative) : at.budgets.back().set;
}

std::string lead(const PlanAtTable& at) {
  if (at.budgets.empty())
    return "No budget has been set yet. This is what the lines on the table come to today, as the "
           "council puts them.";
  const care::BudgetEntry& entry = at.budgets.back();
  const bool is_final = entry.set.kind == BudgetKind::final;
  return fmt::format("This is {} budget, set on {}.{}", is_final ? "the final" : "an indicative",
                     entry.on ? say(*entry.on) : std::string{"a day not recorded"},
                     is_final ? "" : " It may go up or down while the plan is made.");
}

Response budget_page(const Visit& visit, const CaseForm& form) {
  const auto at = read_plan_at_table(visit);
  if (!at)
    return at.error().code == RefusalCode::not_found ? not_found_page(visit)
                                                     : sorry_page(visit, at.error());
  if (!has_a_table(at->open.entry.begun.kind)) return no_table_page(visit, at->open.entry);
  const care::Statement now = statement_for(visit, *at, care::WhichLines::budget);
  const care::BudgetSet set = shown(*at, now);
  Out out(32'768);
  out << case_heading(visit, form, "The personal budget") << "<p class=\"govuk-body-l\">"
      << Text(lead(*at)) << "</p>" << made_up_note(visit.site);
  write_three_sums(out, *at, set);
  const std::string table = path_of_document(visit, visit.parameters["document"], "/table");
  out << "<p class=\"govuk-body candour-no-print\"><a class=\"govuk-link\""
      << Attr("href", Url(table)) << ">The table, where both sides put lines and prices</a></p>";
  if (!at->budgets.empty()) {
    const bool is_final = at->budgets.back().set.kind == BudgetKind::final;
    out << letter_link(visit, is_final ? "L15" : "L12", visit.parameters["document"],
                       is_final ? "Write to them: the budget line by line (Care Act 2014 s26(1))"
                                : "Write to them: the amount to begin planning with (Care Act "
                                  "guidance para 11.7)");
  }
  if (!at->budgets.empty() && !care::explain_difference(set.lines, now.budget_lines()).empty())
    out << InsetText{.text =
                         fmt::format("The table has changed since: today the lines come to {} a "
                                     "week. A budget that was set stays as it was set until "
                                     "another is set.",
                                     pounds(std::optional{now.cost_weekly}))};
  write_budget_lines(out, set);
  write_direct_payment(out, set);
  write_beside_the_budget(out, visit, *at, now);
  write_budget_history(out, visit, *at);
  write_how_and_challenge(out, *at, set);
  if (at->is_open() && may_here(visit.reader, people::Action::set_budget))
    write_form(out, visit, *at, form);
  PageShell shell = shell_for(
      visit, fmt::format("The personal budget – {}", case_name(*visit.found_case)), Part::my_work);
  shell.has_errors = form.refusal.has_value();
  shell.back_href = path_of_document(visit, visit.parameters["document"]);
  shell.width = Width::full;
  return respond(shell, std::move(out).take(), form.refusal ? status_of(form.refusal->code) : 200);
}

Response show_budget(const Visit& visit) { return budget_page(visit, {}); }

Response do_set_budget(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto refused = [&](const Refusal& refusal) {
    return budget_page(visit, {std::move(*typed), refusal});
  };
  const std::string kind = typed->text("kind");
  if (kind != "indicative" && kind != "final")
    return refused(refuse(RefusalCode::missing_field, "Choose which budget this is.", "kind"));
  auto why = typed_words(*typed, "why");
  if (!why) return refused(why.error());
  auto sufficiency = typed_words(*typed, "sufficiency");
  if (!sufficiency) return refused(sufficiency.error());
  const auto decider = chosen_staff(visit, *typed, "decided_by");
  if (!decider) return refused(decider.error());
  const auto done =
      do_in_document(visit, typed->key,
                     [&](const OpenDocument& open, const care::Doer& by) -> Result<care::Events> {
                       const auto at = plan_at_table(visit, open);
                       if (!at) return at.error();
                       care::SetBudget input;
                       input.kind = kind == "final" ? BudgetKind::final : BudgetKind::indicative;
                       input.statement = statement_for(visit, *at, care::WhichLines::budget);
                       input.determination = at->determined;
                       input.why_different = *why;
                       input.sufficiency = *sufficiency;
                       if (*decider) input.decided_by = (*decider)->id;
                       return care::set_budget(open.record, open.document, at->budgets, by, input);
                     });
  if (!done) return refused(done.error());
  return see_other(path_of_document(visit, visit.parameters["document"], "/budget"));
}

}  // namespace

html::Raw budget_panel(const Visit& visit, const OpenDocument& open) {
  const auto at = plan_at_table(visit, open);
  if (!at) return {};
  const auto href = [&](std::string_view below) {
    return path_of_document(visit, open.entry.begun.document.text(), below);
  };
  Out out;
  out << "<section class=\"candour-no-print\"><h2 class=\"govuk-heading-m\">The table and the "
         "budget</h2><p class=\"govuk-body\">";
  if (at->budgets.empty())
    out << "No budget has been set yet.";
  else
    out << Text(lead(*at)) << " It comes to "
        << Text(pounds(std::optional{at->budgets.back().set.cost_weekly})) << " a week.";
  out << "</p><p class=\"govuk-body\"><a class=\"govuk-link\"" << Attr("href", Url(href("/table")))
      << ">The table: needs, lines and prices, both sides</a><br><a class=\"govuk-link\""
      << Attr("href", Url(href("/budget")))
      << ">The personal budget</a><br><a class=\"govuk-link\" href=\"/prices\">What care costs "
         "here</a></p></section>";
  return std::move(out).take();
}

std::vector<PageRoute> budget_routes() {
  return {
      {{Method::get, "/cases/{case}/documents/{document}/budget", "budget", "see_document"},
       show_budget},
      {{Method::post, "/cases/{case}/documents/{document}/budget", "set_budget", "set_budget"},
       do_set_budget},
  };
}

}  // namespace candour::web
