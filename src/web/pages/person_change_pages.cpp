#include "web/pages/person_change_pages.hpp"

#include <array>

#include "base/text.hpp"
#include "web/html/components.hpp"
#include "web/pages/person_form.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::NameUse;
using care::PersonDoer;
using care::PersonRecord;

Input text_box(const CaseForm& form, const std::string& name, std::string label, std::string hint,
               std::string width) {
  return {.name = name,
          .label = {.text = std::move(label)},
          .hint = {.text = std::move(hint)},
          .error_message = {.text = form.error_of(name)},
          .value = form.typed.text(name),
          .autocomplete = "off",
          .spellcheck = false,
          .classes = std::move(width)};
}

// Another name.

struct UseOfName {
  std::string_view value;
  NameUse use;
  std::string_view text;
  std::string_view hint;
};
constexpr std::array uses{
    UseOfName{"current", NameUse::current, "It is their name now",
              "The name on the card until today becomes a past one."},
    UseOfName{"past", NameUse::past, "They had it before", "For example, a maiden name."},
    UseOfName{"also_known", NameUse::also_known, "They are also known by it",
              "What they are called, or another spelling."}};

Response name_page(const Visit& visit, const CaseForm& form) {
  Radios radios{
      .name = "use",
      .fieldset = {.legend = {.text = "Which name is it?", .classes = "govuk-fieldset__legend--s"}},
      .error_message = {.text = form.error_of("use")},
      .value = form.typed.text("use")};
  for (const UseOfName& one : uses)
    radios.items.push_back({.text = std::string{one.text},
                            .value = std::string{one.value},
                            .hint = {.text = std::string{one.hint}}});
  Out fields;
  fields << text_box(form, "given_names", "Given names", "", "govuk-input--width-20")
         << text_box(form, "family_name", "Family name", "Leave it empty for what they are called.",
                     "govuk-input--width-20")
         << radios;
  return person_form_page(visit, form, {"Another name", "add_name", "/name", "Record this name"},
                          std::move(fields).take());
}

Result<void> do_name(const Visit& visit, const Typed& typed) {
  care::AddName input{typed.text("given_names"), typed.text("family_name"), NameUse::also_known};
  const UseOfName* chosen = nullptr;
  for (const UseOfName& one : uses) {
    if (one.value == typed.text("use")) chosen = &one;
  }
  return do_for_person(
      visit, typed.key,
      [&](const PersonRecord& record, const PersonDoer& by) -> Result<care::PersonEvents> {
        if (chosen != nullptr) input.use = chosen->use;
        auto events = care::add_name(record, by, input);
        if (events && chosen == nullptr)
          return refuse(RefusalCode::missing_field, "Choose whether it is their name now", "use");
        return events;
      });
}

// Another address.

Response address_page(const Visit& visit, const CaseForm& form) {
  Out fields;
  fields << Textarea{.name = "address",
                     .label = {.text = "Address"},
                     .error_message = {.text = form.error_of("address")},
                     .value = form.typed.text("address"),
                     .rows = 3,
                     .autocomplete = "off"}
         << text_box(form, "postcode", "Postcode (optional)", "", "govuk-input--width-10")
         << day_boxes(form, "from", "Since when do they live there? (optional)",
                      "For example, 27 3 2026. Until then the address before stands.")
         << Checkboxes{.name = "is_protected",
                       .items = {{.text = "Nobody outside the case may learn this address",
                                  .value = "yes",
                                  .hint = {.text = "No search finds it and no list shows it."}}},
                       .values = {form.typed.text("is_protected")}};
  return person_form_page(visit, form,
                          {"Another address", "add_address", "/address", "Record this address"},
                          std::move(fields).take());
}

Result<void> do_address(const Visit& visit, const Typed& typed) {
  const auto from = typed_day(typed, "from");
  if (!from) return from.error();
  const care::GivenAddress input{typed.text("address"), typed.text("postcode"), *from,
                                 typed.text("is_protected") == "yes"};
  return do_for_person(visit, typed.key, [&](const PersonRecord& record, const PersonDoer& by) {
    return care::add_address(record, by, input);
  });
}

// Another telephone number.

Response phone_page(const Visit& visit, const CaseForm& form) {
  Out fields;
  fields << text_box(form, "phone", "Telephone number",
                     "For example, 01632 960 001. The numbers on the card stay.",
                     "govuk-input--width-20");
  return person_form_page(visit, form,
                          {"Another telephone number", "add_phone", "/phone", "Record this number"},
                          std::move(fields).take());
}

Result<void> do_phone(const Visit& visit, const Typed& typed) {
  return do_for_person(visit, typed.key, [&](const PersonRecord& record, const PersonDoer& by) {
    return care::add_phone(record, by, typed.text("phone"));
  });
}

// Their death.

Response death_page(const Visit& visit, const CaseForm& form) {
  Out fields;
  fields << "<p class=\"govuk-body\">Their card and every search say it from then on. No case "
            "closes by itself: the card lists those that are still open.</p>"
         << day_boxes(form, "died", "When did they die?",
                      "For example, 27 3 2026. Where the day is not known, the month and year or "
                      "the year alone.");
  return person_form_page(visit, form,
                          {"Record a death", "record_death", "/death", "Record that they died"},
                          std::move(fields).take());
}

Result<void> do_death(const Visit& visit, const Typed& typed) {
  const auto died = typed_vague_date(
      typed, "died", "The day of death must be a real date, like 27 3 2026; a year alone will do");
  if (!died) return died.error();
  if (!*died)
    return refuse(RefusalCode::missing_field, "Enter when they died; a year alone will do", "died");
  return do_for_person(visit, typed.key, [&](const PersonRecord& record, const PersonDoer& by) {
    return care::record_death(record, by, **died);
  });
}

// Any other record that is theirs too.

Response same_page(const Visit& visit, const CaseForm& form) {
  Out fields;
  fields << "<p class=\"govuk-body\">Both records stay. A search shows them together.</p>"
         << text_box(form, "other", "Reference of the other record",
                     "It stands last on the other card.", "govuk-input--width-20")
         << Textarea{.name = "why",
                     .label = {.text = "How do you know that this is one person?"},
                     .error_message = {.text = form.error_of("why")},
                     .value = form.typed.text("why"),
                     .rows = 2};
  return person_form_page(
      visit, form, {"Another record of this person", "link_with", "/same", "Link the two records"},
      std::move(fields).take());
}

Result<void> do_same(const Visit& visit, const Typed& typed) {
  const std::string reference{trim(typed.text("other"))};
  if (reference.empty())
    return refuse(RefusalCode::text_empty, "Enter the reference of the other record", "other");
  auto other = PersonId::parse(reference, "other");
  // What nobody could have is not there either.
  if (!other)
    return refuse(RefusalCode::not_found, "Nobody in the index has this reference", "other");
  return link_records(visit, typed.key, {std::move(*other), typed.text("why")}, false);
}

Response ask_name(const Visit& visit) { return name_page(visit, {}); }
Response ask_address(const Visit& visit) { return address_page(visit, {}); }
Response ask_phone(const Visit& visit) { return phone_page(visit, {}); }
Response ask_death(const Visit& visit) { return death_page(visit, {}); }
Response ask_same(const Visit& visit) { return same_page(visit, {}); }
Response add_name(const Visit& visit) { return post_person_form(visit, do_name, name_page); }
Response add_address(const Visit& visit) {
  return post_person_form(visit, do_address, address_page);
}
Response add_phone(const Visit& visit) { return post_person_form(visit, do_phone, phone_page); }
Response record_death(const Visit& visit) { return post_person_form(visit, do_death, death_page); }
Response link_with(const Visit& visit) { return post_person_form(visit, do_same, same_page); }

}  // namespace

std::vector<PageRoute> person_change_routes() {
  return {
      {{Method::get, "/people/{person}/name", "name_of_person", "link_people"}, ask_name},
      {{Method::post, "/people/{person}/name", "add_name", "link_people"}, add_name},
      {{Method::get, "/people/{person}/address", "address_of_person", "link_people"}, ask_address},
      {{Method::post, "/people/{person}/address", "add_address", "link_people"}, add_address},
      {{Method::get, "/people/{person}/phone", "phone_of_person", "link_people"}, ask_phone},
      {{Method::post, "/people/{person}/phone", "add_phone", "link_people"}, add_phone},
      {{Method::get, "/people/{person}/death", "death_of_person", "link_people"}, ask_death},
      {{Method::post, "/people/{person}/death", "record_death", "link_people"}, record_death},
      {{Method::get, "/people/{person}/same", "same_as_person", "link_people"}, ask_same},
      {{Method::post, "/people/{person}/same", "link_with", "link_people"}, link_with},
  };
}

}  // namespace candour::web
