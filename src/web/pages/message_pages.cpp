#include "web/pages/message_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/london_time.hpp"
#include "care/casefile/desk_actions.hpp"
#include "web/html/components.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/case_work.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/staff_choice.hpp"

namespace candour::web {
namespace {

using namespace html;

void write_asks(Out& out, const CaseForm& form) {
  out << Checkboxes{.name = "asks",
                    .items = {{.text = "I need an answer",
                               .value = "yes",
                               .hint = {.text = "It stays on their page until they answer, and on "
                                                "yours as a question."}}},
                    .values = form.typed.fields.all("asks"),
                    .classes = "govuk-checkboxes--small"};
}

Response message_form(const Visit& visit, const CaseForm& form) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  const auto near = colleagues_near(visit, *record);
  if (!near) return sorry_page(visit, near.error());
  Out body;
  body << case_heading(visit, form, "Write to a colleague");
  open_case_form(body, visit, "send_message", "/messages");
  write_staff_choice(body, visit, *near,
                     {.field = "to",
                      .legend = "Who is it for?",
                      .chosen = form.typed.text("to"),
                      .other = form.typed.text("to-other"),
                      .error = form.error_of("to")});
  body << Textarea{.name = "text",
                   .label = {.text = "Your message"},
                   .hint = {.text = "It becomes part of the record, and the person may read it one "
                                    "day."},
                   .error_message = {.text = form.error_of("text")},
                   .value = form.typed.text("text"),
                   .rows = 5};
  write_asks(body, form);
  body << Button{.text = "Send", .prevent_double_click = true} << "</form>";
  return case_form_page(visit, form, "Write to a colleague", std::move(body).take());
}

Response new_message(const Visit& visit) { return message_form(visit, {}); }

Result<void> do_send(const Visit& visit, const Typed& typed) {
  const auto text = typed_words(typed, "text", 4'000);
  if (!text) return text.error();
  const auto to = chosen_staff(visit, typed, "to");
  if (!to) return to.error();
  const care::SendMessage input{.id = care::MessageId::ours(id_made_by(typed, "m")),
                                .to = *to ? (*to)->id : StaffId{},
                                .is_open = !*to || (*to)->state == people::AccountState::open,
                                .text = *text,
                                .asks_for_answer = typed.text("asks") == "yes"};
  return do_in_case(visit, typed.key, [&](const care::CaseRecord& record, const care::Doer& by) {
    return care::send_message(record, by, input);
  });
}

Response send_message(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto done = do_send(visit, *typed);
  if (done) return to_case_work(visit);
  return message_form(visit, {std::move(*typed), done.error()});
}

const care::Message* message_named(const care::CaseRecord& record, const std::string& id) {
  const auto found =
      std::find_if(record.messages.begin(), record.messages.end(),
                   [&](const care::Message& one) { return one.sent.id.text() == id; });
  return found == record.messages.end() ? nullptr : &*found;
}

void write_message(Out& out, const Visit& visit, const care::Message& message) {
  out << "<div class=\"candour-message\"><p class=\"candour-message__who\">"
      << Text(actor_name(visit, message.from)) << " to " << Text(staff_name(visit, message.sent.to))
      << ", " << Text(say_in_london(message.at)) << "</p><p class=\"candour-message__text\">"
      << Text(message.sent.text.for_reader()) << "</p></div>";
}

// What was asked before and answered after, in the order in which it was written.
void write_thread(Out& out, const Visit& visit, const care::CaseRecord& record,
                  const care::Message& message) {
  if (message.sent.answers) {
    const care::Message* before = message_named(record, message.sent.answers->text());
    if (before != nullptr) write_message(out, visit, *before);
  }
  write_message(out, visit, message);
  for (const care::Message& one : record.messages)
    if (one.sent.answers == message.sent.id) write_message(out, visit, one);
}

void write_answer_forms(Out& body, const Visit& visit, const CaseForm& form,
                        const care::CaseRecord& record, const care::Message& message) {
  const StaffId& me = visit.session->account.id;
  const bool is_mine = message.sent.to == me;
  const bool may_answer = is_mine || record.allocated_to == me;
  const std::string path = "/messages/" + message.sent.id.text();
  if (is_mine && !message.read) {
    open_case_form(body, visit, "read_message", path + "/read");
    body << Button{.text = message.sent.asks_for_answer ? "I have read it and will answer later"
                                                        : "I have read it",
                   .prevent_double_click = true,
                   .classes = "govuk-button--secondary"}
         << "</form>";
  }
  const auto asked_by = care::staff_of(message.from);
  if (!may_answer || message.answered || !asked_by || *asked_by == me) return;
  open_case_form(body, visit, "answer_message", path + "/answer");
  body << Textarea{.name = "text",
                   .label = {.text = "Your answer", .classes = "govuk-label--m"},
                   .error_message = {.text = form.error_of("text")},
                   .value = form.typed.text("text"),
                   .rows = 4};
  write_asks(body, form);
  body << Button{.text = "Answer", .prevent_double_click = true} << "</form>";
}

Response message_page(const Visit& visit, const CaseForm& form) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  const care::Message* message = message_named(*record, visit.parameters["message"]);
  if (message == nullptr) return not_found_page(visit);
  Out body;
  body << case_heading(visit, form, "A message");
  write_thread(body, visit, *record, *message);
  write_answer_forms(body, visit, form, *record, *message);
  return case_form_page(visit, form, "A message", std::move(body).take());
}

Response show_message(const Visit& visit) { return message_page(visit, {}); }

using MessageAction = std::function<Result<care::Events>(const care::CaseRecord&, const care::Doer&,
                                                         const care::MessageId&, const Typed&)>;

Response with_message(const Visit& visit, const MessageAction& action) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto id = care::MessageId::parse(visit.parameters["message"]);
  if (!id) return not_found_page(visit);
  const auto done =
      do_in_case(visit, typed->key, [&](const care::CaseRecord& record, const care::Doer& by) {
        return action(record, by, *id, *typed);
      });
  if (done) return to_case_work(visit);
  return message_page(visit, {std::move(*typed), done.error()});
}

Response answer_message(const Visit& visit) {
  return with_message(visit,
                      [](const care::CaseRecord& record, const care::Doer& by,
                         const care::MessageId& id, const Typed& typed) -> Result<care::Events> {
                        auto text = typed_words(typed, "text", 4'000);
                        if (!text) return text.error();
                        return care::answer_message(
                            record, by,
                            {.id = care::MessageId::ours(id_made_by(typed, "m")),
                             .answers = id,
                             .text = std::move(*text),
                             .asks_for_answer = typed.text("asks") == "yes"});
                      });
}

Response read_message(const Visit& visit) {
  return with_message(
      visit, [](const care::CaseRecord& record, const care::Doer& by, const care::MessageId& id,
                const Typed&) { return care::read_message(record, by, id); });
}

}  // namespace

std::vector<PageRoute> message_routes() {
  return {
      {{Method::get, "/cases/{case}/messages/new", "new_message", "send_message"}, new_message},
      {{Method::post, "/cases/{case}/messages", "send_message", "send_message"}, send_message},
      {{Method::get, "/cases/{case}/messages/{message}", "message", "send_message"}, show_message},
      {{Method::post, "/cases/{case}/messages/{message}/answer", "answer_message", "send_message"},
       answer_message},
      {{Method::post, "/cases/{case}/messages/{message}/read", "read_message", "send_message"},
       read_message},
  };
}

}  // namespace candour::web
