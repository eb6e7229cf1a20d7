#include <fmt/format.h>

#include "care/plan/words.hpp"
#include "web/html/components.hpp"
#include "web/pages/keyed_for.hpp"
#include "web/pages/shell.hpp"
#include "web/plan/line_form.hpp"
#include "web/plan/line_words.hpp"
#include "web/plan/lines_page.hpp"
#include "web/plan/plan_pages.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::LineOnTheTable;
using care::TableSide;
using people::Action;

std::string below_lines(const Visit& visit, std::string_view below) {
  return fmt::format("/documents/{}/lines{}", visit.parameters["document"], below);
}

Response to_lines(const Visit& visit, std::string_view line = {}) {
  return see_other(path_of_document(visit, visit.parameters["document"],
                                    line.empty() ? "/lines" : fmt::format("/lines#line-{}", line)));
}

TableSide side_named(std::string_view name) {
  return name == "person" ? TableSide::person : TableSide::council;
}
std::string_view name_of(TableSide side) {
  return side == TableSide::person ? "person" : "council";
}

std::int64_t seen_of(const Typed& typed) {
  const std::string text = typed.text("seen");
  std::int64_t seen = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || seen > 1'000'000'000) return 0;
    seen = seen * 10 + (c - '0');
  }
  return seen;
}

std::string query_of(const Visit& visit, std::string_view name) {
  const std::string* value = visit.request.query.find(name);
  return value == nullptr ? std::string{} : *value;
}

const care::LineContent* content_of(const LineOnTheTable& line, TableSide side) {
  const auto& put = side == TableSide::council ? line.councils : line.persons;
  return put ? &put->put.content : nullptr;
}

// The page of a line that is written: another one, or a version of one that stands.
struct LinePage {
  TableSide side = TableSide::council;
  const LineOnTheTable* line = nullptr;  // null: a new one
};

std::string title_of(const LinePage& page) {
  if (page.line == nullptr)
    return page.side == TableSide::person ? "What the person proposes" : "Add what meets a need";
  return page.side == TableSide::person ? "What the person proposes instead" : "Change a line";
}

void write_side_choice(Out& out, const CaseForm& form, const LinePage& page) {
  if (page.line != nullptr) {
    out << "<input type=\"hidden\" name=\"side\"" << Attr("value", name_of(page.side)) << ">";
    return;
  }
  out << Radios{
      .name = "side",
      .fieldset = {.legend = {.text = "Who proposes it?", .classes = "govuk-fieldset__legend--m"}},
      .error_message = {.text = form.error_of("side")},
      .items = {{.text = "The council", .value = "council"},
                {.text = "The person",
                 .value = "person",
                 .hint = {.text = "You write it down for them; it is marked so."}}},
      .value = form.typed.text("side"),
      .classes = "govuk-radios--small"};
}

Response line_form_page(const Visit& visit, const OpenPlan& plan, const CaseForm& form,
                        const LinePage& page) {
  const std::string title = title_of(page);
  Out body;
  body << case_heading(visit, form, title);
  if (page.line != nullptr)
    body << Details{.summary = "What stands now",
                    .text = both_versions(visit, plan, *page.line, 2),
                    .is_open = form.refusal && form.refusal->code == RefusalCode::stale_version};
  open_case_form(body, visit, page.line == nullptr ? "put_new_plan_line" : "put_plan_line",
                 below_lines(visit, page.line == nullptr ? std::string{"/new"}
                                                         : "/" + page.line->id.text() + "/change"));
  // After both versions were shown, what is sent again answers the newest.
  body << "<input type=\"hidden\" name=\"seen\" value=\""
       << (page.line == nullptr ? 0 : care::newest_of(*page.line)) << "\">";
  write_side_choice(body, form, page);
  write_line_fields(body, plan, form,
                    page.line != nullptr && care::needs_reasons(*page.line, page.side));
  body << Button{.text = "Put it on the table", .prevent_double_click = true} << "</form>";
  PageShell shell =
      shell_for(visit, fmt::format("{} – {}", title, case_name(*visit.found_case)), Part::my_work);
  shell.has_errors = form.refusal.has_value();
  shell.back_href = path_of_document(visit, visit.parameters["document"], "/lines");
  return respond(shell, std::move(body).take(), form.refusal ? status_of(form.refusal->code) : 200);
}

Response show_new_line(const Visit& visit) {
  const auto plan = read_plan(visit);
  if (!plan) return sorry_page(visit, plan.error());
  CaseForm form;
  form.typed.fields.add("need", query_of(visit, "need"));
  form.typed.fields.add("side", std::string{name_of(side_named(query_of(visit, "side")))});
  form.typed.fields.add("met_by", "council");
  return line_form_page(visit, *plan, form, {});
}

Result<void> put(const Visit& visit, const Typed& typed, const OpenPlan& plan,
                 const LineOnTheTable* line, const care::PlanLineId& id) {
  const TableSide side = side_named(typed.text("side"));
  const care::LineContent* before = line == nullptr ? nullptr : content_of(*line, side);
  if (before == nullptr && line != nullptr) before = line->counts();
  auto content = typed_line(typed, before);
  if (!content) return content.error();
  auto reasons = typed_words(typed, "reasons");
  if (!reasons) return reasons.error();
  (void)plan;
  return do_in_plan(visit, typed.key, [&](const care::PlanAtHand& at, const care::Doer& doer) {
    return care::put_line(at, doer, {id, side, *content, *reasons, seen_of(typed)});
  });
}

// A refusal of the line’s times without a group is about the first.
Refusal placed(Refusal refusal) {
  for (const std::string_view field : {"days", "start", "length", "window", "people"})
    if (refusal.field == field) refusal.field += "-1";
  return refusal;
}

Response put_new_line(const Visit& visit) {
  const auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto plan = read_plan(visit);
  if (!plan) return sorry_page(visit, plan.error());
  const auto id = care::PlanLineId::ours(id_made_by(*typed, "l-"));
  const auto done = put(visit, *typed, *plan, nullptr, id);
  if (done) return to_lines(visit, id.text());
  return line_form_page(visit, *plan, {*typed, placed(done.error())}, {});
}

// The line of the route. Null where the plan has none of that name.
const LineOnTheTable* line_of_route(const Visit& visit, const OpenPlan& plan) {
  return plan.plan.line(visit.parameters["line"]);
}

Response show_change_line(const Visit& visit) {
  const auto plan = read_plan(visit);
  if (!plan) return sorry_page(visit, plan.error());
  const LineOnTheTable* line = line_of_route(visit, *plan);
  if (line == nullptr) return not_found_page(visit);
  const LinePage page{side_named(query_of(visit, "side")), line};
  CaseForm form;
  const care::LineContent* content = content_of(*line, page.side);
  if (content == nullptr) content = line->counts();
  if (content != nullptr) fill_line_form(form.typed, *content);
  return line_form_page(visit, *plan, form, page);
}

Response put_changed_line(const Visit& visit) {
  const auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto plan = read_plan(visit);
  if (!plan) return sorry_page(visit, plan.error());
  const LineOnTheTable* line = line_of_route(visit, *plan);
  if (line == nullptr) return not_found_page(visit);
  const auto done = put(visit, *typed, *plan, line, line->id);
  if (done) return to_lines(visit, line->id.text());
  const auto now = read_plan(visit);
  if (!now) return sorry_page(visit, now.error());
  return line_form_page(visit, *now, {*typed, placed(done.error())},
                        {side_named(typed->text("side")), line_of_route(visit, *now)});
}

// ---- One line ----

void write_answer_form(Out& out, const Visit& visit, const CaseForm& form,
                       const LineOnTheTable& line, TableSide by_side) {
  const bool has_others =
      by_side == TableSide::person ? line.councils.has_value() : line.persons.has_value();
  if (!has_others) return;
  const std::string side{name_of(by_side)};
  const bool is_this = form.typed.text("by_side") == side;
  const CaseForm& shown = is_this ? form : CaseForm{};
  out << "<h2 class=\"govuk-heading-m\">"
      << Text(by_side == TableSide::person ? "What the person says to the council’s version"
                                           : "What the council says to the person’s version")
      << "</h2>";
  open_case_form(out, visit, "answer_plan_line",
                 below_lines(visit, "/" + line.id.text() + "/answer"));
  out << "<input type=\"hidden\" name=\"by_side\"" << Attr("value", side)
      << "><input type=\"hidden\" name=\"seen\" value=\"" << care::newest_of(line) << "\">"
      << Radios{.name = "agreed",
                .id_prefix = "agreed-" + side,
                .fieldset = {.legend = {.text = "Agreed?", .classes = "govuk-fieldset__legend--s"}},
                .error_message = {.text = shown.error_of("agreed")},
                .items = {{.text = "Agreed", .value = "yes"},
                          {.text = "Not agreed", .value = "no"}},
                .value = shown.typed.text("agreed"),
                .classes = "govuk-radios--inline"}
      << Textarea{.name = "why",
                  .id = "why-" + side,
                  .label = {.text = "Why? Asked where it is not agreed"},
                  .error_message = {.text = shown.error_of("why")},
                  .value = shown.typed.text("why"),
                  .rows = 2}
      << Button{.text = "Record the answer", .classes = "govuk-button--secondary"} << "</form>";
}

void write_take_back(Out& out, const Visit& visit, const CaseForm& form,
                     const LineOnTheTable& line) {
  if (!line.councils && !line.persons) return;
  Out inside;
  open_case_form(inside, visit, "take_back_plan_line",
                 below_lines(visit, "/" + line.id.text() + "/take-back"));
  Radios radios{
      .name = "side",
      .fieldset = {.legend = {.text = "Whose version?", .classes = "govuk-fieldset__legend--s"}},
      .value = form.typed.text("side"),
      .classes = "govuk-radios--inline"};
  if (line.councils) radios.items.push_back({.text = "The council’s", .value = "council"});
  if (line.persons) radios.items.push_back({.text = "The person’s", .value = "person"});
  if (radios.value.empty()) radios.value = radios.items.front().value;
  inside << "<input type=\"hidden\" name=\"seen\" value=\"" << care::newest_of(line) << "\">"
         << radios
         << Textarea{.name = "take_back_why",
                     .label = {.text = "Why is it taken back?"},
                     .error_message = {.text = form.error_of("take_back_why")},
                     .value = form.typed.text("take_back_why"),
                     .rows = 2}
         << Button{.text = "Take it back", .classes = "govuk-button--warning"} << "</form>";
  out << Details{.summary = "Take a version back",
                 .text = std::move(inside).take(),
                 .is_open = !form.error_of("take_back_why").empty()};
}

void write_history(Out& out, const Visit& visit, const OpenPlan& plan, const LineOnTheTable& line) {
  if (line.puts.size() < 2) return;
  Out list;
  list << "<ol class=\"govuk-list govuk-list--number\">";
  for (const care::PutByASide& one : line.puts)
    list << "<li>" << Text(care::words_of(one.put.side)) << Text(one.on ? ", " + say(*one.on) : "")
         << ", "
         << Text(one.put.keyed_for ? keyed_for(plan.whose(), actor_name(visit, one.by))
                                   : actor_name(visit, one.by))
         << ": " << Text(one.put.content.what.for_reader()) << ". "
         << Text(care::when_of(one.put.content)) << ". " << Text(one.put.reasons.for_reader())
         << "</li>";
  list << "</ol>";
  out << Details{.summary = fmt::format("Every version ({})", line.puts.size()),
                 .text = std::move(list).take()};
}

Response line_page(const Visit& visit, const OpenPlan& plan, const LineOnTheTable& line,
                   const CaseForm& form) {
  Out body;
  body << plan_heading(visit, form, plan, "One line of the plan");
  body << "<p class=\"govuk-body\">" << state_tag(line) << "</p>"
       << both_versions(visit, plan, line, 2) << answers_to(visit, plan, line);
  std::vector<care::LineDifference> changed;
  for (const care::LineDifference& one : care::changed_since_agreed(plan.plan))
    if (one.line == line.id) changed.push_back(one);
  if (!changed.empty())
    body << "<h2 class=\"govuk-heading-m\">Changed since it was agreed</h2>"
         << differences_list(changed);
  if (may_here(visit.reader, Action::work_on_plan)) {
    body << "<div class=\"candour-no-print\">";
    write_answer_form(body, visit, form, line, TableSide::person);
    write_answer_form(body, visit, form, line, TableSide::council);
    write_take_back(body, visit, form, line);
    body << "</div>";
  }
  write_history(body, visit, plan, line);
  PageShell shell =
      shell_for(visit, "One line of the plan – " + case_name(*visit.found_case), Part::my_work);
  shell.has_errors = form.refusal.has_value();
  shell.back_href = path_of_document(visit, visit.parameters["document"], "/lines");
  return respond(shell, std::move(body).take(), form.refusal ? status_of(form.refusal->code) : 200);
}

Response show_line(const Visit& visit) {
  const auto plan = read_plan(visit);
  if (!plan) return sorry_page(visit, plan.error());
  const LineOnTheTable* line = line_of_route(visit, *plan);
  if (line == nullptr) return not_found_page(visit);
  return line_page(visit, *plan, *line, {});
}

// Does something with the line of the route; the page of the line says what is wrong.
Response do_with_line(
    const Visit& visit,
    const std::function<Result<void>(const Typed&, const care::PlanLineId&)>& act) {
  const auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  auto id = care::PlanLineId::parse(visit.parameters["line"]);
  if (!id) return not_found_page(visit);
  const auto done = act(*typed, *id);
  if (done) return to_lines(visit, id->text());
  const auto plan = read_plan(visit);
  if (!plan) return sorry_page(visit, plan.error());
  const LineOnTheTable* line = line_of_route(visit, *plan);
  if (line == nullptr) return not_found_page(visit);
  return line_page(visit, *plan, *line, {*typed, done.error()});
}

Response answer(const Visit& visit) {
  return do_with_line(visit, [&](const Typed& typed, const care::PlanLineId& id) -> Result<void> {
    auto why = typed_words(typed, "why");
    if (!why) return why.error();
    const std::string agreed = typed.text("agreed");
    const care::AnswerLine input{
        .id = id,
        .by_side = side_named(typed.text("by_side")),
        .agreed = agreed.empty() ? std::nullopt : std::optional{agreed == "yes"},
        .why = std::move(*why),
        .seen = seen_of(typed)};
    return do_in_plan(visit, typed.key, [&](const care::PlanAtHand& at, const care::Doer& doer) {
      return care::answer_line(at, doer, input);
    });
  });
}

Response take_back(const Visit& visit) {
  return do_with_line(visit, [&](const Typed& typed, const care::PlanLineId& id) -> Result<void> {
    auto why = typed_words(typed, "take_back_why");
    if (!why) return why.error();
    const care::TakeBackLine input{.id = id,
                                   .side = side_named(typed.text("side")),
                                   .why = std::move(*why),
                                   .seen = seen_of(typed)};
    auto done =
        do_in_plan(visit, typed.key, [&](const care::PlanAtHand& at, const care::Doer& doer) {
          return care::take_back_line(at, doer, input);
        });
    if (done || done.error().field != "why") return done;
    Refusal refusal = done.error();
    refusal.field = "take_back_why";
    return refusal;
  });
}

Response bring_forward(const Visit& visit) {
  const auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto plan = read_plan(visit);
  if (!plan) return sorry_page(visit, plan.error());
  const auto earlier = earlier_plan(visit, *plan);
  if (!earlier) return sorry_page(visit, earlier.error());
  if (!*earlier) return not_found_page(visit);
  const auto done =
      do_in_plan(visit, typed->key, [&](const care::PlanAtHand& at, const care::Doer& doer) {
        return care::bring_lines_forward(at, doer, (*earlier)->first, (*earlier)->second);
      });
  if (!done) return sorry_page(visit, done.error());
  return to_lines(visit);
}

}  // namespace

std::vector<PageRoute> plan_line_routes() {
  return {
      {{Method::get, "/cases/{case}/documents/{document}/lines", "plan_lines", "see_document"},
       show_plan_lines},
      {{Method::get, "/cases/{case}/documents/{document}/lines/new", "new_plan_line",
        "work_on_plan"},
       show_new_line},
      {{Method::post, "/cases/{case}/documents/{document}/lines/new", "put_new_plan_line",
        "work_on_plan"},
       put_new_line},
      {{Method::post, "/cases/{case}/documents/{document}/lines/bring-forward", "bring_plan_lines",
        "work_on_plan"},
       bring_forward},
      {{Method::get, "/cases/{case}/documents/{document}/lines/{line}", "plan_line",
        "see_document"},
       show_line},
      {{Method::get, "/cases/{case}/documents/{document}/lines/{line}/change", "change_plan_line",
        "work_on_plan"},
       show_change_line},
      {{Method::post, "/cases/{case}/documents/{document}/lines/{line}/change", "put_plan_line",
        "work_on_plan"},
       put_changed_line},
      {{Method::post, "/cases/{case}/documents/{document}/lines/{line}/answer", "answer_plan_line",
        "work_on_plan"},
       answer},
      {{Method::post, "/cases/{case}/documents/{document}/lines/{line}/take-back",
        "take_back_plan_line", "work_on_plan"},
       take_back},
  };
}

}  // namespace candour::web
