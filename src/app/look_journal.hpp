#pragma once
// Where looks go: the sealed stream "looks" of the council whose record was looked at.

#include "journal/codec.hpp"
#include "journal/store.hpp"
#include "people/look.hpp"

template <>
struct candour::journal::KindOf<candour::people::Look> {
  static constexpr std::string_view name = "people.looked";
};

namespace candour::app {

// A sink that appends each batch as one command; a batch given again is stored once.
people::LookSink look_sink(journal::Store& store);

}  // namespace candour::app
