#include "law/own_standards.hpp"

#include <gtest/gtest.h>

#include <array>

#include "rules/decide.hpp"
#include "rules/testing_law.hpp"

namespace candour::law {
namespace {

using rules::testing_law::a_book;
using rules::testing_law::plain_clock;
using rules::testing_law::the_law;
using std::chrono::days;

// The little law’s one clock: 14 days, a benchmark, warned at 7.
constexpr std::string_view adopted = R"(
cite = "Standards of a council, item 3"
adopted_by = "Director of Adult Social Services"
adopted_on = 2024-01-10
)";

std::string benchmark(std::string_view amount, std::string_view from, std::string_view until = {}) {
  std::string text = "[[benchmark]]\nrule = \"test.clock\"\nunit = \"days\"\n";
  text += "amount = " + std::string{amount} + "\nfrom = " + std::string{from} + "\n";
  if (!until.empty()) text += "until = " + std::string{until} + "\n";
  return text + std::string{adopted};
}

Result<OwnStandards> read(const std::string& text) {
  const auto file = parse_toml(text, "standards.toml");
  EXPECT_TRUE(file);
  return read_own_standards(*file, a_book());
}

std::unique_ptr<CouncilBook> council_with(const std::string& text) {
  auto own = read(text);
  EXPECT_TRUE(own) << own.error().message;
  static const rules::Clock* const clock = &plain_clock;
  auto made = CouncilBook::make(the_law(), {&clock, 1}, {}, std::move(*own));
  EXPECT_TRUE(made);
  return std::move(*made);
}

TEST(OwnStandards, AnEmptyFileIsACouncilWithoutAny) {
  const auto own = read("");
  ASSERT_TRUE(own);
  EXPECT_TRUE(own->benchmarks.empty());
  EXPECT_TRUE(council_with("")->book().own_standards().empty());
}

TEST(OwnStandards, ABenchmarkIsAskedBesideTheLaw) {
  const auto council = council_with(benchmark("10", "2024-02-01"));
  rules::testing_law::Listing listing;
  listing.with(rules::testing_law::request, make_day(2024, 3, 1));
  const Day as_of = make_day(2024, 3, 13);
  const auto duties = rules::decide(council->book(), listing.history().as_seen_on(as_of), as_of);
  ASSERT_EQ(duties.size(), 2U);
  EXPECT_EQ(duties[0].state, rules::DutyState::due);  // the law’s 14 days
  EXPECT_EQ(duties[1].state, rules::DutyState::breached);
  EXPECT_EQ(duties[1].standing, rules::Standing::local_policy);
}

TEST(OwnStandards, HistoryIsKeptAndPeriodsMustNotOverlap) {
  const auto kept =
      read(benchmark("10", "2024-02-01", "2024-12-31") + benchmark("8", "2025-01-01"));
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->benchmarks.size(), 2U);
  const auto both = read(benchmark("10", "2024-02-01") + benchmark("8", "2025-01-01"));
  ASSERT_FALSE(both);
  EXPECT_EQ(both.error().code, RefusalCode::overlap_in_dates);
}

struct Refused {
  std::string text;
  RefusalCode code;
  std::string_view field;
};

TEST(OwnStandards, RefusesWhatCannotBeAStandardAndNamesTheField) {
  const std::string none{adopted};
  const std::array refused{
      Refused{
          "[[benchmark]]\nrule = \"no.such\"\namount = 5\nunit = \"days\"\nfrom = 2024-02-01\n" +
              none,
          RefusalCode::unknown_field_value, "benchmark[0].rule"},
      Refused{"[[benchmark]]\nrule = \"test.clock\"\namount = 5\nunit = \"weeks\"\n"
              "from = 2024-02-01\n" +
                  none,
              RefusalCode::unknown_field_value, "benchmark[0].unit"},
      Refused{benchmark("10", "2024-01-09"), RefusalCode::date_out_of_range,
              "benchmark[0].adopted_on"},
      Refused{benchmark("0", "2024-02-01"), RefusalCode::unknown_field_value,
              "benchmark[0].amount"},
      Refused{benchmark("10", "2024-02-01", "2024-01-31"), RefusalCode::date_out_of_range,
              "benchmark[0].until"},
      Refused{
          "[[closed_day]]\non = 2024-03-30\nname = \"A Saturday\"\nannounced = 2024-01-10\n" + none,
          RefusalCode::date_out_of_range, "closed_day[0].on"},
      Refused{"[[closed_day]]\non = 2024-04-02\nname = \"Shut\"\nannounced = 2024-04-03\n" + none,
              RefusalCode::date_out_of_range, "closed_day[0].announced"},
      Refused{"[[standard]]\nrule = \"test.clock\"\n", RefusalCode::unknown_field_value,
              "standard"},
  };
  for (const Refused& one : refused) {
    const auto own = read(one.text);
    ASSERT_FALSE(own) << one.text;
    EXPECT_EQ(own.error().code, one.code) << one.text << own.error().message;
    EXPECT_EQ(own.error().field, one.field) << one.text;
  }
}

TEST(OwnStandards, AClosedDayMovesTheCouncilsOwnClocksAlone) {
  const auto council = council_with(
      "[[closed_day]]\non = 2024-04-02\nname = \"Training day\"\nannounced = 2024-01-10\n" +
      std::string{adopted});
  const Day thursday = make_day(2024, 3, 28);
  // 29 March and 1 April are bank holidays.
  EXPECT_EQ(council->calendar().add(thursday, 1, thursday), make_day(2024, 4, 3));
  EXPECT_EQ(council->book().library().calendar.add(thursday, 1, thursday), make_day(2024, 4, 2));
}

TEST(OwnStandards, ALeadTakesThePlaceOfOursWhileItHolds) {
  const auto council = council_with(
      "[[lead]]\nrule = \"test.clock\"\nwarns = \"worker\"\namount = 3\nunit = \"days\"\n"
      "from = 2024-02-01\nuntil = 2024-06-30\n" +
      std::string{adopted});
  const auto warned_after = [&](Day asked) {
    rules::testing_law::Listing listing;
    listing.with(rules::testing_law::request, asked);
    const auto duties = rules::decide(council->book(), listing.history().as_seen_on(asked), asked);
    return (*duties.at(0).warned - asked).count();
  };
  EXPECT_EQ(warned_after(make_day(2024, 1, 31)), 7);
  EXPECT_EQ(warned_after(make_day(2024, 2, 1)), 3);
  EXPECT_EQ(warned_after(make_day(2024, 6, 30)), 3);
  EXPECT_EQ(warned_after(make_day(2024, 7, 1)), 7);
}

TEST(OwnPeriod, SplitsWhatItStandsIn) {
  rules::ValuePeriod ours;
  ours.from = make_day(2015, 4, 1);
  ours.amount = 7;
  rules::ValuePeriod own;
  own.from = make_day(2024, 1, 1);
  own.until = make_day(2024, 12, 31);
  own.amount = 3;
  const auto periods = with_own_period({ours}, own);
  ASSERT_EQ(periods.size(), 3U);
  EXPECT_EQ(periods[0].until, own.from - days{1});
  EXPECT_EQ(periods[1].amount, 3);
  EXPECT_EQ(periods[2].from, *own.until + days{1});
  EXPECT_FALSE(periods[2].until);
}

}  // namespace
}  // namespace candour::law
