#include "web/documents/page_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/london_time.hpp"
#include "web/eligibility/dispute_pages.hpp"
#include "web/html/components.hpp"
#include "web/pages/notes_section.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

people::Matter matter_of(const DocumentView& view) {
  return view.open.entry.begun.kind == "financial_assessment" ? people::Matter::money
                                                              : people::Matter::care;
}

const people::Statement* statement_in(const care::DocumentContent& content,
                                      std::string_view section, std::string_view field) {
  for (const care::FieldStatement& one : content.statements)
    if (one.section == section && one.field == field) return &one.statement;
  return nullptr;
}

// Something that was answered in one question, for a reader; nothing where it is hidden from them.
class AnswerWriter {
 public:
  AnswerWriter(const Visit& visit, const DocumentView& view, const care::DocumentContent& content,
               const people::Reader& reader)
      : visit_{visit}, view_{view}, content_{content}, reader_{reader}, answers_{content.answers} {}

  std::optional<Raw> write(const forms::Section& section, const forms::Question& question) const {
    Out out;
    bool any = false;
    const int rows = is_group(question) ? answers_.rows(section.id, question.id) : 0;
    if (!is_group(question)) {
      any = write_field(out, section, question, question.id);
    } else {
      for (int row = 1; row <= rows; ++row) any = write_row(out, section, question, row) || any;
    }
    if (!any) return std::nullopt;
    return std::move(out).take();
  }

 private:
  bool write_field(Out& out, const forms::Section& section, const forms::Question& question,
                   const std::string& field) const {
    const std::string_view text = answers_.text(section.id, field);
    if (text.empty()) return false;
    const people::Statement* statement = statement_in(content_, section.id, field);
    const auto seen = statement == nullptr
                          ? people::visible_to(reader_, people::VisibilityClass::theirs,
                                               people::Sharing::not_shared, matter_of(view_))
                          : people::visible_to(reader_, *statement, matter_of(view_));
    if (seen.what == people::Shown::hidden) return false;
    if (seen.what == people::Shown::gap) {
      out << "<p class=\"govuk-body candour-gap\">" << Text(words_of(seen.ground)) << "</p>";
      return true;
    }
    out << "<p class=\"govuk-body candour-note__text\">"
        << Text(text_for_reader(view_.open.record, question, text)) << "</p>";
    if (statement != nullptr && statement->account_of != statement->author)
      out << "<p class=\"govuk-hint\">"
          << Text(account_words(visit_, view_.open.record, *statement)) << "</p>";
    if (statement != nullptr && statement->brought_forward_from)
      out << "<p class=\"govuk-hint\">Brought forward and confirmed.</p>";
    if (statement != nullptr)
      out << disputes_beside(visit_, view_.open, *statement)
          << disagree_link(visit_, view_.open, *statement);
    return true;
  }

  // One row: its words first, what else it says on one line below.
  bool write_row(Out& out, const forms::Section& section, const forms::Question& question,
                 int row) const {
    Out first;
    std::string rest;
    bool any = false;
    bool is_open = true;
    for (const forms::Question& column : question.columns) {
      const std::string field = care::Answers::field_of_row(question.id, row, column.id);
      const people::Statement* statement = statement_in(content_, section.id, field);
      if (is_words(column) && statement != nullptr) {
        any = write_field(first, section, column, field) || any;
        is_open = is_open && people::visible_to(reader_, *statement, matter_of(view_)).what ==
                                 people::Shown::shown;
        continue;
      }
      const std::string_view text = answers_.text(section.id, field);
      if (text.empty()) continue;
      if (column.id == "statement" || column.id == "file") {
        rest += rest.empty() ? "From the record" : "; from the record";
        continue;
      }
      rest += fmt::format("{}{}: {}", rest.empty() ? "" : "; ", column.label,
                          text_for_reader(view_.open.record, column, text));
    }
    out << std::move(first).take();
    // What is withheld is withheld whole.
    if (!is_open || rest.empty()) return any;
    out << "<p class=\"govuk-hint\">" << Text(rest) << "</p>";
    return true;
  }

  const Visit& visit_;
  const DocumentView& view_;
  const care::DocumentContent& content_;
  const people::Reader& reader_;
  care::Answers answers_;
};

}  // namespace

Response document_page(const Visit& visit, const DocumentView& view, std::string_view title,
                       const Raw& body, int status, std::string back) {
  PageShell shell =
      shell_for(visit, fmt::format("{} – {}", title, case_name(*visit.found_case)), Part::my_work);
  shell.has_errors = status == 422;
  shell.back_href = back.empty() ? path_of_document(visit, view.open.entry.begun.document.text())
                                 : std::move(back);
  return respond(shell, body, status);
}

void write_heading(Out& out, const DocumentView& view, std::string_view title) {
  out << "<span class=\"govuk-caption-l\">"
      << Text(fmt::format("{}, about {}", view.title(),
                          name_in_case(view.open.record, view.open.entry.begun.about)))
      << "</span><h1 class=\"govuk-heading-l\">" << Text(title) << "</h1>";
}

void write_gaps(Out& out, const Visit& visit, const DocumentView& view,
                const std::vector<care::Gap>& gaps) {
  const std::string document = view.open.entry.begun.document.text();
  out << "<ul class=\"govuk-list govuk-list--bullet\">";
  for (const care::Gap& gap : gaps) {
    out << "<li>";
    if (gap.section.empty()) {
      out << Text(gap.sentence);
    } else {
      const std::string to = path_of_document(visit, document, "/sections/" + gap.section) +
                             (gap.field.empty() ? std::string{} : "#q-" + gap.field);
      out << "<a class=\"govuk-link\"" << Attr("href", Url(to)) << ">" << Text(gap.sentence)
          << "</a>";
    }
    if (!gap.cite.empty()) out << " <span class=\"candour-cite\">" << Text(gap.cite) << "</span>";
    out << "</li>";
  }
  out << "</ul>";
}

void write_content(Out& out, const Visit& visit, const DocumentView& view,
                   const care::DocumentContent& content, const people::Reader& reader) {
  if (view.form == nullptr) return;
  const AnswerWriter writer{visit, view, content, reader};
  for (const forms::Section& section : view.form->sections) {
    SummaryList list;
    for (const forms::Question& question : section.questions) {
      auto answer = writer.write(section, question);
      if (answer) list.rows.push_back({.key = question.label, .value = std::move(*answer)});
    }
    if (list.rows.empty()) continue;
    out << "<h2 class=\"govuk-heading-m\"" << Attr("id", "s-" + section.id) << ">"
        << Text(section.title) << "</h2>" << list;
  }
}

void write_not_yet(Out& out, const Visit& visit, const DocumentView& view, people::Ground ground) {
  const auto& shared = view.open.document.shared;
  // What is the carer’s own was given to the carer: nobody else reads it by that.
  const bool is_theirs_alone = view.open.entry.begun.kind.starts_with("carers_") &&
                               people::visible_to(visit.reader, people::VisibilityClass::carers_own,
                                                  people::Sharing::not_shared)
                                       .what != people::Shown::shown;
  if (!shared || is_theirs_alone) {
    out << "<p class=\"govuk-body\">" << Text(words_of(ground)) << "</p>";
    return;
  }
  out << "<p class=\"govuk-body\">"
      << Text(
             fmt::format("This is what it said when it was shared on {}. It is not signed yet, and "
                         "what was written since is not shown here.",
                         say_in_london(shared->at)))
      << "</p>";
  write_content(out, visit, view, shared->what.content, visit.reader);
}

people::Reader person_as_reader(const Visit& visit, const DocumentView& view) {
  const care::PersonAdded* about = view.open.record.person(view.open.entry.begun.about);
  const bool is_carer =
      about != nullptr &&
      std::find(about->roles.begin(), about->roles.end(), "carer") != about->roles.end() &&
      !about->case_is_about_them;
  people::Reader reader;
  reader.council = visit.site.council.id;
  reader.role = is_carer ? people::Role::carer : people::Role::adult;
  reader.relationship = people::Relationship::self;
  return reader;
}

std::string signed_words(const Visit& visit, const care::SignedContent& last) {
  std::string words = fmt::format("Signed by {}, {}, on {}", actor_name(visit, last.by),
                                  people::words_of(last.what.role), say_in_london(last.at));
  if (last.what.registration) words += fmt::format(" (registration {})", *last.what.registration);
  return words + fmt::format(". Sealed as number {} of this council’s journal.", last.number);
}

}  // namespace candour::web
