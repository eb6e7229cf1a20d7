#pragma once
// What an assessment found, read from the answers of its form: the person’s own words, a finding
// for each outcome with its evidence, the effect on well-being. Care Act 2014 ss9, 10, 13; SI
// 2015/313 regs 2 and 3; SI 2014/2827. The section of an outcome is called after it: "outcome-A01".

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/document/answers.hpp"
#include "people/statement.hpp"

namespace candour::care {

// SI 2015/313 reg 2(2) and reg 3(2)(b): A01 to A10 for an adult, C01 to C08 for a carer.
struct OutcomeRow {
  std::string_view code;         // "A01"
  std::string_view words;        // "Getting, preparing and eating enough food and drink"
  std::string_view short_words;  // "Food and drink"
  bool carers = false;
};
inline constexpr std::array<OutcomeRow, 18> outcome_rows{{
    {"A01", "Getting, preparing and eating enough food and drink", "Food and drink"},
    {"A02", "Keeping clean, and keeping clothes clean", "Keeping clean"},
    {"A03", "Reaching and using the toilet, and managing continence", "Using the toilet"},
    {"A04", "Being dressed, and suitably", "Getting dressed"},
    {"A05", "Moving around and using the home without danger", "Safe at home"},
    {"A06", "Keeping the home fit to live in", "Keeping up the home"},
    {"A07", "Making and keeping family and other relationships", "Relationships"},
    {"A08", "Taking part in work, training, education or volunteering", "Work and learning"},
    {"A09", "Using local facilities, services, transport and recreation", "Getting out"},
    {"A10", "Caring for a child", "Caring for a child"},
    {"C01", "Caring for a child", "Caring for a child", true},
    {"C02", "Caring for other people whom the carer looks after", "Caring for others", true},
    {"C03", "Keeping the carer’s own home fit to live in", "Keeping up the home", true},
    {"C04", "Eating and drinking properly", "Food and drink", true},
    {"C05", "Making and keeping family and other relationships", "Relationships", true},
    {"C06", "Taking part in work, training, education or volunteering", "Work and learning", true},
    {"C07", "Using local facilities and services", "Getting out", true},
    {"C08", "Recreation", "Recreation", true},
}};
// Null where there is no such outcome.
const OutcomeRow* outcome_named(std::string_view code);
// "outcome-A01", and the outcome of such a section; empty for any other.
std::string section_of_outcome(std::string_view code);
std::string_view outcome_of_section(std::string_view section);

// Whether something is so, as far as the findings say.
enum class Known : std::uint8_t { not_known, yes, no };

enum class Ability : std::uint8_t {
  not_answered,
  unable,          // under at least one limb
  able,            // alone, without pain, danger or undue time
  does_not_arise,  // with a reason: an answer, never a gap
  not_known_yet,   // looked at, and still open
};

// SI 2015/313 reg 2(3) (all four) and reg 3(3) (the first three: no time limb for carers).
enum class Limb : std::uint8_t {
  needs_assistance,  // cannot do it without help, prompting or supervision included
  pain_or_distress,  // can, with significant pain, distress or anxiety
  danger,            // can, endangering health or safety, theirs or another’s
  takes_longer,      // can, and takes significantly longer; adults alone
};

// Care Act 2014 s1(2)(a) to (i).
enum class WellBeing : std::uint8_t {
  dignity,
  health,
  protection,
  control,
  work_and_learning,
  social_and_economic,
  relationships,
  home,
  contribution,
};
inline constexpr std::size_t well_being_count = 9;
std::string_view words_of(WellBeing area);
// "work_and_learning", as a form’s option is called.
std::string_view name_of(WellBeing area);
std::string_view words_of(Limb limb);
std::string_view name_of(Limb limb);
std::string_view words_of(Ability ability);
// "unable", as a form’s option is called; not_answered where there is none of that name.
Ability ability_named(std::string_view name);

// What a finding rests on.
struct Evidence {
  PersonalText text;
  ActorId account_of;   // whose account it is, once whoever reads it knows who the label is
  std::string account;  // as it was answered: a label of the case, "author" or "other"
  people::HowKnown how_known = people::HowKnown::not_recorded;
  std::optional<Day> on;
  std::optional<people::StatementId> statement;  // picked from the record
  std::optional<std::string> file;               // digest of a kept file
  bool by_provider = false;  // a provider’s opinion, marked so where nothing else stands
};

struct Finding {
  std::string outcome;  // "A02"
  Ability ability = Ability::not_answered;
  std::vector<Limb> limbs;
  Known from_impairment = Known::not_known;  // step A for this outcome
  Known significant = Known::not_known;      // step C for this outcome: an effect on well-being
  std::vector<WellBeing> areas;
  bool likely_later = false;             // not now, and likely (reg 2(1)(c), 3(1)(c))
  PersonalText what_happens;             // what is difficult, in words
  PersonalText reason;                   // why it does not arise, or how they manage it
  PersonalText to_find_out;              // what is still open, where it is not known yet
  PersonalText effect_words;             // how it affects them, or why it does not
  PersonalText hoped_for;                // what the person wants to achieve
  PersonalText helped_now;               // who helps now, and how; no rule of eligibility reads it
  std::optional<std::string> helped_by;  // label of a carer, where one meets it and wants to
  std::vector<Evidence> evidence;
  // Somebody disputes it: what the finding would be on their account. Decided both ways.
  bool disputed = false;
  Ability disputed_ability = Ability::not_answered;
  PersonalText disputed_why;
};

enum class AssessedWhom : std::uint8_t { adult, carer };

struct Assessment {
  AssessedWhom whom = AssessedWhom::adult;
  std::string about;                    // label
  std::string mode;                     // value of the form’s choice: "face_to_face"
  Known impairment = Known::not_known;  // reg 2(1)(a): impairment or illness; no diagnosis needed
  Known necessary_care = Known::not_known;  // carers: reg 3(1)(a)
  Known health_at_risk = Known::not_known;  // carers: reg 3(2)(a)
  Known fluctuates = Known::not_known;      // reg 2(4), 3(4)
  PersonalText period_considered;
  std::vector<Finding> findings;  // of every outcome of the form, in order
  // Several small effects that are significant together (reg 2(1)(c), 3(1)(c)), and the areas that
  // were looked at and found untouched (s9(4)(a), s10(5)(c)).
  Known significant_together = Known::not_known;
  bool likely_together = false;
  std::vector<WellBeing> areas_together;
  std::vector<WellBeing> areas_not_affected;
  std::optional<Day> carried_out_on;

  const Finding* finding(std::string_view outcome) const;
};

// Reads the answers of "adult-needs-assessment" or "carers-assessment". What is not answered, or is
// in a draft not yet a value, is not known: nothing is refused.
Assessment read_assessment(AssessedWhom whom, std::string_view about, const Answers& answers);

}  // namespace candour::care
