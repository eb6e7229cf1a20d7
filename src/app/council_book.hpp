#pragma once
// The law as the council has it: what ships with the program, and the council’s own standards from
// the file in its data folder.

#include <filesystem>
#include <memory>

#include "journal/store.hpp"
#include "law/own_standards.hpp"

namespace candour::app {

inline constexpr std::string_view standards_file = "standards.toml";

// Puts the demonstration council’s standards into a data folder that has none. Refuses
// not_readable and store_failed.
Result<void> add_demo_standards(const std::filesystem::path& data);

// Reads the data folder’s standards.toml; without one the council has no standards of its own. A
// version that the journal has not yet is kept there, sealed. Refuses as
// law::read_own_standards does, naming file and line: a council must not run on half of its file.
Result<std::unique_ptr<law::CouncilBook>> take_in_standards(const std::filesystem::path& data,
                                                            const rules::LawLibrary& law,
                                                            journal::Store& store,
                                                            const CouncilId& council, Day today);

}  // namespace candour::app
