// What the law asks when a young person comes of age: an assessment for adult life when it helps, a
// decision at 18 on what that assessment is, and no day without services until the council has
// reached a conclusion. Reckoned from the day of birth; without one, nothing is said.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

// What shows that the council knew of a child who is likely to have needs after 18: help that runs
// or is owed. That somebody was once assessed shows no needs.
constexpr KindSet known_to_services =
    support_begins | KindSet{EventKind::plan_agreed, EventKind::cin_plan_started,
                             EventKind::ehc_plan_final, EventKind::service_due,
                             EventKind::transition_assessment_requested};
constexpr KindSet decided_at_18{EventKind::transition_treated_as_adult,
                                EventKind::transition_not_treated_as_adult,
                                EventKind::transition_concluded};

// ---- Before 18: looking ahead -------------------------------------------------------------------

constexpr RecordedFirst known_by_17{
    .words = "the council knew of support or a plan before the 17th birthday",
    .kinds = known_to_services,
    .before = {EventKind::person_turned_17}};
constexpr Clock alert_at_16{
    .head = {.id = "transition.alert.sixteen",
             .code = "assessment.not_done",
             .title = "Adult life considered from 16",
             .duty = "consider, and record, whether assessing for adult life now would be of "
                     "significant benefit",
             .owed_to = "the young person",
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {benchmark("transition.alert.sixteen"), care_act("s58(1)"), care_act("s63")},
             .from = make_day(2015, 4, 1),
             .governed_by = "the 16th birthday",
             .note = "The Act names no age: the duty begins when the benefit is significant. The "
                     "day is Candour’s line; passing it is shown and is no finding.",
             .is_finding = false},
    .starts = {EventKind::person_turned_16},
    .starts_if = condition<known_by_17>,
    .length = "transition.alert.sixteen",
    .met_by = {EventKind::transition_considered, EventKind::transition_assessment_requested,
               EventKind::transition_assessment_completed},
    .ends = {EventKind::transition_assessment_refused, EventKind::transition_assessment_declined}};

constexpr RuleHead alert_at_17_head{
    .id = "transition.alert.seventeen",
    .code = "assessment.not_done",
    .title = "An assessment for adult life, six months before 18",
    .duty =
        "have assessed for adult life, or decided that it need not, half a year "
        "before the 18th birthday",
    .owed_to = "the young person",
    .standing = Standing::benchmark,
    .mark = Mark::primary,
    .cites = {benchmark("transition.alert.seventeen"), care_act("s58(1)"), care_act("s63")},
    .from = make_day(2015, 4, 1),
    .governed_by = "the 17th birthday",
    .note =
        "The Act names no age. The day is Candour’s line; passing it is shown and is "
        "no finding.",
    .is_finding = false};
constexpr Clock alert_at_17{
    .head = alert_at_17_head,
    .starts = {EventKind::person_turned_17},
    .starts_if = condition<known_by_17>,
    .length = "transition.alert.seventeen",
    .met_by = {EventKind::transition_assessment_completed},
    .ends = {EventKind::transition_assessment_refused, EventKind::transition_assessment_declined}};

constexpr Recorded turned_17{.words = "the young person had become 17",
                             .kinds = {EventKind::person_turned_17}};
constexpr Recorded turned_18{.words = "the young person had become 18",
                             .kinds = {EventKind::person_turned_18}};
constexpr Recorded known_before{.words = "the council knew of support or a plan",
                                .kinds = known_to_services};
constexpr auto between_17_and_18 =
    all("the young person was 17 when the council first knew of support or a plan", turned_17,
        not_("the young person had not become 18", turned_18),
        not_("the council knew of nothing before", known_before));
constexpr RuleHead alert_late_head = [] {
  RuleHead head = alert_at_17_head;
  head.id = "transition.alert.late";
  head.title = "An assessment for adult life of somebody first known at 17";
  head.duty =
      "assess for adult life, or decide that it need not, soon after it comes to know somebody of "
      "17";
  head.cites = {benchmark("transition.assessment"), care_act("s58(1)"), care_act("s63")};
  head.governed_by = "the day on which the council came to know";
  return head;
}();
constexpr Clock alert_late{
    .head = alert_late_head,
    .starts = known_to_services,
    .starts_if = condition<between_17_and_18>,
    .length = "transition.assessment",
    .met_by = {EventKind::transition_assessment_completed},
    .ends = {EventKind::transition_assessment_refused, EventKind::transition_assessment_declined}};

constexpr Clock assessed{
    .head = {.id = "transition.assessment",
             .code = "assessment.delay",
             .title = "An assessment for adult life that was asked for",
             .duty = "assess for adult life, or refuse with reasons, once somebody has asked",
             .owed_to = "the young person or the carer",
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s58(1)"), care_act("s60"), care_act("s63"),
                       benchmark("transition.assessment")},
             .from = make_day(2015, 4, 1),
             .note = "Whether it is of significant benefit now is the council’s judgement, and "
                     "consent a condition. No time stands in law."},
    .starts = {EventKind::transition_assessment_requested},
    .length = "transition.assessment",
    .met_by = {EventKind::transition_assessment_completed, EventKind::transition_assessment_refused,
               EventKind::transition_concluded},
    .ends = {EventKind::transition_assessment_declined},
    .match = Match::same_item};

constexpr Clock reasons_for_refusal{
    .head = {.id = "transition.refusal",
             .code = "decision.no_reasons",
             .title = "Written reasons for refusing an assessment for adult life",
             .duty = "give whoever asked its reasons in writing, with information and advice on "
                     "preventing and delaying needs",
             .owed_to = "the person who asked",
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s58(5)"), care_act("s60(6)"), care_act("s63(5)"),
                       benchmark("decision.reasons")},
             .from = make_day(2015, 4, 1),
             .note = "The duty is statute and has no time; the weeks are Candour’s line."},
    .starts = {EventKind::transition_assessment_refused},
    .length = "decision.reasons",
    .met_by = {EventKind::transition_reasons_given},
    .ends = {EventKind::transition_assessment_completed},
    .match = Match::same_item};

constexpr Recorded at_risk{
    .words = "the young person was at risk of abuse or neglect",
    .kinds = {EventKind::safeguarding_concern, EventKind::safeguarding_enquiry_started,
              EventKind::protection_strategy_discussion, EventKind::protection_conference}};
constexpr ItemIs of_a_carer{
    .words = "it was a carer who did not want one", .item = "carer", .missing = Truth::no};
constexpr auto risk_overrides = all("somebody at risk did not want an assessment", at_risk,
                                    not_("it was not a carer who did not want one", of_a_carer));
constexpr Clock despite_refusal{
    .head = {.id = "transition.at_risk",
             .code = "assessment.not_done",
             .title = "An assessment for adult life of somebody at risk who did not want one",
             .duty = "assess all the same where the young person is at risk of abuse or neglect",
             .owed_to = "the young person",
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s58(4)"), care_act("s63(4)"), benchmark("transition.assessment")},
             .from = make_day(2015, 4, 1),
             .note = "A child’s or a young carer’s refusal does not end the duty; the refusal of a "
                     "child’s adult carer does."},
    .starts = {EventKind::transition_assessment_declined},
    .starts_if = condition<risk_overrides>,
    .length = "transition.assessment",
    .met_by = {EventKind::transition_assessment_completed, EventKind::transition_concluded}};

constexpr Clock indicated{
    .head = {.id = "transition.indication",
             .code = "communication.poor",
             .title = "What is likely to be eligible after 18",
             .duty = "say which needs are likely to be eligible after 18, with advice",
             .owed_to = "the young person, or the parents where they cannot understand it; of a "
                        "carer’s assessment, the carer",
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s59(4)"), care_act("s61(5)"), care_act("s64(5)"),
                       benchmark("transition.indication")},
             .from = make_day(2015, 4, 1),
             .note = "The duty is statute and has no time; writing is not required. The weeks are "
                     "Candour’s line."},
    .starts = {EventKind::transition_assessment_completed},
    .length = "transition.indication",
    .met_by = {EventKind::transition_indication_given, EventKind::transition_concluded},
    .match = Match::same_item};

// ---- At 18 --------------------------------------------------------------------------------------

constexpr RecordedFirst assessed_before_18{
    .words = "the young person was assessed for adult life before the 18th birthday",
    .kinds = {EventKind::transition_assessment_completed},
    .before = {EventKind::person_turned_18},
    .cite = care_act("s59(6)")};
constexpr RuleHead at_18_head{
    .id = "transition.at18",
    .code = "decision.delay",
    .title = "At 18: what the assessment for adult life is",
    .duty =
        "decide, by the 18th birthday, whether to treat the assessment for adult life as a "
        "needs assessment or a carer’s assessment",
    .owed_to = "the young person",
    .standing = Standing::statute,
    .mark = Mark::primary,
    .cites = {care_act("s59(6)"), care_act("s64(7)")},
    .from = make_day(2015, 4, 1),
    .governed_by = "the 18th birthday",
    .note =
        "Counted from the 17th birthday, so that it is there to see for a year. The council "
        "has regard to when the assessment was made and whether circumstances have changed."};
constexpr Clock at_18{.head = at_18_head,
                      .starts = {EventKind::person_turned_17},
                      .starts_if = condition<assessed_before_18>,
                      .length = "transition.decision",
                      .met_by = decided_at_18};

constexpr RecordedFirst carer_assessed_before_18{
    .words = "a carer of the child was assessed for the time after the 18th birthday",
    .kinds = {EventKind::transition_assessment_completed},
    .before = {EventKind::person_turned_18},
    .whose = Whose::anyone,
    .item = "carer",
    .cite = care_act("s61(6)")};
constexpr ItemIs of_the_carer{
    .words = "the decision is about the carer’s assessment", .item = "carer", .missing = Truth::no};
constexpr RuleHead at_18_carer_head = [] {
  RuleHead head = at_18_head;
  head.id = "transition.at18.carer";
  head.title = "At 18: what the carer’s assessment is";
  head.duty =
      "decide, by the child’s 18th birthday, whether to treat the assessment of the child’s carer "
      "as a carer’s assessment";
  head.owed_to = "the carer";
  head.cites = {care_act("s61(6)")};
  return head;
}();
constexpr Clock at_18_carer{.head = at_18_carer_head,
                            .starts = {EventKind::person_turned_17},
                            .starts_if = condition<carer_assessed_before_18>,
                            .length = "transition.decision",
                            .met_by = decided_at_18,
                            .met_if = condition<of_the_carer>,
                            .match = Match::anyone};

constexpr Clock new_assessment{
    .head = {.id = "transition.new_assessment",
             .code = "assessment.delay",
             .title = "A new assessment where the earlier one is not taken over",
             .duty = "assess again after 18 where it does not take over the earlier assessment",
             .owed_to = "the young person or the carer",
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {children_act("s17ZH"), care_act("s66"), benchmark("assessment.adult")},
             .from = make_day(2015, 4, 1),
             .note = "The duty is statute (section 17ZH(3)) and has no time; the weeks are "
                     "Candour’s line. Services go on meanwhile."},
    .starts = {EventKind::transition_not_treated_as_adult},
    .length = "assessment.adult",
    .met_by = {EventKind::assessment_completed, EventKind::carer_assessment_completed,
               EventKind::transition_concluded},
    .ends = {EventKind::assessment_declined}};

// ---- After 18: no gap ---------------------------------------------------------------------------

constexpr RecordedFirst asked_before_18{
    .words = "an assessment for adult life was asked for before the 18th birthday",
    .kinds = {EventKind::transition_assessment_requested},
    .before = {EventKind::person_turned_18}};
constexpr RecordedFirst refused_before_18{.words = "it was refused before the 18th birthday",
                                          .kinds = {EventKind::transition_assessment_refused},
                                          .before = {EventKind::person_turned_18}};
constexpr auto unanswered_at_18 =
    all("it was asked for and not refused", asked_before_18,
        not_("it was not refused before the 18th birthday", refused_before_18));
constexpr auto owed_at_18 =
    any("an assessment for adult life was made, or was owed, on the 18th birthday",
        assessed_before_18, unanswered_at_18);
constexpr Running supported_at_18{.words = "services were running on the 18th birthday",
                                  .starts = support_begins,
                                  .ends = support_ends};
constexpr auto goes_on_at_18 =
    all("services go on after the 18th birthday", owed_at_18, supported_at_18);
constexpr Clock concluded{
    .head = {.id = "transition.conclusion",
             .code = "decision.delay",
             .title = "A conclusion after the 18th birthday",
             .duty = "conclude whether there are needs, and begin to meet them or say that it will "
                     "not; until then children’s services go on",
             .owed_to = "the young person",
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {children_act("s17ZH"), care_act("s66"), disabled_persons_act("s2A"),
                       benchmark("transition.conclusion")},
             .from = make_day(2015, 4, 1),
             .governed_by = "the 18th birthday",
             .note = "No time stands in law, since services go on meanwhile; the weeks are "
                     "Candour’s line."},
    .starts = {EventKind::person_turned_18},
    .starts_if = condition<goes_on_at_18>,
    .length = "transition.conclusion",
    .met_by = {EventKind::transition_concluded}};

constexpr Recorded conclusion_reached{.words = "the council had reached its conclusion",
                                      .kinds = {EventKind::transition_concluded}};
constexpr ReasonIs person_asked{
    .words = "the person asked for it", .reason = Reason::person_asked, .missing = Truth::no};
constexpr auto must_go_on =
    all("services must go on after the 18th birthday", turned_18, owed_at_18);
constexpr auto may_end = any("they may end", conclusion_reached, person_asked);
constexpr Check no_gap{
    .head = {.id = "transition.no_gap",
             .code = "service.gap",
             .title = "No gap at 18",
             .duty = "keep services going after the 18th birthday until it has reached a "
                     "conclusion",
             .owed_to = "the young person",
             .kind = RuleKind::conduct,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {children_act("s17ZH"), children_act("s17ZI"), care_act("s66"),
                       disabled_persons_act("s2A")},
             .from = make_day(2015, 4, 1),
             .note = "A conclusion is that there are no needs, that some are now being met, or "
                     "that none will be."},
    .steps = {EventKind::service_ended, EventKind::dp_ended, EventKind::placement_ended,
              EventKind::accommodation_ended},
    .applies_if = condition<must_go_on>,
    .requires_that = condition<may_end>,
    .warned_from = {EventKind::person_turned_18}};

constexpr std::array clocks{&alert_at_16,         &alert_at_17,     &alert_late, &assessed,
                            &reasons_for_refusal, &despite_refusal, &indicated,  &at_18,
                            &at_18_carer,         &new_assessment,  &concluded};
constexpr std::array checks{&no_gap};

}  // namespace

RoomRules transition_rules() { return {clocks, checks}; }

}  // namespace candour::care
