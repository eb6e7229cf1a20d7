#include "random_case.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/rules.hpp"
#include "law_book.hpp"

namespace candour::testing {
namespace {

using rules::EventKind;
using rules::Happening;
using rules::History;
using rules::KindSet;
using std::chrono::days;

constexpr KindSet birthdays{EventKind::person_turned_16, EventKind::person_turned_17,
                            EventKind::person_turned_18};

// The kinds that one rule starts from, is met by or is doubted for: a case drawn from these meets
// its rule far more often than one drawn from all.
std::vector<EventKind> kinds_of(const rules::Clock& clock) {
  std::vector<EventKind> kinds;
  const KindSet all = clock.starts | clock.met_by | clock.ends | clock.ends_for_anyone;
  for (std::size_t i = 0; i < rules::event_kind_count; ++i) {
    const auto kind = static_cast<EventKind>(i);
    if (birthdays.contains(kind)) continue;  // reckoned, never listed by themselves
    if (all.contains(kind)) kinds.push_back(kind);
    // What sets a duty off comes up as often as all that may answer it.
    for (int again = 0; again < 4 && clock.starts.contains(kind); ++again) kinds.push_back(kind);
  }
  return kinds;
}

EventKind any_kind() {
  const auto kind =
      static_cast<EventKind>(*rc::gen::inRange(0, static_cast<int>(rules::event_kind_count)));
  return birthdays.contains(kind) ? EventKind::other : kind;
}

// Birthdays come as the three that follow from a day of birth.
void add_birthdays(RandomCase& out) {
  const Day sixteen = make_day(2021, 6, 1) + days{*rc::gen::resize(100, rc::gen::inRange(0, 900))};
  int years = 0;
  for (const EventKind kind :
       {EventKind::person_turned_16, EventKind::person_turned_17, EventKind::person_turned_18}) {
    Happening one;
    one.kind = kind;
    one.on = exactly(add_months(sixteen, 12 * years++));
    one.about = 2;  // the child
    one.in_order = false;
    one.source = rules::no_source;
    out.listed.push_back(one);
  }
}

VagueDate some_date(DatesAre dates) {
  const Day day = make_day(2022, 6, 1) + days{*rc::gen::resize(100, rc::gen::inRange(0, 700))};
  if (dates == DatesAre::exact) return exactly(day);
  switch (*rc::gen::resize(100, rc::gen::inRange(0, 8))) {
    case 0: return *parse_vague_date(iso(day).substr(0, 7));
    case 1: return *parse_vague_date(iso(day).substr(0, 4));
    case 2: return VagueDate{};
    default: return exactly(day);
  }
}

Happening some_happening(DatesAre dates, const std::vector<EventKind>& kinds) {
  const auto up_to = [](int end) { return *rc::gen::resize(100, rc::gen::inRange(0, end)); };
  Happening one;
  one.kind = up_to(5) == 0 ? any_kind()
                           : kinds[static_cast<std::size_t>(up_to(static_cast<int>(kinds.size())))];
  one.on = some_date(dates);
  one.about = static_cast<rules::PersonIndex>(up_to(3));
  if (up_to(12) == 0) one.about = rules::nobody;
  one.outcome = static_cast<rules::Outcome>(up_to(7));
  one.reason = static_cast<rules::Reason>(up_to(7));
  constexpr std::string_view items[] = {"", "", "top_up", "assessment", "payment"};
  one.item = items[up_to(5)];
  one.claimed = up_to(15) == 0;
  one.in_order = dates == DatesAre::exact || up_to(12) != 0;
  return one;
}

}  // namespace

History RandomCase::history() const {
  return {service, {{"A", false, false}, {"C", false, true}, {"K", true, false}}, listed};
}

History RandomCase::history_known_on(Day day) const {
  RandomCase known = *this;
  std::erase_if(known.listed, [&](const Happening& one) { return one.on.earliest > day; });
  return known.history();
}

std::vector<rules::Duty> RandomCase::duties_on(Day day) const {
  return rules::decide(the_rule_book(), history().as_seen_on(day), day);
}

RandomCase random_case(DatesAre dates) {
  RandomCase out;
  const auto clocks = care::all_clocks();
  const auto which = static_cast<std::size_t>(
      *rc::gen::resize(100, rc::gen::inRange(0, static_cast<int>(clocks.size()))));
  const auto kinds = kinds_of(*clocks[which]);
  out.service = clocks[which]->head.scope == rules::Scope::children ? rules::Service::children
                                                                    : rules::Service::adult;
  const int length = *rc::gen::resize(100, rc::gen::inRange(1, 7));
  for (int i = 0; i < length; ++i) {
    out.listed.push_back(some_happening(dates, kinds));
    out.listed.back().source = static_cast<std::uint32_t>(i);
  }
  if (clocks[which]->starts.meets(birthdays) || *rc::gen::inRange(0, 8) == 0) add_birthdays(out);
  out.as_of = make_day(2023, 1, 1) + days{*rc::gen::resize(100, rc::gen::inRange(0, 900))};
  return out;
}

std::optional<RandomCase> random_completion(const RandomCase& given) {
  RandomCase out = given;
  std::vector<Happening>& listed = out.listed;
  for (std::size_t j = 0; j < listed.size(); ++j) {
    Happening& here = listed[j];
    const VagueDate& on = given.listed[j].on;
    Day from = std::max(on.earliest, make_day(2022, 1, 1));
    const Day to = std::min(on.latest, given.as_of);
    if (on.earliest > given.as_of) {
      here.on = exactly(on.earliest);  // not seen either way
      continue;
    }
    for (std::size_t i = 0; i < j && here.in_order; ++i) {
      const VagueDate& other = given.listed[i].on;
      const bool both_orders = other.earliest <= on.latest && on.earliest <= other.latest;
      if (listed[i].in_order && both_orders) from = std::max(from, listed[i].on.earliest);
    }
    if (from > to) return std::nullopt;
    const auto width = static_cast<int>((to - from).count());
    here.on = exactly(from + days{*rc::gen::resize(100, rc::gen::inRange(0, width + 1))});
  }
  // A day that came too early for what is listed before it and exact is no reading.
  return out;
}

std::string told(const RandomCase& given) {
  std::string text = fmt::format("as of {}, {}\n", iso(given.as_of), rules::name_of(given.service));
  for (const Happening& one : given.listed)
    text += fmt::format("  {} to {} {} about {} {} {} {}{}{}\n", iso(one.on.earliest),
                        iso(one.on.latest), rules::name_of(one.kind), one.about,
                        rules::name_of(one.outcome), rules::name_of(one.reason), one.item,
                        one.claimed ? " claimed" : "", one.in_order ? "" : " no order");
  return text;
}

std::set<RuleAbout> breached(const std::vector<rules::Duty>& duties, Which which) {
  std::set<RuleAbout> out;
  for (const rules::Duty& duty : duties) {
    if (duty.state != rules::DutyState::breached) continue;
    if (which == Which::certain && !duty.certain) continue;
    out.insert({std::string{duty.rule->id}, duty.about});
  }
  return out;
}

}  // namespace candour::testing
