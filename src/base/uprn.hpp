#pragma once
// The unique property reference number (UPRN), one for every addressable place in Great Britain: an
// open standard for the public sector since 1 July 2020.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace candour {

class Uprn {
 public:
  // Reads 1 to 12 digits, above zero. Refuses with not_an_identifier, or with placeholder for one
  // digit twelve times.
  static Result<Uprn> parse(std::string_view text, std::string_view field = {});

  // Without leading zeros. Like personal text it has no formatter: it points at a home.
  std::string for_reader() const { return for_storage(); }
  std::string for_storage() const;

  friend bool operator==(const Uprn&, const Uprn&) = default;

 private:
  explicit Uprn(std::int64_t number) : number_{number} {}
  std::int64_t number_;
};

}  // namespace candour
