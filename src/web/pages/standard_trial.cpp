#include "web/pages/standard_trial.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "registers/standard_preview.hpp"
#include "rules/explain.hpp"
#include "rules/local_policy.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;
using registers::PreviewRow;
using registers::StandardPreview;

constexpr std::size_t most_people_shown = 50;

std::string text_of(const Visit& visit, std::string_view name) {
  const std::string* value = visit.request.query.find(name);
  return value == nullptr ? std::string{} : std::string{trim(*value)};
}

// What was typed, and what is wrong with it.
struct Trial {
  std::string rule;
  std::string amount;
  const rules::BoundClock* clock = nullptr;
  rules::LocalStandard proposed;
  std::string rule_error;
  std::string amount_error;

  bool asked() const { return !rule.empty() || !amount.empty(); }
  bool right() const { return rule_error.empty() && amount_error.empty(); }
};

const rules::BoundClock* clock_named(const rules::RuleBook& book, std::string_view rule) {
  for (const rules::BoundClock& bound : book.clocks())
    if (bound.clock->head.id == rule && bound.length != nullptr) return &bound;
  return nullptr;
}

bool read_amount(Trial& trial) {
  const char* end = trial.amount.data() + trial.amount.size();
  const auto [stopped, error] = std::from_chars(trial.amount.data(), end, trial.proposed.amount);
  return error == std::errc{} && stopped == end && trial.proposed.amount > 0 &&
         trial.proposed.amount <= 3'650;
}

Trial read_trial(const Visit& visit) {
  Trial trial;
  trial.rule = text_of(visit, "rule");
  trial.amount = text_of(visit, "amount");
  if (!trial.asked()) return trial;
  trial.clock = clock_named(visit.site.book, trial.rule);
  if (trial.clock == nullptr) {
    trial.rule_error = "Choose what must be done";
    return trial;
  }
  if (!read_amount(trial)) {
    trial.amount_error = "Enter a whole number, 1 or more, like 20";
    return trial;
  }
  trial.proposed.rule = trial.rule;
  trial.proposed.unit = trial.clock->length->unit;
  if (!visit.site.book.own_standards().empty())
    trial.proposed.calendar = visit.site.book.own_standards().front().calendar;
  rules::ValuePeriod period;
  period.from = visit.today;
  period.amount = trial.proposed.amount;
  period.cite = "proposed";
  const auto accepted =
      rules::accept_local_policy(visit.site.book.library(), trial.clock->length->id, period);
  if (!accepted) trial.amount_error = accepted.error().message;
  return trial;
}

Select rule_choice(const Visit& visit, const Trial& trial) {
  Select select{.name = "rule",
                .label = {.text = "What must be done"},
                .hint = {.text = "Only what has a length of time is here."},
                .error_message = {.text = trial.rule_error},
                .items = {{.text = "Choose one", .value = ""}},
                .value = trial.rule};
  std::vector<const rules::BoundClock*> clocks;
  for (const rules::BoundClock& bound : visit.site.book.clocks())
    if (bound.length != nullptr && !bound.clock->head.until) clocks.push_back(&bound);
  std::sort(clocks.begin(), clocks.end(), [](const auto* a, const auto* b) {
    return a->clock->head.title < b->clock->head.title;
  });
  for (const rules::BoundClock* bound : clocks) {
    const rules::ValuePeriod* now = bound->length->on(visit.today);
    const std::string length = now == nullptr
                                   ? std::string{"no length recorded"}
                                   : rules::length_words(bound->length->unit, now->amount);
    select.items.push_back({.text = fmt::format("{} ({})", bound->clock->head.title, length),
                            .value = std::string{bound->clock->head.id}});
  }
  return select;
}

void write_form(Out& out, const Visit& visit, const Trial& trial) {
  out << "<form method=\"get\" action=\"/standards/try\" novalidate class=\"candour-no-print\">"
      << rule_choice(visit, trial)
      << Input{.name = "amount",
               .label = {.text = "How long"},
               .hint = {.text = "In the unit in which that clock is counted."},
               .error_message = {.text = trial.amount_error},
               .value = trial.amount,
               .input_mode = "numeric",
               .classes = "govuk-input--width-4"}
      << Button{.text = "See who would be late"} << "</form>";
}

struct TeamRow {
  int open = 0;
  int late_by_rule = 0;
  int late_by_standard = 0;
};

void write_teams(Out& out, const StandardPreview& preview) {
  std::map<std::string, TeamRow> teams;
  for (const PreviewRow& row : preview.rows) {
    TeamRow& team = teams[row.team.empty() ? "No team recorded" : row.team];
    ++team.open;
    team.late_by_rule += row.late_by_rule ? 1 : 0;
    team.late_by_standard += row.late_by_standard ? 1 : 0;
  }
  Table table{.caption = "By team", .caption_classes = "govuk-table__caption--m"};
  table.head = {{.text = "Team"},
                {.text = "Open", .format = "numeric"},
                {.text = "Late by the rule", .format = "numeric"},
                {.text = "Late by the proposal", .format = "numeric"}};
  for (const auto& [name, team] : teams)
    table.rows.push_back({{.text = name},
                          {.text = fmt::format("{}", team.open), .format = "numeric"},
                          {.text = fmt::format("{}", team.late_by_rule), .format = "numeric"},
                          {.text = fmt::format("{}", team.late_by_standard), .format = "numeric"}});
  out << "<div class=\"candour-scroll\" tabindex=\"0\">" << table << "</div>";
}

Result<void> write_people(Out& out, const Visit& visit, const StandardPreview& preview) {
  std::vector<CaseId> ids;
  std::vector<const PreviewRow*> shown;
  for (const PreviewRow& row : preview.rows) {
    if (!row.late_by_standard || row.late_by_rule || shown.size() == most_people_shown) continue;
    ids.push_back(row.id);
    shown.push_back(&row);
  }
  if (shown.empty()) return {};
  const auto cases = registers::find_cases(visit.site.store, visit.site.council.id, ids);
  if (!cases) return cases.error();
  Table table{
      .caption = fmt::format("Late only by the proposal ({})", preview.late_only_by_standard),
      .caption_classes = "govuk-table__caption--m"};
  table.head = {{.text = "Person"},
                {.text = "Team"},
                {.text = "Last day by the proposal"},
                {.text = "Last day by the rule"}};
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const auto found = std::find_if(cases->begin(), cases->end(),
                                    [&](const auto& one) { return one.id == shown[i]->id; });
    if (found == cases->end()) continue;
    const std::string name = found->name.empty() ? found->id.text() : found->name.for_reader();
    table.rows.push_back(
        {{.text = markup("<a class=\"govuk-link\""_html,
                         Attr("href", Url("/cases/" + found->id.text() + "#duties")), ">"_html,
                         Text(name), "</a>"_html)},
         {.text = shown[i]->team},
         {.text = say(shown[i]->due_by_standard)},
         {.text = say(shown[i]->due_by_rule)}});
  }
  out << "<div class=\"candour-scroll\" tabindex=\"0\">" << table << "</div>";
  if (static_cast<std::size_t>(preview.late_only_by_standard) > shown.size())
    out << "<p class=\"govuk-body\">The first " << shown.size() << " are shown.</p>";
  return {};
}

void write_adoption(Out& out, const Visit& visit, const Trial& trial) {
  const std::string lines = fmt::format(
      "[[benchmark]]\nrule = \"{}\"\namount = {}\nunit = \"{}\"\nfrom = {}\n"
      "cite = \"where the decision can be read\"\nadopted_by = \"who decided\"\n"
      "adopted_on = {}\n",
      trial.rule, trial.proposed.amount, rules::name_of(trial.proposed.unit), iso(visit.today),
      iso(visit.today));
  out << Details{
      .summary = "How to adopt it",
      .text = markup("<p class=\"govuk-body\">Adopting a standard is the council’s "
                     "decision. Whoever keeps the file standards.toml adds these lines, "
                     "saying who decided and where that can be read, and ends the "
                     "benchmark that it replaces. Candour checks the file when it starts "
                     "and refuses what would weaken the law.</p><pre "
                     "class=\"candour-lines\" tabindex=\"0\">"_html,
                     Text(lines), "</pre>"_html)};
}

Result<void> write_result(Out& out, const Visit& visit, const Trial& trial) {
  const auto preview =
      registers::preview_standard(visit.site.store, visit.site.council.id, visit.site.board,
                                  visit.site.book, trial.proposed, visit.today);
  if (!preview) return preview.error();
  const std::string length = rules::length_words(trial.proposed.unit, trial.proposed.amount);
  out << "<h2 class=\"govuk-heading-l\">If it were " << Text(length)
      << "</h2><p class=\"govuk-body-l\">"
      << Text(fmt::format("Of {} open today, {} would be late. By the rule as it is, {} {} late.",
                          preview->rows.size(), preview->late_by_standard, preview->late_by_rule,
                          preview->late_by_rule == 1 ? "is" : "are"))
      << "</p><p class=\"govuk-body\">As if the standard had always held. Nothing is kept or "
         "changed "
         "by looking.";
  if (preview->not_compared > 0)
    out << " " << preview->not_compared << " could not be compared: a date is not recorded.";
  out << " <a class=\"govuk-link\"" << Attr("href", Url("/law/rules/" + trial.rule))
      << ">What the rule says</a></p>";
  if (!preview->rows.empty()) write_teams(out, *preview);
  if (auto done = write_people(out, visit, *preview); !done) return done;
  write_adoption(out, visit, trial);
  return {};
}

}  // namespace

Response show_trial(const Visit& visit) {
  const Trial trial = read_trial(visit);
  PageShell shell = shell_for(visit, "Try a standard", Part::law);
  shell.has_errors = !trial.right();
  shell.back_href = "/standards";
  Out body;
  if (!trial.right()) {
    const bool rule = !trial.rule_error.empty();
    body << ErrorSummary{.items = {{.text = rule ? trial.rule_error : trial.amount_error,
                                    .href = rule ? "#rule" : "#amount"}}};
  }
  body
      << "<h1 class=\"govuk-heading-l\">Try a standard on today’s work</h1>"
         "<p class=\"govuk-body\">See who would be late if the council promised to be quicker than "
         "it must, before anybody decides it.</p>";
  write_form(body, visit, trial);
  if (trial.asked() && trial.right()) {
    if (auto done = write_result(body, visit, trial); !done) return sorry_page(visit, done.error());
  }
  return respond(shell, std::move(body).take(), trial.right() ? 200 : 422);
}

}  // namespace candour::web
