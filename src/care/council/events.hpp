#pragma once
// What happens to the council itself: so far, that its own standards were taken in. Its stream is
// "council/standards".

#include <boost/describe.hpp>
#include <string>

#include "journal/codec.hpp"

namespace candour::care {

// The council’s file of standards as it was read, checked and put in force; each version is kept.
struct StandardsTakenIn {
  std::string text;  // the whole file
};
BOOST_DESCRIBE_STRUCT(StandardsTakenIn, (), (text))

inline constexpr std::string_view standards_stream = "council/standards";

}  // namespace candour::care

template <>
struct candour::journal::KindOf<candour::care::StandardsTakenIn> {
  static constexpr std::string_view name = "council.standards_taken_in";
};
