#include "rules/vocabulary.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

namespace candour::rules {
namespace {

constexpr std::array<Truth, 3> truths{Truth::no, Truth::unknown, Truth::yes};

TEST(Truth, KleenesLawsHold) {
  for (const Truth a : truths) {
    EXPECT_EQ(opposite(opposite(a)), a);
    EXPECT_EQ(both(a, Truth::yes), a);
    EXPECT_EQ(both(a, Truth::no), Truth::no);
    EXPECT_EQ(either(a, Truth::no), a);
    EXPECT_EQ(either(a, Truth::yes), Truth::yes);
    for (const Truth b : truths) {
      EXPECT_EQ(both(a, b), both(b, a));
      EXPECT_EQ(either(a, b), either(b, a));
      EXPECT_EQ(opposite(both(a, b)), either(opposite(a), opposite(b)));
      EXPECT_EQ(either(a, both(a, b)), a);
      for (const Truth c : truths) {
        EXPECT_EQ(both(a, both(b, c)), both(both(a, b), c));
        EXPECT_EQ(both(a, either(b, c)), either(both(a, b), both(a, c)));
      }
    }
  }
  EXPECT_EQ(both(Truth::unknown, Truth::unknown), Truth::unknown);
  EXPECT_EQ(opposite(Truth::unknown), Truth::unknown);
}

// ---- Branches over leaves whose truth is given --------------------------------------------------

// A leaf that says what a table says.
struct Given {
  const Truth* truth;
  Truth decide(const Moment&) const { return *truth; }
  static void explain(const Moment&, int, Outline& out) { out.push_back({.words = "leaf"}); }
  static void print(int, Outline& out) { out.push_back({.words = "leaf"}); }
};

using Leaves = std::array<Truth, 4>;

History a_history() {
  Happening step;
  step.kind = EventKind::other;
  step.on = exactly(make_day(2024, 3, 4));
  return {Service::adult, {{"A"}}, {step}};
}

// Every branch of the vocabulary at once, each leaf standing once or more.
Truth decide_all(const Leaves& leaves, int which) {
  static const History history = a_history();
  const Moment at{history, 0};
  const Given a{&leaves[0]};
  const Given b{&leaves[1]};
  const Given c{&leaves[2]};
  const Given d{&leaves[3]};
  switch (which) {
    case 0: return all("all", a, b, c, d).decide(at);
    case 1: return any("any", a, b, c, d).decide(at);
    case 2: return at_least<2>("two", a, b, c, d).decide(at);
    case 3: return at_least<3>("three", a, b, c, d).decide(at);
    case 4: return not_("not", all("both", a, b)).decide(at);
    case 5: return unless("unless", any("either", a, b), all("both", c, d)).decide(at);
    case 6: return all("nested", any("x", a, not_("y", b)), at_least<1>("z", c, d)).decide(at);
    default: return any("twice", all("x", a, b), all("y", a, not_("z", b))).decide(at);
  }
}
constexpr int shapes = 8;
constexpr int first_shape_with_a_leaf_twice = 7;

// The truths that the completions of the unknown leaves give.
struct Completed {
  bool some_yes = false;
  bool some_no = false;
};
Completed complete(Leaves leaves, int which, std::size_t from = 0) {
  for (std::size_t i = from; i < leaves.size(); ++i) {
    if (leaves[i] != Truth::unknown) continue;
    Completed out;
    for (const Truth known : {Truth::no, Truth::yes}) {
      leaves[i] = known;
      const Completed one = complete(leaves, which, i + 1);
      out.some_yes = out.some_yes || one.some_yes;
      out.some_no = out.some_no || one.some_no;
    }
    return out;
  }
  const Truth truth = decide_all(leaves, which);
  return {truth == Truth::yes, truth == Truth::no};
}

// All 81 sets of leaves, for every shape: a definite answer is contradicted by no completion, and
// where each leaf stands once an unknown has a completion of each kind.
TEST(Branches, AreSoundUnderEveryCompletionAndExactWhereEachLeafStandsOnce) {
  for (int which = 0; which < shapes; ++which) {
    for (int code = 0; code < 81; ++code) {
      Leaves leaves{};
      int rest = code;
      for (Truth& leaf : leaves) {
        leaf = truths[static_cast<std::size_t>(rest % 3)];
        rest /= 3;
      }
      const Truth said = decide_all(leaves, which);
      const Completed truly = complete(leaves, which);
      EXPECT_FALSE(said == Truth::yes && truly.some_no) << which << " " << code;
      EXPECT_FALSE(said == Truth::no && truly.some_yes) << which << " " << code;
      if (said == Truth::unknown && which < first_shape_with_a_leaf_twice) {
        EXPECT_TRUE(truly.some_yes && truly.some_no) << which << " " << code;
      }
    }
  }
}

TEST(Branches, AnUnknownExceptionMakesAYesUnknown) {
  EXPECT_EQ(decide_all({Truth::yes, Truth::no, Truth::unknown, Truth::yes}, 5), Truth::unknown);
  EXPECT_EQ(decide_all({Truth::yes, Truth::no, Truth::unknown, Truth::no}, 5), Truth::yes);
  EXPECT_EQ(decide_all({Truth::yes, Truth::no, Truth::yes, Truth::yes}, 5), Truth::no);
}

// ---- Leaves over a history ----------------------------------------------------------------------

struct CaseOf {
  std::vector<Happening> listed;

  CaseOf& with(EventKind kind, std::string_view on, PersonIndex about = 0) {
    Happening one;
    one.kind = kind;
    if (!on.empty())
      one.on = *parse_vague_date(on);
    else
      one.in_order = false;
    one.about = about;
    one.source = static_cast<std::uint32_t>(listed.size());
    listed.push_back(one);
    return *this;
  }
  History history() const {
    return {Service::adult, {{"A", false, false}, {"C", false, true}, {"K", true, false}}, listed};
  }
  // What `test` says of the happening listed at `place`.
  template <class Test>
  Truth at(const Test& test, std::uint32_t place) const {
    const History seen = history();
    for (std::size_t i = 0; i < seen.happenings().size(); ++i) {
      if (seen.happenings()[i].source == place) return test.decide({seen, i});
    }
    ADD_FAILURE() << "not there";
    return Truth::unknown;
  }
};

constexpr EventKind cut = EventKind::plan_reduced;
constexpr EventKind review = EventKind::review_completed;

TEST(Leaves, RecordedAsksWhatCameBefore) {
  const Recorded reviewed{.words = "reviewed", .kinds = {review}};
  EXPECT_EQ(CaseOf{}.with(review, "2024-03-04").with(cut, "2024-05-06").at(reviewed, 1),
            Truth::yes);
  EXPECT_EQ(CaseOf{}.with(cut, "2024-05-06").with(review, "2024-06-03").at(reviewed, 0), Truth::no);
  EXPECT_EQ(CaseOf{}.with(cut, "2024-05-06").at(reviewed, 0), Truth::no);
  EXPECT_EQ(CaseOf{}.with(cut, "2024-05-06").with(review, "").at(reviewed, 0), Truth::unknown);
  EXPECT_EQ(CaseOf{}.with(review, "2024-03-04", 1).with(cut, "2024-05-06").at(reviewed, 1),
            Truth::no);
  EXPECT_EQ(CaseOf{}.with(review, "2024-03-04", nobody).with(cut, "2024-05-06").at(reviewed, 1),
            Truth::yes);
}

TEST(Leaves, RecordedMayAskWhatCameAfterOrEver) {
  const Recorded after{.words = "after", .kinds = {review}, .when = When::after};
  const Recorded ever{
      .words = "ever", .kinds = {review}, .when = When::ever, .whose = Whose::anyone};
  const CaseOf later = CaseOf{}.with(cut, "2024-05-06").with(review, "2024-06-03", 1);
  EXPECT_EQ(later.at(after, 0), Truth::no);
  EXPECT_EQ(later.at(ever, 0), Truth::yes);
  EXPECT_EQ(CaseOf{}.with(cut, "2024-05-06").with(review, "2024-06-03").at(after, 0), Truth::yes);
}

TEST(Leaves, RecordedFirstAsksWhatCameBeforeSomethingElseThanTheStep) {
  constexpr EventKind eighteen = EventKind::person_turned_18;
  const RecordedFirst in_time{.words = "in time", .kinds = {review}, .before = {eighteen}};
  const auto reviewed_on = [&](std::string_view day, PersonIndex about = 0) {
    return CaseOf{}
        .with(cut, "2024-03-04")
        .with(review, day, about)
        .with(eighteen, "2024-06-03")
        .at(in_time, 0);
  };
  EXPECT_EQ(reviewed_on("2024-02-05"), Truth::yes);
  EXPECT_EQ(reviewed_on("2024-05-06"), Truth::yes);  // ahead of the step, behind the birthday
  EXPECT_EQ(reviewed_on("2024-07-01"), Truth::no);
  EXPECT_EQ(reviewed_on(""), Truth::unknown);
  EXPECT_EQ(reviewed_on("2024-05-06", 1), Truth::no);  // somebody else’s
  EXPECT_EQ(CaseOf{}.with(cut, "2024-03-04").with(review, "2024-07-01").at(in_time, 0), Truth::yes);
  EXPECT_EQ(CaseOf{}.with(cut, "2024-03-04").with(eighteen, "2024-06-03").at(in_time, 0),
            Truth::no);
}

TEST(Leaves, RecordedFirstMayAskOfAnyoneAndOfOneItem) {
  constexpr EventKind eighteen = EventKind::person_turned_18;
  const RecordedFirst carers{.words = "the carer’s",
                             .kinds = {review},
                             .before = {eighteen},
                             .whose = Whose::anyone,
                             .item = "carer"};
  CaseOf one = CaseOf{}.with(cut, "2024-03-04").with(review, "2024-05-06", 1);
  one.with(eighteen, "2024-06-03");
  EXPECT_EQ(one.at(carers, 0), Truth::no);
  one.listed[1].item = "carer";
  EXPECT_EQ(one.at(carers, 0), Truth::yes);
  one.listed[1].claimed = true;
  EXPECT_EQ(one.at(carers, 0), Truth::unknown);
  Outline page;
  carers.print(0, page);
  EXPECT_EQ(page.at(0).narrowed_to,
            "before the young person became 18, about anyone of the case, of “carer”");
}

TEST(Leaves, WhatOneSideSaysIsNeverCertain) {
  const Recorded reviewed{.words = "reviewed", .kinds = {review}};
  CaseOf one = CaseOf{}.with(review, "2024-03-04").with(cut, "2024-05-06");
  one.listed[0].claimed = true;
  EXPECT_EQ(one.at(reviewed, 1), Truth::unknown);
}

TEST(Leaves, RecordedMayBeNarrowedByOutcomeAndItem) {
  const Recorded needs{
      .words = "needs", .kinds = {EventKind::assessment_completed}, .outcome = Outcome::needs};
  const Recorded top_up{.words = "top-up", .kinds = {review}, .item = "top_up"};
  CaseOf one = CaseOf{}
                   .with(EventKind::assessment_completed, "2024-03-04")
                   .with(review, "2024-03-11")
                   .with(cut, "2024-05-06");
  EXPECT_EQ(one.at(needs, 2), Truth::no);
  EXPECT_EQ(one.at(top_up, 2), Truth::no);
  one.listed[0].outcome = Outcome::needs;
  one.listed[1].item = "top_up";
  EXPECT_EQ(one.at(needs, 2), Truth::yes);
  EXPECT_EQ(one.at(top_up, 2), Truth::yes);
}

TEST(Leaves, AnOutcomeReasonOrItemThatIsNotRecordedCountsAsTheRuleSays) {
  CaseOf one = CaseOf{}.with(cut, "2024-05-06");
  EXPECT_EQ(one.at(ReasonIs{.words = "cost", .reason = Reason::cost}, 0), Truth::unknown);
  EXPECT_EQ(one.at(ReasonIs{.words = "cost", .reason = Reason::cost, .missing = Truth::no}, 0),
            Truth::no);
  EXPECT_EQ(one.at(OutcomeIs{.words = "needs", .outcome = Outcome::needs}, 0), Truth::unknown);
  EXPECT_EQ(one.at(ItemIs{.words = "top-up", .item = "top_up"}, 0), Truth::no);
  one.listed[0].reason = Reason::cost;
  EXPECT_EQ(one.at(ReasonIs{.words = "cost", .reason = Reason::cost}, 0), Truth::yes);
  one.listed[0].reason = Reason::policy;
  EXPECT_EQ(one.at(ReasonIs{.words = "cost", .reason = Reason::cost}, 0), Truth::no);
}

TEST(Leaves, PeopleAreKnownByTheirRoles) {
  const AboutIs carer{.words = "a carer", .role = Role::carer};
  const AnotherIs another_child{.words = "another child", .role = Role::child};
  const CaseOf one =
      CaseOf{}.with(cut, "2024-05-06", 0).with(cut, "2024-05-07", 1).with(cut, "2024-05-08", 2);
  EXPECT_EQ(one.at(carer, 0), Truth::no);
  EXPECT_EQ(one.at(carer, 1), Truth::yes);
  EXPECT_EQ(one.at(another_child, 0), Truth::yes);
  EXPECT_EQ(one.at(another_child, 2), Truth::no);
}

constexpr Running supported{.words = "care is running",
                            .starts = {EventKind::service_started},
                            .ends = {EventKind::service_ended}};

TEST(Leaves, RunningIsWhatTheLastStartOrEndSays) {
  constexpr EventKind start = EventKind::service_started;
  constexpr EventKind end = EventKind::service_ended;
  EXPECT_EQ(CaseOf{}.with(cut, "2024-05-06").at(supported, 0), Truth::no);
  EXPECT_EQ(CaseOf{}.with(start, "2024-03-04").with(cut, "2024-05-06").at(supported, 1),
            Truth::yes);
  const CaseOf ended =
      CaseOf{}.with(start, "2024-03-04").with(end, "2024-04-01").with(cut, "2024-05-06");
  EXPECT_EQ(ended.at(supported, 2), Truth::no);
  const CaseOf later = CaseOf{}.with(cut, "2024-05-06").with(start, "2024-06-03");
  EXPECT_EQ(later.at(supported, 0), Truth::no);
  const CaseOf undated_end =
      CaseOf{}.with(start, "2024-03-04").with(cut, "2024-05-06").with(end, "");
  EXPECT_EQ(undated_end.at(supported, 1), Truth::unknown);
}

constexpr Chased pressed{
    .words = "pressed twice", .times = 2, .answers = {EventKind::contact_made}};
constexpr EventKind chaser = EventKind::chaser_received;
constexpr EventKind answer = EventKind::contact_made;

TEST(Leaves, ChasedCountsWhatNoAnswerCameBetween) {
  EXPECT_EQ(CaseOf{}.with(chaser, "2024-03-04").at(pressed, 0), Truth::no);
  EXPECT_EQ(CaseOf{}.with(chaser, "2024-03-04").with(chaser, "2024-03-11").at(pressed, 1),
            Truth::yes);
  const CaseOf between =
      CaseOf{}.with(chaser, "2024-03-04").with(answer, "2024-03-06").with(chaser, "2024-03-11");
  EXPECT_EQ(between.at(pressed, 2), Truth::no);
  const CaseOf before =
      CaseOf{}.with(answer, "2024-03-01").with(chaser, "2024-03-04").with(chaser, "2024-03-11");
  EXPECT_EQ(before.at(pressed, 2), Truth::yes);
  const CaseOf undated =
      CaseOf{}.with(chaser, "2024-03-04").with(chaser, "2024-03-11").with(answer, "");
  EXPECT_EQ(undated.at(pressed, 1), Truth::unknown);
  CaseOf claimed = between;
  claimed.listed[1].claimed = true;
  EXPECT_EQ(claimed.at(pressed, 2), Truth::unknown);
  CaseOf counted = CaseOf{}.with(chaser, "2024-03-04");
  counted.listed[0].count = 3;
  EXPECT_EQ(counted.at(pressed, 0), Truth::yes);
}

TEST(Leaves, WhatIsNeverRecordedIsNeverKnown) {
  EXPECT_EQ(CaseOf{}.with(cut, "2024-05-06").at(NeverRecorded{.words = "a wish"}, 0),
            Truth::unknown);
}

// ---- Explaining ---------------------------------------------------------------------------------

TEST(Explaining, ShowsWhatCarriedTheAnswer) {
  const Recorded reviewed{.words = "reviewed", .kinds = {review}};
  const ReasonIs asked{
      .words = "the person asked", .reason = Reason::person_asked, .missing = Truth::no};
  const auto route = any("a lawful route", reviewed, asked);
  const History seen = CaseOf{}.with(review, "2024-03-04").with(cut, "2024-05-06").history();
  Outline out;
  route.explain({seen, 1}, 0, out);
  ASSERT_EQ(out.size(), 2u);
  EXPECT_EQ(out[0].words, "a lawful route");
  EXPECT_EQ(out[0].truth, Truth::yes);
  EXPECT_EQ(out[1].words, "reviewed");
  EXPECT_EQ(out[1].depth, 1);
  EXPECT_EQ(out[1].recorded_where, "review.completed");
  EXPECT_TRUE(out[1].asks_a_fact);
}

TEST(Explaining, ShowsEveryGapOfANo) {
  const Recorded reviewed{.words = "reviewed", .kinds = {review}};
  const ReasonIs asked{
      .words = "the person asked", .reason = Reason::person_asked, .missing = Truth::no};
  const History seen = CaseOf{}.with(cut, "2024-05-06").history();
  Outline out;
  any("a lawful route", reviewed, asked).explain({seen, 0}, 0, out);
  EXPECT_EQ(out.size(), 3u);
  for (const OutlineLine& line : out) EXPECT_EQ(line.truth, Truth::no);
}

TEST(Explaining, ThePrintedRuleHasEveryPartAndNoTruth) {
  const Recorded reviewed{.words = "reviewed", .kinds = {review}};
  Outline out;
  unless("base", reviewed, not_("not", supported)).print(0, out);
  std::size_t leaves = 0;
  for (const OutlineLine& line : out) {
    EXPECT_FALSE(line.has_truth);
    leaves += line.asks_a_fact;
  }
  EXPECT_EQ(leaves, 2u);
}

}  // namespace
}  // namespace candour::rules
