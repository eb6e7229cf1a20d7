#include "web/law_book/rule_tree.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rules/explain.hpp"
#include "web/law_book/finding_codes.hpp"
#include "web/law_book/words.hpp"

namespace candour::web {
namespace {

// "assessment.completed, review.completed" as kinds; nothing where it is said in words.
std::vector<rules::EventKind> kinds_named(std::string_view list) {
  std::vector<rules::EventKind> kinds;
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find(", ", at), list.size());
    const auto kind = rules::event_kind_named(list.substr(at, end - at));
    if (!kind) return {};
    kinds.push_back(*kind);
    at = end + 2;
  }
  return kinds;
}

TreeLine line_of(const rules::OutlineLine& from) {
  TreeLine line{.depth = from.depth, .words = from.words, .joined = from.parts_joined};
  line.cite = from.cite;
  if (!from.asks_a_fact) return line;
  line.recorded = kinds_named(from.recorded_where);
  if (line.recorded.empty()) line.elsewhere = from.recorded_where;
  line.narrowed_to = from.narrowed_to;
  line.if_not_recorded = std::string{from.if_not_recorded};
  return line;
}

void add_kinds(RuleTree& tree, std::string_view question, const rules::KindSet& set) {
  if (!set.empty()) tree.push_back({.question = std::string{question}, .any_of = kinds_in(set)});
}

void add_condition(RuleTree& tree, std::string_view question, const rules::Condition& condition) {
  if (!condition.given()) return;
  rules::Outline outline;
  condition.print(outline);
  TreeBranch branch{.question = std::string{question}};
  for (const rules::OutlineLine& line : outline) branch.condition.push_back(line_of(line));
  tree.push_back(std::move(branch));
}

void add_sentence(RuleTree& tree, std::string_view question, std::string sentence,
                  const rules::Value* value = nullptr) {
  tree.push_back(
      {.question = std::string{question}, .sentences = {std::move(sentence)}, .value = value});
}

std::string counting_words(const rules::Value& value, const rules::Clock& clock) {
  if (clock.first_day == rules::FirstDay::included)
    return "The day that sets it off is the first day counted.";
  switch (value.unit) {
    case rules::Unit::months:
      return "It ends on the day of the month with the same number as the day that sets it off.";
    case rules::Unit::working_days:
      return "The day that sets it off is not counted, nor are weekends and bank holidays.";
    default: return "The day that sets it off is not counted.";
  }
}

void add_length(RuleTree& tree, const rules::BoundClock& bound, Day day) {
  const rules::Clock& clock = *bound.clock;
  if (bound.length == nullptr) {
    add_sentence(tree, "How long it has",
                 "Until the date that the council itself set or agreed. That date is what the "
                 "record holds.");
    return;
  }
  add_sentence(tree, "How long it has",
               fmt::format("{}. {}", capitalised(length_on(*bound.length, day)),
                           counting_words(*bound.length, clock)),
               bound.length);
  if (bound.longest != nullptr)
    add_sentence(tree, "The longest the law allows",
                 fmt::format("{}, {}. Whether that held is not in the record, so nothing is called "
                             "a breach before then.",
                             length_on(*bound.longest, day), clock.longest_if),
                 bound.longest);
  if (bound.extension != nullptr)
    add_sentence(tree, "The longest the law allows",
                 fmt::format("{} more, {}. Whether that held is not in the record, so nothing is "
                             "called a breach before then.",
                             length_on(*bound.extension, day), clock.longest_if),
                 bound.extension);
}

std::string_view whose_words(rules::Match match) {
  switch (match) {
    case rules::Match::same_person:
      return "It counts when it is about the same person, or names nobody.";
    case rules::Match::anyone: return "It counts whoever of the case it is about.";
    case rules::Match::same_item: break;
  }
  return "It counts when it is of the same item; where an item is not said, of the same person.";
}

void add_meeting(RuleTree& tree, const rules::Clock& clock, const rules::LawLibrary& library,
                 Day day) {
  add_kinds(tree, "What meets it", clock.met_by);
  TreeBranch& meets = tree.back();
  meets.sentences.emplace_back(whose_words(clock.match));
  const rules::Value* early = library.value("early.own_date");
  if (clock.met_early && early != nullptr) {
    meets.sentences.push_back(
        fmt::format("What was done in the {} before the date counts.", length_on(*early, day)));
    meets.value = early;
  }
  if (clock.cured_when_met)
    meets.sentences.emplace_back(
        "Done late, it is met all the same: a breach means that it was never done.");
  add_condition(tree, "But only if", clock.met_if);
}

void add_endings(RuleTree& tree, const rules::Clock& clock) {
  if (!(clock.ends | clock.ends_for_anyone).empty()) {
    add_kinds(tree, "What ends the duty", clock.ends | clock.ends_for_anyone);
    for (const rules::EventKind kind : kinds_in(clock.ends_for_anyone))
      tree.back().sentences.push_back(
          fmt::format("“{}” ends it whoever of the case it is about.", rules::sentence_of(kind)));
  }
  if (!clock.length.empty())
    add_sentence(tree, "What gives more time",
                 "A recorded span that does not count, such as court proceedings, moves the day by "
                 "its length. Nothing else stops the time.");
}

void add_doubts(RuleTree& tree, const rules::Clock& clock) {
  rules::KindSet doubtful = clock.doubts;
  doubtful.insert(rules::EventKind::correspondence_unanswered);
  add_kinds(tree, "What leaves a breach in doubt", doubtful);
  std::vector<std::string>& sentences = tree.back().sentences;
  sentences.emplace_back(
      "After one of these a breach is possible, and not certain. So it is where only one side says "
      "that it was set off.");
  if (!clock.never_certain_because.empty())
    sentences.push_back(fmt::format("It is never certain: {}.", clock.never_certain_because));
  if (clock.absence_proves_nothing)
    sentences.emplace_back(
        "That nothing is recorded proves nothing here: only a recorded late one is a breach.");
}

void add_clock_warning(RuleTree& tree, const rules::BoundClock& bound, Day day) {
  const rules::Value* lead = bound.warning;
  std::string words = "Half-way.";
  if (lead != nullptr && bound.length == nullptr)
    words = fmt::format("{} before the date.", length_on(*lead, day));
  else if (lead != nullptr)
    words = fmt::format("{} after the day that sets it off.", length_on(*lead, day));
  else if (bound.length == nullptr)
    words = "On the date itself.";
  add_sentence(tree, "When the worker is warned", std::move(words), lead);
}

void add_breach(RuleTree& tree, const rules::RuleHead& head) {
  std::string words =
      head.is_finding
          ? fmt::format("The finding “{}” ({}).", finding_words(head.code), head.code)
          : std::string{"No finding: it is shown as a duty that was not done as expected."};
  add_sentence(tree, "What a breach becomes", std::move(words));
}

RuleTree clock_tree(const rules::BoundClock& bound, const rules::LawLibrary& library, Day day) {
  const rules::Clock& clock = *bound.clock;
  RuleTree tree;
  add_kinds(tree, "What sets it off", clock.starts);
  std::vector<std::string>& starts = tree.back().sentences;
  starts.emplace_back(clock.each_trigger
                          ? "Each of these starts a time of its own."
                          : "If it comes again while the first still waits, no new time starts.");
  if (clock.continuing)
    starts.push_back(
        fmt::format("The duty holds day by day: what began before {} is counted from that day.",
                    say(clock.head.from)));
  add_condition(tree, "But only if", clock.starts_if);
  add_length(tree, bound, day);
  add_meeting(tree, clock, library, day);
  add_endings(tree, clock);
  add_doubts(tree, clock);
  add_clock_warning(tree, bound, day);
  add_breach(tree, clock.head);
  return tree;
}

RuleTree check_tree(const rules::Check& check) {
  RuleTree tree;
  add_kinds(tree, "The step it looks at", check.steps);
  if (check.once_a_person)
    tree.back().sentences.emplace_back("Only the first broken step for each person is raised.");
  add_condition(tree, "But only if", check.applies_if);
  add_condition(tree, "What must be so", check.requires_that);
  add_sentence(tree, "What the answer means",
               "Yes: kept. No: broken. Not known: possibly broken, and never called certain.");
  if (check.warned_from.empty()) {
    add_sentence(tree, "When the worker is warned", "On the day of the step.");
  } else {
    add_kinds(tree, "When the worker is warned", check.warned_from);
    tree.back().sentences.emplace_back("From the first of these that came before the step.");
  }
  add_breach(tree, check.head);
  return tree;
}

}  // namespace

RuleTree tree_of(const RuleVersion& version, const rules::LawLibrary& library, Day day) {
  return version.clock != nullptr ? clock_tree(*version.clock, library, day)
                                  : check_tree(*version.check);
}

std::string recorded_words(const TreeLine& line) {
  if (line.elsewhere == "nothing yet")
    return "The record has no place for this yet, so the answer is never certain.";
  if (!line.elsewhere.empty()) return fmt::format("Read from {}.", line.elsewhere);
  if (line.recorded.empty()) return {};
  std::string text = "Recorded as: ";
  for (std::size_t i = 0; i < line.recorded.size(); ++i) {
    if (i > 0) text += i + 1 == line.recorded.size() ? " or " : ", ";
    text += happening_words(line.recorded[i]);
  }
  return text + ".";
}

std::string length_on(const rules::Value& value, Day day) {
  const rules::ValuePeriod* period = value.on(day);
  if (period == nullptr) return fmt::format("a length not recorded for {}", say(day));
  return rules::length_words(value.unit, period->amount);
}

}  // namespace candour::web
