#include "web/picture/clock_words.hpp"

#include <fmt/format.h>

#include "rules/explain.hpp"

namespace candour::picture {
namespace {

using rules::DutyState;

// Lateness in whole weeks from twelve weeks on, as the explanation says it.
constexpr long days_until_weeks = 84;

std::string late_by(const ClockTold& told, Day due, Day done) {
  if (told.library != nullptr) return rules::lateness_words(told.duty, due, done, *told.library);
  const long count = (done - due).count();
  return count >= days_until_weeks ? rules::length_words(rules::Unit::weeks, count / 7)
                                   : rules::length_words(rules::Unit::days, count);
}

// “At least 44 weeks”, “80 weeks so far”; empty where it is not a matter of days.
std::string lateness(const ClockTold& told) {
  const rules::Duty& duty = told.duty;
  if (!duty.due || duty.state != DutyState::breached) return {};
  if (told.closing == nullptr) {
    if (told.as_of <= duty.due->latest) return {};
    return late_by(told, duty.due->latest, told.as_of) + " so far";
  }
  const VagueDate& done = told.closing->on;
  if (done.earliest <= duty.due->latest) return {};
  const std::string words = late_by(told, duty.due->latest, done.earliest);
  return done.exact() && duty.due->exact() ? words : "at least " + words;
}

std::string sentence_of(const ClockTold& told, const PictureClock& clock) {
  std::string text;
  text.reserve(300);
  text.append("The council must ").append(told.duty.rule->duty).append(". ");
  if (clock.is_step) return text.append("The step was taken ").append(said(clock.from_words)) + ".";
  text.append("It was set off ").append(said(clock.from_words));
  if (!clock.due_words.empty()) text.append(" and was due ").append(said(clock.due_words));
  text += ".";
  if (told.duty.days_left_out > 0)
    text += fmt::format(" {} of the days do not count.", told.duty.days_left_out);
  if (told.closing != nullptr)
    text.append(" It was closed ").append(said(told.done)).append(".");
  else if (clock.state == DutyState::breached)
    text.append(" Nothing recorded shows that it was done.");
  return text;
}

}  // namespace

std::string at_beginning(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string inside(std::string_view words) {
  std::string text{words};
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::string said(std::string_view when) {
  return !when.empty() && when[0] >= '0' && when[0] <= '9' ? "on " + std::string{when}
                                                           : inside(when);
}

std::string_view state_words(const PictureClock& clock) {
  if (clock.state == DutyState::breached && !clock.certain) return "possibly breached";
  return words_of(clock.state);
}

void say_clock(const ClockTold& told, PictureClock& clock) {
  if (clock.due)
    clock.due_words =
        clock.due->exact() ? say(clock.due->latest) : at_beginning(rules::due_words(*clock.due));
  clock.late_words = at_beginning(lateness(told));
  clock.sentence = sentence_of(told, clock);
}

std::string label_end(const PictureClock& clock) {
  std::string text = ": ";
  text += state_words(clock);
  if (clock.state == DutyState::breached && !clock.late_words.empty()) {
    // “80 weeks so far” reads “80 weeks late so far”.
    std::string late = inside(clock.late_words);
    const std::size_t so_far = late.find(" so far");
    late.insert(so_far == std::string::npos ? late.size() : so_far, " late");
    text.append(", ").append(late);
  }
  if (clock.due && (clock.state == DutyState::due || clock.state == DutyState::running))
    text.append(clock.state == DutyState::due ? ", by " : ", until ")
        .append(say(clock.due->latest));
  return text;
}

}  // namespace candour::picture
