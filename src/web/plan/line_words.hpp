#pragma once
// How lines of a plan stand on pages: what a version says, in which state the line is.

#include "care/plan/differences.hpp"
#include "web/html/html.hpp"
#include "web/pages/case_work.hpp"
#include "web/plan/open_plan.hpp"

namespace candour::web {

// “Agreed”, with its shape in words, as a tag.
html::Raw state_tag(const care::LineOnTheTable& line);

// What one version of a line says, as a list of keys and values; `named`: with what it is, where no
// heading says so.
html::Raw line_facts(const OpenPlan& plan, const care::LineContent& content, bool named = true);

// What each side put, beside each other where both did, with reasons and days, under headings of a
// level of the page’s own.
html::Raw both_versions(const Visit& visit, const OpenPlan& plan, const care::LineOnTheTable& line,
                        int heading_level = 3);

// Every answer to a line, oldest first; empty where there is none.
html::Raw answers_to(const Visit& visit, const OpenPlan& plan, const care::LineOnTheTable& line);

// What differs, with both dates, as a list; empty where nothing does. Each is opened by its line.
html::Raw differences_list(const std::vector<care::LineDifference>& all);

}  // namespace candour::web
