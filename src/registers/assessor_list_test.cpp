#include "registers/assessor_list.hpp"

#include <gtest/gtest.h>

#include "care/document/record.hpp"
#include "journal/temporary_folder.hpp"
#include "registers/case_list.hpp"

namespace candour::registers {
namespace {

constexpr Day today = make_day(2026, 3, 2);

class AssessorListTest : public testing::Test {
 protected:
  template <class Body>
  void record(const StreamName& stream, const Body& body, Day on = today) {
    const auto appended = store->append(
        {.council = here,
         .idempotency_key = "command-" + std::to_string(++commands_),
         .expected = {},
         .events = {journal::make_event(stream, ActorId::ours("staff:amira"), exactly(on), body)}});
    ASSERT_TRUE(appended) << appended.error().message;
  }
  void sign(std::string_view id, std::string kind, std::optional<std::string> registration,
            Day on = today) {
    const StreamName stream = care::stream_of(people::DocumentId::ours(id));
    record(stream, care::DocumentOpened{CaseId::ours("c1"), std::move(kind), "A"}, on);
    care::DocumentSigned what;
    what.registration = std::move(registration);
    what.content.answers = {{"start", "mode", PersonalText{"at_home"}},
                            {"start", "carried_out_on", PersonalText{"2026-02-25"}}};
    record(stream, what, on);
  }
  std::vector<SignedAssessment> found(std::string_view team = {}) const {
    return *signed_assessments(*store, here, team, make_day(2026, 1, 1), 50, 0);
  }

  const CouncilId here = CouncilId::ours("here");
  const SetClock clock{moment_at(0)};
  const journal::TemporaryFolder folder;
  std::unique_ptr<journal::SqliteStore> store =
      *journal::SqliteStore::open({.path = folder.file("journal.sqlite")}, {clock},
                                  {std::make_shared<CaseList>(), std::make_shared<AssessorList>()});

 private:
  int commands_ = 0;
};

TEST_F(AssessorListTest, SaysWhoAssessedHowAndWhenTheNewestFirst) {
  sign("d1", "needs_assessment", "SW12345", today - std::chrono::days{3});
  sign("d2", "carers_assessment", std::nullopt);
  const auto all = found();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].document, "d2");
  EXPECT_EQ(all[0].registration, "");
  EXPECT_EQ(all[1].registration, "SW12345");
  EXPECT_EQ(all[1].assessor.text(), "staff:amira");
  EXPECT_EQ(all[1].mode, "at_home");
  EXPECT_EQ(all[1].carried_out_on, make_day(2026, 2, 25));
  EXPECT_EQ(all[1].signed_on, today - std::chrono::days{3});
  EXPECT_EQ(*count_signed_assessments(*store, here, {}, today), 1U);
}

TEST_F(AssessorListTest, LeavesOutOtherDocumentsAndWhatIsNotSigned) {
  sign("d1", "care_plan", std::nullopt);
  record(care::stream_of(people::DocumentId::ours("d2")),
         care::DocumentOpened{CaseId::ours("c1"), "needs_assessment", "A"});
  EXPECT_TRUE(found().empty());
}

TEST_F(AssessorListTest, ShowsATeamItsOwnCases) {
  sign("d1", "needs_assessment", std::nullopt);
  EXPECT_TRUE(found("East").empty());
  care::CaseOpened opened;
  opened.service = "adult";
  record(stream_of(CaseId::ours("c1")), opened);
  record(stream_of(CaseId::ours("c1")), care::CasePlacedWithTeam{.team = "East"});
  EXPECT_EQ(found("East").size(), 1U);
  EXPECT_TRUE(found("West").empty());
}

TEST_F(AssessorListTest, IsTheSameMadeAgain) {
  sign("d1", "needs_assessment", "SW1");
  sign("d2", "carers_assessment", std::nullopt);
  const auto before = store->dump("assessors");
  ASSERT_TRUE(before);
  ASSERT_TRUE(store->rebuild());
  EXPECT_EQ(*store->dump("assessors"), *before);
  EXPECT_NE(before->find("SW1"), std::string::npos);
}

}  // namespace
}  // namespace candour::registers
