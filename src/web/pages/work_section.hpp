#pragma once
// The section “Work on this case” of a case’s page: who has it, how soon, what holds it up, open
// tasks and messages, and where to change each.

#include "web/html/html.hpp"
#include "web/pages/case_work.hpp"

namespace candour::web {

// Empty for a published case.
html::Raw work_section(const Visit& visit, const care::CaseRecord& record);

// A table cell that says by when: "2 March 2026, 3 days late".
std::string due_words_of(std::optional<Day> due, Day today);

}  // namespace candour::web
