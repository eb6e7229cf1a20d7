#include "web/html/govuk/character_count.hpp"

#include "web/html/govuk/textarea.hpp"

namespace candour::html {
namespace {

std::string count_type_of(const CharacterCount& count) {
  if (!count.count_type.empty()) return count.count_type;
  return count.max_words > 0 ? "words" : "";
}

int limit_of(const CharacterCount& count) {
  return count.max_words > 0 ? count.max_words : count.max_characters;
}

// “You can enter up to 200 characters”; empty when script alone knows the limit.
std::string limit_text_of(const CharacterCount& count) {
  if (limit_of(count) == 0) return "";
  std::string text = count.limit_text;
  if (text.empty()) {
    text = count_type_of(count) == "words" ? "You can enter up to %{count} words"
                                           : "You can enter up to %{count} characters";
  }
  constexpr std::string_view place = "%{count}";
  const std::string limit = std::to_string(limit_of(count));
  for (std::size_t at = text.find(place); at != std::string::npos;
       at = text.find(place, at + limit.size())) {
    text.replace(at, place.size(), limit);
  }
  return text;
}

void add_number(Attributes& attributes, std::string_view name, int number) {
  if (number > 0) attributes.add(name, std::to_string(number));
}

Attributes group_attributes(const CharacterCount& count) {
  Attributes attributes = count.form_group.attributes;
  attributes.add("data-module", "govuk-character-count");
  add_number(attributes, "data-maxlength", count.max_characters);
  add_number(attributes, "data-maxwords", count.max_words);
  add_number(attributes, "data-threshold", count.threshold_percent);
  const std::string count_type = count_type_of(count);
  if (!count_type.empty()) attributes.add("data-count-type", count_type);
  if (limit_of(count) == 0) {
    add_message(attributes, "textarea-description.other", count.limit_text);
  }
  add_message(attributes, "characters-under-limit", count.characters_under_limit_text);
  add_message(attributes, "characters-at-limit", count.characters_at_limit_text);
  add_message(attributes, "characters-over-limit", count.characters_over_limit_text);
  add_message(attributes, "words-under-limit", count.words_under_limit_text);
  add_message(attributes, "words-at-limit", count.words_at_limit_text);
  add_message(attributes, "words-over-limit", count.words_over_limit_text);
  return attributes;
}

std::string with_extra(std::string_view base, const std::string& extra) {
  return extra.empty() ? std::string(base) : std::string(base) + " " + extra;
}

}  // namespace

Out& operator<<(Out& out, const CharacterCount& count) {
  const std::string& id = count.id.empty() ? count.name : count.id;
  const Hint message{
      .text = limit_text_of(count),
      .id = id + "-info",
      .classes = with_extra("govuk-character-count__message", count.count_message_classes)};
  return out << Textarea{
             .name = count.name,
             .id = id,
             .label = count.label,
             .hint = count.hint,
             .error_message = count.error_message,
             .value = count.value,
             .rows = count.rows,
             .spellcheck = count.spellcheck,
             .described_by = id + "-info",
             .form_group = {.before_input = count.form_group.before_input,
                            .after_input = markup(message, count.form_group.after_input),
                            .classes =
                                with_extra("govuk-character-count", count.form_group.classes),
                            .attributes = group_attributes(count)},
             .classes = with_extra("govuk-js-character-count", count.classes),
             .attributes = count.attributes};
}

}  // namespace candour::html
