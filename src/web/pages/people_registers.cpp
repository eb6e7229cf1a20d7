#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "web/html/govuk/table.hpp"
#include "web/pages/people_table.hpp"
#include "web/pages/register_frame.hpp"
#include "web/pages/register_parts.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;
using registers::BoardView;
using registers::PriorityWait;

// What one register of people differs in from another.
struct PeopleRegister {
  std::string_view name;  // of the file
  std::string title;
  Raw lead;
  std::span<const PersonColumn> columns;
  std::string_view usual_sort;
  std::string_view nobody;  // when the list is empty
  // The cases, before the filter, in their usual order.
  using Cases = std::vector<const registers::BoardCase*>;
  std::function<Cases(const BoardView&, const RegisterVisit&)> cases;
  // What stands between the frame and the rows, made from all picked cases; may be empty.
  std::function<Raw(const RegisterVisit&, const std::vector<PickedCase>&)> above = {};
};

Response people_response(RegisterVisit& asked, PeopleRegister& list) {
  WorkerNames workers{asked.visit};
  PeoplePage page;
  Raw above;
  if (!asked.scope.is_nobody) {
    const auto looked = look_at_board(asked.visit, [&](const BoardView& board) {
      auto cases = pick(list.cases(board, asked), asked.filter);
      if (list.above) above = list.above(asked, cases);
      put_in_order(cases, asked.query, list.usual_sort, workers);
      page = page_of(cases, asked.query, asked.is_file);
      note_teams(asked, board);
    });
    if (!looked) return sorry_page(asked.visit, looked.error());
  }
  const auto named = add_names(asked.visit, workers, page.people);
  if (!named) return sorry_page(asked.visit, named.error());
  RegisterTable table = people_table(page.people, list.columns, asked.visit);
  table.caption = list.title;
  table.usual_sort = list.usual_sort;
  if (asked.is_file) return register_file(table, file_name_of(asked.visit, list.name));
  Out rows;
  rows << above;
  write_list(rows, table, page.people, page.part, asked.query, list.nobody);
  const RegisterFrame frame{.title = list.title,
                            .lead = std::move(list.lead),
                            .counted = people_words(page.count),
                            .filter_words = asked.filter.words(workers),
                            .asks_priority = true,
                            .asks_service = true};
  return register_page(asked, frame, std::move(rows).take());
}

constexpr PersonColumn everybody_columns[] = {
    PersonColumn::person, PersonColumn::worker,  PersonColumn::state,      PersonColumn::clause,
    PersonColumn::days,   PersonColumn::due_day, PersonColumn::whose_time, PersonColumn::priority};

constexpr PersonColumn waiting_columns[] = {
    PersonColumn::person, PersonColumn::priority, PersonColumn::waiting_since,
    PersonColumn::waited, PersonColumn::service,  PersonColumn::team,
    PersonColumn::state,  PersonColumn::clause,   PersonColumn::days};

constexpr PersonColumn hold_columns[] = {
    PersonColumn::person,  PersonColumn::worker, PersonColumn::whose_time, PersonColumn::held_since,
    PersonColumn::told_on, PersonColumn::state,  PersonColumn::days};

// The address of a list with one filter put in and the page dropped, as a link with its count.
void write_counted_link(Out& out, const std::string& path, std::string_view words, int count,
                        bool is_here) {
  out << "<li><a class=\"govuk-link govuk-link--no-visited-state\"" << Attr("href", Url(path))
      << AttrIf("aria-current", is_here ? "true" : "") << ">" << Text(words) << " (" << count
      << ")</a></li>";
}

// Why work stands still: each reason with its count and whose time it is.
Raw reasons_above(const RegisterVisit& asked, const std::vector<PickedCase>& cases) {
  std::array<int, 7> counts{};
  for (const PickedCase& picked : cases)
    if (picked.one->hold) ++counts[static_cast<std::size_t>(*picked.one->hold)];
  Out out;
  out << "<nav class=\"candour-tabs candour-no-print\" aria-label=\"Reasons\"><ul>";
  if (asked.filter.reason)
    out << "<li><a class=\"govuk-link govuk-link--no-visited-state\""
        << Attr("href", Url(asked.query.without("reason"))) << ">Every reason</a></li>";
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const auto reason = static_cast<care::HoldReason>(i);
    write_counted_link(
        out, asked.query.with("reason", care::name_of(reason)),
        fmt::format("{}: {}", care::words_of(care::whose_time(reason)), care::words_of(reason)),
        counts[i], asked.filter.reason == reason);
  }
  out << "</ul></nav>";
  return std::move(out).take();
}

// The waits of one priority, in days so far.
struct Waits {
  std::size_t people = 0;
  std::vector<std::int64_t> days;  // in order; of those whose first day is recorded
};

Waits waits_at(care::Priority priority, const std::vector<PickedCase>& cases, Day today) {
  Waits waits;
  for (const PickedCase& picked : cases) {
    if (picked.one->priority != priority) continue;
    ++waits.people;
    if (picked.one->waiting_since)
      waits.days.push_back((today - *picked.one->waiting_since).count());
  }
  std::sort(waits.days.begin(), waits.days.end());
  return waits;
}

// "4 to 30 days; half of them 12 or less": of those who were given a worker within a year.
std::string before_words(care::Priority priority, const std::vector<PriorityWait>& before) {
  for (const PriorityWait& one : before) {
    if (one.priority != priority) continue;
    if (one.range)
      return fmt::format("{} to {} days; half of them {} or less", one.range->shortest_days,
                         one.range->longest_days, one.range->middle_days);
    if (one.people > 0)
      return fmt::format("Only {}: too few to say",
                         people_words(static_cast<std::size_t>(one.people)));
  }
  return "Nobody";
}

TableRow waits_row(const RegisterVisit& asked, care::Priority priority, const Waits& waits,
                   const std::vector<PriorityWait>& before) {
  const auto words =
      priority == care::Priority::not_set ? "No priority set" : care::words_of(priority);
  const std::string path = asked.query.with("priority", care::name_of(priority));
  const auto day = [&](std::size_t place) -> TableCell {
    if (waits.days.empty()) return {.text = "Not recorded"};
    return {.text = day_count_words(waits.days[place]), .format = "numeric"};
  };
  const std::size_t count = waits.days.size();
  return {{.text = std::string{words}},
          {.text = markup("<a class=\"govuk-link\""_html, Attr("href", Url(path)), ">"_html,
                          Text(fmt::format("{}", waits.people)),
                          "<span class=\"govuk-visually-hidden\"> waiting, "_html, Text(words),
                          "</span></a>"_html),
           .format = "numeric"},
          day(count / 2),
          day(count == 0 ? 0 : count - 1),
          {.text = before_words(priority, before)}};
}

// How many wait at each priority and for how long so far, beside how long others of that priority
// waited before they had a worker.
Raw priorities_above(const RegisterVisit& asked, const std::vector<PickedCase>& cases,
                     const std::vector<PriorityWait>& before) {
  if (cases.empty()) return {};
  Table table{.caption = "How long people wait, by priority",
              .caption_classes = "govuk-table__caption--s",
              .first_cell_is_header = true,
              .classes = "candour-register candour-register--narrow"};
  table.head = {{.text = "Priority"},
                {.text = "Waiting now", .format = "numeric"},
                {.text = "Half of them at least", .format = "numeric"},
                {.text = "The longest", .format = "numeric"},
                {.text = "Before they had a worker, others waited"}};
  for (const care::Priority one : {care::Priority::urgent, care::Priority::soon,
                                   care::Priority::routine, care::Priority::not_set}) {
    const Waits waits = waits_at(one, cases, asked.visit.today);
    if (waits.people > 0) table.rows.push_back(waits_row(asked, one, waits, before));
  }
  return markup(
      "<div class=\"candour-scroll\">"_html, markup(table),
      "</div><p class=\"govuk-body\">The others were given a worker in the 12 months up to "
      "yesterday; the range leaves out the shortest and the longest tenth.</p>"_html);
}

PeopleRegister::Cases copy_of(registers::BoardCases cases) { return {cases.begin(), cases.end()}; }

// Everybody of the scope, with a worker or without, the most urgent first; only a worker’s own
// where the filter asks for one.
PeopleRegister::Cases everybody(const BoardView& board, const RegisterVisit& asked) {
  const std::string& team = asked.scope.team;
  if (asked.filter.worker) {
    auto cases = copy_of(board.of_worker(*asked.filter.worker));
    if (!team.empty())
      std::erase_if(cases, [&](const registers::BoardCase* one) {
        return one->team == nullptr || *one->team != team;
      });
    return cases;
  }
  auto cases = copy_of(board.of_team(team));
  const auto waiting = board.waiting_for(team);
  const auto first = cases.insert(cases.end(), waiting.begin(), waiting.end());
  std::stable_sort(first, cases.end(), comes_first);
  std::inplace_merge(cases.begin(), first, cases.end(), comes_first);
  return cases;
}

}  // namespace

Response show_people(const Visit& visit) {
  return register_response(visit, "/registers/people", [](RegisterVisit& asked) {
    PeopleRegister list{
        .name = "people",
        .title = "People",
        .lead =
            "<p class=\"govuk-body candour-register__lead\">A row a person, with what presses "
            "most. The latest come first.</p>"_html,
        .columns = everybody_columns,
        .usual_sort = "",
        .nobody = "Nobody is listed here.",
        .cases = everybody};
    return people_response(asked, list);
  });
}

Response show_waiting(const Visit& visit) {
  return register_response(visit, "/registers/waiting", [&](RegisterVisit& asked) {
    std::vector<PriorityWait> before;
    if (!asked.scope.is_nobody) {
      auto found = visit.site.waits->up_to_yesterday(visit.site.store, visit.site.council.id,
                                                     asked.scope.team, visit.today);
      if (!found) return sorry_page(visit, found.error());
      before = std::move(*found);
    }
    PeopleRegister list{
        .name = "waiting",
        .title = "Waiting for a worker",
        .lead =
            "<p class=\"govuk-body candour-register__lead\">Nobody has these people yet. The "
            "most urgent come first, and of one priority whoever waits longest. The clocks of "
            "the law run while they wait.</p>"_html,
        .columns = waiting_columns,
        .usual_sort = "priority",
        .nobody = "Nobody waits here.",
        .cases =
            [](const BoardView& board, const RegisterVisit& about) {
              return copy_of(board.waiting_for(about.scope.team));
            },
        .above =
            [&before](const RegisterVisit& about, const std::vector<PickedCase>& cases) {
              return priorities_above(about, cases, before);
            }};
    return people_response(asked, list);
  });
}

Response show_holds(const Visit& visit) {
  return register_response(visit, "/registers/holds", [](RegisterVisit& asked) {
    PeopleRegister list{
        .name = "holds",
        .title = "On hold: why, and whose time it is",
        .lead =
            "<p class=\"govuk-body candour-register__lead\">Work on these cases stands still. A "
            "hold pauses no clock of the law; the person has to be told of it.</p>"_html,
        .columns = hold_columns,
        .usual_sort = "held",
        .nobody = "Nothing is on hold here.",
        .cases =
            [](const BoardView& board, const RegisterVisit& about) {
              return copy_of(board.held_in(about.scope.team));
            },
        .above = reasons_above};
    return people_response(asked, list);
  });
}

}  // namespace candour::web
