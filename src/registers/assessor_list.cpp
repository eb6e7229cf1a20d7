#include "registers/assessor_list.hpp"

#include "care/casefile/record.hpp"
#include "care/document/record.hpp"
#include "journal/codec_dispatch.hpp"
#include "registers/row_days.hpp"

namespace candour::registers {
namespace {

using journal::Connection;
using journal::StoredEvent;

#define ASSESSOR_COLUMNS                                                                   \
  "case_id, document, version, kind, assessor, role, registration, mode, carried_out_on, " \
  "signed_on"
// Rows of one team, or with an empty name of every one.
#define SIGNED_FROM                                                                            \
  "FROM assessor_list WHERE council = ?1 AND version > 0 AND signed_on >= ?2 AND (?3 = '' OR " \
  "EXISTS (SELECT 1 FROM case_list WHERE case_list.council = assessor_list.council AND "       \
  "case_list.case_id = assessor_list.case_id AND case_list.team = ?3)) "

bool is_assessment(std::string_view kind) {
  return kind == "needs_assessment" || kind == "carers_assessment";
}

// The document as it was opened, which every signed version takes its case and kind from.
Result<void> keep_opened(Connection& connection, const StoredEvent& event,
                         std::string_view document, const care::DocumentOpened& opened) {
  if (!is_assessment(opened.kind)) return {};
  return connection.execute(
      "INSERT OR REPLACE INTO assessor_list (council, document, version, case_id, kind, assessor, "
      "role, registration, mode) VALUES (?, ?, 0, ?, ?, '', '', '', '')",
      {event.council.text(), document, opened.belongs_to.text(), opened.kind});
}

Result<void> keep_signed(Connection& connection, const StoredEvent& event,
                         std::string_view document, const care::DocumentSigned& what) {
  const care::Answers answers{what.content.answers};
  const std::string met = day_text(answers.day("start", "carried_out_on"));
  const std::string signed_on = day_text(care::day_of(event));
  const std::string mode{answers.text("start", "mode")};
  return connection.execute(
      "INSERT OR REPLACE INTO assessor_list (council, document, version, case_id, kind, assessor, "
      "role, registration, mode, carried_out_on, signed_on) SELECT council, document, ?, case_id, "
      "kind, ?, ?, ?, ?, ?, ? FROM assessor_list WHERE council = ? AND document = ? AND version = "
      "0",
      {what.version, event.actor.text(), people::name_of(what.role),
       what.registration.value_or(std::string{}), mode, or_nothing(met), or_nothing(signed_on),
       event.council.text(), document});
}

SignedAssessment assessment_of(const journal::Row& row) {
  SignedAssessment one;
  one.id = CaseId::ours(row.text(0));
  one.document = row.text(1);
  one.version = row.integer(2);
  one.kind = row.text(3);
  one.assessor = ActorId::ours(row.text(4));
  one.role = row.text(5);
  one.registration = row.text(6);
  one.mode = row.text(7);
  one.carried_out_on = day_at(row, 8);
  one.signed_on = day_at(row, 9);
  return one;
}

}  // namespace

Result<void> AssessorList::create(Connection& connection) {
  for (
      const std::string_view statement :
      {"DROP TABLE IF EXISTS assessor_list",
       "CREATE TABLE assessor_list (council TEXT NOT NULL, document TEXT NOT NULL, version INTEGER "
       "NOT NULL, case_id TEXT NOT NULL, kind TEXT NOT NULL, assessor TEXT NOT NULL, role TEXT NOT "
       "NULL, registration TEXT NOT NULL, mode TEXT NOT NULL, carried_out_on TEXT, signed_on TEXT, "
       "PRIMARY KEY (council, document, version))",
       "CREATE INDEX assessor_list_by_day ON assessor_list (council, signed_on)"}) {
    auto done = connection.execute(statement);
    if (!done) return done;
  }
  return {};
}

Result<void> AssessorList::apply(Connection& connection, const StoredEvent& event) {
  const auto document = care::document_of(event.stream);
  if (!document) return {};
  Result<void> kept{};
  const auto given = journal::give_decoded<care::DocumentOpened, care::DocumentSigned>(
      event, [&](const auto& what) {
        if constexpr (std::is_same_v<std::decay_t<decltype(what)>, care::DocumentOpened>)
          kept = keep_opened(connection, event, document->text(), what);
        else
          kept = keep_signed(connection, event, document->text(), what);
      });
  if (given && !*given) return given->error();
  return kept;
}

Result<std::string> AssessorList::dump(Connection& connection) {
  return journal::dump_rows(connection, "SELECT council, " ASSESSOR_COLUMNS
                                        " FROM assessor_list ORDER BY council, document, version");
}

Result<std::vector<SignedAssessment>> signed_assessments(const journal::SqliteStore& store,
                                                         const CouncilId& council,
                                                         std::string_view team, Day from,
                                                         std::size_t limit, std::size_t offset) {
  std::vector<SignedAssessment> found;
  const std::string first = iso(from);
  auto read = store.read([&](Connection& connection) {
    return connection.query("SELECT " ASSESSOR_COLUMNS " " SIGNED_FROM
                            "ORDER BY signed_on DESC, document DESC, version DESC LIMIT ?4 OFFSET "
                            "?5",
                            {council.text(), first, team, static_cast<std::int64_t>(limit),
                             static_cast<std::int64_t>(offset)},
                            [&](const journal::Row& row) { found.push_back(assessment_of(row)); });
  });
  if (!read) return read.error();
  return found;
}

Result<std::size_t> count_signed_assessments(const journal::SqliteStore& store,
                                             const CouncilId& council, std::string_view team,
                                             Day from) {
  std::size_t count = 0;
  const std::string first = iso(from);
  auto read = store.read([&](Connection& connection) {
    return connection.query(
        "SELECT count(*) " SIGNED_FROM, {council.text(), first, team},
        [&](const journal::Row& row) { count = static_cast<std::size_t>(row.integer(0)); });
  });
  if (!read) return read.error();
  return count;
}

}  // namespace candour::registers
