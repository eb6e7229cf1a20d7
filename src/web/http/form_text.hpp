#pragma once
// What the two form parsers ask of every name and every value.

#include <cstddef>
#include <string>
#include <string_view>

#include "base/refusal.hpp"
#include "web/http/form.hpp"

namespace candour::web {

// "field 3": a field whose name cannot be repeated, counted from 1.
std::string numbered_field(std::size_t number);

// A field's name. Refuses with malformed when it is empty, not_utf8, control_character or
// text_too_long; the refusal names the field by number.
Result<std::string> check_field_name(std::string name, std::size_t number,
                                     const FormLimits& limits);

// A field's value, with CR LF and CR turned into LF. Refuses with not_utf8, control_character or
// text_too_long, naming the field. White space at the ends stays: base/text.hpp trims.
Result<std::string> check_field_text(std::string_view value, const std::string& name,
                                     const FormLimits& limits);

}  // namespace candour::web
