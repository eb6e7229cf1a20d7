#include "components/field_adapters.hpp"

#include "components/adapters.hpp"

namespace candour::components {

html::Label label_of(const Options& options) {
  return {.text = options.content(),
          .for_id = options["for"].text(),
          .is_page_heading = options["isPageHeading"].is_true(),
          .classes = options["classes"].text(),
          .attributes = options.attributes()};
}

html::Hint hint_of(const Options& options) {
  return {.text = options.content(),
          .id = options["id"].text(),
          .classes = options["classes"].text(),
          .attributes = options.attributes()};
}

html::ErrorMessage error_of(const Options& options) {
  return {.text = options.content(),
          .id = options["id"].text(),
          .visually_hidden_text = options["visuallyHiddenText"].text("Error"),
          .classes = options["classes"].text(),
          .attributes = options.attributes()};
}

html::Fieldset fieldset_of(const Options& options) {
  const Options legend = options["legend"];
  return {.legend = {.text = legend.content(),
                     .is_page_heading = legend["isPageHeading"].is_true(),
                     .classes = legend["classes"].text()},
          .described_by = options["describedBy"].text(),
          .role = options["role"].text(),
          .content = options["html"].markup(),
          .classes = options["classes"].text(),
          .attributes = options.attributes()};
}

html::FormGroup form_group_of(const Options& options, std::string_view before,
                              std::string_view after) {
  return {.before_input = options[before].content(),
          .after_input = options[after].content(),
          .classes = options["classes"].text(),
          .attributes = options.attributes()};
}

html::PluralText plural_of(const Options& options) {
  return {.one = options["one"].text(), .other = options["other"].text()};
}

html::Tag tag_of(const Options& options) {
  return {.text = options.content(),
          .classes = options["classes"].text(),
          .attributes = options.attributes()};
}

html::Raw label(const Options& options) { return html::markup(label_of(options)); }
html::Raw hint(const Options& options) { return html::markup(hint_of(options)); }
html::Raw error_message(const Options& options) { return html::markup(error_of(options)); }
html::Raw fieldset(const Options& options) { return html::markup(fieldset_of(options)); }
html::Raw tag(const Options& options) { return html::markup(tag_of(options)); }

}  // namespace candour::components
