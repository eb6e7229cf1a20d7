#include "web/charge/charge_pages.hpp"

#include "care/charging/document.hpp"
#include "care/charging/income_types.hpp"
#include "care/document/actions.hpp"
#include "forms/form.hpp"
#include "web/pages/test_council_work.hpp"

namespace candour::web {
namespace {

using care::Answer;

// Ada’s financial assessment, signed, with what was answered.
class ChargePages : public CouncilAtWork {
 protected:
  static constexpr std::string_view path = "/cases/hers/documents/f-1/charge";

  void begin(std::string_view document = "f-1", std::string kind = "financial_assessment") {
    const auto id = people::DocumentId::ours(document);
    care::DocumentBegun begun;
    begun.document = id;
    begun.kind = kind;
    begun.about = "A";
    begun.form = "financial-assessment";
    begun.form_version = 1;
    happens("hers", begun);
    record({journal::make_event(care::stream_of(id), ActorId::ours("system:test"), VagueDate{},
                                care::DocumentOpened{CaseId::ours("hers"), std::move(kind), "A"})});
  }

  // Signs it as the kind itself does.
  void sign(std::vector<Answer> answers) {
    const care::CaseRecord now = *care::fold_case(
        *test_.store->read_stream(council_, registers::stream_of(CaseId::ours("hers"))));
    const auto id = people::DocumentId::ours("f-1");
    const auto document =
        *care::fold_document(*test_.store->read_stream(council_, care::stream_of(id)));
    care::DocumentContent content{"financial-assessment", 1, std::move(answers), {}};
    const WorkingCalendar calendar;
    care::Signing signing{now, document, *now.document("f-1"), content, today(), {}, calendar};
    signing.charge_rates = &shipped_charge_rates();
    const care::Doer by{StaffId::ours("amira"), today()};
    auto events = care::financial_assessment_kind.on_signing(signing, by);
    ASSERT_TRUE(events) << events.error().message;
    care::DocumentSigned made;
    made.content = content;
    events->push_back(journal::make_event(care::stream_of(id), by.actor(), exactly(today()), made));
    care::DocumentMarkedSigned marked;
    marked.document = id;
    events->push_back(journal::make_event(registers::stream_of(CaseId::ours("hers")), by.actor(),
                                          exactly(today()), marked));
    record(std::move(*events));
  }

  static std::vector<Answer> answered(std::string day) {
    return {{"how", "test", PersonalText{"full"}},
            {"setting", "where", PersonalText{"care_home_permanent"}},
            {"setting", "charge_from", PersonalText{std::move(day)}},
            {"household", "born", PersonalText{"1960-01-01"}},
            {"household", "with", PersonalText{"single"}},
            {"capital", "none", PersonalText{"yes"}},
            {"income", "none", PersonalText{"no"}},
            {"income", "line.1.type", PersonalText{"new_style_esa"}},
            {"income", "line.1.amount", PersonalText{"138.20"}},
            {"income", "line.1.often", PersonalText{"weekly"}},
            {"disability", "line.1.what", PersonalText{"<script>alert(1)</script>"}},
            {"disability", "line.1.amount", PersonalText{"5.00"}},
            {"disability", "line.1.often", PersonalText{"weekly"}},
            {"disability", "line.1.allowed", PersonalText{"no"}},
            {"disability", "line.1.reason", PersonalText{"<img src=x onerror=alert(2)>"}}};
  }
};

TEST_F(ChargePages, WhileItIsDraftedWhatIsMissingIsNamed) {
  begin();
  const auto page = show(path, amira_);
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "Charge: what we know so far"));
  EXPECT_TRUE(says(page, "Not known yet"));
  EXPECT_TRUE(says(page, "There is no budget yet"));
  EXPECT_TRUE(says(page, "Nothing is said of capital"));
  EXPECT_FALSE(says(page, "£0.00"));
  EXPECT_FALSE(says(page, "kind=L10"));
}

TEST_F(ChargePages, SignedItShowsEveryLineWithItsClause) {
  begin();
  sign(answered("2024-06-03"));
  const auto page = show(path, amira_);
  EXPECT_EQ(page.status, 200);
  // 138.20 - 30.15
  EXPECT_TRUE(says(page, "£108.05 a week"));
  EXPECT_TRUE(says(page, "/cases/hers/letters/new?document=f-1&amp;kind=L10"));
  EXPECT_TRUE(says(page, "SI 2014/2672 reg 6"));
  EXPECT_TRUE(says(page, "Rates of"));
  EXPECT_FALSE(says(page, "provisional"));
}

TEST_F(ChargePages, ThePersonReadsAmountWorkingAndHowToChallengeIt) {
  begin();
  const std::string record_path = std::string{path} + "/record";
  EXPECT_TRUE(says(show(record_path, amira_), "no signed financial assessment here yet"));
  sign(answered("2024-06-03"));
  const auto page = show(record_path, amira_);
  EXPECT_TRUE(says(page, "You pay at most <strong>£108.05 a week</strong>"));
  EXPECT_TRUE(says(page, "From 3 June 2024"));
  EXPECT_TRUE(says(page, "Care Act 2014 s17(6)"));
  EXPECT_TRUE(says(page, "Ombudsman"));
  EXPECT_TRUE(says(page, "Ask for a review"));
}

TEST_F(ChargePages, AnUnconfirmedRateMakesItProvisional) {
  begin();
  auto answers = answered("2026-04-06");
  answers[1].value = PersonalText{"other"};
  answers[3].value = PersonalText{"1980-01-01"};
  answers.push_back({"household", "would_get", PersonalText{"carer"}});
  sign(std::move(answers));
  const auto page = show(path, amira_);
  EXPECT_TRUE(says(page, "Unconfirmed rates"));
  EXPECT_TRUE(says(page, "carer premium"));
  EXPECT_TRUE(says(page, "Nothing provisional is sent for payment"));
}

TEST_F(ChargePages, WhatIsTypedStaysText) {
  begin();
  sign(answered("2024-06-03"));
  for (const std::string_view end : {"", "/record"}) {
    const auto page = show(std::string{path} + std::string{end}, amira_);
    EXPECT_FALSE(says(page, "<script>alert"));
    EXPECT_FALSE(says(page, "<img src=x"));
  }
}

TEST_F(ChargePages, AnotherKindOfDocumentHasNoCharge) {
  begin("n-1", "needs_assessment");
  EXPECT_TRUE(says(show("/cases/hers/documents/n-1/charge", amira_), "holds no charge"));
  EXPECT_EQ(show("/cases/hers/documents/not-there/charge", amira_).status, 404);
}

TEST_F(ChargePages, RatesByDayWithSourceAndStanding) {
  const auto page = show("/rates?on=2026-06-01", amira_);
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "£241.45 a week"));
  EXPECT_TRUE(says(page, "Unconfirmed"));
  EXPECT_TRUE(says(page, "Unknown"));  // the interest on deferred payments ended in June 2025
  EXPECT_TRUE(says(show("/rates?on=2019-10-01", amira_), "£180.31 a week"));
  const auto wrong = show("/rates?on=%3Cscript%3Ealert(1)%3C/script%3E", amira_);
  EXPECT_EQ(wrong.status, 400);
  EXPECT_FALSE(says(wrong, "<script>alert"));
}

TEST(FinancialForm, OffersEveryKindOfIncomeOnce) {
  const forms::Form* form = shipped_forms().on("financial-assessment", make_day(2026, 3, 2));
  ASSERT_NE(form, nullptr);
  const forms::Question* lines = form->question("income", "line");
  ASSERT_NE(lines, nullptr);
  std::size_t offered = 0;
  for (const care::IncomeTypeRow& row : care::income_types()) offered += row.on_form ? 1 : 0;
  EXPECT_EQ(lines->columns[0].options.size(), offered);
  for (const forms::Option& option : lines->columns[0].options) {
    const care::IncomeTypeRow* row = care::income_type_named(option.value);
    ASSERT_NE(row, nullptr) << option.value;
    EXPECT_EQ(row->words, option.label);
  }
}

}  // namespace
}  // namespace candour::web
