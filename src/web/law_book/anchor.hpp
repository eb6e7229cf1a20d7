#pragma once
// Where things stand on the pages of the law book: the ids that links lead to.

#include <string>
#include <string_view>

#include "rules/law_library.hpp"

namespace candour::web {

// The id of a provision on its instrument's page: "reg 17(3)" becomes "preg-17-3-". Of several
// versions of one provision the newest has it.
std::string provision_anchor(std::string_view provision);

// The same, told apart from newer versions of the same provision by the day it began.
std::string version_anchor(const rules::Instrument& instrument, const rules::Provision& provision);

// The id of a value on the page of lengths and rates.
std::string value_anchor(std::string_view value);

}  // namespace candour::web
