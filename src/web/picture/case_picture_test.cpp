#include "web/picture/case_picture.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <regex>
#include <set>

#include "web/picture/test_case.hpp"

namespace candour::picture {
namespace {

using rules::Duty;
using rules::DutyState;
using rules::EventKind;
using test::case_of;
using test::duty_of;
using test::happening;
using test::random_case;
using test::TestCase;

std::string drawn(const CasePicture& picture) {
  html::Out out;
  render_case_picture(out, picture);
  return std::string{out.view()};
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// An assessment that was completed, and a plan that was agreed 40 weeks later.
TestCase two_events() {
  return case_of({happening(EventKind::assessment_completed, exactly(make_day(2023, 1, 10))),
                  happening(EventKind::plan_agreed, exactly(make_day(2023, 10, 17)))},
                 make_day(2024, 3, 1));
}

PictureClock clock_with(DutyState state, bool certain = true) {
  TestCase made = two_events();
  made.duties.push_back(duty_of(state, make_day(2023, 1, 10), make_day(2023, 4, 4)));
  made.duties.back().certain = certain;
  return made.picture().clocks.front();
}

TEST(CasePicture, TheSentenceSaysWhenAClockWasClosed) {
  for (const VagueDate& done :
       {exactly(make_day(2023, 9, 27)),
        VagueDate{make_day(2023, 9, 1), make_day(2023, 11, 30), Precision::season}}) {
    TestCase made =
        case_of({happening(EventKind::assessment_completed, exactly(make_day(2023, 1, 10))),
                 happening(EventKind::plan_agreed, done)},
                make_day(2024, 3, 1));
    made.duties.push_back(duty_of(DutyState::met, make_day(2023, 1, 10), make_day(2023, 12, 1)));
    made.duties.back().closing = 1;
    const CasePicture picture = made.picture();
    const std::string& sentence = picture.clocks.front().sentence;
    EXPECT_TRUE(sentence.ends_with("It was closed " + say(done) + ".") ||
                sentence.ends_with("It was closed on " + say(done) + "."))
        << sentence;
  }
}

TEST(CasePicture, EachStateHasItsWordAndShape) {
  const struct {
    DutyState state;
    bool certain;
    std::string_view words;
    std::string_view shape;
  } all[] = {
      {DutyState::due, true, "due", "#picture-due"},
      {DutyState::running, true, "running", "#picture-running"},
      {DutyState::met, true, "met", "#picture-met"},
      {DutyState::breached, true, "breached", "#picture-breached"},
      {DutyState::breached, false, "possibly breached", "#picture-possibly"},
      {DutyState::cannot_be_computed, true, "cannot be computed", "#picture-unknown"},
  };
  for (const auto& [state, certain, words, shape] : all) {
    TestCase made = two_events();
    made.duties.push_back(duty_of(state, make_day(2023, 1, 10), make_day(2023, 4, 4)));
    made.duties.back().certain = certain;
    const CasePicture picture = made.picture();
    EXPECT_EQ(state_words(picture.clocks.front()), words);
    EXPECT_TRUE(holds(picture.clocks.front().label, words)) << picture.clocks.front().label;
    const std::string text = drawn(picture);
    // In the wide drawing, in the tall one (row and bar), in the key and in the table.
    const std::string use = "href=\"" + std::string{shape} + "\"";
    int count = 0;
    for (std::size_t at = text.find(use); at != std::string::npos; at = text.find(use, at + 1))
      ++count;
    EXPECT_EQ(count, 5) << words;
  }
}

TEST(CasePicture, ABreachRunsFromTheDayAfterTheLastToTheClosing) {
  TestCase made = two_events();
  made.duties.push_back(duty_of(DutyState::breached, make_day(2023, 1, 10), make_day(2023, 4, 4)));
  made.duties.back().closing = 1;
  const PictureClock clock = made.picture().clocks.front();
  ASSERT_TRUE(clock.breach);
  EXPECT_EQ(clock.breach->from, make_day(2023, 4, 5));
  EXPECT_EQ(clock.breach->to, make_day(2023, 10, 17));
  EXPECT_EQ(clock.shape_on, make_day(2023, 10, 17));
  EXPECT_EQ(clock.label, "A plan in time: breached, 28 weeks late");
  EXPECT_EQ(clock.late_words, "28 weeks");
}

TEST(CasePicture, AnOpenBreachRunsToTheDayLookedAt) {
  const PictureClock clock = clock_with(DutyState::breached);
  EXPECT_EQ(clock.breach->to, make_day(2024, 3, 1));
  EXPECT_EQ(clock.late_words, "47 weeks so far");
  EXPECT_EQ(clock.label, "A plan in time: breached, 47 weeks late so far");
}

TEST(CasePicture, AnUncertainBreachSaysPossiblyAndHasItsOwnPattern) {
  TestCase made = two_events();
  made.duties.push_back(duty_of(DutyState::breached, make_day(2023, 1, 10), make_day(2023, 4, 4)));
  const std::string certain = drawn(made.picture());
  made.duties.back().certain = false;
  const std::string possible = drawn(made.picture());
  EXPECT_TRUE(holds(certain, "url(#picture-striped)"));
  EXPECT_FALSE(holds(certain, "url(#picture-dotted)"));
  EXPECT_TRUE(holds(possible, "url(#picture-dotted)"));
  EXPECT_FALSE(holds(possible, "url(#picture-striped)"));
  EXPECT_TRUE(holds(possible, "possibly breached"));
}

TEST(CasePicture, SpansThatDoNotCountAreHatched) {
  TestCase made =
      case_of({happening(EventKind::assessment_requested, exactly(make_day(2023, 1, 10))),
               happening(EventKind::period_excluded, exactly(make_day(2023, 2, 1))),
               happening(EventKind::period_excluded_end, exactly(make_day(2023, 2, 20)))},
              make_day(2023, 4, 1));
  made.duties.push_back(duty_of(DutyState::running, make_day(2023, 1, 10), make_day(2023, 5, 1)));
  made.duties.back().days_left_out = 20;
  const CasePicture picture = made.picture();
  ASSERT_EQ(picture.clocks.front().left_out.size(), 1u);
  EXPECT_EQ(picture.clocks.front().left_out.front().from, make_day(2023, 2, 1));
  EXPECT_EQ(picture.clocks.front().left_out.front().to, make_day(2023, 2, 20));
  EXPECT_TRUE(holds(drawn(picture), "class=\"picture-left-out\""));
  EXPECT_TRUE(holds(picture.clocks.front().sentence, "20 of the days do not count."));
}

TEST(CasePicture, WhatHasNoDateStandsApart) {
  const CasePicture picture =
      case_of({happening(EventKind::plan_agreed, exactly(make_day(2023, 10, 17))),
               happening(EventKind::support_offered, VagueDate{})},
              make_day(2024, 3, 1))
          .picture();
  EXPECT_FALSE(picture.events[0].has_date);
  EXPECT_TRUE(picture.events[1].has_date);
  EXPECT_TRUE(holds(drawn(picture), "class=\"picture-undated\""));
  EXPECT_FALSE(holds(drawn(two_events().picture()), "class=\"picture-undated\""));
}

TEST(CasePicture, TheSummaryCounts) {
  TestCase made = two_events();
  EXPECT_EQ(made.picture().summary, "From January 2023 to October 2023: 2 events, no breaches.");
  made.duties.push_back(duty_of(DutyState::breached, make_day(2023, 1, 10), make_day(2023, 4, 4)));
  EXPECT_EQ(made.picture().summary, "From January 2023 to October 2023: 2 events, 1 breach.");
  made.duties.push_back(made.duties.back());
  made.duties.back().certain = false;
  EXPECT_EQ(made.picture().summary,
            "From January 2023 to October 2023: 2 events, 2 breaches (1 of them possible).");
  EXPECT_EQ(case_of({}, make_day(2024, 3, 1)).picture().summary,
            "Nothing is recorded by 1 March 2024.");
}

TEST(CasePicture, NothingIsDrawnOfNothing) {
  const std::string text = drawn(case_of({}, make_day(2024, 3, 1)).picture());
  EXPECT_EQ(text, "<p class=\"govuk-body\">Nothing is recorded by 1 March 2024.</p>\n");
}

TEST(CasePicture, PeopleAreNamedWhereThereAreSeveral) {
  rules::Happening of_other = happening(EventKind::plan_agreed, exactly(make_day(2023, 10, 17)));
  of_other.about = 1;
  const rules::History seen(
      rules::Service::children, {{.label = "M"}, {.label = "N"}},
      {happening(EventKind::assessment_completed, exactly(make_day(2023, 1, 10))), of_other});
  const std::vector<std::string> names{"Mo <b>", "Nell & Co"};
  const CasePicture picture = picture_of(
      {.seen = seen, .duties = {}, .as_of = make_day(2024, 1, 1), .people_labels = names});
  EXPECT_EQ(picture.events[0].label, "Assessment completed (Mo <b>)");
  const std::string text = drawn(picture);
  EXPECT_FALSE(holds(text, "<b>"));
  EXPECT_TRUE(holds(text, "Assessment completed (Mo &lt;b&gt;)"));
  EXPECT_TRUE(holds(text, "Nell &amp; Co"));
}

TEST(CasePicture, ALaneIsNamedByTheCodeElseByWhatWouldMeetIt) {
  static const rules::Clock needs{.head = {.id = "test.needs",
                                           .code = "needs.not_met",
                                           .title = "Needs met",
                                           .duty = "meet needs"},
                                  .met_by = {EventKind::service_started}};
  TestCase made = two_events();
  made.duties.push_back(duty_of(DutyState::running, make_day(2023, 1, 10), make_day(2024, 4, 4)));
  made.duties.push_back(made.duties.back());
  made.duties.back().clock = &needs;
  made.duties.back().rule = &needs.head;
  const CasePicture picture = made.picture();
  EXPECT_EQ(picture.clocks[0].matter, rules::Matter::plan);
  EXPECT_EQ(picture.clocks[1].matter, rules::Matter::plan);
}

TEST(CasePicture, ThePageChoosesItsLinks) {
  TestCase made = two_events();
  made.duties.push_back(duty_of(DutyState::running, make_day(2023, 1, 10), make_day(2024, 4, 4)));
  const std::string text = drawn(
      picture_of({.seen = made.seen,
                  .duties = made.duties,
                  .as_of = made.as_of,
                  .targets = {.event_row = "entry-", .duty = "owed-", .duty_row = "clock-"}}));
  EXPECT_TRUE(holds(text, "href=\"#entry-2\""));
  EXPECT_TRUE(holds(text, "id=\"entry-2\""));
  EXPECT_TRUE(holds(text, "href=\"#owed-1\""));
  EXPECT_TRUE(holds(text, "id=\"clock-1\""));
  EXPECT_FALSE(holds(text, "id=\"owed-1\""));
}

// Every link leads to an id, no id occurs twice, and nothing needs a style that the policy refuses.
void expect_sound(const std::string& text) {
  std::set<std::string> ids;
  const std::regex id(" id=\"([^\"]*)\"");
  for (std::sregex_iterator it(text.begin(), text.end(), id), end; it != end; ++it)
    EXPECT_TRUE(ids.insert((*it)[1]).second) << (*it)[1];
  const std::regex link("(?:href=\"|url\\()#([a-z0-9-]+)");
  for (std::sregex_iterator it(text.begin(), text.end(), link), end; it != end; ++it)
    EXPECT_TRUE(ids.contains((*it)[1])) << (*it)[1];
  EXPECT_FALSE(holds(text, " style="));
  EXPECT_FALSE(holds(text, "<style"));
  EXPECT_FALSE(holds(text, "<script"));
}

RC_GTEST_PROP(CasePicture, IsSound, ()) {
  const TestCase made = random_case(60, 40, 3000);
  const CasePicture picture = made.picture();
  const std::string text = drawn(picture);
  expect_sound(text);
  for (const PictureEvent& event : picture.events)
    EXPECT_TRUE(holds(text, " id=\"e" + std::to_string(event.number) + "\""));
  for (const PictureClock& clock : picture.clocks)
    EXPECT_TRUE(holds(text, " id=\"duty-" + std::to_string(clock.number) + "\""));
  RC_ASSERT(!::testing::Test::HasFailure());
}

RC_GTEST_PROP(CasePicture, EveryClockEndsNoEarlierThanItBegins, ()) {
  for (const PictureClock& clock : random_case(30, 20, 3000).picture().clocks) {
    if (!clock.start) continue;
    RC_ASSERT(clock.shape_on >= clock.start->earliest);
    if (clock.breach) {
      RC_ASSERT(clock.breach->from <= clock.breach->to);
      RC_ASSERT(clock.shape_on == clock.breach->to);
    }
  }
}

}  // namespace
}  // namespace candour::picture
