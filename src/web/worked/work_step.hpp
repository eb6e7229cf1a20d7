#pragma once
// One step of a worked case, done as the page of that step does it.

#include <cstddef>
#include <string>
#include <string_view>

#include "web/pages/site.hpp"
#include "web/worked/step_fields.hpp"

namespace candour::web {

// "assessment" of the case D-1011: "D-1011-assessment".
people::DocumentId document_in(const CaseId& id, std::string_view name);
// By which a step is done once.
std::string key_of_step(const CaseId& id, std::size_t number);

// Does a step (`do`): begin, answer, sign, determine, put_line, answer_line, set_budget, show_plan
// or answer_plan, by the worker who has the case, on the day of the step. Refuses with malformed
// (no such step), unknown_field_value (a section or field that the form does not have), and as the
// action does.
Result<void> do_step(const Site& site, const CaseId& id, const StepFields& step, std::size_t number,
                     Day today);

}  // namespace candour::web
