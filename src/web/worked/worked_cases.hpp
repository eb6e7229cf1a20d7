#pragma once
// Cases that come worked: what a worker did in them stands in files of facts and plain words, and
// is done by the same actions and the same checks as the pages do it, on days reckoned from today.
// Nothing is in such a case that a worker could not have done.

#include <filesystem>

#include "web/pages/site.hpp"

namespace candour::web {

// Brings in every file of a folder ("D-1011.toml": the case D-1011), each once. A file that was cut
// off is gone on with; one whose last step is done is left alone, whatever was done in the case
// since. Refuses with not_readable, malformed (the file and the step), and as the action of a step
// does. Answers how many were brought in.
Result<int> load_worked_cases(const Site& site, const std::filesystem::path& folder, Day today);

}  // namespace candour::web
