#pragma once
// The register of looks: whose record was looked at, by whom, when, and why if it was outside their
// caseload. A look at something held is held too, so its visibility class stands beside it.

#include <vector>

#include "journal/register.hpp"
#include "journal/sqlite_store.hpp"
#include "people/look.hpp"

namespace candour::registers {

inline constexpr int most_looks_shown = 200;

class LookList final : public journal::Register {
 public:
  std::string_view name() const override { return "looks"; }
  int version() const override { return 1; }
  Result<void> create(journal::Connection& connection) override;
  Result<void> apply(journal::Connection& connection, const journal::StoredEvent& event) override;
  Result<std::string> dump(journal::Connection& connection) override;
};

// The newest looks at one record, at most `most_looks_shown`; of each page once a visit is its own.
Result<std::vector<people::Look>> looks_at(const journal::SqliteStore& store,
                                           const CouncilId& council, const PersonId& person);

}  // namespace candour::registers
