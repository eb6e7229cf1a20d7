#include "web/files/case_files.hpp"

#include <fmt/format.h>

#include "files/media_type.hpp"

namespace candour::web {
namespace {

people::Visible visible(const people::Reader& reader, const care::KeptFile& file) {
  return people::visible_to(reader, file.kept.visibility, people::Sharing::not_shared);
}

}  // namespace

ShownFiles files_shown(const people::Reader& reader, const care::CaseRecord& record) {
  ShownFiles shown;
  for (auto file = record.files.rbegin(); file != record.files.rend(); ++file) {
    const people::Visible one = visible(reader, *file);
    if (one.what == people::Shown::shown) shown.files.push_back(&*file);
    if (one.what == people::Shown::gap) shown.withheld.push_back(one.ground);
  }
  return shown;
}

const care::KeptFile* file_shown(const people::Reader& reader, const care::CaseRecord& record,
                                 std::string_view digest) {
  for (const care::KeptFile& file : record.files)
    if (file.kept.digest_of_bytes == digest && visible(reader, file).what == people::Shown::shown)
      return &file;
  return nullptr;
}

std::vector<FileChoice> files_of_case(const people::Reader& reader,
                                      const care::CaseRecord& record) {
  std::vector<FileChoice> choices;
  for (const care::KeptFile* const file : files_shown(reader, record).files) {
    const care::FileKept& kept = file->kept;
    const std::string& name = kept.name.for_reader();
    choices.push_back({kept.digest_of_bytes,
                       fmt::format("{} ({}, {})", kept.what ? kept.what->for_reader() : name,
                                   files::words_of_media_type(kept.media_type), name)});
  }
  return choices;
}

std::string path_of_files(const Visit& visit, std::string_view below) {
  return fmt::format("/cases/{}/files{}", visit.found_case->id.text(), below);
}

std::string size_words(std::int64_t bytes) {
  if (bytes < 1'000) return fmt::format("{} {}", bytes, bytes == 1 ? "byte" : "bytes");
  if (bytes < 999'500) return fmt::format("{} kB", (bytes + 500) / 1'000);
  const std::int64_t tenths = (bytes + 50'000) / 100'000;
  return fmt::format("{}.{} MB", tenths / 10, tenths % 10);
}

}  // namespace candour::web
