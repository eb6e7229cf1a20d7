#include <gtest/gtest.h>

#include "forms/testing_form.hpp"

namespace candour::forms {
namespace {

std::vector<std::string> ids_of(const Form& form, std::string_view section) {
  std::vector<std::string> ids;
  for (const Question& question : form.section(section)->questions) ids.push_back(question.id);
  return ids;
}

TEST(CouncilsOwn, AddsWordsOrdersAndTakesAway) {
  const auto form = small_form_and(R"(form = "small"
[[add]]
section = "about-you"
after = "born"
id = "bins"
fact = "council.bins"
type = "yes_no"
label = "Do they put out their own bins?"
[[add_section]]
after = "about-you"
id = "our-own"
title = "Questions of the council"
[[add_section.question]]
id = "bus"
fact = "council.bus_pass"
type = "line"
label = "Bus pass"
[[word]]
section = "outcome-A01"
question = "ability"
label = "Can you do this?"
[[take_away]]
section = "about-you"
question = "extra"
[[order]]
section = "about-you"
questions = ["homes", "bins", "born"]
)");
  // Order comes before what is taken away: “extra” is still there.
  ASSERT_FALSE(form);
  EXPECT_EQ(form.error().field, "order[0].questions");
}

TEST(CouncilsOwn, WhatItAddsIsItsOwn) {
  const auto form = small_form_and(R"(form = "small"
[[add]]
section = "about-you"
after = "born"
id = "bins"
fact = "council.bins"
type = "yes_no"
label = "Do they put out their own bins?"
[[add_section]]
after = "about-you"
id = "our-own"
title = "Questions of the council"
[[add_section.question]]
id = "bus"
fact = "council.bus_pass"
type = "line"
label = "Bus pass"
[[word]]
section = "outcome-A01"
question = "ability"
label = "Can you do this?"
[[order]]
section = "about-you"
questions = ["homes", "bins", "extra", "born"]
[[take_away]]
section = "about-you"
question = "extra"
)");
  ASSERT_TRUE(form) << form.error().message;
  EXPECT_EQ(ids_of(form->form, "about-you"), (std::vector<std::string>{"homes", "bins", "born"}));
  EXPECT_TRUE(form->form.question("about-you", "bins")->is_councils_own);
  EXPECT_FALSE(form->form.question("about-you", "born")->is_councils_own);
  EXPECT_EQ(form->form.sections[1].id, "our-own");
  EXPECT_TRUE(form->form.question("our-own", "bus")->is_councils_own);
  EXPECT_EQ(form->form.question("outcome-A01", "ability")->label, "Can you do this?");
  EXPECT_EQ(form->form.question("outcome-A01", "ability")->needed, Needed::to_sign);
}

TEST(CouncilsOwn, AnEarlierVersionStaysAsItWas) {
  const auto form = small_form_and(
      "form = \"small\"\nfrom_version = 3\n[[take_away]]\nsection = \"about-you\"\nquestion = "
      "\"extra\"\n");
  ASSERT_TRUE(form) << form.error().message;
  EXPECT_NE(form->form.question("about-you", "extra"), nullptr);
}

struct Wrong {
  std::string_view text;
  RefusalCode code;
  std::string_view field;
};

TEST(CouncilsOwn, WhatTheLawAsksStays) {
  const Wrong wrongs[] = {
      {"[[take_away]]\nsection = \"outcome-A01\"\nquestion = \"ability\"\n",
       RefusalCode::weaker_than_law, "take_away[0].question"},
      // Without a cite of its own, in a section with one.
      {"[[take_away]]\nsection = \"outcome-A01\"\nquestion = \"happens\"\n",
       RefusalCode::weaker_than_law, "take_away[0].question"},
      {"[[word]]\nsection = \"outcome-A02\"\nquestion = \"ability\"\nneeded = \"optional\"\n",
       RefusalCode::weaker_than_law, "word[0].needed"},
      {"[[word]]\nsection = \"outcome-A02\"\nquestion = \"ability\"\ncite = \"none\"\n",
       RefusalCode::weaker_than_law, "word[0].cite"},
      {"[[word]]\nsection = \"outcome-A02\"\nquestion = \"ability\"\n"
       "options = [ { value = \"able\", label = \"No need\" } ]\n",
       RefusalCode::weaker_than_law, "word[0].options"},
  };
  for (const Wrong& wrong : wrongs) {
    const auto form = small_form_and("form = \"small\"\n" + std::string{wrong.text});
    ASSERT_FALSE(form) << wrong.text;
    EXPECT_EQ(name_of(form.error().code), name_of(wrong.code)) << form.error().message;
    EXPECT_EQ(form.error().field, wrong.field) << form.error().message;
    EXPECT_GT(form.error().line, 1) << form.error().message;
  }
}

TEST(CouncilsOwn, RefusesWhatIsWrong) {
  constexpr std::string_view bins =
      "id = \"bins\"\nfact = \"council.bins\"\ntype = \"line\"\nlabel = \"Bins\"\n";
  const std::string in_a01 = "[[add]]\nsection = \"outcome-A01\"\n";
  const std::vector<std::pair<std::string, Wrong>> wrongs = {
      {"[[add]]\nsection = \"nowhere\"\n" + std::string{bins},
       {{}, RefusalCode::unknown_field_value, "add[0].section"}},
      {in_a01 + "after = \"nothing\"\n" + std::string{bins},
       {{}, RefusalCode::unknown_field_value, "add[0].after"}},
      {in_a01 + "id = \"ability\"\nfact = \"council.a\"\ntype = \"line\"\nlabel = \"A\"\n",
       {{}, RefusalCode::duplicate_key, "add[0].id"}},
      {in_a01 + "id = \"born\"\nfact = \"person.born\"\ntype = \"date\"\nlabel = \"A\"\n",
       {{}, RefusalCode::duplicate_key, "add[0].fact"}},
      {in_a01 + std::string{bins} + "needed = \"to_sign\"\n",
       {{}, RefusalCode::no_citation, "add[0].cite"}},
      {"[[add_section]]\nafter = \"nowhere\"\nid = \"own\"\ntitle = \"Own\"\n"
       "[[add_section.question]]\n" +
           std::string{bins},
       {{}, RefusalCode::unknown_field_value, "add_section[0].after"}},
      {"[[order]]\nsection = \"about-you\"\nquestions = [\"born\"]\n",
       {{}, RefusalCode::unknown_field_value, "order[0].questions"}},
      {"[[order]]\nsection = \"outcome-A02\"\nquestions = [\"happens\", \"ability\", "
       "\"evidence\"]\n",
       {{}, RefusalCode::unknown_field_value, "pattern[0].question[1].asked_if"}},
      {"[[word]]\nsection = \"about-you\"\nquestion = \"shoes\"\nlabel = \"A\"\n",
       {{}, RefusalCode::unknown_field_value, "word[0].question"}},
      {"[[lose]]\nsection = \"about-you\"\n", {{}, RefusalCode::unknown_field_value, "lose"}},
  };
  for (const auto& [text, wrong] : wrongs) {
    const auto form = small_form_and("form = \"small\"\n" + text);
    ASSERT_FALSE(form) << text;
    EXPECT_EQ(name_of(form.error().code), name_of(wrong.code)) << form.error().message;
    EXPECT_EQ(form.error().field, wrong.field) << form.error().message;
  }
}

TEST(CouncilsOwn, AFileNamesItsForm) {
  const auto form = small_form_and("form = \"large\"\n");
  ASSERT_FALSE(form);
  EXPECT_EQ(form.error().field, "form");
}

TEST(CouncilsOwn, OptionsOfAnUncitedQuestionMayBeWorded) {
  auto text = small_form_with(
      "type = \"line\"",
      "type = \"choice\"\noptions = [ { value = \"a\", label = \"One\" }, { value = \"b\", label = "
      "\"Two\" } ]");
  auto form = read_text_of_form(text);
  ASSERT_TRUE(form) << form.error().message;
  const auto file = law::parse_toml(
      "form = \"small\"\n[[word]]\nsection = \"about-you\"\nquestion = \"extra\"\noptions = [ { "
      "value = \"b\", label = \"The second\" } ]\n",
      "councils/small.toml");
  const auto worded = with_councils_own(*form, *file);
  ASSERT_TRUE(worded) << worded.error().message;
  EXPECT_EQ(worded->form.question("about-you", "extra")->options[1].label, "The second");
}

}  // namespace
}  // namespace candour::forms
