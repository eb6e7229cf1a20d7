// Fields that hold one answer.

#include "components/adapters.hpp"
#include "components/field_adapters.hpp"
#include "web/html/govuk/button.hpp"
#include "web/html/govuk/character_count.hpp"
#include "web/html/govuk/date_input.hpp"
#include "web/html/govuk/file_upload.hpp"
#include "web/html/govuk/input.hpp"
#include "web/html/govuk/password_input.hpp"
#include "web/html/govuk/select.hpp"
#include "web/html/govuk/textarea.hpp"

namespace candour::components {
namespace {

html::Affix affix_of(const Options& options) {
  return {.text = options.content(),
          .classes = options["classes"].text(),
          .attributes = options.attributes()};
}

// The parts that all of these fields name alike.
template <class Field>
Field field_of(const Options& options) {
  Field field;
  field.name = options["name"].text();
  field.id = options["id"].text();
  field.label = label_of(options["label"]);
  field.hint = hint_of(options["hint"]);
  field.error_message = error_of(options["errorMessage"]);
  field.form_group = form_group_of(options["formGroup"]);
  field.classes = options["classes"].text();
  field.attributes = options.attributes();
  if constexpr (requires { field.described_by; }) {
    field.described_by = options["describedBy"].text();
  }
  if constexpr (requires { field.is_disabled; }) {
    field.is_disabled = options["disabled"].is_true();
  }
  if constexpr (requires { field.value; }) field.value = options["value"].text();
  if constexpr (requires { field.rows; }) field.rows = options["rows"].number(5);
  if constexpr (requires { field.spellcheck; }) field.spellcheck = options["spellcheck"].flag();
  return field;
}

html::DateInputItem date_item_of(const Options& options) {
  return {.name = options["name"].text(),
          .label = options["label"].text(),
          .value = options["value"].text(),
          .id = options["id"].text(),
          .has_error = options["error"].flag(),
          .input_mode = options["inputmode"].text("numeric"),
          .autocomplete = options["autocomplete"].text(),
          .pattern = options["pattern"].text(),
          .is_shown = options.flag() != false,
          .classes = options["classes"].text(),
          .attributes = options.attributes()};
}

// The templates also take values from a map of names.
void take_value(const Options& options, html::DateInputItem& item, const std::string& name) {
  const std::string prefix = options["namePrefix"].text();
  const std::string key = prefix.empty() ? name : prefix + "-" + name;
  if (item.value.empty()) item.value = options["values"][key].text();
}

}  // namespace

html::Raw button(const Options& options) {
  return html::markup(html::Button{.text = options.content(),
                                   .name = options["name"].text(),
                                   .value = options["value"].text(),
                                   .type = options["type"].text("submit"),
                                   .href = options["href"].text(),
                                   .is_disabled = options["disabled"].is_true(),
                                   .is_start = options["isStartButton"].is_true(),
                                   .prevent_double_click = options["preventDoubleClick"].flag(),
                                   .id = options["id"].text(),
                                   .classes = options["classes"].text(),
                                   .attributes = options.attributes()});
}

html::Raw input(const Options& options) {
  auto field = field_of<html::Input>(options);
  field.type = options["type"].text("text");
  field.input_mode = options["inputmode"].text();
  field.autocomplete = options["autocomplete"].text();
  field.autocapitalize = options["autocapitalize"].text();
  field.pattern = options["pattern"].text();
  field.prefix = affix_of(options["prefix"]);
  field.suffix = affix_of(options["suffix"]);
  field.wrapper_classes = options["inputWrapper"]["classes"].text();
  field.wrapper_attributes = options["inputWrapper"].attributes();
  return html::markup(field);
}

html::Raw password_input(const Options& options) {
  auto field = field_of<html::PasswordInput>(options);
  field.autocomplete = options["autocomplete"].text("current-password");
  field.show_text = options["showPasswordText"].text();
  field.hide_text = options["hidePasswordText"].text();
  field.show_label = options["showPasswordAriaLabelText"].text();
  field.hide_label = options["hidePasswordAriaLabelText"].text();
  field.shown_announcement = options["passwordShownAnnouncementText"].text();
  field.hidden_announcement = options["passwordHiddenAnnouncementText"].text();
  field.button_classes = options["button"]["classes"].text();
  return html::markup(field);
}

html::Raw textarea(const Options& options) {
  auto field = field_of<html::Textarea>(options);
  field.autocomplete = options["autocomplete"].text();
  return html::markup(field);
}

html::Raw character_count(const Options& options) {
  auto field = field_of<html::CharacterCount>(options);
  field.max_characters = options["maxlength"].number();
  field.max_words = options["maxwords"].number();
  field.threshold_percent = options["threshold"].number();
  field.count_type = options["countType"].text();
  field.limit_text = options["textareaDescriptionText"].text();
  field.characters_under_limit_text = plural_of(options["charactersUnderLimitText"]);
  field.characters_at_limit_text = options["charactersAtLimitText"].text();
  field.characters_over_limit_text = plural_of(options["charactersOverLimitText"]);
  field.words_under_limit_text = plural_of(options["wordsUnderLimitText"]);
  field.words_at_limit_text = options["wordsAtLimitText"].text();
  field.words_over_limit_text = plural_of(options["wordsOverLimitText"]);
  field.count_message_classes = options["countMessage"]["classes"].text();
  return html::markup(field);
}

html::Raw select(const Options& options) {
  auto field = field_of<html::Select>(options);
  for (const Options& item : options["items"].items()) {
    if (!item.is_true()) continue;
    const bool has_value = item["value"].value() != nullptr;
    field.items.push_back({.text = item["text"].text(),
                           .value = has_value ? std::optional(item["value"].text()) : std::nullopt,
                           .is_selected = item["selected"].flag(),
                           .is_disabled = item["disabled"].is_true(),
                           .attributes = item.attributes()});
  }
  return html::markup(field);
}

html::Raw file_upload(const Options& options) {
  auto field = field_of<html::FileUpload>(options);
  field.takes_many = options["multiple"].is_true();
  field.has_drop_zone = options["javascript"].is_true();
  field.choose_files_text = options["chooseFilesButtonText"].text();
  field.no_file_chosen_text = options["noFileChosenText"].text();
  field.files_chosen_text = plural_of(options["multipleFilesChosenText"]);
  field.drop_instruction_text = options["dropInstructionText"].text();
  field.entered_drop_zone_text = options["enteredDropZoneText"].text();
  field.left_drop_zone_text = options["leftDropZoneText"].text();
  field.drop_zone_classes = options["wrapperClasses"].text();
  field.drop_zone_attributes = options.attributes("wrapperAttributes");
  return html::markup(field);
}

html::Raw date_input(const Options& options) {
  html::DateInput date{
      .id = options["id"].text(),
      .name_prefix = options["namePrefix"].text(),
      .fieldset = fieldset_of(options["fieldset"]),
      .hint = hint_of(options["hint"]),
      .error_message = error_of(options["errorMessage"]),
      .day = date_item_of(options["day"]),
      .month = date_item_of(options["month"]),
      .year = date_item_of(options["year"]),
      .form_group = form_group_of(options["formGroup"], "beforeInputs", "afterInputs"),
      .classes = options["classes"].text(),
      .attributes = options.attributes()};
  take_value(options, date.day, date.day.name.empty() ? "day" : date.day.name);
  take_value(options, date.month, date.month.name.empty() ? "month" : date.month.name);
  take_value(options, date.year, date.year.name.empty() ? "year" : date.year.name);
  for (const Options& item : options["items"].items()) {
    date.items.push_back(date_item_of(item));
    html::DateInputItem& added = date.items.back();
    take_value(options, added, added.name);
    if (added.value.empty()) added.value = options[added.name]["value"].text();
  }
  return html::markup(date);
}

}  // namespace candour::components
