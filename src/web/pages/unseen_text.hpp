#pragma once
// Characters that cannot be seen in what somebody typed: text directions turned round, control
// characters that come along when text is pasted.

#include <optional>

#include "base/refusal.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

// What is wrong with the first field of the visit’s form that holds such a character
// (control_character, field: its name); nothing where none does. read_typed marks the characters,
// so that the page shows everything again; whatever does something asks this first.
std::optional<Refusal> unseen_text(const Visit& visit);

}  // namespace candour::web
