#include "journal/codec.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace candour::journal {
namespace {

enum class Setting { home, care_home, hospital };
BOOST_DESCRIBE_ENUM(Setting, home, care_home, hospital)

struct Visit {
  Day on{};
  std::int64_t minutes = 0;
  std::optional<Setting> setting;

  friend bool operator==(const Visit&, const Visit&) = default;
};
BOOST_DESCRIBE_STRUCT(Visit, (), (on, minutes, setting))

// One field of each kind that an event can hold.
struct Everything {
  std::string words;
  std::int64_t large = 0;
  int number = 0;
  std::uint8_t small = 0;
  bool truth = false;
  Setting setting = Setting::home;
  Day day{};
  Moment moment{};
  VagueDate vague;
  std::optional<std::string> maybe_words;
  std::optional<Visit> maybe_visit;
  std::vector<std::string> list;
  std::vector<Visit> visits;
  std::vector<std::vector<std::int64_t>> table;
  Visit visit;
  ActorId actor;
  PersonalText account;

  friend bool operator==(const Everything&, const Everything&) = default;
};
BOOST_DESCRIBE_STRUCT(Everything, (),
                      (words, large, number, small, truth, setting, day, moment, vague, maybe_words,
                       maybe_visit, list, visits, table, visit, actor, account))

// The third version of an event whose history is told by its upgrades below.
struct NeedRecorded {
  std::string need;
  std::int64_t weekly_minutes = 0;
  std::vector<std::string> said_by;

  friend bool operator==(const NeedRecorded&, const NeedRecorded&) = default;
};
BOOST_DESCRIBE_STRUCT(NeedRecorded, (), (need, weekly_minutes, said_by))

// Version 1 counted hours.
Result<void> need_from_1(boost::json::object& fields) {
  const auto* hours = fields.if_contains("weekly_hours");
  if (!hours || !hours->is_int64())
    return refuse(RefusalCode::missing_field, "The hours are missing.", "weekly_hours");
  const std::int64_t minutes = hours->get_int64() * 60;
  fields.erase("weekly_hours");
  fields["weekly_minutes"] = minutes;
  return {};
}

// Version 2 knew one speaker.
Result<void> need_from_2(boost::json::object& fields) {
  boost::json::array speakers;
  if (const auto* one = fields.if_contains("speaker")) {
    speakers.push_back(*one);
    fields.erase("speaker");
  }
  fields["said_by"] = std::move(speakers);
  return {};
}

}  // namespace

template <>
struct KindOf<Everything> {
  static constexpr std::string_view name = "test.everything";
};
template <>
struct KindOf<Visit> {
  static constexpr std::string_view name = "test.visit";
};
template <>
struct KindOf<NeedRecorded> {
  static constexpr std::string_view name = "test.need_recorded";
  static constexpr int version = 3;
  static constexpr std::array<Upgrade, 2> upgrades{&need_from_1, &need_from_2};
};

namespace {

Refusal refusal_of(std::string_view body) {
  const auto read = decode<Everything>(body);
  EXPECT_FALSE(read.has_value());
  return read ? Refusal{} : read.error();
}

template <class Event>
Refusal refusal_for(std::string_view body) {
  const auto read = decode<Event>(body);
  EXPECT_FALSE(read.has_value()) << body;
  return read ? Refusal{} : read.error();
}

TEST(Codec, WritesFieldsInTheOrderInWhichTheyAreDescribed) {
  const Visit visit{make_day(2026, 3, 2), 45, Setting::care_home};
  EXPECT_EQ(encode(visit), R"({"on":"2026-03-02","minutes":45,"setting":"care_home"})");
  EXPECT_EQ(encode(Visit{make_day(2026, 3, 2), -1, {}}), R"({"on":"2026-03-02","minutes":-1})");
}

TEST(Codec, ReadsFieldsInAnyOrder) {
  const auto visit = decode<Visit>(R"({"setting":"hospital","minutes":5,"on":"2024-02-29"})");
  ASSERT_TRUE(visit.has_value());
  EXPECT_EQ(*visit, (Visit{make_day(2024, 2, 29), 5, Setting::hospital}));
}

TEST(Codec, EscapesWhatJsonMustEscape) {
  Everything event;
  event.words = std::string{"“Tea”, \"she\" said\\ \n\t\r\x01\x7f"} + '\0' + "end";
  const auto again = decode<Everything>(encode(event));
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->words, event.words);
}

TEST(Codec, RefusesANumberThatIsNotWhole) {
  for (const auto* number : {"45.0", "4.5", "1e3", "9223372036854775808", "-0.0"}) {
    const auto refusal =
        refusal_for<Visit>(std::string{R"({"on":"2026-03-02","minutes":)"} + number + "}");
    EXPECT_EQ(refusal.code, RefusalCode::wrong_type) << number;
    EXPECT_EQ(refusal.field, "minutes") << number;
  }
}

TEST(Codec, RefusesAFieldThatStandsTwice) {
  const auto top = refusal_for<Visit>(R"({"on":"2026-03-02","minutes":4,"minutes":5})");
  EXPECT_EQ(top.code, RefusalCode::duplicate_key);
  EXPECT_EQ(top.field, "minutes");
  // The second is spelt with an escape, and lies deeper.
  const auto deep = refusal_of("{\"words\":\"\",\n\"visits\":[{},\n{\"on\":1,\"\\u006fn\":2}]}");
  EXPECT_EQ(deep.code, RefusalCode::duplicate_key);
  EXPECT_EQ(deep.field, "visits[1].on");
  EXPECT_EQ(deep.line, 3);
}

TEST(Codec, TheSameFieldInTwoObjectsIsNotTwice) {
  EXPECT_TRUE(parse_strict_json(R"([{"a":1},{"a":2},{"b":{"a":1},"a":2}])").has_value());
}

TEST(Codec, RefusesAFieldTooManyAndNamesIt) {
  const auto refusal = refusal_for<Visit>(R"({"on":"2026-03-02","minutes":4,"colour":"red"})");
  EXPECT_EQ(refusal.code, RefusalCode::malformed);
  EXPECT_EQ(refusal.field, "colour");
}

TEST(Codec, RefusesAFieldThatIsMissingAndNamesIt) {
  const auto refusal = refusal_for<Visit>(R"({"on":"2026-03-02"})");
  EXPECT_EQ(refusal.code, RefusalCode::missing_field);
  EXPECT_EQ(refusal.field, "minutes");
}

TEST(Codec, NamesThePathOfWhatIsWrong) {
  Everything event;
  event.visits = {Visit{}, Visit{}};
  event.table = {{1}, {2, 3}};
  const std::string body = encode(event);
  const auto with = [&](std::string_view what, std::string_view instead) {
    std::string changed = body;
    const auto at = changed.rfind(what);
    EXPECT_NE(at, std::string::npos);
    return changed.replace(at, what.size(), instead);
  };
  EXPECT_EQ(refusal_of(with("[2,3]", "[2,\"3\"]")).field, "table[1][1]");
  EXPECT_EQ(refusal_of(with("\"visit\":{\"on\":\"1970-01-01\"", "\"visit\":{\"on\":true")).field,
            "visit.on");
  const auto second =
      refusal_of(with("\"1970-01-01\",\"minutes\":0}]", "\"1970-02-30\",\"minutes\":0}]"));
  EXPECT_EQ(second.field, "visits[1].on");
  EXPECT_EQ(second.code, RefusalCode::no_such_date);
  const auto setting = refusal_of(with("\"setting\":\"home\"", "\"setting\":\"moon\""));
  EXPECT_EQ(setting.field, "setting");
  EXPECT_EQ(setting.code, RefusalCode::unknown_field_value);
  EXPECT_EQ(refusal_of(with("\"small\":0", "\"small\":256")).field, "small");
}

TEST(Codec, RefusesWhatIsNotOneObject) {
  for (const auto* body :
       {"", " ", "{", "[]", "4", "null", "{}{}", "{} x", "{\"on\":}", "{'a':1}"}) {
    const auto code = refusal_for<Visit>(body).code;
    EXPECT_TRUE(code == RefusalCode::malformed || code == RefusalCode::wrong_type) << body;
  }
  EXPECT_EQ(refusal_for<Visit>("{\"on\":\"\xff\"}").code, RefusalCode::malformed);
}

TEST(Codec, RefusesWhatIsTooDeepOrTooWide) {
  const std::string deep = std::string(33, '[') + std::string(33, ']');
  EXPECT_EQ(parse_strict_json(deep).error().code, RefusalCode::too_large);
  EXPECT_TRUE(parse_strict_json(deep.substr(1, 64)).has_value());
  std::string wide = "{";
  for (std::size_t i = 0; i <= most_json_members; ++i)
    wide += (i ? ",\"" : "\"") + std::to_string(i) + "\":0";
  EXPECT_EQ(parse_strict_json(wide + "}").error().code, RefusalCode::too_large);
  EXPECT_EQ(parse_strict_json(std::string(most_json_bytes + 1, ' ')).error().code,
            RefusalCode::too_large);
}

TEST(Codec, AVagueDateThatItsTextCannotSayKeepsItsBounds) {
  const VagueDate bounded{make_day(2023, 4, 3), make_day(2024, 1, 9), Precision::undated};
  Everything event;
  event.vague = bounded;
  const std::string body = encode(event);
  EXPECT_NE(body.find(R"("vague":{"earliest":"2023-04-03","latest":"2024-01-09",)"
                      R"("precision":"undated"})"),
            std::string::npos);
  EXPECT_EQ(decode<Everything>(body)->vague, bounded);
  event.vague = *parse_vague_date("2023-winter");
  EXPECT_NE(encode(event).find(R"("vague":"2023-winter")"), std::string::npos);
}

TEST(Codec, ReadsTheOldestVersionThroughEachUpgrade) {
  const NeedRecorded now{"Wash and dress", 630, {"the person"}};
  EXPECT_EQ(*decode<NeedRecorded>(encode(now)), now);
  const auto first = decode<NeedRecorded>(
      R"({"need":"Wash and dress","weekly_hours":10,"speaker":"a daughter"})", 1);
  ASSERT_TRUE(first.has_value()) << first.error().message;
  EXPECT_EQ(*first, (NeedRecorded{"Wash and dress", 600, {"a daughter"}}));
  const auto second = decode<NeedRecorded>(R"({"need":"Cook","weekly_minutes":90})", 2);
  ASSERT_TRUE(second.has_value());
  EXPECT_EQ(*second, (NeedRecorded{"Cook", 90, {}}));
}

TEST(Codec, RefusesAnOldBodyThatItsUpgradeCannotRead) {
  const auto read = decode<NeedRecorded>(R"({"need":"Cook"})", 1);
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().field, "weekly_hours");
}

TEST(Codec, RefusesAVersionThatItDoesNotKnow) {
  for (const int version : {0, -1, 4}) {
    const auto read = decode<NeedRecorded>(R"({"need":"Cook"})", version);
    ASSERT_FALSE(read.has_value()) << version;
    EXPECT_EQ(read.error().code, RefusalCode::unknown_field_value);
  }
}

TEST(Codec, ReadsAStoredEventOfItsOwnKindOnly) {
  const NeedRecorded need{"Cook", 90, {}};
  const NewEvent fresh = make_event(StreamName::ours("case/1"), ActorId::ours("staff:7"),
                                    *parse_vague_date("2023-04"), need);
  EXPECT_EQ(fresh.kind, "test.need_recorded");
  EXPECT_EQ(fresh.kind_version, 3);
  EXPECT_EQ(fresh.happened, "2023-04");
  StoredEvent stored;
  stored.kind = fresh.kind;
  stored.kind_version = fresh.kind_version;
  stored.happened = fresh.happened;
  stored.body = fresh.body;
  EXPECT_EQ(*decode<NeedRecorded>(stored), need);
  EXPECT_EQ(*happened_date(stored), *parse_vague_date("2023-04"));
  EXPECT_EQ(decode<Visit>(stored).error().code, RefusalCode::wrong_type);
  stored.erased = Stub{"Retention schedule 4.2", make_day(2026, 3, 2)};
  EXPECT_EQ(decode<NeedRecorded>(stored).error().code, RefusalCode::not_found);
}

// ---- Whatever an event holds comes back as it was. ----

rc::Gen<std::string> any_text() {
  return rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 0x2100)),
                      [](const std::vector<int>& characters) {
                        std::string text;
                        for (const int c : characters) {
                          if (c < 0x80) {
                            text += static_cast<char>(c);
                          } else if (c < 0x800) {
                            text += static_cast<char>(0xc0 | c >> 6);
                            text += static_cast<char>(0x80 | (c & 63));
                          } else {
                            text += static_cast<char>(0xe0 | c >> 12);
                            text += static_cast<char>(0x80 | (c >> 6 & 63));
                            text += static_cast<char>(0x80 | (c & 63));
                          }
                        }
                        return text;
                      });
}

rc::Gen<Day> any_day() {
  return rc::gen::map(rc::gen::inRange(0, 109'000),
                      [](int days) { return first_day + std::chrono::days{days}; });
}

rc::Gen<VagueDate> any_vague_date() {
  return rc::gen::apply(
      [](Day a, Day b, int precision) {
        return VagueDate{std::min(a, b), std::max(a, b), static_cast<Precision>(precision)};
      },
      any_day(), any_day(), rc::gen::inRange(0, 5));
}

rc::Gen<Visit> any_visit() {
  return rc::gen::apply(
      [](Day on, std::int64_t minutes, int setting) {
        const auto chosen =
            setting == 3 ? std::nullopt : std::optional{static_cast<Setting>(setting)};
        return Visit{on, minutes, chosen};
      },
      any_day(), rc::gen::arbitrary<std::int64_t>(), rc::gen::inRange(0, 4));
}

RC_GTEST_PROP(CodecProperty, WhateverAnEventHoldsComesBack, ()) {
  Everything event;
  event.words = *any_text();
  event.large = *rc::gen::arbitrary<std::int64_t>();
  event.number = *rc::gen::arbitrary<int>();
  event.small = *rc::gen::arbitrary<std::uint8_t>();
  event.truth = *rc::gen::arbitrary<bool>();
  event.setting = static_cast<Setting>(*rc::gen::inRange(0, 3));
  event.day = *any_day();
  event.moment = moment_at(*rc::gen::inRange<std::int64_t>(0, 4'102'444'800'000));
  event.vague = *any_vague_date();
  if (*rc::gen::arbitrary<bool>()) event.maybe_words = *any_text();
  if (*rc::gen::arbitrary<bool>()) event.maybe_visit = *any_visit();
  event.list = *rc::gen::container<std::vector<std::string>>(any_text());
  event.visits = *rc::gen::container<std::vector<Visit>>(any_visit());
  event.table = *rc::gen::arbitrary<std::vector<std::vector<std::int64_t>>>();
  event.visit = *any_visit();
  event.account = PersonalText{*any_text()};
  if (*rc::gen::arbitrary<bool>()) event.actor = ActorId::ours("staff:17");
  const auto again = decode<Everything>(encode(event));
  RC_ASSERT(again.has_value());
  RC_ASSERT(*again == event);
}

RC_GTEST_PROP(CodecProperty, AVagueDateComesBackWhateverItsPrecision, ()) {
  Everything event;
  event.vague = *any_vague_date();
  RC_ASSERT(decode<Everything>(encode(event))->vague == event.vague);
}

// A hostile body is refused or read; it never brings the program down, and what is read is written
// again as the very same event.
RC_GTEST_PROP(CodecProperty, ADamagedBodyIsRefusedOrReadWhole, ()) {
  std::string body = encode(*any_visit());
  const auto at = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(body.size())));
  body[at] = *rc::gen::arbitrary<char>();
  const auto read = decode<Visit>(body);
  if (read) RC_ASSERT(*decode<Visit>(encode(*read)) == *read);
}

}  // namespace
}  // namespace candour::journal
