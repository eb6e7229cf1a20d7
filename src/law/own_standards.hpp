#pragma once
// A council’s own standards: its benchmarks, the days on which it is closed, and when it is warned.
// They are a file with history: what was adopted is never taken out, it ends. A benchmark stands
// beside the law’s clock and never instead of it; the council’s closed days count for its own
// benchmarks alone.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "law/toml_file.hpp"
#include "rules/rule_book.hpp"

namespace candour::law {

// Who decided something, when, and where that can be read.
struct Adoption {
  std::string cite;
  std::string adopted_by;
  Day adopted_on{};
};

struct OwnBenchmark {
  rules::LocalStandard standard;
  Adoption adoption;
};

// Whom a lead warns.
enum class Warned : std::uint8_t { worker, manager };
std::string_view name_of(Warned warned);
std::optional<Warned> warned_named(std::string_view name);

struct OwnLead {
  std::string rule;
  Warned warned = Warned::worker;
  rules::Unit unit = rules::Unit::days;  // from the start of the clock
  std::int64_t amount = 0;
  Day from{};
  std::optional<Day> until;
  Adoption adoption;
};

struct ClosedDay {
  BankHoliday day;
  Adoption adoption;
};

struct OwnStandards {
  std::vector<OwnBenchmark> benchmarks;  // by rule, then in order of time
  std::vector<OwnLead> leads;
  std::vector<ClosedDay> closed_days;  // in order
};

// Reads the file: [[benchmark]] (rule, amount, unit, from, until), [[lead]] (rule, warns, amount,
// unit, from, until) and [[closed_day]] (on, name, announced), each with cite, adopted_by and
// adopted_on; an empty file is a council without standards of its own. Refuses what every law file
// is refused for; a rule that is no clock with a length, or a unit other than its own
// (unknown_field_value); a benchmark that would weaken an act or regulation (weaker_than_law);
// periods of one rule that overlap (overlap_in_dates); something that is to hold before it was
// adopted (date_out_of_range); a closed day that is none of the calendar’s working days
// (date_out_of_range), or listed twice (overlap_in_dates).
Result<OwnStandards> read_own_standards(const TomlFile& file, const rules::RuleBook& book);

// The law and the rules as one council has them: its leads in place of ours, its closed days for
// its own clocks, its benchmarks beside the law’s.
class CouncilBook {
 public:
  // `law` outlives it. Refuses what RuleBook::bind refuses.
  static Result<std::unique_ptr<CouncilBook>> make(const rules::LawLibrary& law,
                                                   std::span<const rules::Clock* const> clocks,
                                                   std::span<const rules::Check* const> checks,
                                                   OwnStandards own);

  const rules::RuleBook& book() const { return book_; }
  const OwnStandards& own() const { return own_; }
  // By which its own benchmarks count working days.
  const WorkingCalendar& calendar() const { return calendar_; }

 private:
  CouncilBook() = default;
  rules::LawLibrary library_;
  WorkingCalendar calendar_;
  OwnStandards own_;
  rules::RuleBook book_;
};

// The periods of a value with one of the council’s own in the place of what they say on its days.
std::vector<rules::ValuePeriod> with_own_period(const std::vector<rules::ValuePeriod>& periods,
                                                const rules::ValuePeriod& own);

}  // namespace candour::law
