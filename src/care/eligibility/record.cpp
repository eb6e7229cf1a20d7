#include "care/eligibility/record.hpp"

#include "care/casefile/record.hpp"
#include "journal/codec_dispatch.hpp"

namespace candour::care {

Result<std::optional<EligibilityRecord>> eligibility_of(
    std::span<const journal::StoredEvent> events) {
  std::optional<EligibilityRecord> newest;
  for (const journal::StoredEvent& stored : events) {
    if (stored.erased) continue;
    const auto given = journal::give_decoded<
        EligibilityDetermined>(stored, [&](EligibilityDetermined&& what) {
      newest = EligibilityRecord{std::move(what), stored.actor, stored.recorded, day_of(stored)};
    });
    if (given && !*given) return given->error();
  }
  return newest;
}

}  // namespace candour::care
