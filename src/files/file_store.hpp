#pragma once
// Files that are evidence, and letters as they were sent: kept by the digest of their bytes, one
// copy however often they are brought. A file is durable before keep() answers.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace candour::files {

// The largest file that is taken in: 25 MB.
inline constexpr std::size_t most_file_bytes = 25 * 1024 * 1024;

struct Kept {
  std::string digest;      // SHA-256, 64 hexadecimal characters
  std::string media_type;  // found from the bytes, never from what the sender says
  std::int64_t bytes = 0;
};

class FileStore {
 public:
  static Result<std::unique_ptr<FileStore>> open(const std::filesystem::path& folder);

  // Refuses with text_empty (no bytes), too_large, unknown_field_value (a kind of file that is not
  // taken in: only photos, PDF, plain text and recordings are), store_failed.
  Result<Kept> keep(std::string_view bytes);
  // A letter of ours, as HTML that was sent: never served as active content either.
  Result<Kept> keep_letter(std::string_view html);
  // Refuses with not_found, broken_seal (the bytes are not those of the digest), store_failed.
  Result<std::string> read(std::string_view digest) const;

 private:
  explicit FileStore(std::filesystem::path folder) : folder_{std::move(folder)} {}
  std::filesystem::path folder_;
};

}  // namespace candour::files
