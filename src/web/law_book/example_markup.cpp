#include "web/law_book/example_markup.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rules/explain.hpp"
#include "timeline/file.hpp"
#include "web/html/govuk/details.hpp"
#include "web/html/govuk/tag.hpp"
#include "web/law_book/words.hpp"

namespace candour::web {
namespace {

using namespace html;
using rules::Duty;
using rules::DutyState;

std::string state_words(const Duty& duty) {
  if (duty.state == DutyState::breached && !duty.rule->is_finding) return "not as expected";
  if (duty.state == DutyState::breached && !duty.certain) return "possibly breached";
  return std::string{rules::words_of(duty.state)};
}

std::vector<const Duty*> duties_of(const ExampleResult& result) {
  std::vector<const Duty*> duties;
  if (!result.replayed) return duties;
  for (const Duty& duty : result.replayed->duties) {
    if (duty.rule->id == result.example->rule) duties.push_back(&duty);
  }
  return duties;
}

// "breached", "met, breached", "nothing to do", "refused"
std::string answer_words(const ExampleResult& result) {
  if (!result.replayed) return "refused";
  std::string words;
  for (const Duty* duty : duties_of(result)) {
    if (!words.empty()) words += ", ";
    words += state_words(*duty);
  }
  return words.empty() ? "the rule asks nothing here" : words;
}

std::string happening_sentence(const care::Happened& happened) {
  const auto kind = rules::event_kind_named(happened.kind);
  std::string text{kind ? rules::sentence_of(*kind) : std::string_view{happened.kind}};
  if (happened.outcome) {
    const auto outcome = rules::outcome_named(*happened.outcome);
    text += fmt::format(", with the outcome “{}”",
                        outcome ? rules::words_of(*outcome) : std::string_view{*happened.outcome});
  }
  if (happened.reason) {
    const auto reason = rules::reason_named(*happened.reason);
    text += fmt::format(", for the reason “{}”",
                        reason ? rules::words_of(*reason) : std::string_view{*happened.reason});
  }
  if (happened.item) text += fmt::format(", of “{}”", *happened.item);
  if (happened.count != 1) text += fmt::format(", {} times", happened.count);
  if (happened.about) text += fmt::format(" ({})", *happened.about);
  if (happened.claimed) text += ", as one side says";
  return text;
}

void write_people(Out& out, const timeline::File& file) {
  if (file.people.empty()) return;
  out << "<p>";
  bool is_first = true;
  for (const care::PersonAdded& person : file.people) {
    out << Text(is_first ? "" : "; ") << Text(person.label) << " is " << Text(person.words);
    is_first = false;
  }
  out << ".</p>";
}

void write_case(Out& out, const timeline::WorkedExample& example) {
  const auto file = timeline::read_file(example.timeline);
  if (!file) return;
  write_people(out, *file);
  out << "<ol class=\"candour-law-events\">";
  for (const care::Happened& happened : file->happenings) {
    out << "<li><span class=\"candour-law-events__on\">" << Text(say(happened.on))
        << "</span> <span>" << Text(happening_sentence(happened)) << "</span></li>";
  }
  out << "</ol>";
  for (const care::LocalStandardSet& standard : file->standards) {
    const auto unit = rules::unit_named(standard.unit);
    out << "<p>The council’s own standard: "
        << Text(rules::length_words(unit.value_or(rules::Unit::days), standard.amount)) << ".</p>";
  }
  out << "<p>Looked at on " << Text(say(example.on)) << ".</p>";
}

void write_answer(Out& out, const ExampleResult& result, const rules::RuleBook& book) {
  out << "<p><strong>What the rule says: " << Text(answer_words(result)) << ".</strong></p>";
  if (!result.replayed) out << "<p>" << Text(result.replayed.error().message) << "</p>";
  for (const Duty* duty : duties_of(result)) {
    out << "<p>" << Text(rules::because(*duty, result.replayed->seen, book, result.replayed->as_of))
        << "</p>";
  }
}

// "a breach, there to see on 4 March 2024"
std::string expected_words(const timeline::WorkedExample& example) {
  std::string text;
  for (const timeline::ExpectedFinding& finding : example.expect) {
    if (!text.empty()) text += "; ";
    text += finding.certain ? "a breach" : "a possible breach";
    if (finding.due) text += fmt::format(", due by {}", say(*finding.due));
    if (finding.raised) text += fmt::format(", there to see on {}", say(*finding.raised));
  }
  if (text.empty()) text = "no breach";
  if (!example.state.empty() && example.state != "none" && example.expect.empty())
    text += fmt::format(", and the duty {}", example.state);
  return text;
}

void write_difference(Out& out, const ExampleResult& result) {
  if (result.as_expected()) return;
  out << "<p>" << Tag{.text = "Not as the law asks", .classes = "govuk-tag--red"}
      << "</p><p>The law asks for " << Text(expected_words(*result.example)) << ".</p>";
  if (!result.example->wrong_today.empty()) {
    out << "<p>Known, and to be mended: " << Text(result.example->wrong_today) << "</p>";
    return;
  }
  out << "<ul class=\"govuk-list govuk-list--bullet\">";
  for (const std::string& difference : result.differences)
    out << "<li>" << Text(difference) << "</li>";
  out << "</ul>";
}

}  // namespace

void write_examples(Out& out, const Reading& reading, std::string_view rule_id) {
  out << "<h2 class=\"govuk-heading-m\" id=\"examples\">Worked examples</h2>";
  const auto examples = examples_of(rule_id);
  if (examples.empty()) {
    out << "<p class=\"govuk-body\">This rule has no worked example yet.</p>";
    return;
  }
  std::vector<ExampleResult> results;
  for (const timeline::WorkedExample* example : examples)
    results.push_back(run(*example, reading.book.book()));
  const auto wrong = static_cast<std::size_t>(std::count_if(
      results.begin(), results.end(), [](const auto& result) { return !result.as_expected(); }));
  out << "<p class=\"govuk-body\">Made-up cases, worked by hand from the clause and run when this "
         "page was made. "
      << Text(wrong == 0
                  ? fmt::format("All {} answer as the law asks.", results.size())
                  : fmt::format("{} of {} do not answer as the law asks.", wrong, results.size()))
      << "</p><div class=\"candour-law-examples\">";
  for (const ExampleResult& result : results) {
    Out inner;
    write_difference(inner, result);
    write_case(inner, *result.example);
    write_answer(inner, result, reading.book.book());
    inner << "<p class=\"candour-law-quiet\">Worked from " << Text(result.example->cite) << "</p>";
    out << Details{.summary = markup(Text(result.example->title), ": "_html, "<strong>"_html,
                                     Text(answer_words(result)), "</strong>"_html,
                                     Text(result.as_expected() ? "" : " (not as the law asks)")),
                   .text = std::move(inner).take(),
                   .is_open = !result.as_expected(),
                   .classes = "candour-law-example"};
  }
  out << "</div>";
}

}  // namespace candour::web
