#include "journal/command_key.hpp"

#include <fmt/format.h>

namespace candour::journal {

std::string fresh_command_key(Moment now, const FillRandom& random) {
  std::array<std::uint8_t, 10> chance{};
  random(chance);
  return fmt::format("{:012x}-{}", utc_milliseconds(now), hexadecimal(as_bytes(chance)));
}

}  // namespace candour::journal
