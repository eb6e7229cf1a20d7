#pragma once
// The parts of the test, one by one, for determine.cpp alone.

#include "care/eligibility/record.hpp"

namespace candour::care::detail {

inline Known both(Known a, Known b) {
  if (a == Known::no || b == Known::no) return Known::no;
  return a == Known::yes && b == Known::yes ? Known::yes : Known::not_known;
}
inline Known either(Known a, Known b) {
  if (a == Known::yes || b == Known::yes) return Known::yes;
  return a == Known::no && b == Known::no ? Known::no : Known::not_known;
}

// One finding as the test sees it. Who helps, and what anything costs, is not in it.
struct Weighed {
  const Finding* finding = nullptr;
  Known unable = Known::not_known;  // under at least one limb that the regulation has for them
  Known caused = Known::not_known;  // by an impairment; for a carer, by the care that they give
  Known counts = Known::not_known;  // both
};
std::vector<Weighed> weigh(const Assessment& assessment);
std::vector<const Weighed*> counted(const std::vector<Weighed>& all, Known counts);

StepResult step_a(const Assessment& assessment, const std::vector<Weighed>& all);
StepResult step_b(const Assessment& assessment, const std::vector<Weighed>& all);
StepResult step_c(const Assessment& assessment, const std::vector<Weighed>& all);

// What would settle what is open, in sentences.
std::vector<std::string> questions_left(const Assessment& assessment,
                                        const std::vector<Weighed>& all, Known significant);

// "Keeping clean and Keeping up the home".
std::string listed(const std::vector<const Weighed*>& findings);

}  // namespace candour::care::detail
