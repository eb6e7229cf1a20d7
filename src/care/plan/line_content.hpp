#pragma once
// What one line has to say before it can be put: what it is, for which need, at times that exist.
// What would make it more useful is a gap (checks.hpp) and refuses nothing here.

#include "care/eligibility/record.hpp"
#include "care/plan/record.hpp"

namespace candour::care {

inline constexpr std::size_t line_times_max = 70;  // ten a day
inline constexpr std::int64_t window_minutes_max = 720;
inline constexpr std::int64_t people_max = 4;

// Whether a determination holds the need. Every recorded need counts, eligible or not: a plan
// states them all (Care Act 2014 s25(1)(a)). Null: nothing was determined, and no need is known.
bool is_need_of(std::string_view need, const EligibilityDetermined* determined);

// Refuses with text_empty (what), unknown_field_value (need; times outside the week, or lengths
// outside 5 minutes to 24 hours), duplicate_key (times: the same one twice), date_out_of_range
// (until: before from) and wrong_type (price: below zero). An empty need is not yet documented, and
// may be put.
Result<void> check_line(const LineContent& content, const EligibilityDetermined* determined);

}  // namespace candour::care
