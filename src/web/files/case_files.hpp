#pragma once
// Which files of a case a reader is shown, and how a form offers them as evidence.

#include <string>
#include <string_view>
#include <vector>

#include "care/casefile/record.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

// The files that this reader is shown, the newest first, and how many are there that are withheld.
struct ShownFiles {
  std::vector<const care::KeptFile*> files;  // of the record
  std::vector<people::Ground> withheld;      // why, one for each
};
ShownFiles files_shown(const people::Reader& reader, const care::CaseRecord& record);

// The file of this digest, if this reader is shown it; else null.
const care::KeptFile* file_shown(const people::Reader& reader, const care::CaseRecord& record,
                                 std::string_view digest);

// One file to choose in a form: an `evidence` question names it by its digest.
struct FileChoice {
  std::string digest;
  std::string words;  // "The stairs (photo, stairs.jpg)"
};
std::vector<FileChoice> files_of_case(const people::Reader& reader, const care::CaseRecord& record);

// "/cases/{case}/files" and what follows it.
std::string path_of_files(const Visit& visit, std::string_view below = {});

// "1.2 MB", "340 kB", "12 bytes": a million bytes are a megabyte to whoever reads it.
std::string size_words(std::int64_t bytes);

}  // namespace candour::web
