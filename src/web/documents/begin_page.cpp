#include <fmt/format.h>

#include <algorithm>

#include "care/document/actions.hpp"
#include "web/documents/doing.hpp"
#include "web/documents/page_parts.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

const forms::Form* form_of(const Visit& visit, const care::DocumentKind& kind) {
  return visit.site.forms == nullptr ? nullptr : visit.site.forms->on(kind.form, visit.today);
}

// What this reader may begin: with a form that is in force.
std::vector<const care::DocumentKind*> kinds_to_begin(const Visit& visit) {
  std::vector<const care::DocumentKind*> kinds;
  for (const care::DocumentKind* kind : care::all_document_kinds())
    if (may_here(visit.reader, kind->writes) && form_of(visit, *kind) != nullptr)
      kinds.push_back(kind);
  return kinds;
}

std::string last_words(const care::CaseRecord& record, const care::DocumentKind& kind) {
  std::string words;
  for (const care::PersonAdded& person : record.people) {
    const care::DocumentEntry* last = record.latest_signed(kind.name, person.label);
    if (last == nullptr) continue;
    words += fmt::format("{}The last about {} was signed{}.", words.empty() ? "" : " ",
                         name_in_case(record, person.label),
                         last->signed_on ? " on " + say(*last->signed_on) : std::string{});
  }
  return words;
}

void write_kinds(Out& out, const Visit& visit, const care::CaseRecord& record,
                 const CaseForm& form) {
  Radios kinds{.name = "kind",
               .fieldset = {.legend = {.text = "What do you want to begin?",
                                       .classes = "govuk-fieldset__legend--m"}},
               .error_message = {.text = form.error_of("kind")},
               .value = form.typed.text("kind")};
  for (const care::DocumentKind* kind : kinds_to_begin(visit))
    kinds.items.push_back({.text = std::string{kind->title},
                           .value = std::string{kind->name},
                           .hint = {.text = last_words(record, *kind)}});
  out << kinds;
  Radios about{
      .name = "about",
      .fieldset = {.legend = {.text = "Whom is it about?", .classes = "govuk-fieldset__legend--m"}},
      .error_message = {.text = form.error_of("about")},
      .value = form.typed.text("about")};
  for (const care::PersonAdded& person : record.people)
    about.items.push_back({.text = name_in_case(record, person.label), .value = person.label});
  out << about;
}

Response begin_form(const Visit& visit, const CaseForm& form) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  Out body;
  body << case_heading(visit, form, "Begin a document");
  if (record->published() || record->closure || kinds_to_begin(visit).empty()) {
    body << "<p class=\"govuk-body\">"
         << Text(record->published() ? "This is a published case: it can be read, and nobody "
                                       "writes in it."
                 : record->closure   ? "This case is closed. Reopen it first."
                                     : "There is nothing here that your role begins.")
         << "</p>";
    return case_form_page(visit, form, "Begin a document", std::move(body).take());
  }
  open_case_form(body, visit, "begin_document", "/documents/begin");
  write_kinds(body, visit, *record, form);
  const bool any_signed =
      std::any_of(record->documents.begin(), record->documents.end(),
                  [](const care::DocumentEntry& one) { return one.is_signed(); });
  if (any_signed)
    body << Checkboxes{
        .name = "forward",
        .items = {{.text = "Bring forward what the last signed one of its kind says",
                   .value = "yes",
                   .hint = {.text = "Each answer is marked until somebody confirms or changes it. "
                                    "What other documents hold is never asked again either way."}}},
        .values = form.refusal && !form.typed.fields.has("forward")
                      ? std::vector<std::string>{}
                      : std::vector<std::string>{"yes"}};
  body << Button{.text = "Begin", .prevent_double_click = true} << "</form>";
  return case_form_page(visit, form, "Begin a document", std::move(body).take());
}

Result<std::string> do_begin(const Visit& visit, const Typed& typed) {
  const auto kinds = kinds_to_begin(visit);
  const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                 [&](const auto* one) { return one->name == typed.text("kind"); });
  if (kind == kinds.end())
    return refuse(RefusalCode::missing_field, "Choose what you want to begin.", "kind");
  if (typed.text("about").empty())
    return refuse(RefusalCode::missing_field, "Choose whom it is about.", "about");
  const forms::Form& form = *form_of(visit, **kind);
  care::BeginDocument input;
  input.id = people::DocumentId::ours(id_made_by(typed, "d"));
  input.belongs_to = visit.found_case->id;
  input.kind = (*kind)->name;
  input.about = typed.text("about");
  input.form = form.id;
  input.form_version = form.version;
  const auto done =
      do_in_case(visit, typed.key, [&](const care::CaseRecord& record, const care::Doer& by) {
        input.rests_on = rests_on(record, input.kind, input.about);
        const care::DocumentEntry* last = record.latest_signed(input.kind, input.about);
        if (last != nullptr && typed.text("forward") == "yes")
          input.brought_forward_from = last->begun.document;
        return care::begin_document(record, by, input);
      });
  if (!done) return done.error();
  return input.id.text();
}

}  // namespace

std::optional<people::DocumentId> rests_on(const care::CaseRecord& record, std::string_view kind,
                                           std::string_view about) {
  const std::string_view on = kind == "care_plan"             ? "needs_assessment"
                              : kind == "carers_support_plan" ? "carers_assessment"
                                                              : "";
  const care::DocumentEntry* found = on.empty() ? nullptr : record.latest_signed(on, about);
  if (found == nullptr) return std::nullopt;
  return found->begun.document;
}

Response show_begin(const Visit& visit) {
  CaseForm form;
  const auto record = read_record(visit, visit.found_case->id);
  if (record && record->subject() != nullptr)
    form.typed.fields.add("about", record->subject()->label);
  if (const std::string* kind = visit.request.query.find("kind"))
    form.typed.fields.add("kind", *kind);
  return begin_form(visit, form);
}

Response begin(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto document = do_begin(visit, *typed);
  if (document) return see_other(path_of_document(visit, *document));
  return begin_form(visit, {std::move(*typed), document.error()});
}

}  // namespace candour::web
