#include <fmt/format.h>

#include "rules/explain.hpp"
#include "web/html/govuk/inset_text.hpp"
#include "web/html/govuk/pagination.hpp"
#include "web/html/govuk/summary_list.hpp"
#include "web/html/govuk/warning_text.hpp"
#include "web/law_book/anchor.hpp"
#include "web/law_book/example_markup.hpp"
#include "web/law_book/finding_codes.hpp"
#include "web/law_book/parts.hpp"
#include "web/law_book/review.hpp"
#include "web/law_book/words.hpp"

namespace candour::web {
namespace {

using namespace html;

void write_top(Out& out, const Reading& reading, const RuleVersion& version) {
  const rules::RuleHead& head = *version.head;
  out << "<h1 class=\"govuk-heading-xl candour-law-title\">" << Text(head.title)
      << "</h1><p class=\"govuk-body-l\">The council must " << Text(head.duty)
      << ".</p><p class=\"govuk-body\">Owed to " << Text(head.owed_to) << ". Standing: <strong>"
      << Text(rules::words_of(head.standing)) << "</strong> (" << Text(meaning_of(head.standing))
      << "). In force " << Text(span_words(head.from, head.until)) << ".</p>";
  if (!version.in_force_on(reading.on))
    out << WarningText{.text = fmt::format("On {} this rule was not in force. It holds {}.",
                                           say(reading.on), span_words(head.from, head.until))};
  if (head.mark == rules::Mark::unconfirmed)
    out << WarningText{.text =
                           "This rule is unconfirmed. It was written from memory and its source "
                           "is still to be read, so it only warns."};
  if (!head.note.empty()) out << InsetText{.text = head.note};
}

// "From 1 April 2015 to 31 March 2020; from 1 April 2020"
std::string versions(const BookRule& rule) {
  std::string text;
  for (const RuleVersion& version : rule.versions)
    text += fmt::format("{}{}", text.empty() ? "" : "; ",
                        span_words(version.head->from, version.head->until));
  return capitalised(text);
}

Raw kind(const rules::RuleHead& head) {
  return markup(Text(words_of(head.kind)), ": "_html, Text(meaning_of(head.kind)));
}

void write_facts(Out& out, const BookRule& rule, const rules::RuleHead& head) {
  SummaryList facts;
  const auto add = [&facts](std::string_view key, Content value) {
    facts.rows.push_back({.key = key, .value = std::move(value)});
  };
  add("Owed to", capitalised(head.owed_to));
  add("Standing", fmt::format("{}: {}", standing_words(head.standing), meaning_of(head.standing)));
  add("Kind of rule", kind(head));
  add("Applies to", words_of(head.scope));
  add("How surely we know", capitalised(words_of(head.mark)));
  add("In force", versions(rule));
  add("Which version counts", fmt::format("The one in force on {}", head.governed_by));
  add("Name in the record", markup("<code>"_html, Text(head.id), "</code>"_html));
  out << facts;
}

void write_provision(Out& out, const Reading& reading, const rules::Citation& cite) {
  const rules::Instrument* instrument = reading.book.library().instrument(cite.instrument);
  if (instrument == nullptr) return;
  const rules::Provision* provision = provision_on(*instrument, cite.provision, reading.on);
  if (provision == nullptr) return;
  out << "<section class=\"candour-law-summary\"><h3 class=\"govuk-heading-s\">"
      << cite_link(reading, cite) << "</h3><p class=\"govuk-body\"><strong>"
      << Text(provision->heading) << "</strong></p><p class=\"govuk-body\">"
      << Text(provision->summary) << "</p>";
  if (provision->mark == rules::Mark::unconfirmed) out << "<p>" << unconfirmed_tag() << "</p>";
  out << "<p class=\"candour-law-quiet\">" << Text(standing_words(instrument->standing)) << ", in "
      << "force " << Text(span_words(provision->from, provision->until))
      << ". Edition: " << Text(instrument->edition) << ".";
  if (instrument->standing != rules::Standing::benchmark)
    out << " This paragraph: " << Text(words_of(provision->mark)) << ".";
  out << "</p>";
  if (!instrument->address.empty())
    out << "<p class=\"candour-law-quiet\">"
        << link(instrument->address,
                fmt::format("Read {} at {}", instrument->citation, host_of(instrument->address)))
        << "</p>";
  out << "</section>";
}

void write_columns(Out& out, const Reading& reading, const RuleVersion& version) {
  out << "<div class=\"candour-law-columns\"><section aria-labelledby=\"the-law\">"
         "<h2 class=\"govuk-heading-m\" id=\"the-law\">What the law says</h2>"
         "<p class=\"candour-law-not-the-law\">Our summaries, not the law</p>";
  for (const rules::Citation& cite : version.head->cites) {
    if (cite.given()) write_provision(out, reading, cite);
  }
  out << "</section><section aria-labelledby=\"the-rule\"><h2 class=\"govuk-heading-m\" "
         "id=\"the-rule\">How Candour applies it</h2>";
  write_tree(out, reading, tree_of(version, reading.book.library(), reading.on));
  out << "</section></div>";
}

void write_review(Out& out, const BookRule& rule, const rules::LawLibrary& library) {
  out << "<h2 class=\"govuk-heading-m\" id=\"review\">Review</h2><p class=\"govuk-body\">Reviewed "
         "by: nobody yet. No lawyer has compared this rule with its sources.</p>"
         "<p class=\"govuk-body\">A review names the fingerprint below. When a summary or the rule "
         "changes, so does the fingerprint, and the review has to be made again.</p>"
         "<p class=\"govuk-body\"><code class=\"candour-law-fingerprint\">"
      << Text(review_fingerprint(rule, library)) << "</code></p>";
}

void write_neighbours(Out& out, const Reading& reading, const BookRule& rule) {
  const auto [before, after] = reading.book.neighbours(rule.id);
  Pagination pages{.landmark_label = "Rules before and after", .classes = "candour-no-print"};
  if (before != nullptr)
    pages.previous = {.href = reading.links.rule(before->id),
                      .text = "Rule before",
                      .label_text = std::string{before->on(reading.on).head->title}};
  if (after != nullptr)
    pages.next = {.href = reading.links.rule(after->id),
                  .text = "Next rule",
                  .label_text = std::string{after->on(reading.on).head->title}};
  out << pages;
}

}  // namespace

BookPage rule_page(const Reading& reading, const BookRule& rule, const Raw& here) {
  const RuleVersion& version = rule.on(reading.on);
  Out out(32'000);
  out << book_navigation(reading, {});
  write_top(out, reading, version);
  out << here;
  write_columns(out, reading, version);
  out << "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">";
  write_examples(out, reading, rule.id);
  out << "<h2 class=\"govuk-heading-m candour-law-next\" id=\"facts\">About this rule</h2>";
  write_facts(out, rule, *version.head);
  write_review(out, rule, reading.book.library());
  out << "</div></div>";
  write_neighbours(out, reading, rule);
  return {.title = fmt::format("{} – Law book", version.head->title),
          .breadcrumbs = {{.text = "Law book", .href = reading.links.contents()},
                          {.text = std::string{version.head->title}}},
          .body = std::move(out).take()};
}

}  // namespace candour::web
