#include <fmt/format.h>

#include <algorithm>

#include "base/london_time.hpp"
#include "care/document/actions.hpp"
#include "web/documents/page_parts.hpp"
#include "web/html/components.hpp"
#include "web/pages/document_extra.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

Tag tag_of(SectionState state) {
  Tag tag{.text = std::string{words_of(state)}};
  switch (state) {
    case SectionState::done: tag.classes = "govuk-tag--green"; break;
    case SectionState::part_answered: tag.classes = "govuk-tag--light-blue"; break;
    case SectionState::to_confirm: tag.classes = "govuk-tag--yellow"; break;
    case SectionState::two_texts: tag.classes = "govuk-tag--orange"; break;
    case SectionState::does_not_arise:
    case SectionState::not_started: tag.classes = "govuk-tag--grey"; break;
  }
  return tag;
}

void write_tasks(Out& out, const Visit& visit, const DocumentView& view) {
  const std::string document = view.open.entry.begun.document.text();
  std::vector<std::string> groups;
  for (const forms::Section& section : view.form->sections)
    if (std::find(groups.begin(), groups.end(), section.group) == groups.end())
      groups.push_back(section.group);
  int list_number = 0;
  for (const std::string& group : groups) {
    if (!group.empty()) out << "<h2 class=\"govuk-heading-m\">" << Text(group) << "</h2>";
    TaskList list{.id_prefix = fmt::format("group-{}", ++list_number)};
    for (const forms::Section& section : view.form->sections) {
      if (section.group != group) continue;
      const SectionState state = state_of(view, section);
      const bool arises = state != SectionState::does_not_arise;
      list.items.push_back(
          {.title = section.title,
           .href = arises ? path_of_document(visit, document, "/sections/" + section.id)
                          : std::string{},
           .status_tag = tag_of(state)});
    }
    out << list;
  }
}

// One sentence on how far it is, and what comes next.
void write_standing(Out& out, const Visit& visit, const DocumentView& view,
                    const std::vector<care::Gap>& gaps) {
  const auto refusing_count =
      std::count_if(gaps.begin(), gaps.end(), [](const care::Gap& one) { return one.refuses; });
  out << "<p class=\"govuk-body-l\">";
  if (refusing_count == 0)
    out << "Nothing stands in the way of signing.";
  else
    out << Text(fmt::format("{} {} still open before it can be signed.", refusing_count,
                            refusing_count == 1 ? "thing is" : "things are"));
  out << "</p>";
  std::string writers;
  for (const ActorId& writer : view.drafted->writers())
    writers += (writers.empty() ? "" : ", ") + actor_name(visit, writer);
  const auto last = view.drafted->last_written();
  out << "<p class=\"govuk-body\">"
      << Text(writers.empty() ? std::string{"Nobody has written in it yet."}
                              : fmt::format("Written by {}. Last saved {}.", writers,
                                            last ? say_in_london(*last) : std::string{}))
      << "</p>";
  if (const auto& shared = view.open.document.shared)
    out << "<p class=\"govuk-body\">"
        << Text(fmt::format("Shared with the person on {}, before it is signed.",
                            say_in_london(shared->at)))
        << "</p>";
}

void write_give_up(Out& out, const Visit& visit, const DocumentView& view) {
  Out form;
  form << "<form method=\"post\""
       << Attr("action",
               Url(path_of_document(visit, view.open.entry.begun.document.text(), "/give-up")))
       << " novalidate>" << form_fields(visit, "give_up_document")
       << Textarea{.name = "why",
                   .label = {.text = "Why does nobody go on with it?"},
                   .hint = {.text = "What was typed is not part of the record."},
                   .rows = 2}
       << Button{.text = "Give it up",
                 .prevent_double_click = true,
                 .classes = "govuk-button--warning"}
       << "</form>";
  out << Details{.summary = "Give this document up", .text = std::move(form).take()};
}

void write_extras(Out& out, const Visit& visit, const DocumentView& view) {
  for (const DocumentExtra& extra : document_extras())
    if (extra.kind == view.open.entry.begun.kind) out << extra.panel(visit, view.open);
}

Response task_page(const Visit& visit, const DocumentView& view) {
  const auto gaps = gaps_of(visit, view);
  Out body;
  write_heading(body, view, view.title());
  write_standing(body, visit, view, gaps);
  write_tasks(body, visit, view);
  if (!gaps.empty()) {
    Out list;
    write_gaps(list, visit, view, gaps);
    body << Details{.summary = fmt::format("What is still open ({})", gaps.size()),
                    .text = std::move(list).take()};
  }
  const std::string document = view.open.entry.begun.document.text();
  body << Button{.text = "Check it and sign", .href = path_of_document(visit, document, "/check")};
  write_extras(body, visit, view);
  if (view.may_write) write_give_up(body, visit, view);
  return document_page(visit, view, view.title(), std::move(body).take(), 200,
                       fmt::format("/cases/{}#documents", visit.found_case->id.text()));
}

// What this reader cannot see while it is being written: as it was given to read, where it was.
Response not_yet_page(const Visit& visit, const DocumentView& view, people::Ground ground) {
  Out body;
  write_heading(body, view, view.title());
  write_not_yet(body, visit, view, ground);
  return document_page(visit, view, view.title(), std::move(body).take(), 200,
                       fmt::format("/cases/{}#documents", visit.found_case->id.text()));
}

}  // namespace

Response read_page(const Visit& visit, const DocumentView& view) {
  Out body;
  write_heading(body, view, view.title());
  if (const care::SignedContent* last = view.open.document.latest_signed()) {
    body << "<p class=\"govuk-body\">" << Text(signed_words(visit, *last)) << "</p>";
    std::string authors;
    for (const ActorId& author : last->what.authors)
      authors += (authors.empty() ? "" : ", ") + actor_name(visit, author);
    body << "<p class=\"govuk-body\">Written by " << Text(authors) << ".</p>";
    write_extras(body, visit, view);
    write_content(body, visit, view, last->what.content, visit.reader);
  } else if (const auto& why = view.open.entry.given_up_why) {
    body << "<p class=\"govuk-body\">Given up: " << Text(why->for_reader()) << "</p>";
  } else {
    write_extras(body, visit, view);
  }
  return document_page(visit, view, view.title(), std::move(body).take(), 200,
                       fmt::format("/cases/{}#documents", visit.found_case->id.text()));
}

Response show_document(const Visit& visit) {
  const auto view = view_document(visit);
  if (!view && view.error().code == RefusalCode::not_found) return not_found_page(visit);
  if (!view) return sorry_page(visit, view.error());
  if (!view->is_open() || view->form == nullptr) return read_page(visit, *view);
  const auto in_work = people::visible_to(
      visit.reader, people::VisibilityClass::professional_in_work, people::Sharing::not_shared);
  if (in_work.what != people::Shown::shown) return not_yet_page(visit, *view, in_work.ground);
  return task_page(visit, *view);
}

Response give_up(const Visit& visit) {
  const auto view = view_document(visit);
  if (!view) return sorry_page(visit, view.error());
  if (!view->may_write)
    return not_permitted_page(visit, "Your role does not let you write in this document.");
  const auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto why = typed_words(*typed, "why");
  if (!why) return sorry_page(visit, why.error());
  const auto done =
      do_in_document(visit, typed->key, [&](const OpenDocument& open, const care::Doer& by) {
        return care::give_up_document(open.record, open.document, by, *why);
      });
  if (!done) return sorry_page(visit, done.error());
  return see_other(fmt::format("/cases/{}#documents", visit.found_case->id.text()));
}

}  // namespace candour::web
