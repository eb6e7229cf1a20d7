// What only the SQLite store does: registers, files, and disks that fail. The rest is in
// store_conformance.hpp.

#include "journal/sqlite_store.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <future>
#include <random>
#include <sstream>

#include "journal/faulty_file_system.hpp"
#include "journal/journal_testing.hpp"
#include "journal/sqlite.hpp"
#include "journal/temporary_folder.hpp"
#include "journal/testing_register.hpp"
#include "journal/verify.hpp"

namespace candour::journal {
namespace {

class SqliteStoreTest : public testing::Test {
 protected:
  Result<std::unique_ptr<SqliteStore>> try_open(SqliteOptions options = {}, int version = 1) {
    if (options.path.empty()) options.path = file_;
    streams_ = std::make_shared<StreamRegister>(version);
    return SqliteStore::open(options, {clock_, counting_random()}, {streams_});
  }
  void open(SqliteOptions options = {}, int version = 1) {
    store_.reset();
    auto opened = try_open(std::move(options), version);
    ASSERT_TRUE(opened.has_value()) << opened.error().message;
    store_ = *std::move(opened);
  }
  Result<Appended> append(std::string key, std::vector<NewEvent> events) {
    return store_->append({camden, std::move(key), {}, std::move(events)});
  }
  std::string dump() {
    const auto text = store_->dump("streams");
    EXPECT_TRUE(text.has_value());
    return text ? *text : std::string{};
  }
  std::size_t count() { return store_->read_all(camden, 1, 1'000'000)->size(); }
  void expect_green(std::int64_t stubs = 0) {
    const auto report = verify(*store_, camden);
    ASSERT_TRUE(report.has_value()) << report.error().message;
    EXPECT_TRUE(report->green()) << say(*report);
    EXPECT_EQ(report->stubs, stubs);
  }
  // What a thief of the disk would read.
  std::string bytes_on_disk() {
    std::string all;
    for (const auto& entry : std::filesystem::directory_iterator{folder_.path()}) {
      std::ostringstream text;
      text << std::ifstream{entry.path(), std::ios::binary}.rdbuf();
      all += text.str();
    }
    return all;
  }

  TemporaryFolder folder_;
  std::string file_ = folder_.file("journal.sqlite");
  SetClock clock_{moment_at(1'772'442'300'000)};
  std::shared_ptr<StreamRegister> streams_;
  std::unique_ptr<SqliteStore> store_;
};

// Some history with two councils and streams that take turns.
void write_history(Store& store, int commands) {
  std::mt19937 random{20260302};
  for (int i = 0; i < commands; ++i) {
    const std::string stream = "case/" + std::to_string(random() % 7);
    std::vector<NewEvent> events(1 + random() % 3,
                                 event_in(stream.c_str(), "{\"n\":" + std::to_string(i) + "}"));
    const auto& council = i % 5 == 0 ? barnet : camden;
    ASSERT_TRUE(store.append({council, "key-" + std::to_string(i), {}, std::move(events)}));
  }
}

TEST_F(SqliteStoreTest, KeepsEverythingOverReopening) {
  open();
  write_history(*store_, 40);
  const auto before = *store_->read_all(camden, 1, 1'000);
  const auto head = *store_->head(camden);
  open();
  EXPECT_EQ(*store_->read_all(camden, 1, 1'000), before);
  EXPECT_EQ(*store_->head(camden), head);
  EXPECT_EQ(streams_->applied, 0);  // the register was up to date
  expect_green();
}

TEST_F(SqliteStoreTest, ARegisterRebuiltIsTheSameToTheByte) {
  open();
  write_history(*store_, 200);
  const std::string before = dump();
  EXPECT_GT(before.size(), 200u);
  ASSERT_TRUE(store_->rebuild().has_value());
  EXPECT_EQ(dump(), before);
}

TEST_F(SqliteStoreTest, RebuildingPutsRightWhatWasSpoilt) {
  open();
  write_history(*store_, 20);
  const std::string before = dump();
  auto outside = SqliteConnection::open(file_, false, 1'000);
  ASSERT_TRUE((*outside)->execute("UPDATE streams SET events = 99").has_value());
  EXPECT_NE(dump(), before);
  ASSERT_TRUE(store_->rebuild().has_value());
  EXPECT_EQ(dump(), before);
}

TEST_F(SqliteStoreTest, ARegisterOfAnotherVersionOrBehindIsRebuiltOnOpening) {
  open();
  write_history(*store_, 20);
  const std::string before = dump();
  const auto events = static_cast<int>(count() + store_->read_all(barnet, 1, 1'000)->size());
  open({}, /*version=*/2);
  EXPECT_EQ(streams_->applied, events);
  EXPECT_EQ(dump(), before);
  store_.reset();
  {
    auto without = SqliteStore::open({.path = file_}, {clock_, counting_random()});
    ASSERT_TRUE(without.has_value());
    ASSERT_TRUE((*without)->append({camden, "late", {}, {event_in("case/1")}}).has_value());
  }
  open({}, /*version=*/2);
  EXPECT_EQ(streams_->applied, events + 1);
}

TEST_F(SqliteStoreTest, WhatARegisterRefusesIsNotWritten) {
  open();
  ASSERT_TRUE(append("a", {event_in("case/1")}));
  const std::string before = dump();
  const auto head = *store_->head(camden);
  const auto refused =
      append("b", {event_in("case/1"), event_in("case/2", "{\"please\":\"refuse\"}")});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, RefusalCode::not_permitted);
  const auto thrown =
      append("c", {event_in("case/1"), event_in("case/2", "{\"please\":\"throw\"}")});
  ASSERT_FALSE(thrown.has_value());
  EXPECT_EQ(thrown.error().code, RefusalCode::store_failed);
  EXPECT_EQ(thrown.error().message.find("told to throw"), std::string::npos);
  EXPECT_EQ(*store_->head(camden), head);
  EXPECT_EQ(dump(), before);
  EXPECT_TRUE(append("b", {event_in("case/1")}).has_value());  // the key is free again
  expect_green();
}

TEST_F(SqliteStoreTest, ARefusalInAGroupSpoilsNoOther) {
  open();
  std::vector<std::promise<bool>> written(300);
  for (std::size_t i = 0; i < written.size(); ++i) {
    const char* body = i % 7 == 3 ? "{\"please\":\"throw\"}" : "{}";
    store_->append_later({camden, "key-" + std::to_string(i), {}, {event_in("case/1", body)}},
                         [&written, i](const Result<Appended>& answer) {
                           written[i].set_value(answer.has_value());
                         });
  }
  std::size_t good = 0;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const bool stands = written[i].get_future().get();
    EXPECT_EQ(stands, i % 7 != 3) << i;
    good += stands;
  }
  EXPECT_EQ(count(), good);
  expect_green();
}

TEST_F(SqliteStoreTest, WhatIsQueuedIsWrittenBeforeTheStoreCloses) {
  open();
  for (int i = 0; i < 500; ++i)
    store_->append_later({camden, "look-" + std::to_string(i), {}, {event_in("looks/1")}}, {});
  open();
  EXPECT_EQ(count(), 500u);
}

TEST_F(SqliteStoreTest, NothingErasedStaysOnTheDisk) {
  const std::string secret = "Mrs Lovelace-Byron of Ockham Park";
  open();
  std::vector<NewEvent> events(
      40, event_in("case/1", "{\"words\":\"" + std::string(3'000, 'x') + "\"}"));
  events[7].body = "{\"words\":\"" + secret + std::string(9'000, 'y') + secret + "\"}";
  events[7].reason = PersonalText{"asked by " + secret};
  ASSERT_TRUE(append("a", events));
  ASSERT_NE(bytes_on_disk().find(secret), std::string::npos);
  ASSERT_TRUE(store_->erase(erasure_of({8})).has_value());
  // The log is cleared by the writer after it has answered; the next answer comes after that.
  ASSERT_TRUE(append("after", {event_in("case/1")}));
  EXPECT_EQ(bytes_on_disk().find(secret), std::string::npos);
  EXPECT_EQ(dump().find(secret), std::string::npos);
  expect_green(/*stubs=*/1);
  const std::string before = dump();
  ASSERT_TRUE(store_->rebuild().has_value());
  EXPECT_EQ(dump(), before);
}

TEST_F(SqliteStoreTest, AFullDiskRefusesAndLeavesNothingHalfWritten) {
  open({.most_pages = 40});
  const std::string body = "{\"words\":\"" + std::string(2'000, 'x') + "\"}";
  int stored = 0;
  Result<Appended> answer = Appended{};
  for (; stored < 200; ++stored) {
    answer = append("key-" + std::to_string(stored), {event_in("case/1", body)});
    if (!answer) break;
  }
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().code, RefusalCode::store_failed);
  EXPECT_NE(answer.error().message.find("disk is full"), std::string::npos);
  EXPECT_GT(stored, 5);
  EXPECT_EQ(count(), static_cast<std::size_t>(stored));
  // Readers go on, and once there is room the same command is written.
  expect_green();
  open();
  EXPECT_EQ(count(), static_cast<std::size_t>(stored));
  EXPECT_TRUE(append("key-" + std::to_string(stored), {event_in("case/1", body)}).has_value());
  expect_green();
}

TEST_F(SqliteStoreTest, ACommandTooLargeForTheDiskSpoilsNoOtherInItsGroup) {
  open({.most_pages = 60});
  const std::string large = "{\"words\":\"" + std::string(400'000, 'x') + "\"}";
  std::vector<std::promise<bool>> written(9);
  for (std::size_t i = 0; i < written.size(); ++i)
    store_->append_later(
        {camden, "key-" + std::to_string(i), {}, {event_in("case/1", i == 4 ? large : "{}")}},
        [&written, i](const Result<Appended>& answer) {
          written[i].set_value(answer.has_value());
        });
  for (std::size_t i = 0; i < written.size(); ++i)
    EXPECT_EQ(written[i].get_future().get(), i != 4) << i;
  EXPECT_EQ(count(), 8u);
  expect_green();
}

TEST_F(SqliteStoreTest, AnotherProgramsLockRefusesAndPasses) {
  open({.busy_timeout_ms = 1});
  ASSERT_TRUE(append("a", {event_in("case/1")}));
  auto other = SqliteConnection::open(file_, false, 1'000);
  ASSERT_TRUE((*other)->execute("BEGIN IMMEDIATE").has_value());
  const auto refused = append("b", {event_in("case/1")});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, RefusalCode::store_failed);
  EXPECT_EQ(count(), 1u);  // readers do not wait
  ASSERT_TRUE((*other)->execute("ROLLBACK").has_value());
  EXPECT_TRUE(append("b", {event_in("case/1")}).has_value());
  expect_green();
}

TEST_F(SqliteStoreTest, TwoProgramsKeepOneChain) {
  open();
  auto other = SqliteStore::open({.path = file_}, {clock_, counting_random()});
  ASSERT_TRUE(other.has_value());
  for (int i = 0; i < 10; ++i) {
    const std::string key = std::to_string(i);
    ASSERT_TRUE(append("a" + key, {event_in("case/1")}));
    ASSERT_TRUE((*other)->append({camden, "b" + key, {}, {event_in("case/1")}}).has_value());
  }
  EXPECT_EQ(count(), 20u);
  expect_green();
}

TEST_F(SqliteStoreTest, DoesNotOpenWhatItCannotWrite) {
  const auto no_folder = try_open({.path = folder_.file("absent/journal.sqlite")});
  ASSERT_FALSE(no_folder.has_value());
  EXPECT_EQ(no_folder.error().code, RefusalCode::store_failed);
  open();
  ASSERT_TRUE(append("a", {event_in("case/1")}));
  store_.reset();
  // Root may write anywhere, so the folder is read-only for SQLite alone.
  FaultyFileSystem files;
  files.make_read_only();
  for (const std::string& path : {file_, folder_.file("new.sqlite")}) {
    const auto read_only = try_open({.path = path, .file_system = files.name()});
    ASSERT_FALSE(read_only.has_value());
    EXPECT_EQ(read_only.error().code, RefusalCode::store_failed);
  }
}

TEST_F(SqliteStoreTest, DoesNotOpenTheFileOfAnotherProgram) {
  {
    auto other = SqliteConnection::open(file_, true, 1'000);
    ASSERT_TRUE((*other)->execute("CREATE TABLE recipes (name TEXT)").has_value());
  }
  EXPECT_EQ(try_open().error().code, RefusalCode::store_failed);
  std::ofstream{folder_.file("letter.txt")} << std::string(5'000, 'a');
  EXPECT_EQ(try_open({.path = folder_.file("letter.txt")}).error().code, RefusalCode::store_failed);
  open({.path = folder_.file("newer.sqlite")});
  store_.reset();
  {
    auto newer = SqliteConnection::open(folder_.file("newer.sqlite"), false, 1'000);
    ASSERT_TRUE((*newer)->execute("PRAGMA user_version = 2").has_value());
  }
  EXPECT_FALSE(try_open({.path = folder_.file("newer.sqlite")}).has_value());
}

TEST_F(SqliteStoreTest, AReaderSeesOneSnapshotAndWritesNothing) {
  open();
  ASSERT_TRUE(append("a", {event_in("case/1")}));
  const auto done = store_->read([&](Connection& connection) -> Result<void> {
    const auto events = [&] {
      std::int64_t number = 0;
      EXPECT_TRUE(connection.query("SELECT sum(events) FROM streams", {},
                                   [&](const Row& row) { number = row.integer(0); }));
      return number;
    };
    EXPECT_EQ(events(), 1);
    EXPECT_TRUE(append("b", {event_in("case/1")}).has_value());
    EXPECT_EQ(events(), 1);
    EXPECT_FALSE(connection.execute("DELETE FROM streams").has_value());
    return refuse(RefusalCode::not_found, "What the page could not find.");
  });
  EXPECT_EQ(done.error().code, RefusalCode::not_found);
  EXPECT_EQ(dump(), "[\"camden\",\"case/1\",\"2\",\"{\\\"n\\\":1}\"]\n");
  EXPECT_EQ(store_->dump("absent").error().code, RefusalCode::not_found);
}

}  // namespace
}  // namespace candour::journal
