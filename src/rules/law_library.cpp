#include "rules/law_library.hpp"

#include <algorithm>
#include <array>

namespace candour::rules {
namespace {

constexpr std::array<std::string_view, 6> unit_names{"days",   "working_days", "weeks",
                                                     "months", "pence",        "count"};
constexpr std::array<std::string_view, 3> local_change_names{"shorter", "longer", "never"};

template <class Item>
const Item* find_by_id(const std::vector<Item>& sorted, std::string_view id) {
  const auto at = std::lower_bound(
      sorted.begin(), sorted.end(), id,
      [](const Item& item, std::string_view wanted) { return std::string_view{item.id} < wanted; });
  return at != sorted.end() && at->id == id ? &*at : nullptr;
}

}  // namespace

std::string_view name_of(Unit unit) { return unit_names[static_cast<std::size_t>(unit)]; }

std::optional<Unit> unit_named(std::string_view name) {
  const auto found = std::find(unit_names.begin(), unit_names.end(), name);
  if (found == unit_names.end()) return std::nullopt;
  return static_cast<Unit>(found - unit_names.begin());
}

std::string_view name_of(LocalChange change) {
  return local_change_names[static_cast<std::size_t>(change)];
}

std::optional<LocalChange> local_change_named(std::string_view name) {
  const auto found = std::find(local_change_names.begin(), local_change_names.end(), name);
  if (found == local_change_names.end()) return std::nullopt;
  return static_cast<LocalChange>(found - local_change_names.begin());
}

const ValuePeriod* Value::on(Day day) const {
  for (const ValuePeriod& period : periods) {
    if (period.from <= day && (!period.until || day <= *period.until)) return &period;
  }
  return nullptr;
}

const Instrument* LawLibrary::instrument(std::string_view id) const {
  return find_by_id(instruments, id);
}

const Provision* LawLibrary::provision(std::string_view instrument_id,
                                       std::string_view provision_id) const {
  const Instrument* in = instrument(instrument_id);
  if (in == nullptr) return nullptr;
  for (const Provision& provision : in->provisions) {
    if (provision.id == provision_id) return &provision;
  }
  return nullptr;
}

const Value* LawLibrary::value(std::string_view id) const { return find_by_id(values, id); }

}  // namespace candour::rules
