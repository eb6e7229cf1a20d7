#pragma once
// The register of who assessed: each signed version of an assessment with its assessor, whether
// they gave a registration (Social Work England or HCPC), how they met the person and when. SI
// 2014/2827 reg 5: whoever assesses has the skills and training for it.

#include <optional>
#include <string>
#include <vector>

#include "base/identifier.hpp"
#include "journal/register.hpp"
#include "journal/sqlite_store.hpp"

namespace candour::registers {

// An assessment that was signed.
struct SignedAssessment {
  CaseId id;
  std::string document;
  std::int64_t version = 1;
  std::string kind;          // "needs_assessment" or "carers_assessment"
  ActorId assessor;          // "staff:…"
  std::string role;          // "social_worker"
  std::string registration;  // as given; empty: none
  std::string mode;          // value of the form’s choice: "at_home"; empty: not answered
  std::optional<Day> carried_out_on;
  std::optional<Day> signed_on;
};

class AssessorList final : public journal::Register {
 public:
  std::string_view name() const override { return "assessors"; }
  int version() const override { return 1; }
  Result<void> create(journal::Connection& connection) override;
  Result<void> apply(journal::Connection& connection, const journal::StoredEvent& event) override;
  Result<std::string> dump(journal::Connection& connection) override;
};

// Signed on the day `from` or later, in cases of a team, or with an empty name of the council: the
// newest first, at most `limit` after the first `offset`. Refuses store_failed.
Result<std::vector<SignedAssessment>> signed_assessments(const journal::SqliteStore& store,
                                                         const CouncilId& council,
                                                         std::string_view team, Day from,
                                                         std::size_t limit, std::size_t offset);
// How many signed_assessments() has in all. Refuses store_failed.
Result<std::size_t> count_signed_assessments(const journal::SqliteStore& store,
                                             const CouncilId& council, std::string_view team,
                                             Day from);

}  // namespace candour::registers
