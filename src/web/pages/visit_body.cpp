#include "web/pages/visit_body.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "rules/explain.hpp"
#include "web/html/components.hpp"
#include "web/pages/state_mark.hpp"
#include "web/pages/still_to_ask.hpp"
#include "web/pages/work_section.hpp"

namespace candour::web {
namespace {

using namespace html;
using rules::Duty;

// So much fits on a sheet; the rest is in the record, and the sheet says so.
constexpr std::size_t notes_max = 8;
constexpr std::size_t happenings_max = 8;
constexpr std::size_t duties_max = 10;

void write_fact(Out& out, Literal name, const std::optional<PersonalText>& words,
                Literal if_missing) {
  out << "<div class=\"candour-visit__fact\"><dt>" << name << "</dt><dd>";
  if (is_given(words))
    out << Text(words->for_reader());
  else
    out << "<em>" << if_missing << "</em>";
  out << "</dd></div>";
}

void write_first_things(Out& out, const VisitSheet& sheet) {
  const care::PersonAdded* subject = sheet.looked.record.subject();
  const care::PersonAdded nobody;
  const care::PersonAdded& person = subject == nullptr ? nobody : *subject;
  out << "<dl class=\"candour-visit__first\">";
  write_fact(out, "How they take things in", person.communication, "Not recorded: ask first");
  write_fact(out, "Adjustments", person.adjustments, "Not recorded: ask");
  write_fact(out, "At the door", person.alert_at_the_door, "No risk is recorded");
  write_fact(out, "How to reach them", person.how_to_reach, "Not recorded: ask");
  out << "</dl>";
  if (const care::Hold* hold = sheet.looked.record.hold())
    out << "<p class=\"govuk-body\"><strong>Work is on hold:</strong> "
        << Text(words_of(hold->started.reason)) << ".</p>";
}

std::string when_words(const Duty& duty, Day today) {
  const std::string due = rules::due_words(*duty.due);
  const auto late = (today - duty.due->latest).count();
  if (late <= 0) return "due " + due;
  return fmt::format("was due {}, {} {} late", due, late, late == 1 ? "day" : "days");
}

void write_duties_to_do(Out& out, const VisitSheet& sheet) {
  std::vector<const Duty*> to_do;
  for (const Duty& duty : sheet.looked.duties)
    if (is_to_do(duty)) to_do.push_back(&duty);
  std::stable_sort(to_do.begin(), to_do.end(),
                   [](const Duty* a, const Duty* b) { return a->due->latest < b->due->latest; });
  out << "<h3 class=\"govuk-heading-s\">What is due, and by when</h3>";
  if (to_do.empty()) out << "<p class=\"govuk-body\">Nothing runs.</p>";
  out << "<ul class=\"govuk-list candour-visit__list\">";
  for (std::size_t i = 0; i < to_do.size() && i < duties_max; ++i)
    out << "<li>" << state_mark(*to_do[i]) << " " << Text(to_do[i]->rule->title)
        << Text(about_words(sheet.looked, to_do[i]->about)) << ": "
        << Text(when_words(*to_do[i], sheet.looked.as_of)) << "</li>";
  for (const care::Task& task : sheet.looked.record.tasks) {
    if (task.state != care::TaskState::open) continue;
    out << "<li>Task: " << Text(task.set.text.for_reader()) << ". "
        << Text(due_words_of(task.set.due, sheet.looked.as_of)) << "</li>";
  }
  out << "</ul>";
  if (to_do.size() > duties_max)
    out << "<p class=\"govuk-body\">And " << to_do.size() - duties_max
        << " more in the record.</p>";
}

void write_questions(Out& out, const VisitSheet& sheet) {
  const auto questions = still_to_ask(sheet.looked, sheet.book);
  out << "<h3 class=\"govuk-heading-s\">Still to ask</h3>";
  if (questions.empty())
    out << "<p class=\"govuk-body\">The record lacks nothing that the sheet looks for.</p>";
  out << "<ul class=\"govuk-list candour-visit__list candour-visit__list--boxes\">";
  for (const std::string& question : questions) out << "<li>" << Text(question) << "</li>";
  out << "</ul>";
}

// Whose account a statement is, as the case calls them.
std::string account_words(const VisitSheet& sheet, const people::Statement& statement) {
  constexpr std::string_view person_prefix = "person:";
  const std::string& of = statement.account_of.text();
  if (of.starts_with(person_prefix)) {
    const std::string_view id = std::string_view{of}.substr(person_prefix.size());
    for (const care::PersonAdded& person : sheet.looked.record.people) {
      if (person.label != id && (!person.person || person.person->text() != id)) continue;
      return person.preferred_name ? person.preferred_name->for_reader() : person.words;
    }
  }
  return sheet.name_of(statement.account_of);
}

struct ShownNotes {
  std::vector<const care::Note*> notes;  // the newest first
  int held = 0;                          // not for paper, or not for this reader
};

// What is held (safeguarding and the like) never goes on a sheet that is carried about.
ShownNotes notes_for(const VisitSheet& sheet) {
  ShownNotes shown;
  const auto& notes = sheet.looked.record.notes;
  for (auto note = notes.rbegin(); note != notes.rend(); ++note) {
    const people::Statement& statement = note->statement;
    const bool is_held = statement.visibility == people::VisibilityClass::held ||
                         statement.visibility == people::VisibilityClass::legal_privilege;
    if (is_held || people::visible_to(sheet.reader, statement).what != people::Shown::shown)
      ++shown.held;
    else
      shown.notes.push_back(&*note);
  }
  return shown;
}

void write_note(Out& out, const VisitSheet& sheet, const care::Note& note) {
  const people::Statement& statement = note.statement;
  out << "<li><p class=\"candour-visit__said\">" << Text(statement.text.for_reader())
      << "</p><p class=\"candour-visit__source\">"
      << Text(fmt::format("{}; {}. Written by {}, {}.", account_words(sheet, statement),
                          people::words_of(statement.how_known), sheet.name_of(statement.author),
                          say(statement.happened)))
      << "</p></li>";
}

void write_happening(Out& out, const VisitSheet& sheet, const care::Entry& entry) {
  out << "<li><p class=\"candour-visit__said\">"
      << Text(entry.kind ? std::string{rules::sentence_of(*entry.kind)} : entry.happened.kind);
  if (entry.happened.note) out << ": " << Text(entry.happened.note->for_reader());
  out << "</p><p class=\"candour-visit__source\">"
      << Text(fmt::format("{}{}. Recorded by {}.", say(entry.happened.on),
                          entry.happened.claimed ? "; one side says so" : "",
                          sheet.name_of(entry.recorded_by)))
      << "</p></li>";
}

// The newest happenings that may go on paper, the newest first.
std::vector<const care::Entry*> happenings_for(const VisitSheet& sheet) {
  std::vector<const care::Entry*> shown;
  for (const care::Entry& entry : sheet.looked.record.entries) {
    const bool is_safety = entry.kind && rules::matter_of(*entry.kind) == rules::Matter::safety;
    if (!is_safety && entry.happened.on.earliest <= sheet.looked.as_of) shown.push_back(&entry);
  }
  std::stable_sort(shown.begin(), shown.end(), [](const care::Entry* a, const care::Entry* b) {
    return a->happened.on.latest > b->happened.on.latest;
  });
  if (shown.size() > happenings_max) shown.resize(happenings_max);
  return shown;
}

void write_known(Out& out, const VisitSheet& sheet) {
  const ShownNotes shown = notes_for(sheet);
  out << "<h3 class=\"govuk-heading-s\">What is known, and from whom</h3>"
         "<ul class=\"govuk-list candour-visit__list\">";
  for (std::size_t i = 0; i < shown.notes.size() && i < notes_max; ++i)
    write_note(out, sheet, *shown.notes[i]);
  for (const care::Entry* entry : happenings_for(sheet)) write_happening(out, sheet, *entry);
  out << "</ul>";
  const std::size_t older = shown.notes.size() > notes_max ? shown.notes.size() - notes_max : 0;
  if (older > 0)
    out << "<p class=\"govuk-body\">And " << older << " older notes in the record.</p>";
  if (shown.held > 0)
    out << "<p class=\"govuk-body\">The record holds more that is not for a sheet: read it before "
           "you go.</p>";
}

void write_people_around(Out& out, const VisitSheet& sheet) {
  Out rows;
  int count = 0;
  for (const care::PersonAdded& person : sheet.looked.record.people) {
    if (person.case_is_about_them) continue;
    rows << "<li><strong>"
         << Text(person.preferred_name ? person.preferred_name->for_reader() : person.label)
         << "</strong>, " << Text(person.words);
    if (is_given(person.how_to_reach)) rows << ". " << Text(person.how_to_reach->for_reader());
    if (is_given(person.communication)) rows << " " << Text(person.communication->for_reader());
    rows << "</li>";
    ++count;
  }
  out << "<h3 class=\"govuk-heading-s\">People around them</h3>";
  if (count == 0) out << "<p class=\"govuk-body\">Nobody is recorded.</p>";
  out << "<ul class=\"govuk-list candour-visit__list\">" << std::move(rows).take() << "</ul>";
}

}  // namespace

void write_visit_sheet(Out& out, const VisitSheet& sheet) {
  out << "<article class=\"candour-visit\"><h2 class=\"govuk-heading-m\"><a class=\"govuk-link\""
      << Attr("href", Url(sheet.path)) << ">" << Text(sheet.name)
      << "</a></h2><p class=\"candour-visit__line\">" << Text(sheet.reference) << ". "
      << Text(sheet.worker.empty() ? std::string{"Nobody has this case yet"}
                                   : "Worker: " + sheet.worker)
      << ".</p>";
  write_first_things(out, sheet);
  write_questions(out, sheet);
  write_duties_to_do(out, sheet);
  write_known(out, sheet);
  write_people_around(out, sheet);
  out << "<div class=\"candour-visit__lines\" aria-hidden=\"true\"><p>Written at the visit, on "
         "………………… by …………………</p></div></article>";
}

}  // namespace candour::web
