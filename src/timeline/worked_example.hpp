#pragma once
// The worked examples beside each room's rules: src/care/ROOM/examples.toml. Each is a made-up case
// and what one rule must answer, worked by hand from the clause that it cites. The tests run them,
// and the law book shows them with their results.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/replay.hpp"

namespace candour::timeline {

// A finding that the rule must raise; what is not said is not asked.
struct ExpectedFinding {
  std::string code = {};
  std::string about = {};  // empty: about nobody
  bool certain = true;
  std::optional<Day> due = {};
  std::optional<Day> raised = {};
  std::optional<Day> warned = {};
  std::string standing = {};  // empty: not asked
};

struct WorkedExample {
  std::string title = {};
  std::string rule = {};
  std::string cite = {};
  std::string timeline = {};  // as JSON, the exchange format
  Day on{};
  std::vector<ExpectedFinding> expect = {};  // all findings of the rule; empty: it is silent
  std::string state = {};  // a duty of the rule is in this state; "none": it has no duty here
  std::string not_computed = {};  // a duty of the rule cannot be computed for this reason
  std::string refused = {};       // the timeline is refused with this code
  std::string says = {};          // the explanation holds these words
  // Why the rule does not answer as the law asks, today. Such an example fails when it passes.
  std::string wrong_today = {};
};

// Every [[example]] of a file, and every [[last_day]] as the four examples that it stands for.
// `name` is how a refusal names the file. Refuses malformed, missing_field, wrong_type, and
// unknown_field_value for a key or a word that it does not know.
Result<std::vector<WorkedExample>> read_examples(std::string_view toml, std::string_view name);

Result<Replayed> replay(const WorkedExample& example, const rules::RuleBook& book);

// What the replay of an example says otherwise than expected, a sentence each; none: as expected.
std::vector<std::string> differences(const WorkedExample& example, const Result<Replayed>& replayed,
                                     const rules::RuleBook& book);

}  // namespace candour::timeline
