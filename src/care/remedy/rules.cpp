// What is owed after a complaint was upheld: that each agreed action is carried out by its day.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr RuleHead head{
    .id = "remedy.default",
    .code = "remedy.not_done",
    .title = "An agreed remedy carried out",
    .duty = "carry out a remedy that it agreed, within three months where no day was set",
    .owed_to = "the person to whom it was promised",
    .standing = Standing::ombudsman_practice,
    .mark = Mark::primary,
    .cites = {remedies_guidance("agreed actions"), ombudsman_practice("remedies")},
    .from = make_day(2006, 9, 1),
    .note =
        "Usually four weeks for an apology, a payment or a reassessment, and three months for a "
        "change of service; a missed day becomes a new complaint."};

constexpr ItemIs of_assessment{.words = "the remedy is an assessment", .item = "assessment"};
constexpr auto of_anything_else = not_("the remedy is not an assessment", of_assessment);
constexpr KindSet done{EventKind::remedy_completed, EventKind::remedy_reported};
constexpr Clock carried_out{.head = head,
                            .starts = {EventKind::remedy_offered},
                            .starts_if = condition<of_anything_else>,
                            .length = "remedy.default",
                            .met_by = done,
                            .match = Match::same_item};

constexpr RuleHead assessment_head = [] {
  RuleHead other = head;
  other.id = "remedy.assessment";
  other.title = "An agreed assessment carried out";
  return other;
}();
constexpr Clock assessed{.head = assessment_head,
                         .starts = {EventKind::remedy_offered},
                         .starts_if = condition<of_assessment>,
                         .length = "remedy.default",
                         .met_by = done | KindSet{EventKind::assessment_completed,
                                                  EventKind::carer_assessment_completed},
                         .match = Match::same_item};

constexpr RuleHead dated_head = [] {
  RuleHead other = head;
  other.id = "remedy.dated";
  other.title = "A remedy by the day agreed";
  other.duty = "carry out a remedy by the day that was agreed";
  return other;
}();
constexpr Clock by_its_day{.head = dated_head,
                           .starts = {EventKind::remedy_due},
                           .met_by = done,
                           .match = Match::same_item,
                           .met_early = true};

constexpr NeverRecorded something_agreed{
    .words = "the decision asked for something to be done, and the council agreed"};
constexpr Recorded listed_apart{.words = "what was agreed is listed apart",
                                .kinds = {EventKind::remedy_offered, EventKind::remedy_due},
                                .when = When::ever,
                                .whose = Whose::anyone};
constexpr auto remedy_in_decision = all("a remedy that only the decision holds", something_agreed,
                                        not_("no remedy is listed apart", listed_apart));
constexpr RuleHead after_decision_head = [] {
  RuleHead other = head;
  other.id = "remedy.decision";
  other.title = "What the Ombudsman’s decision asked for";
  other.duty = "carry out what it agreed in the Ombudsman’s decision";
  other.note =
      "The exchange format does not carry what a decision asked for, so this is never "
      "certain.";
  return other;
}();
constexpr Clock after_decision{.head = after_decision_head,
                               .starts = {EventKind::ombudsman_decision},
                               .starts_if = condition<remedy_in_decision>,
                               .length = "remedy.default",
                               .met_by = done};

constexpr std::array clocks{&carried_out, &assessed, &by_its_day, &after_decision};

}  // namespace

RoomRules remedy_rules() { return {clocks, {}}; }

}  // namespace candour::care
