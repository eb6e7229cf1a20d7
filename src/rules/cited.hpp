#pragma once
// A citation in words, "SI 2006/1738 reg 14(1)": the instrument's own citation, then the provision.

#include <optional>
#include <string_view>

#include "rules/law_library.hpp"

namespace candour::rules {

struct Cited {
  const Instrument* instrument = nullptr;
  const Provision* provision = nullptr;
};

// The instrument that a citation begins with, or null. Where one instrument's citation begins
// another's, the longer one is meant.
const Instrument* instrument_cited(const LawLibrary& library, std::string_view cite);

// Both, or nothing where the instrument or that provision of it is not held.
std::optional<Cited> find_cited(const LawLibrary& library, std::string_view cite);

// The standing of what sets a value on a day; nothing outside its periods.
std::optional<Standing> standing_of(const LawLibrary& library, const Value& value, Day day);

}  // namespace candour::rules
