#include <fmt/format.h>

#include <algorithm>

#include "care/plan/document.hpp"
#include "care/plan/words.hpp"
#include "forms/form.hpp"
#include "web/html/components.hpp"
#include "web/pages/document_content.hpp"
#include "web/pages/keyed_for.hpp"
#include "web/pages/letter_link.hpp"
#include "web/pages/shell.hpp"
#include "web/plan/line_words.hpp"
#include "web/plan/lines_page.hpp"
#include "web/plan/plan_pages.hpp"
#include "web/plan/whole_plan.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::PlanAnswer;
using people::Action;

std::string below_document(const Visit& visit, std::string_view below) {
  return fmt::format("/documents/{}{}", visit.parameters["document"], below);
}

Response show_whole(const Visit& visit) {
  const auto plan = read_plan(visit);
  if (!plan) return sorry_page(visit, plan.error());
  const auto content = content_now(visit, plan->open);
  if (!content) return sorry_page(visit, content.error());
  const care::Answers answers{content->content.answers};
  Out body;
  body << plan_heading(visit, {}, *plan,
                       plan->is_carers() ? "Support plan" : "Care and support plan");
  const auto whole = whole_plan_body(visit, {*plan, answers, content->is_signed});
  if (!whole) return sorry_page(visit, whole.error());
  body << *whole;
  PageShell shell =
      shell_for(visit, "The whole plan – " + case_name(*visit.found_case), Part::my_work);
  shell.width = Width::full;
  shell.back_href = path_of_document(visit, visit.parameters["document"]);
  return respond(shell, std::move(body).take());
}

// ---- What the person says ----

void write_shown_form(Out& out, const Visit& visit, const CaseForm& form, const OpenPlan& plan) {
  out << "<h2 class=\"govuk-heading-m\">The plan was shown</h2>";
  for (const auto& [version, day] : plan.plan.shown)
    out << "<p class=\"govuk-body\">Shown"
        << Text(day ? " on " + say_with_weekday(*day) : std::string{}) << ".</p>";
  if (plan.plan.shown.empty())
    out << "<p class=\"govuk-body\">Not yet. Every reasonable step to agree the plan with the "
           "person is owed. Care Act 2014 s25(5)</p>";
  open_case_form(out, visit, "show_plan_to_person", below_document(visit, "/agreement/shown"));
  out << Textarea{.name = "how",
                  .label = {.text = "How was the plan shown to them today?"},
                  .hint = {.text = "“Read out at home, with the large print pages in hand.”"},
                  .error_message = {.text = form.error_of("how")},
                  .value = form.typed.text("how"),
                  .rows = 2}
      << Button{.text = "Record that it was shown", .classes = "govuk-button--secondary"}
      << "</form>";
}

void write_answer_form(Out& out, const Visit& visit, const CaseForm& form, const OpenPlan& plan) {
  out << "<h2 class=\"govuk-heading-m\">What they say to the plan as a whole</h2>";
  if (plan.plan.answer)
    out << "<p class=\"govuk-body\"><strong>" << Text(care::words_of(plan.plan.answer->answer))
        << "</strong>" << Text(plan.plan.answered_on ? ", " + say(*plan.plan.answered_on) : "")
        << Text(plan.plan.answer->keyed_for
                    ? ", " + keyed_for(plan.whose(), actor_name(visit, plan.plan.answer_by))
                    : std::string{})
        << ". " << Text(plan.plan.answer->why.for_reader()) << "</p>";
  if (plan.plan.answer && plan.plan.answer->answer == PlanAnswer::does_not_agree)
    out << letter_link(visit, "L18", visit.parameters["document"],
                       "Write to them: what is not agreed, and why (Care Act 2014 s25(5))");
  open_case_form(out, visit, "answer_plan", below_document(visit, "/agreement/answer"));
  Radios radios{
      .name = "answer",
      .fieldset = {.legend = {.text = "What do they say?", .classes = "govuk-fieldset__legend--s"}},
      .error_message = {.text = form.error_of("answer")},
      .value = form.typed.text("answer")};
  for (const auto& [answer, value] : {std::pair{PlanAnswer::agrees, "agrees"},
                                      std::pair{PlanAnswer::does_not_agree, "does_not_agree"},
                                      std::pair{PlanAnswer::could_not_answer, "could_not_answer"}})
    radios.items.push_back({.text = std::string{care::words_of(answer)}, .value = value});
  out << radios
      << Textarea{.name = "why",
                  .label = {.text = "Why, in their words"},
                  .hint = {.text =
                               "Asked where they do not agree, or could not answer. You write it "
                               "down for them."},
                  .error_message = {.text = form.error_of("why")},
                  .value = form.typed.text("why"),
                  .rows = 3}
      << Button{.text = "Record what they say", .prevent_double_click = true} << "</form>";
}

Response agreement_page(const Visit& visit, const CaseForm& form) {
  const auto plan = read_plan(visit);
  if (!plan) return sorry_page(visit, plan.error());
  Out body;
  body << plan_heading(visit, form, *plan, "What the person says");
  const auto shown = care::plan_as_shown(plan->open.events);
  if (shown && *shown) {
    const auto since = care::differences(**shown, plan->plan.shown.back().second, plan->plan);
    if (!since.empty())
      body << "<h2 class=\"govuk-heading-m\">Changed since it was shown</h2>"
           << differences_list(since);
  }
  write_shown_form(body, visit, form, *plan);
  write_answer_form(body, visit, form, *plan);
  PageShell shell =
      shell_for(visit, "What the person says – " + case_name(*visit.found_case), Part::my_work);
  shell.has_errors = form.refusal.has_value();
  shell.back_href = path_of_document(visit, visit.parameters["document"], "/lines");
  return respond(shell, std::move(body).take(), form.refusal ? status_of(form.refusal->code) : 200);
}

Response show_agreement(const Visit& visit) { return agreement_page(visit, {}); }

Response do_on_agreement(const Visit& visit, const std::function<Result<void>(const Typed&)>& act) {
  const auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  if (const auto done = act(*typed); !done) return agreement_page(visit, {*typed, done.error()});
  return see_other(path_of_document(visit, visit.parameters["document"], "/agreement"));
}

Response record_shown(const Visit& visit) {
  return do_on_agreement(visit, [&](const Typed& typed) -> Result<void> {
    auto how = typed_words(typed, "how");
    if (!how) return how.error();
    return do_in_plan(visit, typed.key, [&](const care::PlanAtHand& at, const care::Doer& doer) {
      return care::show_plan(at, doer, *how);
    });
  });
}

Response record_answer(const Visit& visit) {
  return do_on_agreement(visit, [&](const Typed& typed) -> Result<void> {
    auto why = typed_words(typed, "why");
    if (!why) return why.error();
    care::RecordPlanAnswer input{.why = std::move(*why)};
    PlanAnswer answer{};
    if (boost::describe::enum_from_string(typed.text("answer").c_str(), answer))
      input.answer = answer;
    return do_in_plan(visit, typed.key, [&](const care::PlanAtHand& at, const care::Doer& doer) {
      return care::record_plan_answer(at, doer, input);
    });
  });
}

// ---- Beginning ----

// The kind of plan that an assessment leads to; null where the document is no assessment.
const care::DocumentKind* plan_after(std::string_view kind) {
  if (kind == "needs_assessment") return &care::care_plan_kind;
  if (kind == "carers_assessment") return &care::carers_support_plan_kind;
  return nullptr;
}

const care::DocumentEntry* open_plan_about(const care::CaseRecord& record,
                                           const care::DocumentKind& kind,
                                           const std::string& about) {
  for (const care::DocumentEntry& entry : record.documents)
    if (entry.begun.kind == kind.name && entry.begun.about == about && entry.is_open())
      return &entry;
  return nullptr;
}

Result<care::Events> begin_events(const Visit& visit, const OpenDocument& assessment,
                                  const care::DocumentKind& kind, const care::Doer& doer,
                                  const people::DocumentId& id) {
  const auto eligibility = care::eligibility_of(assessment.events);
  if (!eligibility) return eligibility.error();
  if (!assessment.entry.is_signed() || !*eligibility)
    return refuse(RefusalCode::not_permitted,
                  "A plan says which needs are eligible: sign the assessment and determine "
                  "eligibility first. Care Act 2014 s25(1)(a), (b).");
  const forms::Form* form =
      visit.site.forms == nullptr ? nullptr : visit.site.forms->on(kind.form, visit.today);
  care::BeginDocument input{.id = id,
                            .belongs_to = visit.found_case->id,
                            .kind = std::string{kind.name},
                            .about = assessment.entry.begun.about,
                            .form = std::string{kind.form},
                            .form_version = form == nullptr ? 1 : form->version};
  if (const auto* last = assessment.record.latest_signed(kind.name, input.about))
    input.brought_forward_from = last->begun.document;
  input.rests_on = assessment.entry.begun.document;
  return care::begin_document(assessment.record, doer, input);
}

Response begin_plan(const Visit& visit) {
  const auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto assessment = read_document(visit);
  if (!assessment) return sorry_page(visit, assessment.error());
  const care::DocumentKind* kind = plan_after(assessment->entry.begun.kind);
  if (kind == nullptr) return not_found_page(visit);
  if (const auto* open = open_plan_about(assessment->record, *kind, assessment->entry.begun.about))
    return see_other(path_of_document(visit, open->begun.document.text(), "/lines"));
  const auto id = people::DocumentId::ours(id_made_by(*typed, "d-"));
  const auto done =
      do_in_document(visit, typed->key, [&](const OpenDocument& open, const care::Doer& doer) {
        return begin_events(visit, open, *kind, doer, id);
      });
  if (!done) return sorry_page(visit, done.error());
  return see_other(path_of_document(visit, id.text(), "/lines"));
}

}  // namespace

std::vector<PageRoute> plan_whole_routes() {
  return {
      {{Method::get, "/cases/{case}/documents/{document}/plan", "whole_plan", "see_document"},
       show_whole},
      {{Method::get, "/cases/{case}/documents/{document}/agreement", "plan_agreement",
        "work_on_plan"},
       show_agreement},
      {{Method::post, "/cases/{case}/documents/{document}/agreement/shown", "show_plan_to_person",
        "work_on_plan"},
       record_shown},
      {{Method::post, "/cases/{case}/documents/{document}/agreement/answer", "answer_plan",
        "work_on_plan"},
       record_answer},
      {{Method::post, "/cases/{case}/documents/{document}/begin-plan", "begin_plan",
        "work_on_plan"},
       begin_plan},
  };
}

Raw plan_panel(const Visit& visit, const OpenDocument& open) {
  Out out;
  const auto plan = plan_of(visit, open);
  if (!plan) return std::move(out).take();
  int agreed = 0;
  int counted = 0;
  for (const care::LineOnTheTable& line : plan->plan.lines) {
    if (line.counts() == nullptr) continue;
    ++counted;
    agreed += line.state == care::LineState::agreed ? 1 : 0;
  }
  std::string words = counted == 0 ? "No line is on the table yet."
                                   : fmt::format("{} on the table, {} agreed.",
                                                 counted == 1 ? std::string{"1 line"}
                                                              : fmt::format("{} lines", counted),
                                                 agreed);
  if (plan->plan.answer)
    words += fmt::format(" {}: {}.", plan->whose(), care::words_of(plan->plan.answer->answer));
  if (plan->plan.ready_on)
    words += fmt::format(" Ready for authorisation since {}.", say(*plan->plan.ready_on));
  out << "<h2 class=\"govuk-heading-m\" id=\"plan\">Needs, and what meets them</h2>"
         "<p class=\"govuk-body\">"
      << Text(words) << "</p>";
  const std::string id = open.entry.begun.document.text();
  out << "<ul class=\"candour-actions candour-no-print\">";
  const auto link = [&](std::string_view below, std::string_view text) {
    out << "<li><a class=\"govuk-link\"" << Attr("href", Url(path_of_document(visit, id, below)))
        << ">" << Text(text) << "</a></li>";
  };
  link("/lines", "Needs and lines");
  if (may_here(visit.reader, Action::work_on_plan)) link("/agreement", "What the person says");
  link("/plan", "The whole plan");
  out << "</ul>";
  return std::move(out).take();
}

Raw plan_begin_panel(const Visit& visit, const OpenDocument& open) {
  Out out;
  const care::DocumentKind* kind = plan_after(open.entry.begun.kind);
  const auto eligibility = care::eligibility_of(open.events);
  if (kind == nullptr || !open.entry.is_signed() || !eligibility || !*eligibility ||
      !may_here(visit.reader, Action::work_on_plan))
    return std::move(out).take();
  const auto* begun = open_plan_about(open.record, *kind, open.entry.begun.about);
  out << "<h2 class=\"govuk-heading-m\">The plan</h2>";
  if (begun != nullptr) {
    out << "<p class=\"govuk-body\"><a class=\"govuk-link\""
        << Attr("href", Url(path_of_document(visit, begun->begun.document.text(), "/lines")))
        << ">Go on with the plan</a></p>";
  } else {
    out << "<form method=\"post\""
        << Attr("action",
                Url(path_of_document(visit, open.entry.begun.document.text(), "/begin-plan")))
        << ">" << form_fields(visit, "begin_plan") << Button{.text = "Begin the plan"} << "</form>";
  }
  return std::move(out).take();
}

}  // namespace candour::web
