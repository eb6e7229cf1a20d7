#pragma once
// For tests: a folder that is gone afterwards, with all that is in it. It lies in memory where the
// system has such a place: a test of ours does not depend on what the disk really keeps.

#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/assert.hpp"

namespace candour::journal {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    const std::filesystem::path in_memory = "/dev/shm";
    const bool there = std::filesystem::is_directory(in_memory);
    std::string name =
        ((there ? in_memory : std::filesystem::temp_directory_path()) / "candour-XXXXXX").string();
    CANDOUR_ASSERT(mkdtemp(name.data()), "no temporary folder could be made");
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string file(const char* name) const { return (path_ / name).string(); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace candour::journal
