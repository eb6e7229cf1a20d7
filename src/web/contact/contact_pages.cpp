#include "web/contact/contact_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/casefile/action_parts.hpp"
#include "care/contact/document.hpp"
#include "care/document/actions.hpp"
#include "forms/form.hpp"
#include "registers/person_index.hpp"
#include "web/html/components.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/person_new_pages.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

constexpr std::string_view title = "Record a contact";

// The contact about the person that somebody began and nobody signed; null where there is none.
const care::DocumentEntry* open_contact(const care::CaseRecord& record, std::string_view about) {
  const auto found = std::find_if(
      record.documents.begin(), record.documents.end(), [&](const care::DocumentEntry& one) {
        return one.is_open() && one.begun.kind == care::contact_kind.name &&
               one.begun.about == about;
      });
  return found == record.documents.end() ? nullptr : &*found;
}

std::string path_of_contact(const CaseId& id, const people::DocumentId& document) {
  return fmt::format("/cases/{}/documents/{}", id.text(), document.text());
}

// The events that begin a contact about whoever the case is about. Refuses as begin_document does.
Result<care::Events> begun(const Visit& visit, const care::CaseRecord& record, const care::Doer& by,
                           const CaseId& id, const people::DocumentId& document) {
  const forms::Form* form = visit.site.forms == nullptr
                                ? nullptr
                                : visit.site.forms->on(care::contact_kind.form, visit.today);
  if (form == nullptr)
    return refuse(RefusalCode::not_found,
                  "There is no form for a contact here. Ask whoever looks after this program.");
  const care::PersonAdded* about = record.subject();
  if (about == nullptr)
    return refuse(RefusalCode::unknown_person,
                  "This case does not say whom it is about. Record the contact from the person’s "
                  "card.",
                  "about");
  return care::begin_document(record, by,
                              {.id = document,
                               .belongs_to = id,
                               .kind = std::string{care::contact_kind.name},
                               .about = about->label,
                               .form = form->id,
                               .form_version = form->version});
}

Response contact_page(const Visit& visit, const CaseForm& form) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  const care::PersonAdded* about = record->subject();
  const auto* open = about == nullptr ? nullptr : open_contact(*record, about->label);
  Out body;
  body << case_heading(visit, form, title);
  if (open != nullptr)
    body << "<p class=\"govuk-body\">One is begun already"
         << Text(open->begun_on ? ", on " + say(*open->begun_on) : std::string{}) << ", by "
         << Text(actor_name(visit, open->begun_by)) << ".</p><p class=\"govuk-body\">"
         << "<a class=\"govuk-link\""
         << Attr("href", Url(path_of_contact(visit.found_case->id, open->begun.document)))
         << ">Go on with it</a></p>";
  else
    body
        << "<p class=\"govuk-body\">What the record holds is shown there, and not asked again.</p>";
  if (open == nullptr) {
    open_case_form(body, visit, "begin_contact", "/contact");
    body << Button{.text = "Begin", .prevent_double_click = true} << "</form>";
  }
  return case_form_page(visit, form, title, std::move(body).take());
}

Response show_contact(const Visit& visit) { return contact_page(visit, {}); }

Response begin_here(const Visit& visit, const CaseId& id, Typed typed) {
  const auto document = people::DocumentId::ours(id_made_by(typed, "d"));
  auto record = read_record(visit, id);
  if (!record) return sorry_page(visit, record.error());
  if (record->document(document.text()) != nullptr) return see_other(path_of_contact(id, document));
  if (const care::PersonAdded* about = record->subject()) {
    if (const auto* open = open_contact(*record, about->label))
      return see_other(path_of_contact(id, open->begun.document));
  }
  const std::vector<CaseId> ids{id};
  const auto done =
      do_in_cases(visit, ids, typed.key, [&](const care::CaseRecord& now, const care::Doer& by) {
        return begun(visit, now, by, id, document);
      });
  if (done) return see_other(path_of_contact(id, document));
  if (visit.found_case) return contact_page(visit, {std::move(typed), done.error()});
  return sorry_page(visit, done.error());
}

Response begin_contact(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  return begin_here(visit, visit.found_case->id, std::move(*typed));
}

// A case for whoever has none, with the contact in it, in one command.
Response begin_with_case(const Visit& visit, const care::PersonRecord& person, const Typed& typed) {
  const CaseId id = CaseId::ours(id_made_by(typed, "c"));
  const auto document = people::DocumentId::ours(id_made_by(typed, "d"));
  const care::Doer by = doer_of(visit);
  care::CaseOpened opened;
  opened.reference = id.text();
  opened.service = "adult";
  care::CaseRecord record;
  record.stream = registers::stream_of(id);
  record.people.push_back(person_of_case(*visit.found_person, person));
  auto events = begun(visit, record, by, id, document);
  if (!events) return sorry_page(visit, events.error());
  care::Events all{
      care::detail::event_of(record, by, opened),
      care::detail::event_of(record, by, record.people.front()),
      care::detail::event_of(record, by, care::CasePlacedWithTeam{visit.session->account.team})};
  std::move(events->begin(), events->end(), std::back_inserter(all));
  const auto appended = visit.site.store.append({.council = visit.site.council.id,
                                                 .idempotency_key = typed.key,
                                                 .expected = {{record.stream, 0}},
                                                 .events = std::move(all)});
  if (!appended) return sorry_page(visit, appended.error());
  return see_other(path_of_contact(id, document));
}

// The open adult case about somebody that is nearest to whoever asks; nothing where there is none.
Result<std::optional<registers::CaseRow>> case_of_theirs(const Visit& visit) {
  auto cases = registers::cases_about(visit.site.store, visit.site.council.id, *visit.found_person);
  if (!cases) return cases.error();
  std::optional<registers::CaseRow> nearest;
  for (registers::CaseRow& row : *cases) {
    if (row.closure || row.origin == care::CaseOrigin::published || row.service != "adult")
      continue;
    if (!nearest || relationship_to(row, visit) < relationship_to(*nearest, visit))
      nearest = std::move(row);
  }
  return nearest;
}

// Whether the role of whoever is signed in writes contacts at all.
bool may_write(const Visit& visit) {
  return people::is_allowed(people::may(visit.session->account.role, people::Action::write_document,
                                        people::Relationship::none));
}

Response begin_contact_with(const Visit& visit) {
  if (!may_write(visit))
    return not_permitted_page(visit, "Your role does not let you record a contact.");
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto theirs = case_of_theirs(visit);
  if (!theirs) return sorry_page(visit, theirs.error());
  if (*theirs) {
    const CaseId& id = (*theirs)->id;
    const auto may = people::may(visit.session->account.role, people::Action::write_document,
                                 relationship_to(**theirs, visit));
    // Another team’s case opens with a reason, on a page of its own.
    if (may != people::Permission::allowed)
      return see_other(fmt::format("/cases/{}/contact", id.text()));
    return begin_here(visit, id, std::move(*typed));
  }
  const auto entry =
      registers::find_person(visit.site.store, visit.site.council.id, *visit.found_person);
  if (!entry) return sorry_page(visit, entry.error());
  if (!*entry) return not_found_page(visit);
  return begin_with_case(visit, (*entry)->record, *typed);
}

}  // namespace

std::vector<PageRoute> contact_routes() {
  return {
      {{Method::get, "/cases/{case}/contact", "contact", "write_document"}, show_contact},
      {{Method::post, "/cases/{case}/contact", "begin_contact", "write_document"}, begin_contact},
      {{Method::post, "/people/{person}/contact", "begin_contact_with", "record_person"},
       begin_contact_with},
  };
}

Raw contact_button(const Visit& visit, const PersonId& person, std::string_view name) {
  Out out;
  if (!may_write(visit)) return std::move(out).take();
  out << "<form method=\"post\" class=\"candour-inline-form candour-no-print\""
      << Attr("action", Url("/people/" + person.text() + "/contact")) << ">"
      << form_fields(visit, "begin_contact_with")
      << Button{.text = markup("Record a contact"_html,
                               "<span class=\"govuk-visually-hidden\"> with "_html, Text(name),
                               "</span>"_html),
                .prevent_double_click = true,
                .classes = "govuk-button--secondary candour-button--small"}
      << "</form>";
  return std::move(out).take();
}

Raw contact_panel(const Visit& visit, const OpenDocument& open) {
  Out out;
  const std::string path = "/cases/" + visit.found_case->id.text();
  if (may_here(visit.reader, people::Action::write_document))
    out << "<h2 class=\"govuk-heading-m\">Is anybody worried about abuse or neglect?</h2>"
           "<p class=\"govuk-body\">It has a page of its own, which nobody on the person’s side "
           "finds: <a class=\"govuk-link\""
        << Attr("href", Url(path + "/concern")) << ">write down a worry</a>.</p>";
  if (open.entry.is_signed() && may_here(visit.reader, people::Action::send_letter))
    out << "<h2 class=\"govuk-heading-m\">Tell the person</h2><p class=\"govuk-body\">"
           "<a class=\"govuk-link\""
        << Attr("href", Url(fmt::format("{}/letters/new?kind=L01&document={}", path,
                                        open.entry.begun.document.text())))
        << ">Write to them</a>: what happens next, by when, and in the form that they use (SI "
           "2014/2827 reg 3(4), (5); Care and Support Statutory Guidance para 6.29).</p>";
  return std::move(out).take();
}

}  // namespace candour::web
