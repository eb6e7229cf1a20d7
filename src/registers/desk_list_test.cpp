#include "registers/desk_list.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "care/casefile/events.hpp"
#include "registers/case_list.hpp"

namespace candour::registers {
namespace {

class DeskListTest : public testing::Test {
 protected:
  DeskListTest() {
    folder_ = std::filesystem::temp_directory_path() /
              ("candour-desk-list-" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    store_ = *journal::SqliteStore::open({.path = (folder_ / "journal.sqlite").string()}, {clock_},
                                         {std::make_shared<DeskList>()});
  }
  ~DeskListTest() override {
    store_.reset();
    std::filesystem::remove_all(folder_);
  }

  template <class Event>
  void record(const CouncilId& council, std::string_view of, std::string_view actor,
              const Event& event) {
    const auto appended = store_->append(
        {.council = council,
         .idempotency_key = "key-" + std::to_string(++keys_),
         .expected = {},
         .events = {journal::make_event(stream_of(CaseId::ours(of)), ActorId::ours(actor),
                                        exactly(make_day(2026, 3, 2)), event)}});
    ASSERT_TRUE(appended) << appended.error().message;
  }
  void set_task(std::string_view of, std::string_view id, std::string_view to,
                std::optional<Day> due) {
    record(here_, of, "staff:mary",
           care::TaskSet{care::TaskId::ours(id), PersonalText{"Ring the ward"}, StaffId::ours(to),
                         due});
  }
  void send(std::string_view id, std::string_view from, std::string_view to, bool asks,
            std::optional<care::MessageId> answers = {}) {
    record(here_, "1", "staff:" + std::string{from},
           care::MessageSent{.id = care::MessageId::ours(id),
                             .to = StaffId::ours(to),
                             .text = PersonalText{"Who pays for the ramp?"},
                             .asks_for_answer = asks,
                             .answers = std::move(answers)});
  }
  std::vector<std::string> tasks(std::string_view staff) {
    std::vector<std::string> ids;
    for (const DeskTask& task : *tasks_of(*store_, here_, StaffId::ours(staff)))
      ids.push_back(task.id.text());
    return ids;
  }
  std::vector<std::string> messages(std::string_view staff) {
    std::vector<std::string> ids;
    for (const DeskMessage& one : *messages_to(*store_, here_, StaffId::ours(staff)))
      ids.push_back(one.id.text());
    return ids;
  }
  std::size_t questions(std::string_view staff) {
    return questions_by(*store_, here_, StaffId::ours(staff))->size();
  }

  using Ids = std::vector<std::string>;
  SetClock clock_{moment_at(0)};
  std::filesystem::path folder_;
  std::unique_ptr<journal::SqliteStore> store_;
  const CouncilId here_ = CouncilId::ours("here");
  const CouncilId there_ = CouncilId::ours("there");
  int keys_ = 0;
};

TEST_F(DeskListTest, TasksLieWithWhoeverHasThemByTheirDay) {
  set_task("1", "later", "amira", make_day(2026, 4, 1));
  set_task("2", "undated", "amira", {});
  set_task("3", "sooner", "amira", make_day(2026, 3, 9));
  set_task("3", "another", "ben", make_day(2026, 3, 1));
  EXPECT_EQ(tasks("amira"), (Ids{"sooner", "later", "undated"}));
  EXPECT_EQ(tasks("ben"), Ids{"another"});
  const auto first = tasks_of(*store_, here_, StaffId::ours("amira"))->front();
  EXPECT_EQ(first.of.text(), "3");
  EXPECT_EQ(first.text.for_reader(), "Ring the ward");
  EXPECT_EQ(first.set_by.text(), "staff:mary");
  EXPECT_EQ(first.set_on, make_day(2026, 3, 2));
  EXPECT_EQ(first.due, make_day(2026, 3, 9));
}

TEST_F(DeskListTest, ATaskMovesAndGoesWhenDoneOrWithdrawn) {
  set_task("1", "a", "amira", {});
  set_task("1", "b", "amira", {});
  set_task("1", "a", "ben", make_day(2026, 3, 9));
  EXPECT_EQ(tasks("amira"), Ids{"b"});
  EXPECT_EQ(tasks("ben"), Ids{"a"});
  record(here_, "1", "staff:ben", care::TaskDone{care::TaskId::ours("a")});
  record(here_, "1", "staff:amira",
         care::TaskWithdrawn{care::TaskId::ours("b"), PersonalText{"Not needed."}});
  EXPECT_EQ(tasks("ben"), Ids{});
  EXPECT_EQ(tasks("amira"), Ids{});
}

TEST_F(DeskListTest, AMessageLiesThereUntilItIsRead) {
  send("m1", "amira", "grace", false);
  EXPECT_EQ(messages("grace"), Ids{"m1"});
  EXPECT_EQ(questions("amira"), 0U);
  record(here_, "1", "staff:grace", care::MessageRead{care::MessageId::ours("m1")});
  EXPECT_EQ(messages("grace"), Ids{});
}

TEST_F(DeskListTest, AQuestionStaysUntilItIsAnsweredAndTheAnswerIsNews) {
  send("q", "amira", "grace", true);
  EXPECT_EQ(questions("amira"), 1U);
  record(here_, "1", "staff:grace", care::MessageRead{care::MessageId::ours("q")});
  EXPECT_EQ(messages("grace"), Ids{"q"}) << "read, and still waiting for an answer";
  send("a", "grace", "amira", false, care::MessageId::ours("q"));
  EXPECT_EQ(messages("grace"), Ids{});
  EXPECT_EQ(questions("amira"), 0U);
  ASSERT_EQ(messages("amira"), Ids{"a"});
  EXPECT_EQ(messages_to(*store_, here_, StaffId::ours("amira"))->front().answers,
            care::MessageId::ours("q"));
}

TEST_F(DeskListTest, AnsweringBeforeReadingLeavesItToRead) {
  send("q", "amira", "grace", true);
  send("a", "ben", "amira", false, care::MessageId::ours("q"));
  EXPECT_EQ(questions("amira"), 0U);
  EXPECT_EQ(messages("grace"), Ids{"q"}) << "whoever it was sent to has not read it";
  record(here_, "1", "staff:grace", care::MessageRead{care::MessageId::ours("q")});
  EXPECT_EQ(messages("grace"), Ids{});
}

TEST_F(DeskListTest, CouncilsStandApartAndOtherStreamsAreNoCases) {
  set_task("1", "a", "amira", {});
  EXPECT_TRUE(tasks_of(*store_, there_, StaffId::ours("amira"))->empty());
  record(there_, "1", "staff:zoe", care::TaskDone{care::TaskId::ours("a")});
  EXPECT_EQ(tasks("amira"), Ids{"a"});
}

TEST_F(DeskListTest, RebuiltFromTheJournalItIsTheSame) {
  set_task("1", "a", "amira", make_day(2026, 4, 1));
  set_task("2", "b", "ben", {});
  record(here_, "2", "staff:ben", care::TaskDone{care::TaskId::ours("b")});
  send("q", "amira", "grace", true);
  send("r", "amira", "grace", true);
  send("a", "grace", "amira", false, care::MessageId::ours("q"));
  const std::string before = *store_->dump("desk");
  ASSERT_TRUE(store_->rebuild());
  EXPECT_EQ(*store_->dump("desk"), before);
  EXPECT_NE(before.find("Ring the ward"), std::string::npos);
  EXPECT_NE(before.find("ramp"), std::string::npos);
}

}  // namespace
}  // namespace candour::registers
