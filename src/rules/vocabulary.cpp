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

void add_leaf(Outline& out, int depth, std::string_view words, const Citation& cite,
              std::string recorded_where) {
  out.push_back({.depth = depth,
                 .words = std::string{words},
                 .cite = cite,
                 .asks_a_fact = true,
                 .recorded_where = std::move(recorded_where)});
}

void add_leaf(Outline& out, int depth, std::string_view words, const Citation& cite,
              std::string recorded_where, Truth truth) {
  add_leaf(out, depth, words, cite, std::move(recorded_where));
  out.back().has_truth = true;
  out.back().truth = truth;
}

bool same_person(PersonIndex a, PersonIndex b) { return a == b || a == nobody || b == nobody; }

// A happening said by one side only never makes an answer certain.
Truth as_certain_as(const Happening& happening, Truth order) {
  return happening.claimed ? both(order, Truth::unknown) : order;
}

std::string_view outcome_source = "the outcome of the step";
std::string_view reason_source = "the reason recorded with the step";

}  // namespace

void add_line(Outline& out, int depth, std::string_view words, const Citation& cite) {
  out.push_back({.depth = depth, .words = std::string{words}, .cite = cite});
}

void add_line(Outline& out, int depth, std::string_view words, const Citation& cite, Truth truth) {
  add_line(out, depth, words, cite);
  out.back().has_truth = true;
  out.back().truth = truth;
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
  add_leaf(out, depth, words, cite, list_of(kinds), decide(at));
}
void Recorded::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, list_of(kinds));
}

Truth OutcomeIs::decide(const Moment& at) const {
  const Outcome recorded = at.happening().outcome;
  return recorded == Outcome::not_recorded ? missing : truth(recorded == outcome);
}
void OutcomeIs::explain(const Moment& at, int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, std::string{outcome_source}, decide(at));
}
void OutcomeIs::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, std::string{outcome_source});
}

Truth ReasonIs::decide(const Moment& at) const {
  const Reason recorded = at.happening().reason;
  return recorded == Reason::not_recorded ? missing : truth(recorded == reason);
}
void ReasonIs::explain(const Moment& at, int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, std::string{reason_source}, decide(at));
}
void ReasonIs::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, std::string{reason_source});
}

Truth ItemIs::decide(const Moment& at) const {
  const std::string& recorded = at.happening().item;
  return recorded.empty() ? missing : truth(recorded == item);
}
void ItemIs::explain(const Moment& at, int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, "the item of the step", decide(at));
}
void ItemIs::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, "the item of the step");
}

Truth AboutIs::decide(const Moment& at) const {
  const PersonIndex person = at.happening().about;
  return truth(role == Role::child ? at.history.is_child(person) : at.history.is_carer(person));
}
void AboutIs::explain(const Moment& at, int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, "the people of the case", decide(at));
}
void AboutIs::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, "the people of the case");
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
  add_leaf(out, depth, words, cite, "the people of the case", decide(at));
}
void AnotherIs::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, "the people of the case");
}

Truth Running::decide(const Moment& at) const {
  if (!at.history.kinds().meets(starts)) return Truth::no;
  const auto& happenings = at.history.happenings();
  Truth running = Truth::no;
  for (std::size_t i = 0; i < happenings.size(); ++i) {
    const Happening& other = happenings[i];
    const bool start = starts.contains(other.kind);
    if (i == at.step || !(start || ends.contains(other.kind))) continue;
    if (!same_person(other.about, at.happening().about)) continue;
    const Truth earlier = as_certain_as(other, at.history.before(i, at.step));
    if (earlier == Truth::no) continue;
    running =
        earlier == Truth::yes ? truth(start) : (running == truth(start) ? running : Truth::unknown);
  }
  return running;
}
void Running::explain(const Moment& at, int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, list_of(starts | ends), decide(at));
}
void Running::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, list_of(starts | ends));
}

Truth Chased::decide(const Moment& at) const {
  const auto& happenings = at.history.happenings();
  std::int64_t certain = at.happening().count;
  std::int64_t possible = certain;
  for (std::size_t i = 0; i < happenings.size(); ++i) {
    const Happening& other = happenings[i];
    if (i == at.step) continue;
    const Truth earlier = at.history.before(i, at.step);
    if (earlier == Truth::no) continue;
    if (answers.contains(other.kind)) {
      certain = at.happening().count;
      if (earlier == Truth::yes) possible = certain;
    } else if (other.kind == at.happening().kind) {
      possible += other.count;
      if (as_certain_as(other, earlier) == Truth::yes) certain += other.count;
    }
  }
  return certain >= times ? Truth::yes : possible >= times ? Truth::unknown : Truth::no;
}
void Chased::explain(const Moment& at, int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, list_of(answers), decide(at));
}
void Chased::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, list_of(answers));
}

Truth NeverRecorded::decide(const Moment&) { return Truth::unknown; }
void NeverRecorded::explain(const Moment& at, int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, "nothing yet", decide(at));
}
void NeverRecorded::print(int depth, Outline& out) const {
  add_leaf(out, depth, words, cite, "nothing yet");
}

}  // namespace candour::rules
