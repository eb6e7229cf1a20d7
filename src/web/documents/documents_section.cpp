#include <fmt/format.h>

#include <algorithm>

#include "care/casefile/happened_visibility.hpp"
#include "care/document_kind.hpp"
#include "web/documents/document_pages.hpp"
#include "web/documents/page_parts.hpp"
#include "web/html/components.hpp"

namespace candour::web {
namespace {

using namespace html;

std::string title_of(const Visit& visit, const care::DocumentEntry& entry) {
  if (const auto* kind = care::document_kind_named(entry.begun.kind))
    return std::string{kind->title};
  const forms::Form* form =
      visit.site.forms == nullptr
          ? nullptr
          : visit.site.forms->version(entry.begun.form, entry.begun.form_version);
  return form == nullptr ? std::string{"Document"} : form->title;
}

std::string on_words(std::optional<Day> day) { return day ? " on " + say(*day) : std::string{}; }

// "Signed by Amira Khan on 3 March 2026. Next: …"
std::string standing_of(const Visit& visit, const care::DocumentEntry& entry) {
  if (entry.is_signed())
    return fmt::format("Signed by {}{}.", actor_name(visit, entry.signed_by),
                       on_words(entry.signed_on));
  if (entry.given_up_why) return fmt::format("Given up: {}", entry.given_up_why->for_reader());
  return fmt::format("Begun by {}{}. Next: go on writing, then check and sign.",
                     actor_name(visit, entry.begun_by), on_words(entry.begun_on));
}

Tag tag_of(const care::DocumentEntry& entry) {
  if (entry.is_signed()) return {.text = "Signed", .classes = "govuk-tag--green"};
  if (entry.given_up_why) return {.text = "Given up", .classes = "govuk-tag--grey"};
  return {.text = "Being written", .classes = "govuk-tag--light-blue"};
}

}  // namespace

Raw documents_section(const Visit& visit, const care::CaseRecord& record) {
  Out out;
  if (record.published()) return std::move(out).take();
  bool may_begin = false;
  for (const care::DocumentKind* kind : care::all_document_kinds())
    may_begin = may_begin || (!kind->form.empty() && may_here(visit.reader, kind->writes));
  may_begin = may_begin && !record.closure;
  if (record.documents.empty() && !may_begin) return std::move(out).take();
  out << "<h2 class=\"govuk-heading-l\" id=\"documents\">Documents</h2>";
  if (!may_here(visit.reader, people::Action::see_document)) {
    out << "<p class=\"govuk-body\">Your role does not show them to you.</p>";
    return std::move(out).take();
  }
  if (record.documents.empty()) {
    out << "<p class=\"govuk-body\">None yet.</p>";
  } else {
    people::Ground gap = people::Ground::none;
    out << "<ul class=\"candour-desk\">";
    for (auto entry = record.documents.rbegin(); entry != record.documents.rend(); ++entry) {
      const auto seen = care::visible_to(visit.reader, record, *entry);
      if (seen.what == people::Shown::gap) gap = seen.ground;
      if (seen.what != people::Shown::shown) continue;
      out << "<li class=\"candour-desk__row\"><p class=\"candour-desk__what\">"
             "<a class=\"govuk-link\""
          << Attr("href", Url(path_of_document(visit, entry->begun.document.text()))) << ">"
          << Text(title_of(visit, *entry)) << ", about "
          << Text(name_in_case(record, entry->begun.about)) << "</a> " << tag_of(*entry)
          << "</p><p class=\"candour-desk__who\">" << Text(standing_of(visit, *entry))
          << "</p></li>";
    }
    out << "</ul>";
    if (gap != people::Ground::none)
      out << "<p class=\"govuk-body candour-gap\">" << Text(people::words_of(gap)) << "</p>";
  }
  if (may_begin)
    out << "<p class=\"govuk-body candour-no-print\"><a class=\"govuk-link\""
        << Attr("href", Url(fmt::format("/cases/{}/documents/begin", visit.found_case->id.text())))
        << ">Begin a document</a></p>";
  return std::move(out).take();
}

// Routes name the general action of reading: what may be written or signed is the kind’s to say
// (finance officers write financial assessments alone), and each handler asks it.
std::vector<PageRoute> document_routes() {
  return {
      {{Method::get, "/cases/{case}/documents/begin", "begin_document_form", "see_document"},
       show_begin},
      {{Method::post, "/cases/{case}/documents/begin", "begin_document", "see_document"}, begin},
      {{Method::get, "/cases/{case}/documents/{document}", "document", "see_document"},
       show_document},
      {{Method::get, "/cases/{case}/documents/{document}/sections/{section}", "document_section",
        "see_document"},
       show_section},
      {{Method::post, "/cases/{case}/documents/{document}/sections/{section}", "save_section",
        "see_document"},
       save_section},
      {{Method::get, "/cases/{case}/documents/{document}/check", "check_document", "see_document"},
       show_check},
      {{Method::post, "/cases/{case}/documents/{document}/sign", "sign_document", "see_document"},
       sign},
      {{Method::post, "/cases/{case}/documents/{document}/share", "share_document", "see_document"},
       share},
      {{Method::post, "/cases/{case}/documents/{document}/give-up", "give_up_document",
        "see_document"},
       give_up},
  };
}

}  // namespace candour::web
