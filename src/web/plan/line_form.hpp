#pragma once
// The form of one line of a plan: what was typed becomes a line, and a line fills the form. Times
// are entered in groups: days, when it begins, how long, how much earlier or later, how many
// people.

#include "web/pages/case_form.hpp"
#include "web/plan/open_plan.hpp"

namespace candour::web {

// "9:30", "9.30am", "0930", "9pm", "21:15", "midday": minutes from midnight. Refuses with
// malformed.
Result<std::int64_t> read_time_of_day(std::string_view text, std::string_view field);

// The line that was typed; its price is that of `before`, which other pages set. Refuses as the
// fields do: malformed, unknown_field_value, missing_field (met_by), text_too_long.
Result<care::LineContent> typed_line(const Typed& typed, const care::LineContent* before);

// Fills the form with a line.
void fill_line_form(Typed& typed, const care::LineContent& content);

// The fields of a line, between the start of a form and its button. `asks_reasons`: they are asked,
// not only welcome.
void write_line_fields(html::Out& out, const OpenPlan& plan, const CaseForm& form,
                       bool asks_reasons);

}  // namespace candour::web
