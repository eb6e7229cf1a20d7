#include "rules/decide.hpp"

#include <algorithm>

#include "rules/clock_decision.hpp"

namespace candour::rules {
namespace {

using std::chrono::days;

bool in_scope(const RuleHead& head, const History& seen) {
  if (head.scope == Scope::either) return true;
  return (head.scope == Scope::adult) == (seen.service() == Service::adult);
}

// A trigger that began a duty, and whether it keeps later triggers from beginning another.
struct Begun {
  PersonIndex about;
  std::size_t trigger;
  std::size_t closing;
};

// An earlier request still stands while nothing has answered it: a second one starts no new clock.
bool still_stands(const Begun& begun, std::size_t trigger, const History& seen, Match match) {
  const Happening& earlier = seen.happenings()[begun.trigger];
  const Happening& later = seen.happenings()[trigger];
  if (match == Match::same_item && earlier.item != later.item) return false;
  if (begun.about != later.about) return false;
  // What has no place in the list stands first, and may have come after all the same.
  if (seen.before(begun.trigger, trigger) != Truth::yes) return false;
  if (begun.closing == no_happening) return true;
  if (begun.closing == trigger) return false;
  return seen.before(begun.closing, trigger) == Truth::no;
}

bool blocks(const Duty& duty, const History& seen) {
  return duty.state != DutyState::cannot_be_computed &&
         !has(duty.doubts, Doubt::condition_unknown) && !seen.happenings()[duty.trigger].claimed;
}

// A standard holds for clocks that start while it is in force.
bool in_force(const LocalStandard& standard, const Duty& duty) {
  if (!duty.start) return true;
  return duty.start->latest >= standard.from &&
         (!standard.until || duty.start->earliest <= *standard.until);
}

}  // namespace

std::string_view words_of(DutyState state) {
  constexpr std::array<std::string_view, 6> words{
      "running", "due", "met", "breached", "cannot be computed", "fell away"};
  return words[static_cast<std::size_t>(state)];
}

std::optional<Day> end_of(Unit unit, std::int64_t amount, FirstDay first_day, Day start,
                          const WorkingCalendar& calendar, Day known_on) {
  const auto count = static_cast<int>(amount);
  switch (unit) {
    case Unit::working_days: return calendar.add(start, count, known_on);
    case Unit::days: return start + days{count};
    case Unit::weeks: return start + days{7 * count};
    case Unit::months:
      return first_day == FirstDay::included ? last_of_months_including(start, count)
                                             : add_months(start, count);
    case Unit::pence:
    case Unit::count: break;
  }
  return std::nullopt;
}

void decide_clock(const BoundClock& bound, const LawLibrary& library, const History& seen,
                  Day as_of, std::span<const LocalStandard> local, std::vector<Duty>& out) {
  const Clock& clock = *bound.clock;
  if (!seen.kinds().meets(clock.starts) || !in_scope(clock.head, seen)) return;
  const ClockDecision decision{bound, library, seen, as_of};
  std::vector<Begun> begun;
  const auto& happenings = seen.happenings();
  for (std::size_t i = 0; i < happenings.size(); ++i) {
    if (!clock.starts.contains(happenings[i].kind)) continue;
    const bool repeated =
        !clock.each_trigger && std::any_of(begun.begin(), begun.end(), [&](const Begun& earlier) {
          return still_stands(earlier, i, seen, clock.match);
        });
    if (repeated) continue;
    const auto duty = decision.decide(i, nullptr);
    if (!duty) continue;
    if (clock.head.until && duty->start && duty->start->earliest > *clock.head.until) continue;
    out.push_back(*duty);
    if (blocks(*duty, seen)) begun.push_back({duty->about, i, duty->closing});
    for (const LocalStandard& standard : local) {
      if (standard.rule != clock.head.id) continue;
      const auto by_policy = decision.decide(i, &standard);
      if (by_policy && in_force(standard, *by_policy)) out.push_back(*by_policy);
    }
  }
}

void decide_check(const Check& check, const History& seen, Day as_of, std::vector<Duty>& out) {
  if (!seen.kinds().meets(check.steps) || !in_scope(check.head, seen)) return;
  const auto& happenings = seen.happenings();
  std::vector<PersonIndex> raised_for;
  for (std::size_t i = 0; i < happenings.size(); ++i) {
    const Happening& step = happenings[i];
    if (!check.steps.contains(step.kind)) continue;
    if (check.head.until && step.on.earliest > *check.head.until) continue;
    const Moment moment{seen, i};
    const Truth applies = check.applies_if.of(moment);
    if (applies == Truth::no) continue;
    Duty duty;
    duty.rule = &check.head;
    duty.check = &check;
    duty.standing = check.head.standing;
    duty.about = step.about;
    duty.trigger = i;
    if (step.on.latest < check.head.from) {
      duty.state = DutyState::cannot_be_computed;
      duty.doubts = Doubt::no_law_recorded;
      out.push_back(duty);
      continue;
    }
    const Truth kept = check.requires_that.of(moment);
    if (kept == Truth::yes) {
      duty.state = DutyState::met;
      out.push_back(duty);
      continue;
    }
    const bool again =
        std::find(raised_for.begin(), raised_for.end(), step.about) != raised_for.end();
    if (check.once_a_person && again) continue;
    raised_for.push_back(step.about);
    duty.state = DutyState::breached;
    duty.raised = std::min(step.on.latest, as_of);
    duty.warned = duty.raised;
    for (std::size_t k = 0; k < happenings.size(); ++k) {
      if (!check.warned_from.contains(happenings[k].kind)) continue;
      if (!same_person(happenings[k].about, step.about)) continue;
      if (seen.before(k, i) != Truth::yes) continue;
      duty.warned = std::min(happenings[k].on.latest, *duty.raised);
      break;
    }
    if (applies == Truth::unknown || kept == Truth::unknown)
      duty.doubts = duty.doubts | Doubt::condition_unknown;
    if (step.claimed) duty.doubts = duty.doubts | Doubt::claimed;
    if (step.on.earliest < check.head.from && step.on.precision != Precision::undated)
      duty.doubts = duty.doubts | Doubt::vague_dates;
    duty.certain = duty.doubts == Doubt::none;
    out.push_back(duty);
  }
}

std::vector<Duty> decide(const RuleBook& book, const History& seen, Day as_of,
                         std::span<const LocalStandard> local) {
  std::vector<Duty> duties;
  std::span<const LocalStandard> all = local.empty() ? book.own_standards() : local;
  std::vector<LocalStandard> both;
  if (!local.empty() && !book.own_standards().empty()) {
    both.assign(local.begin(), local.end());
    both.insert(both.end(), book.own_standards().begin(), book.own_standards().end());
    all = both;
  }
  for (const BoundClock& bound : book.clocks())
    decide_clock(bound, book.library(), seen, as_of, all, duties);
  for (const Check* check : book.checks()) decide_check(*check, seen, as_of, duties);
  return duties;
}

}  // namespace candour::rules
