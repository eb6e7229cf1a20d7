#include "web/pages/desk_section.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/london_time.hpp"
#include "registers/desk_list.hpp"
#include "web/html/components.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/work_section.hpp"

namespace candour::web {
namespace {

using namespace html;
using registers::DeskMessage;
using registers::DeskTask;

constexpr std::size_t most_characters_of_a_message = 200;
constexpr std::size_t rows_in_sight = 5;

struct Desk {
  std::vector<DeskTask> tasks;
  std::vector<DeskMessage> messages;
  std::vector<DeskMessage> questions;
  std::map<std::string, std::string> names;  // how each case is called here, by id

  bool empty() const { return tasks.empty() && messages.empty() && questions.empty(); }
};

// A case is called by the person’s name where the visitor may open it without a reason; otherwise
// by its reference.
std::string name_for(const Visit& visit, const registers::CaseRow& row) {
  const auto permission = people::may(visit.session->account.role, people::Action::see_case,
                                      relationship_to(row, visit));
  if (permission == people::Permission::allowed) return case_name(row);
  return "Case " + (row.reference.empty() ? row.id.text() : row.reference);
}

Result<void> find_names(const Visit& visit, Desk& desk) {
  std::map<std::string, CaseId> ids;
  for (const DeskTask& task : desk.tasks) ids.emplace(task.of.text(), task.of);
  for (const DeskMessage& message : desk.messages) ids.emplace(message.of.text(), message.of);
  for (const DeskMessage& question : desk.questions) ids.emplace(question.of.text(), question.of);
  std::vector<CaseId> wanted;
  for (const auto& [text, id] : ids) wanted.push_back(id);
  const auto rows = registers::find_cases(visit.site.store, visit.site.council.id, wanted);
  if (!rows) return rows.error();
  for (const registers::CaseRow& row : *rows) desk.names[row.id.text()] = name_for(visit, row);
  return {};
}

Result<Desk> read_desk(const Visit& visit) {
  const auto& store = visit.site.store;
  const CouncilId& council = visit.site.council.id;
  const StaffId& me = visit.session->account.id;
  Desk desk;
  auto messages = registers::messages_to(store, council, me);
  if (!messages) return messages.error();
  desk.messages = std::move(*messages);
  auto tasks = registers::tasks_of(store, council, me);
  if (!tasks) return tasks.error();
  desk.tasks = std::move(*tasks);
  auto questions = registers::questions_by(store, council, me);
  if (!questions) return questions.error();
  desk.questions = std::move(*questions);
  if (auto named = find_names(visit, desk); !named) return named.error();
  return desk;
}

std::string shortened(const PersonalText& text) {
  const std::string& whole = text.for_reader();
  const auto first = first_characters(whole, most_characters_of_a_message);
  return first.size() == whole.size() ? whole : std::string{first} + "…";
}

std::string_view kind_of(const DeskMessage& message) {
  if (message.answers) return "Answer to your question";
  return message.asks_for_answer ? "Asks for your answer" : "Message";
}

void write_message(Out& out, const Visit& visit, const Desk& desk, const DeskMessage& message) {
  const std::string path =
      fmt::format("/cases/{}/messages/{}", message.of.text(), message.id.text());
  const auto name = desk.names.find(message.of.text());
  out << "<li class=\"candour-desk__row\"><p class=\"candour-desk__what\"><strong>"
      << Text(kind_of(message)) << "</strong>: <a class=\"govuk-link\"" << Attr("href", Url(path))
      << ">" << Text(name == desk.names.end() ? message.of.text() : name->second)
      << "</a></p><p class=\"candour-desk__said\">" << Text(shortened(message.text))
      << "</p><p class=\"candour-desk__who\">" << Text(actor_name(visit, message.from)) << ", "
      << Text(message.sent_on ? say(*message.sent_on) : std::string{"day not recorded"})
      << "</p></li>";
}

void write_task(Out& out, const Visit& visit, const Desk& desk, const DeskTask& task) {
  const std::string path = fmt::format("/cases/{}/tasks/{}", task.of.text(), task.id.text());
  const auto name = desk.names.find(task.of.text());
  out << "<li class=\"candour-desk__row\"><p class=\"candour-desk__what\"><a class=\"govuk-link\""
      << Attr("href", Url(path)) << ">" << Text(shortened(task.text))
      << "</a></p><p class=\"candour-desk__who\">"
      << Text(name == desk.names.end() ? task.of.text() : name->second) << "; set by "
      << Text(actor_name(visit, task.set_by)) << ". " << Text(due_words_of(task.due, visit.today))
      << "</p></li>";
}

// The first rows in sight, the rest folded away: the list of people below is what the page is for.
template <class Rows, class Write>
void write_list(Out& out, std::string_view title, const Rows& rows, const Write& write) {
  if (rows.empty()) return;
  out << "<h3 class=\"govuk-heading-s\">" << Text(fmt::format("{} ({})", title, rows.size()))
      << "</h3><ul class=\"candour-desk\">";
  const std::size_t shown = std::min(rows_in_sight, rows.size());
  for (std::size_t i = 0; i < shown; ++i) write(out, rows[i]);
  out << "</ul>";
  if (shown == rows.size()) return;
  Out rest;
  rest << "<ul class=\"candour-desk\">";
  for (std::size_t i = shown; i < rows.size(); ++i) write(rest, rows[i]);
  rest << "</ul>";
  out << Details{.summary = fmt::format("{} more", rows.size() - shown),
                 .text = std::move(rest).take(),
                 .classes = "candour-fold"};
}

void write_questions(Out& out, const Visit& visit, const Desk& desk) {
  if (desk.questions.empty()) return;
  Out asked;
  asked << "<ul class=\"candour-desk\">";
  for (const DeskMessage& one : desk.questions) {
    const auto name = desk.names.find(one.of.text());
    asked << "<li class=\"candour-desk__row\"><p class=\"candour-desk__what\">"
          << Text(fmt::format("{}, about ", staff_name(visit, one.to))) << "<a class=\"govuk-link\""
          << Attr("href", Url(fmt::format("/cases/{}/messages/{}", one.of.text(), one.id.text())))
          << ">" << Text(name == desk.names.end() ? one.of.text() : name->second)
          << "</a></p><p class=\"candour-desk__who\">"
          << Text(one.sent_on ? say(*one.sent_on) : std::string{"day not recorded"})
          << (one.is_read ? ", read"_html : ", not read yet"_html) << "</p></li>";
  }
  asked << "</ul>";
  out << Details{
      .summary = fmt::format("Your questions without an answer ({})", desk.questions.size()),
      .text = std::move(asked).take(),
      .classes = "candour-fold"};
}

// Where somebody goes from here who visits people, or who answers for a team.
void write_ways_on(Out& out, const Visit& visit) {
  const auto can = [&](people::Action action) {
    return people::may(visit.session->account.role, action, people::Relationship::my_team) ==
           people::Permission::allowed;
  };
  if (!can(people::Action::see_visit_page) && !can(people::Action::allocate)) return;
  out << "<ul class=\"candour-actions candour-no-print\">";
  if (can(people::Action::see_visit_page))
    out << "<li><a class=\"govuk-link\" href=\"/visits\">Pages for today’s visits</a></li>";
  if (can(people::Action::allocate))
    out << "<li><a class=\"govuk-link\" href=\"/handover\">People of workers who left</a></li>";
  out << "</ul>";
}

}  // namespace

void write_desk(Out& out, const Visit& visit) {
  const auto desk = read_desk(visit);
  if (!desk) {
    out << "<p class=\"govuk-body\">" << Text(desk.error().message) << "</p>";
    return;
  }
  write_ways_on(out, visit);
  if (desk->empty()) return;
  out << "<section aria-labelledby=\"desk\"><h2 class=\"govuk-heading-m\" id=\"desk\">On your "
         "desk</h2>";
  std::vector<DeskMessage> answers;
  std::vector<DeskMessage> others;
  for (const DeskMessage& message : desk->messages)
    (message.answers ? answers : others).push_back(message);
  const auto message_row = [&](Out& to, const DeskMessage& one) {
    write_message(to, visit, *desk, one);
  };
  write_list(out, "Answers to your questions", answers, message_row);
  write_list(out, "Messages for you", others, message_row);
  write_list(out, "Your tasks", desk->tasks,
             [&](Out& to, const DeskTask& one) { write_task(to, visit, *desk, one); });
  write_questions(out, visit, *desk);
  out << "</section>";
}

}  // namespace candour::web
