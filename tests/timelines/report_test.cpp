#include "timeline/report.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <tuple>

#include "law_book.hpp"

// What another program may rely on in the report of a replay.

namespace candour::testing {
namespace {

namespace json = boost::json;
using timeline::Replayed;

constexpr std::string_view two_findings = R"({"ref": "R 1", "service": "adult",
  "people": {"A": "adult", "B": "another adult"}, "events": [
  {"on": "2024-03-04", "kind": "assessment.requested", "about": "B"},
  {"on": "2024-03-04", "kind": "assessment.requested", "about": "A"},
  {"on": "2024-03-04", "kind": "dp.requested", "about": "A"},
  {"on": "2024-03-20", "kind": "dp.refused", "about": "A", "reason": "policy"},
  {"on": "2024-05-06", "kind": "review.requested", "about": "A"},
  {"on": "2024-05-20", "kind": "moon.phase", "about": "A"}]})";

json::object report_of(std::string_view timeline, std::optional<Day> as_of) {
  const auto replayed = timeline::replay(timeline, as_of, the_rule_book());
  EXPECT_TRUE(replayed) << (replayed ? "" : replayed.error().message);
  return json::parse(timeline::report_json(*replayed, the_rule_book())).as_object();
}

std::string text(const json::object& object, std::string_view key) {
  const json::value& value = object.at(key);
  return value.is_string() ? std::string{value.get_string()} : "";
}

void expect_finding_shape(const json::object& finding, const std::string& as_of) {
  for (const std::string_view key : {"code", "rule", "kind", "standing", "because"})
    EXPECT_FALSE(text(finding, key).empty()) << key;
  EXPECT_TRUE(finding.at("about").is_string() || finding.at("about").is_null());
  EXPECT_TRUE(finding.at("certain").is_bool());
  ASSERT_FALSE(finding.at("cite").as_array().empty());
  for (const auto& cite : finding.at("cite").as_array()) {
    EXPECT_FALSE(cite.as_string().empty());
  }
  EXPECT_EQ(text(finding, "kind") == "clock", finding.at("due").is_string());
  EXPECT_LE(text(finding, "raised"), as_of);
  EXPECT_LE(text(finding, "warned"), text(finding, "raised"));
}

TEST(Report, SaysWhatTheFormatPromises) {
  const json::object report = report_of(two_findings, make_day(2024, 6, 3));
  EXPECT_EQ(text(report, "ref"), "R 1");
  EXPECT_EQ(text(report, "as_of"), "2024-06-03");
  ASSERT_GE(report.at("findings").as_array().size(), 3u);
  for (const auto& finding : report.at("findings").as_array())
    expect_finding_shape(finding.as_object(), "2024-06-03");
}

TEST(Report, FindingsStandInTheOrderRaisedCodeAbout) {
  const json::object report = report_of(two_findings, make_day(2024, 6, 3));
  std::vector<std::tuple<std::string, std::string, std::string>> order;
  for (const auto& value : report.at("findings").as_array()) {
    const json::object& finding = value.as_object();
    order.emplace_back(text(finding, "raised"), text(finding, "code"), text(finding, "about"));
  }
  EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
  const std::tuple<std::string, std::string, std::string> first{"2024-03-20", "dp.withheld", "A"};
  EXPECT_EQ(order.front(), first);
  const std::tuple<std::string, std::string, std::string> a{"2024-05-28", "assessment.delay", "A"};
  const std::tuple<std::string, std::string, std::string> b{"2024-05-28", "assessment.delay", "B"};
  const auto at_a = std::find(order.begin(), order.end(), a);
  ASSERT_NE(at_a, order.end());
  ASSERT_NE(at_a + 1, order.end());
  EXPECT_EQ(*(at_a + 1), b);
}

TEST(Report, AContentRuleHasNoDueDay) {
  const json::object report = report_of(two_findings, make_day(2024, 6, 3));
  const json::object& refused = report.at("findings").as_array().front().as_object();
  EXPECT_EQ(text(refused, "kind"), "content");
  EXPECT_TRUE(refused.at("due").is_null());
}

TEST(Report, WhatRunsIsOpenAndNotRaised) {
  const json::object report = report_of(two_findings, make_day(2024, 6, 3));
  bool review_open = false;
  for (const auto& value : report.at("open").as_array()) {
    const json::object& duty = value.as_object();
    EXPECT_TRUE(duty.at("raised").is_null());
    review_open = review_open || text(duty, "rule") == "review.requested";
    if (text(duty, "rule") == "review.requested") {
      EXPECT_EQ(text(duty, "due"), "2024-07-29");
    }
  }
  EXPECT_TRUE(review_open);
}

TEST(Report, AnUnknownKindIsKeptAndSaid) {
  const json::object report = report_of(two_findings, make_day(2024, 6, 3));
  const auto& unknown = report.at("not_understood").as_array();
  ASSERT_EQ(unknown.size(), 1u);
  EXPECT_NE(unknown.front().as_string().find("moon.phase"), json::string::npos);
}

TEST(Report, TheDayLookedAtIsTheOneAskedThenTheFilesThenTheDecisionsThenTheLastEvent) {
  const auto day = [](std::string_view fields, std::optional<Day> asked) {
    const std::string timeline = fmt::format(
        R"({{{}"events": [{{"on": "2024-03-04", "kind": "chaser.received"}}]}})", fields);
    return text(report_of(timeline, asked), "as_of");
  };
  constexpr std::string_view both = R"("as_of": "2024-05-01", "decided": "2024-07-01", )";
  EXPECT_EQ(day(both, make_day(2024, 6, 1)), "2024-06-01");
  EXPECT_EQ(day(both, std::nullopt), "2024-05-01");
  EXPECT_EQ(day(R"("decided": "2024-07-01", )", std::nullopt), "2024-07-01");
  EXPECT_EQ(day("", std::nullopt), "2024-03-04");
}

TEST(Report, WithoutAnyDateThereIsNoDayToLookFrom) {
  const auto replayed = timeline::replay(R"({"events": [{"kind": "chaser.received"}]})",
                                         std::nullopt, the_rule_book());
  ASSERT_FALSE(replayed);
  EXPECT_EQ(replayed.error().code, RefusalCode::missing_field);
  EXPECT_EQ(replayed.error().field, "events");
}

TEST(Report, EventsThatBeginLaterAreNotSeen) {
  const json::object report = report_of(two_findings, make_day(2024, 3, 19));
  EXPECT_TRUE(report.at("findings").as_array().empty());
}

TEST(Report, WhatTheOmbudsmanFoundIsNeverRead) {
  std::string with{two_findings};
  with.insert(1,
              R"("findings": [{"code": "records.poor"}], "no_fault": [{"code": "assessment.delay"}],
    "remedies": [], "standards": [], )");
  const Day day = make_day(2024, 6, 3);
  EXPECT_EQ(report_of(with, day), report_of(two_findings, day));
}

TEST(Report, ARefusalNamesFileCodeFieldAndMessage) {
  const auto refused = timeline::replay(R"({"events": [{"on": "2024-02-30", "kind": "other"}]})",
                                        std::nullopt, the_rule_book());
  ASSERT_FALSE(refused);
  const json::object entry =
      json::parse(timeline::refused_json("a.json", refused.error())).as_object();
  EXPECT_EQ(text(entry, "file"), "a.json");
  const json::object& error = entry.at("error").as_object();
  EXPECT_EQ(text(error, "code"), "no_such_date");
  EXPECT_EQ(text(error, "field"), "events[0].on");
  EXPECT_TRUE(error.contains("line"));
  EXPECT_FALSE(text(error, "message").empty());
}

TEST(Report, EveryPublishedDecisionKeepsTheShape) {
  for (const auto& path : files_in(CANDOUR_SOURCE_DIR "/cases/published", ".json")) {
    const json::object report = report_of(read_whole(path), std::nullopt);
    for (const auto& finding : report.at("findings").as_array()) {
      SCOPED_TRACE(path.filename().string());
      expect_finding_shape(finding.as_object(), text(report, "as_of"));
    }
  }
}

}  // namespace
}  // namespace candour::testing
