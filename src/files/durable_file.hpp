#pragma once
// A file that is on the disk, whole, under its name, or not there at all.

#include <filesystem>
#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace candour::files {

// Writes the bytes under a temporary name in `incoming`, flushes them, moves them to `path` and
// flushes the folder. Readable by its owner alone. Refuses with store_failed, leaving nothing.
Result<void> write_durably(const std::filesystem::path& incoming, const std::filesystem::path& path,
                           std::string_view bytes);

// Makes the folder where there is none, and flushes the folder that it lies in.
Result<void> make_folder_durably(const std::filesystem::path& folder);

// What is in the folder, as names, outlives a loss of power from here on.
Result<void> flush_folder(const std::filesystem::path& folder);

// The bytes of a file. Refuses with not_found and store_failed.
Result<std::string> read_whole_file(const std::filesystem::path& path);

}  // namespace candour::files
