#include "web/plan/whole_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "care/budget/record.hpp"
#include "care/plan/differences.hpp"
#include "care/plan/words.hpp"
#include "forms/form.hpp"
#include "web/html/components.hpp"
#include "web/pages/keyed_for.hpp"
#include "web/plan/line_words.hpp"
#include "web/plan/lines_page.hpp"

namespace candour::web {
namespace {

using namespace html;

// A question of the form, under the heading that its reader meets.
struct ReadersField {
  std::string_view section;
  std::string_view field;
  std::string_view heading;
};
constexpr std::array about_you{
    ReadersField{"about-them", "matters", "What matters most to you"},
    ReadersField{"about-them", "caring", "What caring is like"},
    ReadersField{"about-them", "want", "What you want from day to day"},
    ReadersField{"about-them", "strengths", "What goes well, and what you are good at"},
    ReadersField{"about-them", "family_and_community", "What family, friends and neighbours do"},
    ReadersField{"about-them", "carers_go_on", "Whether your carers want to go on"},
    ReadersField{"about-them", "able_and_willing", "What you can and want to do"},
    ReadersField{"communication", "communication", "How we communicate with you"},
    ReadersField{"communication", "adjustments", "What we do differently for you"},
    ReadersField{"communication", "how_to_reach", "How and when we reach you"}};
constexpr std::array if_something{
    ReadersField{"contingency", "carer_cannot", "If a carer suddenly cannot"},
    ReadersField{"contingency", "contingency", "If you suddenly cannot care"},
    ReadersField{"contingency", "service_fails", "If somebody who should come does not"},
    ReadersField{"contingency", "worse", "If you become ill, or need more"},
    ReadersField{"contingency", "ring", "Whom to ring first"},
    ReadersField{"risks", "their_view", "What you say about risks"}};
constexpr std::array what_follows{
    ReadersField{"advice", "reduce", "What can be done to meet or reduce your needs"},
    ReadersField{"advice", "prevent", "What can be done to prevent or delay needs"},
    ReadersField{"advice", "not_met", "On what the council does not meet"},
    ReadersField{"direct-payment", "which", "Which needs a direct payment may meet"},
    ReadersField{"coordination", "coordinator", "Who coordinates your plan"},
    ReadersField{"coordination", "review_earlier", "How to ask for a review earlier"}};

template <std::size_t size>
void write_fields(Out& out, const care::Answers& answers, std::string_view heading,
                  const std::array<ReadersField, size>& fields) {
  const bool is_any = std::any_of(fields.begin(), fields.end(), [&](const ReadersField& one) {
    return answers.is_answered(one.section, one.field);
  });
  if (is_any) out << "<h2 class=\"govuk-heading-m\">" << Text(heading) << "</h2>";
  for (const ReadersField& one : fields) {
    const PersonalText words = answers.words(one.section, one.field);
    if (words.empty()) continue;
    out << "<h3 class=\"govuk-heading-s\">" << Text(one.heading)
        << "</h3><p class=\"govuk-body candour-as-typed\">" << Text(words.for_reader()) << "</p>";
  }
}

void write_risks(Out& out, const care::Answers& answers) {
  const int rows = answers.rows("risks", "risks");
  if (rows == 0) return;
  Table table{.caption = {"Risks, and who carries them"},
              .caption_classes = "govuk-table__caption--s",
              .head = {{.text = "What could go wrong"},
                       {.text = "What is done about it"},
                       {.text = "Who carries what is left"}}};
  for (int row = 1; row <= rows; ++row) {
    const auto cell = [&](std::string_view column) {
      return TableCell{.text = std::string{answers.row_text("risks", "risks", row, column)}};
    };
    table.rows.push_back({cell("what"), cell("done"), cell("carried_by")});
  }
  out << table;
}

void write_week(Out& out, const OpenPlan& plan) {
  const auto lines = week_lines(plan.plan);
  const bool has_times = std::any_of(lines.begin(), lines.end(), [](const WeekLine& line) {
    return !line.content->times.empty();
  });
  if (!has_times) return;
  out << "<h2 class=\"govuk-heading-m\">Your week</h2>";
  write_week_drawing(out, lines);
  write_week_table(out, lines);
  for (const std::string& sum : week_sums(lines))
    out << "<p class=\"govuk-body\">" << Text(sum) << "</p>";
}

void write_who_pays(Out& out, const OpenPlan& plan) {
  Table table{.caption = {"Who does it, and who pays"},
              .caption_classes = "govuk-table__caption--s",
              .head = {{.text = "What"}, {.text = "Who does it"}, {.text = "Who pays"}}};
  for (const WeekLine& line : week_lines(plan.plan)) {
    const care::LineContent& content = *line.content;
    table.rows.push_back({{.text = fmt::format("{}. {}", line.number, content.what.for_reader())},
                          {.text = content.who.empty() ? std::string{care::words_of(content.met_by)}
                                                       : content.who.for_reader()},
                          {.text = std::string{care::payer_of(content.met_by)}}});
  }
  if (!table.rows.empty()) out << table;
}

std::string sum_words(const std::optional<MoneyPerWeek>& sum) {
  return sum ? say(*sum) : std::string{"Not known yet"};
}

Result<void> write_budget(Out& out, const OpenPlan& plan) {
  const auto budgets = care::budgets_of(plan.open.events);
  if (!budgets) return budgets.error();
  out << "<h2 class=\"govuk-heading-m\">Your personal budget</h2>";
  if (budgets->empty()) {
    out << "<p class=\"govuk-body\">Not set yet.</p>";
    return {};
  }
  const care::BudgetSet& set = budgets->back().set;
  SummaryList list;
  list.rows.push_back({.key = "Which",
                       .value = set.kind == care::BudgetKind::final
                                    ? "Your personal budget"
                                    : "A first estimate: it may go up or down"});
  list.rows.push_back({.key = "What it costs", .value = say(set.cost_weekly)});
  list.rows.push_back({.key = "What you pay", .value = sum_words(set.person_pays_weekly)});
  list.rows.push_back(
      {.key = "What the council pays", .value = sum_words(set.council_pays_weekly)});
  if (set.direct_payment_weekly.pence() > 0)
    list.rows.push_back(
        {.key = "Of it, as a direct payment", .value = say(set.direct_payment_weekly)});
  if (set.once.pence() > 0) list.rows.push_back({.key = "Paid once", .value = say(set.once)});
  out << list;
  if (set.provisional)
    out << "<p class=\"govuk-body\">A figure in it is not confirmed yet, so it may change.</p>";
  return {};
}

void write_not_agreed(Out& out, const Visit& visit, const OpenPlan& plan) {
  out << "<h2 class=\"govuk-heading-m\">What you said, and what is not agreed</h2>";
  if (plan.plan.answer) {
    out << "<p class=\"govuk-body\">" << Text(care::words_of(plan.plan.answer->answer))
        << Text(plan.plan.answered_on ? ", " + say(*plan.plan.answered_on) : std::string{});
    if (plan.plan.answer->keyed_for)
      out << ", " << Text(keyed_for(plan.whose(), actor_name(visit, plan.plan.answer_by)));
    out << ". " << Text(plan.plan.answer->why.for_reader()) << "</p>";
  } else {
    out << "<p class=\"govuk-body\">You have not been asked for your answer yet.</p>";
  }
  Out list;
  int open = 0;
  for (const care::LineOnTheTable& line : plan.plan.lines) {
    const care::LineContent* content = line.counts();
    if (content == nullptr || line.state == care::LineState::agreed) continue;
    ++open;
    list << "<li>" << Text(content->what.for_reader()) << ": " << Text(care::words_of(line.state));
    if (!line.answers.empty() && !line.answers.back().why.empty())
      list << ". " << Text(line.answers.back().why.for_reader());
    list << "</li>";
  }
  if (open > 0)
    out << "<p class=\"govuk-body\">Not agreed yet:</p><ul class=\"govuk-list "
           "govuk-list--bullet\">"
        << std::move(list).take() << "</ul>";
}

Result<void> write_differences(Out& out, const Visit& visit, const OpenPlan& plan) {
  const auto shown = care::plan_as_shown(plan.open.events);
  if (!shown) return shown.error();
  const auto earlier = earlier_plan(visit, plan);
  if (!earlier) return earlier.error();
  std::vector<care::LineDifference> since_shown;
  if (*shown) since_shown = care::differences(**shown, plan.plan.shown.back().second, plan.plan);
  std::vector<care::LineDifference> since_last;
  if (*earlier) since_last = care::differences((*earlier)->first, (*earlier)->second, plan.plan);
  const auto since_agreed = care::changed_since_agreed(plan.plan);
  if (since_shown.empty() && since_last.empty() && since_agreed.empty()) return {};
  out << "<h2 class=\"govuk-heading-m\">What differs from what was said before</h2>";
  const auto part = [&](std::string_view heading, const std::vector<care::LineDifference>& all) {
    if (all.empty()) return;
    out << "<h3 class=\"govuk-heading-s\">" << Text(heading) << "</h3>" << differences_list(all);
  };
  part("Since you were shown it", since_shown);
  part("Since it was agreed", since_agreed);
  part("Since your last plan", since_last);
  return {};
}

void write_parts(Out& out, const WholePlan& whole, bool has_budget) {
  Table table{.caption = {"What a plan must have, and whether it is here"},
              .caption_classes = "govuk-table__caption--s",
              .head = {{.text = "Part"}, {.text = "Here?"}, {.text = "Clause"}}};
  for (const care::PlanPart& one : care::parts_of(whole.plan.checked(), whole.answers, has_budget))
    table.rows.push_back({{.text = std::string{one.words}},
                          {.text = one.state == care::PartState::there     ? "Yes"
                                   : one.state == care::PartState::missing ? "Not yet"
                                                                           : "Does not apply"},
                          {.text = std::string{one.cite}}});
  out << Details{.summary = "What the law asks of a plan", .text = markup(table)};
}

}  // namespace

Result<Raw> whole_plan_body(const Visit& visit, const WholePlan& whole) {
  const OpenPlan& plan = whole.plan;
  Out out;
  if (!whole.is_signed)
    out << InsetText{.text =
                         "This plan is not signed yet. It can still change, and you can change "
                         "it with us."};
  write_fields(out, whole.answers, "About you", about_you);
  write_needs(out, visit, plan, false);
  write_week(out, plan);
  write_who_pays(out, plan);
  if (auto written = write_budget(out, plan); !written) return written.error();
  write_fields(out, whole.answers, "If something goes wrong", if_something);
  write_risks(out, whole.answers);
  write_fields(out, whole.answers, "What follows", what_follows);
  if (const auto review = whole.answers.day("coordination", "review_on"))
    out << "<h3 class=\"govuk-heading-s\">When we look at it again</h3><p class=\"govuk-body\">"
        << Text(say_with_weekday(*review)) << ". You may ask for it earlier.</p>";
  write_not_agreed(out, visit, plan);
  if (auto written = write_differences(out, visit, plan); !written) return written.error();
  const auto budgets = care::budgets_of(plan.open.events);
  write_parts(out, whole, budgets && !budgets->empty());
  return std::move(out).take();
}

}  // namespace candour::web
