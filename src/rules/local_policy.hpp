#pragma once
// A council's own clock beside the law's. It may promise more than an act or regulation and never
// less (docs/decisions/0003-standing.md).

#include <string>
#include <string_view>

#include "base/refusal.hpp"
#include "rules/law_library.hpp"

namespace candour::rules {

// An accepted local length. It stands beside the law's own value, which goes on running, and is
// shown as local policy.
struct LocalPolicy {
  std::string value_id;
  Unit unit = Unit::days;
  ValuePeriod period;
  Standing standing = Standing::local_policy;
};

// Accepts a council's own length for a clock of the library, in that clock's unit. Beside
// guidance, practice and benchmarks any length stands. Refuses one that would weaken an act or
// regulation on any day it covers (weaker_than_law): longer than the law's, or shorter where the
// value says that a local policy may only lengthen it, or different where it says never. Refuses
// also an unknown value or days the value does not cover (no_law_recorded), a length of nothing
// (unknown_field_value), money and counts (wrong_type), an end before its beginning
// (date_out_of_range) and a policy without its source (no_citation).
Result<LocalPolicy> accept_local_policy(const LawLibrary& library, std::string_view value_id,
                                        const ValuePeriod& proposed);

}  // namespace candour::rules
