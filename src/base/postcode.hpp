#pragma once
// A United Kingdom postcode: its shape is checked, not that it exists.

#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace candour {

class Postcode {
 public:
  // Reads it as people write it: any case, spaces, hyphens, dashes, full stops or brackets. Refuses
  // with not_an_identifier, or with placeholder for the NHS's ZZ99 codes, which stand for no fixed
  // abode, not known or abroad: record that itself.
  static Result<Postcode> parse(std::string_view text, std::string_view field = {});

  // "SW1A 2AA". Like personal text it has no formatter: whoever reads it says what for.
  const std::string& for_reader() const { return text_; }
  const std::string& for_storage() const { return text_; }
  // "SW1A": wide enough to be counted without pointing at a home.
  std::string district() const { return text_.substr(0, text_.find(' ')); }

  friend bool operator==(const Postcode&, const Postcode&) = default;

 private:
  explicit Postcode(std::string text) : text_{std::move(text)} {}
  std::string text_;
};

}  // namespace candour
