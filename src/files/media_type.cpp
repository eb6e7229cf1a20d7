#include "files/media_type.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.hpp"

namespace candour::files {
namespace {

using namespace std::string_view_literals;

struct Kind {
  std::string_view media_type;
  std::string_view words;
  std::string_view ending;
  bool is_raster_picture = false;
  std::string_view other_ending = {};  // as usual
};

constexpr std::array kinds{
    Kind{"image/jpeg", "photo", ".jpg", true, ".jpeg"},
    Kind{"image/png", "picture", ".png", true},
    Kind{"image/webp", "picture", ".webp", true},
    Kind{"image/gif", "picture", ".gif", true},
    Kind{"image/heic", "photo", ".heic"},  // as telephones make them; few browsers show them
    Kind{"application/pdf", "PDF", ".pdf"},
    Kind{"audio/mpeg", "recording", ".mp3"},
    Kind{"audio/mp4", "recording", ".m4a"},
    Kind{"audio/wav", "recording", ".wav"},
    Kind{"audio/ogg", "recording", ".ogg"},
    Kind{"video/mp4", "video", ".mp4"},
    Kind{"video/3gpp", "video", ".3gp"},
    Kind{"video/quicktime", "video", ".mov"},
    Kind{"text/plain", "text", ".txt", false, ".csv"},
};

struct Beginning {
  std::string_view bytes;
  std::string_view media_type;
};

constexpr std::array beginnings{
    Beginning{"\xff\xd8\xff"sv, "image/jpeg"}, Beginning{"\x89PNG\r\n\x1a\n"sv, "image/png"},
    Beginning{"GIF87a"sv, "image/gif"},        Beginning{"GIF89a"sv, "image/gif"},
    Beginning{"%PDF-"sv, "application/pdf"},   Beginning{"ID3"sv, "audio/mpeg"},
    Beginning{"OggS\0"sv, "audio/ogg"},
};

// The brands of ISO 14496-12 files that telephones and recorders write.
constexpr std::array brands{
    Beginning{"M4A "sv, "audio/mp4"},  Beginning{"M4B "sv, "audio/mp4"},
    Beginning{"isom"sv, "video/mp4"},  Beginning{"iso2"sv, "video/mp4"},
    Beginning{"iso4"sv, "video/mp4"},  Beginning{"iso5"sv, "video/mp4"},
    Beginning{"iso6"sv, "video/mp4"},  Beginning{"mp41"sv, "video/mp4"},
    Beginning{"mp42"sv, "video/mp4"},  Beginning{"avc1"sv, "video/mp4"},
    Beginning{"MSNV"sv, "video/mp4"},  Beginning{"M4V "sv, "video/mp4"},
    Beginning{"3gp"sv, "video/3gpp"},  Beginning{"qt  "sv, "video/quicktime"},
    Beginning{"heic"sv, "image/heic"}, Beginning{"heix"sv, "image/heic"},
    Beginning{"mif1"sv, "image/heic"},
};

// What browsers take for a page, a drawing or a script wherever it stands near the beginning.
constexpr std::array marks_of_markup{"<html"sv,   "<svg"sv,    "<script"sv, "<!doctype"sv,
                                     "<iframe"sv, "<object"sv, "<body"sv,   "<?xml"sv};
constexpr std::size_t looked_at_for_markup_bytes = 4'096;

template <class Rows>
std::optional<std::string_view> kind_beginning(const Rows& rows, std::string_view bytes) {
  for (const Beginning& row : rows)
    if (bytes.starts_with(row.bytes)) return row.media_type;
  return std::nullopt;
}

// RIFF: the size of what follows, then what it is.
std::optional<std::string_view> riff_kind(std::string_view bytes) {
  if (!bytes.starts_with("RIFF") || bytes.size() < 12) return std::nullopt;
  if (bytes.substr(8, 4) == "WEBP") return "image/webp";
  if (bytes.substr(8, 4) == "WAVE") return "audio/wav";
  return std::nullopt;
}

std::optional<std::string_view> iso_media_kind(std::string_view bytes) {
  if (bytes.size() < 16 || bytes.substr(4, 4) != "ftyp") return std::nullopt;
  return kind_beginning(brands, bytes.substr(8));
}

// An MPEG audio frame without a tag before it: sync, layer III, a bit rate and a sampling rate that
// exist (ISO 11172-3, 2.4.2.3).
bool begins_as_mpeg_audio(std::string_view bytes) {
  if (bytes.size() < 4) return false;
  const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  const bool sync = at(0) == 0xffU && (at(1) & 0xe0U) == 0xe0U;
  const bool version_exists = (at(1) & 0x18U) != 0x08U;
  const bool layer_three = (at(1) & 0x06U) == 0x02U;
  const unsigned bit_rate = at(2) >> 4U;
  const bool sampling_exists = (at(2) & 0x0cU) != 0x0cU;
  return sync && version_exists && layer_three && bit_rate != 0 && bit_rate != 15 &&
         sampling_exists;
}

std::string lower_case(std::string_view text) {
  std::string lower{text};
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

bool looks_like_markup(std::string_view text) {
  const std::string_view shown = trim(text);
  if (shown.starts_with('<')) return true;
  const std::string start = lower_case(shown.substr(0, looked_at_for_markup_bytes));
  return std::any_of(marks_of_markup.begin(), marks_of_markup.end(),
                     [&](std::string_view mark) { return start.find(mark) != std::string::npos; });
}

// A byte that no text has: a control other than tab, line ends and the page break.
bool is_stray_control(char c) {
  const auto byte = static_cast<std::uint8_t>(c);
  return (byte < 0x20U && c != '\t' && c != '\n' && c != '\r' && c != '\f') || byte == 0x7fU;
}

bool is_plain_text(std::string_view bytes) {
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  return is_utf8(bytes) && std::none_of(bytes.begin(), bytes.end(), is_stray_control) &&
         !looks_like_markup(bytes);
}

const Kind* kind_of(std::string_view media_type) {
  const auto* found = std::find_if(kinds.begin(), kinds.end(),
                                   [&](const Kind& kind) { return kind.media_type == media_type; });
  return found == kinds.end() ? nullptr : found;
}

}  // namespace

std::optional<std::string_view> media_type_of(std::string_view bytes) {
  if (const auto kind = kind_beginning(beginnings, bytes)) return kind;
  if (const auto kind = riff_kind(bytes)) return kind;
  if (const auto kind = iso_media_kind(bytes)) return kind;
  if (begins_as_mpeg_audio(bytes)) return "audio/mpeg";
  if (!bytes.empty() && is_plain_text(bytes)) return "text/plain";
  return std::nullopt;
}

bool is_raster_picture(std::string_view media_type) {
  const Kind* const kind = kind_of(media_type);
  return kind != nullptr && kind->is_raster_picture;
}

std::string_view words_of_media_type(std::string_view media_type) {
  const Kind* const kind = kind_of(media_type);
  return kind != nullptr ? kind->words : "file";
}

std::string_view file_ending(std::string_view media_type) {
  const Kind* const kind = kind_of(media_type);
  return kind != nullptr ? kind->ending : "";
}

std::string name_to_save(std::string_view name, std::string_view media_type) {
  const Kind* const kind = kind_of(media_type);
  const std::string lower = lower_case(name);
  const bool fits =
      kind != nullptr && (lower.ends_with(kind->ending) ||
                          (!kind->other_ending.empty() && lower.ends_with(kind->other_ending)));
  std::string saved{name};
  if (!fits) saved += kind != nullptr ? kind->ending : std::string_view{".bin"};
  return saved;
}

}  // namespace candour::files
