#pragma once
// What kind of law a rule is, and how surely we know it.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace candour::rules {

// Strongest first. What a breach of each does: docs/decisions/0003-standing.md.
enum class Standing : std::uint8_t {
  statute,
  regulation,
  statutory_guidance,
  case_law,
  guidance,
  ombudsman_practice,
  benchmark,     // Candour's own line, stated as such
  local_policy,  // a council's own line
};

// How a source was seen. An unconfirmed source warns and never refuses.
enum class Mark : std::uint8_t {
  primary,      // V: read in the primary text
  secondary,    // V2: read in a secondary source that agrees
  unconfirmed,  // G: from memory, to be confirmed
};

// What the system does with a provision; the list of these is the coverage report.
enum class Treatment : std::uint8_t { rule, judgement, definition, not_applicable, not_yet };

std::string_view name_of(Standing standing);    // "statutory_guidance"
std::string_view words_of(Standing standing);   // "statutory guidance"
std::string_view name_of(Mark mark);            // "V", "V2", "G"
std::string_view name_of(Treatment treatment);  // "not-yet"
std::optional<Standing> standing_named(std::string_view name);
std::optional<Mark> mark_named(std::string_view name);
std::optional<Treatment> treatment_named(std::string_view name);

}  // namespace candour::rules
