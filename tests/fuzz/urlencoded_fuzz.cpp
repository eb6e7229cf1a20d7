// Queries and forms: what is accepted is within the limits, is text, and comes back from its
// encoding.

#include "base/text.hpp"
#include "fuzz.hpp"
#include "web/http/form.hpp"

using namespace candour;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  web::FormLimits limits;
  limits.fields = 20;
  limits.name_bytes = 30;
  limits.value_bytes = 100;
  const auto fields = web::parse_urlencoded(fuzz::text_of(bytes, size), limits);
  if (!fields) {
    fuzz::require(!fields.error().message.empty());
    fuzz::require(is_utf8(fields.error().field));
    return 0;
  }
  fuzz::require(fields->size() <= limits.fields);
  for (const web::Field& field : fields->items()) {
    fuzz::require(!field.name.empty() && field.name.size() <= limits.name_bytes);
    fuzz::require(field.value.size() <= limits.value_bytes);
    fuzz::require(is_utf8(field.name) && !forbidden_character(field.name, Lines::one));
    fuzz::require(is_utf8(field.value) && !forbidden_character(field.value, Lines::many));
    fuzz::require(fields->has(field.name));
  }
  fuzz::require(*web::parse_urlencoded(web::encode_urlencoded(*fields), limits) == *fields);
  return 0;
}
