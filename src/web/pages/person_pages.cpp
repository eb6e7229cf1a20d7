#include "web/pages/person_pages.hpp"

#include <fmt/format.h>

#include "registers/case_list.hpp"
#include "registers/person_duplicates.hpp"
#include "registers/person_index.hpp"
#include "web/contact/contact_pages.hpp"
#include "web/html/components.hpp"
#include "web/pages/person_card.hpp"
#include "web/pages/person_form.hpp"
#include "web/pages/person_words.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

// What was typed into one of the forms of a card, and what is wrong with it.
struct LinkForm {
  Typed typed = {};
  std::optional<Refusal> refusal = {};
  bool is_unlinking = false;

  // The sentence for the form about one other record; empty for every other form of the page.
  std::string error_for(const PersonId& other, bool unlinking) const {
    const bool here = refusal && is_unlinking == unlinking && typed.text("other") == other.text();
    return here ? refusal->message : std::string{};
  }
};

std::string id_of_why(const PersonId& other) { return "why-" + other.text(); }

// A form that says of another record whether it is the same person’s, and asks why.
void write_link_form(Out& out, const Visit& visit, const LinkForm& form, const PersonId& other,
                     bool unlinking) {
  const std::string action =
      fmt::format("/people/{}/{}", visit.found_person->text(), unlinking ? "unlink" : "link");
  const std::string error = form.error_for(other, unlinking);
  out << "<form method=\"post\"" << Attr("action", Url(action)) << " novalidate>"
      << form_fields(visit, unlinking ? "unlink_people" : "link_people")
      << "<input type=\"hidden\" name=\"other\"" << Attr("value", other.text()) << ">"
      << Textarea{.name = "why",
                  .id = id_of_why(other),
                  .label = {.text = unlinking ? "How do you know that these are two people?"
                                              : "How do you know that this is one person?"},
                  .error_message = {.text = error},
                  .value = error.empty() ? std::string{} : form.typed.text("why"),
                  .rows = 2}
      << Button{.text = unlinking ? "Unlink the two records" : "Link the two records",
                .prevent_double_click = true,
                .classes = "govuk-button--secondary"}
      << "</form>";
}

// The form folded away until it is wanted, or open where something is wrong in it.
void write_folded_form(Out& out, const Visit& visit, const LinkForm& form, const PersonId& other,
                       bool unlinking) {
  if (!may_change_card(visit)) return;
  Out inner;
  write_link_form(inner, visit, form, other, unlinking);
  out << Details{.summary = unlinking ? "These are two people" : "This is the same person",
                 .text = std::move(inner).take(),
                 .is_open = !form.error_for(other, unlinking).empty()};
}

std::string why_linked(const care::PersonRecord& record, const PersonId& other) {
  for (const care::PersonLink& link : record.links) {
    if (link.other == other) return link.why.for_reader();
  }
  return {};
}

Result<void> write_links(Out& out, const Visit& visit, const care::PersonRecord& record,
                         const LinkForm& form) {
  auto linked =
      registers::linked_people(visit.site.store, visit.site.council.id, *visit.found_person);
  if (!linked) return linked.error();
  if (linked->empty()) return {};
  out << "<h2 class=\"govuk-heading-m\">Other records of this person</h2>"
         "<ol class=\"candour-people\">";
  for (registers::PersonEntry& entry : *linked) {
    const PersonId other = entry.record.id;
    const std::string why = why_linked(record, other);
    const registers::PersonHit hit{
        std::move(entry), {why.empty() ? std::string{"no reason is recorded here"} : why}, 0, {}};
    auto item = person_item(visit, hit, "Linked");
    if (!item) return item.error();
    out << *item << "<li class=\"candour-someone__form\">";
    write_folded_form(out, visit, form, other, true);
    out << "</li>";
  }
  out << "</ol>";
  return {};
}

Result<void> write_duplicates(Out& out, const Visit& visit, const registers::PersonEntry& entry,
                              const LinkForm& form) {
  const auto hits = registers::possible_duplicates(visit.site.store, visit.site.council.id, entry);
  if (!hits) return hits.error();
  if (hits->empty()) return {};
  out << "<h2 class=\"govuk-heading-m\">May be the same person</h2><ol class=\"candour-people\">";
  for (const registers::PersonHit& hit : *hits) {
    auto item = person_item(visit, hit, "In common");
    if (!item) return item.error();
    out << *item;
    if (hit.entry.record.id.empty()) continue;
    out << "<li class=\"candour-someone__form\">";
    write_folded_form(out, visit, form, hit.entry.record.id, false);
    out << "</li>";
  }
  out << "</ol>";
  return {};
}

bool may_open_cases(const Visit& visit) {
  return people::is_allowed(people::may(visit.session->account.role, people::Action::record_person,
                                        people::Relationship::none));
}

// Nothing closes by itself: what is open about somebody who died is somebody’s to close.
void write_still_open(Out& out, const std::vector<registers::CaseRow>& cases) {
  Out items;
  for (const registers::CaseRow& row : cases) {
    if (row.closure || row.origin == care::CaseOrigin::published) continue;
    items << "<li><a class=\"govuk-link\""
          << Attr("href", Url("/cases/" + row.id.text() + "/work#closure")) << ">Close case "
          << Text(row.reference.empty() ? row.id.text() : row.reference) << "</a></li>";
  }
  const Raw list = std::move(items).take();
  if (list.view().empty()) return;
  out << "<h3 class=\"govuk-heading-s\">Still open after their death</h3>"
         "<ul class=\"govuk-list govuk-list--bullet\">"
      << list << "</ul>";
}

Result<void> write_cases(Out& out, const Visit& visit, const care::PersonRecord& record) {
  const auto cases =
      registers::cases_about(visit.site.store, visit.site.council.id, *visit.found_person);
  if (!cases) return cases.error();
  out << "<h2 class=\"govuk-heading-m\">Cases</h2><p class=\"govuk-body\">";
  if (cases->empty())
    out << "None.";
  else
    out << case_links(visit, *cases);
  out << "</p>";
  if (record.died)
    write_still_open(out, *cases);
  else
    out << contact_button(visit, *visit.found_person, record.title());
  if (may_open_cases(visit))
    out << "<p class=\"govuk-body candour-no-print\"><a class=\"govuk-link\""
        << Attr("href", Url("/people/" + visit.found_person->text() + "/case"))
        << ">Open a case for them</a></p>";
  return {};
}

Result<Raw> card_body(const Visit& visit, const care::PersonRecord& record, const LinkForm& form) {
  const auto entry =
      registers::find_person(visit.site.store, visit.site.council.id, *visit.found_person);
  if (!entry) return entry.error();
  Out body;
  if (form.refusal) {
    const auto other = PersonId::parse(form.typed.text("other"));
    body << ErrorSummary{
        .items = {{.text = form.refusal->message, .href = other ? "#" + id_of_why(*other) : ""}}};
  }
  const std::string title = record.title();
  body << "<span class=\"govuk-caption-l\">Index of people</span><h1 class=\"govuk-heading-l\">"
       << Text(title.empty() ? "Name not recorded" : title) << "</h1>" << card_of(visit, record);
  auto done = write_cases(body, visit, record);
  if (done) done = write_links(body, visit, record, form);
  if (done && *entry) done = write_duplicates(body, visit, **entry, form);
  if (!done) return done.error();
  if (may_change_card(visit))
    body << "<p class=\"govuk-body candour-no-print\"><a class=\"govuk-link\""
         << Attr("href", Url("/people/" + visit.found_person->text() + "/same"))
         << ">Link another record of this person</a></p>";
  return std::move(body).take();
}

Response card_page(const Visit& visit, const LinkForm& form) {
  const auto record = read_person(visit, *visit.found_person);
  if (!record) return sorry_page(visit, record.error());
  const auto body = card_body(visit, *record, form);
  if (!body) return sorry_page(visit, body.error());
  PageShell shell =
      shell_for(visit, record->title().empty() ? "A person" : record->title(), Part::search);
  shell.has_errors = form.refusal.has_value();
  shell.back_href = "/search";
  return respond(shell, *body, form.refusal ? status_of(form.refusal->code) : 200);
}

Response show_person(const Visit& visit) { return card_page(visit, {}); }

// An id from outside links to nobody who is not there.
Result<void> do_link(const Visit& visit, const Typed& typed, bool unlinking) {
  auto other = PersonId::parse(typed.text("other"), "other");
  if (!other) return other.error();
  return link_records(visit, typed.key, {std::move(*other), typed.text("why")}, unlinking);
}

Response post_link(const Visit& visit, bool unlinking) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto done = do_link(visit, *typed, unlinking);
  if (done) return see_other("/people/" + visit.found_person->text());
  return card_page(visit, {std::move(*typed), done.error(), unlinking});
}

Response link_people(const Visit& visit) { return post_link(visit, false); }
Response unlink_people(const Visit& visit) { return post_link(visit, true); }

}  // namespace

std::vector<PageRoute> person_routes() {
  return {
      {{Method::get, "/people/{person}", "person", "see_person"}, show_person},
      {{Method::post, "/people/{person}/link", "link_people", "link_people"}, link_people},
      {{Method::post, "/people/{person}/unlink", "unlink_people", "link_people"}, unlink_people},
  };
}

}  // namespace candour::web
