#include "web/http/form.hpp"

#include <fmt/format.h>

#include "web/http/ascii.hpp"
#include "web/http/form_text.hpp"
#include "web/http/percent.hpp"

namespace candour::web {
namespace {

// The media type without its parameters, in lower case.
std::string media_type(std::string_view content_type) {
  return lower(without_outer_spaces(content_type.substr(0, content_type.find(';'))));
}

Result<Field> read_pair(std::string_view pair, std::size_t number, const FormLimits& limits) {
  const std::size_t equals = pair.find('=');
  auto name = percent_decode(pair.substr(0, equals), Plus::is_space);
  if (!name) return refuse(name.error().code, name.error().message, numbered_field(number));
  auto checked_name = check_field_name(*std::move(name), number, limits);
  if (!checked_name) return checked_name.error();
  const std::string_view encoded =
      equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1);
  auto value = percent_decode(encoded, Plus::is_space);
  if (!value) return refuse(value.error().code, value.error().message, *checked_name);
  auto text = check_field_text(*value, *checked_name, limits);
  if (!text) return text.error();
  return Field{*std::move(checked_name), *std::move(text)};
}

}  // namespace

Result<Form> read_form(const Request& request, const FormLimits& limits) {
  const std::string* content_type = request.headers.find("content-type");
  if (!content_type && request.body.empty()) return Form{};
  if (request.headers.has("content-encoding"))
    return refuse(RefusalCode::wrong_type,
                  "This form was sent compressed. Go back to the page and send it from there.");
  const std::string type = content_type ? media_type(*content_type) : std::string{};
  if (type == "application/x-www-form-urlencoded") {
    auto fields = parse_urlencoded(request.body, limits);
    if (!fields) return fields.error();
    return Form{*std::move(fields), {}};
  }
  if (type == "multipart/form-data") return parse_multipart(request.body, *content_type, limits);
  return refuse(RefusalCode::wrong_type,
                "This was not sent as a form. Go back to the page and send it from there.");
}

Result<Fields> parse_urlencoded(std::string_view text, const FormLimits& limits) {
  Fields fields;
  while (!text.empty()) {
    const std::size_t end = text.find('&');
    const std::string_view pair = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (pair.empty()) continue;
    if (fields.size() == limits.fields)
      return refuse(RefusalCode::too_large,
                    fmt::format("This has more than {} fields. Send it in parts.", limits.fields));
    auto field = read_pair(pair, fields.size() + 1, limits);
    if (!field) return field.error();
    fields.add(std::move(field->name), std::move(field->value));
  }
  return fields;
}

std::string encode_urlencoded(const Fields& fields) {
  std::string text;
  for (const Field& field : fields.items()) {
    if (!text.empty()) text += '&';
    text += percent_encode(field.name) + '=' + percent_encode(field.value);
  }
  return text;
}

}  // namespace candour::web
