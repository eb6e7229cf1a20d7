#pragma once
// The register of cases: one row a case, for lists, for finding who it is allocated to, and for how
// it stands as work. Holds facts and dates only; what is late is decided when a page is asked for.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/identifier.hpp"
#include "care/casefile/events.hpp"
#include "care/casefile/work_events.hpp"
#include "journal/register.hpp"
#include "journal/sqlite_store.hpp"

namespace candour::registers {

// The stream of a case: "case/23-019-542".
StreamName stream_of(const CaseId& id);
// The case of a stream; nothing where the stream is no case's.
std::optional<CaseId> case_of(const StreamName& stream);
// The same as text, without a copy; empty where the stream is no case's.
std::string_view case_text_of(const StreamName& stream);

struct CaseRow {
  CaseId id;
  std::string reference;
  PersonalText name;               // of the person it is about; empty where it names none
  std::optional<PersonId> person;  // who that is in the index of people
  std::optional<Day> born;
  std::string service;
  care::CaseOrigin origin = care::CaseOrigin::council;
  std::string council_name;  // of a published case
  std::optional<StaffId> worker;
  std::string team;  // that it is with, or waits with; empty where none is recorded
  care::Priority priority = care::Priority::not_set;
  std::optional<Day> opened_on;
  std::optional<Day> waiting_since;  // while nobody has it and it is not closed
  std::optional<Day> allocated_on;
  std::optional<care::HoldReason> hold;
  std::optional<Day> held_since;
  std::optional<Day> hold_told_on;  // the day on which the person was told
  std::optional<care::ClosureReason> closure;
  std::optional<Day> closed_on;
  std::int64_t happenings = 0;
};

class CaseList final : public journal::Register {
 public:
  std::string_view name() const override { return "cases"; }
  int version() const override { return 3; }
  Result<void> create(journal::Connection& connection) override;
  Result<void> apply(journal::Connection& connection, const journal::StoredEvent& event) override;
  Result<std::string> dump(journal::Connection& connection) override;
};

// Queries. Each refuses with store_failed when the disk does.
Result<std::optional<CaseRow>> find_case(const journal::SqliteStore& store,
                                         const CouncilId& council, const CaseId& id);
// In the order asked; one that is not there is left out. At most 1,000.
Result<std::vector<CaseRow>> find_cases(const journal::SqliteStore& store, const CouncilId& council,
                                        std::span<const CaseId> ids);
Result<std::vector<CaseRow>> cases_of(const journal::SqliteStore& store, const CouncilId& council,
                                      const StaffId& worker);
// The cases in which somebody of the index is who it is about.
Result<std::vector<CaseRow>> cases_about(const journal::SqliteStore& store,
                                         const CouncilId& council, const PersonId& person);
// The council's own and imported cases that nobody is allocated to and that are not closed, the
// longest wait first.
Result<std::vector<CaseRow>> unallocated_cases(const journal::SqliteStore& store,
                                               const CouncilId& council);
Result<std::vector<CaseRow>> published_cases(const journal::SqliteStore& store,
                                             const CouncilId& council);
// Every case of the council that is not published, in order of id. For the board.
Result<void> each_case(const journal::SqliteStore& store, const CouncilId& council,
                       const std::function<void(CaseRow&&)>& show);

}  // namespace candour::registers
