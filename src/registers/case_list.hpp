#pragma once
// The register of cases: one row a case, for lists and for finding who it is allocated to. Holds
// facts and dates only; what is late is decided when a page is asked for.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/identifier.hpp"
#include "care/casefile/events.hpp"
#include "journal/register.hpp"
#include "journal/sqlite_store.hpp"

namespace candour::registers {

// The stream of a case: "case/23-019-542".
StreamName stream_of(const CaseId& id);

struct CaseRow {
  CaseId id;
  std::string reference;
  PersonalText name;  // of the person it is about; empty where it names none
  std::string service;
  care::CaseOrigin origin = care::CaseOrigin::council;
  std::string council_name;  // of a published case
  std::optional<StaffId> worker;
  std::int64_t happenings = 0;
};

class CaseList final : public journal::Register {
 public:
  std::string_view name() const override { return "cases"; }
  int version() const override { return 1; }
  Result<void> create(journal::Connection& connection) override;
  Result<void> apply(journal::Connection& connection, const journal::StoredEvent& event) override;
  Result<std::string> dump(journal::Connection& connection) override;
};

// Queries. Each refuses with store_failed when the disk does.
Result<std::optional<CaseRow>> find_case(const journal::SqliteStore& store,
                                         const CouncilId& council, const CaseId& id);
Result<std::vector<CaseRow>> cases_of(const journal::SqliteStore& store, const CouncilId& council,
                                      const StaffId& worker);
// The council's own and imported cases that nobody is allocated to.
Result<std::vector<CaseRow>> unallocated_cases(const journal::SqliteStore& store,
                                               const CouncilId& council);
Result<std::vector<CaseRow>> published_cases(const journal::SqliteStore& store,
                                             const CouncilId& council);

}  // namespace candour::registers
