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
               EventKind::safeguarding_no_enquiry, EventKind::decision_made},
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
    .ends = {EventKind::decision_made, EventKind::safeguarding_no_enquiry},
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

constexpr Recorded imca_found_needed{
    .words =
        "it was found that the person lacks capacity for the move and that nobody but paid "
        "carers can be consulted",
    .kinds = {EventKind::imca_needed},
    .cite = capacity_act("s39")};
constexpr Recorded imca_there{
    .words = "an independent mental capacity advocate had been instructed",
    .kinds = {EventKind::imca_instructed}};
constexpr NeverRecorded short_or_urgent{
    .words = "the stay was to be shorter than eight weeks, or the move was urgent",
    .cite = capacity_act("s39")};
constexpr auto imca_or_excused = any("an advocate was instructed, or none was owed before the move",
                                     imca_there, short_or_urgent);
constexpr Check imca_before_move{
    .head = {.id = "capacity.imca",
             .code = "advocacy.not_provided",
             .title = "An independent mental capacity advocate before a move",
             .duty =
                 "instruct an independent mental capacity advocate before it moves somebody who "
                 "cannot decide and has nobody but paid carers to speak for them",
             .owed_to = "the person",
             .kind = RuleKind::conduct,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {capacity_act("s39")},
             .from = make_day(2007, 10, 1),
             .note = "How long the stay was to be, and whether it was urgent, is not recorded, so "
                     "this is never certain."},
    .steps = {EventKind::placement_started, EventKind::placement_changed,
              EventKind::accommodation_started},
    .applies_if = condition<imca_found_needed>,
    .requires_that = condition<imca_or_excused>,
    .warned_from = {EventKind::imca_needed}};

constexpr Clock belongings_protected{
    .head = {.id = "safeguarding.property",
             .code = "safeguarding.inadequate",
             .title = "Belongings protected while a person is away",
             .duty = "take reasonable steps to protect the belongings of an adult in hospital or "
                     "in accommodation, where nobody else does",
             .owed_to = "the adult",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s47"), benchmark("safeguarding.property")},
             .from = make_day(2015, 4, 1),
             .note = "No time stands in law; the days are Candour’s line."},
    .starts = {EventKind::property_at_risk},
    .length = "safeguarding.property",
    .met_by = {EventKind::property_protected},
    .ends = {EventKind::hospital_discharge, EventKind::placement_ended,
             EventKind::accommodation_ended}};

constexpr Recorded entry_agreed{
    .words = "the adult, somebody authorised for them, or a best interests decision had agreed",
    .kinds = {EventKind::property_entry_agreed, EventKind::bestinterests_decided}};
constexpr Check entry_with_consent{
    .head = {.id = "safeguarding.property.entry",
             .code = "safeguarding.inadequate",
             .title = "No entry to a home without consent",
             .duty = "enter the home of an adult who is away only with consent, or in their best "
                     "interests where nobody can consent",
             .owed_to = "the adult",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s47")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::property_entered},
    .requires_that = condition<entry_agreed>,
    .warned_from = {EventKind::property_at_risk}};

constexpr std::array clocks{&decided, &ended, &belongings_protected};
constexpr std::array checks{&capacity_first, &best_interests_before_move, &imca_before_move,
                            &entry_with_consent};

}  // namespace

RoomRules safeguarding_rules() { return {clocks, checks}; }

}  // namespace candour::care
