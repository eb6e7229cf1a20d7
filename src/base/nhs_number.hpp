#pragma once
// The NHS number: ten digits, the last of which checks the others (modulus 11). A number that
// passes is well formed and no more: only tracing it shows whose it is, and it is no key of ours.

#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace candour {

class NhsNumber {
 public:
  // Reads "9990000018", "999 000 0018" or "999-000-0018". Refuses with not_an_identifier, or with
  // placeholder for numbers typed only to fill the field (one digit ten times; 1234567881), whose
  // check digit is right.
  static Result<NhsNumber> parse(std::string_view text, std::string_view field = {});

  // "999 000 0018". Like personal text it has no formatter: whoever reads it says what for.
  std::string for_reader() const;
  // "9990000018"
  const std::string& for_storage() const { return digits_; }
  // 999 000 000 to 999 999 999 are kept for tests and never issued.
  bool never_issued() const { return digits_.substr(0, 3) == "999"; }

  friend bool operator==(const NhsNumber&, const NhsNumber&) = default;

 private:
  explicit NhsNumber(std::string digits) : digits_{std::move(digits)} {}
  std::string digits_;
};

}  // namespace candour
