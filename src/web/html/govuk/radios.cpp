#include "web/html/govuk/radios.hpp"

namespace candour::html {
namespace {

constexpr ChoiceStyle style = {.item = "govuk-radios__item",
                               .input = "govuk-radios__input",
                               .label = "govuk-radios__label",
                               .hint = "govuk-radios__hint",
                               .conditional = "govuk-radios__conditional",
                               .conditional_hidden = "govuk-radios__conditional--hidden",
                               .divider = "govuk-radios__divider",
                               .type = "radio"};

void write_items(Out& out, const Radios& radios, const std::string& id_prefix) {
  out << "<div" << Class{"govuk-radios", radios.classes} << radios.attributes
      << " data-module=\"govuk-radios\">\n"
      << radios.form_group.before_input;
  for (std::size_t i = 0; i < radios.items.size(); ++i) {
    const Choice& choice = radios.items[i];
    if (!choice.is_shown) continue;
    const bool is_value = !radios.value.empty() && choice.value == radios.value;
    write_choice(out, choice, style,
                 {.id = choice_id(id_prefix, i + 1, choice),
                  .name = radios.name,
                  .is_checked = choice.is_checked.value_or(is_value)});
  }
  out << radios.form_group.after_input << "</div>\n";
}

}  // namespace

Out& operator<<(Out& out, const Radios& radios) {
  const std::string& id_prefix = radios.id_prefix.empty() ? radios.name : radios.id_prefix;
  Out inner;
  std::string described_by = radios.fieldset.described_by;
  write_hint_and_error(inner, id_prefix, radios.hint, radios.error_message, described_by);
  write_items(inner, radios, id_prefix);
  open_form_group(out, radios.form_group, !radios.error_message.text.empty());
  const bool has_fieldset = radios.fieldset.is_given();
  if (has_fieldset) open_fieldset(out, radios.fieldset, described_by, radios.fieldset.role);
  out << std::move(inner).take();
  if (has_fieldset) out << "</fieldset>";
  return out << "</div>\n";
}

}  // namespace candour::html
