#include "web/http/static_files.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <zlib.h>

#include <array>
#include <fstream>
#include <iterator>
#include <vector>

#include "base/assert.hpp"
#include "web/http/ascii.hpp"

namespace candour::web {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 64 * 1024 * 1024;

struct KnownType {
  std::string_view extension;
  std::string_view content_type;
  bool text;  // worth compressing
};

constexpr std::array known_types{
    KnownType{".css", "text/css; charset=utf-8", true},
    KnownType{".js", "text/javascript; charset=utf-8", true},
    KnownType{".mjs", "text/javascript; charset=utf-8", true},
    KnownType{".map", "application/json", true},
    KnownType{".json", "application/json", true},
    KnownType{".svg", "image/svg+xml", true},
    KnownType{".txt", "text/plain; charset=utf-8", true},
    KnownType{".png", "image/png", false},
    KnownType{".jpg", "image/jpeg", false},
    KnownType{".ico", "image/x-icon", false},
    KnownType{".woff2", "font/woff2", false},
};

const KnownType* type_of(const fs::path& path) {
  const std::string extension = path.extension().string();
  for (const KnownType& type : known_types)
    if (type.extension == extension) return &type;
  return nullptr;
}

std::string short_hash(const std::string& bytes) {
  std::array<unsigned char, 32> digest{};
  unsigned int size = 0;
  const int made =
      EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
  CANDOUR_ASSERT(made == 1 && size == digest.size(), "SHA-256 could not be computed");
  std::string text;
  for (std::size_t at = 0; at < 8; ++at) text += fmt::format("{:02x}", digest[at]);
  return text;
}

// RFC 1952; the same bytes each time.
std::string gzip(const std::string& bytes) {
  z_stream stream{};
  constexpr int gzip_window = 15 + 16;
  const int ready =
      deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, 9, Z_DEFAULT_STRATEGY);
  CANDOUR_ASSERT(ready == Z_OK, "zlib could not begin");
  std::string compressed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  // zlib does not write to its input, though its type says that it may.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(compressed.data());
  stream.avail_out = static_cast<uInt>(compressed.size());
  const int done = deflate(&stream, Z_FINISH);
  compressed.resize(stream.total_out);
  deflateEnd(&stream);
  CANDOUR_ASSERT(done == Z_STREAM_END, "zlib could not finish");
  return compressed;
}

// The items of a comma-separated header, without spaces around them.
std::vector<std::string_view> items_of(std::string_view list) {
  std::vector<std::string_view> items;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    const std::string_view item = without_outer_spaces(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
    if (!item.empty()) items.push_back(item);
  }
  return items;
}

// Whether the browser reads gzip: named, and not with a weight of zero (RFC 9110 section 12.5.3).
bool reads_gzip(const Request& request) {
  const std::string* accepted = request.headers.find("accept-encoding");
  if (!accepted) return false;
  for (const std::string_view item : items_of(*accepted)) {
    if (!item.starts_with("gzip")) continue;
    const std::string_view weight = item.substr(4);
    return weight.empty() ||
           (weight.find_first_of("123456789") != std::string_view::npos && weight.front() == ';');
  }
  return false;
}

// RFC 9110 section 13.1.2, weak comparison.
bool browser_has(const Request& request, std::string_view tag) {
  const std::string* tags = request.headers.find("if-none-match");
  if (!tags) return false;
  for (std::string_view item : items_of(*tags)) {
    if (item.starts_with("W/")) item.remove_prefix(2);
    if (item == tag || item == "*") return true;
  }
  return false;
}

Refusal not_readable(const fs::path& path) {
  return refuse(RefusalCode::not_readable,
                "The files for the pages cannot be read. Check the folder and its permissions.",
                path.filename().string());
}

}  // namespace

Result<StaticFiles::File> StaticFiles::read_file(const fs::path& path, std::string content_type) {
  std::ifstream stream{path, std::ios::binary};
  if (!stream) return not_readable(path);
  std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
  if (stream.bad()) return not_readable(path);
  File file;
  file.content_type = std::move(content_type);
  file.hash = short_hash(bytes);
  if (type_of(path)->text)
    if (std::string compressed = gzip(bytes); compressed.size() < bytes.size())
      file.compressed = std::make_shared<const std::string>(std::move(compressed));
  file.bytes = std::make_shared<const std::string>(std::move(bytes));
  return file;
}

Result<StaticFiles> StaticFiles::load(const fs::path& folder, std::string prefix) {
  CANDOUR_ASSERT(prefix.starts_with('/') && !prefix.ends_with('/'), "a prefix is like /assets");
  StaticFiles loaded;
  loaded.prefix_ = std::move(prefix);
  std::error_code error;
  std::size_t bytes = 0;
  for (auto entry = fs::recursive_directory_iterator{folder, error};
       !error && entry != fs::recursive_directory_iterator{}; entry.increment(error)) {
    if (entry->path().filename().string().starts_with('.')) {
      entry.disable_recursion_pending();
      continue;
    }
    const KnownType* type = type_of(entry->path());
    if (!type || entry->symlink_status(error).type() != fs::file_type::regular) continue;
    bytes += entry->file_size(error);
    if (error) return not_readable(entry->path());
    if (bytes > most_bytes)
      return refuse(RefusalCode::too_large,
                    "The folder of files for the pages holds more than 64 MiB. Check the folder.");
    auto file = read_file(entry->path(), std::string{type->content_type});
    if (!file) return file.error();
    loaded.files_.emplace(entry->path().lexically_relative(folder).generic_string(),
                          *std::move(file));
  }
  if (error) return not_readable(folder);
  return loaded;
}

std::string StaticFiles::address_of(std::string_view name) const {
  const auto found = files_.find(name);
  CANDOUR_ASSERT(found != files_.end(), "a page asks for a file that is not served");
  return fmt::format("{}/{}?v={}", prefix_, name, found->second.hash);
}

Response StaticFiles::answer(const Request& request, std::string_view name) const {
  const auto found = files_.find(name);
  if (found == files_.end())
    return plain_text(404, "There is no file at this address. Check the address and try again.");
  const File& file = found->second;
  const bool compressed = file.compressed && reads_gzip(request);
  const std::string tag = fmt::format("\"{}{}\"", file.hash, compressed ? "-gz" : "");
  Response response;
  response.content_type = file.content_type;
  const std::string* version = request.query.find("v");
  response.keep = version && *version == file.hash ? Keep::for_ever : Keep::ask_again;
  response.headers.push_back({"ETag", tag});
  if (file.compressed) response.headers.push_back({"Vary", "Accept-Encoding"});
  if (browser_has(request, tag)) {
    response.status = 304;
    return response;
  }
  if (compressed) response.headers.push_back({"Content-Encoding", "gzip"});
  response.shared_body = compressed ? file.compressed : file.bytes;
  return response;
}

}  // namespace candour::web
