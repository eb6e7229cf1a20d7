#pragma once
// Every register of a council’s journal, in the order in which they are brought up to date.

#include <memory>
#include <vector>

#include "journal/register.hpp"

namespace candour::registers {

std::vector<std::shared_ptr<journal::Register>> all_registers();

}  // namespace candour::registers
