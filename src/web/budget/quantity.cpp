#include "web/budget/quantity.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace candour::web {

Result<std::int64_t> read_quantity(std::string_view text, std::string_view field) {
  const std::string_view typed = trim(text);
  if (typed.empty()) return 0;
  std::int64_t hundredths = 0;
  int after_point = -1;
  for (const char c : typed) {
    if (c == '.' && after_point < 0) {
      after_point = 0;
      continue;
    }
    if (c < '0' || c > '9' || typed.size() > 7 || after_point == 2)
      return refuse(RefusalCode::malformed, "Enter how many in numbers, like 7 or 3.5.",
                    std::string{field});
    hundredths = hundredths * 10 + (c - '0');
    if (after_point >= 0) ++after_point;
  }
  for (int i = std::max(after_point, 0); i < 2; ++i) hundredths *= 10;
  if (hundredths == 0 || hundredths > 100'000)
    return refuse(RefusalCode::malformed, "Enter a number above 0, and at most 1,000.",
                  std::string{field});
  return hundredths;
}

std::string quantity_text(std::int64_t hundredths) {
  if (hundredths == 0) return {};
  if (hundredths % 100 == 0) return fmt::format("{}", hundredths / 100);
  if (hundredths % 10 == 0) return fmt::format("{}.{}", hundredths / 100, hundredths / 10 % 10);
  return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

}  // namespace candour::web
