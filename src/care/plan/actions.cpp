#include "care/plan/actions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/casefile/action_parts.hpp"
#include "care/casefile/happened_visibility.hpp"
#include "care/plan/line_content.hpp"

namespace candour::care {
namespace {

template <class Event>
journal::NewEvent in_plan(const PlanAtHand& at, const Doer& by, const Event& event) {
  return journal::make_event(stream_of(at.plan.id), by.actor(), exactly(by.today), event);
}

journal::NewEvent happened(const PlanAtHand& at, const Doer& by, std::string_view kind) {
  const DocumentEntry* entry = at.record.document(at.plan.id.text());
  Happened event;
  event.kind = kind;
  event.on = exactly(by.today);
  if (entry != nullptr) {
    event.about = entry->begun.about;
    keep_carers_own(entry->begun.kind, event);
  }
  return detail::event_of(at.record, by, event);
}

// Whether anything may be said about the plan.
Result<void> is_at_hand(const PlanAtHand& at) {
  if (auto worked = detail::is_worked(at.record); !worked) return worked.error();
  const DocumentEntry* entry = at.record.document(at.plan.id.text());
  if (entry != nullptr && entry->given_up_why)
    return refuse(RefusalCode::not_permitted, "This plan was given up. Begin another one to go on.",
                  "document");
  return {};
}

// Whether its lines may still be changed: what is signed stands, and the next plan changes it.
Result<void> can_change(const PlanAtHand& at) {
  if (auto good = is_at_hand(at); !good) return good.error();
  const DocumentEntry* entry = at.record.document(at.plan.id.text());
  if (entry != nullptr && entry->is_signed())
    return refuse(RefusalCode::not_permitted,
                  fmt::format("This plan was signed{} as ready for authorisation, and stands as it "
                              "is. To change it, begin the next plan: its lines can be brought "
                              "forward.",
                              entry->signed_on ? " on " + say(*entry->signed_on) : std::string{}),
                  "document");
  return {};
}

Refusal was_put_meanwhile() {
  return refuse(RefusalCode::stale_version,
                "Meanwhile somebody put another version of this line. Both stand below: compare "
                "them, and send yours again if it should still stand.",
                "what");
}

bool has_put(const LineOnTheTable& line, TableSide side) {
  return side == TableSide::council ? line.councils.has_value() : line.persons.has_value();
}

const PutByASide& put_of_side(const LineOnTheTable& line, TableSide side) {
  return side == TableSide::council ? *line.councils : *line.persons;
}

Result<const LineOnTheTable*> line_as_seen(const PlanAtHand& at, const PlanLineId& id,
                                           std::int64_t seen) {
  const LineOnTheTable* line = at.plan.line(id.text());
  if (line == nullptr)
    return refuse(RefusalCode::not_found, "There is no such line in this plan.", "line");
  if (newest_of(*line) > seen) return was_put_meanwhile();
  return line;
}

Result<void> reasons_given(const LineOnTheTable* line, const PutLine& input) {
  if (!input.reasons.empty()) return {};
  if (input.content.met_by == MetBy::nobody_yet)
    return refuse(RefusalCode::text_empty,
                  "Enter why this is not met yet, and what is done about it.", "reasons");
  if (line != nullptr && needs_reasons(*line, input.side))
    return refuse(RefusalCode::text_empty,
                  "Enter why the line should change: the other side has a part in it and reads "
                  "your reasons.",
                  "reasons");
  return {};
}

// Nobody who takes part in a plan is recorded twice on one day.
bool is_recorded_today(const PlanAtHand& at, const Doer& by, std::string_view kind) {
  return std::any_of(at.record.entries.begin(), at.record.entries.end(), [&](const Entry& entry) {
    return entry.happened.kind == kind && entry.happened.on == exactly(by.today);
  });
}

void add_once(Events& events, const PlanAtHand& at, const Doer& by, std::string_view kind) {
  if (!is_recorded_today(at, by, kind)) events.push_back(happened(at, by, kind));
}

}  // namespace

std::int64_t newest_of(const LineOnTheTable& line) {
  return line.puts.empty() ? 0 : line.puts.back().version;
}

bool needs_reasons(const LineOnTheTable& line, TableSide side) {
  return has_put(line, other_than(side)) || !line.answers.empty();
}

Result<Events> put_line(const PlanAtHand& at, const Doer& by, const PutLine& input) {
  if (auto good = can_change(at); !good) return good.error();
  const LineOnTheTable* line = at.plan.line(input.id.text());
  if (line != nullptr && newest_of(*line) > input.seen) return was_put_meanwhile();
  if (auto good = check_line(input.content, at.determined); !good) return good.error();
  if (line != nullptr && has_put(*line, input.side) &&
      put_of_side(*line, input.side).put.content == input.content)
    return refuse(RefusalCode::already_done, "The line says this already.", "what");
  if (auto good = reasons_given(line, input); !good) return good.error();
  const bool is_persons = input.side == TableSide::person;
  Events events{
      in_plan(at, by, PlanLinePut{input.id, input.side, input.content, input.reasons, is_persons})};
  if (is_persons) add_once(events, at, by, "plan.person_involved");
  return events;
}

Result<Events> take_back_line(const PlanAtHand& at, const Doer& by, const TakeBackLine& input) {
  if (auto good = can_change(at); !good) return good.error();
  const auto line = line_as_seen(at, input.id, input.seen);
  if (!line) return line.error();
  if (!has_put(**line, input.side))
    return refuse(RefusalCode::not_found,
                  "This side has nothing to take back: the line is the other side’s.", "line");
  if (input.why.empty() && needs_reasons(**line, input.side))
    return refuse(RefusalCode::text_empty, "Enter why the line is taken back.", "why");
  return Events{in_plan(
      at, by, PlanLineTakenBack{input.id, input.side, input.why, input.side == TableSide::person})};
}

Result<Events> answer_line(const PlanAtHand& at, const Doer& by, const AnswerLine& input) {
  if (auto good = is_at_hand(at); !good) return good.error();
  const auto line = line_as_seen(at, input.id, input.seen);
  if (!line) return line.error();
  const TableSide whose = other_than(input.by_side);
  if (!has_put(**line, whose))
    return refuse(RefusalCode::not_permitted,
                  "There is nothing of the other side’s to answer in this line: a side never "
                  "answers its own.",
                  "line");
  if (!input.agreed)
    return refuse(RefusalCode::missing_field, "Choose whether the line is agreed.", "agreed");
  if (!*input.agreed && input.why.empty())
    return refuse(RefusalCode::text_empty, "Enter why the line is not agreed.", "why");
  if (*input.agreed && (*line)->agreed_side == whose)
    return refuse(RefusalCode::already_done, "This line is agreed already.", "agreed");
  const bool is_persons = input.by_side == TableSide::person;
  Events events{in_plan(
      at, by, PlanLineAnswered{input.id, input.by_side, *input.agreed, input.why, is_persons})};
  if (is_persons) add_once(events, at, by, "plan.person_involved");
  return events;
}

Result<Events> show_plan(const PlanAtHand& at, const Doer& by, const PersonalText& how) {
  if (auto good = is_at_hand(at); !good) return good.error();
  if (how.empty())
    return refuse(RefusalCode::text_empty,
                  "Enter how the plan was shown: “read out at home on large print pages”.", "how");
  return Events{in_plan(at, by, PlanShown{how}), happened(at, by, "plan.agreement_sought")};
}

Result<Events> record_plan_answer(const PlanAtHand& at, const Doer& by,
                                  const RecordPlanAnswer& input) {
  if (auto good = is_at_hand(at); !good) return good.error();
  if (!input.answer)
    return refuse(RefusalCode::missing_field, "Choose what the person says to the plan.", "answer");
  if (at.plan.shown.empty())
    return refuse(RefusalCode::missing_field,
                  "Record first how the plan was shown to the person: nobody answers what they "
                  "have not seen.",
                  "how");
  if (*input.answer != PlanAnswer::agrees && input.why.empty())
    return refuse(RefusalCode::text_empty,
                  *input.answer == PlanAnswer::does_not_agree
                      ? "Enter why the person does not agree, in their words."
                      : "Enter why the person could not answer, and what was tried.",
                  "why");
  Events events{in_plan(
      at, by, PlanAnsweredByPerson{*input.answer, input.why, true, at.plan.shown.back().first})};
  if (*input.answer != PlanAnswer::could_not_answer)
    add_once(events, at, by, "plan.person_involved");
  if (*input.answer == PlanAnswer::agrees) events.push_back(happened(at, by, "plan.agreed"));
  if (*input.answer == PlanAnswer::does_not_agree)
    events.push_back(happened(at, by, "plan.disputed"));
  return events;
}

Result<Events> bring_lines_forward(const PlanAtHand& at, const Doer& by, const PlanRecord& earlier,
                                   std::optional<Day> earlier_on) {
  if (auto good = can_change(at); !good) return good.error();
  const PersonalText reasons{fmt::format("Brought forward from the plan{}.",
                                         earlier_on ? " of " + say(*earlier_on) : std::string{})};
  Events events;
  for (const LineOnTheTable& line : earlier.lines) {
    const LineContent* counts = line.counts();
    if (counts == nullptr || at.plan.line(line.id.text()) != nullptr) continue;
    PlanLinePut put{line.id, TableSide::council, *counts, reasons, false};
    if (!is_need_of(put.content.need, at.determined)) put.content.need.clear();
    events.push_back(in_plan(at, by, put));
  }
  if (events.empty())
    return refuse(RefusalCode::already_done, "Every line of the earlier plan is here already.");
  return events;
}

}  // namespace candour::care
