#include "web/eligibility/copy_pages.hpp"

#include <fmt/format.h>

#include <array>

#include "care/assessment/copy_actions.hpp"
#include "care/assessment/document.hpp"
#include "web/eligibility/shown_assessment.hpp"
#include "web/html/components.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;
using people::HowSent;

constexpr std::string_view title = "Copies of the assessment";
constexpr std::array ways{HowSent::by_hand, HowSent::by_post, HowSent::by_email, HowSent::online};

std::string name_of_label(const care::CaseRecord& record, std::string_view label) {
  const care::PersonAdded* person = record.person(label);
  return person != nullptr && person->preferred_name ? person->preferred_name->for_reader()
                                                     : std::string{label};
}

std::optional<HowSent> way_named(std::string_view name) {
  for (const HowSent one : ways)
    if (people::name_of(one) == name) return one;
  return std::nullopt;
}

void write_given(Out& body, const Visit& visit, const OpenDocument& open) {
  if (open.document.copies.empty()) {
    body << "<p class=\"govuk-body\">No copy is recorded yet. The person assessed always gets "
            "one.</p>";
    return;
  }
  Table table{.caption = "Copies given",
              .caption_classes = "govuk-table__caption--m",
              .head = {{.text = "To"}, {.text = "When"}, {.text = "How"}, {.text = "By"}},
              .rows = {},
              .first_cell_is_header = true};
  for (const care::CopyEntry& copy : open.document.copies)
    table.rows.push_back({{{.text = name_of_label(open.record, copy.given.to)},
                           {.text = copy.on ? say(*copy.on) : std::string{"not recorded"}},
                           {.text = people::words_of(copy.given.how)},
                           {.text = actor_name(visit, copy.by)}}});
  body << table;
}

void write_form(Out& body, const Visit& visit, const CaseForm& form, const OpenDocument& open) {
  if (!may_here(visit.reader, people::Action::send_letter)) return;
  const bool carers = care::assessed_by_kind(open.entry.begun.kind) == care::AssessedWhom::carer;
  body << "<h2 class=\"govuk-heading-m\">Record a copy</h2>";
  open_case_form(body, visit, "give_copy",
                 fmt::format("/documents/{}/copies", visit.parameters["document"]));
  Select to{.name = "to",
            .label = {.text = "To whom?"},
            .error_message = {.text = form.error_of("to")},
            .items = {{.text = "Choose", .value = std::string{}}},
            .value = form.typed.text("to")};
  for (const care::PersonAdded& person : open.record.people) {
    std::string words = name_of_label(open.record, person.label);
    if (person.label == open.entry.begun.about)
      words += " – always";
    else if (care::asked_for_copy(open.document, person.label))
      words += " – it was asked for";
    to.items.push_back({.text = std::move(words), .value = person.label});
  }
  Radios how{.name = "how",
             .fieldset = {.legend = {.text = "How?", .classes = "govuk-fieldset__legend--s"}},
             .error_message = {.text = form.error_of("how")},
             .value = form.typed.text("how")};
  for (const HowSent one : ways) {
    std::string words{people::words_of(one)};
    words.front() =
        words.front() >= 'a' ? static_cast<char>(words.front() - 'a' + 'A') : words.front();
    how.items.push_back({.text = std::move(words), .value = std::string{people::name_of(one)}});
  }
  body << to << how
       << day_boxes(
              form, "asked_on",
              carers ? "When the carer asked for this copy" : "When the person asked for this copy",
              "Only for somebody else than the person assessed, where they asked after the "
              "assessment. For example, 27 3 2026")
       << Button{.text = "Record the copy"} << "</form>";
}

Response show(const Visit& visit, const CaseForm& form) {
  const auto open = read_document(visit);
  if (!open)
    return open.error().code == RefusalCode::not_found ? not_found_page(visit)
                                                       : sorry_page(visit, open.error());
  const auto whom = care::assessed_by_kind(open->entry.begun.kind);
  if (!whom) return not_found_page(visit);
  if (!is_assessment_shown(visit, *open)) return withheld_assessment_page(visit, *open, title);
  Out body;
  body << case_heading(visit, form, title) << "<p class=\"govuk-body\">"
       << Text(
              *whom == care::AssessedWhom::carer
                  ? "The carer always gets one; the adult who needs care, or anybody else, only if "
                    "the carer asks (Care Act 2014 s12(4))."
                  : "The person always gets one; a carer, or anybody else, only if the person asks "
                    "(Care Act 2014 s12(3)).")
       << "</p>";
  write_given(body, visit, *open);
  if (open->document.latest_signed() == nullptr)
    body << InsetText{.text = "A copy is of the signed record. Sign the assessment first."};
  else
    write_form(body, visit, form, *open);
  body << way_back_to_document(visit, "Back to the assessment");
  return case_form_page(visit, form, title, std::move(body).take());
}

Response show_copies(const Visit& visit) { return show(visit, {}); }

Result<care::Events> give_typed(const Typed& typed, const OpenDocument& open,
                                const care::Doer& by) {
  const auto asked_on = typed_day(typed, "asked_on");
  if (!asked_on) return asked_on.error();
  return care::give_copy(
      open.record, open.document, by,
      {.to = typed.text("to"), .how = way_named(typed.text("how")), .asked_on = *asked_on});
}

Response do_give(const Visit& visit) {
  return do_in_shown_assessment(visit, "/copies", give_typed, show);
}

}  // namespace

std::vector<PageRoute> copy_routes() {
  return {
      {{Method::get, "/cases/{case}/documents/{document}/copies", "copies", "see_document"},
       show_copies},
      {{Method::post, "/cases/{case}/documents/{document}/copies", "give_copy", "send_letter"},
       do_give},
  };
}

}  // namespace candour::web
