#pragma once
// A page with forms that do something in a case: its frame, its heading, what was typed and what
// is wrong with it.

#include <optional>
#include <string>

#include "web/html/govuk/date_input.hpp"
#include "web/html/govuk/input.hpp"
#include "web/html/govuk/textarea.hpp"
#include "web/html/html.hpp"
#include "web/pages/case_work.hpp"

namespace candour::web {

// What stands in the forms of a page: nothing yet, or what was typed and why it was not done.
struct CaseForm {
  Typed typed = {};
  std::optional<Refusal> refusal = {};

  // The sentence about one field; empty where that is not what is wrong.
  std::string error_of(std::string_view field) const;
};

// "Mrs Adeyemi", or the case’s reference.
std::string case_name(const registers::CaseRow& row);

// What is wrong, if anything, and the h1 with the case above it.
html::Raw case_heading(const Visit& visit, const CaseForm& form, std::string_view title);

// The start of a form that is posted to a place below the case; its end is the caller’s to write.
void open_case_form(html::Out& out, const Visit& visit, std::string_view route_name,
                    const std::string& below);

// The three boxes of a day, with what was typed.
html::DateInput day_boxes(const CaseForm& form, const std::string& id, std::string legend,
                          std::string hint);
// A box for words of several lines, with what was typed and what is wrong with it.
html::Textarea words_box(const CaseForm& form, const std::string& id, std::string label,
                         std::string hint = {}, int rows = 3);
// The same for one line.
html::Input line_box(const CaseForm& form, const std::string& id, std::string label,
                     std::string hint = {}, std::string classes = {});
// Fills the boxes with a day that stands already.
void add_day(Typed& typed, const std::string& id, std::optional<Day> day);

// The page: the status follows from what is wrong.
Response case_form_page(const Visit& visit, const CaseForm& form, std::string_view title,
                        const html::Raw& body);

// Where a form leads that was done: to the work on the case.
Response to_case_work(const Visit& visit);

}  // namespace candour::web
