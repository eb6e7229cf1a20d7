#include "web/pages/person_new_pages.hpp"

#include <fmt/format.h>

#include <array>

#include "base/text.hpp"
#include "care/casefile/events.hpp"
#include "care/casefile/work_events.hpp"
#include "registers/person_duplicates.hpp"
#include "registers/person_index.hpp"
#include "web/contact/contact_pages.hpp"
#include "web/html/components.hpp"
#include "web/pages/person_form.hpp"
#include "web/pages/person_words.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/unseen_text.hpp"

namespace candour::web {
namespace {

using namespace html;

// The fields of the form, in its order, with what stands before each.
struct Field {
  std::string_view name;
  std::string_view label;
  std::string_view hint;
  std::string_view width;
};
constexpr std::array text_fields{
    Field{"given_names", "Given names", "", "govuk-input--width-20"},
    Field{"family_name", "Family name", "", "govuk-input--width-20"},
    Field{"known_as", "What they are called (optional)", "For example, Peggy",
          "govuk-input--width-20"},
    Field{"nhs_number", "NHS number (optional)", "10 figures, for example 999 000 0018",
          "govuk-input--width-10"},
    Field{"address", "Address (optional)", "", "govuk-input--width-30"},
    Field{"postcode", "Postcode (optional)", "", "govuk-input--width-10"},
    Field{"phone", "Telephone number (optional)", "", "govuk-input--width-20"}};
constexpr std::array born_boxes{std::string_view{"born-day"}, std::string_view{"born-month"},
                                std::string_view{"born-year"}};

struct PersonForm {
  Typed typed = {};
  std::optional<Refusal> refusal = {};

  std::string error_of(std::string_view field) const {
    return refusal && refusal->field == field ? refusal->message : std::string{};
  }
};

// The date of birth: a day, or where that is not known a month or a year.
Result<std::optional<VagueDate>> born_in(const Typed& typed) {
  return typed_vague_date(
      typed, "born", "The date of birth must be a real date, like 3 2 1941; a year alone will do");
}

Result<care::PersonEvents> events_of(const Visit& visit, const Typed& typed) {
  care::RegisterPerson input;
  // The same each time that the form is sent: a form sent twice makes one person.
  input.id = PersonId::ours(id_made_by(typed, "p"));
  input.given_names = typed.text("given_names");
  input.family_name = typed.text("family_name");
  input.known_as = typed.text("known_as");
  auto born = born_in(typed);
  if (!born) return born.error();
  input.born = *born;
  input.nhs_number = typed.text("nhs_number");
  input.address = {
      typed.text("address"), typed.text("postcode"), {}, typed.text("is_protected") == "yes"};
  input.phone = typed.text("phone");
  return care::register_person({people::actor_of(visit.session->account.id), visit.today}, input);
}

// The record as it would be, for the check.
Result<registers::PersonEntry> entry_of(const care::PersonEvents& events) {
  registers::PersonEntry entry;
  for (const journal::NewEvent& event : events) {
    journal::StoredEvent stored;
    stored.stream = event.stream;
    stored.kind = event.kind;
    stored.kind_version = event.kind_version;
    stored.happened = event.happened;
    stored.body = event.body;
    if (auto applied = care::apply_to(entry.record, stored); !applied) return applied.error();
    if (auto id = care::person_of(event.stream)) entry.record.id = std::move(*id);
  }
  return entry;
}

std::string href_of(const std::string& field) {
  if (field.empty()) return {};
  return "#" + field + (field == "born" ? "-day" : "");
}

void write_fields(Out& out, const PersonForm& form) {
  for (const Field& field : text_fields) {
    out << Input{.name = std::string{field.name},
                 .label = {.text = std::string{field.label}},
                 .hint = {.text = std::string{field.hint}},
                 .error_message = {.text = form.error_of(field.name)},
                 .value = form.typed.text(field.name),
                 .autocomplete = "off",
                 .spellcheck = false,
                 .classes = std::string{field.width}};
    if (field.name == "known_as")
      out << DateInput{.id = "born",
                       .name_prefix = "born",
                       .fieldset = {.legend = {.text = "Date of birth (optional)"}},
                       .hint = {.text = "For example, 3 2 1941. Where the day is not known, the "
                                        "year alone."},
                       .error_message = {.text = form.error_of("born")},
                       .day = {.value = form.typed.text("born-day")},
                       .month = {.value = form.typed.text("born-month")},
                       .year = {.value = form.typed.text("born-year")}};
    if (field.name == "postcode")
      out << Checkboxes{.name = "is_protected",
                        .items = {{.text = "Nobody outside the case may learn this address",
                                   .value = "yes",
                                   .hint = {.text = "No search finds it and no list shows it."}}},
                        .values = {form.typed.text("is_protected")}};
  }
}

Response form_page(const Visit& visit, const PersonForm& form) {
  PageShell shell = shell_for(visit, "Record a new person", Part::search);
  shell.has_errors = form.refusal.has_value();
  shell.back_href = "/search";
  Out body;
  if (form.refusal)
    body << ErrorSummary{
        .items = {{.text = form.refusal->message, .href = href_of(form.refusal->field)}}};
  body
      << "<h1 class=\"govuk-heading-l\">Record a new person</h1><p class=\"govuk-body\">Write only "
         "what you know. Whoever may be recorded already is shown next.</p>"
         "<form method=\"post\" action=\"/people/new\" novalidate>"
      << form_fields(visit, "record_person");
  write_fields(body, form);
  body << Button{.text = "Continue"} << "</form>";
  return respond(shell, std::move(body).take(), form.refusal ? status_of(form.refusal->code) : 200);
}

void write_hidden(Out& out, const Typed& typed) {
  const auto hidden = [&](std::string_view name) {
    out << "<input type=\"hidden\"" << Attr("name", name) << Attr("value", typed.text(name)) << ">";
  };
  for (const Field& field : text_fields) hidden(field.name);
  for (const std::string_view box : born_boxes) hidden(box);
  hidden("is_protected");
}

void write_answers(Out& out, const care::PersonRecord& record, Day today) {
  SummaryList list;
  list.rows.push_back({.key = "Name", .value = record.title()});
  const std::string life = life_words(record, today);
  list.rows.push_back({.key = "Date of birth", .value = life.empty() ? "Not known" : life});
  list.rows.push_back(
      {.key = "NHS number",
       .value = record.nhs_number ? record.nhs_number->for_reader() : std::string{"Not known"}});
  std::string address = "Not known";
  if (const care::PersonAddress* given = record.current_address()) {
    address = given->lines.for_reader();
    if (given->postcode) address += (address.empty() ? "" : ", ") + given->postcode->for_reader();
    if (given->is_protected) address += " (protected)";
  }
  list.rows.push_back({.key = "Address", .value = address});
  list.rows.push_back({.key = "Telephone",
                       .value = record.phones.empty() ? std::string{"Not known"}
                                                      : record.phones.front().for_reader()});
  out << list;
}

Result<void> write_possible(Out& out, const Visit& visit,
                            const std::vector<registers::PersonHit>& hits,
                            const std::string& error) {
  if (hits.empty()) return {};
  out << "<h2 class=\"govuk-heading-m\">Is it one of these?</h2><p class=\"govuk-body\">Open the "
         "record if it is. A second record of one person hides what the first one knows.</p>"
         "<ol class=\"candour-people\">";
  for (const registers::PersonHit& hit : hits) {
    auto item = person_item(visit, hit, "In common");
    if (!item) return item.error();
    out << *item;
  }
  out << "</ol>"
      << Checkboxes{.name = "is_new",
                    .error_message = {.text = error},
                    .items = {{.text = "None of these: this is a new person", .value = "yes"}}};
  return {};
}

// What will be recorded, and who may be the same.
Response check_page(const Visit& visit, const PersonForm& form, const registers::PersonEntry& entry,
                    const std::vector<registers::PersonHit>& hits) {
  PageShell shell = shell_for(visit, "Check before recording", Part::search);
  shell.has_errors = form.refusal.has_value();
  Out body;
  const std::string error = form.error_of("is_new");
  if (!error.empty()) body << ErrorSummary{.items = {{.text = error, .href = "#is_new"}}};
  body << "<h1 class=\"govuk-heading-l\">Check before recording</h1>";
  write_answers(body, entry.record, visit.today);
  body << "<form method=\"post\" action=\"/people/new\" novalidate>"
       << form_fields(visit, "record_person");
  write_hidden(body, form.typed);
  if (auto done = write_possible(body, visit, hits, error); !done)
    return sorry_page(visit, done.error());
  body << "<div class=\"govuk-button-group\"><button type=\"submit\" class=\"govuk-button\" "
          "name=\"step\" value=\"record\" data-module=\"govuk-button\">Record this person</button>"
          "<button type=\"submit\" class=\"govuk-button govuk-button--secondary\" name=\"step\" "
          "value=\"change\">Change something</button></div></form>";
  return respond(shell, std::move(body).take(), form.refusal ? 422 : 200);
}

// Whoever searched by name has typed it already: it stands in the form, the last word as the family
// name. What holds a figure was no name.
Response new_person(const Visit& visit) {
  PersonForm form;
  const std::string* name = visit.request.query.find("name");
  if (name != nullptr && name->find_first_of("0123456789") == std::string::npos) {
    const std::string said{trim(*name)};
    const auto space = said.find_last_of(' ');
    form.typed.fields.add("family_name", said.substr(space == said.npos ? 0 : space + 1));
    if (space != said.npos) form.typed.fields.add("given_names", said.substr(0, space));
  }
  return form_page(visit, form);
}

Response record_person(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  if (typed->text("step") == "change") return form_page(visit, {std::move(*typed), {}});
  if (auto unseen = unseen_text(visit))
    return form_page(visit, {std::move(*typed), std::move(*unseen)});
  auto events = events_of(visit, *typed);
  if (!events) return form_page(visit, {std::move(*typed), events.error()});
  const PersonId id = *care::person_of(events->front().stream);
  const auto entry = entry_of(*events);
  if (!entry) return sorry_page(visit, entry.error());
  const auto hits = registers::possible_duplicates(visit.site.store, visit.site.council.id, *entry);
  if (!hits) return sorry_page(visit, hits.error());
  if (typed->text("step") != "record")
    return check_page(visit, {std::move(*typed), {}}, *entry, *hits);
  const auto there = registers::find_person(visit.site.store, visit.site.council.id, id);
  const bool sent_before = there && *there;
  if (!sent_before && !hits->empty() && typed->text("is_new") != "yes")
    return check_page(
        visit,
        {std::move(*typed),
         refuse(RefusalCode::missing_field,
                "Say that this is a new person, or open one of the records above", "is_new")},
        *entry, *hits);
  const auto appended = visit.site.store.append({.council = visit.site.council.id,
                                                 .idempotency_key = typed->key,
                                                 .expected = {},
                                                 .events = std::move(*events)});
  if (!appended) return sorry_page(visit, appended.error());
  return see_other("/people/" + id.text() + "/case");
}

// Opening a case for somebody of the index.
Response case_form_of(const Visit& visit, const Typed& typed, const std::string& error) {
  const auto entry =
      registers::find_person(visit.site.store, visit.site.council.id, *visit.found_person);
  if (!entry) return sorry_page(visit, entry.error());
  const std::string name = *entry ? (*entry)->record.title() : std::string{};
  const std::string path = "/people/" + visit.found_person->text();
  PageShell shell = shell_for(visit, "Open a case", Part::search);
  shell.has_errors = !error.empty();
  shell.back_href = path;
  Out body;
  if (!error.empty()) body << ErrorSummary{.items = {{.text = error, .href = "#service"}}};
  body << "<span class=\"govuk-caption-l\">" << Text(name)
       << "</span><h1 class=\"govuk-heading-l\">Open a case for them?</h1>";
  if (const Raw contact = contact_button(visit, *visit.found_person, name); !contact.empty())
    body << "<p class=\"govuk-body\">Somebody got in touch about an adult: write down what they "
            "ask. "
            "The case is opened with it.</p>"
         << contact << "<h2 class=\"govuk-heading-m\">Or a case without a contact</h2>";
  body << "<form method=\"post\"" << Attr("action", Url(path + "/case")) << " novalidate>"
       << form_fields(visit, "open_case_for")
       << Radios{.name = "service",
                 .fieldset = {.legend = {.text = "Under which law?"}},
                 .hint = {.text = fmt::format("It waits with your team, {}, for a worker.",
                                              visit.session->account.team)},
                 .error_message = {.text = error},
                 .items = {{.text = "Adult social care", .value = "adult"},
                           {.text = "Children’s social care", .value = "children"}},
                 .value = typed.text("service")}
       << Button{.text = "Open the case", .prevent_double_click = true}
       << "</form><p class=\"govuk-body\"><a class=\"govuk-link\"" << Attr("href", Url(path))
       << ">Not now: show the record</a></p>";
  return respond(shell, std::move(body).take(), error.empty() ? 200 : 422);
}

Response ask_for_case(const Visit& visit) { return case_form_of(visit, {}, {}); }

Response open_case_for(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const std::string service = typed->text("service");
  if (service != "adult" && service != "children")
    return case_form_of(visit, *typed, "Choose under which law the case is opened");
  const auto entry =
      registers::find_person(visit.site.store, visit.site.council.id, *visit.found_person);
  if (!entry) return sorry_page(visit, entry.error());
  if (!*entry) return not_found_page(visit);
  const CaseId id = CaseId::ours(id_made_by(*typed, "c"));
  const StreamName stream = registers::stream_of(id);
  const ActorId actor = people::actor_of(visit.session->account.id);
  const VagueDate today = exactly(visit.today);
  care::CaseOpened opened;
  opened.reference = id.text();
  opened.service = service;
  const auto appended = visit.site.store.append(
      {.council = visit.site.council.id,
       .idempotency_key = typed->key,
       .expected = {{stream, 0}},
       .events = {journal::make_event(stream, actor, today, opened),
                  journal::make_event(stream, actor, today,
                                      person_of_case(*visit.found_person, (*entry)->record)),
                  journal::make_event(stream, actor, today,
                                      care::CasePlacedWithTeam{visit.session->account.team})}});
  if (!appended) return sorry_page(visit, appended.error());
  return see_other("/cases/" + id.text());
}

}  // namespace

care::PersonAdded person_of_case(const PersonId& id, const care::PersonRecord& record) {
  care::PersonAdded person;
  person.label = "A";
  person.words = "the person";
  if (const std::string name = record.title(); !name.empty())
    person.preferred_name = PersonalText{name};
  if (record.born && record.born->exact()) person.born = record.born->earliest;
  person.case_is_about_them = true;
  person.person = id;
  return person;
}

std::vector<PageRoute> person_new_routes() {
  return {
      {{Method::get, "/people/new", "new_person", "record_person"}, new_person},
      {{Method::post, "/people/new", "record_person", "record_person"}, record_person},
      {{Method::get, "/people/{person}/case", "case_for_person", "record_person"}, ask_for_case},
      {{Method::post, "/people/{person}/case", "open_case_for", "record_person"}, open_case_for},
  };
}

}  // namespace candour::web
