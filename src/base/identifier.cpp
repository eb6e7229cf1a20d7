#include "base/identifier.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace candour {
namespace {

bool letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

Result<std::string> read_identifier(std::string_view text, const IdentifierForm& form,
                                    std::string_view field) {
  if (text.empty())
    return refuse(RefusalCode::text_empty, fmt::format("Give the {}.", form.words),
                  std::string{field});
  if (text.size() > form.most_characters)
    return refuse(RefusalCode::text_too_long,
                  fmt::format("The {} is longer than {} characters. Check what was sent.",
                              form.words, form.most_characters),
                  std::string{field});
  const bool allowed = std::all_of(text.begin(), text.end(), [&](char c) {
    return letter_or_digit(c) || c == '-' || c == '_' || c == '.' ||
           form.also.find(c) != std::string_view::npos;
  });
  // What was sent is not repeated: it may be somebody's name in the wrong place.
  if (!allowed || !letter_or_digit(text.front()))
    return refuse(RefusalCode::not_an_identifier,
                  fmt::format("The {} must begin with a letter or digit and hold only letters, "
                              "digits and - _ . {}",
                              form.words, form.also),
                  std::string{field});
  return std::string{text};
}

}  // namespace candour
