#pragma once
// What the journal keeps of the making of a demonstration council itself: from what it was drawn,
// so that nothing is added to another one, and that it is whole.

#include <boost/describe.hpp>
#include <cstdint>

#include "journal/codec.hpp"

namespace candour::demo {

// The first event of the stream "demo/council".
struct CouncilBegun {
  std::int64_t people = 0;
  std::int64_t seed = 0;
  Day today{};
};
BOOST_DESCRIBE_STRUCT(CouncilBegun, (), (people, seed, today))

// Everybody is there; the second and last event of the stream.
struct CouncilFinished {
  std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(CouncilFinished, (), (people))

}  // namespace candour::demo

template <>
struct candour::journal::KindOf<candour::demo::CouncilBegun> {
  static constexpr std::string_view name = "demo.council_begun";
};
template <>
struct candour::journal::KindOf<candour::demo::CouncilFinished> {
  static constexpr std::string_view name = "demo.council_finished";
};
