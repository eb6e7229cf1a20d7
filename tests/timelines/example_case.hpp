#pragma once
// The worked examples beside each room's rules: src/care/ROOM/examples.toml. Each is a made-up case
// and what one rule must answer, worked from the clause that it cites.

#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/day.hpp"

namespace candour::testing {

// A finding that the rule must raise; what is not said is not asked.
struct ExpectedFinding {
  std::string code;
  std::string about;  // empty: about nobody
  bool certain = true;
  std::optional<Day> due;
  std::optional<Day> raised;
  std::optional<Day> warned;
  std::string standing;  // empty: not asked
};

struct ExampleCase {
  std::string room;
  std::string title;
  std::string rule;
  std::string cite;
  std::string timeline;  // as JSON, the exchange format
  Day on{};
  std::vector<ExpectedFinding> expect;  // all findings of the rule; empty: it is silent
  std::string state;         // a duty of the rule is in this state; "none": it has no duty here
  std::string not_computed;  // a duty of the rule cannot be computed for this reason
  std::string refused;       // the timeline is refused with this code
  std::string says;          // the explanation holds these words
  // Why the rule does not answer as the law asks, today. Such an example fails when it passes.
  std::string wrong_today;
};

// How a failing test names its example.
inline void PrintTo(const ExampleCase& example, std::ostream* out) {
  *out << example.rule << ": " << example.title;
}

// Every [[example]], and every [[last_day]] as the four examples that it stands for. Ends the test
// program at anything in a file that is not understood.
std::vector<ExampleCase> read_examples();

// What the replay of an example says otherwise than expected, a sentence each.
std::vector<std::string> differences(const ExampleCase& example);

}  // namespace candour::testing
