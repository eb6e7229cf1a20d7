#include "web/pages/note_pages.hpp"

#include <fmt/format.h>

#include "care/casefile/note_actions.hpp"
#include "web/html/components.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/case_work.hpp"
#include "web/pages/note_form.hpp"
#include "web/pages/notes_section.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

std::string path_of_note(std::string_view note, std::string_view end) {
  return fmt::format("/notes/{}{}", note, end);
}

Response to_note(const Visit& visit, std::string_view note) {
  return see_other(fmt::format("/cases/{}#n-{}", visit.found_case->id.text(), note));
}

// ---- Writing ----

Response new_note_form(const Visit& visit, const CaseForm& form) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  Out body;
  body << case_heading(visit, form, "Write a note");
  open_case_form(body, visit, "write_note", "/notes/new");
  write_note_fields(body, *record, form);
  body << Button{.text = "Save the note", .prevent_double_click = true} << "</form>";
  return case_form_page(visit, form, "Write a note", std::move(body).take());
}

Response new_note(const Visit& visit) {
  CaseForm empty;
  add_day(empty.typed, "happened", visit.today);
  return new_note_form(visit, empty);
}

Refusal saved_with_other_words() {
  return refuse(RefusalCode::already_done,
                "This note is saved already, with the words that you sent first. What stands here "
                "now is different. To keep it as well, save it again.",
                "text");
}

// Whether the note that this form made says what was typed. A form sent twice is done once; where
// somebody went back and wrote on, their words must not be lost.
Result<void> says_what_was_typed(const Visit& visit, const care::WriteNote& input) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return record.error();
  const care::Note* note = care::note_named(*record, input.id.text());
  if (note == nullptr) return {};
  const people::Statement& first = note->earlier.empty() ? note->statement : note->earlier.front();
  return first.text == input.text ? Result<void>{} : Result<void>{saved_with_other_words()};
}

Result<std::string> do_write_note(const Visit& visit, const Typed& typed) {
  std::optional<care::WriteNote> written;
  const auto make = [&](const care::CaseRecord& record) -> Result<care::WriteNote> {
    auto input = note_typed(typed, record, visit);
    if (input) written = *input;
    return input;
  };
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return record.error();
  if (const auto input = make(*record); !input) return input.error();
  const auto done =
      do_in_case(visit, typed.key,
                 [&](const care::CaseRecord& now, const care::Doer& by) -> Result<care::Events> {
                   const auto input = make(now);
                   if (!input) return input.error();
                   return care::write_note(now, by, *input);
                 });
  if (!done) return done.error();
  const auto kept = says_what_was_typed(visit, *written);
  if (!kept) return kept.error();
  return written->id.text();
}

Response write_note(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto note = do_write_note(visit, *typed);
  if (note) return to_note(visit, *note);
  return new_note_form(visit, {std::move(*typed), note.error()});
}

// ---- A note that stands ----

// Shows a page about the note of the route, or says that there is none. What this reader is not
// shown is not there.
Response with_note(
    const Visit& visit,
    const std::function<Response(const care::CaseRecord&, const care::Note&)>& show) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  const care::Note* note = care::note_named(*record, visit.parameters["note"]);
  if (note == nullptr) return not_found_page(visit);
  const auto visible = people::visible_to(visit.reader, note->statement);
  if (visible.what != people::Shown::shown) return not_found_page(visit);
  return show(*record, *note);
}

void write_as_it_stands(Out& out, const Visit& visit, const care::CaseRecord& record,
                        const people::Statement& statement) {
  out << "<p class=\"govuk-body\">" << Text(account_words(visit, record, statement))
      << ". It happened " << (statement.happened.exact() ? "on "_html : ""_html)
      << Text(say(statement.happened)) << ".</p>";
}

Response amend_form(const Visit& visit, const CaseForm& form) {
  return with_note(visit, [&](const care::CaseRecord& record, const care::Note& note) {
    const people::Statement& statement = note.statement;
    if (statement.author != visit.reader.actor)
      return not_permitted_page(visit,
                                "Only whoever wrote a note can amend it. You can write a note of "
                                "your own beside it.");
    const bool typed_before = form.typed.fields.has("text");
    const bool changed = form.refusal && form.refusal->code == RefusalCode::stale_version;
    Out body;
    body << case_heading(visit, form, "Amend a note");
    write_as_it_stands(body, visit, record, statement);
    if (changed)
      body << "<h2 class=\"govuk-heading-s\">As it stands now</h2><p class=\"govuk-body "
              "candour-note__text\">"
           << Text(statement.text.for_reader()) << "</p>";
    open_case_form(body, visit, "amend_note", path_of_note(statement.id.text(), "/amend"));
    body << "<input type=\"hidden\" name=\"version\""
         << Attr("value", std::to_string(statement.version)) << ">"
         << Textarea{.name = "text",
                     .label = {.text = "What should it say?"},
                     .hint = {.text = "What it says now is kept, and can still be read."},
                     .error_message = {.text = form.error_of("text")},
                     .value = typed_before ? form.typed.text("text") : statement.text.for_reader(),
                     .rows = 8}
         << Button{.text = "Save the new words", .prevent_double_click = true} << "</form>";
    return case_form_page(visit, form, "Amend a note", std::move(body).take());
  });
}

Response amend_note_page(const Visit& visit) { return amend_form(visit, {}); }

Result<void> do_amend(const Visit& visit, const Typed& typed, const people::StatementId& id) {
  auto text = typed_words(typed, "text", people::statement_characters_max);
  if (!text) return text.error();
  const auto version = whole_number(typed.text("version"));
  if (!version) return version.error();
  care::AmendNote input{.id = id, .version = *version, .text = std::move(*text), .now = visit.now};
  return do_in_case(visit, typed.key, [&](const care::CaseRecord& record, const care::Doer& by) {
    return care::amend_note(record, by, input);
  });
}

Response amend_note(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  return with_note(visit, [&](const care::CaseRecord&, const care::Note& note) {
    const auto done = do_amend(visit, *typed, note.statement.id);
    if (done) return to_note(visit, note.statement.id.text());
    if (done.error().code == RefusalCode::not_permitted)
      return not_permitted_page(visit, done.error().message);
    return amend_form(visit, {*typed, done.error()});
  });
}

// ---- Sharing ----

Response share_form(const Visit& visit, const CaseForm& form) {
  return with_note(visit, [&](const care::CaseRecord& record, const care::Note& note) {
    const people::Statement& statement = note.statement;
    Out body;
    body << case_heading(visit, form, "Share a note with the person")
         << "<p class=\"govuk-body candour-note__text\">" << Text(statement.text.for_reader())
         << "</p>";
    write_as_it_stands(body, visit, record, statement);
    if (!care::can_be_shared(statement)) {
      body << "<p class=\"govuk-body\">" << Text(sharing_words(statement))
           << ". Sharing would change nothing.</p>";
      return case_form_page(visit, form, "Share a note", std::move(body).take());
    }
    open_case_form(body, visit, "share_note", path_of_note(statement.id.text(), "/share"));
    if (care::asks_givers_view(statement))
      body << Textarea{
          .name = "givers_view",
          .label = {.text = "What does whoever said this think of the person reading it?"},
          .hint = {.text = "Ask them first. Their answer is kept beside the note."},
          .error_message = {.text = form.error_of("givers_view")},
          .value = form.typed.text("givers_view"),
          .rows = 3};
    body << "<p class=\"govuk-body\">Once it is shared it stays shared, also when it is "
            "amended.</p>"
         << Button{.text = "Share it", .prevent_double_click = true} << "</form>";
    return case_form_page(visit, form, "Share a note", std::move(body).take());
  });
}

Response share_note_page(const Visit& visit) { return share_form(visit, {}); }

Response share_note(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  return with_note(visit, [&](const care::CaseRecord&, const care::Note& note) {
    const auto view = typed_words(*typed, "givers_view");
    if (!view) return share_form(visit, {*typed, view.error()});
    const care::ShareNote input{note.statement.id, *view};
    const auto done =
        do_in_case(visit, typed->key, [&](const care::CaseRecord& record, const care::Doer& by) {
          return care::share_note(record, by, input);
        });
    if (done) return to_note(visit, note.statement.id.text());
    return share_form(visit, {*typed, done.error()});
  });
}

}  // namespace

std::vector<PageRoute> note_routes() {
  return {
      {{Method::get, "/cases/{case}/notes/new", "new_note", "write_note"}, new_note},
      {{Method::post, "/cases/{case}/notes/new", "write_note", "write_note"}, write_note},
      {{Method::get, "/cases/{case}/notes/{note}/amend", "amend_note_form", "write_note"},
       amend_note_page},
      {{Method::post, "/cases/{case}/notes/{note}/amend", "amend_note", "write_note"}, amend_note},
      {{Method::get, "/cases/{case}/notes/{note}/share", "share_note_form", "share_note"},
       share_note_page},
      {{Method::post, "/cases/{case}/notes/{note}/share", "share_note", "share_note"}, share_note},
  };
}

}  // namespace candour::web
