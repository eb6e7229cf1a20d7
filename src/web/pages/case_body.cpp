#include "web/pages/case_body.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "web/html/components.hpp"
#include "web/pages/duty_list.hpp"
#include "web/picture/case_picture.hpp"

namespace candour::web {
namespace {

using namespace html;

int age_on(Day born, Day day) {
  const std::chrono::year_month_day b{born};
  const std::chrono::year_month_day d{day};
  const int years = static_cast<int>(d.year()) - static_cast<int>(b.year());
  const bool before_birthday =
      d.month() < b.month() || (d.month() == b.month() && d.day() < b.day());
  return before_birthday ? years - 1 : years;
}

void write_row(Out& out, Literal name, const std::optional<PersonalText>& words) {
  if (!words || words->empty()) return;
  out << "<div class=\"candour-person__row\"><dt>" << name << "</dt><dd>"
      << Text(words->for_reader()) << "</dd></div>";
}

void write_subject(Out& out, const care::PersonAdded& person, const CaseView& view) {
  out << "<p class=\"candour-person__name\">" << Text(person.preferred_name->for_reader());
  if (person.born)
    out << ", " << age_on(*person.born, view.looked.as_of)
        << "<span class=\"candour-person__born\"> (born " << Text(say(*person.born)) << ")</span>";
  out << "</p><dl class=\"candour-person__facts\">";
  write_row(out, "How to reach them", person.how_to_reach);
  write_row(out, "How they take things in", person.communication);
  write_row(out, "Adjustments", person.adjustments);
  write_row(out, "At the door", person.alert_at_the_door);
  write_row(out, "Allocated worker",
            PersonalText{view.worker.empty() ? "Nobody yet" : view.worker});
  out << "</dl>";
}

void write_published(Out& out, const CaseView& view) {
  const care::CaseOpened& opened = view.record().opened;
  out << "<p class=\"candour-person__name\">Published decision " << Text(opened.reference) << "</p>"
      << "<p class=\"govuk-body candour-person__line\">";
  if (opened.council_name) out << Text(*opened.council_name) << ". ";
  if (opened.category) out << Text(*opened.category) << ". ";
  out << "A real case, made anonymous by the Local Government and Social Care Ombudsman.";
  if (opened.address)
    out << " <a class=\"govuk-link\"" << Attr("href", Url(*opened.address))
        << ">Read the decision</a>";
  out << "</p>";
}

void write_people(Out& out, const CaseView& view) {
  if (view.record().people.empty()) return;
  out << "<h2 class=\"govuk-heading-l\" id=\"people\">People</h2>";
  Table table{.caption = "Everyone whom this case names",
              .caption_classes = "govuk-visually-hidden"};
  table.head = {{.text = "Called here"}, {.text = "Who they are"}, {.text = "Part in the case"}};
  for (const care::PersonAdded& person : view.record().people) {
    std::string roles;
    for (const std::string& role : person.roles) roles += (roles.empty() ? "" : ", ") + role;
    if (person.case_is_about_them) roles += roles.empty() ? "the case is about them" : "";
    table.rows.push_back(
        {{.text = person.preferred_name ? person.preferred_name->for_reader() : person.label},
         {.text = person.words},
         {.text = roles.empty() ? std::string{"–"} : roles}});
  }
  table.first_cell_is_header = true;
  out << table;
}

void write_picture(Out& out, const CaseView& view, const rules::RuleBook& book) {
  std::vector<std::string> labels;
  for (const care::PersonAdded& person : view.record().people)
    labels.push_back(person.preferred_name ? person.preferred_name->for_reader() : person.label);
  const auto drawn = picture::picture_of({.seen = view.looked.seen,
                                          .duties = view.looked.duties,
                                          .as_of = view.looked.as_of,
                                          .people_labels = labels,
                                          .library = &book.library(),
                                          .targets = {.duty_row = "clock-"}});
  out << "<h2 class=\"govuk-heading-l\" id=\"picture\">The case over time</h2>";
  picture::render_drawing(out, drawn);
  Out tables;
  picture::render_tables(tables, drawn);
  out << Details{
      .summary = "The same as tables", .text = std::move(tables).take(), .classes = "candour-fold"};
}

void write_not_understood(Out& out, const CaseView& view) {
  int count = 0;
  for (const care::Entry& entry : view.record().entries) count += entry.kind ? 0 : 1;
  if (count == 0) return;
  out << WarningText{
      .text = fmt::format("{} {} of a kind that Candour does not know. They are kept and shown in "
                          "the chronology; no rule reads them.",
                          count, count == 1 ? "entry is" : "entries are")};
}

// Letters, what can be decided today, and the record as its readers see it.
void write_doors(Out& out, const CaseView& view, const people::Reader& reader) {
  if (view.is_private || view.record().published() || !view.is_natural_day) return;
  const auto allowed = [&](people::Action action) {
    return people::is_allowed(people::may(reader, action, people::Subject{}));
  };
  const auto door = [&](std::string_view below, std::string_view words) {
    out << "<li><a class=\"govuk-link\"" << Attr("href", Url(view.path + std::string{below})) << ">"
        << Text(words) << "</a></li>";
  };
  out << "<ul class=\"govuk-list candour-no-print\">";
  door("/today", "What we can and cannot decide today");
  if (allowed(people::Action::see_document)) door("/letters", "Letters");
  for (const care::PersonAdded& person : view.record().people) {
    const bool is_carer =
        std::find(person.roles.begin(), person.roles.end(), "carer") != person.roles.end();
    if (!allowed(people::Action::see_as_reader) || (!person.case_is_about_them && !is_carer))
      continue;
    if (PersonId::parse(person.label))
      door("/as/" + person.label,
           fmt::format("As {} reads it",
                       person.preferred_name ? person.preferred_name->for_reader() : person.label));
  }
  out << "</ul>";
}

}  // namespace

std::string case_title(const care::CaseRecord& record) {
  if (const auto* subject = record.subject(); subject != nullptr && subject->preferred_name)
    return subject->preferred_name->for_reader();
  return record.opened.reference.empty() ? std::string{"A case without a reference"}
                                         : "Case " + record.opened.reference;
}

Raw person_bar(const CaseView& view) {
  Out out;
  out << "<div class=\"candour-person\"><div class=\"govuk-width-container\">";
  const care::PersonAdded* subject = view.record().subject();
  if (view.is_private) {
    out << "<p class=\"candour-person__name\">" << Text(case_title(view.record()))
        << "</p><p class=\"govuk-body candour-person__line\">A timeline that you opened. Only you "
           "see it, and nothing is kept.</p>";
  } else if (view.record().published()) {
    write_published(out, view);
  } else if (subject != nullptr && subject->preferred_name) {
    write_subject(out, *subject, view);
  } else {
    out << "<p class=\"candour-person__name\">" << Text(case_title(view.record())) << "</p>";
  }
  out << "</div></div>";
  return std::move(out).take();
}

Raw case_body(const CaseView& view, const people::Reader& reader, const AsAtChoice& as_at,
              const ChronologyFilter& filter, const rules::RuleBook& book) {
  Out out{64 * 1024};
  if (!as_at.error.empty())
    out << ErrorSummary{.items = {{.text = as_at.error, .href = "#as-at-day"}}};
  out << "<h1 class=\"govuk-heading-xl\">" << Text(case_title(view.record())) << "</h1>"
      << "<p class=\"govuk-body-l candour-standing\">" << Text(standing_sentence(view)) << "</p>";
  write_as_at_form(out, as_at, view.path, view.looked.as_of);
  write_doors(out, view, reader);
  write_not_understood(out, view);
  out << "<nav class=\"candour-jump candour-no-print\" aria-label=\"On this page\"><ul>"
         "<li><a class=\"govuk-link\" href=\"#picture\">Picture</a></li>"
         "<li><a class=\"govuk-link\" href=\"#duties\">Duties</a></li>";
  if (!view.work.empty()) out << "<li><a class=\"govuk-link\" href=\"#work\">Work</a></li>";
  if (!view.documents.empty())
    out << "<li><a class=\"govuk-link\" href=\"#documents\">Documents</a></li>";
  if (!view.notes.empty()) out << "<li><a class=\"govuk-link\" href=\"#notes\">Notes</a></li>";
  out << "<li><a class=\"govuk-link\" href=\"#chronology\">Chronology</a></li>"
         "<li><a class=\"govuk-link\" href=\"#people\">People</a></li></ul></nav>";
  write_picture(out, view, book);
  write_duties(out, view, book);
  out << view.work;
  out << view.documents;
  out << view.notes;
  write_chronology(out, view, filter);
  write_people(out, view);
  const auto looks = people::may(reader, people::Action::see_looks, people::Subject{});
  if (!view.is_private && people::is_allowed(looks))
    out << "<p class=\"govuk-body candour-no-print\"><a class=\"govuk-link\""
        << Attr("href", Url(view.path + "/looks")) << ">Who has looked at this record</a></p>";
  return std::move(out).take();
}

}  // namespace candour::web
