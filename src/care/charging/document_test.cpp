#include "care/charging/document.hpp"

#include <gtest/gtest.h>

#include "care/casefile/action_testing.hpp"
#include "care/charging/test_rates.hpp"

namespace candour::care {
namespace {

// Mr Bell, 93: State Pension, Attendance Allowance, council tax and some savings.
class FinancialAssessment : public testing::Test {
 protected:
  FinancialAssessment() {
    document_.id = people::DocumentId::ours("d-1");
    entry_.begun.document = document_.id;
    entry_.begun.kind = "financial_assessment";
    entry_.begun.about = "A";
    put("how", "test", "full");
    put("setting", "where", "other");
    put("setting", "charge_from", "2025-06-02");
    put("household", "with", "single");
    put("capital", "none", "no");
    put_row("capital", 1, {{"what", "Savings account"}, {"value", "16000.00"}});
    put("income", "none", "no");
    put_row("income", 1,
            {{"type", "state_pension"}, {"amount", "800.00"}, {"often", "four_weekly"}});
    put_row("income", 2,
            {{"type", "attendance_allowance_lower"}, {"amount", "73.90"}, {"often", "weekly"}});
    put_row("housing", 1,
            {{"what", "council_tax"}, {"amount", "1040.00"}, {"often", "yearly"}, {"met", "5.00"}});
    put_row("disability", 1,
            {{"what", "Alarm"}, {"amount", "5.00"}, {"often", "weekly"}, {"allowed", "yes"}});
  }

  void put(std::string_view section, std::string_view field, std::string text) {
    answers_.put(section, field, std::move(text));
  }
  void put_row(std::string_view section, int row,
               const std::vector<std::pair<std::string_view, std::string>>& columns) {
    for (const auto& [column, text] : columns)
      put(section, Answers::field_of_row("line", row, column), text);
  }
  Charge charge() const {
    return charge_of_answers(answers_, make_day(1932, 5, 1), make_day(2025, 6, 2),
                             make_day(2025, 6, 2), weekly(300), shipped_rates());
  }
  std::vector<Gap> gaps() {
    refold();
    return financial_assessment_kind.gaps(signing());
  }
  const Gap* refusing(std::string_view section) {
    found_ = gaps();
    for (const Gap& gap : found_)
      if (gap.refuses && gap.section == section) return &gap;
    return nullptr;
  }
  Result<Events> sign() {
    refold();
    return financial_assessment_kind.on_signing(signing(), test_.doer("fay"));
  }

  TestCase test_;
  Answers answers_;
  DocumentRecord document_;
  DocumentEntry entry_;
  bool with_rates_ = true;

 private:
  void refold() {
    record_ = test_.record();
    PersonAdded bell;
    bell.label = "A";
    bell.born = make_day(1932, 5, 1);
    record_.people.push_back(bell);
    content_ = {"financial-assessment", 1, answers_.all(), {}};
  }
  Signing signing() const {
    Signing signing{record_, document_, entry_, content_, test_.today(), {}, calendar_};
    if (with_rates_) signing.charge_rates = &shipped_rates();
    return signing;
  }
  CaseRecord record_;
  DocumentContent content_;
  WorkingCalendar calendar_;
  std::vector<Gap> found_;
};

TEST_F(FinancialAssessment, ReadsEveryAnswerIntoTheSum) {
  // 800 / 4 = 200.00, and 73.90. Tariff: 1,750 / 250 = 7. Council tax 1040 / 52 - 5 = 15.00.
  // 273.90 + 7 - 232.60 - 15.00 - 5.00. Qualifying income 200 + (16,000 - 10,000) / 500 = 212 is
  // not above 227.10: no savings credit disregard without an award.
  const Charge worked = charge();
  EXPECT_EQ(*worked.tariff_income, weekly(7));
  EXPECT_EQ(*worked.floor, weekly(232, 60));
  EXPECT_EQ(*worked.most, weekly(28, 30));
  EXPECT_EQ(*worked.weekly, weekly(28, 30));
  EXPECT_TRUE(worked.unknown.empty());
}

TEST_F(FinancialAssessment, UnansweredIsUnknownAndNeverNought) {
  put_row("income", 2, {{"amount", ""}});
  EXPECT_FALSE(charge().most);
  put_row("income", 2, {{"amount", "abc"}});
  EXPECT_FALSE(charge().most);
  put_row("income", 2, {{"amount", "1e9"}});
  EXPECT_FALSE(charge().most);
  put_row("income", 2, {{"amount", "999999999999.00"}});  // beyond all means: a slip
  EXPECT_FALSE(charge().most);
  put_row("income", 2, {{"amount", "-5.00"}});
  EXPECT_FALSE(charge().most);
  put_row("income", 2, {{"amount", "73.90"}, {"often", ""}});
  EXPECT_FALSE(charge().most);
}

TEST_F(FinancialAssessment, LightTouchNeedsConsentAndEvidence) {
  put("how", "test", "light_below");
  ASSERT_NE(refusing("how"), nullptr);
  EXPECT_EQ(refusing("how")->cite, "SI 2014/2672 reg 10(2)(a), (3)(a)");
  EXPECT_EQ(charge().basis, ChargeBasis::assessed);  // without consent it stands for nothing
  put("how", "consent", "yes");
  ASSERT_NE(refusing("how"), nullptr);
  EXPECT_EQ(refusing("how")->field, "evidence");
  put("how", "evidence", "He gets guarantee credit.");
  EXPECT_EQ(refusing("how"), nullptr);
  EXPECT_EQ(charge().basis, ChargeBasis::light_touch);
}

TEST_F(FinancialAssessment, RefusedAndFree) {
  put("how", "test", "refused");
  EXPECT_EQ(charge().basis, ChargeBasis::refused);
  EXPECT_EQ(*charge().weekly, weekly(300));
  put("how", "free", "aftercare");
  EXPECT_EQ(charge().basis, ChargeBasis::free);
  EXPECT_EQ(*charge().weekly, weekly(0));
}

TEST_F(FinancialAssessment, AsksForMeansAndForTheReasonOfEachRefusal) {
  EXPECT_EQ(refusing("capital"), nullptr);
  answers_ = {};
  put("how", "test", "full");
  EXPECT_NE(refusing("capital"), nullptr);
  EXPECT_NE(refusing("income"), nullptr);
  put("capital", "none", "yes");
  put("income", "none", "yes");
  EXPECT_EQ(refusing("capital"), nullptr);
  EXPECT_EQ(refusing("income"), nullptr);
  put_row("disability", 1, {{"what", "Special bread"}, {"allowed", "no"}});
  ASSERT_NE(refusing("disability"), nullptr);
  EXPECT_EQ(refusing("disability")->cite, "Care Act 2014 s17(6)");
  put_row("disability", 1, {{"reason", "It costs the same as other bread."}});
  EXPECT_EQ(refusing("disability"), nullptr);
}

TEST_F(FinancialAssessment, SigningKeepsTheChargeAndTellsTheCase) {
  put("told", "told_on", "2026-03-01");
  const auto events = sign();
  ASSERT_TRUE(events) << events.error().message;
  ASSERT_EQ(events->size(), 3U);
  EXPECT_EQ((*events)[0].kind, "charge.assessed");
  EXPECT_EQ((*events)[0].stream, stream_of(document_.id));
  ASSERT_TRUE(test_.add(Events(events->begin() + 1, events->end())));
  const auto& entries = test_.record().entries;
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].happened.kind, "finance.assessment_completed");
  EXPECT_EQ(entries[1].happened.kind, "charge.notified");
  EXPECT_EQ(iso(entries[1].happened.on), "2026-03-01");
  const auto kept = journal::decode<ChargeAssessed>((*events)[0].body);
  ASSERT_TRUE(kept);
  EXPECT_EQ(*kept->most_weekly, weekly(28, 30));
  EXPECT_TRUE(kept->unknown.empty());
  EXPECT_EQ(kept->on, make_day(2025, 6, 2));
}

TEST_F(FinancialAssessment, ASecondNoticeIsAChange) {
  put("told", "told_on", "2026-03-01");
  auto events = sign();
  ASSERT_TRUE(events);
  ASSERT_TRUE(test_.add(Events(events->begin() + 1, events->end())));
  events = sign();
  ASSERT_TRUE(events);
  ASSERT_TRUE(test_.add(Events(events->begin() + 1, events->end())));
  EXPECT_EQ(test_.record().entries.back().happened.kind, "charge.changed");
}

TEST_F(FinancialAssessment, WithoutRatesNothingIsKept) {
  with_rates_ = false;
  const auto events = sign();
  ASSERT_FALSE(events);
  EXPECT_EQ(events.error().code, RefusalCode::no_law_recorded);
}

TEST_F(FinancialAssessment, WhoeverWasNotToldIsNotSaidToBe) {
  const auto events = sign();
  ASSERT_TRUE(events);
  EXPECT_EQ(events->size(), 2U);
}

}  // namespace
}  // namespace candour::care
