#include "care/document/answers.hpp"

#include <gtest/gtest.h>

namespace candour::care {
namespace {

TEST(Answers, AnAnswerTakesThePlaceOfTheOneBeforeAndEmptyTextTakesItAway) {
  Answers answers;
  answers.put("outcome-A01", "ability", "able");
  answers.put("outcome-A01", "ability", "unable");
  EXPECT_EQ(answers.text("outcome-A01", "ability"), "unable");
  answers.put("outcome-A01", "ability", "");
  EXPECT_FALSE(answers.is_answered("outcome-A01", "ability"));
  EXPECT_TRUE(answers.empty());
}

TEST(Answers, SeveralValuesAreReadOneByOne) {
  Answers answers;
  answers.put("outcome-A02", "limbs", "needs_assistance,danger");
  EXPECT_EQ(answers.values("outcome-A02", "limbs").size(), 2U);
  EXPECT_TRUE(answers.has("outcome-A02", "limbs", "danger"));
  EXPECT_FALSE(answers.has("outcome-A02", "limbs", "dan"));
}

TEST(Answers, WhatIsNotYetADayOrASumIsUnknownAndNotZero) {
  Answers answers;
  answers.put("money", "savings", "about 200");
  answers.put("money", "pension", "£75.50");
  answers.put("visit", "on", "next week");
  answers.put("visit", "told", "2026-11-02");
  EXPECT_FALSE(answers.money("money", "savings"));
  EXPECT_EQ(answers.money("money", "pension"), Money::of_pence(7550));
  EXPECT_FALSE(answers.day("visit", "on"));
  EXPECT_EQ(answers.day("visit", "told"), make_day(2026, 11, 2));
}

TEST(Answers, ARepeatedGroupGoesToItsHighestRowWithAnAnswer) {
  Answers answers;
  answers.put("outcome-A01", Answers::field_of_row("evidence", 1, "text"), "Fell twice.");
  answers.put("outcome-A01", Answers::field_of_row("evidence", 12, "text"), "Seen to limp.");
  answers.put("outcome-A01", "evidence", "none");
  answers.put("outcome-A02", Answers::field_of_row("evidence", 20, "text"), "Elsewhere.");
  EXPECT_EQ(answers.rows("outcome-A01", "evidence"), 12);
  EXPECT_EQ(answers.row_text("outcome-A01", "evidence", 12, "text"), "Seen to limp.");
}

}  // namespace
}  // namespace candour::care
