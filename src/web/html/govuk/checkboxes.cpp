#include "web/html/govuk/checkboxes.hpp"

#include <algorithm>

namespace candour::html {
namespace {

constexpr ChoiceStyle style = {.item = "govuk-checkboxes__item",
                               .input = "govuk-checkboxes__input",
                               .label = "govuk-checkboxes__label",
                               .hint = "govuk-checkboxes__hint",
                               .conditional = "govuk-checkboxes__conditional",
                               .conditional_hidden = "govuk-checkboxes__conditional--hidden",
                               .divider = "govuk-checkboxes__divider",
                               .type = "checkbox"};

// Without a fieldset to carry the description, each box carries it.
void write_items(Out& out, const Checkboxes& checkboxes, const std::string& id_prefix,
                 const std::string& described_by) {
  out << "<div" << Class{"govuk-checkboxes", checkboxes.classes} << checkboxes.attributes
      << " data-module=\"govuk-checkboxes\">\n"
      << checkboxes.form_group.before_input;
  for (std::size_t i = 0; i < checkboxes.items.size(); ++i) {
    const Choice& choice = checkboxes.items[i];
    if (!choice.is_shown) continue;
    const bool is_value = std::find(checkboxes.values.begin(), checkboxes.values.end(),
                                    choice.value) != checkboxes.values.end();
    write_choice(out, choice, style,
                 {.id = choice_id(id_prefix, i + 1, choice),
                  .name = choice.name.empty() ? checkboxes.name : choice.name,
                  .described_by = described_by,
                  .is_checked = choice.is_checked.value_or(is_value)});
  }
  out << checkboxes.form_group.after_input << "</div>\n";
}

}  // namespace

Out& operator<<(Out& out, const Checkboxes& checkboxes) {
  const std::string& id_prefix =
      checkboxes.id_prefix.empty() ? checkboxes.name : checkboxes.id_prefix;
  const bool has_fieldset = checkboxes.fieldset.is_given();
  std::string described_by = checkboxes.fieldset.described_by.empty()
                                 ? checkboxes.described_by
                                 : checkboxes.fieldset.described_by;
  Out inner;
  write_hint_and_error(inner, id_prefix, checkboxes.hint, checkboxes.error_message, described_by);
  write_items(inner, checkboxes, id_prefix, has_fieldset ? "" : described_by);
  open_form_group(out, checkboxes.form_group, !checkboxes.error_message.text.empty());
  if (has_fieldset) {
    open_fieldset(out, checkboxes.fieldset, described_by, checkboxes.fieldset.role);
  }
  out << std::move(inner).take();
  if (has_fieldset) out << "</fieldset>";
  return out << "</div>\n";
}

}  // namespace candour::html
