#include "web/eligibility/determination_markup.hpp"

#include <fmt/format.h>

#include "web/html/components.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::Ability;
using care::Known;
using care::Verdict;

std::string_view words_of_step(Known met) {
  switch (met) {
    case Known::yes: return "Met";
    case Known::no: return "Not met";
    case Known::not_known: break;
  }
  return "Not known yet";
}

Raw step_tag(Known met) {
  Out out;
  out << Tag{.text = words_of_step(met),
             .classes = met == Known::yes  ? "govuk-tag--green"
                        : met == Known::no ? "govuk-tag--grey"
                                           : "govuk-tag--yellow"};
  return std::move(out).take();
}

std::string capitalised(std::string_view words) {
  std::string text{words};
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string areas_in_words(const care::Finding& finding) {
  std::string text;
  for (const care::WellBeing area : finding.areas)
    text += fmt::format("{}{}", text.empty() ? "" : "; ", care::words_of(area));
  return text;
}

}  // namespace

std::string_view words_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::eligible: return "Eligible";
    case Verdict::not_eligible: return "Not eligible";
    case Verdict::open: break;
  }
  return "Open";
}

Raw verdict_tag(Verdict verdict) {
  Out out;
  out << Tag{.text = words_of(verdict),
             .classes = verdict == Verdict::eligible       ? "govuk-tag--green"
                        : verdict == Verdict::not_eligible ? "govuk-tag--grey"
                                                           : "govuk-tag--yellow"};
  return std::move(out).take();
}

std::string findings_in_words(const care::Finding& finding) {
  if (finding.ability != Ability::unable) {
    std::string text = capitalised(care::words_of(finding.ability)) + ".";
    if (!finding.reason.empty()) text += " " + finding.reason.for_reader();
    return text;
  }
  std::string text;
  for (const care::Limb limb : finding.limbs)
    text += (text.empty() ? "" : " ") + capitalised(care::words_of(limb)) + ".";
  if (text.empty()) text = "Cannot, or not in every way.";
  if (!finding.what_happens.empty()) text += " " + finding.what_happens.for_reader();
  if (finding.significant == Known::yes) {
    text += finding.likely_later ? " A significant effect is likely" : " The effect is significant";
    const std::string areas = areas_in_words(finding);
    text += areas.empty() ? "." : fmt::format(": {}.", areas);
  } else if (finding.significant == Known::no) {
    text += " No significant effect by itself.";
  }
  return text;
}

Raw steps_markup(const care::Determination& determination) {
  Out out;
  out << "<ol class=\"govuk-list govuk-list--spaced\">";
  for (const care::StepResult& step : determination.steps)
    out << "<li><strong>" << Text("Step " + step.step + ". " + step.question) << "</strong> "
        << step_tag(step.met) << "<br>" << Text(step.because)
        << "<br><span class=\"govuk-hint govuk-!-margin-bottom-0\">" << Text(step.cite)
        << "</span></li>";
  out << "</ol>";
  return std::move(out).take();
}

Raw needs_markup(const care::Assessment& assessment, const care::Determination& determination) {
  Table table{.caption = "Outcome by outcome",
              .caption_classes = "govuk-table__caption--m",
              .head = {{.text = "Outcome"}, {.text = "What was found"}, {.text = "By the rule"}},
              .rows = {},
              .first_cell_is_header = true};
  for (const care::NeedResult& need : determination.needs) {
    const care::Finding* finding = assessment.finding(need.outcome);
    Out result;
    if (finding == nullptr || finding->ability == Ability::unable || need.verdict == Verdict::open)
      result << verdict_tag(need.verdict) << "<br>";
    result << Text(need.because);
    table.rows.push_back(
        {{{.text = care::short_words_of_need(need.outcome)},
          {.text = finding == nullptr ? std::string{"It is at risk, or getting worse."}
                                      : findings_in_words(*finding)},
          {.text = std::move(result).take()}}});
  }
  Out out;
  out << "<div class=\"candour-scroll\" role=\"region\" aria-label=\"Outcome by outcome\" "
         "tabindex=\"0\">"
      << table << "</div>";
  return std::move(out).take();
}

Raw questions_markup(const care::Determination& determination) {
  Out out;
  if (determination.open_questions.empty()) return std::move(out).take();
  out << "<h3 class=\"govuk-heading-s\">Still to be answered</h3>"
         "<ul class=\"govuk-list govuk-list--bullet\">";
  for (const std::string& question : determination.open_questions)
    out << "<li>" << Text(question) << "</li>";
  out << "</ul>";
  return std::move(out).take();
}

// Whether the dispute matters: for the whole, for a need alone, or not at all.
static std::string_view both_ways_words(const care::BothWays& ways) {
  if (!ways.matters) return "It does not matter here: the answer is the same for every need.";
  if (ways.as_found.verdict != ways.as_disputed.verdict)
    return "It matters: the answer is another one.";
  return "It matters for the need alone: the answer as a whole is the same.";
}

Raw both_ways_markup(const care::Assessment& assessment) {
  Out out;
  const auto ways = care::determine_both_ways(assessment);
  if (!ways) return std::move(out).take();
  out << "<h2 class=\"govuk-heading-m\">What is disputed, decided both ways</h2><p "
         "class=\"govuk-body\">"
      << Text(both_ways_words(*ways)) << "</p><ul class=\"govuk-list govuk-list--bullet\">";
  for (const care::Finding& finding : assessment.findings) {
    if (!finding.disputed || finding.disputed_ability == Ability::not_answered) continue;
    out << "<li><strong>" << Text(care::short_words_of_need(finding.outcome)) << "</strong>: "
        << Text(fmt::format("here “{}”, on their account “{}”. ", care::words_of(finding.ability),
                            care::words_of(finding.disputed_ability)))
        << Text(finding.disputed_why.for_reader()) << "</li>";
  }
  out << "</ul><dl class=\"govuk-summary-list\"><div class=\"govuk-summary-list__row\">"
         "<dt class=\"govuk-summary-list__key\">As found</dt>"
         "<dd class=\"govuk-summary-list__value\">"
      << verdict_tag(ways->as_found.verdict)
      << "</dd></div><div class=\"govuk-summary-list__row\"><dt "
         "class=\"govuk-summary-list__key\">On their account</dt>"
         "<dd class=\"govuk-summary-list__value\">"
      << verdict_tag(ways->as_disputed.verdict) << "</dd></div></dl>";
  return std::move(out).take();
}

}  // namespace candour::web
