#include "rules/rule.hpp"

#include <array>

namespace candour::rules {

std::string_view name_of(RuleKind kind) {
  constexpr std::array<std::string_view, 3> names{"clock", "content", "conduct"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace candour::rules
