#include "registers/case_list.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace candour::registers {
namespace {

class CaseListTest : public testing::Test {
 protected:
  CaseListTest() {
    folder_ = std::filesystem::temp_directory_path() /
              ("candour-case-list-" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    auto opened = journal::SqliteStore::open({.path = (folder_ / "journal.sqlite").string()},
                                             {clock_}, {std::make_shared<CaseList>()});
    store_ = std::move(*opened);
  }
  ~CaseListTest() override {
    store_.reset();
    std::filesystem::remove_all(folder_);
  }

  void open_case(const CouncilId& council, const CaseId& id, care::CaseOrigin origin,
                 std::string_view name, std::string_view worker) {
    const ActorId actor = ActorId::ours("system:test");
    const StreamName stream = stream_of(id);
    care::CaseOpened opened;
    opened.reference = id.text();
    opened.service = "adult";
    opened.origin = origin;
    care::PersonAdded person;
    person.label = "A";
    person.preferred_name = PersonalText{std::string{name}};
    person.case_is_about_them = true;
    journal::Command command{.council = council,
                             .idempotency_key = "open-" + council.text() + "-" + id.text(),
                             .expected = {{stream, 0}},
                             .events = {}};
    command.events.push_back(journal::make_event(stream, actor, {}, opened));
    command.events.push_back(journal::make_event(stream, actor, {}, person));
    if (!worker.empty())
      command.events.push_back(journal::make_event(
          stream, actor, {},
          care::CaseAllocated{.worker = StaffId::ours(worker), .team = {}, .why = {}}));
    const auto appended = store_->append(command);
    ASSERT_TRUE(appended) << appended.error().message << " " << appended.error().field;
  }

  SetClock clock_{moment_at(0)};
  std::filesystem::path folder_;
  std::unique_ptr<journal::SqliteStore> store_;
  const CouncilId here_ = CouncilId::ours("here");
  const CouncilId there_ = CouncilId::ours("there");
};

TEST_F(CaseListTest, AWorkerSeesTheCasesAllocatedToThemAndNoOthers) {
  open_case(here_, CaseId::ours("1"), care::CaseOrigin::council, "Ann", "amira");
  open_case(here_, CaseId::ours("2"), care::CaseOrigin::council, "Bob", "ben");
  open_case(here_, CaseId::ours("3"), care::CaseOrigin::council, "Cas", "");
  open_case(here_, CaseId::ours("4"), care::CaseOrigin::published, "", "");
  const auto mine = *cases_of(*store_, here_, StaffId::ours("amira"));
  ASSERT_EQ(mine.size(), 1U);
  EXPECT_EQ(mine[0].name.for_reader(), "Ann");
  EXPECT_EQ(mine[0].worker->text(), "amira");
  ASSERT_EQ(unallocated_cases(*store_, here_)->size(), 1U);
  ASSERT_EQ(published_cases(*store_, here_)->size(), 1U);
}

TEST_F(CaseListTest, TwoCouncilsInOneStoreNeverSeeEachOther) {
  open_case(here_, CaseId::ours("1"), care::CaseOrigin::council, "Ann", "amira");
  open_case(there_, CaseId::ours("1"), care::CaseOrigin::council, "Zoe", "amira");
  EXPECT_EQ((*find_case(*store_, here_, CaseId::ours("1")))->name.for_reader(), "Ann");
  EXPECT_EQ((*find_case(*store_, there_, CaseId::ours("1")))->name.for_reader(), "Zoe");
  EXPECT_EQ(cases_of(*store_, here_, StaffId::ours("amira"))->size(), 1U);
  EXPECT_FALSE(find_case(*store_, CouncilId::ours("elsewhere"), CaseId::ours("1"))->has_value());
}

TEST_F(CaseListTest, RebuiltFromTheJournalItIsTheSame) {
  open_case(here_, CaseId::ours("1"), care::CaseOrigin::council, "Ann", "amira");
  open_case(there_, CaseId::ours("2"), care::CaseOrigin::imported, "Zoe", "");
  const std::string before = *store_->dump("cases");
  ASSERT_TRUE(store_->rebuild());
  EXPECT_EQ(*store_->dump("cases"), before);
  EXPECT_NE(before.find("Zoe"), std::string::npos);
}

}  // namespace
}  // namespace candour::registers
