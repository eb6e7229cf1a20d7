// multipart/form-data: the first line of the input is the Content-Type, the rest the body.

#include "base/text.hpp"
#include "fuzz.hpp"
#include "web/http/form.hpp"

using namespace candour;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input = fuzz::text_of(bytes, size);
  const std::size_t line = input.find('\n');
  if (line == std::string_view::npos) return 0;
  web::FormLimits limits;
  limits.fields = 20;
  limits.name_bytes = 30;
  limits.value_bytes = 100;
  limits.files = 3;
  limits.file_bytes = 200;
  limits.file_name_bytes = 40;
  const auto form = web::parse_multipart(input.substr(line + 1), input.substr(0, line), limits);
  if (!form) {
    fuzz::require(!form.error().message.empty() && is_utf8(form.error().field));
    return 0;
  }
  fuzz::require(form->fields.size() + form->files.size() <= limits.fields);
  fuzz::require(form->files.size() <= limits.files);
  for (const web::Field& field : form->fields.items()) {
    fuzz::require(!field.name.empty() && field.name.size() <= limits.name_bytes);
    fuzz::require(is_utf8(field.name) && !forbidden_character(field.name, Lines::one));
    fuzz::require(is_utf8(field.value) && !forbidden_character(field.value, Lines::many));
    fuzz::require(field.value.size() <= limits.value_bytes);
  }
  for (const web::UploadedFile& file : form->files) {
    fuzz::require(file.bytes.size() <= limits.file_bytes);
    fuzz::require(file.name.size() <= limits.file_name_bytes && is_utf8(file.name));
    fuzz::require(file.name.find_first_of("/\\") == std::string::npos);
    fuzz::require(input.find(file.bytes) != std::string_view::npos);
  }
  return 0;
}
