#pragma once
// What a plan lacks before it says who does what, when, for which need, and why: gaps in sentences,
// and orphans both ways. Care Act 2014 s25(1), (2); contracts 8.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/assessment/record.hpp"
#include "care/document/answers.hpp"
#include "care/eligibility/record.hpp"
#include "care/plan/record.hpp"

namespace candour::care {

struct PlanChecked {
  const PlanRecord& plan;
  const EligibilityDetermined* determined = nullptr;  // null: nothing was determined
  const Assessment* assessment = nullptr;             // null: not at hand
};

struct PlanGap {
  std::string line;  // of the plan; empty: about a need, or the plan as a whole
  std::string need;  // outcome code; empty: none
  std::string sentence;
  std::string cite;
  bool refuses = false;  // statute stands between the plan and its signature
};

// Line by line: is it said who, when and with which window, how long, from when? Warnings alone: a
// line that says little is still a line.
std::vector<PlanGap> not_specific(const PlanChecked& checked);

// An eligible need without a line, which statute asks for; a line without a need or an outcome,
// which is not yet documented and by itself never grounds a reduction; an outcome without evidence.
std::vector<PlanGap> orphans(const PlanChecked& checked);

// Lines that count and are for a need, in the order of the plan.
std::vector<const LineOnTheTable*> lines_for(const PlanRecord& plan, std::string_view need);
// What a need is to lead to: in the person’s words, from the determination, else the assessment.
PersonalText hoped_for(const PlanChecked& checked, std::string_view need);

// The parts that a plan must have.
enum class PartState : std::uint8_t { there, missing, does_not_apply };
struct PlanPart {
  std::string_view cite;   // "Care Act 2014 s25(1)(a)"
  std::string_view words;  // "All the needs that the assessment found"
  PartState state = PartState::missing;
};
// `form`: the answers of the plan’s own form. `has_budget`: whether a budget was set in it.
std::vector<PlanPart> parts_of(const PlanChecked& checked, const Answers& form, bool has_budget);

}  // namespace candour::care
