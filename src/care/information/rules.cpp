// What the law asks of the information held about a person: theirs to see within a month, and a
// complaint about it acknowledged.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr Clock access_given{
    .head = {.id = "information.access",
             .code = "communication.poor",
             .title = "The information held about a person, given when they ask",
             .duty = "give a person the information held about them",
             .owed_to = "the person who asked",
             .standing = Standing::statute,
             .mark = Mark::secondary,
             .cites = {data_protection("art 12(3)"), data_protection("art 15")},
             .from = make_day(2018, 5, 25),
             .note = "One month, and at most two more where it is complex and the person is told "
                     "within the first. The clock waits while needed clarification or proof of "
                     "identity is awaited: record a span that does not count."},
    .starts = {EventKind::information_requested},
    .length = "data.access.answer",
    .longest = "data.access.longest",
    .longest_if = "only where it is complex and the person is told so within the month",
    .met_by = {EventKind::information_given}};

constexpr Clock complaint_acknowledged{
    .head = {.id = "information.complaint",
             .code = "complaint.delay",
             .title = "A complaint about personal information acknowledged",
             .duty = "acknowledge a complaint about how it uses personal information",
             .owed_to = "the person who complains",
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {data_protection_act("s164A")},
             .from = make_day(2026, 6, 19),
             .note = "Thirty days beginning when it is received; counted from the day after."},
    .starts = {EventKind::information_complaint_received},
    .length = "data.complaint.acknowledge",
    .met_by = {EventKind::information_complaint_acknowledged}};

constexpr std::array clocks{&access_given, &complaint_acknowledged};

}  // namespace

RoomRules information_rules() { return {clocks, {}}; }

}  // namespace candour::care
