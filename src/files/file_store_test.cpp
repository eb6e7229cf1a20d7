#include "files/file_store.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <fstream>
#include <thread>
#include <vector>

#include "journal/temporary_folder.hpp"

namespace candour::files {
namespace {

namespace fs = std::filesystem;
using std::string_view_literals::operator""sv;

const std::string photo{"\xff\xd8\xff\xe0\0\x10JFIF photo of the stairs"sv};
// FIPS 180-4, appendix example: SHA-256 of "abc".
constexpr std::string_view digest_of_abc =
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

class FileStoreTest : public testing::Test {
 protected:
  RefusalCode refused(std::string_view bytes) {
    const auto kept = store->keep(bytes);
    EXPECT_FALSE(kept.has_value());
    if (kept) return RefusalCode{};
    EXPECT_EQ(kept.error().field, "file");
    return kept.error().code;
  }
  fs::path place_of(const std::string& digest) const {
    return folder.path() / "files" / digest.substr(0, 2) / digest;
  }
  std::size_t incoming() const {
    std::size_t count = 0;
    for (const auto& one : fs::directory_iterator{folder.path() / "files" / "incoming"})
      count += one.exists() ? 1U : 0U;
    return count;
  }

  journal::TemporaryFolder folder;
  std::unique_ptr<FileStore> store = *FileStore::open(folder.path() / "files");
};

TEST_F(FileStoreTest, KeepsBytesUnderTheirDigest) {
  const auto kept = store->keep("abc");
  ASSERT_TRUE(kept.has_value());
  EXPECT_EQ(kept->digest, digest_of_abc);
  EXPECT_EQ(kept->media_type, "text/plain");
  EXPECT_EQ(kept->bytes, 3);
  EXPECT_EQ(*store->read(kept->digest), "abc");
  EXPECT_TRUE(fs::exists(place_of(kept->digest)));
  EXPECT_EQ(incoming(), 0U);
}

TEST_F(FileStoreTest, KeepsOneCopyHoweverOftenItIsBrought) {
  const auto first = store->keep(photo);
  const auto second = store->keep(photo);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->digest, second->digest);
  std::size_t files = 0;
  for (const auto& one : fs::recursive_directory_iterator{folder.path() / "files"})
    files += one.is_regular_file() ? 1U : 0U;
  EXPECT_EQ(files, 1U);
}

TEST_F(FileStoreTest, IsReadByItsOwnerAlone) {
  const auto kept = store->keep(photo);
  struct stat found {};
  ASSERT_EQ(stat(place_of(kept->digest).c_str(), &found), 0);
  EXPECT_EQ(found.st_mode & 0777U, 0600U);
  ASSERT_EQ(stat((folder.path() / "files").c_str(), &found), 0);
  EXPECT_EQ(found.st_mode & 0777U, 0700U);
}

TEST_F(FileStoreTest, StandsWhenOpenedAgainAndSweepsWhatAKilledProgramLeft) {
  const auto kept = store->keep(photo);
  std::ofstream{folder.path() / "files" / "incoming" / "half"} << "half of a";
  store = *FileStore::open(folder.path() / "files");
  EXPECT_EQ(*store->read(kept->digest), photo);
  EXPECT_EQ(incoming(), 0U);
}

TEST_F(FileStoreTest, TakesTwentyFiveMegabytesAndNotOneByteMore) {
  std::string large(most_file_bytes, 'x');
  const auto kept = store->keep(large);
  ASSERT_TRUE(kept.has_value());
  EXPECT_EQ(kept->bytes, std::int64_t{25} * 1024 * 1024);
  EXPECT_EQ(store->read(kept->digest)->size(), large.size());
  EXPECT_EQ(refused(large + "x"), RefusalCode::too_large);
}

TEST_F(FileStoreTest, RefusesWhatIsEmptyOrOfAKindThatIsNotTakenIn) {
  EXPECT_EQ(refused(""), RefusalCode::text_empty);
  EXPECT_EQ(refused("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            RefusalCode::unknown_field_value);
  EXPECT_EQ(refused("PK\3\4"), RefusalCode::unknown_field_value);
}

TEST_F(FileStoreTest, KeepsALetterAsItWasSent) {
  const auto kept = store->keep_letter("<!DOCTYPE html><p>Dear Mr Bell");
  ASSERT_TRUE(kept.has_value());
  EXPECT_EQ(kept->media_type, "text/html; charset=utf-8");
  EXPECT_EQ(*store->read(kept->digest), "<!DOCTYPE html><p>Dear Mr Bell");
  EXPECT_EQ(store->keep_letter("").error().code, RefusalCode::text_empty);
  EXPECT_EQ(store->keep_letter("\xff").error().code, RefusalCode::not_utf8);
}

TEST_F(FileStoreTest, DoesNotReadWhatIsNotThere) {
  for (const std::string& digest :
       {std::string(64, 'a'), std::string{"../../etc/passwd"}, std::string{}, std::string(63, 'a')})
    EXPECT_EQ(store->read(digest).error().code, RefusalCode::not_found) << digest;
}

TEST_F(FileStoreTest, ShowsNothingThatTheDiskHasSpoiltUntilItIsBroughtAgain) {
  const auto kept = store->keep(photo);
  std::ofstream{place_of(kept->digest)} << "something else";
  EXPECT_EQ(store->read(kept->digest).error().code, RefusalCode::broken_seal);
  ASSERT_TRUE(store->keep(photo).has_value());
  EXPECT_EQ(*store->read(kept->digest), photo);
}

TEST_F(FileStoreTest, LeavesNothingBehindOnAFullDisk) {
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const rlimit small{1'000, before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  const std::string text(2'000, 'x');
  const auto full = store->keep(text);
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
  ASSERT_FALSE(full.has_value());
  EXPECT_EQ(full.error().code, RefusalCode::store_failed);
  EXPECT_NE(full.error().message.find("disk is full"), std::string::npos);
  EXPECT_EQ(incoming(), 0U);
  EXPECT_TRUE(store->keep(text).has_value());
}

TEST_F(FileStoreTest, TakesTheSameFileFromManyAtOnce) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&] {
      for (int round = 0; round < 20; ++round) EXPECT_TRUE(store->keep(photo).has_value());
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(*store->read(store->keep(photo)->digest), photo);
  EXPECT_EQ(incoming(), 0U);
}

TEST(OpeningFiles, IsRefusedWhereTheFolderCannotBeMade) {
  EXPECT_EQ(FileStore::open("/nowhere/at/all/files").error().code, RefusalCode::store_failed);
}

}  // namespace
}  // namespace candour::files
