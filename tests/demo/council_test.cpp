// The demonstration council as the law sees it: the rules never made it, and here they look at it.

#include "demo/council.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "care/casefile/record.hpp"
#include "care/rules.hpp"
#include "law/load_law.hpp"

namespace {

using namespace candour;

constexpr Day monday = make_day(2026, 11, 23);

std::string text_of(const std::string& name) {
  std::ifstream in{std::string{CANDOUR_SOURCE_DIR} + "/demo/" + name, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::unique_ptr<demo::CouncilLives> council_of(int people) {
  const std::string distributions = text_of("distributions.toml");
  const std::string phrases = text_of("phrases.toml");
  auto lives = demo::CouncilLives::make({distributions, phrases, CouncilId::ours("demo")},
                                        {.people = people, .seed = 1, .today = monday});
  if (!lives) throw std::runtime_error{lives.error().message};
  return std::move(*lives);
}

journal::StoredEvent stored(journal::NewEvent&& event, std::int64_t version) {
  journal::StoredEvent kept;
  kept.stream = std::move(event.stream);
  kept.stream_version = version;
  kept.kind = std::move(event.kind);
  kept.kind_version = event.kind_version;
  kept.happened = std::move(event.happened);
  kept.actor = std::move(event.actor);
  kept.body = std::move(event.body);
  return kept;
}

// Every case of a council, folded.
std::vector<care::CaseRecord> records_of(demo::CouncilLives& lives, std::int64_t& events) {
  std::vector<care::CaseRecord> records;
  for (auto household = lives.next_household(); !household.empty();
       household = lives.next_household()) {
    std::map<std::string, std::vector<journal::StoredEvent>> cases;
    for (journal::NewEvent& event : household) {
      ++events;
      auto& kept = cases[event.stream.text()];
      const auto version = static_cast<std::int64_t>(kept.size()) + 1;
      kept.push_back(stored(std::move(event), version));
    }
    for (const auto& [stream, kept] : cases) {
      if (!stream.starts_with("case/")) continue;
      auto record = care::fold_case(kept);
      if (!record) throw std::runtime_error{record.error().message};
      records.push_back(std::move(*record));
    }
  }
  return records;
}

struct Share {
  int open = 0;
  int late = 0;
  double percent() const { return open == 0 ? 0 : 100.0 * late / open; }
};

class DemonstrationCouncil : public testing::Test {
 public:
  static void SetUpTestSuite() {
    lives = council_of(2'000);
    records = records_of(*lives, events);
    auto loaded = law::load_law(std::string{CANDOUR_SOURCE_DIR} + "/law");
    ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
    library = std::make_unique<rules::LawLibrary>(std::move(*loaded));
    auto bound = rules::RuleBook::bind(*library, care::all_clocks(), care::all_checks());
    ASSERT_TRUE(bound.has_value()) << bound.error().message;
    book = std::make_unique<rules::RuleBook>(std::move(*bound));
    look_at_all();
  }
  static void TearDownTestSuite() {
    book.reset();
    library.reset();
    records.clear();
    lives.reset();
  }

  // A breach that still waits to be made good, where nothing leaves it open.
  static bool stands(const rules::Duty& duty) {
    return duty.is_finding() && duty.certain && duty.clock != nullptr &&
           duty.closing == rules::no_happening;
  }

  static void look_at(const care::CaseRecord& record) {
    const auto duties = rules::decide(*book, care::history_of(record).as_seen_on(monday), monday);
    bool late = false;
    for (const rules::Duty& duty : duties) {
      touched.insert(std::string{duty.rule->id});
      if (record.closure || !stands(duty)) continue;
      ++late_by_rule[std::string{duty.rule->id}];
      late = true;
    }
    if (record.closure) return;
    for (Share* share : {&whole, &by_team[record.team],
                         &by_worker[record.allocated_to ? record.allocated_to->text() : ""]}) {
      ++share->open;
      share->late += late ? 1 : 0;
    }
  }
  static void look_at_all() {
    for (const care::CaseRecord& record : records) look_at(record);
  }

  inline static std::unique_ptr<demo::CouncilLives> lives;
  inline static std::vector<care::CaseRecord> records;
  inline static std::int64_t events = 0;
  inline static std::unique_ptr<rules::LawLibrary> library;
  inline static std::unique_ptr<rules::RuleBook> book;
  inline static Share whole;
  inline static std::map<std::string, Share> by_team, by_worker;
  inline static std::map<std::string, int> late_by_rule;
  inline static std::set<std::string> touched;
};

TEST_F(DemonstrationCouncil, HasTwentyEventsAPerson) {
  EXPECT_EQ(records.size(), 2'000U);
  const double mean = static_cast<double>(events) / 2'000;
  RecordProperty("mean_events", fmt::format("{:.2f}", mean));
  EXPECT_GE(mean, 19.0);
  EXPECT_LE(mean, 21.0);
}

TEST_F(DemonstrationCouncil, IsMostlyInGoodOrder) {
  for (const auto& [rule, count] : late_by_rule) fmt::print("  late {:>4}  {}\n", count, rule);
  fmt::print("  {} of {} open are late ({:.1f} %)\n", whole.late, whole.open, whole.percent());
  EXPECT_GE(whole.percent(), 8.0);
  EXPECT_LE(whole.percent(), 15.0);
}

TEST_F(DemonstrationCouncil, IsLateInSomeTeamsAndWithSomeWorkers) {
  double least = 100;
  double most = 0;
  for (const auto& [team, share] : by_team) {
    if (share.open < 40) continue;
    fmt::print("  {:<24} {:>4} of {:>4} late\n", team, share.late, share.open);
    least = std::min(least, share.percent());
    most = std::max(most, share.percent());
  }
  EXPECT_GE(most, 2 * least);
  int with_none = 0;
  int with_many = 0;
  for (const auto& [worker, share] : by_worker) {
    if (worker.empty() || share.open < 10) continue;
    with_none += share.percent() < 6 ? 1 : 0;
    with_many += share.percent() > 20 ? 1 : 0;
  }
  EXPECT_GE(with_none, 5);
  EXPECT_GE(with_many, 3);
}

TEST_F(DemonstrationCouncil, TouchesMostOfTheRulesOfEverydayWork) {
  fmt::print("  {} of {} rules touched\n", touched.size(),
             book->clocks().size() + book->checks().size());
  EXPECT_GE(touched.size(), 40U);
  EXPECT_GE(late_by_rule.size(), 10U);
}

TEST_F(DemonstrationCouncil, GivesTheKnownSignInsACaseloadOfTheirOwn) {
  EXPECT_GE(by_worker["amira"].open, 15);
  EXPECT_LE(by_worker["amira"].open, 30);
  for (const char* known : {"ben", "lena", "olu"}) EXPECT_GE(by_worker[known].open, 5) << known;
  EXPECT_GE(by_team["Adults East"].open, 80);
}

TEST_F(DemonstrationCouncil, HasAWorkerWhoLeftWhosePeopleAreStillTheirs) {
  int left_with_people = 0;
  for (const people::Account& account : lives->workforce().accounts()) {
    if (account.state == people::AccountState::open) continue;
    left_with_people += by_worker[account.id.text()].open > 0 ? 1 : 0;
  }
  EXPECT_GE(left_with_people, 1);
}

TEST_F(DemonstrationCouncil, RecordsNothingAfterItsDay) {
  for (const care::CaseRecord& record : records) {
    for (const care::Entry& entry : record.entries)
      ASSERT_LE(entry.happened.on.latest, monday) << record.opened.reference;
    if (!record.closure) continue;
    ASSERT_FALSE(record.allocated_to.has_value()) << record.opened.reference;
    for (const care::Entry& entry : record.entries)
      ASSERT_LE(entry.happened.on.latest, *record.closure->on) << record.opened.reference;
  }
}

}  // namespace
