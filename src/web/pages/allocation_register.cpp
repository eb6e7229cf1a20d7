#include <fmt/format.h>

#include <map>

#include "registers/allocation_list.hpp"
#include "web/pages/people_table.hpp"
#include "web/pages/register_frame.hpp"
#include "web/pages/register_parts.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;
using registers::Episode;
using registers::NewAllocation;

constexpr int months_shown = 3;

constexpr RegisterColumn columns[] = {
    {.heading = "Person"},
    {.heading = "Given to"},
    {.heading = "On"},
    {.heading = "After waiting"},
    {.heading = "Priority"},
    {.heading = "Team"},
    {.heading = "Since then"},
    {.heading = "Ended on", .is_for_file_only = true},
    {.heading = "Case", .is_for_file_only = true},
    {.heading = "As at", .is_for_file_only = true},
};

// Allocations, and whom they are of.
struct AllocationPage {
  std::vector<NewAllocation> allocations;  // of this page, or all for a file
  std::vector<ListedPerson> people;        // once each, with their names
  std::map<CaseId, std::size_t> place;     // of each among the people
  std::size_t count = 0;                   // in the whole list
  PagePart part;
};

Result<AllocationPage> gather(const RegisterVisit& asked, WorkerNames& workers) {
  const Visit& visit = asked.visit;
  const CouncilId& council = visit.site.council.id;
  const Day from = allocations_from(visit.today);
  AllocationPage page;
  const auto count =
      registers::count_allocations(visit.site.store, council, asked.scope.team, from);
  if (!count) return count.error();
  page.count = *count;
  page.part = part_of(*count, asked.query.page());
  const std::size_t first = asked.is_file ? 0 : page.part.first;
  const std::size_t end = asked.is_file ? page.count : page.part.end;
  auto found = registers::newest_allocations(visit.site.store, council, asked.scope.team, from,
                                             end - first, first);
  if (!found) return found.error();
  page.allocations = std::move(*found);
  for (const NewAllocation& one : page.allocations) {
    if (!page.place.emplace(one.episode.id, page.people.size()).second) continue;
    page.people.emplace_back().id = one.episode.id;
  }
  const auto named = add_names(visit, workers, page.people);
  if (!named) return named.error();
  return page;
}

std::string worker_words(const Episode& episode, WorkerNames& workers) {
  if (!episode.worker) return "Not recorded";
  const WorkerNames::Worker& worker = workers.of(*episode.worker);
  return worker.has_left ? worker.name + " (has left)" : worker.name;
}

std::string waited_words(const NewAllocation& one) {
  const Episode& episode = one.episode;
  if (one.is_from_worker) return "Came from another worker";
  if (!episode.waited_from || !episode.allocated_on || *episode.waited_from > *episode.allocated_on)
    return "Not recorded";
  return day_count_words((*episode.allocated_on - *episode.waited_from).count());
}

// "Still theirs", or why it ended and when.
std::string since_words(const Episode& episode) {
  if (!episode.end) return "Still theirs";
  if (!episode.ended_on) return fmt::format("{}, day not known", words_of(*episode.end));
  return fmt::format("{}, {}", words_of(*episode.end), say(*episode.ended_on));
}

RegisterTable allocations_table(const AllocationPage& page, const Visit& visit,
                                WorkerNames& workers) {
  RegisterTable table{
      .caption = "Allocations", .columns = {std::begin(columns), std::end(columns)}, .rows = {}};
  for (const NewAllocation& one : page.allocations) {
    const Episode& episode = one.episode;
    const ListedPerson& person = page.people[page.place.at(episode.id)];
    const bool has_priority = episode.priority != care::Priority::not_set;
    table.rows.push_back(
        {{person.name, person_link(person)},
         {worker_words(episode, workers)},
         {episode.allocated_on ? say(*episode.allocated_on) : std::string{}},
         {waited_words(one)},
         {has_priority ? std::string{care::words_of(episode.priority)} : "No priority set"},
         {episode.team.empty() ? "No team" : episode.team},
         {since_words(episode)},
         {episode.ended_on ? say(*episode.ended_on) : std::string{}},
         {episode.id.text()},
         {say(visit.today)}});
  }
  return table;
}

Response allocations_response(RegisterVisit& asked) {
  WorkerNames workers{asked.visit};
  AllocationPage page;
  if (!asked.scope.is_nobody) {
    const auto looked = look_at_board(
        asked.visit, [&](const registers::BoardView& board) { note_teams(asked, board); });
    if (!looked) return sorry_page(asked.visit, looked.error());
    auto gathered = gather(asked, workers);
    if (!gathered) return sorry_page(asked.visit, gathered.error());
    page = std::move(*gathered);
  }
  const RegisterTable table = allocations_table(page, asked.visit, workers);
  if (asked.is_file) return register_file(table, file_name_of(asked.visit, "allocations"));
  Out rows;
  write_list(rows, table, page.people, page.part, asked.query,
             "Nobody was given a worker here in that time.");
  const RegisterFrame frame{
      .title = "Allocations",
      .lead =
          "<p class=\"govuk-body candour-register__lead\">Who was given to whom in the last three "
          "months, the newest first, and how long they had waited. Priority and team are those "
          "of the allocation.</p>"_html,
      .counted = fmt::format("{} {}", page.count, page.count == 1 ? "allocation" : "allocations"),
      .filter_words = "since " + say(allocations_from(asked.visit.today))};
  return register_page(asked, frame, std::move(rows).take());
}

}  // namespace

Day allocations_from(Day today) { return add_months(today, -months_shown); }

Response show_allocations(const Visit& visit) {
  return register_response(visit, "/registers/allocations", allocations_response);
}

}  // namespace candour::web
