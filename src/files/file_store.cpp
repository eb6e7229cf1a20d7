#include "files/file_store.hpp"

#include "base/text.hpp"
#include "files/durable_file.hpp"
#include "files/media_type.hpp"
#include "journal/digest.hpp"

namespace candour::files {
namespace {

constexpr std::string_view incoming = "incoming";

std::string digest_of(std::string_view bytes) {
  return journal::hexadecimal(journal::as_bytes(journal::sha256(bytes)));
}

// Where the bytes of a digest lie below the folder: "ab/ab34…".
std::filesystem::path place_of(const std::filesystem::path& folder, const std::string& digest) {
  return folder / digest.substr(0, 2) / digest;
}

Result<void> check_size(std::string_view bytes) {
  if (bytes.empty())
    return refuse(RefusalCode::text_empty, "The file is empty. Choose another one.", "file");
  if (bytes.size() > most_file_bytes)
    return refuse(RefusalCode::too_large,
                  "The file is larger than 25 MB. Choose a smaller one, or make it smaller first.",
                  "file");
  return {};
}

// What a killed program left half-written; nobody was told that it was kept.
void sweep(const std::filesystem::path& folder) {
  std::error_code ignored;
  std::filesystem::remove_all(folder, ignored);
}

Result<Kept> keep_bytes(const std::filesystem::path& folder, std::string_view bytes,
                        std::string_view media_type) {
  Kept kept{digest_of(bytes), std::string{media_type}, static_cast<std::int64_t>(bytes.size())};
  const std::filesystem::path place = place_of(folder, kept.digest);
  if (auto made = make_folder_durably(place.parent_path()); !made) return made.error();
  // A copy that the disk has spoilt is put right by bringing the file again.
  const auto there = read_whole_file(place);
  if (there && *there == bytes) {
    if (auto flushed = flush_folder(place.parent_path()); !flushed) return flushed.error();
    return kept;
  }
  if (auto written = write_durably(folder / incoming, place, bytes); !written)
    return written.error();
  return kept;
}

}  // namespace

Result<std::unique_ptr<FileStore>> FileStore::open(const std::filesystem::path& folder) {
  if (auto made = make_folder_durably(folder); !made) return made.error();
  sweep(folder / incoming);
  if (auto made = make_folder_durably(folder / incoming); !made) return made.error();
  return std::unique_ptr<FileStore>{new FileStore{folder}};
}

Result<Kept> FileStore::keep(std::string_view bytes) {
  if (auto good = check_size(bytes); !good) return good.error();
  const auto media_type = media_type_of(bytes);
  if (!media_type)
    return refuse(RefusalCode::unknown_field_value,
                  "This kind of file is not taken in. Choose a photo (JPEG, PNG, WebP, GIF or "
                  "HEIC), a PDF, a recording (MP3, M4A, MP4, MOV, WAV or OGG) or plain text.",
                  "file");
  return keep_bytes(folder_, bytes, *media_type);
}

Result<Kept> FileStore::keep_letter(std::string_view html) {
  if (auto good = check_size(html); !good) return good.error();
  if (!is_utf8(html)) return refuse(RefusalCode::not_utf8, "The letter is not UTF-8.", "letter");
  return keep_bytes(folder_, html, "text/html; charset=utf-8");
}

Result<std::string> FileStore::read(std::string_view digest) const {
  const auto parsed = journal::parse_digest(digest);
  if (!parsed) return refuse(RefusalCode::not_found, "There is no such file here.");
  const std::string name = journal::hexadecimal(journal::as_bytes(*parsed));
  auto bytes = read_whole_file(place_of(folder_, name));
  if (!bytes) return bytes;
  if (digest_of(*bytes) != name)
    return refuse(RefusalCode::broken_seal,
                  "The file is no longer as it was kept, so it is not shown. Tell whoever looks "
                  "after Candour: it must be restored from a copy.");
  return bytes;
}

}  // namespace candour::files
