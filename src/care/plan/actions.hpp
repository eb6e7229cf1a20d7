#pragma once
// What is done at the table with the lines of a plan, and with the plan as a whole. Pure, as the
// actions on documents: record, who acts and what they gave make events or a refusal whose sentence
// says what to do. A member of staff who acts for the person’s side writes down what the person
// says, and the event says so (`keyed_for`). Care Act 2014 s25(3) to (5).

#include "care/document/actions.hpp"
#include "care/eligibility/record.hpp"
#include "care/plan/record.hpp"

namespace candour::care {

// The plan, its case, and what was determined on the assessment on which it rests (null: nothing).
struct PlanAtHand {
  const CaseRecord& record;
  const PlanRecord& plan;
  const EligibilityDetermined* determined = nullptr;
};

// The stream version of the newest version of a line by either side: what a page has seen of it.
std::int64_t newest_of(const LineOnTheTable& line);
// The other side of the table.
constexpr TableSide other_than(TableSide side) {
  return side == TableSide::council ? TableSide::person : TableSide::council;
}
// Whether a change of this line by `side` has to say why: the other side put it, answered it or
// agreed to it.
bool needs_reasons(const LineOnTheTable& line, TableSide side);

struct PutLine {
  PlanLineId id{};
  TableSide side = TableSide::council;
  LineContent content{};
  PersonalText reasons{};
  std::int64_t seen = 0;  // newest_of the line on the page that was filled in; 0: a new line
};
// A line, or another version of it, by one side; what was agreed is open again. Refuses with
// not_permitted (closed, or signed: the next plan changes it), stale_version (put meanwhile),
// text_empty (what; reasons, where it answers the other side or nobody meets the need yet),
// unknown_field_value (need: none of those assessed; times), duplicate_key (the same time twice),
// date_out_of_range (until), already_done (nothing differs).
Result<Events> put_line(const PlanAtHand& at, const Doer& by, const PutLine& input);

struct TakeBackLine {
  PlanLineId id{};
  TableSide side = TableSide::council;
  PersonalText why{};
  std::int64_t seen = 0;
};
// A side takes its own line back. Refuses with not_permitted, not_found (it has none),
// stale_version, text_empty (why, where the other side has a part in it).
Result<Events> take_back_line(const PlanAtHand& at, const Doer& by, const TakeBackLine& input);

struct AnswerLine {
  PlanLineId id{};
  TableSide by_side = TableSide::person;
  std::optional<bool> agreed{};
  PersonalText why{};
  std::int64_t seen = 0;
};
// A side answers what the other put: never its own. Refuses with not_permitted (nothing of the
// other side’s), not_found, stale_version, missing_field (agreed), text_empty (why, where not
// agreed), already_done (answered so already).
Result<Events> answer_line(const PlanAtHand& at, const Doer& by, const AnswerLine& input);

// What the person saw of the plan as a whole, and how: a step to agree it (s25(5)).
// Refuses with not_permitted and text_empty (how).
Result<Events> show_plan(const PlanAtHand& at, const Doer& by, const PersonalText& how);

struct RecordPlanAnswer {
  std::optional<PlanAnswer> answer{};
  PersonalText why{};
};
// What the person says to the plan as it was last shown. Refuses with not_permitted, missing_field
// (answer; or nothing was shown yet), text_empty (why, unless they agree).
Result<Events> record_plan_answer(const PlanAtHand& at, const Doer& by,
                                  const RecordPlanAnswer& input);

// The lines of an earlier plan that count, each put once more by the council under its own name. A
// need that is not among those determined now is left empty: not yet documented, which by itself
// never grounds a reduction. Refuses with not_permitted and already_done (nothing is left to
// bring).
Result<Events> bring_lines_forward(const PlanAtHand& at, const Doer& by, const PlanRecord& earlier,
                                   std::optional<Day> earlier_on);

}  // namespace candour::care
