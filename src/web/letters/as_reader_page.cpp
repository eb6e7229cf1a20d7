// The record printed as the person, or their carer, reads it.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "letters/content_blocks.hpp"
#include "letters/render.hpp"
#include "web/html/components.hpp"
#include "web/letters/letter_routes.hpp"
#include "web/letters/persons_view.hpp"
#include "web/letters/prepared_letter.hpp"
#include "web/pages/case_body.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/notes_section.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;
using people::Shown;

struct Reading {
  const Visit& visit;
  const care::CaseRecord& whole;  // for names, and for letters composed from the record
  care::CaseRecord shown;
  const std::vector<DocumentReading>& documents;
  const care::PersonAdded& person;
  people::Reader reader;
};

void write_gap(Out& out, people::Ground ground) {
  out << "<p class=\"govuk-body candour-note__gap\">" << Text(people::words_of(ground)) << "</p>";
}

void write_content(Out& out, const Reading& reading, const DocumentReading& document) {
  const auto* last = document.document.latest_signed();
  const care::DocumentContent* content = last != nullptr ? &last->what.content
                                         : document.document.shared
                                             ? &document.document.shared->what.content
                                             : nullptr;
  if (content == nullptr || document.form == nullptr) return;
  out << "<div class=\"candour-letter\">"
      << letters::markup_of(letters::blocks_of_content(
             {reading.whole, *content, *document.form, reading.reader, reading.person.label, true}))
      << "</div>";
}

std::string state_words(const DocumentReading& document) {
  if (document.entry.signed_on) return "Signed on " + say(*document.entry.signed_on);
  if (document.document.shared) return "Given to read; not signed yet";
  return document.entry.given_up_why ? "Given up" : "In work";
}

// What was decided, planned, set and worked out, in the very words of the letters that tell of it.
void write_parts(Out& out, const Reading& reading, const DocumentReading& document,
                 std::string_view letter_kind, std::span<const std::string_view> parts) {
  const auto letter =
      prepare_letter(reading.visit, {std::string{letter_kind}, document.entry.begun.document.text(),
                                     reading.person.label, reading.person.label});
  if (!letter) return;
  for (const std::string_view id : parts) {
    const letters::Part* part = (*letter)->draft.part(id);
    if (part == nullptr || !part->applies || part->blocks.empty()) continue;
    out << "<h4 class=\"govuk-heading-s\">" << Text(part->kind->heading)
        << "</h4><div class=\"candour-letter\">" << letters::markup_of(part->blocks) << "</div>";
  }
}

void write_stages(Out& out, const Reading& reading, const DocumentReading& document) {
  using Ids = std::initializer_list<std::string_view>;
  const auto write = [&](std::string_view kind, Ids ids) {
    write_parts(out, reading, document, kind, {ids.begin(), ids.size()});
  };
  const letters::DocumentFacts& facts = document.facts;
  if (facts.eligibility) write("L06", Ids{"decision", "needs"});
  if (facts.plan && !facts.plan->lines.empty()) {
    const bool is_signed = document.entry.is_signed();
    const bool is_carers = document.entry.begun.kind == "carers_support_plan";
    if (is_signed) write(is_carers ? "L14" : "L13", Ids{"met", "direct", "open"});
    if (!is_signed) write("L18", Ids{"offered", "asked", "why"});
  }
  const bool has_final = std::any_of(
      facts.budgets.begin(), facts.budgets.end(),
      [](const care::BudgetEntry& one) { return one.set.kind == care::BudgetKind::final; });
  if (has_final) write("L15", Ids{"cost", "person", "council", "lines", "different"});
  if (!has_final && !facts.budgets.empty()) write("L12", Ids{"amount", "lines"});
  if (facts.charge) write("L10", Ids{"amount", "working", "unknown"});
}

void write_documents(Out& out, const Reading& reading) {
  out << "<h2 class=\"govuk-heading-m\">What has been written</h2>";
  int written = 0;
  for (const DocumentReading& document : reading.documents) {
    const people::Visible visible = document_shown(document, reading.reader, reading.person);
    if (visible.what == Shown::hidden) continue;
    ++written;
    out << "<h3 class=\"govuk-heading-s\">" << Text(document_title(document.entry.begun.kind))
        << "</h3>";
    if (visible.what == Shown::gap)
      write_gap(out, visible.ground);
    else
      out << "<p class=\"govuk-body\">" << Text(state_words(document)) << "</p>";
    if (visible.what == Shown::shown) write_content(out, reading, document);
    // Decisions, plan, budget and charge are theirs at once, signed or not.
    if (document.entry.begun.about == reading.person.label) write_stages(out, reading, document);
  }
  if (written == 0) out << "<p class=\"govuk-body\">Nothing yet.</p>";
}

void write_letters(Out& out, const Reading& reading) {
  out << "<h2 class=\"govuk-heading-m\">Letters</h2>";
  if (reading.shown.letters.empty()) out << "<p class=\"govuk-body\">None yet.</p>";
  out << "<ul class=\"govuk-list\">";
  for (const care::Letter& one : reading.shown.letters) {
    const letters::LetterKind* kind = letters::letter_kind_named(one.sent.kind);
    out << "<li>" << Text(one.on ? say(*one.on) : std::string{}) << ": <a class=\"govuk-link\""
        << Attr("href",
                Url(fmt::format("/cases/{}/letters/{}/sent", reading.visit.found_case->id.text(),
                                one.sent.letter.text())))
        << ">" << Text(kind == nullptr ? one.sent.kind : std::string{kind->title}) << "</a></li>";
  }
  out << "</ul>";
}

void write_notes(Out& out, const Reading& reading) {
  if (reading.shown.notes.empty()) return;
  out << "<h2 class=\"govuk-heading-m\">Notes</h2>";
  for (const care::Note& note : reading.shown.notes) {
    const people::Visible visible = people::visible_to(reading.reader, note.statement);
    if (visible.what == Shown::gap) {
      write_gap(out, visible.ground);
      continue;
    }
    out << "<p class=\"govuk-body\">" << Text(note.statement.text.for_reader())
        << "<br><span class=\"govuk-body-s\">" << Text(say(note.statement.happened)) << ". "
        << Text(account_words(reading.visit, reading.whole, note.statement)) << ".</span></p>";
  }
}

void write_what_happened(Out& out, const Reading& reading) {
  out << "<h2 class=\"govuk-heading-m\">What happened</h2><ul class=\"govuk-list\">";
  const auto& entries = reading.shown.entries;
  for (auto one = entries.rbegin(); one != entries.rend(); ++one)
    out << "<li>" << Text(say(one->happened.on)) << ": "
        << Text(one->kind ? std::string{rules::sentence_of(*one->kind)} : one->happened.kind)
        << ".</li>";
  if (entries.empty()) out << "<li>Nothing is recorded.</li>";
  out << "</ul>";
}

void write_where_things_stand(Out& out, const Reading& reading) {
  CaseView view;
  view.looked = timeline::look_at(reading.shown, reading.visit.today, reading.visit.site.book);
  view.today = reading.visit.today;
  out << "<p class=\"govuk-body-l\">" << Text(standing_sentence(view)) << "</p>";
  const auto& row = *reading.visit.found_case;
  out << "<p class=\"govuk-body\">"
      << Text(row.worker ? "Responsible: " + staff_name(reading.visit, *row.worker) + "."
                         : std::string{"Nobody is responsible for this case yet."})
      << "</p>";
}

Response show_as_reader(const Visit& visit) {
  auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  const care::PersonAdded* person = record->person(visit.parameters["who"]);
  if (person == nullptr) return not_found_page(visit);
  const auto documents = read_documents(visit, *record);
  if (!documents) return sorry_page(visit, documents.error());
  const people::Reader reader = reader_named(visit, *record, *person);
  const Reading reading{visit,      *record, as_person_reads(*record, reader, *person),
                        *documents, *person, reader};
  const std::string name = letters::called(*record, person->label);
  Out body;
  body << "<div class=\"candour-reader\"><p class=\"govuk-body\"><strong>This is what "
       << Text(name)
       << " reads.</strong> What is withheld from them stands as a gap with its ground. That you "
          "looked is recorded.</p></div><h1 class=\"govuk-heading-l\">"
       << Text(name) << "</h1>";
  write_where_things_stand(body, reading);
  write_documents(body, reading);
  write_letters(body, reading);
  write_notes(body, reading);
  write_what_happened(body, reading);
  PageShell shell = shell_for(visit, "As " + name + " reads it", Part::my_work);
  shell.back_href = "/cases/" + visit.found_case->id.text();
  return respond(shell, std::move(body).take());
}

}  // namespace

std::vector<PageRoute> as_reader_routes() {
  return {{{Method::get, "/cases/{case}/as/{who}", "as_reader", "see_as_reader"}, show_as_reader}};
}

}  // namespace candour::web
