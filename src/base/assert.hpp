#pragma once
// Assertions mean our mistake. They stay on in release and never check input.

#include <string_view>

namespace candour {

// Prints what failed and where to standard error and aborts. Never prints personal data: `why` is
// always a literal of ours.
[[noreturn]] void assertion_failed(const char* what, std::string_view why, const char* file,
                                   int line);

}  // namespace candour

#define CANDOUR_ASSERT(condition, why)                                                  \
  do {                                                                                  \
    if (!(condition)) ::candour::assertion_failed(#condition, why, __FILE__, __LINE__); \
  } while (false)
