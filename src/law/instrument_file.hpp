#pragma once
// One file of law/instruments: an instrument and our summaries of its paragraphs.

#include "law/toml_file.hpp"
#include "rules/law_library.hpp"

namespace candour::law {

// Reads an instrument. Beside what every law file is refused for: an id that differs from the
// file's name, an instrument without its public address (our own benchmarks and local policy have
// none), a paragraph twice for one day (duplicate_key), and a treatment other than rule or
// definition without a reason (missing_field). An amended paragraph stands once for each version,
// the newest first.
Result<rules::Instrument> read_instrument(const TomlFile& file);

}  // namespace candour::law
