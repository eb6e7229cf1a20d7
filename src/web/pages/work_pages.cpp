#include "web/pages/work_pages.hpp"

#include <fmt/format.h>

#include "care/casefile/hold_actions.hpp"
#include "web/html/components.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::ClosureReason;
using care::HoldReason;
using care::Priority;

// Every form of the page has its own words for why, so that an error leads to the right box.
Textarea why_box(const CaseForm& form, const std::string& id, std::string label, std::string hint) {
  return words_box(form, id, std::move(label), std::move(hint), 2);
}

void write_priority(Out& body, const Visit& visit, const CaseForm& form,
                    const care::CaseRecord& record) {
  body << "<h2 class=\"govuk-heading-m\">How soon somebody is needed</h2><p class=\"govuk-body\">"
          "Now: <strong>"
       << Text(words_of(record.priority))
       << "</strong>. It sorts lists; no rule of law reads it.</p>";
  open_case_form(body, visit, "set_priority", "/work/priority");
  body << "<input type=\"hidden\" name=\"was\"" << Attr("value", name_of(record.priority)) << ">";
  Radios radios{
      .name = "priority",
      .fieldset = {.legend = {.text = "Priority", .classes = "govuk-fieldset__legend--s"}},
      .error_message = {.text = form.error_of("priority")},
      .value = form.typed.text("priority"),
      .classes = "govuk-radios--inline"};
  for (const Priority one : {Priority::urgent, Priority::soon, Priority::routine})
    radios.items.push_back(
        {.text = std::string{words_of(one)}, .value = std::string{name_of(one)}});
  body << radios << why_box(form, "priority-why", "Why does it change?", "")
       << Button{.text = "Set the priority", .classes = "govuk-button--secondary"} << "</form>";
}

// How and when the person was told of a hold.
void write_telling(Out& body, const CaseForm& form, std::string hint) {
  body << day_boxes(form, "told", "When was the person told?", std::move(hint));
  Radios radios{.name = "told_how",
                .fieldset = {.legend = {.text = "How?", .classes = "govuk-fieldset__legend--s"}},
                .error_message = {.text = form.error_of("told_how")},
                .value = form.typed.text("told_how")};
  for (const care::HowTold one : {care::HowTold::said, care::HowTold::by_letter,
                                  care::HowTold::by_email, care::HowTold::by_text_message}) {
    std::string words{words_of(one)};
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
    radios.items.push_back({.text = std::move(words), .value = std::string{name_of(one)}});
  }
  body << radios;
}

// What is owed while nobody told the person of the hold.
void write_owed_telling(Out& body, const Visit& visit, const CaseForm& form) {
  body << WarningText{.text =
                          "The person is told of a hold on the day it begins, with its reason. "
                          "That they were is not recorded."}
       << "<p class=\"govuk-body\"><a class=\"govuk-link\""
       << Attr("href",
               Url(fmt::format("/cases/{}/letters/new?kind=L02", visit.found_case->id.text())))
       << ">Write to them about the delay</a>, or record that they were told.</p>";
  open_case_form(body, visit, "tell_of_hold", "/work/hold/told");
  write_telling(body, form, "For example, 27 3 2026");
  body << Button{.text = "Record that they were told"} << "</form>";
}

void write_hold_form(Out& body, const Visit& visit, const CaseForm& form) {
  open_case_form(body, visit, "start_hold", "/work/hold");
  Radios radios{.name = "reason",
                .fieldset = {.legend = {.text = "Why does work stand still?",
                                        .classes = "govuk-fieldset__legend--s"}},
                .error_message = {.text = form.error_of("reason")},
                .value = form.typed.text("reason")};
  for (const HoldReason one :
       {HoldReason::person_asked, HoldReason::person_in_hospital, HoldReason::waiting_for_person,
        HoldReason::waiting_for_another_body, HoldReason::waiting_for_information,
        HoldReason::waiting_for_decision, HoldReason::no_worker})
    radios.items.push_back({.text = std::string{words_of(one)},
                            .value = std::string{name_of(one)},
                            .hint = {.text = std::string{words_of(whose_time(one))}}});
  body << radios
       << why_box(form, "hold-why", "What is waited for?", "In words that the person can read.")
       << "<h3 class=\"govuk-heading-s\">Tell the person today, with the reason</h3>";
  write_telling(body, form,
                "Leave both empty if they have not been told yet: it then stands here as "
                "owed.");
  body << Button{.text = "Put work on hold", .classes = "govuk-button--secondary"} << "</form>";
}

void write_hold(Out& body, const Visit& visit, const CaseForm& form,
                const care::CaseRecord& record) {
  body << "<h2 class=\"govuk-heading-m\">Hold</h2>"
       << InsetText{.text =
                        "A hold for the council’s own reasons pauses nothing: every clock of "
                        "the law runs on, and what falls due is late. A hold on the person’s "
                        "or another body’s time pauses only the clocks whose own law says so."};
  const care::Hold* hold = record.hold();
  if (hold == nullptr) {
    write_hold_form(body, visit, form);
    return;
  }
  body << "<p class=\"govuk-body\">" << Text(words_of(hold->started.reason)) << ", since "
       << Text(hold->from ? say(*hold->from) : std::string{"a day not recorded"}) << ". "
       << Text(words_of(whose_time(hold->started.reason))) << ".";
  if (const auto told_on = care::told_of_hold_on(record))
    body << " The person was told on " << Text(say(*told_on))
         << Text(hold->told_how ? ", " + std::string{words_of(*hold->told_how)} : std::string{})
         << ".";
  body << "</p>";
  if (care::hold_to_tell(record) != nullptr) write_owed_telling(body, visit, form);
  open_case_form(body, visit, "end_hold", "/work/hold/end");
  body << why_box(form, "end-why", "What changed? (optional)", "")
       << Button{.text = "End the hold", .classes = "govuk-button--secondary"} << "</form>";
}

void write_closure(Out& body, const Visit& visit, const CaseForm& form) {
  body << "<h2 class=\"govuk-heading-m\">Close the case</h2><p class=\"govuk-body\">Duties that "
          "stand go on standing, save where the person died.</p>";
  open_case_form(body, visit, "close_case", "/work/close");
  Radios radios{.name = "closure",
                .fieldset = {.legend = {.text = "Why does it close?",
                                        .classes = "govuk-fieldset__legend--s"}},
                .error_message = {.text = form.error_of("closure")},
                .value = form.typed.text("closure")};
  for (const ClosureReason one :
       {ClosureReason::no_further_action, ClosureReason::support_ended, ClosureReason::moved_away,
        ClosureReason::died, ClosureReason::person_asked})
    radios.items.push_back(
        {.text = std::string{words_of(one)}, .value = std::string{name_of(one)}});
  body << radios << why_box(form, "close-why", "Say more", "In words that the person can read.")
       << Button{.text = "Close the case", .classes = "govuk-button--warning"} << "</form>";
}

void write_reopening(Out& body, const Visit& visit, const CaseForm& form,
                     const care::Closure& closure) {
  body << "<p class=\"govuk-body\">Closed"
       << Text(closure.on ? " on " + say(*closure.on) : std::string{}) << ": "
       << Text(words_of(closure.closed.reason)) << ".</p>";
  open_case_form(body, visit, "reopen_case", "/work/reopen");
  body << why_box(form, "reopen-why", "Why does it open again?", "It then waits for a worker.")
       << Button{.text = "Reopen the case"} << "</form>";
}

Response work_page(const Visit& visit, const CaseForm& form) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  Out body;
  body << case_heading(visit, form, "How this case is worked");
  if (record->closure) {
    write_reopening(body, visit, form, *record->closure);
  } else {
    write_priority(body, visit, form, *record);
    write_hold(body, visit, form, *record);
    write_closure(body, visit, form);
  }
  return case_form_page(visit, form, "How this case is worked", std::move(body).take());
}

Response show_work(const Visit& visit) { return work_page(visit, {}); }

// Does what one of the forms says. Words for why have the form’s own name, which a refusal is
// given in place of the action’s.
Response with_work(const Visit& visit, std::string_view why_field,
                   const std::function<Result<CaseAction>(const Typed&, PersonalText)>& make) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto refused = [&](Refusal refusal) {
    if (refusal.field == "why") refusal.field = std::string{why_field};
    return work_page(visit, {std::move(*typed), std::move(refusal)});
  };
  auto why = typed_words(*typed, why_field);
  if (!why) return refused(why.error());
  const auto action = make(*typed, std::move(*why));
  if (!action) return refused(action.error());
  const auto done = do_in_case(visit, typed->key, *action);
  return done ? to_case_work(visit) : refused(done.error());
}

Response do_set_priority(const Visit& visit) {
  return with_work(visit, "priority-why",
                   [](const Typed& typed, PersonalText why) -> Result<CaseAction> {
                     const care::SetPriority input{
                         .priority = care::priority_named(typed.text("priority")),
                         .was = care::priority_named(typed.text("was")).value_or(Priority::not_set),
                         .why = std::move(why)};
                     return CaseAction{[input](const auto& record, const auto& by) {
                       return care::set_priority(record, by, input);
                     }};
                   });
}

Result<care::TellOfHold> told_in(const Typed& typed) {
  const auto told_on = typed_day(typed, "told");
  if (!told_on) return told_on.error();
  return care::TellOfHold{*told_on, care::how_told_named(typed.text("told_how"))};
}

Response do_tell_of_hold(const Visit& visit) {
  return with_work(visit, "", [](const Typed& typed, const PersonalText&) -> Result<CaseAction> {
    const auto told = told_in(typed);
    if (!told) return told.error();
    return CaseAction{[told = *told](const auto& record, const auto& by) {
      return care::tell_of_hold(record, by, told);
    }};
  });
}

Response do_start_hold(const Visit& visit) {
  return with_work(
      visit, "hold-why", [](const Typed& typed, PersonalText why) -> Result<CaseAction> {
        const auto told = told_in(typed);
        if (!told) return told.error();
        const care::StartHold input{.reason = care::hold_reason_named(typed.text("reason")),
                                    .why = std::move(why),
                                    .person_told_on = {}};
        return CaseAction{[input, told = *told](const auto& record, const auto& by) {
          return care::start_hold_and_tell(record, by, input, told);
        }};
      });
}

Response do_end_hold(const Visit& visit) {
  return with_work(visit, "end-why", [](const Typed&, PersonalText why) -> Result<CaseAction> {
    return CaseAction{[why = std::move(why)](const auto& record, const auto& by) {
      return care::end_hold(record, by, why);
    }};
  });
}

Response do_close(const Visit& visit) {
  return with_work(
      visit, "close-why", [](const Typed& typed, PersonalText why) -> Result<CaseAction> {
        const care::CloseCase input{.reason = care::closure_reason_named(typed.text("closure")),
                                    .why = std::move(why)};
        return CaseAction{[input](const auto& record, const auto& by) {
          return care::close_case(record, by, input);
        }};
      });
}

Response do_reopen(const Visit& visit) {
  return with_work(visit, "reopen-why", [](const Typed&, PersonalText why) -> Result<CaseAction> {
    return CaseAction{[why = std::move(why)](const auto& record, const auto& by) {
      return care::reopen_case(record, by, why);
    }};
  });
}

}  // namespace

std::vector<PageRoute> work_routes() {
  return {
      {{Method::get, "/cases/{case}/work", "case_work", "hold_case"}, show_work},
      {{Method::post, "/cases/{case}/work/priority", "set_priority", "hold_case"}, do_set_priority},
      {{Method::post, "/cases/{case}/work/hold", "start_hold", "hold_case"}, do_start_hold},
      {{Method::post, "/cases/{case}/work/hold/told", "tell_of_hold", "hold_case"},
       do_tell_of_hold},
      {{Method::post, "/cases/{case}/work/hold/end", "end_hold", "hold_case"}, do_end_hold},
      {{Method::post, "/cases/{case}/work/close", "close_case", "hold_case"}, do_close},
      {{Method::post, "/cases/{case}/work/reopen", "reopen_case", "hold_case"}, do_reopen},
  };
}

}  // namespace candour::web
