#include "web/eligibility/dispute_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/casefile/note_actions.hpp"
#include "forms/form.hpp"
#include "rules/rule_book.hpp"
#include "web/eligibility/dispute_forms.hpp"
#include "web/eligibility/shown_assessment.hpp"
#include "web/html/components.hpp"
#include "web/pages/keyed_for.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

constexpr std::string_view title = "What they disagree with";
// As much of a statement as tells its link from the next.
constexpr std::size_t most_named_characters = 60;

// What was signed last, else what was given to the person to read; null while there is neither.
const care::DocumentContent* given_content(const care::DocumentRecord& document) {
  if (const care::SignedContent* newest = document.latest_signed()) return &newest->what.content;
  return document.shared ? &document.shared->what.content : nullptr;
}

const care::DisputeEntryRecord* dispute_named(const care::DocumentRecord& document,
                                              std::string_view id) {
  const auto found = std::find_if(
      document.disputes.begin(), document.disputes.end(),
      [&](const care::DisputeEntryRecord& one) { return one.made.dispute.text() == id; });
  return found == document.disputes.end() ? nullptr : &*found;
}

std::string name_of_actor(const Visit& visit, const care::CaseRecord& record,
                          const ActorId& actor) {
  if (const care::PersonAdded* person = care::person_of(record, actor))
    return person->preferred_name ? person->preferred_name->for_reader() : person->label;
  return actor_name(visit, actor);
}

// ", keyed for Mr Bell by Amira Hussain"; nothing where they wrote it themselves.
std::string keyed_words(const Visit& visit, const care::CaseRecord& record,
                        const care::DisputeEntryRecord& dispute) {
  if (!dispute.made.keyed_for) return {};
  return ", " + keyed_for(name_of_actor(visit, record, dispute.made.by),
                          actor_name(visit, dispute.recorded_by));
}

bool is_shown(const Visit& visit, const people::Statement& statement) {
  return people::visible_to(visit.reader, statement).what == people::Shown::shown;
}

void write_dispute(Out& out, const Visit& visit, const OpenDocument& open,
                   const care::DisputeEntryRecord& dispute) {
  out << "<li><strong>" << Text(name_of_actor(visit, open.record, dispute.made.by))
      << " disagrees</strong>"
      << Text(dispute.made_on ? " (" + say(*dispute.made_on) + ")" : std::string{})
      << Text(keyed_words(visit, open.record, dispute)) << ": "
      << Text(dispute.made.text.for_reader());
  if (dispute.answer) {
    out << "<br><strong>"
        << Text(fmt::format("Answered: {}.", care::words_of(dispute.answer->outcome)))
        << "</strong> " << Text(dispute.answer->text.for_reader());
    if (dispute.answer->corrected_text)
      out << "<br><strong>It now says:</strong> "
          << Text(dispute.answer->corrected_text->for_reader());
  }
  out << "<br>" << Text(words_of_standing(visit, dispute)) << " <a class=\"govuk-link\""
      << Attr("href", Url(path_of_document(
                          visit, open.entry.begun.document.text(),
                          "/disputes?dispute=" + dispute.made.dispute.text() + "#dispute")))
      << ">Answer or follow<span class=\"govuk-visually-hidden\"> what "
      << Text(name_of_actor(visit, open.record, dispute.made.by)) << " disputes</span></a></li>";
}

void write_statement(Out& out, const Visit& visit, const OpenDocument& open,
                     const care::FieldStatement& one) {
  out << "<div class=\"govuk-inset-text\"><p class=\"govuk-body\">"
      << Text(one.statement.text.for_reader()) << "</p><p class=\"govuk-hint\">"
      << Text(fmt::format("{}’s account; {}.",
                          name_of_actor(visit, open.record, one.statement.account_of),
                          people::words_of(one.statement.how_known)))
      << "</p>";
  Out disputes;
  for (const care::DisputeEntryRecord& dispute : open.document.disputes)
    if (dispute.made.statement == one.statement.id) write_dispute(disputes, visit, open, dispute);
  const Raw list = std::move(disputes).take();
  if (!list.empty()) out << "<ul class=\"govuk-list govuk-list--bullet\">" << list << "</ul>";
  if (may_here(visit.reader, people::Action::answer_dispute))
    out << "<p class=\"govuk-body govuk-!-margin-bottom-0\"><a class=\"govuk-link\""
        << Attr("href",
                Url(path_of_document(visit, open.entry.begun.document.text(),
                                     "/disputes?statement=" + one.statement.id.text() + "#raise")))
        << ">Somebody disagrees with this</a></p>";
  out << "</div>";
}

std::string section_title(const Visit& visit, const care::DocumentContent& content,
                          const std::string& section) {
  const forms::Form* form = visit.site.forms == nullptr
                                ? nullptr
                                : visit.site.forms->version(content.form, content.form_version);
  const forms::Section* found = form == nullptr ? nullptr : form->section(section);
  return found == nullptr ? section : found->title;
}

void write_statements(Out& out, const Visit& visit, const OpenDocument& open,
                      const care::DocumentContent& content) {
  out << "<h2 class=\"govuk-heading-m\">Every statement of the document</h2>";
  std::string_view section;
  int withheld = 0;
  for (const care::FieldStatement& one : content.statements) {
    if (!is_shown(visit, one.statement)) {
      ++withheld;
      continue;
    }
    if (one.section != section) {
      section = one.section;
      out << "<h3 class=\"govuk-heading-s\">" << Text(section_title(visit, content, one.section))
          << "</h3>";
    }
    write_statement(out, visit, open, one);
  }
  if (withheld > 0)
    out << "<p class=\"govuk-body\">"
        << Text(withheld == 1 ? std::string{"One statement is not shown to you."}
                              : fmt::format("{} statements are not shown to you.", withheld))
        << "</p>";
}

// The forms that the address, or what was typed, asks for.
void write_forms(Out& out, const Visit& visit, const CaseForm& form, const OpenDocument& open) {
  if (!may_here(visit.reader, people::Action::answer_dispute)) return;
  const auto asked = [&](std::string_view name) {
    std::string typed = form.typed.text(name);
    if (!typed.empty()) return typed;
    const std::string* query = visit.request.query.find(name);
    return query == nullptr ? std::string{} : *query;
  };
  const care::FieldStatement* statement = care::statement_named(open.document, asked("statement"));
  if (statement != nullptr && is_shown(visit, statement->statement))
    out << raise_form(visit, form, open, *statement);
  const care::DisputeEntryRecord* dispute = dispute_named(open.document, asked("dispute"));
  if (dispute == nullptr) return;
  out << "<div id=\"dispute\"><ul class=\"govuk-list\">";
  write_dispute(out, visit, open, *dispute);
  out << "</ul></div>" << answer_form(visit, form, *dispute) << follow_form(visit, form, *dispute);
}

Response show(const Visit& visit, const CaseForm& form) {
  const auto open = read_document(visit);
  if (!open)
    return open.error().code == RefusalCode::not_found ? not_found_page(visit)
                                                       : sorry_page(visit, open.error());
  if (!is_assessment_shown(visit, *open)) return withheld_assessment_page(visit, *open, title);
  Out body;
  body << case_heading(visit, form, title);
  const care::DocumentContent* content = given_content(open->document);
  if (content == nullptr) {
    body << InsetText{.text =
                          "It was neither signed nor given to the person yet. Until then they "
                          "change their own words, and you change yours."};
  } else {
    body << "<p class=\"govuk-body\">A statement is corrected, kept with reasons, or kept beside "
            "their view: always in writing. It closes when they say that it is settled, or 20 "
            "working days after an answer and a reminder.</p>";
    write_forms(body, visit, form, *open);
    write_statements(body, visit, *open, *content);
  }
  body << way_back_to_document(visit, "Back to the document");
  return case_form_page(visit, form, title, std::move(body).take());
}

Response show_disputes(const Visit& visit) { return show(visit, {}); }

Response with_dispute(const Visit& visit, const ShownAssessmentAction& action) {
  return do_in_shown_assessment(visit, "/disputes", action, show);
}

Response do_raise(const Visit& visit) {
  return with_dispute(
      visit, [](const auto& typed, const auto& open, const auto& by) -> Result<care::Events> {
        const auto input = read_raised(typed, open.record);
        if (!input) return input.error();
        return care::raise_dispute(open.record, open.document, by, *input);
      });
}

Response do_answer(const Visit& visit) {
  return with_dispute(
      visit, [](const auto& typed, const auto& open, const auto& by) -> Result<care::Events> {
        const auto input = read_answer(typed);
        if (!input) return input.error();
        return care::answer_dispute(open.record, open.document, by, *input);
      });
}

Response do_follow(const Visit& visit) {
  return with_dispute(
      visit, [](const auto& typed, const auto& open, const auto& by) -> Result<care::Events> {
        const auto input = read_followed(typed);
        if (!input) return input.error();
        return care::follow_dispute(open.record, open.document, by, *input);
      });
}

}  // namespace

std::string words_of_standing(const Visit& visit, const care::DisputeEntryRecord& dispute) {
  const auto standing =
      people::standing_of(dispute.dispute, visit.today, visit.site.book.library().calendar);
  return std::string{people::words_of(standing.state)};
}

Raw disputes_carried(const Visit& visit, const care::CaseRecord& record,
                     const people::Statement& statement) {
  Out out;
  for (const people::Dispute& dispute : statement.disputes) {
    const auto standing =
        people::standing_of(dispute, visit.today, visit.site.book.library().calendar);
    out << "<p class=\"govuk-hint\"><strong>" << Text(name_of_actor(visit, record, dispute.by))
        << " disagreed where this was said before:</strong> " << Text(dispute.text.for_reader())
        << " " << Text(people::words_of(standing.state));
    for (const people::DisputeEntry& entry : dispute.entries)
      if (entry.step == people::DisputeStep::answered)
        out << " Answered: " << Text(entry.text.for_reader());
    out << "</p>";
  }
  return std::move(out).take();
}

Raw disputes_beside(const Visit& visit, const OpenDocument& open,
                    const people::Statement& statement) {
  Out out;
  for (const care::DisputeEntryRecord& dispute : open.document.disputes) {
    if (dispute.made.statement != statement.id) continue;
    out << "<p class=\"govuk-hint\"><strong>"
        << Text(name_of_actor(visit, open.record, dispute.made.by)) << " disagrees"
        << Text(keyed_words(visit, open.record, dispute)) << ":</strong> "
        << Text(dispute.made.text.for_reader()) << " " << Text(words_of_standing(visit, dispute));
    if (dispute.answer) {
      out << " "
          << Text(fmt::format("Answered: {}. {}", care::words_of(dispute.answer->outcome),
                              dispute.answer->text.for_reader()));
      if (dispute.answer->corrected_text)
        out << " It now says: " << Text(dispute.answer->corrected_text->for_reader());
    }
    out << "</p>";
  }
  out << disputes_carried(visit, open.record, statement);
  return std::move(out).take();
}

Raw disagree_link(const Visit& visit, const OpenDocument& open,
                  const people::Statement& statement) {
  const std::string& id = statement.id.text();
  if (!may_here(visit.reader, people::Action::answer_dispute) ||
      care::statement_named(open.document, id) == nullptr)
    return {};
  const std::string& text = statement.text.for_reader();
  Out out;
  out << "<p class=\"govuk-body-s candour-no-print\"><a class=\"govuk-link\""
      << Attr("href", Url(path_of_document(visit, open.entry.begun.document.text(),
                                           "/disputes?statement=" + id + "#raise")))
      << ">Disagree with this<span class=\"govuk-visually-hidden\">: "
      << Text(first_characters(text, most_named_characters)) << "</span></a></p>";
  return std::move(out).take();
}

std::vector<PageRoute> dispute_routes() {
  return {
      {{Method::get, "/cases/{case}/documents/{document}/disputes", "disputes", "see_document"},
       show_disputes},
      {{Method::post, "/cases/{case}/documents/{document}/disputes", "raise_dispute",
        "answer_dispute"},
       do_raise},
      {{Method::post, "/cases/{case}/documents/{document}/disputes/answer", "answer_dispute",
        "answer_dispute"},
       do_answer},
      {{Method::post, "/cases/{case}/documents/{document}/disputes/follow", "follow_dispute",
        "answer_dispute"},
       do_follow},
  };
}

}  // namespace candour::web
