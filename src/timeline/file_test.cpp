#include "timeline/file.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace candour::timeline {
namespace {

// A timeline with one event that holds `fields`.
std::string with_event(std::string_view fields) {
  return fmt::format(R"({{"people": {{"A": "adult"}}, "events": [{{{}}}]}})", fields);
}

std::string with_top(std::string_view fields) {
  return fmt::format(R"({{{}, "events": []}})", fields);
}

// Refused with the code, and the field named.
void expect_refused(const std::string& bytes, RefusalCode code, std::string_view field) {
  const auto file = read_file(bytes);
  ASSERT_FALSE(file) << bytes.substr(0, 200);
  EXPECT_EQ(name_of(file.error().code), name_of(code)) << file.error().message;
  EXPECT_EQ(file.error().field, field) << file.error().message;
  EXPECT_TRUE(file.error().message.ends_with('.')) << file.error().message;
}

File read(const std::string& bytes) {
  auto file = read_file(bytes);
  EXPECT_TRUE(file) << (file ? "" : file.error().message + " " + file.error().field);
  return file ? std::move(*file) : File{};
}

// ---- What is read -------------------------------------------------------------------------------

TEST(TimelineFile, ReadsEveryFieldOfTheFormat) {
  const File file = read(R"({"ref": "R 1", "council": "A council", "category": "care", "url": "u",
    "service": "children", "as_of": "2024-06-03", "decided": "2024-07",
    "people": {"K": "child, subject", "M": "mother"}, "roles": {"K": ["child"], "M": ["carer"]},
    "policy": {"assessment.adult": "28d"},
    "events": [{"on": "2024-03", "precision": "month", "kind": "assessment.completed",
      "about": "K", "note": "a line\nand another", "outcome": "needs", "reason": "other",
      "item": "assessment", "count": 2, "claimed": true, "computed": true}]})");
  EXPECT_EQ(file.opened.reference, "R 1");
  EXPECT_EQ(file.opened.service, "children");
  EXPECT_EQ(file.opened.council_name, "A council");
  EXPECT_EQ(file.as_of, make_day(2024, 6, 3));
  EXPECT_EQ(file.decided, make_day(2024, 7, 31));
  ASSERT_EQ(file.people.size(), 2u);
  EXPECT_EQ(file.people[0].roles, std::vector<std::string>{"child"});
  ASSERT_EQ(file.standards.size(), 1u);
  EXPECT_EQ(file.standards[0].amount, 28);
  ASSERT_EQ(file.happenings.size(), 1u);
  const care::Happened& happened = file.happenings[0];
  EXPECT_EQ(happened.on, *parse_vague_date("2024-03"));
  EXPECT_EQ(happened.about, "K");
  EXPECT_EQ(happened.outcome, "needs");
  EXPECT_EQ(happened.reason, "other");
  EXPECT_EQ(happened.item, "assessment");
  EXPECT_EQ(happened.count, 2);
  EXPECT_TRUE(happened.claimed);
  EXPECT_TRUE(happened.computed);
  EXPECT_TRUE(happened.in_order);
}

TEST(TimelineFile, LeavesOutWhatIsNotSaid) {
  const File file = read(R"({"events": [{"kind": "other"}]})");
  EXPECT_EQ(file.opened.service, "adult");
  EXPECT_FALSE(file.as_of);
  EXPECT_EQ(file.happenings[0].on, VagueDate{});
  EXPECT_EQ(file.happenings[0].count, 1);
  EXPECT_FALSE(file.happenings[0].claimed);
  EXPECT_FALSE(file.happenings[0].about);
}

TEST(TimelineFile, ReadsEveryPrecisionBack) {
  for (const std::string_view date : {"2024-03-04", "2024-03", "2024-spring", "2024"}) {
    const File file = read(with_event(fmt::format(R"("kind": "other", "on": "{}")", date)));
    EXPECT_EQ(file.happenings[0].on, *parse_vague_date(date));
    EXPECT_EQ(iso(file.happenings[0].on), date);
  }
}

TEST(TimelineFile, AWinterRunsIntoTheNextYear) {
  const File file = read(with_event(R"("kind": "other", "on": "2023-winter")"));
  EXPECT_EQ(file.happenings[0].on.earliest, make_day(2023, 12, 1));
  EXPECT_EQ(file.happenings[0].on.latest, make_day(2024, 2, 29));
}

TEST(TimelineFile, AnUndatedEventIsBoundByAfterAndBefore) {
  const File file = read(with_event(R"("kind": "other", "on": null, "precision": "undated", )"
                                    R"("after": "2024-03", "before": "2024-05")"));
  EXPECT_EQ(file.happenings[0].on.precision, Precision::undated);
  EXPECT_EQ(file.happenings[0].on.earliest, make_day(2024, 3, 1));
  EXPECT_EQ(file.happenings[0].on.latest, make_day(2024, 5, 31));
}

TEST(TimelineFile, TheSecondListHasNoOrder) {
  const File file = read(R"({"events": [], "undated": [{"kind": "other"}]})");
  ASSERT_EQ(file.happenings.size(), 1u);
  EXPECT_FALSE(file.happenings[0].in_order);
}

TEST(TimelineFile, AnUnknownKindIsKept) {
  const File file = read(with_event(R"("kind": "moon.phase", "on": "2024-03-04")"));
  EXPECT_EQ(file.happenings[0].kind, "moon.phase");
}

TEST(TimelineFile, WhatAnOmbudsmanFoundIsPassedOver) {
  EXPECT_TRUE(
      read_file(R"({"events": [], "findings": [1, "any"], "no_fault": {}, "seen": "part"})"));
}

TEST(TimelineFile, APeriodIsReadInEachUnit) {
  const struct {
    std::string_view text;
    std::int64_t amount;
    std::string_view unit;
  } all[] = {
      {"28d", 28, "days"}, {"20wd", 20, "working_days"}, {"6w", 6, "weeks"}, {"12m", 12, "months"}};
  for (const auto& [text, amount, unit] : all) {
    const auto period = read_period("a.rule", text);
    ASSERT_TRUE(period) << text;
    EXPECT_EQ(period->amount, amount);
    EXPECT_EQ(period->unit, unit);
    EXPECT_EQ(period->rule, "a.rule");
  }
  for (const std::string_view wrong : {"", "d", "28", "28 d", "0d", "-1d", "28x", "12345d", "1.5w"})
    EXPECT_FALSE(read_period("a.rule", wrong)) << wrong;
}

// ---- What is refused ----------------------------------------------------------------------------

TEST(TimelineRefusal, OfTheFileAsAWhole) {
  expect_refused(std::string(most_bytes + 1, ' '), RefusalCode::too_large, "");
  expect_refused("{\"ref\": \"\xff\"}", RefusalCode::not_utf8, "");
  expect_refused("[]", RefusalCode::wrong_type, "");
  expect_refused("{}", RefusalCode::missing_field, "events");
}

TEST(TimelineRefusal, OfBrokenJsonNamesTheLine) {
  const auto file = read_file("{\n\"events\": [\n{\"kind\" \"other\"}]}");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, RefusalCode::malformed);
  EXPECT_EQ(file.error().line, 3);
}

TEST(TimelineRefusal, OfAKeyTwiceNamesIt) {
  const auto file = read_file(R"({"events": [{"kind": "other", "kind": "other"}]})");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, RefusalCode::duplicate_key);
  EXPECT_NE(file.error().field.find("kind"), std::string::npos) << file.error().field;
}

TEST(TimelineRefusal, OfADateNamesItsField) {
  expect_refused(with_event(R"("kind": "other", "on": "2024-02-30")"), RefusalCode::no_such_date,
                 "events[0].on");
  expect_refused(with_event(R"("kind": "other", "on": "soon")"), RefusalCode::no_such_date,
                 "events[0].on");
  expect_refused(with_event(R"("kind": "other", "on": "1850-01-01")"),
                 RefusalCode::date_out_of_range, "events[0].on");
  expect_refused(with_event(R"("kind": "other", "on": 2024)"), RefusalCode::wrong_type,
                 "events[0].on");
  expect_refused(with_event(R"("kind": "other", "after": "2024-05", "before": "2024-03")"),
                 RefusalCode::date_out_of_range, "events[0].before");
  expect_refused(with_event(R"("kind": "other", "on": "2024-03", "precision": "day")"),
                 RefusalCode::unknown_field_value, "events[0].precision");
  expect_refused(with_event(R"("kind": "other", "precision": "month")"),
                 RefusalCode::unknown_field_value, "events[0].precision");
  expect_refused(with_top(R"("as_of": "2024-13-01")"), RefusalCode::no_such_date, "as_of");
}

TEST(TimelineRefusal, OfAWordOutsideAClosedListNamesItsField) {
  expect_refused(with_top(R"("service": "adults")"), RefusalCode::unknown_field_value, "service");
  expect_refused(with_event(R"("kind": "other", "outcome": "good")"),
                 RefusalCode::unknown_field_value, "events[0].outcome");
  expect_refused(with_event(R"("kind": "other", "reason": "weather")"),
                 RefusalCode::unknown_field_value, "events[0].reason");
  expect_refused(with_top(R"("people": {"A": "a"}, "roles": {"A": ["king"]})"),
                 RefusalCode::unknown_field_value, "roles.A");
  expect_refused(with_top(R"("policy": {"assessment.adult": "soon"})"),
                 RefusalCode::unknown_field_value, "policy.assessment.adult");
}

TEST(TimelineRefusal, OfAPersonNobodyNamed) {
  expect_refused(with_event(R"("kind": "other", "about": "Z")"), RefusalCode::unknown_person,
                 "events[0].about");
  expect_refused(with_top(R"("people": {"A": "a"}, "roles": {"Z": ["child"]})"),
                 RefusalCode::unknown_person, "roles.Z");
}

TEST(TimelineRefusal, OfTheWrongTypeNamesItsField) {
  expect_refused(with_event(R"("kind": 7)"), RefusalCode::wrong_type, "events[0].kind");
  expect_refused(with_event(R"("kind": "other", "claimed": "yes")"), RefusalCode::wrong_type,
                 "events[0].claimed");
  expect_refused(with_event(R"("kind": "other", "count": 0)"), RefusalCode::wrong_type,
                 "events[0].count");
  expect_refused(with_event(R"("kind": "other", "count": 10001)"), RefusalCode::wrong_type,
                 "events[0].count");
  expect_refused(R"({"events": {}})", RefusalCode::wrong_type, "events");
  expect_refused(R"({"events": ["other"]})", RefusalCode::wrong_type, "events[0]");
  expect_refused(with_top(R"("people": ["A"])"), RefusalCode::wrong_type, "people");
  expect_refused(with_top(R"("people": {"A": "a"}, "roles": {"A": "child"})"),
                 RefusalCode::wrong_type, "roles.A");
  expect_refused(with_top(R"("policy": "28d")"), RefusalCode::wrong_type, "policy");
}

TEST(TimelineRefusal, OfAMissingKind) {
  expect_refused(with_event(R"("on": "2024-03-04")"), RefusalCode::missing_field, "events[0].kind");
  expect_refused(with_event(R"("kind": "")"), RefusalCode::missing_field, "events[0].kind");
}

TEST(TimelineRefusal, OfTextThatDoesNotFit) {
  const std::string long_note(most_note_characters + 1, 'a');
  expect_refused(with_event(fmt::format(R"("kind": "other", "note": "{}")", long_note)),
                 RefusalCode::text_too_long, "events[0].note");
  expect_refused(with_event(R"("kind": "other", "item": "a\u0007b")"),
                 RefusalCode::control_character, "events[0].item");
  expect_refused(with_top(R"("people": {"": "nobody"})"), RefusalCode::text_empty, "people");
}

std::string repeated(std::string_view one, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += (i == 0 ? "" : ",") + std::string{one};
  return text;
}

TEST(TimelineRefusal, OfTooMuchNamesTheList) {
  const std::string event = R"({"kind":"other"})";
  EXPECT_TRUE(read_file(fmt::format(R"({{"events":[{}]}})", repeated(event, most_events))));
  expect_refused(fmt::format(R"({{"events":[{}]}})", repeated(event, most_events + 1)),
                 RefusalCode::too_large, "events");
  expect_refused(
      fmt::format(R"({{"events":[{}],"undated":[{}]}})", repeated(event, most_events), event),
      RefusalCode::too_large, "undated");
  std::string people;
  for (std::size_t i = 0; i <= most_people; ++i)
    people += fmt::format(R"({}"P{}": "p")", i == 0 ? "" : ",", i);
  expect_refused(with_top(fmt::format(R"("people": {{{}}})", people)), RefusalCode::too_large,
                 "people");
}

// Whatever is cut off a good file, it is refused or read whole, and a refusal says why.
TEST(TimelineRefusal, OfAFileCutShort) {
  const std::string whole =
      R"({"ref":"R","people":{"A":"a"},"events":[{"on":"2024-03","kind":"other","about":"A"}]})";
  ASSERT_TRUE(read_file(whole));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto file = read_file(std::string_view{whole}.substr(0, length));
    ASSERT_FALSE(file) << length;
    EXPECT_EQ(file.error().code, RefusalCode::malformed) << length;
    EXPECT_FALSE(file.error().message.empty());
  }
}

TEST(ReadTimeline, TakesWholeDaysOfBirthAndGuessesNone) {
  const auto file =
      read_file(with_top(R"("people": {"A": "a", "B": "b"}, "born": {"A": "2008-05-09"})"));
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(file->people[0].born, make_day(2008, 5, 9));
  EXPECT_FALSE(file->people[1].born);
  expect_refused(with_top(R"("people": {"A": "a"}, "born": {"A": "2008"})"),
                 RefusalCode::unknown_field_value, "born.A");
  expect_refused(with_top(R"("people": {"A": "a"}, "born": {"Z": "2008-05-09"})"),
                 RefusalCode::unknown_person, "born.Z");
}

}  // namespace
}  // namespace candour::timeline
