#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "law/load_law.hpp"
#include "rules/cited.hpp"
#include "rules/local_policy.hpp"

namespace candour::law {
namespace {

namespace files = std::filesystem;

const rules::LawLibrary& the_law() {
  static const rules::LawLibrary library = [] {
    auto loaded = load_law(CANDOUR_SOURCE_DIR "/law");
    if (!loaded) ADD_FAILURE() << loaded.error().message;
    return loaded ? std::move(*loaded) : rules::LawLibrary{};
  }();
  return library;
}

// Values whose length only describes a threshold or an extension, so that nobody is warned of it.
bool needs_no_warning(const rules::Value& value) {
  static const std::set<std::string> some{"advocate.hospital_stay",
                                          "advocate.care_home_stay",
                                          "charge.reablement.free",
                                          "complaints.children.stage1.extension",
                                          "complaints.corporate.stage1.extension",
                                          "complaints.corporate.stage2.extension",
                                          "early.own_date"};
  return value.local != rules::LocalChange::shorter || some.contains(value.id);
}

bool is_warning(const rules::Value& value) { return value.id.starts_with("warn."); }
bool is_clock(const rules::Value& value) {
  return value.unit != rules::Unit::pence && value.unit != rules::Unit::count;
}

// Calendar days, near enough to compare a warning with its clock.
std::int64_t about_days(const rules::Value& value, std::int64_t amount) {
  switch (value.unit) {
    case rules::Unit::weeks: return amount * 7;
    case rules::Unit::months: return amount * 30;
    default: return amount;
  }
}

TEST(TheLaw, LoadsWithoutRefusal) {
  EXPECT_GE(the_law().instruments.size(), 30u);
  EXPECT_GE(the_law().values.size(), 140u);
  EXPECT_EQ(the_law().calendar.holidays().size(), 123u);
}

TEST(TheLaw, EveryPeriodCitesAnInstrument) {
  for (const rules::Value& value : the_law().values) {
    for (const rules::ValuePeriod& period : value.periods)
      EXPECT_NE(rules::instrument_cited(the_law(), period.cite), nullptr)
          << value.id << ": " << period.cite;
  }
}

TEST(TheLaw, EveryClockCitesAProvisionInForceWhenItBegins) {
  for (const rules::Value& value : the_law().values) {
    if (!is_clock(value)) continue;
    for (const rules::ValuePeriod& period : value.periods) {
      const auto cited = rules::find_cited(the_law(), period.cite);
      ASSERT_TRUE(cited) << value.id << ": " << period.cite;
      if (!is_warning(value)) {
        EXPECT_LE(cited->provision->from, period.from) << value.id << ": " << period.cite;
      }
    }
  }
}

// Nothing is shown as surely read whose source was not: a clock is no surer than its provision.
TEST(TheLaw, NoClockIsSurerThanWhatItCites) {
  for (const rules::Value& value : the_law().values) {
    if (!is_clock(value)) continue;
    for (const rules::ValuePeriod& period : value.periods) {
      const auto cited = rules::find_cited(the_law(), period.cite);
      ASSERT_TRUE(cited) << period.cite;
      EXPECT_GE(period.mark, cited->provision->mark) << value.id << ": " << period.cite;
    }
  }
}

TEST(TheLaw, EachDayHasExactlyOnePeriod) {
  const Day end = make_day(2028, 12, 31);
  for (const rules::Value& value : the_law().values) {
    for (Day day = value.periods.front().from; day <= end; day += std::chrono::days{1}) {
      int holding = 0;
      for (const rules::ValuePeriod& period : value.periods)
        holding += period.from <= day && (!period.until || day <= *period.until) ? 1 : 0;
      ASSERT_EQ(holding, 1) << value.id << " on " << iso(day);
    }
  }
}

TEST(TheLaw, SourcesOutsideAreCheckedToADay) {
  for (const rules::Value& value : the_law().values) {
    if (!is_clock(value)) continue;
    for (const rules::ValuePeriod& period : value.periods) {
      const rules::Instrument* instrument = rules::instrument_cited(the_law(), period.cite);
      ASSERT_NE(instrument, nullptr);
      if (instrument->standing == rules::Standing::benchmark) continue;
      EXPECT_EQ(period.checked_to.has_value(), period.mark != rules::Mark::unconfirmed) << value.id;
    }
  }
}

TEST(TheLaw, WorkersAreWarnedBeforeEachClockEnds) {
  for (const rules::Value& value : the_law().values) {
    if (is_warning(value) || !is_clock(value) || needs_no_warning(value)) continue;
    const rules::Value* warning = the_law().value("warn." + value.id);
    ASSERT_NE(warning, nullptr) << value.id;
    EXPECT_LT(about_days(*warning, warning->periods.back().amount),
              about_days(value, value.periods.back().amount))
        << value.id;
    EXPECT_EQ(warning->periods.front().from, value.periods.front().from) << value.id;
  }
}

struct Known {
  const char* id;
  std::int64_t amount;
  rules::Unit unit;
  rules::Standing standing;
};

// Read off the regulations and guidance by hand, apart from the files.
TEST(TheLaw, HoldsTheLengthsThatTheSourcesGive) {
  using enum rules::Unit;
  using enum rules::Standing;
  const Known known[] = {
      {"complaints.adult.acknowledge", 3, working_days, regulation},
      {"complaints.adult.respond", 6, months, regulation},
      {"complaints.children.stage1", 10, working_days, regulation},
      {"complaints.children.stage2", 25, working_days, regulation},
      {"complaints.children.stage2.longest", 65, working_days, regulation},
      {"complaints.children.stage3.ask", 20, working_days, regulation},
      {"complaints.children.stage3.panel", 30, working_days, regulation},
      {"complaints.children.stage3.report", 5, working_days, regulation},
      {"complaints.children.stage3.answer", 15, working_days, regulation},
      {"complaints.corporate.acknowledge", 5, working_days, guidance},
      {"complaints.corporate.stage1", 10, working_days, guidance},
      {"complaints.corporate.stage2", 20, working_days, guidance},
      {"complaints.corporate.longest", 12, weeks, ombudsman_practice},
      {"assessment.adult.normal", 6, weeks, ombudsman_practice},
      {"assessment.adult", 12, weeks, benchmark},
      {"assessment.child", 45, working_days, statutory_guidance},
      {"referral.child.decision", 1, working_days, statutory_guidance},
      {"review.planned", 12, months, statutory_guidance},
      {"review.light", 8, weeks, statutory_guidance},
      {"dp.review.first", 6, months, regulation},
      {"dp.review.next", 12, months, regulation},
      {"topup.review", 12, months, statutory_guidance},
      {"remedy.default", 3, months, ombudsman_practice},
      {"ombudsman.report.answer", 3, months, statute},
  };
  const Day day = make_day(2026, 3, 2);
  for (const Known& one : known) {
    const rules::Value* value = the_law().value(one.id);
    ASSERT_NE(value, nullptr) << one.id;
    EXPECT_EQ(value->on(day)->amount, one.amount) << one.id;
    EXPECT_EQ(value->unit, one.unit) << one.id;
    EXPECT_EQ(rules::standing_of(the_law(), *value, day), one.standing) << one.id;
  }
}

TEST(TheLaw, WhatNeverCameIntoForceIsNoRule) {
  for (const char* section : {"s15", "s16", "s28", "s29", "s36", "s14(2)", "s17(2)", "s18(5)",
                              "s24(3)", "s26(2)", "s37(2)", "s71", "s72"}) {
    const rules::Provision* provision = the_law().provision("ukpga-2014-23", section);
    ASSERT_NE(provision, nullptr) << section;
    EXPECT_EQ(provision->treatment, rules::Treatment::not_applicable) << section;
  }
  const rules::Provision* liberty = the_law().provision("ukpga-2005-9", "Sch A1");
  ASSERT_NE(liberty, nullptr);
  EXPECT_EQ(liberty->treatment, rules::Treatment::not_applicable);
}

TEST(TheLaw, ALocalPolicyCannotSlowTheRegulations) {
  rules::ValuePeriod policy;
  policy.from = make_day(2026, 1, 1);
  policy.amount = 5;
  policy.cite = "Complaints policy 2026";
  const auto slower = rules::accept_local_policy(the_law(), "complaints.adult.acknowledge", policy);
  ASSERT_FALSE(slower);
  EXPECT_EQ(slower.error().code, RefusalCode::weaker_than_law);
  policy.amount = 2;
  EXPECT_TRUE(rules::accept_local_policy(the_law(), "complaints.adult.acknowledge", policy));
  policy.amount = 10;
  const auto hurried =
      rules::accept_local_policy(the_law(), "complaints.children.stage3.ask", policy);
  ASSERT_FALSE(hurried);
  EXPECT_EQ(hurried.error().code, RefusalCode::weaker_than_law);
}

// A law folder of three small files, of which a test may spoil one.
class SmallFolder : public testing::Test {
 protected:
  void SetUp() override {
    const std::string test = testing::UnitTest::GetInstance()->current_test_info()->name();
    root_ = files::path{CANDOUR_BINARY_DIR} / "law_folder_test" / test;
    files::remove_all(root_);
    write("instruments/one.toml", instrument("one", "SI 2015/1"));
    write("values/clocks.toml", value("a.clock"));
    write("calendars/some.toml", calendar);
  }
  void TearDown() override { files::remove_all(root_); }

  void write(const std::string& name, const std::string& text) {
    files::create_directories((root_ / name).parent_path());
    std::ofstream{root_ / name, std::ios::binary} << text;
  }
  static std::string instrument(const std::string& id, const std::string& citation) {
    return "id = \"" + id + "\"\ntitle = \"T\"\ncitation = \"" + citation +
           "\"\nstanding = \"regulation\"\naddress = \"https://example.org\"\nedition = \"E\"\n"
           "read_by = \"R\"\ntext = \"not_held\"\n[[provision]]\nid = \"reg 1\"\nheading = \"H\"\n"
           "summary = \"S\"\nfrom = 2015-04-01\ntreatment = \"rule\"\nmark = \"V\"\n";
  }
  static std::string value(const std::string& id, const std::string& cite = "SI 2015/1 reg 1") {
    return "[[value]]\nid = \"" + id +
           "\"\nwords = \"W\"\nunit = \"weeks\"\n[[value.period]]\nfrom = 2015-04-01\namount = 1\n"
           "cite = \"" +
           cite + "\"\nmark = \"V\"\n";
  }
  Refusal refusal() {
    auto loaded = load_law(root_);
    EXPECT_FALSE(loaded.has_value());
    return loaded ? Refusal{} : loaded.error();
  }

  static constexpr const char* calendar =
      "id = \"some\"\nfrom = 2026-01-01\nuntil = 2026-12-31\ncite = \"L\"\nmark = \"V\"\n"
      "checked_to = 2026-12-31\nchecked_by = \"R\"\n"
      "[[holiday]]\non = 2026-04-03\nname = \"Good Friday\"\ncite = \"L\"\nmark = \"V\"\n";
  files::path root_;
};

TEST_F(SmallFolder, Loads) {
  const auto loaded = load_law(root_);
  ASSERT_TRUE(loaded) << loaded.error().message;
  EXPECT_EQ(loaded->values.size(), 1u);
  EXPECT_NE(loaded->provision("one", "reg 1"), nullptr);
}

TEST_F(SmallFolder, RefusesAnIdTwiceAndNamesBothPlaces) {
  write("values/more.toml", "# A line of its own.\n" + value("a.clock"));
  const Refusal refused = refusal();
  EXPECT_EQ(refused.code, RefusalCode::duplicate_key);
  EXPECT_EQ(refused.line, 2);
  EXPECT_NE(refused.message.find("values/more.toml, line 2"), std::string::npos);
  EXPECT_NE(refused.message.find("values/clocks.toml, line 1"), std::string::npos);
}

TEST_F(SmallFolder, RefusesTwoInstrumentsCitedAlike) {
  write("instruments/two.toml", instrument("two", "SI 2015/1"));
  const Refusal refused = refusal();
  EXPECT_EQ(refused.code, RefusalCode::duplicate_key);
  EXPECT_EQ(refused.field, "citation");
}

TEST_F(SmallFolder, RefusesACitationOfNothing) {
  write("values/clocks.toml", value("a.clock", "SI 2015/2 reg 1"));
  const Refusal refused = refusal();
  EXPECT_EQ(refused.code, RefusalCode::no_citation);
  EXPECT_EQ(refused.line, 8);
  EXPECT_EQ(refused.field, "a.clock.period[0].cite");
}

TEST_F(SmallFolder, RefusesTwoCalendars) {
  std::string other{calendar};
  other.replace(other.find("some"), 4, "more");
  write("calendars/more.toml", other);
  EXPECT_EQ(refusal().code, RefusalCode::duplicate_key);
}

TEST_F(SmallFolder, RefusesAFolderWithoutItsParts) {
  files::remove_all(root_ / "values");
  EXPECT_EQ(refusal().code, RefusalCode::not_readable);
  files::remove_all(root_);
  EXPECT_EQ(refusal().code, RefusalCode::not_readable);
}

TEST_F(SmallFolder, RefusesABadFileByName) {
  write("values/clocks.toml", "[[value]]\nid = \"caf\xe9\"\n");
  const Refusal refused = refusal();
  EXPECT_EQ(refused.code, RefusalCode::not_utf8);
  EXPECT_NE(refused.message.find("values/clocks.toml"), std::string::npos);
}

}  // namespace
}  // namespace candour::law
