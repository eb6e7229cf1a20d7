#include "rules/clock_decision.hpp"

#include <algorithm>
#include <utility>

#include "base/assert.hpp"

namespace candour::rules {
namespace {

using std::chrono::days;

// What stands behind a doubt: a letter without answer, a cancellation, or work that was recorded.
Doubt doubt_of(EventKind kind) {
  switch (kind) {
    case EventKind::correspondence_unanswered: return Doubt::letter_unanswered;
    case EventKind::assessment_cancelled: return Doubt::cancelled;
    default: return Doubt::work_recorded;
  }
}

}  // namespace

bool ClockDecision::answers(std::size_t candidate, std::size_t trigger) const {
  const Happening& answer = seen_.happenings()[candidate];
  const Happening& asked = seen_.happenings()[trigger];
  if (clock_.ends_for_anyone.contains(answer.kind)) return true;
  switch (clock_.match) {
    case Match::anyone: return true;
    case Match::same_person: return same_person(answer.about, asked.about);
    case Match::same_item:
      if (!answer.item.empty() && !asked.item.empty()) return answer.item == asked.item;
      return same_person(answer.about, asked.about);
  }
  return false;
}

// A date that the council set is a promise: what was done in the months before it answers it too.
Truth ClockDecision::follows(std::size_t candidate, std::size_t trigger) const {
  const Truth order = seen_.before(trigger, candidate);
  if (order == Truth::yes || !clock_.met_early) return order;
  const Value* early = library_.value("early.own_date");
  const Happening& promised = seen_.happenings()[trigger];
  const Happening& done = seen_.happenings()[candidate];
  const ValuePeriod* span = early == nullptr ? nullptr : early->on(promised.on.earliest);
  if (span == nullptr) return order;
  const auto opens = [&](Day promised_on) {
    return add_months(promised_on, -static_cast<int>(span->amount));
  };
  if (done.on.earliest >= opens(promised.on.latest)) return Truth::yes;
  return done.on.latest >= opens(promised.on.earliest) ? Truth::unknown : order;
}

ClockDecision::Closing ClockDecision::find_closing(std::size_t trigger) const {
  Closing closing;
  const KindSet wanted = clock_.met_by | clock_.ends | clock_.ends_for_anyone;
  if (!seen_.kinds().meets(wanted)) return closing;
  const auto& happenings = seen_.happenings();
  for (std::size_t k = 0; k < happenings.size(); ++k) {
    const Happening& candidate = happenings[k];
    if (k == trigger || !wanted.contains(candidate.kind) || !answers(k, trigger)) continue;
    const Truth order = follows(k, trigger);
    if (order == Truth::no) continue;
    // Only what would meet the duty is asked whether it does; what ends it ends it.
    const Truth counts =
        clock_.met_by.contains(candidate.kind) ? clock_.met_if.of({seen_, k}) : Truth::yes;
    if (counts == Truth::no) continue;
    if (order == Truth::yes && counts == Truth::yes && !candidate.claimed) {
      add_certain(k, closing);
      if (candidate.in_order) return closing;  // the rest come later
      continue;
    }
    add_possible(candidate,
                 candidate.claimed      ? Doubt::claimed
                 : counts != Truth::yes ? Doubt::condition_unknown
                                        : Doubt::order_unknown,
                 closing);
  }
  return closing;
}

void ClockDecision::add_possible(const Happening& candidate, Doubt why, Closing& closing) {
  closing.doubts = closing.doubts | why;
  const Day from = candidate.on.earliest;
  if (!closing.possible_from || from < *closing.possible_from) closing.possible_from = from;
}

// What has no place in the list stands first whenever it happened: of two answers the one that is
// known to have come sooner counts, and the other may still have come before it.
void ClockDecision::add_certain(std::size_t candidate, Closing& closing) const {
  const auto& happenings = seen_.happenings();
  std::size_t other = closing.certain;
  closing.certain = candidate;
  if (other == no_happening) return;
  if (happenings[other].on.latest <= happenings[candidate].on.latest)
    std::swap(other, closing.certain);
  if (happenings[other].on.earliest < happenings[closing.certain].on.earliest)
    add_possible(happenings[other], Doubt::order_unknown, closing);
}

std::size_t ClockDecision::closing_of(std::size_t trigger) const {
  return find_closing(trigger).certain;
}

// Settles the start under the law in force. False: nothing can be computed, and the duty says why.
bool ClockDecision::settle_start(Duty& duty) const {
  const Happening& happening = seen_.happenings()[duty.trigger];
  VagueDate start = happening.on;
  const bool unbounded = start.precision == Precision::undated && start.earliest == first_day;
  const Day from = clock_.head.from;
  if (start.latest < from || (unbounded && clock_.continuing)) {
    if (!clock_.continuing || unbounded) {
      duty.doubts = duty.doubts | (unbounded ? Doubt::start_not_recorded : Doubt::no_law_recorded);
      return false;
    }
    start = exactly(from);
  } else if (unbounded) {
    duty.doubts = duty.doubts | Doubt::start_not_recorded;
    return false;
  } else if (start.earliest < from) {
    start.earliest = from;
    if (!clock_.continuing) {
      duty.certain = false;
      duty.doubts = duty.doubts | Doubt::vague_dates;
    }
  }
  duty.start = start;
  return true;
}

std::optional<ClockDecision::Length> ClockDecision::length_on(const Value* value,
                                                              const LocalStandard* local,
                                                              Day day) const {
  if (local != nullptr) return Length{local->unit, local->amount};
  const ValuePeriod* period = value->on(day);
  if (period == nullptr) return std::nullopt;
  return Length{value->unit, period->amount};
}

// The days on which a length may end, over every reading of the start.
std::optional<VagueDate> ClockDecision::due_by(const Value* value, const LocalStandard* local,
                                               const VagueDate& start, Day known_on,
                                               Doubt& doubts) const {
  VagueDate due = start;
  for (Day* end : {&due.earliest, &due.latest}) {
    const auto length = length_on(value, local, *end);
    if (!length) {
      doubts = doubts | Doubt::no_law_recorded;
      return std::nullopt;
    }
    const auto day = end_of(
        length->unit, length->amount, clock_.first_day, *end,
        local != nullptr && local->calendar != nullptr ? *local->calendar : library_.calendar,
        known_on);
    if (!day) {
      doubts = doubts | Doubt::no_calendar_recorded;
      return std::nullopt;
    }
    *end = *day;
  }
  due.precision = due.exact() ? Precision::day : start.precision;
  return due;
}

// The last days on which the law may let it fall due, with whatever the law allows in addition.
std::optional<VagueDate> ClockDecision::last_due(const LocalStandard* local, const VagueDate& start,
                                                 Day known_on, Doubt& doubts) const {
  const bool longer = local == nullptr && bound_.longest != nullptr;
  auto due = due_by(longer ? bound_.longest : bound_.length, local, start, known_on, doubts);
  if (!due || local != nullptr || bound_.extension == nullptr) return due;
  return due_by(bound_.extension, local, *due, known_on, doubts);
}

bool ClockDecision::settle_due(Duty& duty, const LocalStandard* local) const {
  const VagueDate& start = *duty.start;
  if (own_date()) {
    duty.due = start;
    return true;
  }
  duty.due = last_due(local, start, as_of_, duty.doubts);
  if (!duty.due) return false;
  if (local == nullptr && (bound_.longest != nullptr || bound_.extension != nullptr))
    duty.first_due = due_by(bound_.length, local, start, as_of_, duty.doubts);
  // A holiday proclaimed after the start moves an open deadline; the old date stays on the record.
  const auto& proclaimed = library_.calendar.proclamations();
  const bool moved = std::any_of(proclaimed.begin(), proclaimed.end(), [&](Day day) {
    return day > start.latest && day <= as_of_ && day <= duty.due->latest;
  });
  if (moved) {
    Doubt ignored = Doubt::none;
    const auto before = last_due(local, start, start.latest, ignored);
    if (before && before->latest != duty.due->latest) duty.due_before_proclamation = before->latest;
  }
  leave_out_spans(duty);
  return true;
}

// Spans that do not count (proceedings, an agreed pause) push the due day back by their length: the
// last day by the longest that they may have been, the first by what they certainly were.
void ClockDecision::leave_out_spans(Duty& duty) const {
  if (!seen_.kinds().contains(EventKind::period_excluded)) return;
  const auto& happenings = seen_.happenings();
  const PersonIndex about = duty.about;
  const Day started = duty.start->earliest + days{1};
  const auto length = [&](Day begins, Day ends, Day due) {
    const Day first = std::max(begins, started);
    return first > due || ends < first ? days{0} : (ends - first) + days{1};
  };
  for (std::size_t i = 0; i < happenings.size(); ++i) {
    const Happening& begins = happenings[i];
    if (begins.kind != EventKind::period_excluded || !same_person(begins.about, about)) continue;
    VagueDate ends = exactly(as_of_);
    for (std::size_t k = i + 1; k < happenings.size(); ++k) {
      if (happenings[k].kind != EventKind::period_excluded_end) continue;
      if (!same_person(happenings[k].about, about)) continue;
      ends = happenings[k].on;
      break;
    }
    const days longest = length(begins.on.earliest, ends.latest, duty.due->latest);
    const days surely = length(begins.on.latest, ends.earliest, duty.due->earliest);
    duty.days_left_out += static_cast<int>(longest.count());
    duty.due->latest += longest;
    if (!begins.claimed) duty.due->earliest += surely;
  }
}

void ClockDecision::settle_warning(Duty& duty, const LocalStandard* local) const {
  if (!duty.due || !duty.start) return;
  const Value* warning = bound_.warning;
  const ValuePeriod* lead = warning == nullptr ? nullptr : warning->on(duty.start->latest);
  if (own_date()) {
    duty.warned = duty.due->latest;
    if (lead != nullptr) duty.warned = duty.due->earliest - days{lead->amount};
    return;
  }
  if (lead == nullptr || local != nullptr) {
    duty.warned = duty.start->latest + (duty.due->latest - duty.start->latest) / 2;
    return;
  }
  const auto day = end_of(warning->unit, lead->amount, FirstDay::excluded, duty.start->latest,
                          library_.calendar, as_of_);
  duty.warned = day ? std::min(*day, duty.due->latest) : duty.due->latest;
}

void ClockDecision::settle_state(Duty& duty, const Closing& closing) const {
  const VagueDate& due = *duty.due;
  const Day raised_when_certain = due.latest + days{1};
  bool certainly_late = false;
  bool possibly_late = false;
  if (closing.certain != no_happening) {
    const Happening& answer = seen_.happenings()[closing.certain];
    duty.closing = closing.certain;
    certainly_late = answer.on.earliest > due.latest;
    possibly_late = answer.on.latest > due.earliest;
    const bool fell_away = !clock_.met_by.contains(answer.kind);
    duty.state = fell_away ? DutyState::fell_away : DutyState::met;
    if (clock_.cured_when_met) certainly_late = possibly_late = false;
    if (clock_.absence_proves_nothing) possibly_late = certainly_late;
  } else {
    certainly_late = as_of_ > due.latest;
    possibly_late = as_of_ > due.earliest;
    duty.state = duty.warned && as_of_ >= *duty.warned ? DutyState::due : DutyState::running;
    if (clock_.absence_proves_nothing && possibly_late) {
      duty.state = DutyState::cannot_be_computed;
      duty.doubts = duty.doubts | Doubt::not_listed;
      return;
    }
  }
  if (!certainly_late && !possibly_late) return;
  duty.state = DutyState::breached;
  duty.raised = std::min(raised_when_certain, as_of_);
  if (!certainly_late) {
    duty.certain = false;
    duty.doubts = duty.doubts | Doubt::vague_dates;
  }
  if (duty.warned) duty.warned = std::min(*duty.warned, *duty.raised);
}

void ClockDecision::add_doubts(Duty& duty, const Closing& closing) const {
  if (duty.state != DutyState::breached) return;
  if (closing.possible_from && *closing.possible_from <= duty.due->latest)
    duty.doubts = duty.doubts | closing.doubts;
  const Happening& trigger = seen_.happenings()[duty.trigger];
  if (trigger.claimed) duty.doubts = duty.doubts | Doubt::claimed;
  if (!clock_.never_certain_because.empty()) duty.doubts = duty.doubts | Doubt::left_open;
  KindSet doubtful = clock_.doubts;
  doubtful.insert(EventKind::correspondence_unanswered);
  if (seen_.kinds().meets(doubtful)) {
    const auto& happenings = seen_.happenings();
    for (std::size_t k = 0; k < happenings.size(); ++k) {
      if (!doubtful.contains(happenings[k].kind)) continue;
      if (!same_person(happenings[k].about, duty.about)) continue;
      if (seen_.before(duty.trigger, k) == Truth::no) continue;
      if (happenings[k].on.earliest <= *duty.raised)
        duty.doubts = duty.doubts | doubt_of(happenings[k].kind);
    }
  }
  if (duty.doubts != Doubt::none) duty.certain = false;
}

std::optional<Duty> ClockDecision::decide(std::size_t trigger, const LocalStandard* local) const {
  const Truth applies = clock_.starts_if.of({seen_, trigger});
  if (applies == Truth::no) return std::nullopt;
  Duty duty;
  duty.rule = &clock_.head;
  duty.clock = &clock_;
  duty.standing = local == nullptr ? clock_.head.standing : Standing::local_policy;
  if (local != nullptr) duty.own_calendar = local->calendar;
  duty.trigger = trigger;
  duty.about = seen_.happenings()[trigger].about;
  if (applies == Truth::unknown) duty.doubts = Doubt::condition_unknown;
  if (!settle_start(duty) || !settle_due(duty, local)) {
    duty.state = DutyState::cannot_be_computed;
    return duty;
  }
  settle_warning(duty, local);
  const Closing closing = find_closing(trigger);
  // A duty that was answered before the law began never arose under it.
  if (closing.certain != no_happening &&
      seen_.happenings()[closing.certain].on.latest < clock_.head.from)
    return std::nullopt;
  settle_state(duty, closing);
  add_doubts(duty, closing);
  return duty;
}

}  // namespace candour::rules
