#include "web/plan/lines_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/plan/words.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"
#include "web/plan/line_words.hpp"

namespace candour::web {
namespace {

using namespace html;
using people::Action;

std::string lines_path(const Visit& visit, std::string_view below = {}) {
  return path_of_document(visit, visit.parameters["document"], "/lines" + std::string{below});
}

// One press where the person agrees with what the council put.
void write_agrees_button(Out& out, const Visit& visit, const care::LineOnTheTable& line,
                         const std::string& what) {
  if (!line.councils || line.state == care::LineState::agreed) return;
  out << "<form method=\"post\" class=\"candour-inline-form candour-no-print\""
      << Attr("action", Url(lines_path(visit, "/" + line.id.text() + "/answer"))) << ">"
      << form_fields(visit, "answer_plan_line")
      << "<input type=\"hidden\" name=\"by_side\" value=\"person\">"
         "<input type=\"hidden\" name=\"agreed\" value=\"yes\">"
         "<input type=\"hidden\" name=\"seen\" value=\""
      << care::newest_of(line) << "\">"
      << Button{.text = markup("The person agrees<span class=\"govuk-visually-hidden\"> to "_html,
                               Text(what), "</span>"_html),
                .classes = "govuk-button--secondary candour-button--small"}
      << "</form>";
}

void write_line_links(Out& out, const Visit& visit, const care::LineOnTheTable& line,
                      const std::string& what) {
  const std::string path = lines_path(visit, "/" + line.id.text());
  const auto link = [&](std::string_view tail, std::string_view words) {
    out << "<li><a class=\"govuk-link\"" << Attr("href", Url(path + std::string{tail})) << ">"
        << Text(words) << "<span class=\"govuk-visually-hidden\">: " << Text(what)
        << "</span></a></li>";
  };
  out << "<ul class=\"candour-actions candour-no-print\">";
  if (may_here(visit.reader, Action::work_on_plan)) {
    link("/change?side=council", "Change");
    link("/change?side=person", "The person proposes");
  }
  link("", "Open");
  out << "</ul>";
  if (may_here(visit.reader, Action::work_on_plan)) write_agrees_button(out, visit, line, what);
}

// Where both sides put a version that differs, both stand beside each other.
bool is_argued(const care::LineOnTheTable& line) {
  return line.councils && line.persons && line.state != care::LineState::agreed &&
         !(line.councils->put.content == line.persons->put.content);
}

void write_line(Out& out, const Visit& visit, const OpenPlan& plan,
                const care::LineOnTheTable& line, int number, bool links) {
  const care::LineContent& content = *line.counts();
  out << "<div class=\"candour-plan-line\"" << Attr("id", "line-" + line.id.text())
      << "><h3 class=\"govuk-heading-s\">" << number << ". " << Text(content.what.for_reader())
      << " " << state_tag(line) << "</h3>";
  if (is_argued(line)) {
    out << both_versions(visit, plan, line);
  } else {
    out << line_facts(plan, content, false);
    const auto& put =
        line.councils && &line.councils->put.content == &content ? line.councils : line.persons;
    if (!put->put.reasons.empty())
      out << "<p class=\"govuk-body\"><strong>Why:</strong> " << Text(put->put.reasons.for_reader())
          << "</p>";
  }
  if (line.state == care::LineState::not_agreed) out << answers_to(visit, plan, line);
  if (links) write_line_links(out, visit, line, content.what.for_reader());
  out << "</div>";
}

// The number that the picture of the week has for a line.
int number_of(const care::PlanRecord& plan, const care::LineOnTheTable& wanted) {
  int number = 0;
  for (const care::LineOnTheTable& line : plan.lines) {
    if (line.counts() != nullptr) ++number;
    if (&line == &wanted) return number;
  }
  return number;
}

void write_add_link(Out& out, const Visit& visit, const std::string& need) {
  if (!may_here(visit.reader, Action::work_on_plan)) return;
  const std::string words = care::short_need_words(need);
  out << "<p class=\"govuk-body candour-no-print\"><a class=\"govuk-link\""
      << Attr("href", Url(lines_path(visit, "/new?need=" + (need.empty() ? "none" : need))))
      << ">Add what meets it<span class=\"govuk-visually-hidden\">: " << Text(words)
      << "</span></a></p>";
}

void write_need(Out& out, const Visit& visit, const OpenPlan& plan,
                const care::NeedDetermined& need, bool links) {
  out << "<section class=\"candour-need\"><h2 class=\"govuk-heading-m\">"
      << Text(care::need_words(need.outcome)) << " "
      << (need.eligible ? markup(Tag{.text = "Eligible"})
                        : markup(Tag{.text = "Not eligible", .classes = "govuk-tag--grey"}))
      << "</h2>";
  if (!need.need.empty())
    out << "<p class=\"govuk-body\">" << Text(need.need.for_reader()) << "</p>";
  const PersonalText hoped = care::hoped_for(plan.checked(), need.outcome);
  if (!hoped.empty())
    out << "<blockquote class=\"candour-own-words\"><p class=\"govuk-body\">“"
        << Text(hoped.for_reader()) << "”</p></blockquote>";
  const auto lines = care::lines_for(plan.plan, need.outcome);
  for (const care::LineOnTheTable* line : lines)
    write_line(out, visit, plan, *line, number_of(plan.plan, *line), links);
  if (lines.empty())
    out << "<p class=\"govuk-body\">"
        << Text(need.eligible ? "Nothing meets it yet, and no line says so."
                              : "No line. Advice stands in the plan.")
        << "</p>";
  if (links) write_add_link(out, visit, need.outcome);
  out << "</section>";
}

// Lines whose need is empty, or no longer among those determined.
std::vector<const care::LineOnTheTable*> not_documented(const OpenPlan& plan) {
  std::vector<const care::LineOnTheTable*> found;
  for (const care::LineOnTheTable& line : plan.plan.lines) {
    const care::LineContent* content = line.counts();
    if (content == nullptr) continue;
    const auto* determined = plan.determined();
    const bool is_known =
        determined != nullptr && std::any_of(determined->needs.begin(), determined->needs.end(),
                                             [&](const care::NeedDetermined& need) {
                                               return need.outcome == content->need;
                                             });
    if (!is_known) found.push_back(&line);
  }
  return found;
}

void write_bring_forward(Out& out, const Visit& visit, const OpenPlan& plan) {
  const auto earlier = earlier_plan(visit, plan);
  if (!earlier || !*earlier || !may_here(visit.reader, Action::work_on_plan)) return;
  const bool is_left =
      std::any_of((*earlier)->first.lines.begin(), (*earlier)->first.lines.end(),
                  [&](const care::LineOnTheTable& line) {
                    return line.counts() != nullptr && plan.plan.line(line.id.text()) == nullptr;
                  });
  if (!is_left) return;
  out << "<form method=\"post\" class=\"candour-no-print\""
      << Attr("action", Url(lines_path(visit, "/bring-forward"))) << ">"
      << form_fields(visit, "bring_plan_lines")
      << Button{.text = "Bring the lines of the last plan forward",
                .classes = "govuk-button--secondary"}
      << "</form>";
}

}  // namespace

Raw plan_heading(const Visit& visit, const CaseForm& form, const OpenPlan& plan,
                 std::string_view title) {
  Out out;
  out << case_heading(visit, form, title);
  const std::string_view id = visit.parameters["document"];
  const auto link = [&](std::string_view below, std::string_view words) {
    out << "<li><a class=\"govuk-link\"" << Attr("href", Url(path_of_document(visit, id, below)))
        << ">" << Text(words) << "</a></li>";
  };
  out << "<ul class=\"candour-actions candour-no-print\">";
  link("", plan.is_carers() ? "The support plan as a document" : "The plan as a document");
  link("/lines", "Needs and lines");
  link("/table", "The table: both sides and prices");
  if (may_here(visit.reader, Action::work_on_plan)) link("/agreement", "What the person says");
  link("/plan", "The whole plan");
  out << "</ul>";
  return std::move(out).take();
}

void write_needs(Out& out, const Visit& visit, const OpenPlan& plan, bool links) {
  if (plan.determined() != nullptr)
    for (const care::NeedDetermined& need : plan.determined()->needs)
      write_need(out, visit, plan, need, links);
  else
    out << InsetText{.text =
                         "No determination of eligibility stands behind this plan yet. Lines can "
                         "be put on the table, and their needs are written down when it is "
                         "made. Care Act 2014 s25(1)(b)"};
  const auto others = not_documented(plan);
  if (others.empty() && plan.determined() != nullptr) return;
  out << "<section class=\"candour-need\"><h2 class=\"govuk-heading-m\">Not yet documented</h2>"
         "<p class=\"govuk-body\">Why these are there is still to be written down, with the "
         "person. "
         "That it is not documented is no reason to reduce anything.</p>";
  for (const care::LineOnTheTable* line : others)
    write_line(out, visit, plan, *line, number_of(plan.plan, *line), links);
  if (links) write_add_link(out, visit, {});
  out << "</section>";
}

void write_gaps(Out& out, const OpenPlan& plan) {
  auto gaps = care::orphans(plan.checked());
  const auto vague = care::not_specific(plan.checked());
  gaps.insert(gaps.end(), vague.begin(), vague.end());
  if (gaps.empty()) return;
  Out list;
  list << "<ul class=\"govuk-list govuk-list--bullet\">";
  for (const care::PlanGap& gap : gaps) {
    list << "<li>";
    if (gap.line.empty())
      list << Text(gap.sentence);
    else
      list << "<a class=\"govuk-link\"" << Attr("href", Url("#line-" + gap.line)) << ">"
           << Text(gap.sentence) << "</a>";
    if (gap.refuses) list << " Needed before the plan is signed.";
    if (!gap.cite.empty()) list << " <span class=\"candour-quiet\">" << Text(gap.cite) << "</span>";
    list << "</li>";
  }
  list << "</ul>";
  out << Details{.summary = fmt::format("What the plan does not say yet ({})", gaps.size()),
                 .text = std::move(list).take(),
                 .classes = "candour-fold candour-no-print"};
}

Response show_plan_lines(const Visit& visit) {
  const auto plan = read_plan(visit);
  if (!plan) return sorry_page(visit, plan.error());
  Out body;
  body << plan_heading(visit, {}, *plan, "Needs, and what meets them");
  const auto lines = week_lines(plan->plan);
  write_week_drawing(body, lines);
  for (const std::string& sum : week_sums(lines))
    body << "<p class=\"govuk-body\">" << Text(sum) << "</p>";
  if (!lines.empty()) {
    Out table;
    write_week_table(table, lines);
    body << Details{.summary = "The week in words", .text = std::move(table).take()};
  }
  write_gaps(body, *plan);
  write_bring_forward(body, visit, *plan);
  write_needs(body, visit, *plan, true);
  PageShell shell = shell_for(visit, "Needs, and what meets them – " + case_name(*visit.found_case),
                              Part::my_work);
  shell.width = Width::full;
  shell.back_href = path_of_document(visit, visit.parameters["document"]);
  return respond(shell, std::move(body).take());
}

}  // namespace candour::web
