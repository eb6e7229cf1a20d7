#pragma once
// Reading the fields of a charging case: money in strings, days, words of closed lists. Remembers
// the first thing that is wrong, and which fields were asked for: any other is refused by name.
// Used by the reader of cases alone.

#include <boost/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/money.hpp"

namespace candour::exchange {

class ChargeFields {
 public:
  // `wrong` is shared by a case and its parts; the first thing wrong stands.
  ChargeFields(const boost::json::object& object, std::string path, std::optional<Refusal>& wrong)
      : object_(object), path_(std::move(path)), wrong_(wrong) {}

  bool has(std::string_view name);  // and is not null
  std::string text(std::string_view name);
  std::optional<Money> money(std::string_view name, Sign sign = Sign::not_negative);
  Money required_money(std::string_view name);
  std::optional<MoneyPerWeek> weekly(std::string_view name, Sign sign = Sign::not_negative);
  std::optional<Day> day(std::string_view name);
  std::optional<bool> flag(std::string_view name);
  std::optional<std::int64_t> whole(std::string_view name, std::int64_t least, std::int64_t most);
  // Hundredths of one per cent, from "90" or "90.5".
  std::optional<std::int64_t> percent(std::string_view name);
  // The objects of a list; none where it is absent.
  std::vector<ChargeFields> objects(std::string_view name);
  std::vector<std::string> texts(std::string_view name);
  std::optional<ChargeFields> object(std::string_view name);
  const boost::json::value* raw(std::string_view name);

  // Fields that are read and mean nothing for a sum: sources, notes, what is expected.
  void pass_over(std::initializer_list<std::string_view> names);
  // Refuses what was never asked for. Words that nobody asked for are passed over: `not_read`.
  void refuse_unknown(std::vector<std::string>& not_read);

  void refuse_at(std::string_view name, RefusalCode code, std::string sentence);
  std::string at(std::string_view name) const;
  bool failed() const { return wrong_.has_value(); }

 private:
  const boost::json::object& object_;
  std::string path_;
  std::optional<Refusal>& wrong_;
  std::set<std::string, std::less<>> asked_;
};

}  // namespace candour::exchange
