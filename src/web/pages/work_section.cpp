#include "web/pages/work_section.hpp"

#include <fmt/format.h>

#include "base/london_time.hpp"
#include "care/casefile/hold_actions.hpp"
#include "care/contact/document.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;
using people::Action;

std::string days_words(std::int64_t days) {
  return fmt::format("{} {}", days, days == 1 ? "day" : "days");
}

std::string since_words(std::optional<Day> from) {
  return from ? ", since " + say(*from) : std::string{};
}

std::string who_words(const Visit& visit, const care::CaseRecord& record) {
  if (record.closure)
    return fmt::format("Closed{}: {}.",
                       record.closure->on ? " on " + say(*record.closure->on) : std::string{},
                       words_of(record.closure->closed.reason));
  if (record.allocated_to)
    return fmt::format("{}{}{}", staff_name(visit, *record.allocated_to),
                       record.team.empty() ? "" : ", " + record.team,
                       since_words(record.allocations.back().from));
  std::string text = "Nobody yet";
  if (!record.team.empty()) text += ": it waits with " + record.team;
  if (record.waiting_since)
    text +=
        fmt::format(", for {} since {}", days_words((visit.today - *record.waiting_since).count()),
                    say(*record.waiting_since));
  return text;
}

std::string hold_words(const care::CaseRecord& record, const care::Hold& hold) {
  std::string text = fmt::format("{}{}. {}. ", words_of(hold.started.reason),
                                 since_words(hold.from), words_of(whose_time(hold.started.reason)));
  const auto told_on = care::told_of_hold_on(record);
  if (!told_on)
    text += "The person is owed word of it: that they were told is not recorded.";
  else
    text += fmt::format("The person was told on {}{}.", say(*told_on),
                        hold.told_how ? fmt::format(", {}", words_of(*hold.told_how)) : "");
  text += whose_time(hold.started.reason) == care::WhoseTime::council
              ? " This pauses nothing: no clock of the law stops for the council’s reasons."
              : " A clock of the law stops only where its own law says so.";
  if (hold.started.why) text += " " + hold.started.why->for_reader();
  return text;
}

SummaryList facts_of(const Visit& visit, const care::CaseRecord& record) {
  SummaryList list;
  list.rows.push_back({.key = "Worker", .value = who_words(visit, record)});
  if (!record.closure)
    list.rows.push_back({.key = "Priority", .value = std::string{words_of(record.priority)}});
  if (const care::Hold* hold = record.hold())
    list.rows.push_back({.key = "On hold", .value = hold_words(record, *hold)});
  return list;
}

// That the person waits past the day they were told, or that it changed: they are written to
// (Care and Support Statutory Guidance para 6.29).
void write_delays(Out& out, const Visit& visit, const care::CaseRecord& record) {
  if (record.closure || !may_here(visit.reader, Action::send_letter)) return;
  for (const care::PromisedDay& day : care::delays_to_tell(record, visit.today)) {
    const care::PersonAdded* person = day.about ? record.person(*day.about) : nullptr;
    const std::string who = person == nullptr        ? "The person"
                            : person->preferred_name ? person->preferred_name->for_reader()
                                                     : person->words;
    out << "<p class=\"govuk-body\"><strong>" << Text(who) << "</strong> was told "
        << (day.has_passed ? "that the assessment would be done by "_html
                           : "another day for the assessment: "_html)
        << Text(say(day.promised)) << (day.has_passed ? ". That day has passed. "_html : ". "_html)
        << "<a class=\"govuk-link candour-no-print\""
        << Attr("href",
                Url(fmt::format("/cases/{}/letters/new?kind=L02", visit.found_case->id.text())))
        << ">Write to them about the delay</a> (Care and Support Statutory Guidance para "
           "6.29).</p>";
  }
}

void write_links(Out& out, const Visit& visit, const care::CaseRecord& record) {
  const std::string path = "/cases/" + visit.found_case->id.text();
  struct Link {
    Action action;
    std::string_view tail;
    std::string_view words;
    bool is_for_closed;
  };
  static constexpr std::array<Link, 8> links{{
      {Action::write_document, "/contact", "Record a contact", false},
      {Action::see_visit_page, "/visit", "Page for a visit", true},
      {Action::see_document, "/files", "Files", true},
      {Action::allocate, "/allocate", "Allocate", false},
      {Action::set_task, "/tasks/new", "Set a task", false},
      {Action::send_message, "/messages/new", "Write to a colleague", true},
      {Action::hold_case, "/work", "Priority, hold, close", true},
      {Action::write_document, "/concern", "Worry about abuse or neglect", true},
  }};
  out << "<ul class=\"candour-actions candour-no-print\">";
  for (const Link& link : links) {
    if (!may_here(visit.reader, link.action) || (record.closure && !link.is_for_closed)) continue;
    const bool reopens = record.closure && link.action == Action::hold_case;
    out << "<li><a class=\"govuk-link\"" << Attr("href", Url(path + std::string{link.tail})) << ">"
        << Text(reopens ? std::string_view{"Reopen"} : link.words) << "</a></li>";
  }
  out << "</ul>";
}

void write_done_button(Out& out, const Visit& visit, const care::Task& task) {
  const std::string action =
      fmt::format("/cases/{}/tasks/{}/done", visit.found_case->id.text(), task.set.id.text());
  out << "<form method=\"post\" class=\"candour-inline-form candour-no-print\""
      << Attr("action", Url(action)) << ">" << form_fields(visit, "finish_task")
      << Button{.text = markup("Done<span class=\"govuk-visually-hidden\">: "_html,
                               Text(task.set.text.for_reader()), "</span>"_html),
                .classes = "govuk-button--secondary candour-button--small"}
      << "</form>";
}

void write_task(Out& out, const Visit& visit, const care::Task& task) {
  const std::string path =
      fmt::format("/cases/{}/tasks/{}", visit.found_case->id.text(), task.set.id.text());
  const bool may_change = may_here(visit.reader, Action::set_task);
  out << "<li class=\"candour-desk__row\"><p class=\"candour-desk__what\">";
  if (may_change)
    out << "<a class=\"govuk-link\"" << Attr("href", Url(path)) << ">"
        << Text(task.set.text.for_reader()) << "</a>";
  else
    out << Text(task.set.text.for_reader());
  out << "</p><p class=\"candour-desk__who\">" << Text(staff_name(visit, task.set.assigned_to))
      << "; set by " << Text(actor_name(visit, task.set_by)) << ". "
      << Text(due_words_of(task.set.due, visit.today)) << "</p>";
  if (may_change) write_done_button(out, visit, task);
  out << "</li>";
}

void write_tasks(Out& out, const Visit& visit, const care::CaseRecord& record) {
  Out rows;
  int open = 0;
  for (const care::Task& task : record.tasks) {
    if (task.state != care::TaskState::open) continue;
    write_task(rows, visit, task);
    ++open;
  }
  if (open == 0) return;
  out << "<h3 class=\"govuk-heading-m\">Open tasks (" << open << ")</h3><ul class=\"candour-desk\">"
      << std::move(rows).take() << "</ul>";
}

std::string_view message_state(const care::Message& message) {
  if (message.answered) return "Answered";
  if (message.sent.asks_for_answer) return "Waits for an answer";
  return message.read ? "Read" : "Not read yet";
}

void write_messages(Out& out, const Visit& visit, const care::CaseRecord& record) {
  if (record.messages.empty()) return;
  const bool may_open = may_here(visit.reader, Action::send_message);
  Out rows;
  int waiting = 0;
  for (auto one = record.messages.rbegin(); one != record.messages.rend(); ++one) {
    waiting += !one->answered && (one->sent.asks_for_answer || !one->read) ? 1 : 0;
    const std::string path =
        fmt::format("/cases/{}/messages/{}", visit.found_case->id.text(), one->sent.id.text());
    rows << "<li class=\"candour-desk__row\"><p class=\"candour-desk__what\">"
         << Text(one->sent.text.for_reader()) << "</p><p class=\"candour-desk__who\">"
         << Text(fmt::format("{} to {}, {}. {}.", actor_name(visit, one->from),
                             staff_name(visit, one->sent.to), say_in_london(one->at),
                             message_state(*one)));
    if (may_open)
      rows << " <a class=\"govuk-link\"" << Attr("href", Url(path))
           << ">Open<span class=\"govuk-visually-hidden\"> the message of "
           << Text(say_in_london(one->at)) << "</span></a>";
    rows << "</p></li>";
  }
  Out list;
  list << "<ul class=\"candour-desk\">" << std::move(rows).take() << "</ul>";
  out << Details{.summary = fmt::format("Messages between colleagues ({}, {} open)",
                                        record.messages.size(), waiting),
                 .text = std::move(list).take(),
                 .is_open = waiting > 0,
                 .classes = "candour-fold"};
}

}  // namespace

std::string due_words_of(std::optional<Day> due, Day today) {
  if (!due) return "No day set.";
  const auto days = (*due - today).count();
  if (days < 0) return fmt::format("By {}: {} late.", say(*due), days_words(-days));
  if (days == 0) return "By today.";
  return fmt::format("By {}, in {}.", say(*due), days_words(days));
}

Raw work_section(const Visit& visit, const care::CaseRecord& record) {
  Out out;
  if (record.published()) return std::move(out).take();
  out << "<h2 class=\"govuk-heading-l\" id=\"work\">Work on this case</h2>"
      << facts_of(visit, record);
  write_delays(out, visit, record);
  write_links(out, visit, record);
  // What colleagues ask of each other is their work in hand: whoever is not shown that sees why.
  const auto seen = people::visible_to(visit.reader, people::VisibilityClass::professional_in_work,
                                       people::Sharing::not_shared);
  if (seen.what == people::Shown::gap)
    out << "<p class=\"govuk-body\">" << Text(words_of(seen.ground)) << "</p>";
  if (seen.what == people::Shown::shown) {
    write_tasks(out, visit, record);
    write_messages(out, visit, record);
  }
  return std::move(out).take();
}

}  // namespace candour::web
