// Whatever write of a disk fails, and when it is full: what keep() answered stands, and what it
// refused left nothing half-written.

#include <map>
#include <set>

#include "drafts/draft_testing.hpp"
#include "journal/faulty_file_system.hpp"

namespace candour::drafts {
namespace {

using journal::Fault;
using journal::FaultyFileSystem;

constexpr int keeps = 6;

// Two fields that belong together, each different in each keep.
std::vector<DraftField> fields_of(int number) {
  return {{"number-" + std::to_string(number), std::to_string(number)},
          {"words-" + std::to_string(number), std::string(1'500, 'x')}};
}

class DraftFaultsTest : public testing::TestWithParam<Fault> {
 protected:
  static std::set<int> keep_all(DraftStore& store) {
    std::set<int> acknowledged;
    for (int i = 0; i < keeps; ++i) {
      const auto kept = store.keep(key_of(amira), fields_of(i), morning);
      if (kept)
        acknowledged.insert(i);
      else
        EXPECT_EQ(kept.error().code, RefusalCode::store_failed);
    }
    return acknowledged;
  }

  static std::set<std::string> standing(const DraftStore& store) {
    std::set<std::string> fields;
    const auto drafts = store.read(camden, assessment);
    for (const DraftText& text : drafts->texts) fields.insert(text.field);
    return fields;
  }

  // Answers whether the failure came.
  bool fail_at(int number) {
    const auto path = folder_.path() / ("drafts-" + std::to_string(number));
    FaultyFileSystem files;
    files.fail_at(number, GetParam());
    std::set<int> acknowledged;
    if (auto store = DraftStore::open(path, files.name())) acknowledged = keep_all(**store);
    const auto store = open_store(path);
    const auto fields = standing(*store);
    for (int i = 0; i < keeps; ++i) {
      const bool first = fields.contains("number-" + std::to_string(i));
      EXPECT_EQ(first, fields.contains("words-" + std::to_string(i))) << "half of a keep stands";
      EXPECT_TRUE(first || !acknowledged.contains(i)) << "what was acknowledged is lost";
    }
    EXPECT_EQ(keep_all(*store).size(), static_cast<std::size_t>(keeps));
    EXPECT_EQ(standing(*store).size(), 2U * keeps);
    return files.failed();
  }

  journal::TemporaryFolder folder_;
};

TEST_P(DraftFaultsTest, LoseNothingAcknowledgedAndHalveNothing) {
  int number = 1;
  while (fail_at(number) && !HasFailure()) ++number;
  EXPECT_GT(number, 20);  // the disk was written to at least so often, and each of them failed once
}

INSTANTIATE_TEST_SUITE_P(Disk, DraftFaultsTest, testing::Values(Fault::once, Fault::for_good),
                         [](const auto& fault) {
                           return fault.param == Fault::once ? "once" : "for_good";
                         });

TEST(DraftsOnAFailingDisk, AreWrittenAgainOnceItIsWellAndReadMeanwhile) {
  const journal::TemporaryFolder folder;
  FaultyFileSystem files;
  const auto store = DraftStore::open(folder.path() / "drafts.sqlite", files.name());
  ASSERT_TRUE(store.has_value());
  ASSERT_TRUE((*store)->keep(key_of(amira), {{{"words", "before"}}}, morning).has_value());
  files.fail_at(1, Fault::once);
  const auto refused = (*store)->keep(key_of(amira), {{{"words", "during"}}}, morning);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, RefusalCode::store_failed);
  EXPECT_EQ(refused.error().message.find("during"), std::string::npos);
  EXPECT_EQ(lines_of(**store), std::vector<std::string>{"outcome-A01/words staff:amira: before"});
  ASSERT_TRUE((*store)->keep(key_of(amira), {{{"words", "after"}}}, morning).has_value());
  EXPECT_EQ(lines_of(**store), std::vector<std::string>{"outcome-A01/words staff:amira: after"});
}

}  // namespace
}  // namespace candour::drafts
