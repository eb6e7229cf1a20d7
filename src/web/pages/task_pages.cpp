#include "web/pages/task_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/casefile/desk_actions.hpp"
#include "web/html/components.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/case_work.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/staff_choice.hpp"

namespace candour::web {
namespace {

using namespace html;

void write_due(Out& out, const CaseForm& form) {
  out << day_boxes(form, "due", "By when? (optional)", "For example, 27 3 2026");
}

StaffChoice choice_of(const CaseForm& form, std::string legend) {
  return {.field = "assigned_to",
          .legend = std::move(legend),
          .chosen = form.typed.text("assigned_to"),
          .other = form.typed.text("assigned_to-other"),
          .error = form.error_of("assigned_to"),
          .with_me = true};
}

Response task_form(const Visit& visit, const CaseForm& form) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  const auto near = colleagues_near(visit, *record);
  if (!near) return sorry_page(visit, near.error());
  Out body;
  body << case_heading(visit, form, "Set a task");
  open_case_form(body, visit, "set_task", "/tasks");
  body << Textarea{.name = "text",
                   .label = {.text = "What has to be done?"},
                   .hint = {.text = "It becomes part of the record."},
                   .error_message = {.text = form.error_of("text")},
                   .value = form.typed.text("text"),
                   .rows = 3};
  write_staff_choice(body, visit, *near, choice_of(form, "Who should do it?"));
  write_due(body, form);
  body << Button{.text = "Set the task", .prevent_double_click = true} << "</form>";
  return case_form_page(visit, form, "Set a task", std::move(body).take());
}

Response new_task(const Visit& visit) { return task_form(visit, {}); }

// Who and by when, as every form of a task gives them.
struct Given {
  std::optional<people::Account> whose;
  std::optional<Day> due;
};

Result<Given> given_in(const Visit& visit, const Typed& typed) {
  auto whose = chosen_staff(visit, typed, "assigned_to");
  if (!whose) return whose.error();
  const auto due = typed_day(typed, "due");
  if (!due) return due.error();
  return Given{std::move(*whose), *due};
}

Result<void> do_set_task(const Visit& visit, const Typed& typed) {
  const auto text = typed_words(typed, "text");
  if (!text) return text.error();
  const auto given = given_in(visit, typed);
  if (!given) return given.error();
  care::SetTask input{.id = care::TaskId::ours(id_made_by(typed, "t")),
                      .text = *text,
                      .assigned_to = given->whose ? given->whose->id : StaffId{},
                      .is_open = !given->whose || given->whose->state == people::AccountState::open,
                      .due = given->due};
  return do_in_case(visit, typed.key, [&](const care::CaseRecord& record, const care::Doer& by) {
    return care::set_task(record, by, input);
  });
}

Response set_task(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto done = do_set_task(visit, *typed);
  if (done) return to_case_work(visit);
  return task_form(visit, {std::move(*typed), done.error()});
}

// The task of the route, or nothing.
const care::Task* task_of(const Visit& visit, const care::CaseRecord& record) {
  const auto found = std::find_if(
      record.tasks.begin(), record.tasks.end(),
      [&](const care::Task& one) { return one.set.id.text() == visit.parameters["task"]; });
  return found == record.tasks.end() ? nullptr : &*found;
}

void write_task(Out& out, const Visit& visit, const care::Task& task) {
  std::string state = "Open";
  if (task.state == care::TaskState::done)
    state = fmt::format("Done, by {}", actor_name(visit, task.ended_by));
  if (task.state == care::TaskState::withdrawn)
    state = fmt::format("Withdrawn, by {}: {}", actor_name(visit, task.ended_by),
                        task.withdrawn_why ? task.withdrawn_why->for_reader() : "");
  out << SummaryList{.rows = {{.key = "What", .value = task.set.text.for_reader()},
                              {.key = "Who", .value = staff_name(visit, task.set.assigned_to)},
                              {.key = "By when",
                               .value = task.set.due ? say_with_weekday(*task.set.due)
                                                     : std::string{"No day set"}},
                              {.key = "Set by", .value = actor_name(visit, task.set_by)},
                              {.key = "How it stands", .value = state}}};
}

void write_task_forms(Out& body, const Visit& visit, const CaseForm& form,
                      const std::vector<people::Account>& near, const care::Task& task) {
  const std::string path = "/tasks/" + task.set.id.text();
  open_case_form(body, visit, "finish_task", path + "/done");
  body << Button{.text = "It is done", .prevent_double_click = true}
       << "</form><h2 class=\"govuk-heading-m\">Somebody else, or another day</h2>";
  CaseForm shown = form;
  if (!form.typed.fields.has("assigned_to")) {
    shown.typed.fields.add("assigned_to", task.set.assigned_to.text());
    add_day(shown.typed, "due", task.set.due);
  }
  open_case_form(body, visit, "change_task", path + "/change");
  write_staff_choice(body, visit, near, choice_of(shown, "Who should do it?"));
  write_due(body, shown);
  body << Button{.text = "Change the task", .classes = "govuk-button--secondary"}
       << "</form><h2 class=\"govuk-heading-m\">It is not needed any more</h2>";
  open_case_form(body, visit, "withdraw_task", path + "/withdraw");
  body << Textarea{.name = "why",
                   .label = {.text = "Why is it not needed?"},
                   .error_message = {.text = form.error_of("why")},
                   .value = form.typed.text("why"),
                   .rows = 2}
       << Button{.text = "Withdraw the task", .classes = "govuk-button--secondary"} << "</form>";
}

Response task_page(const Visit& visit, const CaseForm& form) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  const care::Task* task = task_of(visit, *record);
  if (task == nullptr) return not_found_page(visit);
  const auto near = colleagues_near(visit, *record);
  if (!near) return sorry_page(visit, near.error());
  Out body;
  body << case_heading(visit, form, "A task");
  write_task(body, visit, *task);
  if (task->state == care::TaskState::open && !record->closure)
    write_task_forms(body, visit, form, *near, *task);
  return case_form_page(visit, form, "A task", std::move(body).take());
}

Response show_task(const Visit& visit) { return task_page(visit, {}); }

using TaskAction = std::function<Result<care::Events>(const care::CaseRecord&, const care::Doer&,
                                                      const care::TaskId&)>;

// One of the forms of a task: `make` reads it into an action.
Response with_task(const Visit& visit,
                   const std::function<Result<TaskAction>(const Typed&)>& make) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto id = care::TaskId::parse(visit.parameters["task"]);
  if (!id) return not_found_page(visit);
  const auto action = make(*typed);
  if (!action) return task_page(visit, {std::move(*typed), action.error()});
  const auto done =
      do_in_case(visit, typed->key, [&](const care::CaseRecord& record, const care::Doer& by) {
        return (*action)(record, by, *id);
      });
  if (done) return to_case_work(visit);
  return task_page(visit, {std::move(*typed), done.error()});
}

Response finish_task(const Visit& visit) {
  return with_task(
      visit, [](const Typed&) -> Result<TaskAction> { return TaskAction{care::finish_task}; });
}

Response change_task(const Visit& visit) {
  return with_task(visit, [&](const Typed& typed) -> Result<TaskAction> {
    auto given = given_in(visit, typed);
    if (!given) return given.error();
    return TaskAction{
        [given = std::move(*given)](const auto& record, const auto& by, const care::TaskId& id) {
          return care::change_task(
              record, by,
              {.id = id,
               .assigned_to = given.whose ? given.whose->id : StaffId{},
               .is_open = !given.whose || given.whose->state == people::AccountState::open,
               .due = given.due});
        }};
  });
}

Response withdraw_task(const Visit& visit) {
  return with_task(visit, [](const Typed& typed) -> Result<TaskAction> {
    auto why = typed_words(typed, "why");
    if (!why) return why.error();
    return TaskAction{
        [why = std::move(*why)](const auto& record, const auto& by, const care::TaskId& id) {
          return care::withdraw_task(record, by, id, why);
        }};
  });
}

}  // namespace

std::vector<PageRoute> task_routes() {
  return {
      {{Method::get, "/cases/{case}/tasks/new", "new_task", "set_task"}, new_task},
      {{Method::post, "/cases/{case}/tasks", "set_task", "set_task"}, set_task},
      {{Method::get, "/cases/{case}/tasks/{task}", "task", "set_task"}, show_task},
      {{Method::post, "/cases/{case}/tasks/{task}/done", "finish_task", "set_task"}, finish_task},
      {{Method::post, "/cases/{case}/tasks/{task}/change", "change_task", "set_task"}, change_task},
      {{Method::post, "/cases/{case}/tasks/{task}/withdraw", "withdraw_task", "set_task"},
       withdraw_task},
  };
}

}  // namespace candour::web
