#include "base/nhs_number.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace candour {
namespace {

constexpr std::size_t length = 10;

// Removes the separators of the form 999 000 0018; any other separator stays, and is refused.
std::string without_separators(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  std::string digits{text};
  const bool grouped = digits.size() == length + 2 && digits[3] == digits[7] &&
                       (digits[3] == ' ' || digits[3] == '-');
  if (grouped) digits.erase(7, 1).erase(3, 1);
  return digits;
}

bool ten_digits(std::string_view text) {
  return text.size() == length &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Weights 10 to 2 on the first nine digits; eleven less the remainder must be the tenth digit,
// eleven counting as 0. Ten is no digit: no number begins with those nine.
bool check_digit_is_right(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i + 1 < length; ++i)
    sum += (digits[i] - '0') * static_cast<int>(length - i);
  return (11 - sum % 11) % 11 == digits.back() - '0';
}

bool placeholder(std::string_view digits) {
  return digits.find_first_not_of(digits.front()) == std::string_view::npos ||
         digits == "1234567881";
}

}  // namespace

Result<NhsNumber> NhsNumber::parse(std::string_view text, std::string_view field) {
  const std::string digits = without_separators(text);
  if (!ten_digits(digits))
    return refuse(RefusalCode::not_an_identifier,
                  "An NHS number has 10 digits, like 999 000 0018. Check it.", std::string{field});
  if (placeholder(digits))
    return refuse(RefusalCode::placeholder,
                  "This number only fills the field. Leave the NHS number empty until it is known.",
                  std::string{field});
  if (!check_digit_is_right(digits))
    return refuse(RefusalCode::not_an_identifier,
                  "This is not an NHS number: its last digit does not agree with the others. Check "
                  "it against the letter or card.",
                  std::string{field});
  return NhsNumber{digits};
}

std::string NhsNumber::for_reader() const {
  const std::string_view digits = digits_;
  return fmt::format("{} {} {}", digits.substr(0, 3), digits.substr(3, 3), digits.substr(6));
}

}  // namespace candour
