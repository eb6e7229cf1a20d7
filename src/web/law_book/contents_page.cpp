#include <fmt/format.h>

#include "rules/explain.hpp"
#include "web/html/govuk/button.hpp"
#include "web/html/govuk/date_input.hpp"
#include "web/html/govuk/details.hpp"
#include "web/html/govuk/error_summary.hpp"
#include "web/law_book/parts.hpp"
#include "web/law_book/words.hpp"

namespace candour::web {
namespace {

using namespace html;

void write_day(Out& out, const Reading& reading, const ChosenDay& chosen) {
  out << "<p class=\"govuk-body\">It shows the law in force on <strong>" << Text(say(reading.on))
      << "</strong>.</p>";
  if (!reading.links.day_can_be_chosen()) return;
  Out form;
  form << "<form method=\"get\" action=\"/law\" novalidate>"
       << DateInput{.id = "on",
                    .name_prefix = "on",
                    .fieldset = {.legend = {.text = "Show the law in force on",
                                            .classes = "govuk-fieldset__legend--s"}},
                    .hint = {.text = "For example, 27 3 2024"},
                    .error_message = {.text = chosen.error},
                    .day = {.value = chosen.day},
                    .month = {.value = chosen.month},
                    .year = {.value = chosen.year}}
       << Button{.text = "Show that day", .classes = "govuk-button--secondary"} << "</form>";
  out << Details{.summary = "Choose another day",
                 .text = std::move(form).take(),
                 .is_open = !chosen.error.empty(),
                 .classes = "candour-no-print"};
}

// "12 weeks", "by the date set", or nothing for a check.
std::string how_long(const RuleVersion& version, Day on) {
  if (version.clock == nullptr) return {};
  if (version.clock->length == nullptr) return "by the date set";
  return length_on(*version.clock->length, on);
}

void write_rule(Out& out, const Reading& reading, const BookRule& rule) {
  const RuleVersion& version = rule.on(reading.on);
  const rules::RuleHead& head = *version.head;
  const bool holds = version.in_force_on(reading.on);
  out << "<li class=\"candour-law-entry" << (holds ? Raw() : Raw(" candour-law-entry--out"))
      << "\"><div class=\"candour-law-entry__title\">" << rule_link(reading, rule.id);
  if (!holds)
    out << " <span class=\"candour-law-quiet\">(not in force that day: "
        << Text(span_words(head.from, head.until)) << ")</span>";
  out << "</div><div class=\"candour-law-entry__facts\"><span>" << Text(words_of(head.kind));
  const std::string length = how_long(version, reading.on);
  if (!length.empty()) out << ", " << Text(length);
  out << "</span><span>" << Text(standing_words(head.standing));
  if (head.mark == rules::Mark::unconfirmed) out << " " << unconfirmed_tag();
  out << "</span><span>" << cite_link(reading, head.cites[0]) << "</span></div></li>";
}

void write_chapters(Out& out, const Reading& reading) {
  std::size_t number = 0;
  for (const Chapter& chapter : reading.book.chapters()) {
    out << "<section class=\"candour-law-chapter\"><h2 class=\"govuk-heading-m\">" << ++number
        << ". " << Text(chapter.title) << "</h2><p class=\"govuk-body\">" << Text(chapter.about)
        << "</p><ul class=\"candour-law-entries\">";
    for (const BookRule& rule : chapter.rules) write_rule(out, reading, rule);
    out << "</ul></section>";
  }
}

using Counts = std::array<std::size_t, 5>;

Counts counts_of(const rules::Instrument& instrument) {
  Counts counts{};
  for (const rules::Provision& provision : instrument.provisions)
    ++counts[static_cast<std::size_t>(provision.treatment)];
  return counts;
}

// "31 decided by rules, 20 left to judgement, 14 not covered yet"
std::string counts_words(const rules::Instrument& instrument) {
  constexpr std::array<std::string_view, 5> words{"decided by a rule", "left to judgement",
                                                  "a definition", "not for a person’s record",
                                                  "not covered yet"};
  const Counts counts = counts_of(instrument);
  std::string text;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", counts[i], words[i]);
  }
  return text;
}

void write_instruments(Out& out, const Reading& reading) {
  constexpr std::array<std::string_view, 8> headings{
      "Acts",     "Regulations",          "Statutory guidance",  "Decisions of the courts",
      "Guidance", "Ombudsman’s practice", "Candour’s own lines", "Local policy"};
  out << "<section class=\"candour-law-chapter\"><h2 class=\"govuk-heading-m\" id=\"instruments\">"
         "What the rules rest on</h2><p class=\"govuk-body\">Each is summed up paragraph by "
         "paragraph in our own words. Paragraphs that no rule decides stand in their place, with "
         "the reason.</p>";
  for (std::size_t standing = 0; standing < headings.size(); ++standing) {
    bool is_begun = false;
    for (const rules::Instrument& instrument : reading.book.library().instruments) {
      if (static_cast<std::size_t>(instrument.standing) != standing) continue;
      if (!is_begun)
        out << "<h3 class=\"govuk-heading-s\">" << Text(headings[standing])
            << "</h3><ul class=\"candour-law-entries\">";
      is_begun = true;
      out << "<li class=\"candour-law-entry\"><div class=\"candour-law-entry__title\">"
          << link(reading.links.instrument(instrument.id), instrument.title)
          << "</div><div class=\"candour-law-entry__facts\"><span>" << Text(instrument.citation)
          << "</span><span class=\"candour-law-entry__wide\">"
          << Text(fmt::format("{}: {}",
                              counted(instrument.provisions.size(), "paragraph", "paragraphs"),
                              counts_words(instrument)))
          << "</span></div></li>";
    }
    if (is_begun) out << "</ul>";
  }
  out << "</section>";
}

}  // namespace

BookPage contents_page(const Reading& reading, const ChosenDay& chosen) {
  Out out(64'000);
  if (!chosen.error.empty())
    out << ErrorSummary{.items = {{.text = chosen.error, .href = "#on-day"}}};
  out << book_navigation(reading, "Contents")
      << "<h1 class=\"govuk-heading-xl candour-law-title\">The law book</h1>"
         "<p class=\"govuk-body-l\">What the law asks of a council in social care, as Candour "
         "applies it: "
      << Text(counted(reading.book.rule_count(), "rule", "rules")) << ", and the "
      << reading.book.library().instruments.size()
      << " acts, regulations and guides that they rest on.</p><p class=\"govuk-body\">It sums the "
         "law up in our own words. It is not the law. Every rule says where the law itself can be "
         "read.</p>";
  write_day(out, reading, chosen);
  write_chapters(out, reading);
  write_instruments(out, reading);
  out << "<p class=\"govuk-body\">"
      << link(reading.links.coverage(), "What is covered, and what is not")
      << "</p><p class=\"govuk-body\">"
      << link(reading.links.rows(), "Every row of our tables of the law, and what became of it")
      << "</p>";
  return {.title = "Law book", .breadcrumbs = {}, .body = std::move(out).take()};
}

}  // namespace candour::web
