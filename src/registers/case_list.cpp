#include "registers/case_list.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/assert.hpp"
#include "care/casefile/record.hpp"
#include "journal/codec_dispatch.hpp"
#include "registers/row_days.hpp"

namespace candour::registers {
namespace {

using journal::Connection;
using journal::StoredEvent;

constexpr std::string_view stream_prefix = "case/";

#define CASE_COLUMNS                                                                             \
  "case_id, reference, name, person, born, service, origin, council_name, worker, team, "        \
  "priority, "                                                                                   \
  "opened_on, waiting_since, allocated_on, hold, held_since, hold_told_on, closure, closed_on, " \
  "happenings"

std::string_view origin_name(care::CaseOrigin origin) {
  switch (origin) {
    case care::CaseOrigin::council: return "council";
    case care::CaseOrigin::imported: return "imported";
    case care::CaseOrigin::published: return "published";
  }
  return "council";
}

care::CaseOrigin origin_named(std::string_view name) {
  if (name == "published") return care::CaseOrigin::published;
  return name == "imported" ? care::CaseOrigin::imported : care::CaseOrigin::council;
}

CaseRow row_of(const journal::Row& row) {
  CaseRow result;
  result.id = CaseId::ours(row.text(0));
  result.reference = std::string{row.text(1)};
  result.name = PersonalText{std::string{row.text(2)}};
  if (!row.is_null(3)) result.person = PersonId::ours(row.text(3));
  result.born = day_at(row, 4);
  result.service = std::string{row.text(5)};
  result.origin = origin_named(row.text(6));
  result.council_name = std::string{row.text(7)};
  if (!row.is_null(8)) result.worker = StaffId::ours(row.text(8));
  result.team = std::string{row.text(9)};
  result.priority = care::priority_named(row.text(10)).value_or(care::Priority::not_set);
  result.opened_on = day_at(row, 11);
  result.waiting_since = day_at(row, 12);
  result.allocated_on = day_at(row, 13);
  if (!row.is_null(14)) result.hold = care::hold_reason_named(row.text(14));
  result.held_since = day_at(row, 15);
  result.hold_told_on = day_at(row, 16);
  if (!row.is_null(17)) result.closure = care::closure_reason_named(row.text(17));
  result.closed_on = day_at(row, 18);
  result.happenings = row.integer(19);
  return result;
}

Result<std::vector<CaseRow>> rows(const journal::SqliteStore& store, std::string_view query,
                                  journal::Values values) {
  std::vector<CaseRow> found;
  auto done = store.read([&](Connection& connection) {
    return connection.query(query, values,
                            [&](const journal::Row& row) { found.push_back(row_of(row)); });
  });
  if (!done) return done.error();
  return found;
}

// One event on its way into the row of its case.
struct Change {
  Connection& connection;
  const StoredEvent& event;
  std::string_view case_id;

  Result<void> update(std::string_view statement, journal::Value value) const {
    return connection.execute(statement, {value, event.council.text(), case_id});
  }
  std::string day() const { return day_text(care::day_of(event)); }
};

#define OF_THIS_CASE " WHERE council = ? AND case_id = ?"

Result<void> take(const Change& change, const care::CaseOpened& opened) {
  const std::string day = change.day();
  return change.connection.execute(
      "INSERT INTO case_list (council, case_id, reference, name, service, origin, council_name, "
      "team, priority, opened_on, waiting_since, happenings) VALUES (?, ?, ?, '', ?, ?, ?, '', "
      "'not_set', ?, ?, 0)",
      {change.event.council.text(), change.case_id, opened.reference, opened.service,
       origin_name(opened.origin), opened.council_name.value_or(""), or_nothing(day),
       or_nothing(day)});
}

Result<void> take(const Change& change, const care::PersonAdded& person) {
  if (!person.case_is_about_them) return {};
  const std::string born = day_text(person.born);
  journal::Value id = nullptr;
  if (person.person) id = std::string_view{person.person->text()};
  const std::string_view name =
      person.preferred_name ? std::string_view{person.preferred_name->for_storage()} : "";
  return change.connection.execute(
      "UPDATE case_list SET name = ?, person = ?, born = ?" OF_THIS_CASE,
      {name, id, or_nothing(born), change.event.council.text(), change.case_id});
}

Result<void> take(const Change& change, const care::Happened&) {
  return change.connection.execute("UPDATE case_list SET happenings = happenings + 1" OF_THIS_CASE,
                                   {change.event.council.text(), change.case_id});
}

Result<void> take(const Change& change, const care::CasePlacedWithTeam& placed) {
  const std::string day = change.day();
  return change.connection.execute(
      "UPDATE case_list SET team = ?, waiting_since = CASE WHEN worker IS NULL THEN "
      "coalesce(waiting_since, ?) END" OF_THIS_CASE,
      {placed.team, or_nothing(day), change.event.council.text(), change.case_id});
}

Result<void> take(const Change& change, const care::PrioritySet& set) {
  return change.update("UPDATE case_list SET priority = ?" OF_THIS_CASE, name_of(set.priority));
}

Result<void> take(const Change& change, const care::CaseAllocated& allocated) {
  const std::string day = change.day();
  journal::Value team = nullptr;
  if (allocated.team) team = std::string_view{*allocated.team};
  return change.connection.execute(
      "UPDATE case_list SET worker = ?, team = coalesce(?, team), allocated_on = ?, waiting_since "
      "= NULL" OF_THIS_CASE,
      {allocated.worker.text(), team, or_nothing(day), change.event.council.text(),
       change.case_id});
}

Result<void> take(const Change& change, const care::CaseUnallocated& unallocated) {
  const std::string day = change.day();
  journal::Value team = nullptr;
  if (!unallocated.team.empty()) team = std::string_view{unallocated.team};
  return change.connection.execute(
      "UPDATE case_list SET worker = NULL, allocated_on = NULL, team = coalesce(?, team), "
      "waiting_since = ?" OF_THIS_CASE,
      {team, or_nothing(day), change.event.council.text(), change.case_id});
}

Result<void> take(const Change& change, const care::HoldStarted& started) {
  const std::string day = change.day();
  const std::string told = day_text(started.person_told_on);
  return change.connection.execute(
      "UPDATE case_list SET hold = ?, held_since = ?, hold_told_on = ?" OF_THIS_CASE,
      {name_of(started.reason), or_nothing(day), or_nothing(told), change.event.council.text(),
       change.case_id});
}

Result<void> take(const Change& change, const care::HoldTold&) {
  const std::string day = change.day();
  return change.connection.execute("UPDATE case_list SET hold_told_on = ?" OF_THIS_CASE
                                   " AND hold IS NOT NULL",
                                   {or_nothing(day), change.event.council.text(), change.case_id});
}

Result<void> take(const Change& change, const care::HoldEnded&) {
  return change.connection.execute(
      "UPDATE case_list SET hold = NULL, held_since = NULL, hold_told_on = NULL" OF_THIS_CASE,
      {change.event.council.text(), change.case_id});
}

Result<void> take(const Change& change, const care::CaseClosed& closed) {
  const std::string day = change.day();
  return change.connection.execute(
      "UPDATE case_list SET closure = ?, closed_on = ?, worker = NULL, allocated_on = NULL, "
      "waiting_since = NULL" OF_THIS_CASE,
      {name_of(closed.reason), or_nothing(day), change.event.council.text(), change.case_id});
}

Result<void> take(const Change& change, const care::CaseReopened&) {
  const std::string day = change.day();
  return change.update(
      "UPDATE case_list SET closure = NULL, closed_on = NULL, waiting_since = ?" OF_THIS_CASE,
      or_nothing(day));
}

// Asked for in this order, the database walks every case of the council by its key instead of the
// few that the index finds.
Result<std::vector<CaseRow>> in_order_of_id(Result<std::vector<CaseRow>> found) {
  if (found)
    std::sort(found->begin(), found->end(),
              [](const CaseRow& a, const CaseRow& b) { return a.id.text() < b.id.text(); });
  return found;
}

}  // namespace

StreamName stream_of(const CaseId& id) {
  return StreamName::ours(fmt::format("{}{}", stream_prefix, id.text()));
}

std::string_view case_text_of(const StreamName& stream) {
  const std::string_view text = stream.text();
  return text.starts_with(stream_prefix) ? text.substr(stream_prefix.size()) : std::string_view{};
}

std::optional<CaseId> case_of(const StreamName& stream) {
  if (!stream.text().starts_with(stream_prefix)) return std::nullopt;
  auto id = CaseId::parse(std::string_view{stream.text()}.substr(stream_prefix.size()));
  if (!id) return std::nullopt;
  return std::move(*id);
}

Result<void> CaseList::create(Connection& connection) {
  for (const std::string_view statement :
       {"DROP TABLE IF EXISTS case_list",
        "CREATE TABLE case_list (council TEXT NOT NULL, case_id TEXT NOT NULL, reference TEXT NOT "
        "NULL, name TEXT NOT NULL, person TEXT, born TEXT, service TEXT NOT NULL, origin TEXT NOT "
        "NULL, council_name TEXT NOT NULL, worker TEXT, team TEXT NOT NULL, priority TEXT NOT "
        "NULL, opened_on TEXT, waiting_since TEXT, allocated_on TEXT, hold TEXT, held_since TEXT, "
        "hold_told_on TEXT, closure TEXT, closed_on TEXT, happenings INTEGER NOT NULL, PRIMARY KEY "
        "(council, case_id))",
        "CREATE INDEX case_list_by_worker ON case_list (council, worker)",
        "CREATE INDEX case_list_by_team ON case_list (council, team, case_id)",
        "CREATE INDEX case_list_by_person ON case_list (council, person)",
        "CREATE INDEX case_list_by_origin ON case_list (council, origin)"}) {
    auto done = connection.execute(statement);
    if (!done) return done;
  }
  return {};
}

Result<void> CaseList::apply(Connection& connection, const StoredEvent& event) {
  const std::string& stream = event.stream.text();
  if (!stream.starts_with(stream_prefix)) return {};
  const Change change{connection, event, std::string_view{stream}.substr(stream_prefix.size())};
  const auto taken =
      journal::give_decoded<care::Happened, care::PersonAdded, care::CaseOpened,
                            care::CasePlacedWithTeam, care::PrioritySet, care::CaseAllocated,
                            care::CaseUnallocated, care::HoldStarted, care::HoldTold,
                            care::HoldEnded, care::CaseClosed, care::CaseReopened>(
          event, [&](const auto& body) { return take(change, body); });
  return taken.value_or(Result<void>{});
}

Result<std::string> CaseList::dump(Connection& connection) {
  return journal::dump_rows(
      connection, "SELECT council, " CASE_COLUMNS " FROM case_list ORDER BY council, case_id");
}

Result<std::optional<CaseRow>> find_case(const journal::SqliteStore& store,
                                         const CouncilId& council, const CaseId& id) {
  auto found = rows(store, "SELECT " CASE_COLUMNS " FROM case_list" OF_THIS_CASE,
                    {council.text(), id.text()});
  if (!found) return found.error();
  if (found->empty()) return std::optional<CaseRow>{};
  return std::optional<CaseRow>{std::move(found->front())};
}

Result<std::vector<CaseRow>> find_cases(const journal::SqliteStore& store, const CouncilId& council,
                                        std::span<const CaseId> ids) {
  CANDOUR_ASSERT(ids.size() <= 1'000, "a page asks for too many cases at once");
  std::vector<CaseRow> found;
  found.reserve(ids.size());
  auto done = store.read([&](Connection& connection) -> Result<void> {
    for (const CaseId& id : ids) {
      auto one = connection.query("SELECT " CASE_COLUMNS " FROM case_list" OF_THIS_CASE,
                                  {council.text(), id.text()},
                                  [&](const journal::Row& row) { found.push_back(row_of(row)); });
      if (!one) return one;
    }
    return {};
  });
  if (!done) return done.error();
  return found;
}

Result<std::vector<CaseRow>> cases_of(const journal::SqliteStore& store, const CouncilId& council,
                                      const StaffId& worker) {
  return in_order_of_id(
      rows(store, "SELECT " CASE_COLUMNS " FROM case_list WHERE council = ? AND worker = ?",
           {council.text(), worker.text()}));
}

Result<std::vector<CaseRow>> cases_about(const journal::SqliteStore& store,
                                         const CouncilId& council, const PersonId& person) {
  return in_order_of_id(
      rows(store, "SELECT " CASE_COLUMNS " FROM case_list WHERE council = ? AND person = ?",
           {council.text(), person.text()}));
}

Result<std::vector<CaseRow>> unallocated_cases(const journal::SqliteStore& store,
                                               const CouncilId& council) {
  return rows(store,
              "SELECT " CASE_COLUMNS
              " FROM case_list WHERE council = ? AND worker IS NULL AND origin <> 'published' AND "
              "closed_on IS NULL ORDER BY coalesce(waiting_since, '9999'), case_id",
              {council.text()});
}

Result<std::vector<CaseRow>> published_cases(const journal::SqliteStore& store,
                                             const CouncilId& council) {
  return rows(store,
              "SELECT " CASE_COLUMNS
              " FROM case_list WHERE council = ? AND origin = 'published' ORDER BY case_id DESC",
              {council.text()});
}

Result<void> each_case(const journal::SqliteStore& store, const CouncilId& council,
                       const std::function<void(CaseRow&&)>& show) {
  return store.read([&](Connection& connection) {
    return connection.query(
        "SELECT " CASE_COLUMNS
        " FROM case_list WHERE council = ? AND origin <> 'published' ORDER BY case_id",
        {council.text()}, [&](const journal::Row& row) { show(row_of(row)); });
  });
}

}  // namespace candour::registers
