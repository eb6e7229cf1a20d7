#pragma once
// What radios and checkboxes share: one choice of several.

#include <optional>

#include "web/html/govuk/hint.hpp"
#include "web/html/html.hpp"

namespace candour::html {

struct Choice {
  Content text{};
  std::string value{};
  std::string id{};    // default: the prefix, then prefix-2, prefix-3, …
  std::string name{};  // checkboxes only; default: the group's name
  Hint hint{};
  std::optional<bool> is_checked{};  // default: whether its value is among the group's values
  bool is_disabled = false;
  Raw conditional{};        // shown by script when chosen; without script always in sight
  std::string divider{};    // such as “or”: a word between choices, not a choice
  std::string behaviour{};  // checkboxes only: “exclusive” unchecks the others
  bool is_shown = true;     // false leaves it out, and the others keep their ids
  std::string label_classes{};
  Attributes label_attributes{};
  Attributes attributes{};
};

struct ChoiceStyle {
  Literal item;
  Literal input;
  Literal label;
  Literal hint;
  Literal conditional;
  Literal conditional_hidden;
  Literal divider;
  Literal type;
};

// What the group says about one choice: filled in by the group.
struct ChoicePlace {
  std::string id{};
  std::string_view name{};
  std::string described_by{};
  bool is_checked = false;
};

// The default id of the choice at `index`, counted from 1: the first has no number, so that an
// error summary can point at it.
std::string choice_id(std::string_view id_prefix, std::size_t index, const Choice& choice);

void write_choice(Out& out, const Choice& choice, const ChoiceStyle& style, ChoicePlace place);

}  // namespace candour::html
