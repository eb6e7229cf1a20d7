// What the law asks when an adult may be at risk, and when somebody may lack capacity.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr Clock decided{
    .head = {.id = "safeguarding.decision",
             .code = "safeguarding.inadequate",
             .title = "A decision on each safeguarding concern",
             .duty = "decide, and record, what to do about a safeguarding concern",
             .owed_to = "the adult at risk",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s42(1)"), care_act("s42(2)"), benchmark("safeguarding.decision")},
             .from = make_day(2015, 4, 1),
             .note =
                 "No time stands in law; the days are Candour’s line, and urgent means at once."},
    .starts = {EventKind::safeguarding_concern},
    .length = "safeguarding.decision",
    .met_by = {EventKind::safeguarding_enquiry_started, EventKind::safeguarding_enquiry_closed,
               EventKind::decision_made},
    .continuing = true,
    .cured_when_met = true};

constexpr Clock ended{
    .head = {.id = "safeguarding.end",
             .code = "safeguarding.delay",
             .title = "A safeguarding concern brought to an end",
             .duty = "finish what it looks into after a safeguarding concern",
             .owed_to = "the adult at risk",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s42(2)"), benchmark("safeguarding.end")},
             .from = make_day(2015, 4, 1),
             .note = "No time stands in law; 12 weeks are Candour’s line."},
    .starts = {EventKind::safeguarding_concern, EventKind::safeguarding_enquiry_started},
    .length = "safeguarding.end",
    .met_by = {EventKind::safeguarding_enquiry_closed},
    .ends = {EventKind::decision_made},
    .continuing = true};

constexpr Recorded capacity_assessed{.words = "capacity for that decision had been assessed",
                                     .kinds = {EventKind::mca_assessed}};
constexpr Check capacity_first{
    .head = {.id = "capacity.before_best_interests",
             .code = "capacity.not_followed",
             .title = "Capacity before best interests",
             .duty = "assess capacity for the decision before anyone decides it in the person’s "
                     "best interests",
             .owed_to = "the person",
             .kind = RuleKind::conduct,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {capacity_act("s1(2)"), capacity_act("s2(1)"), capacity_act("s4(1)")},
             .from = make_day(2007, 10, 1)},
    .steps = {EventKind::bestinterests_decided},
    .requires_that = condition<capacity_assessed>};

constexpr Running lacks{
    .words = "capacity was assessed and no best interests decision followed yet",
    .starts = {EventKind::mca_assessed},
    .ends = {EventKind::bestinterests_decided}};
constexpr NeverRecorded found_to_lack{.words =
                                          "the assessment found that the person lacks capacity"};
constexpr auto waits_for_best_interests =
    all("a best interests decision was owed first", lacks, found_to_lack);
constexpr auto nothing_owed_first =
    not_("no best interests decision was owed first", waits_for_best_interests);
constexpr Check best_interests_before_move{
    .head = {.id = "capacity.before_move",
             .code = "capacity.not_followed",
             .title = "Best interests before a move",
             .duty = "decide in the person’s best interests before it moves somebody who cannot "
                     "decide",
             .owed_to = "the person",
             .kind = RuleKind::conduct,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {capacity_act("s1(5)"), capacity_act("s4(1)")},
             .from = make_day(2007, 10, 1),
             .note = "The exchange format does not carry what an assessment of capacity found, so "
                     "this is never certain and is shown as a duty only.",
             .is_finding = false},
    .steps = {EventKind::placement_started, EventKind::placement_changed},
    .requires_that = condition<nothing_owed_first>};

constexpr std::array clocks{&decided, &ended};
constexpr std::array checks{&capacity_first, &best_interests_before_move};

}  // namespace

RoomRules safeguarding_rules() { return {clocks, checks}; }

}  // namespace candour::care
