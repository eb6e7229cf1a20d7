#pragma once
// JSON as the journal keeps it: one value, UTF-8, whole numbers only, no key twice. Boost.JSON
// reads the syntax; what it would let pass in silence is refused here.

#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>
#include <string_view>

#include "base/refusal.hpp"

namespace candour::journal {

inline constexpr std::size_t most_json_bytes = 1 << 20;
inline constexpr std::size_t most_json_depth = 32;
inline constexpr std::size_t most_json_members = 1000;  // of one object

// Reads one JSON value into `memory`. Refuses with too_large (over a limit above), malformed (not
// JSON, or something after the value), duplicate_key, and wrong_type for a number that is not whole
// or does not fit 64 bits. Field: the path ("needs[2].outcome"); line: where in the text.
Result<boost::json::value> parse_strict_json(std::string_view bytes,
                                             boost::json::storage_ptr memory = {});

}  // namespace candour::journal
