#include "web/pages/visit_pages.hpp"

#include <fmt/format.h>

#include "care/casefile/happened_visibility.hpp"
#include "web/html/components.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/visit_body.hpp"

namespace candour::web {
namespace {

using namespace html;

constexpr std::size_t sheets_max = 20;

// The sheet of a case that this visitor may open.
Result<void> write_sheet_of(Out& out, const Visit& visit, const registers::CaseRow& row,
                            const people::Reader& reader) {
  auto record = read_record(visit, row.id);
  if (!record) return record.error();
  const auto looked =
      timeline::look_at(care::without_held(std::move(*record)), visit.today, visit.site.book);
  write_visit_sheet(out,
                    {.looked = looked,
                     .reader = reader,
                     .book = visit.site.book,
                     .name = case_name(row),
                     .reference = row.reference.empty() ? row.id.text() : row.reference,
                     .worker = row.worker ? staff_name(visit, *row.worker) : std::string{},
                     .path = "/cases/" + row.id.text(),
                     .name_of = [&](const ActorId& actor) { return actor_name(visit, actor); }});
  return {};
}

Response show_visit(const Visit& visit) {
  const registers::CaseRow& row = *visit.found_case;
  PageShell shell = shell_for(visit, "Page for a visit – " + case_name(row), Part::my_work);
  shell.back_href = "/cases/" + row.id.text();
  Out body;
  body << "<h1 class=\"govuk-heading-l\">Page for a visit</h1>";
  const auto written = write_sheet_of(body, visit, row, visit.reader);
  if (!written) return sorry_page(visit, written.error());
  return respond(shell, std::move(body).take());
}

void write_choice(Out& body, const std::vector<registers::CaseRow>& mine) {
  if (mine.empty()) {
    body << "<p class=\"govuk-body\">Nobody is allocated to you.</p>";
    return;
  }
  Checkboxes boxes{
      .name = "cases",
      .fieldset = {.legend = {.text = "Whom do you visit today?",
                              .classes = "govuk-fieldset__legend--m"}},
      .hint = {.text = fmt::format("Up to {} people, one after another, to print or to "
                                   "keep open on a phone.",
                                   sheets_max)}};
  for (const registers::CaseRow& row : mine)
    boxes.items.push_back({.text = case_name(row), .value = row.id.text()});
  body << "<form method=\"get\" action=\"/visits\">" << boxes << Button{.text = "Show their pages"}
       << "</form>";
}

// Opening a sheet is a look, recorded before it is shown. Nothing where this visitor may not open
// it, or would have to say why first.
std::optional<people::Reader> opened(const Visit& visit, const registers::CaseRow& row) {
  const people::Reader reader = people::reader_of(*visit.session, relationship_to(row, visit));
  const people::Subject subject;
  if (people::may(reader, people::Action::see_visit_page, subject) != people::Permission::allowed)
    return std::nullopt;
  auto look = people::look_at(reader, PersonId::ours(row.id.text()), people::Action::see_visit_page,
                              subject, {}, visit.now);
  if (!look || !visit.site.looks.record(std::move(*look))) return std::nullopt;
  return reader;
}

Result<std::vector<registers::CaseRow>> chosen_rows(const Visit& visit) {
  std::vector<CaseId> ids;
  for (const std::string& text : visit.request.query.all("cases")) {
    auto id = CaseId::parse(text);
    if (id && ids.size() < sheets_max) ids.push_back(std::move(*id));
  }
  return registers::find_cases(visit.site.store, visit.site.council.id, ids);
}

Response show_visits(const Visit& visit) {
  const auto rows = chosen_rows(visit);
  if (!rows) return sorry_page(visit, rows.error());
  PageShell shell = shell_for(visit, "Today’s visits", Part::my_work);
  shell.back_href = "/my-work";
  Out body;
  body << "<h1 class=\"govuk-heading-l\">Visits on " << Text(say_with_weekday(visit.today))
       << "</h1>";
  int left_out = 0;
  for (const registers::CaseRow& row : *rows) {
    const auto reader = opened(visit, row);
    if (!reader) {
      ++left_out;
      continue;
    }
    const auto written = write_sheet_of(body, visit, row, *reader);
    if (!written) return sorry_page(visit, written.error());
  }
  if (left_out > 0)
    body << "<p class=\"govuk-body\">" << left_out
         << " not shown: open them one by one and say why.</p>";
  if (rows->empty()) {
    const auto mine =
        registers::cases_of(visit.site.store, visit.site.council.id, visit.session->account.id);
    if (!mine) return sorry_page(visit, mine.error());
    write_choice(body, *mine);
  }
  return respond(shell, std::move(body).take());
}

}  // namespace

std::vector<PageRoute> visit_routes() {
  return {
      {{Method::get, "/cases/{case}/visit", "visit", "see_visit_page"}, show_visit},
      {{Method::get, "/visits", "visits", "see_my_work"}, show_visits},
  };
}

}  // namespace candour::web
