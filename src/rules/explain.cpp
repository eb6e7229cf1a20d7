#include "rules/explain.hpp"

#include <fmt/format.h>

namespace candour::rules {
namespace {

using std::chrono::days;

// "An assessment was asked for in November 2022": the sentence of a happening with its date.
std::string told(const Happening& happening) {
  const VagueDate& on = happening.on;
  const std::string when = on.precision == Precision::day ? "on " + say(on) : say(on);
  std::string text = fmt::format("{} {}", sentence_of(happening.kind), when);
  if (happening.claimed) text += ", as one side says";
  return text + ".";
}

const BoundClock* bound_of(const Duty& duty, const RuleBook& book) {
  for (const BoundClock& bound : book.clocks()) {
    if (bound.clock == duty.clock) return &bound;
  }
  return nullptr;
}

std::string length_on(const Value& value, Day day) {
  const ValuePeriod* period = value.on(day);
  return period == nullptr ? std::string{"a length not recorded"}
                           : length_words(value.unit, period->amount);
}

bool counts_working_days(const Duty& duty, const RuleBook& book) {
  const BoundClock* bound = bound_of(duty, book);
  return bound != nullptr && bound->length != nullptr && bound->length->unit == Unit::working_days;
}

// "Left out on the way: Good Friday (29 March 2024) and Easter Monday (1 April 2024)."
std::string holidays_skipped(const Duty& duty, const LawLibrary& library, Day as_of) {
  const auto skipped = (duty.own_calendar != nullptr ? *duty.own_calendar : library.calendar)
                           .skipped(duty.start->earliest, duty.due->latest, as_of);
  if (skipped.empty()) return "No bank holiday falls between.";
  std::string text = "Bank holidays left out: ";
  for (std::size_t i = 0; i < skipped.size(); ++i) {
    if (i > 0) text += i + 1 == skipped.size() ? " and " : ", ";
    text += fmt::format("{} ({})", skipped[i]->name, say(skipped[i]->on));
  }
  return text + ".";
}

void add_sums(const Duty& duty, const RuleBook& book, Day as_of, Explanation& out) {
  const BoundClock* bound = bound_of(duty, book);
  if (bound == nullptr || !duty.start || !duty.due) return;
  const Day from = duty.start->latest;
  if (duty.start->latest == duty.rule->from && duty.clock->continuing)
    out.sums.push_back(fmt::format(
        "The law recorded here began on {}, and the duty held on that day.", say(duty.rule->from)));
  if (bound->length == nullptr) {
    out.sums.push_back(fmt::format("It fell due {}.", due_words(*duty.due)));
    return;
  }
  const bool included = duty.clock->first_day == FirstDay::included;
  const std::string counting = included ? "the day itself counted" : "the day itself not counted";
  if (duty.standing == Standing::local_policy) {
    out.sums.push_back(fmt::format("The council’s own standard ends {}.", due_words(*duty.due)));
  } else if (duty.first_due) {
    out.sums.push_back(fmt::format("{}, {}, end {}.", length_on(*bound->length, from), counting,
                                   due_words(*duty.first_due)));
    const std::string longest = bound->longest != nullptr
                                    ? length_on(*bound->longest, from)
                                    : length_on(*bound->extension, from) + " more";
    out.sums.push_back(fmt::format("At most {} ({}) end {}.", longest, duty.clock->longest_if,
                                   due_words(*duty.due)));
  } else {
    out.sums.push_back(fmt::format("{}, {}, end {}.", length_on(*bound->length, from), counting,
                                   due_words(*duty.due)));
  }
  if (counts_working_days(duty, book))
    out.sums.push_back(holidays_skipped(duty, book.library(), as_of));
  if (duty.days_left_out > 0)
    out.sums.push_back(fmt::format("{} days that do not count were left out.", duty.days_left_out));
  if (duty.due_before_proclamation)
    out.sums.push_back(fmt::format("It was {} until a holiday was proclaimed that moved it.",
                                   say(*duty.due_before_proclamation)));
}

std::string what_was_done(const Duty& duty, const History& seen, const RuleBook& book, Day as_of) {
  if (duty.closing == no_happening) {
    if (duty.state == DutyState::breached)
      return fmt::format("Nothing recorded by {} shows that it was done, {} after the last day.",
                         say(as_of), lateness_words(duty, duty.due->latest, as_of, book.library()));
    if (duty.state == DutyState::cannot_be_computed) return {};
    return fmt::format("Nothing recorded by {} shows that it was done yet.", say(as_of));
  }
  const Happening& closing = seen.happenings()[duty.closing];
  std::string text = told(closing);
  if (duty.state == DutyState::breached && closing.on.earliest > duty.due->latest) {
    text.pop_back();
    text +=
        fmt::format(", {}{} late.", closing.on.exact() && duty.due->exact() ? "" : "at least ",
                    lateness_words(duty, duty.due->latest, closing.on.earliest, book.library()));
  }
  return text;
}

void add_doubts(const Duty& duty, Explanation& out) {
  const struct {
    Doubt doubt;
    std::string_view words;
  } all[] = {
      {Doubt::vague_dates, "The dates are vague: it is late under some readings of them only."},
      {Doubt::claimed, "It rests on what one side says."},
      {Doubt::condition_unknown, "A fact that the rule needs is not recorded."},
      {Doubt::letter_unanswered,
       "The council wrote and had no answer: whose time it was is not certain."},
      {Doubt::cancelled, "It was cancelled, and the record does not say by whom."},
      {Doubt::work_recorded, "The record shows work towards it meanwhile."},
      {Doubt::order_unknown, "Something recorded without a date may have met it in time."},
      {Doubt::start_not_recorded, "The day on which it began is not recorded."},
      {Doubt::no_law_recorded, "No law is recorded here for this date."},
      {Doubt::no_calendar_recorded, "No calendar of working days is recorded for this date."},
      {Doubt::not_listed, "That it is not listed proves nothing."},
  };
  for (const auto& [doubt, words] : all) {
    if (has(duty.doubts, doubt)) out.doubts.emplace_back(words);
  }
  if (has(duty.doubts, Doubt::left_open) && duty.clock != nullptr)
    out.doubts.push_back(
        fmt::format("It is never certain here: {}.", duty.clock->never_certain_because));
}

std::string open_leaves(const Outline& outline) {
  std::string text;
  for (const OutlineLine& line : outline) {
    if (!line.asks_a_fact) continue;
    if (!text.empty()) text += "; ";
    text += fmt::format("{}: {}", line.words, words_of(line.truth));
  }
  return text;
}

}  // namespace

std::string length_words(Unit unit, std::int64_t amount) {
  const auto counted = [amount](std::string_view one, std::string_view many) {
    return fmt::format("{} {}", amount, amount == 1 ? one : many);
  };
  switch (unit) {
    case Unit::days: return counted("day", "days");
    case Unit::working_days: return counted("working day", "working days");
    case Unit::weeks: return counted("week", "weeks");
    case Unit::months: return counted("month", "months");
    case Unit::pence: return counted("penny", "pence");
    case Unit::count: break;
  }
  return fmt::format("{}", amount);
}

std::string due_words(const VagueDate& due) {
  if (due.exact()) return "on " + say(due.earliest);
  return fmt::format("between {} and {}", say(due.earliest), say(due.latest));
}

std::string lateness_words(const Duty& duty, Day due, Day done, const LawLibrary& library) {
  const Value* length = duty.clock == nullptr ? nullptr : library.value(duty.clock->length);
  if (length != nullptr && length->unit == Unit::working_days) {
    if (const auto count = library.calendar.count(due, done, done))
      return length_words(Unit::working_days, *count);
  }
  const auto count = (done - due).count();
  if (count >= 84) return fmt::format("{} weeks", count / 7);
  return length_words(Unit::days, count);
}

std::string cited(const Citation& cite, const LawLibrary& library) {
  const Instrument* instrument = library.instrument(cite.instrument);
  const std::string_view name =
      instrument == nullptr ? cite.instrument : std::string_view{instrument->citation};
  return fmt::format("{} {}", name, cite.provision);
}

Explanation explain(const Duty& duty, const History& seen, const RuleBook& book, Day as_of) {
  Explanation out;
  out.set_off = told(seen.happenings()[duty.trigger]);
  if (duty.check != nullptr) {
    duty.check->requires_that.explain({seen, duty.trigger}, out.condition);
    if (duty.state == DutyState::breached)
      out.done = fmt::format("The council must {}. The record says: {}.", duty.rule->duty,
                             open_leaves(out.condition));
    else if (duty.state == DutyState::met)
      out.done = fmt::format("The record says: {}.", open_leaves(out.condition));
  } else {
    if (duty.clock->starts_if.given())
      duty.clock->starts_if.explain({seen, duty.trigger}, out.condition);
    add_sums(duty, book, as_of, out);
    out.done = what_was_done(duty, seen, book, as_of);
  }
  add_doubts(duty, out);
  return out;
}

std::string because(const Duty& duty, const History& seen, const RuleBook& book, Day as_of) {
  const Explanation parts = explain(duty, seen, book, as_of);
  std::string text = parts.set_off;
  const auto append = [&text](const std::string& sentence) {
    if (!sentence.empty()) text += " " + sentence;
  };
  for (const std::string& sum : parts.sums) append(sum);
  append(parts.done);
  for (const std::string& doubt : parts.doubts) append(doubt);
  return text;
}

}  // namespace candour::rules
