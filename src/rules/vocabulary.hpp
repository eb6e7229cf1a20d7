#pragma once
// The words in which a rule's conditions are written. Each word is a type with three members:
// decide (what does this case say?), explain (which parts carried the answer?), print (the page of
// the law book). There is no loop, no text and no clock reading in a rule; adding a word needs a
// note in docs/decisions.
//
// Leaves ask the history: recorded, outcome_is, reason_is, service_is, about_is, service_running,
// chased. Branches combine: all, any, at_least<n>, not_, unless.

#include <string>
#include <string_view>
#include <tuple>

#include "rules/history.hpp"
#include "rules/kind_set.hpp"
#include "rules/outline.hpp"

namespace candour::rules {

// Where in a case a rule is asked: the step that set it off.
struct Moment {
  const History& history;
  std::size_t step;  // place in history.happenings()

  const Happening& happening() const { return history.happenings()[step]; }
};

enum class When : std::uint8_t { before, after, ever };
enum class Whose : std::uint8_t { same_person, anyone };

// Says yes when the record holds one of `kinds`; its absence says no: the list may be partial, so a
// rule asks this only of what had to come before a listed step (exchange format, docs/timeline).
struct Recorded {
  std::string_view words;
  KindSet kinds;
  When when = When::before;
  Whose whose = Whose::same_person;
  Outcome outcome = Outcome::not_recorded;  // only happenings with this outcome, when given
  std::string_view item = {};               // only happenings of this item, when given
  Citation cite = {};
  Truth decide(const Moment& at) const;
  void explain(const Moment& at, int depth, Outline& out) const;
  void print(int depth, Outline& out) const;
};

// Whether one of `kinds` is recorded, whenever, before the first of `before`: what was done in time
// for something else than the step itself. It looks ahead of the step as well as behind it.
struct RecordedFirst {
  std::string_view words;
  KindSet kinds;
  KindSet before;
  Whose whose = Whose::same_person;
  std::string_view item = {};  // only happenings of this item, when given
  Citation cite = {};
  Truth decide(const Moment& at) const;
  void explain(const Moment& at, int depth, Outline& out) const;
  void print(int depth, Outline& out) const;
};

// The outcome of the step itself; an outcome that was not recorded counts as `missing`.
struct OutcomeIs {
  std::string_view words;
  Outcome outcome;
  Truth missing = Truth::unknown;
  Citation cite = {};
  Truth decide(const Moment& at) const;
  void explain(const Moment& at, int depth, Outline& out) const;
  void print(int depth, Outline& out) const;
};

// The reason recorded with the step itself; a reason that was not recorded counts as `missing`.
struct ReasonIs {
  std::string_view words;
  Reason reason;
  Truth missing = Truth::unknown;
  Citation cite = {};
  Truth decide(const Moment& at) const;
  void explain(const Moment& at, int depth, Outline& out) const;
  void print(int depth, Outline& out) const;
};

// What the step is of: "assessment", "top_up"; an item that was not recorded counts as `missing`.
struct ItemIs {
  std::string_view words;
  std::string_view item;
  Truth missing = Truth::no;
  Citation cite = {};
  Truth decide(const Moment& at) const;
  void explain(const Moment& at, int depth, Outline& out) const;
  void print(int depth, Outline& out) const;
};

// Whether the person whom the step is about is recorded as a child or a carer of this case.
struct AboutIs {
  std::string_view words;
  Role role;
  Citation cite = {};
  Truth decide(const Moment& at) const;
  void explain(const Moment& at, int depth, Outline& out) const;
  void print(int depth, Outline& out) const;
};

// Whether the case holds another person with this role than the one whom the step is about.
struct AnotherIs {
  std::string_view words;
  Role role;
  Citation cite = {};
  Truth decide(const Moment& at) const;
  void explain(const Moment& at, int depth, Outline& out) const;
  void print(int depth, Outline& out) const;
};

// Whether something of `starts` was running for the person just before the step: the last happening
// of `starts` or `ends` before it is one of `starts`.
struct Running {
  std::string_view words;
  KindSet starts;
  KindSet ends;
  Citation cite = {};
  Truth decide(const Moment& at) const;
  void explain(const Moment& at, int depth, Outline& out) const;
  void print(int depth, Outline& out) const;
};

// Whether the council was pressed `times` or more, counting the step, since it last answered anyone
// in the case.
struct Chased {
  std::string_view words;
  int times;
  KindSet answers;
  Citation cite = {};
  Truth decide(const Moment& at) const;
  void explain(const Moment& at, int depth, Outline& out) const;
  void print(int depth, Outline& out) const;
};

// A fact that the exchange format has no place for: always unknown, so what rests on it is never
// certain. It stands in the rule so that the law book shows the gap.
struct NeverRecorded {
  std::string_view words;
  Citation cite = {};
  static Truth decide(const Moment& at);
  void explain(const Moment& at, int depth, Outline& out) const;
  void print(int depth, Outline& out) const;
};

// Adds a line; a branch calls it for itself before its parts.
void add_line(Outline& out, int depth, std::string_view words, const Citation& cite);
void add_line(Outline& out, int depth, std::string_view words, const Citation& cite, Truth truth);
// For the law book: with how its parts are joined, "all of these".
void add_branch(Outline& out, int depth, std::string_view words, const Citation& cite,
                std::string parts_joined);

template <class... Parts>
struct All {
  std::string_view words;
  std::tuple<Parts...> parts;
  Citation cite = {};
  Truth decide(const Moment& at) const {
    return std::apply(
        [&](const Parts&... part) {
          Truth result = Truth::yes;
          (void)(((result = both(result, part.decide(at))) != Truth::no) && ...);
          return result;
        },
        parts);
  }
  void explain(const Moment& at, int depth, Outline& out) const {
    const Truth mine = decide(at);
    add_line(out, depth, words, cite, mine);
    std::apply(
        [&](const Parts&... part) {
          ((part.decide(at) == mine ? part.explain(at, depth + 1, out) : void()), ...);
        },
        parts);
  }
  void print(int depth, Outline& out) const {
    add_branch(out, depth, words, cite, "all of these");
    std::apply([&](const Parts&... part) { (part.print(depth + 1, out), ...); }, parts);
  }
};
template <class... Parts>
All(std::string_view, std::tuple<Parts...>) -> All<Parts...>;
template <class... Parts>
All(std::string_view, std::tuple<Parts...>, Citation) -> All<Parts...>;

template <int need, class... Parts>
struct AtLeast {
  std::string_view words;
  std::tuple<Parts...> parts;
  Citation cite = {};
  Truth decide(const Moment& at) const {
    int yes = 0;
    int unknown = 0;
    const auto count = [&](Truth t) {
      yes += t == Truth::yes;
      unknown += t == Truth::unknown;
    };
    std::apply([&](const Parts&... part) { (count(part.decide(at)), ...); }, parts);
    return yes >= need ? Truth::yes : yes + unknown >= need ? Truth::unknown : Truth::no;
  }
  // Shows what carried the answer: the parts met, or, where it is not yes, every part.
  void explain(const Moment& at, int depth, Outline& out) const {
    const Truth mine = decide(at);
    add_line(out, depth, words, cite, mine);
    std::apply(
        [&](const Parts&... part) {
          ((mine != Truth::yes || part.decide(at) == Truth::yes ? part.explain(at, depth + 1, out)
                                                                : void()),
           ...);
        },
        parts);
  }
  void print(int depth, Outline& out) const {
    add_branch(
        out, depth, words, cite,
        need == 1 ? "at least one of these" : "at least " + std::to_string(need) + " of these");
    std::apply([&](const Parts&... part) { (part.print(depth + 1, out), ...); }, parts);
  }
};

template <int need, class... Parts>
constexpr auto at_least(std::string_view words, Parts... parts) {
  return AtLeast<need, Parts...>{words, {parts...}};
}
template <class... Parts>
constexpr auto any(std::string_view words, Parts... parts) {
  return AtLeast<1, Parts...>{words, {parts...}};
}
template <class... Parts>
constexpr auto all(std::string_view words, Parts... parts) {
  return All<Parts...>{words, {parts...}};
}

template <class Part>
struct Not {
  std::string_view words;
  Part part;
  Citation cite = {};
  Truth decide(const Moment& at) const { return opposite(part.decide(at)); }
  void explain(const Moment& at, int depth, Outline& out) const {
    add_line(out, depth, words, cite, decide(at));
    part.explain(at, depth + 1, out);
  }
  void print(int depth, Outline& out) const {
    add_branch(out, depth, words, cite, "this must not be so");
    part.print(depth + 1, out);
  }
};
template <class Part>
constexpr auto not_(std::string_view words, Part part, Citation cite = {}) {
  return Not<Part>{words, part, cite};
}

// `base`, unless `exception`, which has its own citation. An unknown exception makes a yes unknown:
// a default never wins because nobody asked about the exception.
template <class Base, class Exception>
struct Unless {
  std::string_view words;
  Base base;
  Exception exception;
  Citation cite = {};
  Truth decide(const Moment& at) const {
    return both(base.decide(at), opposite(exception.decide(at)));
  }
  void explain(const Moment& at, int depth, Outline& out) const {
    add_line(out, depth, words, cite, decide(at));
    base.explain(at, depth + 1, out);
    if (exception.decide(at) != Truth::no) exception.explain(at, depth + 1, out);
  }
  void print(int depth, Outline& out) const {
    add_line(out, depth, words, cite);
    base.print(depth + 1, out);
    add_line(out, depth, "unless", {});
    exception.print(depth + 1, out);
  }
};
template <class Base, class Exception>
constexpr auto unless(std::string_view words, Base base, Exception exception, Citation cite = {}) {
  return Unless<Base, Exception>{words, base, exception, cite};
}

// A condition with its type forgotten, so that rules stand in one list. Empty means always.
struct Condition {
  Truth (*decide)(const Moment&) = nullptr;
  void (*explain)(const Moment&, Outline&) = nullptr;
  void (*print)(Outline&) = nullptr;

  constexpr bool given() const { return decide != nullptr; }
  Truth of(const Moment& at) const { return given() ? decide(at) : Truth::yes; }
};

// The condition that a constexpr test at namespace scope states: `condition<the_test>`.
template <const auto& test>
inline constexpr Condition condition{
    .decide = [](const Moment& at) { return test.decide(at); },
    .explain = [](const Moment& at, Outline& out) { test.explain(at, 0, out); },
    .print = [](Outline& out) { test.print(0, out); }};

}  // namespace candour::rules
