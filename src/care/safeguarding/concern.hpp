#pragma once
// A worry that an adult is abused or neglected, and what a named person decides about it: the three
// parts of Care Act 2014 s42(1), whether the council enquires (s42(2)), and why. Both are held: the
// record shows them to nobody on the person’s side. The enquiry itself is not kept here.

#include "care/casefile/work_actions.hpp"

namespace candour::care {

struct RaiseConcern {
  std::string about{};  // label of the adult
  std::optional<Day> raised_on{};
  PersonalText what{};     // what somebody saw, heard or was told
  PersonalText told_by{};  // who, as they may be named here
  PersonalText
      wished_outcome{};          // what the adult wants to happen, in their words; empty: not asked
  PersonalText why_not_asked{};  // asked where the adult’s wish is empty
};
// Refuses with not_permitted (published), unknown_person (about), missing_field (raised_on),
// date_out_of_range (raised_on: later than today), text_empty (what, why_not_asked).
Result<Events> raise_concern(const CaseRecord& record, const Doer& by, const RaiseConcern& input);

// Whether one part of s42(1) is met, as far as there is reasonable cause to suspect it.
enum class ConcernPart : std::uint8_t { not_answered, met, not_met, not_known };
std::optional<ConcernPart> concern_part_named(std::string_view name);  // "met"
std::string_view name_of(ConcernPart limb);

struct DecideConcern {
  std::int64_t concern = 0;  // number of the concern in the council’s chain
  std::optional<Day> decided_on{};
  ConcernPart has_needs = ConcernPart::not_answered;       // s42(1)(a): met by services or not
  ConcernPart is_at_risk = ConcernPart::not_answered;      // s42(1)(b)
  ConcernPart cannot_protect = ConcernPart::not_answered;  // s42(1)(c): because of those needs
  std::optional<bool> enquire{};
  PersonalText reasons{};
  PersonalText who_enquires{};  // asked where the council enquires, or has others enquire
};
// Whoever acts is who decided. Refuses with not_permitted (published; or all three parts are met
// and the council would not enquire: s42(2)), not_found (concern), already_done (decided),
// missing_field (has_needs, is_at_risk, cannot_protect, enquire, decided_on), date_out_of_range
// (decided_on), text_empty (reasons, who_enquires).
Result<Events> decide_concern(const CaseRecord& record, const Doer& by, const DecideConcern& input);

// Records that an enquiry ended. Refuses as above; not_found where none is open.
struct CloseEnquiry {
  std::int64_t concern = 0;
  std::optional<Day> closed_on{};
  PersonalText outcome{};  // what was done, and whether the adult has what they wanted
};
Result<Events> close_enquiry(const CaseRecord& record, const Doer& by, const CloseEnquiry& input);

// A concern of the record with what followed.
struct Concern {
  const Entry* raised = nullptr;
  const Entry* decided = nullptr;  // enquiry_started or no_enquiry; null while undecided
  const Entry* closed = nullptr;

  bool is_enquired() const {
    return decided != nullptr && decided->kind == rules::EventKind::safeguarding_enquiry_started;
  }
};
// In the order in which they were raised. What follows a concern names its number.
std::vector<Concern> concerns_of(const CaseRecord& record);

}  // namespace candour::care
