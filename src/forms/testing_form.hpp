#pragma once
// For this room's tests: a small form that is right, and the same with something in another’s
// place.

#include <gtest/gtest.h>

#include <string>

#include "forms/form_file.hpp"

namespace candour::forms {

inline constexpr std::string_view small_form = R"form(id = "small"
version = 2
title = "A small form"
document_kind = "needs_assessment"
in_force_from = 2026-04-01

[[pattern]]
name = "outcome"
[[pattern.question]]
id = "ability"
fact = "person.{section}.ability"
type = "choice"
label = "Can they do this?"
needed = "to_sign"
cite = "SI 2015/313 reg 2(3)"
options = [ { value = "unable", label = "No, or not safely" }, { value = "able", label = "Yes" } ]
[[pattern.question]]
id = "happens"
fact = "person.{section}.happens"
type = "words"
label = "What happens?"
account = "person"
asked_if = { question = "ability", is = ["unable"] }
[[pattern.question]]
id = "evidence"
fact = "person.{section}.evidence"
type = "evidence"
label = "What this rests on"

[[section]]
id = "about-you"
group = "First"
title = "About them"
intro = "Their own words first."
[[section.question]]
id = "born"
fact = "person.born"
type = "date"
label = "Day of birth"
held = "person.born"
[[section.question]]
id = "extra"
fact = "person.extra"
type = "line"
label = "Anything else"
[[section.question]]
id = "homes"
fact = "person.homes"
type = "rows"
label = "Where they lived"
most_rows = 3
[[section.question.column]]
id = "town"
type = "line"
label = "Town"

[[section]]
id = "outcome-A01"
group = "Day by day"
title = "Food and drink"
cite = "SI 2015/313 reg 2(2)(a)"
pattern = "outcome"
[[section]]
id = "outcome-A02"
group = "Day by day"
title = "Keeping clean"
pattern = "outcome"
)form";

// The small form, where `from` stands once, with `to` in its place.
inline std::string small_form_with(std::string_view from, std::string_view to) {
  std::string text{small_form};
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

inline Result<PlacedForm> read_text_of_form(std::string_view text) {
  const auto file = law::parse_toml(text, "forms/small.toml");
  if (!file) return file.error();
  return read_form(*file);
}

inline Result<PlacedForm> small_form_and(std::string_view councils_own) {
  auto form = read_text_of_form(small_form);
  const auto file = law::parse_toml(councils_own, "councils/small.toml");
  if (!file) return file.error();
  return with_councils_own(std::move(*form), *file);
}

}  // namespace candour::forms
