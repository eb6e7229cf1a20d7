#include "rules/vocabulary.hpp"

#include <fmt/format.h>

namespace candour::rules {
namespace {

// "assessment.completed, review.completed"
std::string list_of(const KindSet& kinds) {
  std::string text;
  for (std::size_t i = 0; i < event_kind_count; ++i) {
    const auto kind = static_cast<EventKind>(i);
    if (!kinds.contains(kind)) continue;
    if (!text.empty()) text += ", ";
    text += name_of(kind);
  }
  return text;
}

// "the young person became 18 or the plan ended"
std::string words_for(const KindSet& kinds) {
  std::string text;
  for (std::size_t i = 0; i < event_kind_count; ++i) {
    const auto kind = static_cast<EventKind>(i);
    if (!kinds.contains(kind)) continue;
    if (!text.empty()) text += " or ";
    const std::string_view sentence = sentence_of(kind);
    text += static_cast<char>(sentence[0] - 'A' + 'a');  // each begins with a capital letter
    text += sentence.substr(1);
  }
  return text;
}

// Where a leaf's fact is recorded, which of what is recorded there counts, and what its absence
// says.
struct Source {
  std::string where = {};
  std::string narrowed_to = {};
  Truth if_not_recorded = Truth::no;
};

void add_leaf(Outline& out, int depth, std::string_view words, const Citation& cite,
              Source source) {
  out.push_back({.depth = depth,
                 .words = std::string{words},
                 .cite = cite,
                 .asks_a_fact = true,
                 .recorded_where = std::move(source.where),
                 .narrowed_to = std::move(source.narrowed_to),
                 .if_not_recorded = words_of(source.if_not_recorded)});
}

void add_leaf(Outline& out, int depth, std::string_view words, const Citation& cite, Source source,
              Truth truth) {
  add_leaf(out, depth, words, cite, std::move(source));
  out.back().has_truth = true;
  out.back().truth = truth;
}

// A happening said by one side only never makes an answer certain.
Truth as_certain_as(const Happening& happening, Truth order) {
  return happening.claimed ? both(order, Truth::unknown) : order;
}

// "before the step, about the same person"
Source source_of(const Recorded& asked) {
  std::string narrowed = asked.when == When::before  ? "before the step"
                         : asked.when == When::after ? "after the step"
                                                     : "at any time";
  narrowed +=
      asked.whose == Whose::anyone ? ", about anyone of the case" : ", about the same person";
  if (asked.outcome != Outcome::not_recorded)
    narrowed += fmt::format(", with the outcome “{}”", words_of(asked.outcome));
  if (!asked.item.empty()) narrowed += fmt::format(", of “{}”", asked.item);
  return {.where = list_of(asked.kinds), .narrowed_to = std::move(narrowed)};
}

Source of_the_step(std::string_view where, Truth missing) {
  return {.where = std::string{where}, .if_not_recorded = missing};
}

// Whether one of `kinds` certainly, possibly or never came between the happening `from` and the
// step.
Truth came_between(const Moment& at, std::size_t from, const KindSet& kinds, Whose whose) {
  const auto& happenings = at.history.happenings();
  Truth result = Truth::no;
  for (std::size_t k = 0; k < happenings.size() && result != Truth::yes; ++k) {
    const Happening& other = happenings[k];
    if (k == from || k == at.step || !kinds.contains(other.kind)) continue;
    if (whose == Whose::same_person && !same_person(other.about, at.happening().about)) continue;
    const Truth between = both(at.history.before(from, k), at.history.before(k, at.step));
    result = either(result, as_certain_as(other, between));
  }
  return result;
}

constexpr std::string_view outcome_source = "the outcome of the step";
constexpr std::string_view reason_source = "the reason recorded with the step";
constexpr std::string_view item_source = "the item of the step";
constexpr std::string_view people_source = "the people of the case";

}  // namespace

void add_line(Outline& out, int depth, std::string_view words, const Citation& cite) {
  out.push_back({.depth = depth, .words = std::string{words}, .cite = cite});
}

void add_line(Outline& out, int depth, std::string_view words, const Citation& cite, Truth truth) {
  add_line(out, depth, words, cite);
  out.back().has_truth = true;
  out.back().truth = truth;
}

void add_branch(Outline& out, int depth, std::string_view words, const Citation& cite,
                std::string parts_joined) {
  add_line(out, depth, words, cite);
  out.back().parts_joined = std::move(parts_joined);
}

Truth Recorded::decide(const Moment& at) const {
  if (!at.history.kinds().meets(kinds)) return Truth::no;
  const auto& happenings = at.history.happenings();
  Truth result = Truth::no;
  for (std::size_t i = 0; i < happenings.size() && result != Truth::yes; ++i) {
    const Happening& other = happenings[i];
    if (i == at.step || !kinds.contains(other.kind)) continue;
    if (whose == Whose::same_person && !same_person(other.about, at.happening().about)) continue;
    if (outcome != Outcome::not_recorded && other.outcome != outcome) continue;
    if (!item.empty() && other.item != item) continue;
    const Truth order = when == When::ever     ? Truth::yes
                        : when == When::before ? at.history.before(i, at.step)
                                               : at.history.before(at.step, i);
    result = either(result, as_certain_as(other, order));
  }
  return result;
}
void Recorded::explain(const Moment& at, int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, source_of(*this), decide(at));
}
void Recorded::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, source_of(*this));
}

Truth RecordedFirst::decide(const Moment& at) const {
  if (!at.history.kinds().meets(kinds)) return Truth::no;
  const auto& happenings = at.history.happenings();
  const auto concerns = [&](const Happening& one) {
    return same_person(one.about, at.happening().about);
  };
  Truth result = Truth::no;
  for (std::size_t i = 0; i < happenings.size() && result != Truth::yes; ++i) {
    const Happening& one = happenings[i];
    if (!kinds.contains(one.kind) || (whose == Whose::same_person && !concerns(one))) continue;
    if (!item.empty() && one.item != item) continue;
    Truth first = Truth::yes;
    for (std::size_t k = 0; k < happenings.size() && first != Truth::no; ++k) {
      if (before.contains(happenings[k].kind) && concerns(happenings[k]))
        first = both(first, opposite(at.history.before(k, i)));
    }
    result = either(result, as_certain_as(one, first));
  }
  return result;
}
void RecordedFirst::explain(const Moment& at, int depth, Outline& out) const {
  print(depth, out);
  out.back().has_truth = true;
  out.back().truth = decide(at);
}
void RecordedFirst::print(int depth, Outline& out) const {
  std::string narrowed = "before " + words_for(before);
  if (whose == Whose::anyone) narrowed += ", about anyone of the case";
  if (!item.empty()) narrowed += fmt::format(", of “{}”", item);
  add_leaf(out, depth, words, cite, {.where = list_of(kinds), .narrowed_to = std::move(narrowed)});
}

Truth OutcomeIs::decide(const Moment& at) const {
  const Outcome recorded = at.happening().outcome;
  return recorded == Outcome::not_recorded ? missing : truth(recorded == outcome);
}
void OutcomeIs::explain(const Moment& at, int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, of_the_step(outcome_source, missing), decide(at));
}
void OutcomeIs::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, of_the_step(outcome_source, missing));
}

Truth ReasonIs::decide(const Moment& at) const {
  const Reason recorded = at.happening().reason;
  return recorded == Reason::not_recorded ? missing : truth(recorded == reason);
}
void ReasonIs::explain(const Moment& at, int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, of_the_step(reason_source, missing), decide(at));
}
void ReasonIs::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, of_the_step(reason_source, missing));
}

Truth ItemIs::decide(const Moment& at) const {
  const std::string& recorded = at.happening().item;
  return recorded.empty() ? missing : truth(recorded == item);
}
void ItemIs::explain(const Moment& at, int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, of_the_step(item_source, missing), decide(at));
}
void ItemIs::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, of_the_step(item_source, missing));
}

Truth AboutIs::decide(const Moment& at) const {
  const PersonIndex person = at.happening().about;
  return truth(role == Role::child ? at.history.is_child(person) : at.history.is_carer(person));
}
void AboutIs::explain(const Moment& at, int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, of_the_step(people_source, Truth::no), decide(at));
}
void AboutIs::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, of_the_step(people_source, Truth::no));
}

Truth AnotherIs::decide(const Moment& at) const {
  const auto& people = at.history.people();
  for (std::size_t i = 0; i < people.size(); ++i) {
    const bool has_role = role == Role::child ? people[i].child : people[i].carer;
    if (has_role && i != at.happening().about) return Truth::yes;
  }
  return Truth::no;
}
void AnotherIs::explain(const Moment& at, int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, of_the_step(people_source, Truth::no), decide(at));
}
void AnotherIs::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, of_the_step(people_source, Truth::no));
}

Truth Running::decide(const Moment& at) const {
  if (!at.history.kinds().meets(starts)) return Truth::no;
  const auto& happenings = at.history.happenings();
  Truth running = Truth::no;
  for (std::size_t i = 0; i < happenings.size() && running != Truth::yes; ++i) {
    const Happening& start = happenings[i];
    if (i == at.step || !starts.contains(start.kind)) continue;
    if (!same_person(start.about, at.happening().about)) continue;
    const Truth begun = as_certain_as(start, at.history.before(i, at.step));
    if (begun == Truth::no) continue;
    running = either(running, both(begun, opposite(came_between(at, i, ends, Whose::same_person))));
  }
  return running;
}
void Running::explain(const Moment& at, int depth, Outline& out) const {
  add_leaf(out, depth, words, cite,
           {.where = list_of(starts | ends),
            .narrowed_to = "the last of these before the step, about the same person"},
           decide(at));
}
void Running::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite,
           {.where = list_of(starts | ends),
            .narrowed_to = "the last of these before the step, about the same person"});
}

Truth Chased::decide(const Moment& at) const {
  const auto& happenings = at.history.happenings();
  // The last certain answer before the step settles most earlier chasers at one look.
  std::size_t last_answer = happenings.size();
  for (std::size_t k = 0; k < at.step; ++k) {
    const bool certain_answer = answers.contains(happenings[k].kind) && !happenings[k].claimed &&
                                at.history.before(k, at.step) == Truth::yes;
    if (certain_answer) last_answer = k;
  }
  std::int64_t certain = at.happening().count;
  std::int64_t possible = certain;
  for (std::size_t i = 0; i < happenings.size() && certain < times; ++i) {
    const Happening& other = happenings[i];
    if (i == at.step || other.kind != at.happening().kind) continue;
    const bool answered =
        last_answer < happenings.size() && at.history.before(i, last_answer) == Truth::yes;
    if (answered) continue;
    const Truth earlier = as_certain_as(other, at.history.before(i, at.step));
    if (earlier == Truth::no) continue;
    const Truth counts = both(earlier, opposite(came_between(at, i, answers, Whose::anyone)));
    if (counts == Truth::yes) certain += other.count;
    if (counts != Truth::no) possible += other.count;
  }
  return certain >= times ? Truth::yes : possible >= times ? Truth::unknown : Truth::no;
}
void Chased::explain(const Moment& at, int depth, Outline& out) const {
  add_leaf(out, depth, words, cite,
           {.where = "chaser.received, " + list_of(answers), .narrowed_to = "before the step"},
           decide(at));
}
void Chased::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite,
           {.where = "chaser.received, " + list_of(answers), .narrowed_to = "before the step"});
}

Truth NeverRecorded::decide(const Moment&) { return Truth::unknown; }
void NeverRecorded::explain(const Moment& at, int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, of_the_step("nothing yet", Truth::unknown), decide(at));
}
void NeverRecorded::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, of_the_step("nothing yet", Truth::unknown));
}

}  // namespace candour::rules
