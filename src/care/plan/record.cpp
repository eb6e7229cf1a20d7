#include "care/plan/record.hpp"

#include <algorithm>

#include "care/casefile/record.hpp"
#include "care/document/record.hpp"
#include "journal/codec_dispatch.hpp"

namespace candour::care {
namespace {

using journal::StoredEvent;

LineOnTheTable* line_named(PlanRecord& record, const PlanLineId& id) {
  const auto found = std::find_if(record.lines.begin(), record.lines.end(),
                                  [&](const LineOnTheTable& one) { return one.id == id; });
  return found == record.lines.end() ? nullptr : &*found;
}

std::optional<PutByASide>& of_side(LineOnTheTable& line, TableSide side) {
  return side == TableSide::council ? line.councils : line.persons;
}

// Another version opens the line again, whoever put it: what was agreed before is kept beside it.
void apply(PlanRecord& record, PlanLinePut&& put, const StoredEvent& stored) {
  LineOnTheTable* line = line_named(record, put.line);
  if (line == nullptr) {
    record.lines.emplace_back();
    line = &record.lines.back();
    line->id = put.line;
  }
  const TableSide side = put.side;
  PutByASide entry{std::move(put), stored.actor, stored.recorded, day_of(stored),
                   stored.stream_version};
  of_side(*line, side) = entry;
  line->puts.push_back(std::move(entry));
  line->state = LineState::open;
  line->agreed_side.reset();
}

void apply(PlanRecord& record, PlanLineTakenBack&& taken, const StoredEvent&) {
  LineOnTheTable* line = line_named(record, taken.line);
  if (line == nullptr) return;
  of_side(*line, taken.side).reset();
  if (!line->councils && !line->persons) {
    line->state = LineState::taken_back;
    line->agreed_side.reset();
  } else if (line->agreed_side == taken.side || !line->agreed_side) {
    line->state = LineState::open;
    line->agreed_side.reset();
  }
  line->taken_back.push_back(std::move(taken));
}

void apply(PlanRecord& record, PlanLineAnswered&& answered, const StoredEvent& stored) {
  LineOnTheTable* line = line_named(record, answered.line);
  if (line == nullptr) return;
  const TableSide whose =
      answered.by_side == TableSide::council ? TableSide::person : TableSide::council;
  const auto& put = of_side(*line, whose);
  if (!put) return;
  line->state = answered.agreed ? LineState::agreed : LineState::not_agreed;
  line->agreed_side = answered.agreed ? std::optional{whose} : std::nullopt;
  if (answered.agreed)
    line->agreements.push_back({whose, put->put.content, day_of(stored), stored.stream_version});
  line->answers.push_back(std::move(answered));
  line->answered_on.push_back(day_of(stored));
  line->answered_by.push_back(stored.actor);
}

void apply(PlanRecord& record, PlanAnsweredByPerson&& answer, const StoredEvent& stored) {
  record.answer = std::move(answer);
  record.answered_on = day_of(stored);
  record.answer_by = stored.actor;
}

void apply(PlanRecord& record, PlanShown&&, const StoredEvent& stored) {
  record.shown.emplace_back(stored.stream_version, day_of(stored));
}

void apply(PlanRecord& record, PlanReadyForAuthorisation&&, const StoredEvent& stored) {
  record.ready_on = day_of(stored);
  record.ready_by = stored.actor;
}

}  // namespace

const LineContent* LineOnTheTable::counts() const {
  const auto content = [](const std::optional<PutByASide>& put) {
    return put ? &put->put.content : nullptr;
  };
  if (state == LineState::agreed && agreed_side)
    return content(*agreed_side == TableSide::council ? councils : persons);
  return councils ? content(councils) : content(persons);
}

const LineOnTheTable* PlanRecord::line(std::string_view wanted) const {
  const auto found = std::find_if(lines.begin(), lines.end(), [&](const LineOnTheTable& one) {
    return one.id.text() == wanted;
  });
  return found == lines.end() ? nullptr : &*found;
}

Result<PlanRecord> fold_plan(std::span<const StoredEvent> events) {
  PlanRecord record;
  for (const StoredEvent& stored : events) {
    record.id = document_of(stored.stream).value_or(people::DocumentId{});
    record.version = stored.stream_version;
    if (stored.erased) continue;
    const auto applied =
        journal::give_decoded<PlanLinePut, PlanLineTakenBack, PlanLineAnswered,
                              PlanAnsweredByPerson, PlanShown, PlanReadyForAuthorisation>(
            stored,
            [&](auto&& event) { apply(record, std::forward<decltype(event)>(event), stored); });
    if (applied && !*applied) return applied->error();
  }
  return record;
}

}  // namespace candour::care
