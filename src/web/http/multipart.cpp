// multipart/form-data, RFC 7578 and the parts of RFC 2046 section 5.1 that it rests on.

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "web/http/ascii.hpp"
#include "web/http/form.hpp"
#include "web/http/form_text.hpp"

namespace candour::web {
namespace {

constexpr std::size_t most_part_header_bytes = 4096;

Refusal not_multipart(std::string field = {}) {
  return refuse(RefusalCode::malformed,
                "This form did not arrive whole. Go back to the page and send it again.",
                std::move(field));
}

// A header's value: what stands before the first ";", and the parameters after it.
struct HeaderValue {
  std::string type;  // in lower case
  Fields parameters;
};

// A quoted string from its opening quote; `text` is left behind the closing one. Browsers do not
// use backslash escapes (they send %22), and some file names hold a backslash: it stays itself.
std::optional<std::string> take_quoted(std::string_view& text) {
  const std::size_t end = text.find('"', 1);
  if (end == std::string_view::npos) return std::nullopt;
  std::string value{text.substr(1, end - 1)};
  text.remove_prefix(end + 1);
  return value;
}

std::optional<HeaderValue> read_header_value(std::string_view text) {
  const std::size_t type_end = std::min(text.find(';'), text.size());
  HeaderValue value{lower(without_outer_spaces(text.substr(0, type_end))), {}};
  text = without_outer_spaces(text.substr(type_end));
  while (!text.empty()) {
    if (text.front() != ';') return std::nullopt;
    text = without_outer_spaces(text.substr(1));
    if (text.empty()) break;
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    std::string name = lower(without_outer_spaces(text.substr(0, equals)));
    text = without_outer_spaces(text.substr(equals + 1));
    if (!text.empty() && text.front() == '"') {
      auto quoted = take_quoted(text);
      if (!quoted) return std::nullopt;
      value.parameters.add(std::move(name), *std::move(quoted));
    } else {
      const std::size_t end = std::min(text.find(';'), text.size());
      value.parameters.add(std::move(name), std::string{without_outer_spaces(text.substr(0, end))});
      text.remove_prefix(end);
    }
    text = without_outer_spaces(text);
  }
  return value;
}

// RFC 2046 section 5.1.1: 1 to 70 of a closed set of characters, no space at the end.
bool fits_boundary(std::string_view boundary) {
  return boundary.size() <= 70 && is_made_of_letters_digits_and("'()+_,-./:=? ", boundary) &&
         boundary.back() != ' ';
}

// What browsers write for the three bytes that would break a quoted name (HTML,
// "multipart/form-data encoding algorithm").
std::string unescape_name(std::string_view name) {
  std::string plain;
  for (std::size_t at = 0; at < name.size();) {
    const std::string_view escape = name.substr(at, 3);
    if (escape == "%22" || escape == "%0D" || escape == "%0A") {
      plain += escape == "%22" ? '"' : escape == "%0D" ? '\r' : '\n';
      at += 3;
    } else {
      plain += name[at++];
    }
  }
  return plain;
}

struct Part {
  std::string name;
  std::optional<std::string> file_name;
  std::string content_type;
  std::string_view content;
};

// One header line of a part. Returns false where the line cannot be read or comes twice.
bool read_part_header(std::string_view line, Part& part, bool& named) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  const std::string header = lower(line.substr(0, colon));
  const std::string_view text = without_outer_spaces(line.substr(colon + 1));
  if (header == "content-disposition") {
    const auto value = read_header_value(text);
    if (named || !value || value->type != "form-data") return false;
    const auto names = value->parameters.all("name");
    const auto file_names = value->parameters.all("filename");
    if (names.size() != 1 || file_names.size() > 1) return false;
    part.name = unescape_name(names.front());
    if (!file_names.empty()) part.file_name = unescape_name(file_names.front());
    named = true;
  } else if (header == "content-type") {
    const auto value = read_header_value(text);
    if (!part.content_type.empty() || !value || value->type.empty()) return false;
    const std::string* charset = value->parameters.find("charset");
    if (charset && lower(*charset) != "utf-8") return false;
    part.content_type = value->type;
  } else if (header == "content-transfer-encoding") {
    const std::string encoding = lower(text);
    return encoding == "binary" || encoding == "8bit" || encoding == "7bit";
  }
  return true;
}

// The headers of a part and the empty line after them, taken from `rest`.
std::optional<Part> take_part_headers(std::string_view& rest) {
  Part part;
  bool named = false;
  std::size_t used = 0;
  while (true) {
    const std::size_t end = rest.substr(0, most_part_header_bytes).find("\r\n");
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 2);
    used += end + 2;
    if (used > most_part_header_bytes) return std::nullopt;
    if (line.empty()) break;
    if (!read_part_header(line, part, named)) return std::nullopt;
  }
  if (!named) return std::nullopt;
  return part;
}

// The name without the folders that some browsers send before it.
std::string without_folders(const std::string& name) {
  const std::size_t slash = name.find_last_of("/\\");
  return slash == std::string::npos ? name : name.substr(slash + 1);
}

Result<UploadedFile> read_file(Part part, const FormLimits& limits) {
  std::string name = without_folders(*part.file_name);
  if (name.size() > limits.file_name_bytes)
    return refuse(RefusalCode::text_too_long,
                  "The name of the file is too long. Give the file a shorter name.", part.name);
  if (!is_utf8(name))
    return refuse(RefusalCode::not_utf8,
                  "The name of the file is not UTF-8. Give the file another name.", part.name);
  if (forbidden_character(name, Lines::one))
    return refuse(RefusalCode::control_character,
                  "The name of the file holds a character that cannot be seen. Give the file "
                  "another name.",
                  part.name);
  if (part.content.size() > limits.file_bytes)
    return refuse(RefusalCode::too_large,
                  fmt::format("The file is too large: the limit is {} bytes. Send a smaller file.",
                              limits.file_bytes),
                  part.name);
  return UploadedFile{std::move(part.name), std::move(name), std::move(part.content_type),
                      std::string{part.content}};
}

Result<void> add_part(Form& form, Part part, const FormLimits& limits) {
  const std::size_t number = form.fields.size() + form.files.size() + 1;
  if (number > limits.fields)
    return refuse(RefusalCode::too_large,
                  fmt::format("This has more than {} fields. Send it in parts.", limits.fields));
  auto name = check_field_name(std::move(part.name), number, limits);
  if (!name) return name.error();
  part.name = *std::move(name);
  if (!part.file_name) {
    auto text = check_field_text(part.content, part.name, limits);
    if (!text) return text.error();
    form.fields.add(std::move(part.name), *std::move(text));
    return {};
  }
  if (part.file_name->empty() && part.content.empty()) return {};
  if (form.files.size() == limits.files)
    return refuse(RefusalCode::too_large,
                  fmt::format("This has more than {} files. Send fewer at a time.", limits.files),
                  part.name);
  auto file = read_file(std::move(part), limits);
  if (!file) return file.error();
  form.files.push_back(*std::move(file));
  return {};
}

}  // namespace

Result<Form> parse_multipart(std::string_view body, std::string_view content_type,
                             const FormLimits& limits) {
  const auto type = read_header_value(content_type);
  if (!type || type->type != "multipart/form-data") return not_multipart();
  const auto boundaries = type->parameters.all("boundary");
  if (boundaries.size() != 1 || !fits_boundary(boundaries.front())) return not_multipart();
  const std::string delimiter = "\r\n--" + boundaries.front();

  Form form;
  std::string_view rest = body;
  if (!rest.starts_with(std::string_view{delimiter}.substr(2))) return not_multipart();
  rest.remove_prefix(delimiter.size() - 2);
  // Empty file controls are left out of the form, so parts are counted here too.
  for (std::size_t parts = 0; !rest.starts_with("--"); ++parts) {
    const std::string where = numbered_field(parts + 1);
    if (!rest.starts_with("\r\n")) return not_multipart(where);
    rest.remove_prefix(2);
    if (parts == limits.fields)
      return refuse(RefusalCode::too_large,
                    fmt::format("This has more than {} fields. Send it in parts.", limits.fields));
    auto part = take_part_headers(rest);
    const std::size_t end = part ? rest.find(delimiter) : std::string_view::npos;
    if (end == std::string_view::npos) return not_multipart(where);
    part->content = rest.substr(0, end);
    rest.remove_prefix(end + delimiter.size());
    if (auto added = add_part(form, *std::move(part), limits); !added) return added.error();
  }
  rest.remove_prefix(2);
  if (!rest.empty() && rest != "\r\n") return not_multipart();
  return form;
}

}  // namespace candour::web
