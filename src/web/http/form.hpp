#pragma once
// Forms as browsers send them: application/x-www-form-urlencoded and multipart/form-data, read from
// a body that the server has already bounded.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "web/http/fields.hpp"
#include "web/http/request.hpp"

namespace candour::web {

struct FormLimits {
  std::size_t fields = 1000;  // fields and files together
  std::size_t name_bytes = 200;
  std::size_t value_bytes = 256 * 1024;
  std::size_t files = 20;
  std::size_t file_bytes = 5 * 1024 * 1024;
  std::size_t file_name_bytes = 255;
  // A value with a character that cannot be seen is taken with U+FFFD in its place, so that a page
  // can show again what was typed. Nothing may be done with such a form.
  bool marks_unseen = false;
};

struct UploadedFile {
  std::string field;         // the form field that it came in
  std::string name;          // as the person's computer calls it, without folders: personal data
  std::string content_type;  // as the browser says; not to be believed
  std::string bytes;

  friend bool operator==(const UploadedFile&, const UploadedFile&) = default;
};

// Names and values are UTF-8 without control characters; line ends are LF. A file's bytes are as
// they came. An empty file control (no name, no bytes) is left out.
struct Form {
  Fields fields;
  std::vector<UploadedFile> files;

  friend bool operator==(const Form&, const Form&) = default;
};

// The form in a request's body, by its Content-Type. A request without body or type is an empty
// form. Refuses with malformed, not_utf8, control_character, text_too_long or too_large, naming
// the field (or "field 3" where its name is what is wrong); with wrong_type for another type of
// body or a compressed one.
Result<Form> read_form(const Request& request, const FormLimits& limits = {});

// "name=value&name=value": a query or a form.
Result<Fields> parse_urlencoded(std::string_view text, const FormLimits& limits = {});
std::string encode_urlencoded(const Fields& fields);

// RFC 7578. `content_type` is the whole header, with its boundary. Strict: no text before the first
// boundary or after the last, no transfer encoding, UTF-8 only.
Result<Form> parse_multipart(std::string_view body, std::string_view content_type,
                             const FormLimits& limits = {});

}  // namespace candour::web
