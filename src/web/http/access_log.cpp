#include "web/http/access_log.hpp"

#include <fmt/format.h>

namespace candour::web {

std::string say(const AccessLine& line) {
  return fmt::format("{} {} {} {}", name_of(line.method), line.route.empty() ? "-" : line.route,
                     line.status, line.duration.count());
}

}  // namespace candour::web
