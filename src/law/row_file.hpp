#pragma once
// The files of law/rows: every row of our tables of the law, and what became of it: a rule, a
// judgement left to people, background, or nothing yet, with the reason.

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "law/toml_file.hpp"
#include "rules/standing.hpp"

namespace candour::law {

enum class RowTreatment : std::uint8_t { rule, judgement, background, not_yet };
inline constexpr std::size_t row_treatment_count = 4;
std::string_view name_of(RowTreatment treatment);  // "not_yet"
std::optional<RowTreatment> row_treatment_named(std::string_view name);

// One row of a table of the law.
struct Row {
  std::string id;     // "tr.at18"
  std::string words;  // our own short sentence, not the law's
  std::string cite;
  rules::Mark mark = rules::Mark::unconfirmed;
  RowTreatment treatment = RowTreatment::not_yet;
  std::vector<std::string> rules;  // ids of the rules that decide it; none for anything but a rule
  std::string reason;  // for anything but a rule, why; of a rule, what it leaves to people
};

struct RowTable {
  std::string id;     // the file's name: "care_act_2"
  std::string title;  // "Care Act and around it: safeguarding, transition, children, clocks"
  std::vector<Row> rows;
};

// Reads one file. Beside what every law file is refused for: a rule without its rules or anything
// else with some (missing_field, unknown_field_value), anything but a rule without its reason
// (missing_field), a rule named twice, and an id twice (duplicate_key).
Result<RowTable> read_rows(const TomlFile& file);

// Reads FOLDER/rows/*.toml in the order of their names. Refuses all of them at the first thing
// wrong in one, an id that stands in two files (duplicate_key), and a rule that is not among
// `rule_ids` (unknown_field_value).
Result<std::vector<RowTable>> load_rows(const std::filesystem::path& folder,
                                        std::span<const std::string_view> rule_ids);

}  // namespace candour::law
