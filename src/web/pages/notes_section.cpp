#include "web/pages/notes_section.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/london_time.hpp"
#include "care/casefile/note_actions.hpp"
#include "web/html/components.hpp"
#include "web/pages/case_work.hpp"

namespace candour::web {
namespace {

using namespace html;
using people::Sharing;
using people::VisibilityClass;

// So many stand open; older ones are folded.
constexpr std::size_t open_notes = 10;

// A note as it stood on a day, with the versions before that one.
struct Standing {
  const care::Note* note = nullptr;
  people::Statement statement;
  std::vector<const people::Statement*> earlier;
};

std::optional<Standing> standing_on(const care::Note& note, Day day) {
  Standing standing;
  const people::Statement* now = nullptr;
  const auto take = [&](const people::Statement& one) {
    if (london_day(one.recorded) > day) return;
    if (now != nullptr) standing.earlier.push_back(now);
    now = &one;
  };
  for (const people::Statement& one : note.earlier) take(one);
  take(note.statement);
  if (now == nullptr) return std::nullopt;
  standing.note = &note;
  standing.statement = *now;
  const bool shared = note.shared && london_day(note.shared->at) <= day;
  if (note.shared) standing.statement.sharing = shared ? Sharing::shared : Sharing::not_shared;
  return standing;
}

// Newest first by the day on which it happened; what has no date stands by the day it was written.
std::vector<Standing> newest_first(const CaseView& view) {
  std::vector<Standing> notes;
  for (const care::Note& note : view.record().notes) {
    if (auto standing = standing_on(note, view.looked.as_of)) notes.push_back(std::move(*standing));
  }
  const auto day_of = [](const Standing& one) {
    const VagueDate& happened = one.statement.happened;
    const bool undated = happened.precision == Precision::undated;
    return undated ? london_day(one.statement.recorded) : happened.earliest;
  };
  std::stable_sort(notes.begin(), notes.end(), [&](const Standing& a, const Standing& b) {
    const Day first = day_of(a);
    const Day second = day_of(b);
    return first != second ? first > second : a.note->number > b.note->number;
  });
  return notes;
}

struct Writer {
  const Visit& visit;
  const CaseView& view;
  bool may_write = false;
  bool may_share = false;
};

void write_earlier(Out& out, const Standing& one) {
  if (one.earlier.empty()) return;
  Out inner;
  for (auto at = one.earlier.rbegin(); at != one.earlier.rend(); ++at)
    inner << "<p class=\"govuk-body-s candour-note__line\">Until "
          << Text(say(london_day(at == one.earlier.rbegin() ? one.statement.recorded
                                                            : (*std::prev(at))->recorded)))
          << ":</p><p class=\"govuk-body candour-note__text\">" << Text((*at)->text.for_reader())
          << "</p>";
  out << Details{
      .summary = fmt::format("Amended. Read what it said before ({})", one.earlier.size()),
      .text = std::move(inner).take()};
}

void write_links(Out& out, const Standing& one, const Writer& writer) {
  if (!writer.view.is_natural_day) return;
  const std::string path = writer.view.path + "/notes/" + one.statement.id.text();
  const bool own = one.statement.author == writer.visit.reader.actor;
  const auto hidden = [&](Literal words) {
    out << "<span class=\"govuk-visually-hidden\">" << words << Text(say(one.statement.happened))
        << "</span>";
  };
  const bool amends = writer.may_write && own;
  const bool shares = writer.may_share && care::can_be_shared(one.statement);
  if (!amends && !shares) return;
  out << "<p class=\"govuk-body-s candour-note__line candour-no-print\">";
  if (amends) {
    out << "<a class=\"govuk-link\"" << Attr("href", Url(path + "/amend")) << ">Amend";
    hidden(" the note of "_html);
    out << "</a> ";
  }
  if (shares) {
    out << "<a class=\"govuk-link\"" << Attr("href", Url(path + "/share"))
        << ">Share with the person";
    hidden(" the note of "_html);
    out << "</a>";
  }
  out << "</p>";
}

void write_shared(Out& out, const Standing& one, Writer& writer) {
  out << "<p class=\"govuk-body-s candour-note__line\"><strong class=\"govuk-tag "
         "govuk-tag--grey candour-note__class\">"
      << Text(sharing_words(one.statement)) << "</strong>";
  const auto& shared = one.note->shared;
  if (shared && one.statement.sharing == Sharing::shared) {
    out << " " << Text(say(london_day(shared->at))) << ", by "
        << Text(actor_name(writer.visit, shared->by)) << ".";
    if (shared->givers_view)
      out << " The view of whoever said it: " << Text(shared->givers_view->for_reader());
  }
  out << "</p>";
}

void write_note(Out& out, const Standing& one, Writer& writer) {
  const people::Statement& statement = one.statement;
  const people::Visible visible = people::visible_to(writer.visit.reader, statement);
  if (visible.what == people::Shown::hidden) return;
  out << "<li class=\"candour-note\"" << Attr("id", "n-" + statement.id.text())
      << "><h3 class=\"govuk-heading-s candour-note__when\">" << Text(say(statement.happened))
      << "</h3>";
  if (visible.what == people::Shown::gap) {
    out << "<p class=\"govuk-body candour-note__gap\">" << Text(words_of(visible.ground))
        << "</p></li>";
    return;
  }
  out << "<p class=\"govuk-body candour-note__text\">" << Text(statement.text.for_reader())
      << "</p><p class=\"govuk-body-s candour-note__line\">"
      << Text(account_words(writer.visit, writer.view.record(), statement)) << ". Written by "
      << Text(actor_name(writer.visit, statement.author)) << " on "
      << Text(say(london_day(statement.recorded))) << ".";
  if (one.note->about) {
    const auto* person = writer.view.record().person(*one.note->about);
    out << " About "
        << Text(person != nullptr && person->preferred_name ? person->preferred_name->for_reader()
                                                            : *one.note->about)
        << ".";
  }
  out << "</p>";
  write_shared(out, one, writer);
  write_earlier(out, one);
  write_links(out, one, writer);
  out << "</li>";
}

void write_list(Out& out, const std::vector<Standing>& notes, std::size_t from, std::size_t to,
                Writer& writer) {
  out << "<ol class=\"candour-notes\">";
  for (std::size_t i = from; i < to; ++i) write_note(out, notes[i], writer);
  out << "</ol>";
}

std::string possessive(const std::string& name) {
  return name + (name.ends_with('s') ? "’" : "’s");
}

}  // namespace

std::string sharing_words(const people::Statement& statement) {
  const bool shared = statement.sharing == Sharing::shared;
  switch (statement.visibility) {
    case VisibilityClass::theirs: return "The person can read it";
    case VisibilityClass::professional_in_work:
      return shared ? "Shared with the person" : "Not yet shared with the person";
    case VisibilityClass::third_party:
      return shared ? "Released to the person" : "From somebody else: not released to the person";
    case VisibilityClass::carers_own:
      return shared ? "The carer asked for the person to have it" : "The carer’s own";
    case VisibilityClass::held: return "Held: the person is not shown that it exists";
    case VisibilityClass::legal_privilege: return "Legal advice: not shown to the person";
  }
  return "Not shown to the person";
}

std::string account_words(const Visit& visit, const care::CaseRecord& record,
                          const people::Statement& statement) {
  std::string whose = "An account of somebody not named in the case";
  if (statement.account_of == statement.author) {
    whose = "The writer’s own account";
  } else if (const auto* person = care::person_of(record, statement.account_of)) {
    whose =
        possessive(person->preferred_name ? person->preferred_name->for_reader() : person->label) +
        " account";
  } else if (const auto staff = care::staff_of(statement.account_of)) {
    whose = possessive(staff_name(visit, *staff)) + " account";
  }
  return fmt::format("{}, {}", whose, people::words_of(statement.how_known));
}

Raw notes_section(const Visit& visit, const CaseView& view) {
  if (view.record().published() || view.is_private) return {};
  Writer writer{.visit = visit,
                .view = view,
                .may_write = may_here(visit.reader, people::Action::write_note),
                .may_share = may_here(visit.reader, people::Action::share_note)};
  const auto notes = newest_first(view);
  if (notes.empty() && !writer.may_write) return {};
  Out out;
  out << "<h2 class=\"govuk-heading-l\" id=\"notes\">Notes</h2>";
  if (writer.may_write && view.is_natural_day)
    out << "<p class=\"govuk-body candour-no-print\"><a class=\"govuk-link\""
        << Attr("href", Url(view.path + "/notes/new")) << ">Write a note</a></p>";
  if (notes.empty()) out << "<p class=\"govuk-body\">Nobody has written a note yet.</p>";
  const std::size_t open = std::min(notes.size(), open_notes);
  if (open > 0) write_list(out, notes, 0, open, writer);
  if (open < notes.size()) {
    Out inner;
    write_list(inner, notes, open, notes.size(), writer);
    out << Details{.summary = fmt::format("Older notes"),
                   .text = std::move(inner).take(),
                   .classes = "candour-fold"};
  }
  return std::move(out).take();
}

}  // namespace candour::web
