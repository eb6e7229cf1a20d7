#include "web/html/govuk/input.hpp"

namespace candour::html {
namespace {

void write_affix(Out& out, const Affix& affix, Literal base_class) {
  if (affix.text.empty()) return;
  out << "<div" << Class{base_class.view(), affix.classes} << " aria-hidden=\"true\""
      << affix.attributes << ">" << affix.text << "</div>";
}

void write_control(Out& out, const Input& input, std::string_view id,
                   std::string_view described_by) {
  out << "<input class=\"govuk-input";
  if (!input.classes.empty()) out << " " << Text(input.classes);
  if (!input.error_message.text.empty()) out << " govuk-input--error";
  out << "\"" << Attr("id", id) << Attr("name", input.name) << Attr("type", input.type);
  if (input.spellcheck) out << Attr("spellcheck", *input.spellcheck ? "true" : "false");
  out << AttrIf("value", input.value) << Flag{"disabled", input.is_disabled}
      << AttrIf("aria-describedby", described_by) << AttrIf("autocomplete", input.autocomplete)
      << AttrIf("autocapitalize", input.autocapitalize) << AttrIf("pattern", input.pattern)
      << AttrIf("inputmode", input.input_mode) << input.attributes << ">";
}

}  // namespace

Out& operator<<(Out& out, const Input& input) {
  const std::string& id = input.id.empty() ? input.name : input.id;
  const std::string described_by = open_field(out, input, id);
  const bool has_wrapper = !input.prefix.text.empty() || !input.suffix.text.empty() ||
                           !input.form_group.before_input.empty() ||
                           !input.form_group.after_input.empty();
  if (!has_wrapper) {
    write_control(out, input, id, described_by);
    return out << "</div>\n";
  }
  out << "<div" << Class{"govuk-input__wrapper", input.wrapper_classes} << input.wrapper_attributes
      << ">" << input.form_group.before_input;
  write_affix(out, input.prefix, "govuk-input__prefix");
  write_control(out, input, id, described_by);
  write_affix(out, input.suffix, "govuk-input__suffix");
  return out << input.form_group.after_input << "</div></div>\n";
}

}  // namespace candour::html
