#pragma once
// The words that a component's script shows, carried to it in data-i18n attributes.

#include "web/html/html.hpp"

namespace candour::html {

// One message in its two English forms; an empty form keeps the script's own words.
struct PluralText {
  std::string one{};
  std::string other{};
};

// The attributes that carry the message to the script: none when it is empty.
inline void add_message(Attributes& attributes, std::string_view key, std::string_view text) {
  if (!text.empty()) attributes.add("data-i18n." + std::string(key), text);
}
inline void add_message(Attributes& attributes, std::string_view key, const PluralText& text) {
  add_message(attributes, std::string(key) + ".one", text.one);
  add_message(attributes, std::string(key) + ".other", text.other);
}

}  // namespace candour::html
