#pragma once
// The case timeline, Candour's exchange format for what happened: reading it. One file, one case.
// Fields that Candour does not read (what an Ombudsman found, remedies, sources) are passed over.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/casefile/events.hpp"
#include "rules/law_library.hpp"

namespace candour::timeline {

inline constexpr std::size_t most_bytes = 1 << 20;
inline constexpr std::size_t most_events = 5'000;
inline constexpr std::size_t most_people = 200;
inline constexpr std::size_t most_note_characters = 4'000;

struct File {
  care::CaseOpened opened;
  std::vector<care::PersonAdded> people;
  std::vector<care::LocalStandardSet> standards;
  std::vector<care::Happened> happenings;
  std::optional<Day> as_of;    // the file's own day to look from
  std::optional<Day> decided;  // the day of the decision, where it is one
};

// Reads a file. Refuses, changing nothing, with the path of the field ("events[3].on") or the line:
// too_large, not_utf8, malformed, duplicate_key, missing_field, wrong_type, no_such_date,
// date_out_of_range, unknown_field_value (service, precision, outcome, reason, role, a day of birth
// that is no whole date, a policy that is not a period), unknown_person, text_too_long, text_empty,
// control_character. An unknown kind is kept.
Result<File> read_file(std::string_view bytes);

// "28d", "20wd", "6w", "12m"
Result<care::LocalStandardSet> read_period(std::string_view rule, std::string_view text);

}  // namespace candour::timeline
