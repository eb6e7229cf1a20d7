#pragma once
// For tests: a folder that is gone afterwards, with all that is in it. It lies in memory where the
// system has such a place: a test of ours does not depend on what the disk really keeps.

#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/assert.hpp"

namespace candour::journal {

struct OnDisk {};

class TemporaryFolder {
 public:
  TemporaryFolder() {
    const std::filesystem::path in_memory = "/dev/shm";
    const bool there = std::filesystem::is_directory(in_memory);
    make_in(there ? in_memory : std::filesystem::temp_directory_path());
  }
  // For a test that does depend on the disk.
  explicit TemporaryFolder(OnDisk) { make_in(std::filesystem::temp_directory_path()); }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string file(const char* name) const { return (path_ / name).string(); }
  const std::filesystem::path& path() const { return path_; }

 private:
  void make_in(const std::filesystem::path& parent) {
    std::string name = (parent / "candour-XXXXXX").string();
    CANDOUR_ASSERT(mkdtemp(name.data()), "no temporary folder could be made");
    path_ = name;
  }

  std::filesystem::path path_;
};

}  // namespace candour::journal
