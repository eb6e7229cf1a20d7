#pragma once
// A look as the journal keeps it: in the council's stream "looks", sealed like everything else.

#include "journal/codec.hpp"
#include "people/look.hpp"

template <>
struct candour::journal::KindOf<candour::people::Look> {
  static constexpr std::string_view name = "people.looked";
};
