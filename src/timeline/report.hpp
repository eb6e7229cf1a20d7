#pragma once
// What a replay says: as JSON in the exchange format, and as text for a terminal.

#include <string>

#include "timeline/replay.hpp"

namespace candour::timeline {

// One case: findings, open duties and what was not understood, in the order raised, code, about.
std::string report_json(const Replayed& replayed, const rules::RuleBook& book);

// A file that was refused, as an entry of the array for a directory.
std::string refused_json(std::string_view file, const Refusal& refusal);

std::string report_text(const Replayed& replayed, const rules::RuleBook& book);

// The findings in the order in which a report gives them.
std::vector<const rules::Duty*> findings_in_order(const Replayed& replayed);

}  // namespace candour::timeline
