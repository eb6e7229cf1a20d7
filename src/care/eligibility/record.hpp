#pragma once
// Whether needs meet the eligibility criteria, decided by rule from what an assessment found, as if
// nobody helped and without money: SI 2015/313 regs 2 and 3, Care Act 2014 s13. Beside it stands
// the determination of the professional, which is the council’s.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "care/assessment/record.hpp"
#include "care/document/record.hpp"
#include "journal/codec.hpp"

namespace candour::care {

enum class Verdict : std::uint8_t { eligible, not_eligible, open };
BOOST_DESCRIBE_ENUM(Verdict, eligible, not_eligible, open)

// One step of the test and how it stands.
struct StepResult {
  std::string step;      // "A", "B", "C"
  std::string question;  // "Do the needs arise from a physical or mental impairment or illness?"
  Known met = Known::not_known;
  std::string because;  // a sentence
  std::string cite;     // "SI 2015/313 reg 2(1)(a)"
};

// Each recorded need, and whether it was part of what met the test (Care Act 2014 s13(7)).
struct NeedResult {
  std::string outcome;  // "A02": the need is called after it; a carer’s own health: health_need
  bool counts = false;  // unable, from the impairment
  Verdict verdict = Verdict::open;
  std::string because;
};

struct Determination {
  Verdict verdict = Verdict::open;
  std::vector<StepResult> steps;
  std::vector<NeedResult> needs;            // of every finding, in order
  std::vector<std::string> open_questions;  // what would settle it, in sentences
  std::optional<std::string> failed_step;   // the first that is not met
};

// A carer’s health that is at risk is a need of its own: it meets the test without any outcome
// (SI 2015/313 reg 3(2)(a)).
inline constexpr std::string_view health_need = "health";
// "Keeping clean", "Their own health"; the code itself where there is no such outcome.
std::string short_words_of_need(std::string_view outcome);

// By the rule alone. Never refuses: what is missing is open.
Determination determine(const Assessment& assessment);

// Disputed findings decided both ways, and whether they matter.
struct BothWays {
  Determination as_found;
  Determination as_disputed;
  bool matters = false;  // the verdict, or that of a need, turns on it
};
std::optional<BothWays> determine_both_ways(const Assessment& assessment);

// The professional’s determination of one need.
struct NeedDetermined {
  std::string outcome;
  bool eligible = false;
  PersonalText reasons;
  PersonalText need;       // what the need is, in words
  PersonalText hoped_for;  // what the person wants to achieve
};
BOOST_DESCRIBE_STRUCT(NeedDetermined, (), (outcome, eligible, reasons, need, hoped_for))

// In the stream of the assessment on whose basis it is made (s13(1)).
struct EligibilityDetermined {
  people::DocumentId assessment;
  std::int64_t assessment_version = 1;
  Verdict by_rule = Verdict::open;
  Verdict decided = Verdict::open;            // never open
  std::optional<PersonalText> why_different;  // asked where the two differ
  PersonalText reasons;                       // s13(2)
  std::vector<NeedDetermined> needs;          // every recorded need (s13(7))
  std::optional<PersonalText> period_considered;
  std::optional<bool> wants_council_to_meet;       // adults: s13(3)(b); keyed for them
  std::optional<PersonalText> ordinary_residence;  // s13(3)(c)
};
BOOST_DESCRIBE_STRUCT(EligibilityDetermined, (),
                      (assessment, assessment_version, by_rule, decided, why_different, reasons,
                       needs, period_considered, wants_council_to_meet, ordinary_residence))

struct EligibilityRecord {
  EligibilityDetermined what;
  ActorId by;
  Moment at{};
  std::optional<Day> on;
};

// The newest determination in the stream of an assessment; nothing while there is none. Refuses as
// decode() does.
Result<std::optional<EligibilityRecord>> eligibility_of(
    std::span<const journal::StoredEvent> events);

// A need that the assessment recorded, and so one that a determination answers (s13(7)): whatever
// the person cannot do, and a carer’s health that is at risk.
std::vector<std::string> recorded_needs(const Assessment& assessment);

// What the newest signed version of an assessment found, with what is disputed in it. Nothing where
// it is not signed, or the document is no assessment.
std::optional<Assessment> assessment_of(const DocumentRecord& document);

}  // namespace candour::care

template <>
struct candour::journal::KindOf<candour::care::EligibilityDetermined> {
  static constexpr std::string_view name = "eligibility.determined";
};
