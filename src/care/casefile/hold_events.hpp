#pragma once
// That somebody was told of a hold: how, and on which day, which is the event’s own. Whatever the
// hold is for, the person knows of it the day it begins, with its reason.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string_view>

#include "journal/codec.hpp"

namespace candour::care {

enum class HowTold : std::uint8_t { said, by_letter, by_email, by_text_message };
BOOST_DESCRIBE_ENUM(HowTold, said, by_letter, by_email, by_text_message)
std::string_view name_of(HowTold how);   // "by_letter"
std::string_view words_of(HowTold how);  // "by letter"
std::optional<HowTold> how_told_named(std::string_view name);

// The person was told of the hold that lasts.
struct HoldTold {
  HowTold how = HowTold::said;
};
BOOST_DESCRIBE_STRUCT(HoldTold, (), (how))

}  // namespace candour::care

template <>
struct candour::journal::KindOf<candour::care::HoldTold> {
  static constexpr std::string_view name = "case.hold_told";
};
