#include "forms/form_file.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "forms/testing_form.hpp"
#include "forms/words.hpp"

namespace candour::forms {
namespace {

TEST(FormFile, ReadsAFormWithItsPatterns) {
  const auto read = read_text_of_form(small_form);
  ASSERT_TRUE(read) << read.error().message;
  const Form& form = read->form;
  EXPECT_EQ(form.id, "small");
  EXPECT_EQ(form.version, 2);
  EXPECT_EQ(form.document_kind, "needs_assessment");
  EXPECT_EQ(form.in_force_from, make_day(2026, 4, 1));
  ASSERT_EQ(form.sections.size(), 3U);
  EXPECT_EQ(form.section("outcome-A01")->group, "Day by day");
  EXPECT_EQ(form.section("nowhere"), nullptr);
  const Question* ability = form.question("outcome-A02", "ability");
  ASSERT_NE(ability, nullptr);
  EXPECT_EQ(ability->fact, "person.outcome-A02.ability");
  EXPECT_EQ(ability->needed, Needed::to_sign);
  EXPECT_EQ(ability->options[0].value, "unable");
  const Question* happens = form.question("outcome-A01", "happens");
  EXPECT_EQ(happens->account, Account::person);
  EXPECT_EQ(happens->asked_if->is, std::vector<std::string>{"unable"});
  EXPECT_EQ(form.question("about-you", "born")->held, "person.born");
  EXPECT_EQ(form.question("about-you", "homes")->most_rows, 3);
  EXPECT_EQ(form.question("about-you", "homes")->columns[0].id, "town");
  EXPECT_EQ(form.question("about-you", "nothing"), nullptr);
}

TEST(FormFile, EvidenceHasItsFixedColumns) {
  const auto read = read_text_of_form(small_form);
  ASSERT_TRUE(read);
  std::vector<std::string> ids;
  for (const Question& column : read->form.question("outcome-A01", "evidence")->columns)
    ids.push_back(column.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"text", "account", "how_known", "on", "statement",
                                           "file", "by_provider"}));
}

struct Wrong {
  std::string_view from, to;
  RefusalCode code;
  std::string_view field;
  std::string_view stands_at;  // where the line begins that the refusal names
};

TEST(FormFile, RefusesWhatIsWrongAndSaysWhere) {
  const Wrong wrongs[] = {
      {"type = \"line\"", "type = \"lines\"", RefusalCode::unknown_field_value,
       "section[0].question[1].type", "type = \"lines\""},
      {"label = \"Anything else\"", "lable = \"Anything else\"", RefusalCode::missing_field,
       "section[0].question[1].label", "[[section.question]]\nid = \"extra\""},
      {"label = \"Anything else\"", "label = \"A\"\nlook = 1", RefusalCode::unknown_field_value,
       "section[0].question[1].look", "look = 1"},
      {"id = \"outcome-A02\"", "id = \"outcome-A01\"", RefusalCode::duplicate_key, "section[2].id",
       "[[section]]\nid = \"outcome-A01\"\ngroup = \"Day by day\"\ntitle = \"Keeping"},
      {"id = \"extra\"", "id = \"born\"", RefusalCode::duplicate_key, "section[0].question[1].id",
       "[[section.question]]\nid = \"born\"\nfact = \"person.extra\""},
      {"fact = \"person.extra\"", "fact = \"person.born\"", RefusalCode::duplicate_key,
       "section[0].question[1].fact", "[[section.question]]\nid = \"extra\""},
      {"fact = \"person.extra\"", "fact = \"extra\"", RefusalCode::unknown_field_value,
       "section[0].question[1].fact", "fact = \"extra\""},
      {"question = \"ability\", is", "question = \"evidence\", is",
       RefusalCode::unknown_field_value, "pattern[0].question[1].asked_if",
       "[[pattern.question]]\nid = \"happens\""},
      {"question = \"ability\", is", "question = \"nothing\", is", RefusalCode::unknown_field_value,
       "pattern[0].question[1].asked_if", "[[pattern.question]]\nid = \"happens\""},
      {"is = [\"unable\"]", "is = [\"sometimes\"]", RefusalCode::unknown_field_value,
       "pattern[0].question[1].asked_if", "[[pattern.question]]\nid = \"happens\""},
      {"cite = \"SI 2015/313 reg 2(3)\"\n", "", RefusalCode::no_citation,
       "pattern[0].question[0].cite", "[[pattern.question]]\nid = \"ability\""},
      {"type = \"line\"", "type = \"choice\"", RefusalCode::missing_field,
       "section[0].question[1].options", "[[section.question]]\nid = \"extra\""},
      {"type = \"choice\"", "type = \"words\"", RefusalCode::unknown_field_value,
       "pattern[0].question[0].options", "[[pattern.question]]\nid = \"ability\""},
      {"value = \"able\"", "value = \"unable\"", RefusalCode::duplicate_key,
       "pattern[0].question[0].options", "[[pattern.question]]\nid = \"ability\""},
      {"value = \"able\"", "value = \"a,b\"", RefusalCode::unknown_field_value,
       "pattern[0].question[0].options[1].value", "options = [ {"},
      {"type = \"line\"", "type = \"rows\"", RefusalCode::missing_field,
       "section[0].question[1].column", "[[section.question]]\nid = \"extra\""},
      {"held = \"person.born\"", "held = \"person.shoes\"", RefusalCode::unknown_field_value,
       "section[0].question[0].held", "[[section.question]]\nid = \"born\""},
      {"most_rows = 3", "most_rows = 0", RefusalCode::unknown_field_value,
       "section[0].question[2].most_rows", "most_rows = 0"},
      {"version = 2", "version = 0", RefusalCode::unknown_field_value, "version", "version = 0"},
      {"in_force_from = 2026-04-01\n", "", RefusalCode::missing_field, "in_force_from",
       "id = \"small\""},
      {"pattern = \"outcome\"", "pattern = \"income\"", RefusalCode::unknown_field_value,
       "section[1].pattern", "pattern = \"income\""},
      {"id = \"about-you\"", "id = \"about.you\"", RefusalCode::unknown_field_value,
       "section[0].id", "id = \"about.you\""},
  };
  for (const Wrong& wrong : wrongs) {
    const std::string text = small_form_with(wrong.from, wrong.to);
    const auto read = read_text_of_form(text);
    const auto at = text.find(wrong.stands_at);
    ASSERT_NE(at, std::string::npos) << wrong.stands_at;
    const auto line =
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    ASSERT_FALSE(read) << wrong.to;
    EXPECT_EQ(name_of(read.error().code), name_of(wrong.code)) << read.error().message;
    EXPECT_EQ(read.error().field, wrong.field) << read.error().message;
    EXPECT_EQ(read.error().line, line) << read.error().message;
    EXPECT_NE(read.error().message.find("forms/small.toml"), std::string::npos);
  }
}

TEST(FormFile, AConditionLooksBack) {
  // The first question waits for the second: two could wait for each other.
  const auto read = read_text_of_form(small_form_with(
      "label = \"Day of birth\"",
      "label = \"Day of birth\"\n"
      "asked_if = { section = \"outcome-A01\", question = \"ability\", is = [\"able\"] }"));
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, RefusalCode::unknown_field_value);
  EXPECT_EQ(read.error().field, "section[0].question[0].asked_if");
}

TEST(FormFile, EveryWordOfItsListsReadsBack) {
  for (int i = 0; i <= static_cast<int>(QuestionType::person); ++i) {
    const auto type = static_cast<QuestionType>(i);
    EXPECT_EQ(type_named(name_of(type)), type);
  }
  EXPECT_EQ(type_named("Words"), std::nullopt);
  EXPECT_EQ(account_named(name_of(Account::other)), Account::other);
  EXPECT_EQ(needed_named(name_of(Needed::to_sign)), Needed::to_sign);
}

// Whatever is cut out of a form or put into it, it is read or refused, and never more.
RC_GTEST_PROP(FormFile, AnythingIsReadOrRefused, ()) {
  std::string text{small_form};
  const int changes = *rc::gen::inRange(1, 6);
  for (int i = 0; i < changes; ++i) {
    const auto from = *rc::gen::inRange<std::size_t>(0, text.size());
    const auto length = *rc::gen::inRange<std::size_t>(0, 40);
    const auto other = *rc::gen::inRange<std::size_t>(0, small_form.size());
    text.replace(from, length, small_form.substr(other, *rc::gen::inRange<std::size_t>(0, 40)));
  }
  const auto read = read_text_of_form(text);
  if (read) {
    RC_ASSERT(!read->form.sections.empty());
  } else {
    RC_ASSERT(!read.error().message.empty());
  }
}

}  // namespace
}  // namespace candour::forms
