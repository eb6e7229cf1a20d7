#include "base/uprn.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace candour {

Result<Uprn> Uprn::parse(std::string_view text, std::string_view field) {
  const std::string_view digits = trim(text);
  std::int64_t number = 0;
  bool well_formed = !digits.empty() && digits.size() <= 12;
  for (std::size_t i = 0; well_formed && i < digits.size(); ++i) {
    well_formed = digits[i] >= '0' && digits[i] <= '9';
    number = number * 10 + (digits[i] - '0');
  }
  if (!well_formed || number == 0)
    return refuse(RefusalCode::not_an_identifier,
                  "A property reference (UPRN) has 1 to 12 digits. Check it.", std::string{field});
  const bool one_digit = digits.find_first_not_of(digits.front()) == std::string_view::npos;
  if (digits.size() == 12 && one_digit)
    return refuse(RefusalCode::placeholder,
                  "This number only fills the field. Leave the property reference empty.",
                  std::string{field});
  return Uprn{number};
}

std::string Uprn::for_storage() const { return fmt::format("{}", number_); }

}  // namespace candour
