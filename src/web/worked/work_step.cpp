#include "web/worked/work_step.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/london_time.hpp"
#include "care/budget/actions.hpp"
#include "care/document/actions.hpp"
#include "web/budget/plan_at_table.hpp"
#include "web/documents/asked.hpp"
#include "web/documents/doing.hpp"
#include "web/documents/view.hpp"
#include "web/plan/open_plan.hpp"

namespace candour::web {
namespace {

// Of the day on which a step was done.
constexpr std::chrono::hours time_of_work{11};

// A step at hand: who does it, when, and in which document.
struct Work {
  const Visit& visit;
  const StepFields& step;
  std::string key;
  people::DocumentId document;
  Day today{};
};

Result<void> begin(const Work& work) {
  const std::string kind = work.step.text("kind");
  const care::DocumentKind* known = care::document_kind_named(kind);
  const forms::Form* form =
      known == nullptr ? nullptr : work.visit.site.forms->on(known->form, work.visit.today);
  if (form == nullptr || !may_here(work.visit.reader, known->writes))
    return refuse(RefusalCode::not_permitted, "This kind of document cannot be begun.", "kind");
  care::BeginDocument input;
  input.id = work.document;
  input.belongs_to = work.visit.found_case->id;
  input.kind = kind;
  input.about = work.step.text("about");
  input.form = form->id;
  input.form_version = form->version;
  return do_in_case(work.visit, work.key,
                    [&](const care::CaseRecord& record, const care::Doer& by) {
                      input.rests_on = rests_on(record, kind, input.about);
                      return care::begin_document(record, by, input);
                    });
}

Result<void> keep(const Work& work, const std::string& section,
                  const std::vector<drafts::DraftField>& fields) {
  return work.visit.site.drafts->keep(
      {work.visit.site.council.id, work.document, section, work.visit.reader.actor}, fields,
      work.visit.now);
}

// What the form has no place for is refused: a page could not have sent it.
Result<void> keep_section(const Work& work, const forms::Form& form, const std::string& id,
                          const toml::table& answers) {
  const auto section = std::find_if(form.sections.begin(), form.sections.end(),
                                    [&](const forms::Section& one) { return one.id == id; });
  if (section == form.sections.end())
    return refuse(RefusalCode::unknown_field_value, fmt::format("There is no section “{}”.", id),
                  id);
  const auto fields = answers_of(answers, work.today);
  if (!fields) return fields.error();
  for (const drafts::DraftField& one : *fields)
    if (place_of_field(*section, one.field).question == nullptr)
      return refuse(RefusalCode::unknown_field_value,
                    fmt::format("Section “{}” has no field “{}”.", id, one.field), one.field);
  return keep(work, id, *fields);
}

// Confirms what is held already, as the button beside it does.
Result<void> confirm_all(const Work& work, const DocumentView& view) {
  for (const forms::Section& section : view.form->sections)
    for (const forms::Question& question : section.questions) {
      const KnownAnswer* known = unconfirmed(view, section, question);
      if (known == nullptr || !is_asked(section, question, view.answers)) continue;
      std::vector<drafts::DraftField> fields;
      for (const KnownField& one : known->fields) fields.push_back({one.field, one.text});
      if (auto kept = keep(work, section.id, fields); !kept) return kept.error();
    }
  return {};
}

Result<void> answer(const Work& work) {
  auto open = read_document(work.visit, work.document.text());
  if (!open) return open.error();
  const bool is_open = open->entry.is_open();
  if (!is_open) return {};  // gone on with, and signed by then
  auto view = view_of(work.visit, *open);
  if (!view) return view.error();
  if (view->form == nullptr || !view->may_write)
    return refuse(RefusalCode::not_permitted, "This document cannot be written in.", "document");
  if (const toml::table* sections = work.step.table("answers"))
    for (const auto& [id, node] : *sections) {
      const toml::table* answers = node.as_table();
      if (answers == nullptr) return refuse(RefusalCode::malformed, "A section is a table.");
      auto kept = keep_section(work, *view->form, std::string{id.str()}, *answers);
      if (!kept) return kept.error();
    }
  if (!work.step.yes("confirm").value_or(false)) return {};
  view = view_of(work.visit, std::move(*open));
  if (!view) return view.error();
  return confirm_all(work, *view);
}

Result<void> sign(const Work& work) {
  const std::string registration = work.step.text("registration");
  return do_in_document(work.visit, work.document.text(), work.key,
                        [&](const OpenDocument& open, const care::Doer& by) {
                          return signing_events(work.visit, open, by,
                                                registration.empty()
                                                    ? std::nullopt
                                                    : std::optional<std::string>{registration});
                        });
}

Result<void> determine(const Work& work) {
  return do_in_document(
      work.visit, work.document.text(), work.key,
      [&](const OpenDocument& open, const care::Doer& by) -> Result<care::Events> {
        const auto before = care::eligibility_of(open.events);
        if (!before) return before.error();
        return care::determine_eligibility(open.record, open.document, *before, by,
                                           determination_of(work.step));
      });
}

Result<void> in_plan(const Work& work, const PlanAction& action) {
  return do_in_document(
      work.visit, work.document.text(), work.key,
      [&](const OpenDocument& open, const care::Doer& by) -> Result<care::Events> {
        const auto plan = plan_of(work.visit, open);
        if (!plan) return plan.error();
        return action(plan->at_hand(), by);
      });
}

care::TableSide side_of(const StepFields& step) {
  return step.text("side") == "person" ? care::TableSide::person : care::TableSide::council;
}

std::int64_t seen_of(const care::PlanAtHand& at, const care::PlanLineId& id) {
  const care::LineOnTheTable* line = at.plan.line(id.text());
  return line == nullptr ? 0 : care::newest_of(*line);
}

Result<void> put_line(const Work& work) {
  auto content = line_of(work.step);
  if (!content) return content.error();
  const std::string& price = content->price ? content->price->price : std::string{};
  if (!price.empty() && work.visit.site.prices->on(price, work.visit.today) == nullptr)
    return refuse(RefusalCode::unknown_field_value,
                  fmt::format("The price book has no price “{}” on that day.", price), "price");
  return in_plan(work, [&](const care::PlanAtHand& at, const care::Doer& by) {
    care::PutLine input;
    input.id = care::PlanLineId::ours(work.step.text("line"));
    input.side = side_of(work.step);
    input.content = *content;
    input.reasons = work.step.words("reasons");
    input.seen = seen_of(at, input.id);
    return care::put_line(at, by, input);
  });
}

Result<void> answer_line(const Work& work) {
  return in_plan(work, [&](const care::PlanAtHand& at, const care::Doer& by) {
    care::AnswerLine input;
    input.id = care::PlanLineId::ours(work.step.text("line"));
    input.by_side = side_of(work.step);
    input.agreed = work.step.yes("agreed");
    input.why = work.step.words("why");
    input.seen = seen_of(at, input.id);
    return care::answer_line(at, by, input);
  });
}

Result<void> set_budget(const Work& work) {
  return do_in_document(
      work.visit, work.document.text(), work.key,
      [&](const OpenDocument& open, const care::Doer& by) -> Result<care::Events> {
        const auto at = plan_at_table(work.visit, open);
        if (!at) return at.error();
        care::SetBudget input;
        input.kind = work.step.text("kind") == "final" ? care::BudgetKind::final
                                                       : care::BudgetKind::indicative;
        input.statement = statement_for(work.visit, *at, care::WhichLines::budget);
        input.determination = at->determined;
        input.why_different = work.step.words("why_different");
        input.sufficiency = work.step.words("sufficiency");
        return care::set_budget(open.record, open.document, at->budgets, by, input);
      });
}

Result<void> show_plan(const Work& work) {
  return in_plan(work, [&](const care::PlanAtHand& at, const care::Doer& by) {
    return care::show_plan(at, by, work.step.words("how"));
  });
}

Result<void> answer_plan(const Work& work) {
  return in_plan(work, [&](const care::PlanAtHand& at, const care::Doer& by) {
    care::RecordPlanAnswer input;
    const std::string said = work.step.text("answer");
    if (said == "agrees") input.answer = care::PlanAnswer::agrees;
    if (said == "does_not_agree") input.answer = care::PlanAnswer::does_not_agree;
    if (said == "could_not_answer") input.answer = care::PlanAnswer::could_not_answer;
    input.why = work.step.words("why");
    return care::record_plan_answer(at, by, input);
  });
}

struct StepKind {
  std::string_view name;
  people::Action action;  // asked of the worker, as its page does
  Result<void> (*act)(const Work& work);
};

constexpr std::array step_kinds{
    StepKind{"begin", people::Action::write_document, begin},
    StepKind{"answer", people::Action::write_document, answer},
    StepKind{"sign", people::Action::sign_document, sign},
    StepKind{"determine", people::Action::determine_eligibility, determine},
    StepKind{"put_line", people::Action::work_on_plan, put_line},
    StepKind{"answer_line", people::Action::work_on_plan, answer_line},
    StepKind{"set_budget", people::Action::set_budget, set_budget},
    StepKind{"show_plan", people::Action::work_on_plan, show_plan},
    StepKind{"answer_plan", people::Action::work_on_plan, answer_plan},
};

// The case as the list of cases has it, with its worker as whoever visits.
Result<void> find_worker(Visit& visit, const CaseId& id) {
  auto row = registers::find_case(visit.site.store, visit.site.council.id, id);
  if (!row) return row.error();
  if (!*row || !(*row)->worker)
    return refuse(RefusalCode::not_found, "Nobody has this case any more.", "case");
  visit.found_case = std::move(**row);
  const auto worker = visit.site.people.account(visit.site.council.id, *visit.found_case->worker);
  if (!worker) return worker.error();
  if (!*worker)
    return refuse(RefusalCode::unknown_field_value, "The worker has no account.", "worker");
  visit.session =
      people::Session{.account = (*worker)->account, .created = visit.now, .ends = visit.now};
  visit.reader = people::reader_of(*visit.session, relationship_to(*visit.found_case, visit));
  return {};
}

}  // namespace

people::DocumentId document_in(const CaseId& id, std::string_view name) {
  return people::DocumentId::ours(fmt::format("{}-{}", id.text(), name));
}

std::string key_of_step(const CaseId& id, std::size_t number) {
  return fmt::format("worked-{}-{}", id.text(), number);
}

Result<void> do_step(const Site& site, const CaseId& id, const StepFields& step, std::size_t number,
                     Day today) {
  const std::string name = step.text("do");
  const auto kind = std::find_if(step_kinds.begin(), step_kinds.end(),
                                 [&](const StepKind& one) { return one.name == name; });
  if (kind == step_kinds.end() || step.text("document").empty())
    return refuse(RefusalCode::malformed,
                  fmt::format("A step says what it does in which document, not “{}”.", name), "do");
  const Request request;
  const PathParameters parameters;
  const Day on = step.done_on();
  Visit visit{.site = site,
              .request = request,
              .parameters = parameters,
              .now = start_of_london_day(on) + time_of_work,
              .today = on,
              .token = {},
              .session = {},
              .reader = {},
              .found_case = {},
              .found_person = {},
              .token_subject = {}};
  if (auto found = find_worker(visit, id); !found) return found.error();
  if (!may_here(visit.reader, kind->action))
    return refuse(RefusalCode::not_permitted, fmt::format("The worker’s role does not let them {}.",
                                                          people::words_of(kind->action)));
  return kind->act(
      {visit, step, key_of_step(id, number), document_in(id, step.text("document")), today});
}

}  // namespace candour::web
