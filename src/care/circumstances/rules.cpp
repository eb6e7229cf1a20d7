// What the law asks for somebody in particular circumstances: sight impairment, custody, after-care
// under the Mental Health Act.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr Clock sight_contact{
    .head = {.id = "circumstances.sight",
             .code = "communication.poor",
             .title = "Contact after a certificate of sight impairment",
             .duty = "get in touch after an eye doctor’s certificate, and offer registration",
             .owed_to = "the sight-impaired person",
             .standing = Standing::statutory_guidance,
             .mark = Mark::unconfirmed,
             .cites = {care_guidance("ch 22"), care_act("s77"), register_regulations("reg 2")},
             .from = make_day(2015, 4, 1),
             .note = "The register is statute. The two weeks are in guidance that is still to be "
                     "read: this warns, and is no finding.",
             .is_finding = false},
    .starts = {EventKind::sight_certificate_received},
    .length = "registers.contact",
    .met_by = {EventKind::contact_made, EventKind::sight_registered, EventKind::assessment_started,
               EventKind::assessment_held}};

constexpr Running convicted{.words = "the person was in custody as convicted",
                            .starts = {EventKind::custody_convicted},
                            .ends = {EventKind::custody_ended}};
constexpr auto at_liberty = not_("the person was not in custody as convicted", convicted);
constexpr Check no_payment_in_custody{
    .head = {.id = "circumstances.custody",
             .code = "dp.monitoring",
             .title = "No direct payment to a convicted person in prison or approved premises",
             .duty = "meet needs there otherwise than by a direct payment",
             .owed_to = "the public, whose money it is",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s76")},
             .from = make_day(2015, 4, 1),
             .note = "Somebody on remand is not barred. Needs are assessed and met there as "
                     "anywhere else."},
    .steps = {EventKind::dp_agreed, EventKind::dp_started},
    .requires_that = condition<at_liberty>,
    .warned_from = {EventKind::custody_convicted}};

constexpr Recorded both_satisfied{
    .words = "council and NHS body had agreed that it is no longer needed",
    .kinds = {EventKind::aftercare_ending_agreed}};
constexpr Check aftercare_ended_together{
    .head = {.id = "circumstances.aftercare",
             .code = "service.gap",
             .title = "After-care until both are satisfied",
             .duty = "keep after-care going until council and NHS body are both satisfied that it "
                     "is no longer needed",
             .owed_to = "the person who left detention",
             .kind = RuleKind::conduct,
             .standing = Standing::statute,
             .mark = Mark::secondary,
             .cites = {mental_health_act("s117")},
             .from = make_day(1983, 9, 30)},
    .steps = {EventKind::aftercare_ended},
    .requires_that = condition<both_satisfied>,
    .warned_from = {EventKind::aftercare_started}};

constexpr ItemIs of_aftercare{
    .words = "the charge is for after-care", .item = "aftercare", .missing = Truth::no};
constexpr auto not_for_aftercare = not_("the charge is not for after-care", of_aftercare);
constexpr Check aftercare_free{
    .head = {.id = "circumstances.aftercare.free",
             .code = "charge.wrong",
             .title = "After-care is free",
             .duty = "charge nothing for after-care",
             .owed_to = "the person who left detention",
             .kind = RuleKind::conduct,
             .standing = Standing::statute,
             .mark = Mark::secondary,
             .cites = {mental_health_act("s117")},
             .from = make_day(1983, 9, 30)},
    .steps = {EventKind::charge_notified, EventKind::charge_changed, EventKind::invoice_sent},
    .requires_that = condition<not_for_aftercare>};

constexpr std::array clocks{&sight_contact};
constexpr std::array checks{&no_payment_in_custody, &aftercare_ended_together, &aftercare_free};

}  // namespace

RoomRules circumstance_rules() { return {clocks, checks}; }

}  // namespace candour::care
