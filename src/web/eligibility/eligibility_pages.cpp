#include "web/eligibility/eligibility_pages.hpp"

#include <fmt/format.h>

#include "care/assessment/document.hpp"
#include "web/eligibility/determination_form.hpp"
#include "web/eligibility/determination_markup.hpp"
#include "web/eligibility/shown_assessment.hpp"
#include "web/html/components.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/document_content.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::Verdict;

constexpr std::string_view title = "Eligibility";

// What an assessment found: as it was signed, else as its drafts stand now.
struct Found {
  care::Assessment assessment;
  care::Determination rule;
  std::optional<care::EligibilityRecord> before;
  bool is_signed = false;
};

Result<Found> found_in(const Visit& visit, const OpenDocument& open) {
  const auto whom = care::assessed_by_kind(open.entry.begun.kind);
  if (!whom)
    return refuse(RefusalCode::not_found, "Eligibility is decided of an assessment.", "document");
  Found found;
  if (auto of_the_signed = care::assessment_of(open.document)) {
    found.assessment = std::move(*of_the_signed);
    found.is_signed = true;
  } else {
    const auto now = content_now(visit, open);
    if (!now) return now.error();
    found.assessment =
        care::read_assessment(*whom, open.entry.begun.about, care::Answers{now->content.answers});
  }
  found.rule = care::determine(found.assessment);
  auto before = care::eligibility_of(open.events);
  if (!before) return before.error();
  found.before = std::move(*before);
  return found;
}

// The letters to which a determination leads.
void write_letters(Out& body, const Visit& visit, Verdict decided) {
  const std::string path =
      fmt::format("/cases/{}/letters/new?document={}&kind=", visit.found_case->id.text(),
                  visit.parameters["document"]);
  const auto link = [&](std::string_view kind, std::string_view words) {
    body << "<li><a class=\"govuk-link\"" << Attr("href", Url(path + std::string{kind})) << ">"
         << Text(words) << "</a></li>";
  };
  body << "<h3 class=\"govuk-heading-s\">In writing, to the person concerned</h3>"
          "<ul class=\"govuk-list govuk-list--bullet\">";
  link("L06", "The decision and its reasons (Care Act 2014 s13(2))");
  if (decided == Verdict::not_eligible) {
    link("L07", "Advice on meeting, reducing, preventing and delaying needs (s13(5))");
    link("L08", "The reasons for not meeting the needs (s24(2)): the advice alone is not enough");
  }
  body << "</ul>";
}

void write_recorded(Out& body, const Visit& visit, const care::EligibilityRecord& recorded) {
  body << "<h2 class=\"govuk-heading-m\">The determination</h2><p class=\"govuk-body\">"
       << verdict_tag(recorded.what.decided) << " "
       << Text(fmt::format("Decided by {}{}, on version {} of the assessment.",
                           actor_name(visit, recorded.by),
                           recorded.on ? " on " + say(*recorded.on) : std::string{},
                           recorded.what.assessment_version))
       << "</p>";
  SummaryList list;
  for (const care::NeedDetermined& need : recorded.what.needs) {
    Out value;
    value << verdict_tag(need.eligible ? Verdict::eligible : Verdict::not_eligible) << "<br>"
          << Text(need.reasons.for_reader());
    list.rows.push_back(
        {.key = care::short_words_of_need(need.outcome), .value = std::move(value).take()});
  }
  const auto add = [&](std::string_view key, const std::optional<PersonalText>& words) {
    if (words) list.rows.push_back({.key = key, .value = words->for_reader()});
  };
  add("Reasons", recorded.what.reasons);
  add("Why it differs from the rule", recorded.what.why_different);
  add("Period", recorded.what.period_considered);
  if (recorded.what.wants_council_to_meet)
    list.rows.push_back({.key = "Wants the council to meet them",
                         .value = *recorded.what.wants_council_to_meet ? "Yes" : "No"});
  add("Ordinary residence", recorded.what.ordinary_residence);
  body << list;
  write_letters(body, visit, recorded.what.decided);
}

void write_rule(Out& body, const Found& found) {
  body << "<h2 class=\"govuk-heading-m\">"
       << Text(found.is_signed ? "By the rule" : "What the rule can say so far") << "</h2><p "
       << "class=\"govuk-body\">" << verdict_tag(found.rule.verdict)
       << " Decided from the findings alone, as if nobody helped and without regard to money. <a "
          "class=\"govuk-link\" href=\"/law/eligibility\">The rule, with worked cases</a></p>"
       << steps_markup(found.rule) << questions_markup(found.rule)
       << needs_markup(found.assessment, found.rule) << both_ways_markup(found.assessment);
}

void write_decision(Out& body, const Visit& visit, const CaseForm& form, const Found& found) {
  if (!may_here(visit.reader, people::Action::determine_eligibility)) return;
  if (!found.is_signed) {
    body << InsetText{.text =
                          "The determination is made on the basis of the signed assessment "
                          "(Care Act 2014 s13(1)). Nobody makes it from a contact, a telephone "
                          "call alone or a panel’s paper."};
    return;
  }
  if (care::recorded_needs(found.assessment).empty()) {
    body << InsetText{.text =
                          "The signed assessment found no needs, so there is nothing to decide "
                          "(Care Act 2014 s13(1))."};
    return;
  }
  body << "<h2 class=\"govuk-heading-m\" id=\"decide\">"
       << Text(found.before ? "Decide again" : "Your determination")
       << "</h2><p class=\"govuk-body\">Every need that was found is answered (s13(7)). It is "
          "yours: "
          "the rule stands beside it, and a difference takes a reason.</p>"
       << determination_form(visit, form, found.assessment, found.rule);
}

Response show(const Visit& visit, CaseForm form) {
  const auto open = read_document(visit);
  if (!open)
    return open.error().code == RefusalCode::not_found ? not_found_page(visit)
                                                       : sorry_page(visit, open.error());
  if (!is_assessment_shown(visit, *open)) return withheld_assessment_page(visit, *open, title);
  const auto found = found_in(visit, *open);
  if (!found)
    return found.error().code == RefusalCode::not_found ? not_found_page(visit)
                                                        : sorry_page(visit, found.error());
  if (!form.refusal) fill_determination(form.typed, found->assessment, found->rule, found->before);
  Out body;
  body << case_heading(visit, form, title);
  if (found->before) write_recorded(body, visit, *found->before);
  write_rule(body, *found);
  write_decision(body, visit, form, *found);
  body << way_back_to_document(visit, "Back to the assessment");
  return case_form_page(visit, form, title, std::move(body).take());
}

Response show_eligibility(const Visit& visit) { return show(visit, {}); }

Result<care::Events> determine_typed(const Typed& typed, const OpenDocument& open,
                                     const care::Doer& by) {
  const auto before = care::eligibility_of(open.events);
  if (!before) return before.error();
  const auto assessment = care::assessment_of(open.document);
  auto input = read_determination(typed, assessment.value_or(care::Assessment{}));
  if (!input) return input.error();
  return care::determine_eligibility(open.record, open.document, *before, by, *input);
}

Response do_determine(const Visit& visit) {
  return do_in_shown_assessment(
      visit, "/eligibility", determine_typed,
      [](const Visit& again, const CaseForm& form) { return show(again, form); });
}

}  // namespace

Raw eligibility_panel(const Visit& visit, const OpenDocument& open) {
  Out out;
  if (!is_assessment_shown(visit, open)) return std::move(out).take();
  const auto found = found_in(visit, open);
  if (!found) return std::move(out).take();
  const std::string document = open.entry.begun.document.text();
  const auto link = [&](std::string_view below, std::string_view words) {
    out << "<li><a class=\"govuk-link\""
        << Attr("href", Url(path_of_document(visit, document, below))) << ">" << Text(words)
        << "</a></li>";
  };
  out << "<section aria-labelledby=\"eligibility-panel\"><h2 class=\"govuk-heading-m\" "
         "id=\"eligibility-panel\">Eligibility</h2><p class=\"govuk-body\">";
  if (found->before)
    out << verdict_tag(found->before->what.decided) << " Determined"
        << Text(found->before->on ? " on " + say(*found->before->on) : std::string{}) << ".</p>";
  else
    out << verdict_tag(found->rule.verdict) << " By the rule, so far.</p>"
        << steps_markup(found->rule) << questions_markup(found->rule);
  out << "<ul class=\"govuk-list\">";
  link("/eligibility", found->before      ? "See the determination"
                       : found->is_signed ? "Decide on eligibility"
                                          : "See what the rule can say so far");
  if (open.document.latest_signed() != nullptr || open.document.shared)
    link("/disputes", "What they disagree with");
  if (open.document.latest_signed() != nullptr) link("/copies", "Copies given");
  out << "</ul></section>";
  return std::move(out).take();
}

std::vector<PageRoute> eligibility_routes() {
  return {
      {{Method::get, "/cases/{case}/documents/{document}/eligibility", "eligibility",
        "see_document"},
       show_eligibility},
      {{Method::post, "/cases/{case}/documents/{document}/eligibility", "determine_eligibility",
        "determine_eligibility"},
       do_determine},
  };
}

}  // namespace candour::web
