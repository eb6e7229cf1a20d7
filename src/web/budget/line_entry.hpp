#pragma once
// A line as it is typed: the fields of the form, from what stands there and back into content.

#include "care/plan/record.hpp"
#include "web/budget/plan_at_table.hpp"
#include "web/pages/case_work.hpp"

namespace candour::web {

// Times that are alike but for the day, as one form can hold them; nothing where they are not.
struct AlikeTimes {
  std::vector<std::int64_t> weekdays;
  care::WeeklyTime each;
};
std::optional<AlikeTimes> alike_times(const std::vector<care::WeeklyTime>& times);

// What stands in a line, as typed fields.
Typed typed_from(const care::LineContent& content);

// "9:30", "09:30", "21.15": minutes of the day. Refuses with malformed (field).
Result<std::int64_t> read_clock_time(std::string_view text, const std::string& field);

// The content that a form gives, over what stood before: parts that the form does not show (times
// that differ from day to day) stay. Refuses with malformed, no_such_date, unknown_field_value and
// text_too_long, naming the field.
Result<care::LineContent> content_from(const Typed& typed, const care::LineContent& before,
                                       const care::PriceBook& prices);

}  // namespace candour::web
