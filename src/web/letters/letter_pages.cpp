#include <fmt/format.h>

#include <algorithm>

#include "base/london_time.hpp"
#include "files/file_store.hpp"
#include "letters/render.hpp"
#include "rules/explain.hpp"
#include "timeline/replay.hpp"
#include "web/html/components.hpp"
#include "web/letters/letter_routes.hpp"
#include "web/letters/prepared_letter.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

const care::Letter* letter_named(const care::CaseRecord& record, std::string_view id) {
  const auto found =
      std::find_if(record.letters.begin(), record.letters.end(),
                   [&](const care::Letter& one) { return one.sent.letter.text() == id; });
  return found == record.letters.end() ? nullptr : &*found;
}

std::string title_of(std::string_view kind) {
  const letters::LetterKind* found = letters::letter_kind_named(kind);
  return found == nullptr ? std::string{kind} : std::string{found->title};
}

// The day by which the record’s own clock asks for it; empty where no clock runs on it.
std::string due_words(const letters::OwedLetter& owed, const timeline::Replayed& looked) {
  for (const letters::Recorded& recorded : owed.kind->records) {
    const auto kind = rules::event_kind_named(recorded.kind);
    if (!kind) continue;
    for (const rules::Duty& duty : looked.duties) {
      const bool open =
          duty.state == rules::DutyState::due || duty.state == rules::DutyState::running ||
          (duty.state == rules::DutyState::breached && duty.closing == rules::no_happening);
      if (!open || duty.clock == nullptr || !duty.due || !duty.clock->met_by.contains(*kind))
        continue;
      return "Due " + rules::due_words(*duty.due);
    }
  }
  return {};
}

void write_owed(Out& out, const Visit& visit, const care::CaseRecord& record,
                const std::vector<letters::OwedLetter>& owed, const timeline::Replayed& looked) {
  out << "<h2 class=\"govuk-heading-m\">To write</h2>";
  if (owed.empty()) {
    out << "<p class=\"govuk-body\">Nothing that is recorded calls for a letter now.</p>";
    return;
  }
  Table table{.caption = "Letters that the record calls for",
              .caption_classes = "govuk-visually-hidden"};
  table.head = {{.text = "Letter"}, {.text = "To"}, {.text = "Why"}, {.text = "When"}};
  const bool may_send = may_here(visit.reader, people::Action::send_letter);
  for (const letters::OwedLetter& one : owed) {
    Out name;
    const LetterChoice choice{std::string{one.kind->id},
                              one.document ? one.document->text() : std::string{}, one.to, one.to};
    if (may_send)
      name << "<a class=\"govuk-link\""
           << Attr("href", Url(fmt::format("/cases/{}/letters/new{}", visit.found_case->id.text(),
                                           query_of(choice))))
           << ">" << Text(one.kind->title) << "</a>";
    else
      name << Text(one.kind->title);
    name << "<br><span class=\"govuk-body-s\">" << Text(letters::words_of(one.kind->basis)) << ": "
         << Text(one.kind->cite) << "</span>";
    table.rows.push_back({{.text = std::move(name).take()},
                          {.text = letters::called(record, one.to)},
                          {.text = one.because},
                          {.text = due_words(one, looked)}});
  }
  out << "<div class=\"candour-scroll\">" << table << "</div>";
}

void write_sent(Out& out, const Visit& visit, const care::CaseRecord& record) {
  out << "<h2 class=\"govuk-heading-m\">Sent</h2>";
  if (record.letters.empty()) {
    out << "<p class=\"govuk-body\">No letter was sent from here yet.</p>";
    return;
  }
  Table table{.caption = "Letters that were sent, the newest first",
              .caption_classes = "govuk-visually-hidden"};
  table.head = {{.text = "Letter"}, {.text = "To"}, {.text = "When and how"}, {.text = "By"}};
  for (auto one = record.letters.rbegin(); one != record.letters.rend(); ++one) {
    Out name;
    name << "<a class=\"govuk-link\""
         << Attr("href", Url(fmt::format("/cases/{}/letters/{}", visit.found_case->id.text(),
                                         one->sent.letter.text())))
         << ">" << Text(title_of(one->sent.kind)) << "</a>";
    std::string to = letters::called(record, one->sent.to);
    for (const std::string& copy : one->sent.copies_to)
      to += "; a copy to " + letters::called(record, copy);
    table.rows.push_back(
        {{.text = std::move(name).take()},
         {.text = std::move(to)},
         {.text = fmt::format("{}, {}", say_in_london(one->at), people::words_of(one->sent.how))},
         {.text = actor_name(visit, one->by)}});
  }
  out << "<div class=\"candour-scroll\">" << table << "</div>";
}

void write_deaths(Out& out, const care::CaseRecord& record,
                  const std::vector<std::pair<std::string, VagueDate>>& died) {
  for (const auto& [label, day] : died)
    out << InsetText{.text = letters::stopped_by_death(record, label, died)};
}

Response show_letters(const Visit& visit) {
  auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  const auto documents = read_documents(visit, *record);
  if (!documents) return sorry_page(visit, documents.error());
  const auto died = deaths_in(visit, *record);
  if (!died) return sorry_page(visit, died.error());
  std::vector<std::string> dead;
  for (const auto& [label, day] : *died) dead.push_back(label);
  const auto owed = letters::owed_letters(*record, facts_of(*documents), dead, visit.today);
  const auto looked = timeline::look_at(*record, visit.today, visit.site.book);
  Out body;
  body << case_heading(visit, {}, "Letters");
  write_deaths(body, *record, *died);
  write_owed(body, visit, *record, owed, looked);
  if (!record->published() && may_here(visit.reader, people::Action::send_letter))
    body << "<p class=\"govuk-body candour-no-print\"><a class=\"govuk-link\""
         << Attr("href", Url(fmt::format("/cases/{}/letters/new", visit.found_case->id.text())))
         << ">Write another letter</a></p>";
  write_sent(body, visit, *record);
  PageShell shell = shell_for(visit, "Letters – " + case_name(*visit.found_case), Part::my_work);
  shell.back_href = "/cases/" + visit.found_case->id.text();
  return respond(shell, std::move(body).take());
}

// ---- One that was sent ----

Response show_letter(const Visit& visit) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  const care::Letter* letter = letter_named(*record, visit.parameters["letter"]);
  if (letter == nullptr) return not_found_page(visit);
  const std::string title = title_of(letter->sent.kind);
  std::string copies;
  for (const std::string& copy : letter->sent.copies_to)
    copies += (copies.empty() ? "" : ", ") + letters::called(*record, copy);
  SummaryList facts;
  const auto add = [&](std::string key, std::string value) {
    facts.rows.push_back({.key = std::move(key), .value = std::move(value)});
  };
  add("To", letters::called(*record, letter->sent.to));
  add("Copies", copies.empty() ? "None" : copies);
  add("Sent", fmt::format("{}, {}", say_in_london(letter->at), people::words_of(letter->sent.how)));
  add("By", actor_name(visit, letter->by));
  add("Its digest", letter->sent.digest_of_bytes);
  Out body;
  body << case_heading(visit, {}, title) << facts
       << "<p class=\"govuk-body\"><a class=\"govuk-link\""
       << Attr("href", Url(fmt::format("/cases/{}/letters/{}/sent", visit.found_case->id.text(),
                                       letter->sent.letter.text())))
       << ">Read or print the letter as it was sent</a></p>"
          "<p class=\"govuk-body\">It is kept byte for byte. Nothing in it is made again.</p>";
  PageShell shell = shell_for(visit, title + " – " + case_name(*visit.found_case), Part::my_work);
  shell.back_href = fmt::format("/cases/{}/letters", visit.found_case->id.text());
  return respond(shell, std::move(body).take());
}

Response show_as_sent(const Visit& visit) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  const care::Letter* letter = letter_named(*record, visit.parameters["letter"]);
  if (letter == nullptr) return not_found_page(visit);
  if (visit.site.files == nullptr)
    return sorry_page(visit,
                      refuse(RefusalCode::store_failed, "The store of letters is not open."));
  auto bytes = visit.site.files->read(letter->sent.digest_of_bytes);
  if (!bytes) return sorry_page(visit, bytes.error());
  Response response = html_page(std::move(*bytes));
  response.headers.push_back(
      {"Content-Security-Policy", std::string{letters::letter_content_policy()}});
  return response;
}

}  // namespace

std::vector<PageRoute> letter_routes() {
  return {
      {{Method::get, "/cases/{case}/letters", "letters", "see_document"}, show_letters},
      {{Method::get, "/cases/{case}/letters/{letter}", "letter", "see_document"}, show_letter},
      {{Method::get, "/cases/{case}/letters/{letter}/sent", "letter_as_sent", "see_document"},
       show_as_sent},
  };
}

}  // namespace candour::web
