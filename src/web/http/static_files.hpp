#pragma once
// Style sheets, scripts and pictures, read into memory once at the start. What a request names is
// looked up in that table and never in the file system.

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/refusal.hpp"
#include "web/http/request.hpp"
#include "web/http/response.hpp"

namespace candour::web {

class StaticFiles {
 public:
  // Reads every file below the folder. Links, names that begin with "." and types that we do not
  // serve are passed over. Refuses with not_readable, or with too_large beyond 64 MiB in all.
  // `prefix` is where they are served, such as "/assets".
  static Result<StaticFiles> load(const std::filesystem::path& folder, std::string prefix);

  // The address of a file, with its content's hash:
  // "/assets/govuk-frontend.min.css?v=1f2e3d4c5b6a7980". A browser keeps that for ever. A file that
  // is not there is our mistake.
  std::string address_of(std::string_view name) const;

  // The response for the file of this name ("images/favicon.svg"): 304 when the browser has it,
  // compressed when the browser can read that and it is shorter, 404 when there is none. Kept for
  // ever when asked for with the right hash; otherwise the browser asks again each time.
  Response answer(const Request& request, std::string_view name) const;

  std::size_t size() const { return files_.size(); }

 private:
  struct File {
    std::string content_type;
    std::string hash;  // the first 16 hexadecimal digits of SHA-256
    std::shared_ptr<const std::string> bytes;
    std::shared_ptr<const std::string> compressed;  // gzip; null when that is no shorter
  };

  static Result<File> read_file(const std::filesystem::path& path, std::string content_type);

  std::string prefix_;
  std::map<std::string, File, std::less<>> files_;
};

}  // namespace candour::web
