#include "web/law_book/examples.hpp"

#include <gtest/gtest.h>

#include "web/law_book/test_law.hpp"

namespace candour::web {
namespace {

TEST(Examples, EveryRuleHasSomeAndShowsEachWithItsCase) {
  const LawBook book{shipped_rules()};
  const auto pages = printed_book(shipped_rules());
  for (const Chapter& chapter : book.chapters()) {
    for (const BookRule& rule : chapter.rules) {
      const auto examples = examples_of(rule.id);
      EXPECT_FALSE(examples.empty()) << rule.id;
      const std::string& page = pages.at("rules/" + std::string{rule.id} + ".html");
      for (const timeline::WorkedExample* example : examples) {
        EXPECT_NE(page.find(escaped(example->title)), page.npos) << example->title;
        EXPECT_NE(page.find(escaped("Looked at on " + say(example->on))), page.npos);
      }
    }
  }
}

TEST(Examples, OneThatTheRuleAnswersOtherwiseIsShownAsFailing) {
  const std::string rule = "rules/assessment.copy.html";
  const std::string shipped = printed_book(shipped_rules()).at(rule);
  EXPECT_EQ(shipped.find("Not as the law asks"), shipped.npos);
  const auto law = law_changed_by([](rules::LawLibrary& library) {
    for (auto& value : library.values) {
      if (value.id == "assessment.copy") value.periods[0].amount += 100;
    }
  });
  const auto pages = printed_book(law->book);
  const std::string_view title =
      LawBook{law->book}.find("assessment.copy")->on(some_day).head->title;
  EXPECT_NE(pages.at(rule).find("Not as the law asks"), std::string::npos);
  EXPECT_NE(pages.at(rule).find("not answer as the law asks"), std::string::npos);
  EXPECT_NE(pages.at("coverage.html").find(escaped(title)), std::string::npos);
}

TEST(Examples, AreRunAgainstTheBookGiven) {
  for (const timeline::WorkedExample* example : examples_of("complaints.adult.acknowledge"))
    EXPECT_TRUE(run(*example, shipped_rules()).as_expected() || !example->wrong_today.empty())
        << example->title;
}

}  // namespace
}  // namespace candour::web
