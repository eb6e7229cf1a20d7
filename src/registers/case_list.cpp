#include "registers/case_list.hpp"

#include <fmt/format.h>

namespace candour::registers {
namespace {

using journal::Connection;
using journal::KindOf;
using journal::StoredEvent;

constexpr std::string_view stream_prefix = "case/";

constexpr std::string_view columns =
    "SELECT case_id, reference, name, service, origin, council_name, worker, happenings FROM "
    "case_list ";

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
  result.service = std::string{row.text(3)};
  result.origin = origin_named(row.text(4));
  result.council_name = std::string{row.text(5)};
  if (!row.is_null(6)) result.worker = StaffId::ours(row.text(6));
  result.happenings = row.integer(7);
  return result;
}

Result<std::vector<CaseRow>> rows(const journal::SqliteStore& store, const std::string& query,
                                  journal::Values values) {
  std::vector<CaseRow> found;
  auto done = store.read([&](Connection& connection) {
    return connection.query(query, values,
                            [&](const journal::Row& row) { found.push_back(row_of(row)); });
  });
  if (!done) return done.error();
  return found;
}

Result<void> apply_opened(Connection& connection, const StoredEvent& event,
                          std::string_view case_id) {
  const auto opened = journal::decode<care::CaseOpened>(event);
  if (!opened) return opened.error();
  return connection.execute(
      "INSERT INTO case_list (council, case_id, reference, name, service, origin, council_name, "
      "worker, happenings) VALUES (?, ?, ?, '', ?, ?, ?, NULL, 0)",
      {event.council.text(), case_id, opened->reference, opened->service,
       origin_name(opened->origin), opened->council_name.value_or("")});
}

Result<void> apply_person(Connection& connection, const StoredEvent& event,
                          std::string_view case_id) {
  const auto person = journal::decode<care::PersonAdded>(event);
  if (!person) return person.error();
  if (!person->case_is_about_them || !person->preferred_name) return {};
  return connection.execute("UPDATE case_list SET name = ? WHERE council = ? AND case_id = ?",
                            {person->preferred_name->for_storage(), event.council.text(), case_id});
}

}  // namespace

StreamName stream_of(const CaseId& id) {
  return StreamName::ours(fmt::format("{}{}", stream_prefix, id.text()));
}

Result<void> CaseList::create(Connection& connection) {
  for (const std::string_view statement :
       {"DROP TABLE IF EXISTS case_list",
        "CREATE TABLE case_list (council TEXT NOT NULL, case_id TEXT NOT NULL, reference TEXT NOT "
        "NULL, name TEXT NOT NULL, service TEXT NOT NULL, origin TEXT NOT NULL, council_name TEXT "
        "NOT NULL, worker TEXT, happenings INTEGER NOT NULL, PRIMARY KEY (council, case_id))",
        "CREATE INDEX case_list_by_worker ON case_list (council, worker)",
        "CREATE INDEX case_list_by_origin ON case_list (council, origin)"}) {
    auto done = connection.execute(statement);
    if (!done) return done;
  }
  return {};
}

Result<void> CaseList::apply(Connection& connection, const StoredEvent& event) {
  const std::string& stream = event.stream.text();
  if (!stream.starts_with(stream_prefix)) return {};
  const std::string_view case_id = std::string_view{stream}.substr(stream_prefix.size());
  if (event.kind == KindOf<care::CaseOpened>::name) return apply_opened(connection, event, case_id);
  if (event.kind == KindOf<care::PersonAdded>::name)
    return apply_person(connection, event, case_id);
  if (event.kind == KindOf<care::CaseAllocated>::name) {
    const auto allocated = journal::decode<care::CaseAllocated>(event);
    if (!allocated) return allocated.error();
    return connection.execute("UPDATE case_list SET worker = ? WHERE council = ? AND case_id = ?",
                              {allocated->worker.text(), event.council.text(), case_id});
  }
  if (event.kind == KindOf<care::Happened>::name)
    return connection.execute(
        "UPDATE case_list SET happenings = happenings + 1 WHERE council = ? AND case_id = ?",
        {event.council.text(), case_id});
  return {};
}

Result<std::string> CaseList::dump(Connection& connection) {
  return journal::dump_rows(connection,
                            "SELECT council, case_id, reference, name, service, origin, "
                            "council_name, worker, happenings FROM case_list ORDER BY council, "
                            "case_id");
}

Result<std::optional<CaseRow>> find_case(const journal::SqliteStore& store,
                                         const CouncilId& council, const CaseId& id) {
  auto found = rows(store, fmt::format("{}WHERE council = ? AND case_id = ?", columns),
                    {council.text(), id.text()});
  if (!found) return found.error();
  if (found->empty()) return std::optional<CaseRow>{};
  return std::optional<CaseRow>{std::move(found->front())};
}

Result<std::vector<CaseRow>> cases_of(const journal::SqliteStore& store, const CouncilId& council,
                                      const StaffId& worker) {
  return rows(store, fmt::format("{}WHERE council = ? AND worker = ? ORDER BY case_id", columns),
              {council.text(), worker.text()});
}

Result<std::vector<CaseRow>> unallocated_cases(const journal::SqliteStore& store,
                                               const CouncilId& council) {
  return rows(store,
              fmt::format("{}WHERE council = ? AND worker IS NULL AND origin <> 'published' ORDER "
                          "BY case_id",
                          columns),
              {council.text()});
}

Result<std::vector<CaseRow>> published_cases(const journal::SqliteStore& store,
                                             const CouncilId& council) {
  return rows(
      store,
      fmt::format("{}WHERE council = ? AND origin = 'published' ORDER BY case_id DESC", columns),
      {council.text()});
}

}  // namespace candour::registers
