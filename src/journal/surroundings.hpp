#pragma once
// What a store is given from outside: time and randomness.

#include "base/clock.hpp"
#include "journal/digest.hpp"

namespace candour::journal {

struct Surroundings {
  const Clock& clock;  // must outlive the store
  FillRandom random = secure_random();
};

}  // namespace candour::journal
