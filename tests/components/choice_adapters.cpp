// Radios and checkboxes.

#include "components/adapters.hpp"
#include "components/field_adapters.hpp"
#include "web/html/govuk/checkboxes.hpp"
#include "web/html/govuk/radios.hpp"

namespace candour::components {
namespace {

// A template skips an item that is null, false or empty, and counts it.
std::vector<html::Choice> choices_of(const Options& options) {
  std::vector<html::Choice> choices;
  for (const Options& item : options["items"].items()) {
    choices.push_back({.text = item.content(),
                       .value = item["value"].text(),
                       .id = item["id"].text(),
                       .name = item["name"].text(),
                       .hint = hint_of(item["hint"]),
                       .is_checked = item["checked"].flag(),
                       .is_disabled = item["disabled"].is_true(),
                       .conditional = item["conditional"]["html"].markup(),
                       .divider = item["divider"].text(),
                       .behaviour = item["behaviour"].text(),
                       .is_shown = item.is_true(),
                       .label_classes = item["label"]["classes"].text(),
                       .label_attributes = item["label"].attributes(),
                       .attributes = item.attributes()});
  }
  return choices;
}

template <class Choices>
Choices group_of(const Options& options) {
  Choices group;
  group.name = options["name"].text();
  group.id_prefix = options["idPrefix"].text();
  group.fieldset = fieldset_of(options["fieldset"]);
  group.hint = hint_of(options["hint"]);
  group.error_message = error_of(options["errorMessage"]);
  group.items = choices_of(options);
  group.form_group = form_group_of(options["formGroup"], "beforeInputs", "afterInputs");
  group.classes = options["classes"].text();
  group.attributes = options.attributes();
  return group;
}

}  // namespace

html::Raw radios(const Options& options) {
  auto group = group_of<html::Radios>(options);
  group.value = options["value"].text();
  return html::markup(group);
}

html::Raw checkboxes(const Options& options) {
  auto group = group_of<html::Checkboxes>(options);
  for (const Options& value : options["values"].items()) group.values.push_back(value.text());
  group.described_by = options["describedBy"].text();
  return html::markup(group);
}

}  // namespace candour::components
