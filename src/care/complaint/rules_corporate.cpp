// What the Ombudsman's Code asks of a complaint that no statute covers: two stages, each
// acknowledged and answered in time, and all of it within twelve weeks.

#include "care/kinds.hpp"
#include "care/law_cited.hpp"
#include "care/rules.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr RuleHead code_head{
    .id = "complaints.corporate.acknowledge",
    .code = "complaint.delay",
    .title = "A corporate complaint acknowledged",
    .duty = "acknowledge and log the complaint, and say how it understands it",
    .owed_to = "the complainant",
    .standing = Standing::guidance,
    .mark = Mark::primary,
    .cites = {complaint_code("para 6.2")},
    .from = make_day(2024, 2, 1),
    .governed_by = "the day the complaint was logged as a corporate one",
    .note =
        "Only where no statutory procedure applies. The Ombudsman has used the Code in its "
        "decisions since April 2026."};
constexpr Clock acknowledged{.head = code_head,
                             .starts = {EventKind::complaint_corporate_received},
                             .length = "complaints.corporate.acknowledge",
                             .met_by = {EventKind::complaint_corporate_acknowledged,
                                        EventKind::complaint_corporate_response},
                             .ends = {EventKind::complaint_withdrawn}};

constexpr RuleHead stage_1_head = [] {
  RuleHead head = code_head;
  head.id = "complaints.corporate.stage1";
  head.title = "Stage 1 of the corporate procedure";
  head.duty = "answer every point at stage 1";
  head.cites = {complaint_code("para 6.3"), complaint_code("para 6.4")};
  head.governed_by = "the day the complaint was acknowledged";
  return head;
}();
constexpr std::string_view extension_words =
    "only for a good reason, told to the complainant with the Ombudsman’s details";
constexpr Clock stage_1{.head = stage_1_head,
                        .starts = {EventKind::complaint_corporate_acknowledged},
                        .length = "complaints.corporate.stage1",
                        .extension = "complaints.corporate.stage1.extension",
                        .longest_if = extension_words,
                        .met_by = {EventKind::complaint_corporate_response},
                        .ends = {EventKind::complaint_withdrawn}};

constexpr RuleHead stage_2_acknowledge_head = [] {
  RuleHead head = code_head;
  head.id = "complaints.corporate.stage2.acknowledge";
  head.title = "A request for corporate stage 2 acknowledged";
  head.duty = "acknowledge a request for stage 2, with what is outstanding";
  head.mark = Mark::secondary;
  head.cites = {complaint_code("stage 2 answer")};
  head.governed_by = "the day stage 2 was asked for";
  return head;
}();
constexpr Clock stage_2_acknowledged{.head = stage_2_acknowledge_head,
                                     .starts = {EventKind::complaint_corporate_stage2_requested},
                                     .length = "complaints.corporate.acknowledge",
                                     .met_by = {EventKind::complaint_corporate_stage2_acknowledged,
                                                EventKind::complaint_corporate_stage2_response},
                                     .ends = {EventKind::complaint_withdrawn}};

constexpr RuleHead stage_2_head = [] {
  RuleHead head = stage_2_acknowledge_head;
  head.id = "complaints.corporate.stage2";
  head.title = "Stage 2 of the corporate procedure";
  head.duty = "give its final answer at stage 2, by somebody who took no part in stage 1";
  head.cites = {complaint_code("stage 2 answer"), complaint_code("stage 2 extension")};
  head.governed_by = "the day the request for stage 2 was acknowledged";
  return head;
}();
constexpr Clock stage_2{.head = stage_2_head,
                        .starts = {EventKind::complaint_corporate_stage2_acknowledged},
                        .length = "complaints.corporate.stage2",
                        .extension = "complaints.corporate.stage2.extension",
                        .longest_if = extension_words,
                        .met_by = {EventKind::complaint_corporate_stage2_response},
                        .ends = {EventKind::complaint_withdrawn}};

constexpr Clock all_stages{
    .head = {.id = "complaints.corporate.longest",
             .code = "complaint.not_answered",
             .title = "A corporate complaint answered within twelve weeks",
             .duty = "answer a corporate complaint within twelve weeks, whatever its stages",
             .owed_to = "the complainant",
             .standing = Standing::ombudsman_practice,
             .mark = Mark::primary,
             .cites = {ombudsman_practice("complaint managers part 15")},
             .from = make_day(2015, 4, 1),
             .governed_by = "the day the complaint was logged as a corporate one",
             .note = "The Ombudsman calls twelve weeks the longest that is reasonable."},
    .starts = {EventKind::complaint_corporate_received},
    .length = "complaints.corporate.longest",
    .met_by = {EventKind::complaint_corporate_response,
               EventKind::complaint_corporate_stage2_response},
    .ends = {EventKind::complaint_withdrawn}};

constexpr std::array clocks{&acknowledged, &stage_1, &stage_2_acknowledged, &stage_2, &all_stages};

}  // namespace

RoomRules corporate_complaint_rules() { return {clocks, {}}; }

}  // namespace candour::care
