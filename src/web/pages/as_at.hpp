#pragma once
// The day to look from: chosen in the address ("as-at=2024-03-01") or in three boxes.

#include <optional>
#include <string>

#include "base/day.hpp"
#include "web/html/html.hpp"
#include "web/http/fields.hpp"

namespace candour::web {

struct AsAtChoice {
  std::optional<Day> day;  // nothing: nobody chose one, or what they chose is refused
  std::string error;       // why it is refused; what they typed stays
  std::string typed_day;
  std::string typed_month;
  std::string typed_year;
};

AsAtChoice read_as_at(const Fields& query);

// The folded form "Look at another day".
void write_as_at_form(html::Out& out, const AsAtChoice& choice, const std::string& path, Day shown);

}  // namespace candour::web
