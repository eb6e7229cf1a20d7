#include <fmt/format.h>

#include <algorithm>

#include "web/pages/caseload.hpp"
#include "web/pages/register_frame.hpp"
#include "web/pages/register_parts.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

void sort_loads(std::vector<WorkerLoad>& loads, const ListQuery& query) {
  int registers::Totals::*figure = nullptr;
  if (query.sort() == "late") figure = &registers::Totals::late;
  if (query.sort() == "due") figure = &registers::Totals::due;
  if (query.sort() == "held") figure = &registers::Totals::held;
  if (query.sort() == "people") figure = &registers::Totals::people;
  const bool is_backwards = query.is_backwards();
  if (figure == nullptr) {
    if (is_backwards) std::reverse(loads.begin(), loads.end());
    return;
  }
  std::stable_sort(loads.begin(), loads.end(), [&](const WorkerLoad& a, const WorkerLoad& b) {
    return is_backwards ? b.totals.*figure < a.totals.*figure : a.totals.*figure < b.totals.*figure;
  });
}

Response caseloads_response(RegisterVisit& asked) {
  std::vector<WorkerLoad> loads;
  if (!asked.scope.is_nobody) {
    auto found = loads_of(asked.visit, asked.scope.team);
    if (!found) return sorry_page(asked.visit, found.error());
    loads = std::move(*found);
    const auto looked = look_at_board(
        asked.visit, [&](const registers::BoardView& board) { note_teams(asked, board); });
    if (!looked) return sorry_page(asked.visit, looked.error());
  }
  sort_loads(loads, asked.query);
  const std::size_t count = loads.size();
  const PagePart part = part_of(count, asked.query.page());
  if (!asked.is_file) {
    loads.erase(loads.begin() + static_cast<std::ptrdiff_t>(part.end), loads.end());
    loads.erase(loads.begin(), loads.begin() + static_cast<std::ptrdiff_t>(part.first));
  }
  RegisterTable table = loads_table(loads, asked.visit, asked.scope.team);
  table.usual_sort = "worker";
  if (asked.is_file) return register_file(table, file_name_of(asked.visit, "caseloads"));
  Out rows;
  if (loads.empty()) {
    rows << "<p class=\"govuk-body\">No worker is in this team, and nobody is allocated.</p>";
  } else {
    rows << loads_key();
    write_register_table(rows, table, asked.query);
    write_pages(rows, asked.query, part);
  }
  const RegisterFrame frame{
      .title = "Caseloads",
      .lead =
          "<p class=\"govuk-body candour-register__lead\">How many people each worker has, and "
          "for how many something is late or due soon. A number says how much there is, not how "
          "hard it is. Each opens its people.</p>"_html,
      .counted = fmt::format("{} {}", count, count == 1 ? "worker" : "workers")};
  return register_page(asked, frame, std::move(rows).take());
}

}  // namespace

Response show_caseloads(const Visit& visit) {
  return register_response(visit, "/registers/caseloads", caseloads_response);
}

}  // namespace candour::web
