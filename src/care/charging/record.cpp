#include "care/charging/record.hpp"

namespace candour::care {

Result<std::optional<ChargeEntry>> charge_of(std::span<const journal::StoredEvent> events) {
  std::optional<ChargeEntry> newest;
  for (const journal::StoredEvent& stored : events) {
    if (stored.kind != journal::KindOf<ChargeAssessed>::name || stored.erased) continue;
    auto what = journal::decode<ChargeAssessed>(stored);
    if (!what) return what.error();
    newest = ChargeEntry{std::move(*what), stored.actor, stored.recorded};
  }
  return newest;
}

}  // namespace candour::care
