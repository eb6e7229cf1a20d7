#pragma once
// Where looks go: the sealed stream "looks" of the council whose record was looked at.

#include "journal/store.hpp"
#include "people/look.hpp"

namespace candour::app {

// A sink that appends each batch as one command; a batch given again is stored once.
people::LookSink look_sink(journal::Store& store);

}  // namespace candour::app
