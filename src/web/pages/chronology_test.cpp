#include "web/pages/chronology.hpp"

#include <gtest/gtest.h>

namespace candour::web {
namespace {

care::Entry entry(std::string kind, VagueDate on, std::string note = {}, std::string about = {}) {
  care::Entry made;
  made.kind = rules::event_kind_named(kind);
  made.happened.kind = std::move(kind);
  made.happened.on = on;
  if (!note.empty()) made.happened.note = PersonalText{std::move(note)};
  if (!about.empty()) made.happened.about = std::move(about);
  return made;
}

CaseView view_of(std::vector<care::Entry> entries) {
  CaseView view;
  view.looked.record.entries = std::move(entries);
  care::PersonAdded& person = view.looked.record.people.emplace_back();
  person.label = "M";
  person.words = "child, first assessed";
  view.looked.as_of = make_day(2024, 6, 3);
  view.path = "/cases/C-1";
  return view;
}

std::string written(const CaseView& view, const ChronologyFilter& filter = {}) {
  html::Out out;
  write_chronology(out, view, filter);
  return std::string{std::move(out).take().view()};
}

const care::Entry complaint = entry("complaint.received", exactly(make_day(2023, 11, 22)),
                                    "The FATHER’s list of errors", "M");

TEST(ChronologyFilter, OfNothingLetsEverythingPass) {
  EXPECT_TRUE(passes(complaint, view_of({complaint}), {}));
}

TEST(ChronologyFilter, ByMatterLetsItsKindsPass) {
  const CaseView view = view_of({complaint});
  const auto matter = std::string{rules::name_of(rules::matter_of(*complaint.kind))};
  EXPECT_TRUE(passes(complaint, view, {.matter = matter, .words = {}}));
  int passed = 0;
  for (std::size_t i = 0; i < rules::matter_count; ++i) {
    const std::string name{rules::name_of(static_cast<rules::Matter>(i))};
    passed += passes(complaint, view, {.matter = name, .words = {}}) ? 1 : 0;
  }
  EXPECT_EQ(passed, 1);
  EXPECT_FALSE(passes(complaint, view, {.matter = "no such matter", .words = {}}));
}

TEST(ChronologyFilter, ByMatterCountsAnUnknownKindAsOther) {
  const auto unknown = entry("moon.landed", exactly(make_day(2023, 11, 22)));
  const CaseView view = view_of({unknown});
  const std::string other{rules::name_of(rules::Matter::other)};
  EXPECT_TRUE(passes(unknown, view, {.matter = other, .words = {}}));
}

TEST(ChronologyFilter, ByWordsAsksForEveryOneWhereverItStands) {
  const CaseView view = view_of({complaint});
  for (const char* words : {"errors", "ERRORS", "father", "list errors", "  errors   of ",
                            "complaint.received", "first assessed", "child errors", " "}) {
    EXPECT_TRUE(passes(complaint, view, {.matter = {}, .words = words})) << words;
  }
  for (const char* words : {"mother", "errors mother", "errorsx"}) {
    EXPECT_FALSE(passes(complaint, view, {.matter = {}, .words = words})) << words;
  }
}

TEST(Chronology, StandsNewestFirstAndEndsWithWhatHasNoDate) {
  const std::string page =
      written(view_of({entry("contact.received", exactly(make_day(2022, 1, 1))),
                       entry("chaser.received", VagueDate{}),
                       entry("contact.made", exactly(make_day(2024, 1, 1)))}));
  const auto old = page.find("id=\"e-0\"");
  const auto undated = page.find("id=\"e-1\"");
  const auto recent = page.find("id=\"e-2\"");
  ASSERT_NE(undated, page.npos);
  EXPECT_LT(recent, old);
  EXPECT_LT(old, undated);
  EXPECT_NE(page.find("1 January 2024"), page.npos);
  EXPECT_NE(page.find("on a day not recorded"), page.npos);
}

TEST(Chronology, ShowsNothingThatBeginsAfterTheDayLookedFrom) {
  CaseView view = view_of(
      {entry("contact.received", exactly(make_day(2024, 6, 3)), "this day"),
       entry("contact.made", exactly(make_day(2024, 6, 4)), "the next day"),
       entry("chaser.received", {make_day(2024, 6, 1), make_day(2024, 6, 30), Precision::month},
             "this month")});
  const std::string page = written(view);
  EXPECT_NE(page.find("this day"), page.npos);
  EXPECT_NE(page.find("this month"), page.npos);
  EXPECT_EQ(page.find("the next day"), page.npos);
}

TEST(Chronology, SaysHowManyOfHowManyItShows) {
  const CaseView view = view_of({complaint, entry("contact.made", exactly(make_day(2023, 1, 1)))});
  EXPECT_NE(written(view, {.matter = {}, .words = "errors"}).find("Showing 1 of 2"),
            std::string::npos);
  EXPECT_NE(written(view, {.matter = {}, .words = "zebra"}).find("Showing 0 of 2"),
            std::string::npos);
  EXPECT_EQ(written(view).find("Showing"), std::string::npos);
}

TEST(Chronology, KeepsTheDayLookedFromWhenTheFilterIsTakenAway) {
  CaseView view = view_of({complaint});
  view.is_natural_day = false;
  const std::string page = written(view, {.matter = {}, .words = "errors"});
  EXPECT_NE(page.find("href=\"/cases/C-1?as-at=2024-06-03#chronology\""), page.npos);
  EXPECT_NE(page.find("name=\"as-at\" value=\"2024-06-03\""), page.npos);
}

TEST(Chronology, SaysWhatIsNotUnderstoodAndWhatOneSideSaid) {
  care::Entry claimed = complaint;
  claimed.happened.claimed = true;
  const std::string page =
      written(view_of({entry("moon.landed", exactly(make_day(2023, 1, 1))), claimed}));
  EXPECT_NE(page.find("moon.landed"), page.npos);
  EXPECT_NE(page.find("Not understood"), page.npos);
  EXPECT_NE(page.find("Said by one side"), page.npos);
}

TEST(Chronology, EscapesWhateverThePeopleWrote) {
  const std::string page = written(
      view_of({entry("<i>kind</i>", exactly(make_day(2023, 1, 1)), "<script>alert(1)</script>")}),
      {.matter = "\"><b>", .words = "\"><script>"});
  EXPECT_EQ(page.find("<script>"), page.npos);
  EXPECT_EQ(page.find("<i>"), page.npos);
  EXPECT_EQ(page.find("<b>"), page.npos);
}

}  // namespace
}  // namespace candour::web
