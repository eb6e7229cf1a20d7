#include "web/picture/case_picture.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/assert.hpp"
#include "web/picture/clock_words.hpp"

namespace candour::picture {
namespace {

using rules::Duty;
using rules::DutyState;
using rules::EventKind;
using rules::Happening;
using rules::History;
using rules::Matter;
using std::chrono::days;

// Undated, and nothing before it in order: it has no place in time.
bool is_unbounded(const VagueDate& on) {
  return on.precision == Precision::undated && on.earliest == first_day;
}

std::string_view person_called(const PictureInput& input, rules::PersonIndex person) {
  if (person == rules::nobody) return {};
  if (person < input.people_labels.size()) return input.people_labels[person];
  return input.seen.people()[person].label;
}

// Whether labels have to say who each thing is about.
bool is_about_several(const History& seen) {
  rules::PersonIndex one = rules::nobody;
  for (const Happening& happening : seen.happenings()) {
    if (happening.about == rules::nobody) continue;
    if (one != rules::nobody && one != happening.about) return true;
    one = happening.about;
  }
  return false;
}

std::string with_person(std::string_view words, std::string_view person) {
  std::string text;
  text.reserve(words.size() + person.size() + 40);
  text += words;
  if (!person.empty()) text.append(" (").append(person).append(")");
  return text;
}

PictureEvent event_of(const PictureInput& input, std::size_t place, bool names_people) {
  const Happening& happening = input.seen.happenings()[place];
  PictureEvent event;
  event.number = static_cast<int>(place) + 1;
  event.matter = matter_of(happening.kind);
  event.on = happening.on;
  event.has_date = !is_unbounded(happening.on);
  event.about = person_called(input, happening.about);
  event.label = with_person(short_label_of(happening.kind), names_people ? event.about : "");
  event.what = sentence_of(happening.kind);
  event.claimed = happening.claimed;
  event.when = at_beginning(happening.on.precision == Precision::day ? say(happening.on.earliest)
                                                                     : say(happening.on));
  event.sentence.reserve(event.what.size() + event.when.size() + event.about.size() + 40);
  event.sentence.append(event.what).append(" ").append(said(event.when));
  if (!event.about.empty()) event.sentence.append(", about ").append(event.about);
  event.sentence += happening.claimed ? ", as one side says." : ".";
  return event;
}

// The lane of a duty is the one its code names (“plan.delay”), else the matter of what would meet
// it: what is owed stands with its kind, although something else set it off. A step stands where it
// was taken.
Matter matter_of_duty(const Duty& duty, const Happening& trigger) {
  const std::string_view code = duty.rule->code;
  if (const auto matter = rules::matter_named(code.substr(0, code.find('.')))) return *matter;
  if (duty.clock != nullptr) {
    for (std::size_t kind = 0; kind < rules::event_kind_count; ++kind) {
      if (duty.clock->met_by.contains(static_cast<EventKind>(kind)))
        return matter_of(static_cast<EventKind>(kind));
    }
  }
  return matter_of(trigger.kind);
}

// The spans of the record that did not count for a duty, as the decision left them out, as far as
// its time was used.
std::vector<DayRange> spans_left_out(const PictureInput& input, const Duty& duty, Day used_to) {
  std::vector<DayRange> spans;
  if (duty.days_left_out == 0) return spans;
  const auto& happenings = input.seen.happenings();
  const auto concerns = [&duty](const Happening& happening) {
    return happening.about == duty.about || happening.about == rules::nobody ||
           duty.about == rules::nobody;
  };
  std::optional<Day> begun;
  const auto end_span = [&](Day last) {
    const Day from = std::max(*begun, duty.start->earliest);
    const Day to = std::min({last, duty.due->latest, used_to});
    if (from <= to) spans.push_back({from, to});
    begun.reset();
  };
  for (const Happening& happening : happenings) {
    if (!concerns(happening)) continue;
    if (happening.kind == EventKind::period_excluded && !begun) begun = happening.on.earliest;
    if (happening.kind == EventKind::period_excluded_end && begun) end_span(happening.on.latest);
  }
  if (begun) end_span(input.as_of);
  return spans;
}

// A breach begins on the day after the last day; one that only some readings of the dates show
// begins on the first day on which it may have.
DayRange breach_of(const Duty& duty, const Happening* closing, Day as_of) {
  const bool is_certainly_late =
      closing == nullptr ? as_of > duty.due->latest : closing->on.earliest > duty.due->latest;
  const Day from = (is_certainly_late ? duty.due->latest : duty.due->earliest) + days{1};
  Day to = as_of;
  if (closing != nullptr) to = is_certainly_late ? closing->on.earliest : closing->on.latest;
  return {from, std::max(from, to)};
}

void place_step(const Duty& duty, const Happening& step, PictureClock& clock) {
  clock.is_step = true;
  if (is_unbounded(step.on)) return;
  clock.start = step.on;
  clock.used_to = clock.shape_on = step.on.latest;
  if (duty.state == DutyState::breached) clock.breach = DayRange{step.on.earliest, step.on.latest};
}

void place_clock(const Duty& duty, const Happening* closing, Day as_of, PictureClock& clock) {
  if (!duty.start || !duty.due) return;
  clock.start = duty.start;
  clock.due = duty.due;
  clock.shape_on = duty.due->latest;
  switch (duty.state) {
    case DutyState::breached:
      clock.breach = breach_of(duty, closing, as_of);
      clock.used_to = clock.breach->from - days{1};
      clock.shape_on = clock.breach->to;
      break;
    case DutyState::met:
      if (closing != nullptr) clock.shape_on = std::max(closing->on.latest, duty.start->earliest);
      clock.used_to = clock.shape_on;
      break;
    case DutyState::running:
    case DutyState::due: clock.used_to = as_of; break;
    case DutyState::cannot_be_computed:
    case DutyState::fell_away: clock.used_to = duty.start->earliest; break;
  }
}

PictureClock clock_of(const PictureInput& input, std::size_t place, bool names_people,
                      const std::vector<PictureEvent>& events) {
  const Duty& duty = input.duties[place];
  const auto& happenings = input.seen.happenings();
  CANDOUR_ASSERT(duty.trigger < happenings.size(), "the duties are those of this history");
  const Happening& trigger = happenings[duty.trigger];
  const Happening* closing =
      duty.closing == rules::no_happening ? nullptr : &happenings[duty.closing];
  PictureClock clock;
  clock.number = static_cast<int>(place) + 1;
  clock.matter = matter_of_duty(duty, trigger);
  clock.state = duty.state;
  clock.certain = duty.certain;
  clock.title = duty.rule->title;
  clock.about = person_called(input, duty.about);
  if (duty.check != nullptr)
    place_step(duty, trigger, clock);
  else
    place_clock(duty, closing, input.as_of, clock);
  clock.left_out = spans_left_out(input, duty, clock.used_to);
  clock.from_words = events[duty.trigger].when;
  const std::string_view done =
      closing == nullptr ? std::string_view{} : std::string_view{events[duty.closing].when};
  say_clock({duty, trigger, closing, input.as_of, input.library, done}, clock);
  clock.label = with_person(clock.title, names_people ? clock.about : "") + label_end(clock);
  return clock;
}

std::string month_words(Day day) {
  const std::chrono::year_month_day ymd{day};
  const Day first{ymd.year() / ymd.month() / 1};
  return say(VagueDate{first, add_months(first, 1) - days{1}, Precision::month}).substr(3);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string breaches_words(const std::vector<PictureClock>& clocks) {
  std::size_t all = 0;
  std::size_t possible = 0;
  for (const PictureClock& clock : clocks) {
    if (clock.state != DutyState::breached) continue;
    ++all;
    if (!clock.certain) ++possible;
  }
  if (all == 0) return "no breaches";
  if (possible == all) return counted(all, "possible breach", "possible breaches");
  std::string words = counted(all, "breach", "breaches");
  if (possible > 0) words += fmt::format(" ({} of them possible)", possible);
  return words;
}

std::string summary_of(const CasePicture& picture) {
  if (picture.events.empty()) return fmt::format("Nothing is recorded by {}.", say(picture.as_of));
  std::optional<Day> from;
  std::optional<Day> to;
  for (const PictureEvent& event : picture.events) {
    if (!event.has_date) continue;
    if (!from || event.on.earliest < *from) from = event.on.earliest;
    if (event.on.precision != Precision::undated && (!to || event.on.latest > *to))
      to = event.on.latest;
  }
  const std::string counts = fmt::format(
      "{}, {}.", counted(picture.events.size(), "event", "events"), breaches_words(picture.clocks));
  if (!from) return "Without a date: " + counts;
  const std::string first = month_words(*from);
  const std::string last = month_words(std::max(*from, to.value_or(*from)));
  if (first == last) return fmt::format("In {}: {}", first, counts);
  return fmt::format("From {} to {}: {}", first, last, counts);
}

}  // namespace

CasePicture picture_of(const PictureInput& input) {
  CasePicture picture;
  picture.as_of = input.as_of;
  picture.targets = input.targets;
  const bool names_people = is_about_several(input.seen);
  const std::size_t event_count = input.seen.happenings().size();
  picture.events.reserve(event_count);
  for (std::size_t place = 0; place < event_count; ++place)
    picture.events.push_back(event_of(input, place, names_people));
  picture.clocks.reserve(input.duties.size());
  for (std::size_t place = 0; place < input.duties.size(); ++place) {
    if (input.duties[place].state == DutyState::fell_away) continue;
    picture.clocks.push_back(clock_of(input, place, names_people, picture.events));
  }
  picture.summary = summary_of(picture);
  return picture;
}

void render_case_picture(html::Out& out, const CasePicture& picture) {
  render_drawing(out, picture);
  render_tables(out, picture);
}

}  // namespace candour::picture
