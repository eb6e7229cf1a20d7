#pragma once
// Which letters the record now calls for: what was signed, decided or set and not yet written to
// whoever it concerns.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "letters/draft.hpp"

namespace candour::letters {

// What a document of the case holds, as far as letters turn on it. Nothing: not recorded.
struct DocumentFacts {
  const care::DocumentEntry* entry = nullptr;
  std::optional<care::EligibilityRecord> eligibility;
  std::optional<care::PlanRecord> plan;
  std::vector<care::BudgetEntry> budgets;
  std::optional<care::ChargeEntry> charge;
};

struct OwedLetter {
  const LetterKind* kind = nullptr;
  std::string to;  // label
  std::optional<people::DocumentId> document;
  std::string because;       // "The assessment was signed on 3 March 2026."
  std::optional<Day> since;  // from which it is owed, where that is known
};

// As at today, in the order of the record. `died`: to them nothing is owed any more.
std::vector<OwedLetter> owed_letters(const care::CaseRecord& record,
                                     std::span<const DocumentFacts> documents,
                                     std::span<const std::string> died, Day today);

}  // namespace candour::letters
