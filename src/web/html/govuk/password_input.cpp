#include "web/html/govuk/password_input.hpp"

#include "web/html/govuk/button.hpp"
#include "web/html/govuk/input.hpp"
#include "web/html/govuk/messages.hpp"

namespace candour::html {
namespace {

std::string with_extra(std::string_view base, const std::string& extra) {
  return extra.empty() ? std::string(base) : std::string(base) + " " + extra;
}

Attributes group_attributes(const PasswordInput& input) {
  Attributes attributes = input.form_group.attributes;
  attributes.add("data-module", "govuk-password-input");
  add_message(attributes, "show-password", input.show_text);
  add_message(attributes, "hide-password", input.hide_text);
  add_message(attributes, "show-password-aria-label", input.show_label);
  add_message(attributes, "hide-password-aria-label", input.hide_label);
  add_message(attributes, "password-shown-announcement", input.shown_announcement);
  add_message(attributes, "password-hidden-announcement", input.hidden_announcement);
  return attributes;
}

Button show_button(const PasswordInput& input, const std::string& id) {
  Attributes attributes{
      {"aria-controls", id},
      {"aria-label", input.show_label.empty() ? "Show password" : input.show_label}};
  attributes.add_flag("hidden");
  return Button{.text = input.show_text.empty() ? Content("Show") : Content(input.show_text),
                .type = "button",
                .classes = with_extra("govuk-button--secondary govuk-password-input__toggle "
                                      "govuk-js-password-input-toggle",
                                      input.button_classes),
                .attributes = std::move(attributes)};
}

}  // namespace

Out& operator<<(Out& out, const PasswordInput& input) {
  const std::string& id = input.id.empty() ? input.name : input.id;
  return out << Input{
             .name = input.name,
             .id = id,
             .label = input.label,
             .hint = input.hint,
             .error_message = input.error_message,
             .value = input.value,
             .type = "password",
             .autocomplete = input.autocomplete,
             .autocapitalize = "none",
             .spellcheck = false,
             .is_disabled = input.is_disabled,
             .described_by = input.described_by,
             .wrapper_classes = "govuk-password-input__wrapper",
             .form_group = {.before_input = input.form_group.before_input,
                            .after_input =
                                markup(show_button(input, id), input.form_group.after_input),
                            .classes = with_extra("govuk-password-input", input.form_group.classes),
                            .attributes = group_attributes(input)},
             .classes = with_extra("govuk-password-input__input govuk-js-password-input-input",
                                   input.classes),
             .attributes = input.attributes};
}

}  // namespace candour::html
