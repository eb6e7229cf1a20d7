// Whatever write of a disk fails, nothing acknowledged is lost and nothing is half-written.

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "journal/faulty_file_system.hpp"
#include "journal/journal_testing.hpp"
#include "journal/sqlite_store.hpp"
#include "journal/temporary_folder.hpp"
#include "journal/testing_register.hpp"
#include "journal/verify.hpp"

namespace candour::journal {
namespace {

constexpr int commands = 6;

Command command_number(int i) {
  const std::string body =
      "{\"n\":" + std::to_string(i) + ",\"words\":\"" + std::string(1'500, 'x') + "\"}";
  const std::string stream = "case/" + std::to_string(i % 3);
  return {camden,
          "key-" + std::to_string(i),
          {},
          {event_in(stream.c_str(), body), event_in("case/all", body)}};
}

class FaultyDiskTest : public testing::TestWithParam<Fault> {
 protected:
  Result<std::unique_ptr<SqliteStore>> open(const std::string& path, const std::string& files) {
    return SqliteStore::open({.path = path, .busy_timeout_ms = 10, .file_system = files},
                             {clock_, counting_random()}, {std::make_shared<StreamRegister>()});
  }

  // Writes all that it can while the disk fails; answers which commands were acknowledged.
  std::set<int> write_on(const std::string& path, const std::string& files) {
    std::set<int> acknowledged;
    auto store = open(path, files);
    if (!store) {
      EXPECT_EQ(store.error().code, RefusalCode::store_failed);
      return acknowledged;
    }
    for (int i = 0; i < commands; ++i) {
      const auto answer = (*store)->append(command_number(i));
      if (answer)
        acknowledged.insert(i);
      else
        EXPECT_EQ(answer.error().code, RefusalCode::store_failed);
    }
    return acknowledged;
  }

  // How often each command stands, by what its events hold.
  std::map<std::string, int> bodies_in(SqliteStore& store) {
    std::map<std::string, int> found;
    for (const StoredEvent& event : *store.read_all(camden, 1, 1'000)) ++found[event.body];
    return found;
  }

  void expect_sound(SqliteStore& store) {
    const auto report = verify(store, camden);
    ASSERT_TRUE(report.has_value()) << report.error().message;
    EXPECT_TRUE(report->green()) << say(*report);
    const auto dump = store.dump("streams");
    ASSERT_TRUE(store.rebuild().has_value());
    EXPECT_EQ(*store.dump("streams"), *dump);
  }

  // Answers whether the failure came.
  bool fail_at(int number) {
    const std::string path = folder_.file(("journal-" + std::to_string(number)).c_str());
    FaultyFileSystem files;
    files.fail_at(number, GetParam());
    const auto acknowledged = write_on(path, files.name());
    const auto store = open(path, "");
    EXPECT_TRUE(store.has_value());
    if (!store) return false;
    auto found = bodies_in(**store);
    for (int i = 0; i < commands; ++i) {
      const int times = found[command_number(i).events.front().body];
      EXPECT_TRUE(times == 2 || (times == 0 && !acknowledged.contains(i))) << i << ' ' << times;
    }
    expect_sound(**store);
    // Whoever had no answer asks again, and it is done once.
    for (int i = 0; i < commands; ++i) EXPECT_TRUE((*store)->append(command_number(i)).has_value());
    found = bodies_in(**store);
    for (int i = 0; i < commands; ++i) EXPECT_EQ(found[command_number(i).events.front().body], 2);
    expect_sound(**store);
    return files.failed();
  }

  TemporaryFolder folder_;
  SetClock clock_{moment_at(1'772'442'300'000)};
};

TEST_P(FaultyDiskTest, LosesNothingAcknowledgedAndHalvesNothing) {
  int number = 1;
  while (fail_at(number) && !HasFailure()) ++number;
  EXPECT_GT(number, 50);  // the disk was written to at least so often, and each of them failed once
}

INSTANTIATE_TEST_SUITE_P(Disk, FaultyDiskTest, testing::Values(Fault::once, Fault::for_good),
                         [](const auto& fault) {
                           return fault.param == Fault::once ? "once" : "for_good";
                         });

}  // namespace
}  // namespace candour::journal
