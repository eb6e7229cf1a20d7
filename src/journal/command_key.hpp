#pragma once
// Keys for commands that nobody brought a key for.

#include <string>

#include "base/moment.hpp"
#include "journal/digest.hpp"

namespace candour::journal {

// A key that begins with the time and ends with 80 random bits: "019cadcb2e60-…", 33 characters.
// Keys made one after the other then lie side by side in the store, which saves a store under load
// half of its writing.
std::string fresh_command_key(Moment now, const FillRandom& random);

}  // namespace candour::journal
