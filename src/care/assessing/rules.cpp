// What the law asks of the way in which an assessment is carried out: that the person is told,
// asked and heard, that whoever assesses is able to, and that a refusal does not last for ever.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr Clock timescale{
    .head = {.id = "assessment.timescale",
             .code = "communication.poor",
             .title = "How long the assessment may take",
             .duty = "tell the person how long the assessment may take",
             .owed_to = "the person to be assessed",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::secondary,
             .cites = {care_guidance("para 6.29"), benchmark("timescale.told")},
             .from = make_day(2015, 4, 1),
             .note = "The guidance asks for an indicative timescale and sets no day by which to "
                     "give it; two weeks are Candour’s line. That none is listed proves nothing; "
                     "one recorded as late does."},
    .starts = {EventKind::assessment_requested},
    .length = "timescale.told",
    .met_by = {EventKind::assessment_timescale_told},
    .absence_proves_nothing = true};

constexpr Running asked_about_self_assessment{
    .words = "the person was asked whether they want to assess themselves with help",
    .starts = {EventKind::self_assessment_offered, EventKind::self_assessment_wanted},
    .ends = {EventKind::assessment_signed}};

constexpr Check self_assessment_asked{
    .head = {.id = "assessment.self.asked",
             .code = "assessment.inadequate",
             .title = "Asked about a supported self-assessment",
             .duty = "find out, before any assessment, whether the person wants to assess "
                     "themselves with help",
             .owed_to = "the person assessed",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::regulation,
             .mark = Mark::primary,
             .cites = {assessment_regulations("reg 2(2)")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::assessment_signed},
    .requires_that = condition<asked_about_self_assessment>};

constexpr Running self_assessment_chosen{.words = "the person chose to assess themselves with help",
                                         .starts = {EventKind::self_assessment_wanted},
                                         .ends = {EventKind::assessment_signed}};
constexpr Running given_for_it{.words = "the person was given what the council holds for it",
                               .starts = {EventKind::self_assessment_information_given},
                               .ends = {EventKind::assessment_signed}};

constexpr Check self_assessment_informed{
    .head = {.id = "assessment.self.informed",
             .code = "assessment.inadequate",
             .title = "What the council holds, for a self-assessment",
             .duty = "give a person who assesses themselves the relevant information that it holds",
             .owed_to = "the person assessed",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::regulation,
             .mark = Mark::primary,
             .cites = {assessment_regulations("reg 2(5)")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::assessment_signed},
    .applies_if = condition<self_assessment_chosen>,
    .requires_that = condition<given_for_it>};

constexpr Running checked_it{.words = "the council made sure that it is accurate and complete",
                             .starts = {EventKind::self_assessment_checked},
                             .ends = {EventKind::assessment_signed}};

constexpr Check self_assessment_checked{
    .head = {.id = "assessment.self.checked",
             .code = "assessment.inadequate",
             .title = "A self-assessment checked",
             .duty =
                 "make sure that a self-assessment is accurate and complete before it is finished",
             .owed_to = "the person assessed",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statutory_guidance,
             .mark = Mark::secondary,
             .cites = {care_guidance("ch 6 self-assessment")},
             .from = make_day(2015, 4, 1),
             .note = "The check stands in the guidance, not in the regulations."},
    .steps = {EventKind::assessment_signed},
    .applies_if = condition<self_assessment_chosen>,
    .requires_that = condition<checked_it>};

constexpr Running told_how{.words = "the person was told how the assessment would go",
                           .starts = {EventKind::assessment_explained},
                           .ends = {EventKind::assessment_signed}};

constexpr Check explained{
    .head = {.id = "assessment.explained",
             .code = "assessment.inadequate",
             .title = "The assessment explained beforehand",
             .duty = "tell the person about the assessment process, beforehand wherever it can",
             .owed_to = "the person assessed",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::regulation,
             .mark = Mark::primary,
             .cites = {assessment_regulations("reg 3(4)"), assessment_regulations("reg 3(5)"),
                       care_guidance("para 6.22")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::assessment_signed},
    .requires_that = condition<told_how>};

constexpr Running person_took_part{.words = "the person took part in it",
                                   .starts = {EventKind::assessment_person_involved},
                                   .ends = {EventKind::assessment_signed}};

constexpr Check person_involved{
    .head = {.id = "assessment.involvement",
             .code = "assessment.inadequate",
             .title = "The person takes part in the assessment",
             .duty = "involve in an assessment the person whom it is about",
             .owed_to = "the person assessed",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s9(5)"), care_act("s10(7)")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::assessment_signed},
    .requires_that = condition<person_took_part>};

constexpr AboutIs about_a_carer{.words = "it is about a carer", .role = Role::carer};
constexpr AnotherIs has_a_carer{.words = "the adult has a carer", .role = Role::carer};
constexpr auto adult_with_a_carer =
    all("the assessment of an adult who has a carer", has_a_carer,
        not_("it is not the carer’s own assessment", about_a_carer));
constexpr Recorded carer_took_part{.words = "the carer took part in it",
                                   .kinds = {EventKind::assessment_carer_involved},
                                   .whose = Whose::anyone};

constexpr Check carer_involved{
    .head = {.id = "assessment.involvement.carer",
             .code = "assessment.inadequate",
             .title = "The carer takes part in the assessment",
             .duty = "involve in the assessment of an adult any carer that the adult has",
             .owed_to = "the carer",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s9(5)")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::assessment_signed},
    .applies_if = condition<adult_with_a_carer>,
    .requires_that = condition<carer_took_part>};

constexpr Running expert_was_needed{.words = "the assessor found that an expert must be consulted",
                                    .starts = {EventKind::expert_needed},
                                    .ends = {EventKind::assessment_signed}};
constexpr Running expert_was_consulted{.words = "an expert was consulted",
                                       .starts = {EventKind::expert_consulted},
                                       .ends = {EventKind::assessment_signed}};

constexpr Check expert{
    .head =
        {.id = "assessment.expert",
         .code = "assessment.inadequate",
         .title = "An expert consulted",
         .duty =
             "consult somebody expert in the condition where it finds that the needs call for it",
         .owed_to = "the person assessed",
         .kind = RuleKind::conduct,
         .scope = Scope::adult,
         .standing = Standing::regulation,
         .mark = Mark::primary,
         .cites = {assessment_regulations("reg 5(2)")},
         .from = make_day(2015, 4, 1)},
    .steps = {EventKind::assessment_signed},
    .applies_if = condition<expert_was_needed>,
    .requires_that = condition<expert_was_consulted>};

constexpr Recorded is_deafblind{.words = "the person was found to be deafblind",
                                .kinds = {EventKind::deafblindness_found}};
constexpr Running by_specialist{.words = "somebody trained in deafblindness carried it out",
                                .starts = {EventKind::specialist_assessed},
                                .ends = {EventKind::assessment_signed}};

constexpr Check deafblind{
    .head = {.id = "assessment.deafblind",
             .code = "assessment.inadequate",
             .title = "A specialist for a deafblind person",
             .duty =
                 "have a deafblind person assessed by somebody trained and expert in deafblindness",
             .owed_to = "the person assessed",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::regulation,
             .mark = Mark::primary,
             .cites = {assessment_regulations("reg 6(1)")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::assessment_signed},
    .applies_if = condition<is_deafblind>,
    .requires_that = condition<by_specialist>};

constexpr Recorded child_helps{.words = "a child was seen to help with the care",
                               .kinds = {EventKind::child_carer_seen},
                               .whose = Whose::anyone};
constexpr Recorded tasks_considered{.words = "what the child does, and its effect, was considered",
                                    .kinds = {EventKind::child_tasks_considered},
                                    .whose = Whose::anyone};

constexpr Check child_tasks{.head = {.id = "assessment.child_tasks",
                                     .code = "assessment.inadequate",
                                     .title = "A child who helps with the care",
                                     .duty = "consider the effect on a child who helps with the "
                                             "care, and which tasks are not right for the child",
                                     .owed_to = "the child who gives care",
                                     .kind = RuleKind::conduct,
                                     .scope = Scope::adult,
                                     .standing = Standing::regulation,
                                     .mark = Mark::primary,
                                     .cites = {assessment_regulations("reg 4(3)")},
                                     .from = make_day(2015, 4, 1)},
                            .steps = {EventKind::assessment_signed},
                            .applies_if = condition<child_helps>,
                            .requires_that = condition<tasks_considered>};

constexpr Recorded everyone_agreed{.words = "everyone concerned agreed to combine",
                                   .kinds = {EventKind::combining_agreed},
                                   .whose = Whose::anyone};

constexpr Check combined{
    .head = {.id = "assessment.combined",
             .code = "assessment.inadequate",
             .title = "Assessments combined by agreement",
             .duty = "combine two assessments only where each person assessed agrees",
             .owed_to = "the people assessed",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s12(5)")},
             .from = make_day(2015, 4, 1),
             .note = "For a child who cannot agree, the council must be satisfied that it is in "
                     "the child’s best interests."},
    .steps = {EventKind::assessments_combined},
    .requires_that = condition<everyone_agreed>};

constexpr Clock chc{
    .head = {.id = "assessment.chc",
             .code = "assessment.not_done",
             .title = "Referral for NHS continuing healthcare",
             .duty =
                 "refer to the NHS body a person who may be entitled to NHS continuing healthcare",
             .owed_to = "the person assessed",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {assessment_regulations("reg 7(1)"), benchmark("chc.referral")},
             .from = make_day(2015, 4, 1),
             .note = "The regulation says must and gives no time; two weeks are Candour’s line."},
    .starts = {EventKind::chc_indicated},
    .length = "chc.referral",
    .met_by = {EventKind::chc_referred}};

constexpr Running refused_before{
    .words = "the person had refused an assessment",
    .starts = {EventKind::assessment_declined},
    .ends = assessment_done |
            KindSet{EventKind::assessment_requested, EventKind::carer_assessment_requested,
                    EventKind::carer_assessment_completed}};

constexpr Clock revived{
    .head =
        {.id = "assessment.revived",
         .code = "assessment.delay",
         .title = "A refusal does not last for ever",
         .duty =
             "assess after all when needs or circumstances have changed since the person refused",
         .owed_to = "the person who had refused",
         .scope = Scope::adult,
         .standing = Standing::benchmark,
         .mark = Mark::primary,
         .cites = {care_act("s11(3)"), care_act("s11(5)"), benchmark("assessment.adult")},
         .from = make_day(2015, 4, 1),
         .note = "The person may refuse again. A request of theirs revives the duty too: that is "
                 "an ordinary request."},
    .starts = {EventKind::circumstances_changed},
    .starts_if = condition<refused_before>,
    .length = "assessment.adult",
    .met_by = assessment_done | KindSet{EventKind::carer_assessment_completed},
    .ends = {EventKind::assessment_declined}};

constexpr Running concern_open{
    .words = "a safeguarding concern or enquiry about the person was open",
    .starts = {EventKind::safeguarding_concern, EventKind::safeguarding_enquiry_started},
    .ends = {EventKind::safeguarding_enquiry_closed}};
constexpr auto refused_at_risk = all("an adult, not as a carer, refused while a concern was open",
                                     concern_open, not_("it is not about a carer", about_a_carer));

constexpr Clock at_risk{
    .head =
        {.id = "assessment.refusal_at_risk",
         .code = "assessment.not_done",
         .title = "Assessment in spite of a refusal",
         .duty = "assess an adult who is experiencing or at risk of abuse or neglect, although "
                 "they refuse",
         .owed_to = "the adult at risk",
         .scope = Scope::adult,
         .standing = Standing::benchmark,
         .mark = Mark::primary,
         .cites = {care_act("s11(2)"), benchmark("assessment.adult")},
         .from = make_day(2015, 4, 1),
         .note =
             "For a carer there is no such exception. Where the adult lacks capacity to refuse and "
             "it is in their best interests, the duty stands too: that is a finding of a person."},
    .starts = {EventKind::assessment_declined},
    .starts_if = condition<refused_at_risk>,
    .length = "assessment.adult",
    .met_by = assessment_done,
    .never_certain_because =
        "whether the adult was at risk of abuse or neglect is for a person to decide"};

constexpr Clock copy_signed{
    .head = {.id = "assessment.copy.signed",
             .code = "assessment.no_copy",
             .title = "A copy of the assessment that was signed",
             .duty = "give the person the written record of their assessment",
             .owed_to = "the person assessed",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s12(3)"), care_act("s12(4)"), benchmark("assessment.copy")},
             .from = make_day(2015, 4, 1),
             .note = "The Act gives no time. Anyone else gets a copy only if the person asks."},
    .starts = {EventKind::assessment_signed},
    .length = "assessment.copy",
    .met_by = {EventKind::assessment_copy_sent}};

constexpr Clock copy_carer{
    .head = {.id = "carer.assessment.copy",
             .code = "assessment.no_copy",
             .title = "The written record of a carer’s assessment",
             .duty = "give the carer the written record of their assessment",
             .owed_to = "the carer",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s12(4)"), benchmark("assessment.copy")},
             .from = make_day(2015, 4, 1),
             .note = "The adult gets a copy only if the carer asks. That a copy is not listed "
                     "proves nothing; one recorded as sent late does."},
    .starts = {EventKind::carer_assessment_completed},
    .length = "assessment.copy",
    .met_by = {EventKind::assessment_copy_sent},
    .absence_proves_nothing = true};

constexpr std::array clocks{&timescale, &chc, &revived, &at_risk, &copy_signed, &copy_carer};
constexpr std::array checks{&self_assessment_asked,
                            &self_assessment_informed,
                            &self_assessment_checked,
                            &explained,
                            &person_involved,
                            &carer_involved,
                            &expert,
                            &deafblind,
                            &child_tasks,
                            &combined};

}  // namespace

RoomRules assessing_rules() { return {clocks, checks}; }

}  // namespace candour::care
