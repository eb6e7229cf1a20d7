#include "web/pages/register_frame.hpp"

#include <fmt/format.h>

#include "web/html/components.hpp"
#include "web/html/form.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

Select team_select(const RegisterVisit& visit) {
  Select select{.name = "team", .label = {.text = "Team"}, .value = visit.scope.team};
  select.items.push_back(
      {.text = "The whole council", .value = "", .is_selected = visit.scope.team.empty()});
  for (const std::string& team : visit.teams) select.items.push_back({.text = team});
  return select;
}

Select priority_select(const RegisterVisit& visit) {
  Select select{.name = "priority", .label = {.text = "Priority"}};
  select.value = std::string{visit.query.get("priority")};
  select.items.push_back({.text = "Any", .value = ""});
  for (const care::Priority one : {care::Priority::urgent, care::Priority::soon,
                                   care::Priority::routine, care::Priority::not_set})
    select.items.push_back(
        {.text = std::string{care::words_of(one)}, .value = std::string{care::name_of(one)}});
  return select;
}

Select service_select(const RegisterVisit& visit) {
  Select select{.name = "service", .label = {.text = "For"}};
  select.value = std::string{visit.query.get("service")};
  select.items = {{.text = "Adults and children", .value = ""},
                  {.text = "Adults", .value = "adult"},
                  {.text = "Children", .value = "children"}};
  return select;
}

void write_filter(Out& out, const RegisterVisit& visit, const RegisterFrame& frame) {
  const bool asks_team = frame.asks_team && visit.scope.may_choose;
  if (!asks_team && !frame.asks_priority && !frame.asks_service) return;
  out << "<form class=\"candour-filter candour-no-print\" method=\"get\" role=\"search\" "
         "aria-label=\"Narrow this list\""
      << Attr("action", Url(visit.query.path())) << ">";
  for (const Field& field :
       visit.query.kept({asks_team ? "team" : "", frame.asks_priority ? "priority" : "",
                         frame.asks_service ? "service" : ""}))
    out << HiddenField{.name = field.name, .value = field.value};
  if (asks_team) out << team_select(visit);
  if (frame.asks_priority) out << priority_select(visit);
  if (frame.asks_service) out << service_select(visit);
  out << Button{.text = "Show", .classes = "govuk-button--secondary"} << "</form>";
}

// What the list holds, as a page on paper must say without its form.
void write_said(Out& out, const RegisterVisit& visit, const RegisterFrame& frame) {
  out << "<p class=\"govuk-body candour-register__said\">";
  if (!frame.counted.empty()) out << "<strong>" << Text(frame.counted) << "</strong>, ";
  out << Text(visit.scope.words());
  if (!frame.filter_words.empty()) out << "; " << Text(frame.filter_words);
  out << ". " << Text(as_at_words(visit.visit)) << ".";
  if (frame.has_file)
    out << " <a class=\"govuk-link candour-no-print\"" << Attr("href", Url(visit.query.as_file()))
        << ">Save as a spreadsheet file (CSV)</a>";
  out << "</p>";
}

}  // namespace

Response register_response(const Visit& visit, const std::string& path,
                           const std::function<Response(RegisterVisit&)>& show) {
  ListQuery query{path, visit.request.query, filter_names};
  auto scope = scope_of(visit, query);
  if (!scope) return not_permitted_page(visit, scope.error().message);
  CaseFilter filter = CaseFilter::read(query);
  RegisterVisit asked{.visit = visit,
                      .query = std::move(query),
                      .scope = std::move(*scope),
                      .filter = std::move(filter),
                      .is_file = wants_file(visit.request.query)};
  return show(asked);
}

void note_teams(RegisterVisit& visit, const registers::BoardView& board) {
  if (!visit.scope.may_choose) return;
  for (const registers::TeamTotals& team : board.teams()) visit.teams.push_back(team.team);
}

Response register_page(const RegisterVisit& visit, const RegisterFrame& frame, const Raw& rows) {
  PageShell shell = shell_for(visit.visit, frame.title, Part::registers);
  shell.width = Width::full;
  shell.back_href = frame.back_href.empty() ? "/registers" : frame.back_href;
  Out body{rows.view().size() + 4'000};
  body << "<h1 class=\"govuk-heading-l\">" << Text(frame.title) << "</h1>" << frame.lead;
  if (visit.scope.is_nobody) {
    body << "<p class=\"govuk-body\">You have no team, so this register has nobody to show. Ask "
            "the system administrator to put you into one.</p>";
    return respond(shell, std::move(body).take());
  }
  write_filter(body, visit, frame);
  write_said(body, visit, frame);
  body << rows;
  return respond(shell, std::move(body).take());
}

std::string file_name_of(const Visit& visit, std::string_view register_name) {
  return fmt::format("{}-{}.csv", register_name, iso(visit.today));
}

}  // namespace candour::web
