#pragma once
// A program that is started, heard for a while, and killed without warning.

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

namespace candour::journal {

struct Heard {
  std::string output;            // all that it had written to standard output
  bool ended_by_itself = false;  // before it could be killed
};

// Starts the program with its arguments, reads what it writes until the time has passed, kills it
// (SIGKILL) and reads what was still under way.
Heard run_and_kill(const std::vector<std::string>& program, std::chrono::microseconds after);

}  // namespace candour::journal
