#pragma once
// Money in events: decimal pounds as text, "75.00", exact to the penny.

#include "base/money.hpp"
#include "journal/codec_types.hpp"

namespace candour::journal {

template <class Unit>
struct TextForm<Amount<Unit>> {
  static std::string write(Amount<Unit> amount) { return decimal(amount); }
  static Result<Amount<Unit>> read(std::string_view text) {
    const auto money = parse_money(text, Sign::any);
    if (!money) return money.error();
    return Amount<Unit>::of_pence(money->pence());
  }
};

}  // namespace candour::journal
