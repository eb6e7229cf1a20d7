#pragma once
// How well the replay does on published decisions: what it raises by itself against what the
// Ombudsman found. Candour never reads the finding; the scorer does, and only here.

#include <boost/json.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/day.hpp"

namespace candour::testing {

// A breach and whom it is about; two codes for one breach count as the same.
using Breach = std::pair<std::string, std::string>;
using Weights = std::map<Breach, double>;  // 1 certain, one half possibly

struct Score {
  int wanted = 0;        // findings that the dates show, one a breach and person
  double got = 0;        // of those, raised; a doubtful one, or one whose date fails, is half
  double spare = 0;      // raised, and the Ombudsman did not find it
  int cleared = 0;       // points that the Ombudsman cleared
  int false_alarms = 0;  // of those, raised as certain
  int date_fails = 0;    // certain already on the eve of the day given
  int unusable = 0;      // without rule, reason or citation, or dated outside the case
  std::vector<std::string> failed;  // could not be replayed, and why
  std::vector<std::string> told;    // missed, not found, false alarm: for the reader

  double recall_percent() const;
  double false_alarm_percent() const;
  double precision_percent() const;
};

// The name under which the codes for one breach are counted.
std::string breach_of(std::string_view code);

// Which of the wanted are hit, with their weight, and which of the raised were used for it. Where a
// breach is wanted for several people the right one must be named; otherwise anyone will do.
struct Matched {
  Weights hits;
  std::set<Breach> used;
};
Matched match(const std::set<Breach>& wanted, const Weights& raised);

// Adds one decision.
void add_decision(const std::string& name, const boost::json::object& decision, Score& score);

}  // namespace candour::testing
