#include "files/durable_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace candour::files {
namespace {

// Closes what it holds.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_{number} {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

Refusal failed() {
  if (errno == ENOSPC || errno == EDQUOT || errno == EFBIG)
    return refuse(RefusalCode::store_failed,
                  "The disk is full. The file was not kept. Make room, then try again.");
  return refuse(RefusalCode::store_failed,
                "The folder of files cannot be read or written. Nothing was kept. Check that the "
                "program may write to it and that the disk is well.");
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

Result<void> flush_folder(const std::filesystem::path& folder) {
  const Descriptor opened{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (!opened.is_open() || ::fsync(opened.number()) != 0) return failed();
  return {};
}

Result<void> make_folder_durably(const std::filesystem::path& folder) {
  if (::mkdir(folder.c_str(), 0700) != 0) {
    if (errno != EEXIST) return failed();
    return {};
  }
  return flush_folder(folder.parent_path());
}

Result<void> write_durably(const std::filesystem::path& incoming, const std::filesystem::path& path,
                           std::string_view bytes) {
  std::string name = (incoming / "XXXXXX").string();
  const Descriptor file{::mkostemp(name.data(), O_CLOEXEC)};
  if (!file.is_open()) return failed();
  if (!write_all(file.number(), bytes) || ::fsync(file.number()) != 0 ||
      ::rename(name.c_str(), path.c_str()) != 0) {
    const Refusal refusal = failed();
    ::unlink(name.c_str());
    return refusal;
  }
  return flush_folder(path.parent_path());
}

Result<std::string> read_whole_file(const std::filesystem::path& path) {
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (!file.is_open()) {
    if (errno == ENOENT) return refuse(RefusalCode::not_found, "There is no such file here.");
    return failed();
  }
  struct stat found {};
  if (::fstat(file.number(), &found) != 0 || !S_ISREG(found.st_mode)) return failed();
  std::string bytes(static_cast<std::size_t>(found.st_size), '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t count = ::read(file.number(), bytes.data() + have, bytes.size() - have);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failed();
    if (count == 0) break;
    have += static_cast<std::size_t>(count);
  }
  bytes.resize(have);
  return bytes;
}

}  // namespace candour::files
