#include "web/eligibility/cases_page.hpp"

#include <fmt/format.h>

#include "web/eligibility/determination_markup.hpp"
#include "web/eligibility/worked_cases.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

// They ship with the program: one that cannot be read is our mistake.
const std::vector<WorkedCase>& worked_cases() {
  static const std::vector<WorkedCase> cases = [] {
    auto read = read_worked_cases(worked_cases_text(), "eligibility/cases.toml");
    CANDOUR_ASSERT(read, "the worked cases of eligibility can be read");
    return std::move(*read);
  }();
  return cases;
}

void write_case(Out& body, const WorkedCase& worked) {
  const care::Determination found = care::determine(worked.assessment);
  body << "<section class=\"candour-example\"><h3 class=\"govuk-heading-s\">"
       << Text(fmt::format("{}. {}", worked.number, worked.title))
       << "</h3><p class=\"govuk-body\">" << Text(worked.facts) << "</p><p class=\"govuk-body\">"
       << verdict_tag(found.verdict) << " " << Text(worked.in_words) << "</p>";
  if (!differences(worked).empty())
    body << WarningText{.text = "The rule answers otherwise than was worked by hand."};
  body << Details{.summary = "Step by step",
                  .text =
                      [&] {
                        Out steps;
                        steps << steps_markup(found) << needs_markup(worked.assessment, found);
                        return Content{std::move(steps).take()};
                      }()}
       << "</section>";
}

void write_rule(Out& body) {
  body
      << "<h1 class=\"govuk-heading-l\">Eligibility: the rule, with worked cases</h1>"
      << InsetText{.text = "A summary, not the law: SI 2015/313 regs 2 and 3, Care Act 2014 s13."}
      << "<h2 class=\"govuk-heading-m\">An adult: all three</h2>"
         "<ol class=\"govuk-list govuk-list--number\">"
         "<li>The needs arise from, or have to do with, a physical or mental impairment or illness "
         "(reg 2(1)(a)).</li>"
         "<li>There are two or more of ten outcomes that they cannot achieve: not without help; or "
         "only with significant pain, distress or anxiety; or with danger to themselves or others; "
         "or in significantly longer than one would expect (reg 2(1)(b), (2) and (3)).</li>"
         "<li>Because of that there is, or is likely to be, a significant effect on their "
         "well-being (reg 2(1)(c)).</li></ol>"
         "<h2 class=\"govuk-heading-m\">A carer: all three</h2>"
         "<ol class=\"govuk-list govuk-list--number\">"
         "<li>The needs arise from giving necessary care to an adult, eligible or not (reg "
         "3(1)(a)).</li>"
         "<li>Their health is getting worse or at risk of it, or there is one of eight outcomes "
         "that they cannot achieve. For a carer, taking longer does not count (reg 3(1)(b), (2) "
         "and (3)).</li>"
         "<li>Because of that there is, or is likely to be, a significant effect on their "
         "well-being (reg 3(1)(c)).</li></ol>"
         "<p class=\"govuk-body\">It is decided as if nobody helped, and without regard to money. "
         "Once it is met, every need that counts is part of it: the third and later outcomes are "
         "kept (s13(7)).</p>";
}

Response show_cases(const Visit& visit) {
  Out body;
  write_rule(body);
  body << "<h2 class=\"govuk-heading-m\">Worked cases</h2><p class=\"govuk-body\">Each is decided "
          "by the rule as this page is made.</p>";
  for (const WorkedCase& worked : worked_cases()) write_case(body, worked);
  body << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/law\">The law book</a></p>";
  return respond(shell_for(visit, "Eligibility: the rule, with worked cases", Part::law),
                 std::move(body).take());
}

}  // namespace

std::vector<PageRoute> cases_routes() {
  return {{{Method::get, "/law/eligibility", "law_eligibility", "see_law_book", SignIn::not_needed},
           show_cases}};
}

}  // namespace candour::web
