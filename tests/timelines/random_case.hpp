#pragma once
// Random small cases for the properties that must hold of any history, and the exact histories that
// a vague one may stand for.

#include <rapidcheck.h>

#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "rules/decide.hpp"

namespace candour::testing {

struct RandomCase {
  rules::Service service = rules::Service::adult;
  std::vector<rules::Happening> listed;
  Day as_of{};

  // Three people: an adult, a carer and a child.
  rules::History history() const;
  // The same with what begins after `day` left out of the list itself.
  rules::History history_known_on(Day day) const;
  std::vector<rules::Duty> duties_on(Day day) const;
};

enum class DatesAre : std::uint8_t { exact, vague };

// A case of one to seven happenings of kinds that belong together, within two years.
RandomCase random_case(DatesAre dates);

// One exact reading of the dates that keeps the listed order where the dates allow both; nothing
// when none was found.
std::optional<RandomCase> random_completion(const RandomCase& given);

// For messages: what happened, a line each.
std::string told(const RandomCase& given);

// A rule and whom it is about.
using RuleAbout = std::pair<std::string, rules::PersonIndex>;

enum class Which : std::uint8_t { certain, any };
// Those that are breached, clocks only or all.
std::set<RuleAbout> breached(const std::vector<rules::Duty>& duties, Which which);

}  // namespace candour::testing
