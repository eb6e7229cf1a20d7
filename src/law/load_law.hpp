#pragma once
// Reads the law as data: the folder law/ with its instruments, values and calendar. Used once, when
// the program starts.

#include <filesystem>

#include "base/refusal.hpp"
#include "rules/law_library.hpp"

namespace candour::law {

// Reads instruments/*.toml, values/*.toml and the one file in calendars/. Refuses the whole folder
// at the first thing wrong in any file, naming file, line and field: bytes that are not UTF-8 or
// too many of them, bad TOML, a field missing, misspelt or unknown, a date that does not exist,
// anything without its source or mark, an id used twice, periods of a value that overlap or leave
// a gap, a provision left undecided without a reason, and a citation of an instrument that is not
// there.
Result<rules::LawLibrary> load_law(const std::filesystem::path& folder);

}  // namespace candour::law
