#include "web/eligibility/assessors_page.hpp"

#include <fmt/format.h>

#include <map>

#include "care/assessment/document.hpp"
#include "forms/form.hpp"
#include "registers/assessor_list.hpp"
#include "web/pages/people_table.hpp"
#include "web/pages/register_frame.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;
using registers::SignedAssessment;

constexpr int months_shown = 12;

constexpr RegisterColumn columns[] = {
    {.heading = "Person"},
    {.heading = "Assessment"},
    {.heading = "Assessed by"},
    {.heading = "Role"},
    {.heading = "Registration"},
    {.heading = "How they met"},
    {.heading = "Met on"},
    {.heading = "Signed on"},
    {.heading = "Case", .is_for_file_only = true},
    {.heading = "As at", .is_for_file_only = true},
};

struct AssessorPage {
  std::vector<SignedAssessment> assessments;  // of this page, or all for a file
  std::vector<ListedPerson> people;           // once each, with their names
  std::map<CaseId, std::size_t> place;
  std::size_t count = 0;
  PagePart part;
};

Result<AssessorPage> gather(const RegisterVisit& asked, WorkerNames& workers) {
  const Visit& visit = asked.visit;
  const CouncilId& council = visit.site.council.id;
  const Day from = add_months(visit.today, -months_shown);
  AssessorPage page;
  const auto count =
      registers::count_signed_assessments(visit.site.store, council, asked.scope.team, from);
  if (!count) return count.error();
  page.count = *count;
  page.part = part_of(*count, asked.query.page());
  const std::size_t first = asked.is_file ? 0 : page.part.first;
  const std::size_t end = asked.is_file ? page.count : page.part.end;
  auto found = registers::signed_assessments(visit.site.store, council, asked.scope.team, from,
                                             end - first, first);
  if (!found) return found.error();
  page.assessments = std::move(*found);
  for (const SignedAssessment& one : page.assessments) {
    if (!page.place.emplace(one.id, page.people.size()).second) continue;
    page.people.emplace_back().id = one.id;
  }
  const auto named = add_names(visit, workers, page.people);
  if (!named) return named.error();
  return page;
}

// The words of the form that is in force for the way in which they met.
std::string words_of_mode(const Visit& visit, const std::string& mode) {
  if (mode.empty()) return "Not recorded";
  const forms::Form* form =
      visit.site.forms == nullptr
          ? nullptr
          : visit.site.forms->on(care::needs_assessment_document.form, visit.today);
  const forms::Question* question = form == nullptr ? nullptr : form->question("start", "mode");
  if (question != nullptr)
    for (const forms::Option& option : question->options)
      if (option.value == mode) return option.label;
  return mode;
}

std::string role_words(const std::string& name) {
  for (const people::Role role : people::all_roles)
    if (people::name_of(role) == name) return std::string{people::words_of(role)};
  return name;
}

std::string assessor_words(const SignedAssessment& one, WorkerNames& workers) {
  const auto staff = care::staff_of(one.assessor);
  if (!staff) return "Not recorded";
  const WorkerNames::Worker& worker = workers.of(*staff);
  return worker.has_left ? worker.name + " (has left)" : worker.name;
}

RegisterTable assessors_table(const AssessorPage& page, const Visit& visit, WorkerNames& workers) {
  RegisterTable table{
      .caption = "Who assessed", .columns = {std::begin(columns), std::end(columns)}, .rows = {}};
  for (const SignedAssessment& one : page.assessments) {
    const ListedPerson& person = page.people[page.place.at(one.id)];
    table.rows.push_back(
        {{person.name, person_link(person)},
         {one.kind == care::carers_assessment_document.name ? "Of a carer" : "Of needs"},
         {assessor_words(one, workers)},
         {role_words(one.role)},
         {one.registration.empty() ? "None given" : one.registration},
         {words_of_mode(visit, one.mode)},
         {one.carried_out_on ? say(*one.carried_out_on) : std::string{"Not recorded"}},
         {one.signed_on ? say(*one.signed_on) : std::string{"Not recorded"}},
         {one.id.text()},
         {say(visit.today)}});
  }
  return table;
}

Response assessors_response(RegisterVisit& asked) {
  WorkerNames workers{asked.visit};
  AssessorPage page;
  if (!asked.scope.is_nobody) {
    const auto looked = look_at_board(
        asked.visit, [&](const registers::BoardView& board) { note_teams(asked, board); });
    if (!looked) return sorry_page(asked.visit, looked.error());
    auto gathered = gather(asked, workers);
    if (!gathered) return sorry_page(asked.visit, gathered.error());
    page = std::move(*gathered);
  }
  const RegisterTable table = assessors_table(page, asked.visit, workers);
  if (asked.is_file) return register_file(table, file_name_of(asked.visit, "assessors"));
  Out rows;
  write_list(rows, table, page.people, page.part, asked.query,
             "No assessment was signed here in the last year.");
  const RegisterFrame frame{
      .title = "Who assessed",
      .lead =
          "<p class=\"govuk-body candour-register__lead\">Every assessment that was signed in "
          "the last twelve months, the newest first: by whom, whether they gave a registration "
          "with Social Work England or the HCPC, and how they met the person. Whoever assesses "
          "has the skills and training for it (SI 2014/2827 reg 5).</p>"_html,
      .counted = fmt::format("{} {}", page.count, page.count == 1 ? "assessment" : "assessments"),
      .filter_words = "since " + say(add_months(asked.visit.today, -months_shown))};
  return register_page(asked, frame, std::move(rows).take());
}

Response show_assessors(const Visit& visit) {
  return register_response(visit, "/registers/assessors", assessors_response);
}

}  // namespace

std::vector<PageRoute> assessors_routes() {
  return {{{Method::get, "/registers/assessors", "register_assessors", "see_registers"},
           show_assessors}};
}

}  // namespace candour::web
