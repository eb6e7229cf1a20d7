#pragma once
// A response as the rest of Candour makes it. The server adds the security headers, the length,
// the date and the connection's fate (response_head.hpp).

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "web/http/fields.hpp"

namespace candour::web {

// What a browser may keep. Pages hold personal data: nothing is stored.
enum class Keep : std::uint8_t {
  nothing,    // Cache-Control: no-store
  ask_again,  // no-cache: kept, and asked about with its ETag each time
  for_ever,   // immutable: the address changes when the content does
};

enum class SameSite : std::uint8_t { strict, lax };

struct SetCookie {
  std::string name = {};   // letters, digits, "-" and "_"
  std::string value = {};  // percent_encode it when it may hold anything else than those
  std::string path = "/";
  std::optional<std::int64_t> lifetime_s = {};  // absent: until the browser closes; 0: removed now
  bool http_only = true;
  bool secure = true;
  SameSite same_site = SameSite::lax;
};

struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::vector<Field> headers;
  std::vector<SetCookie> cookies;
  std::string body;
  // Where set, sent in place of `body` without being copied: static files.
  std::shared_ptr<const std::string> shared_body;
  Keep keep = Keep::nothing;
  // The pattern of the route that answered, for the log; of static storage. Empty: no route.
  std::string_view route;

  std::string_view content() const { return shared_body ? *shared_body : body; }
};

Response html_page(std::string html, int status = 200);
Response plain_text(int status, std::string sentence);
Response json_text(std::string json, int status = 200);

// 303 See Other: after a form was accepted, or to another page. `location` is a path of ours or a
// full address; whatever may not stand in a header is percent-encoded.
Response see_other(std::string_view location);

// A file to save, such as a letter. `file_name` is shown to the person.
Response download(std::string bytes, std::string content_type, std::string_view file_name);

// The status with which a refusal is answered; 422 for input that a person can put right.
int status_of(RefusalCode code);

// The words that go with a status: "Not Found".
std::string_view reason_phrase(int status);

}  // namespace candour::web
