// Writing a letter: choose which, write its parts, see it exactly as it will be sent, send it.

#include <fmt/format.h>

#include <algorithm>

#include "drafts/draft_store.hpp"
#include "files/file_store.hpp"
#include "letters/render.hpp"
#include "web/html/components.hpp"
#include "web/letters/letter_routes.hpp"
#include "web/letters/prepared_letter.hpp"
#include "web/letters/writing_form.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/unseen_text.hpp"

namespace candour::web {
namespace {

using namespace html;

LetterChoice choice_of(const Fields& fields) {
  const auto text = [&](std::string_view name) {
    const std::string* value = fields.find(name);
    return value == nullptr ? std::string{} : *value;
  };
  return {text("kind"), text("document"), text("to"), text("about")};
}

std::string below(const Visit& visit, std::string_view page) {
  return fmt::format("/cases/{}/letters/{}", visit.found_case->id.text(), page);
}

Response page_of(const Visit& visit, const CaseForm& form, std::string_view title,
                 const Raw& body) {
  PageShell shell =
      shell_for(visit, fmt::format("{} – {}", title, case_name(*visit.found_case)), Part::my_work);
  shell.has_errors = form.refusal.has_value();
  shell.back_href = fmt::format("/cases/{}/letters", visit.found_case->id.text());
  return respond(shell, body, form.refusal ? status_of(form.refusal->code) : 200);
}

// ---- Which letter ----

Response choose_letter(const Visit& visit, const CaseForm& form) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  Out body;
  body << case_heading(visit, form, "Write a letter");
  for (const letters::LetterKind& kind : letters::all_letter_kinds()) {
    body << "<h2 class=\"govuk-heading-s\">" << Text(kind.title)
         << "</h2><p class=\"govuk-body-s\">" << Text(kind.when) << ". "
         << Text(letters::words_of(kind.basis)) << ": " << Text(kind.cite)
         << ".</p><ul class=\"govuk-list\">";
    int places = 0;
    const auto add = [&](const LetterChoice& choice, const std::string& words) {
      body << "<li><a class=\"govuk-link\""
           << Attr("href", Url(below(visit, "new") + query_of(choice))) << ">" << Text(words)
           << "<span class=\"govuk-visually-hidden\">: " << Text(kind.title) << "</span></a></li>";
      ++places;
    };
    for (const care::DocumentEntry& entry : record->documents) {
      const std::string& has = entry.begun.kind;
      if (entry.given_up_why || has.empty() || (has != kind.document && has != kind.other_document))
        continue;
      add({std::string{kind.id}, entry.begun.document.text(), entry.begun.about, {}},
          fmt::format("{}, {}", document_title(has), letters::called(*record, entry.begun.about)));
    }
    const bool needs_document = !kind.document.empty() && kind.id != "L01" && kind.id != "L08";
    for (const care::PersonAdded& person : record->people)
      if (!needs_document && places < 6 && (person.case_is_about_them || kind.id == "L02"))
        add({std::string{kind.id}, {}, person.label, person.label},
            "To " + letters::called(*record, person.label));
    if (places == 0) body << "<li>Nothing in the record calls for it yet.</li>";
    body << "</ul>";
  }
  return page_of(visit, form, "Write a letter", std::move(body).take());
}

// ---- Its parts ----

Response write_page(const Visit& visit, const LetterChoice& choice, const CaseForm& form) {
  auto letter = prepare_letter(visit, choice);
  if (!letter && !form.refusal) return choose_letter(visit, {{}, letter.error()});
  if (!letter) return sorry_page(visit, letter.error());
  Out body;
  body << case_heading(visit, form, (*letter)->draft.kind->title);
  if (const auto stopped =
          letters::stopped_by_death((*letter)->record, (*letter)->source.to, (*letter)->died);
      !stopped.empty()) {
    body << InsetText{.text = stopped};
    return page_of(visit, form, (*letter)->draft.kind->title, std::move(body).take());
  }
  open_case_form(body, visit, "save_letter", "/letters/new");
  write_letter_parts(body, visit, **letter, choice, form);
  body << Button{.text = "Save, and see it as it will be sent", .prevent_double_click = true}
       << "</form>";
  return page_of(visit, form, (*letter)->draft.kind->title, std::move(body).take());
}

Response new_letter(const Visit& visit) {
  const LetterChoice choice = choice_of(visit.request.query);
  return choice.kind.empty() ? choose_letter(visit, {}) : write_page(visit, choice, {});
}

// Keeps what was typed; what was not changed from the words of ours is kept too, since it is what
// whoever wrote it saw and left.
Result<void> keep_typed(const Visit& visit, const PreparedLetter& letter, const Typed& typed) {
  if (visit.site.drafts == nullptr)
    return refuse(RefusalCode::store_failed, "The store of drafts is not open.");
  if (auto unseen = unseen_text(visit)) return std::move(*unseen);
  std::vector<drafts::DraftField> fields;
  for (const letters::Part& part : letter.draft.parts) {
    const std::string name = "part-" + std::string{part.kind->id};
    const auto words = typed_words(typed, name, 20'000);
    if (!words) return words.error();
    fields.push_back({std::string{part.kind->id}, words->for_reader()});
  }
  for (const std::string_view field : {letters::condition_field, letters::print_field}) {
    const auto words = typed_words(typed, field, 100);
    if (!words) return words.error();
    fields.push_back({std::string{field}, words->for_reader()});
  }
  std::string needs;
  for (const std::string& code : typed.fields.all(letters::needs_field))
    needs += (needs.empty() ? "" : ",") + code;
  if (needs.size() > 500)
    return refuse(RefusalCode::text_too_long, "Choose needs from the list.", "needs");
  fields.push_back({std::string{letters::needs_field}, needs});
  return visit.site.drafts->keep(
      {visit.site.council.id, letter.reference, std::string{letter_section}, visit.reader.actor},
      fields, visit.now);
}

Response save_letter(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const LetterChoice choice = choice_of(typed->fields);
  const auto letter = prepare_letter(visit, choice);
  if (!letter) return sorry_page(visit, letter.error());
  const auto kept = keep_typed(visit, **letter, *typed);
  if (!kept) return write_page(visit, choice, {std::move(*typed), kept.error()});
  return see_other(below(visit, "check") + query_of(choice));
}

// ---- As it will be sent ----

void write_what_is_missing(Out& body, const Visit& visit, const PreparedLetter& letter) {
  const auto by_law = letter.draft.missing_by_law();
  const auto guidance = letter.draft.missing_by_guidance();
  const auto write = [&](const std::vector<const letters::Part*>& parts) {
    body << "<ul class=\"govuk-list govuk-list--bullet\">";
    for (const letters::Part* part : parts) {
      body << "<li>" << Text(part->kind->heading) << ": " << missing_words(visit, *part) << "</li>";
    }
    body << "</ul>";
  };
  if (!by_law.empty()) {
    body << "<h2 class=\"govuk-heading-m\">It cannot be sent yet</h2>";
    write(by_law);
  }
  if (!guidance.empty()) {
    body << "<h2 class=\"govuk-heading-m\">It can be sent without, and should not be</h2>";
    write(guidance);
  }
}

void write_letter_itself(Out& body, const PreparedLetter& letter) {
  body << "<section class=\"candour-letter\" aria-label=\"The letter\"><p>"
       << Text(letter.draft.salutation) << "</p>";
  for (const letters::Part& part : letter.draft.parts) {
    if (!part.applies || !part.filled() || (part.blocks.empty() && part.words.empty())) continue;
    body << "<h2 class=\"govuk-heading-s\">" << Text(part.kind->heading) << "</h2>"
         << letters::markup_of(part.blocks) << letters::paragraphs_of(part.words);
  }
  body << "<p>" << Text(letter.draft.from) << "</p></section>";
}

Response check_page(const Visit& visit, const LetterChoice& choice, const CaseForm& form) {
  const auto letter = prepare_letter(visit, choice);
  if (!letter)
    return form.refusal ? sorry_page(visit, letter.error())
                        : choose_letter(visit, {{}, letter.error()});
  const std::string title = fmt::format("Check: {}", (*letter)->draft.kind->title);
  Out body;
  body << case_heading(visit, form, title);
  write_what_is_missing(body, visit, **letter);
  body << "<p class=\"govuk-body\"><a class=\"govuk-link\""
       << Attr("href", Url(below(visit, "new") + query_of(choice)))
       << ">Change it</a> · <a class=\"govuk-link\""
       << Attr("href", Url(below(visit, "preview") + query_of(choice)))
       << ">See the page that will be sent, as it prints</a></p>";
  write_letter_itself(body, **letter);
  if ((*letter)->draft.missing_by_law().empty()) {
    open_case_form(body, visit, "send_letter", "/letters/check");
    write_sending(body, **letter, choice, form);
    body << Button{.text = "Send the letter", .prevent_double_click = true} << "</form>";
  }
  return page_of(visit, form, title, std::move(body).take());
}

Response check_letter(const Visit& visit) {
  const LetterChoice choice = choice_of(visit.request.query);
  return choice.kind.empty() ? choose_letter(visit, {}) : check_page(visit, choice, {});
}

Response preview_letter(const Visit& visit) {
  const LetterChoice choice = choice_of(visit.request.query);
  if (choice.kind.empty()) return choose_letter(visit, {});
  auto letter = prepare_letter(visit, choice);
  if (!letter) return sorry_page(visit, letter.error());
  Response response = html_page(std::move((*letter)->bytes));
  response.headers.push_back(
      {"Content-Security-Policy", std::string{letters::letter_content_policy()}});
  return response;
}

// ---- Sending ----

Result<letters::SendLetter> sending_typed(const PreparedLetter& letter, const Typed& typed) {
  auto asked = typed_words(typed, "asked", 2'000);
  if (!asked) return asked.error();
  letters::SendLetter input;
  input.id = letter.reference;
  input.asked = std::move(*asked);
  input.copies_to = typed.fields.all("copies_to");
  input.digest_of_bytes = letter.digest;
  input.bytes = static_cast<std::int64_t>(letter.bytes.size());
  input.died = letter.died;
  for (const people::HowSent how :
       {people::HowSent::by_post, people::HowSent::by_hand, people::HowSent::by_email}) {
    if (people::name_of(how) != typed.text("how")) continue;
    input.how = how;
    return input;
  }
  return refuse(RefusalCode::missing_field, "Choose how it goes.", "how");
}

// Composed again from the record as it stands at that moment: what is sent is what was seen, or
// nothing is.
Result<care::Events> send_now(const Visit& visit, const LetterChoice& choice, const Typed& typed,
                              const care::Doer& by) {
  const auto letter = prepare_letter(visit, choice);
  if (!letter) return letter.error();
  const auto input = sending_typed(**letter, typed);
  if (!input) return input.error();
  auto events = letters::send_letter((*letter)->source, (*letter)->draft, by, *input);
  if (!events) return events.error();
  if (typed.text("seen") != (*letter)->digest)
    return refuse(RefusalCode::stale_version,
                  "The record changed since you saw the letter. Read it again below: this is what "
                  "would be sent now.");
  if (visit.site.files == nullptr)
    return refuse(RefusalCode::store_failed, "The store of letters is not open.");
  const auto kept = visit.site.files->keep_letter((*letter)->bytes);
  if (!kept) return kept.error();
  if (kept->digest != input->digest_of_bytes)
    return refuse(RefusalCode::store_failed, "The letter could not be kept as it is.");
  return events;
}

Response send_letter(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const LetterChoice choice = choice_of(typed->fields);
  const auto action = [&](const auto&, const care::Doer& by) {
    return send_now(visit, choice, *typed, by);
  };
  const auto done = choice.document.empty()
                        ? do_in_case(visit, typed->key, action)
                        : do_in_document(visit, choice.document, typed->key, action);
  if (!done) return check_page(visit, choice, {std::move(*typed), done.error()});
  return see_other(fmt::format("/cases/{}/letters", visit.found_case->id.text()));
}

}  // namespace

std::vector<PageRoute> letter_writing_routes() {
  return {
      {{Method::get, "/cases/{case}/letters/new", "new_letter", "send_letter"}, new_letter},
      {{Method::post, "/cases/{case}/letters/new", "save_letter", "send_letter"}, save_letter},
      {{Method::get, "/cases/{case}/letters/check", "check_letter", "send_letter"}, check_letter},
      {{Method::post, "/cases/{case}/letters/check", "send_letter", "send_letter"}, send_letter},
      {{Method::get, "/cases/{case}/letters/preview", "preview_letter", "send_letter"},
       preview_letter},
  };
}

}  // namespace candour::web
