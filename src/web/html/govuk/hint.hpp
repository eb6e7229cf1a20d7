#pragma once
// Hint: what helps to answer, in a sentence.

#include "web/html/html.hpp"

namespace candour::html {

struct Hint {
  Content text{};
  std::string id{};  // components that hold a hint set it themselves
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const Hint& hint);
void write_hint(Out& out, const Hint& hint, std::string_view id);

}  // namespace candour::html
