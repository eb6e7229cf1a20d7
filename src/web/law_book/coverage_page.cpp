#include <fmt/format.h>

#include <algorithm>

#include "web/html/govuk/details.hpp"
#include "web/html/govuk/table.hpp"
#include "web/law_book/anchor.hpp"
#include "web/law_book/examples.hpp"
#include "web/law_book/finding_codes.hpp"
#include "web/law_book/parts.hpp"
#include "web/law_book/words.hpp"

namespace candour::web {
namespace {

using namespace html;
using rules::Treatment;

constexpr std::array treatments{Treatment::rule, Treatment::judgement, Treatment::not_yet,
                                Treatment::not_applicable, Treatment::definition};

// The paragraphs of one instrument that something holds of.
struct Share {
  const rules::Instrument* instrument = nullptr;
  std::vector<const rules::Provision*> provisions;
};

template <class Holds>
std::vector<Share> shares(const rules::LawLibrary& library, Holds holds) {
  std::vector<Share> all;
  for (const rules::Instrument& instrument : library.instruments) {
    Share share{&instrument, {}};
    for (const rules::Provision& provision : instrument.provisions) {
      if (holds(provision)) share.provisions.push_back(&provision);
    }
    if (!share.provisions.empty()) all.push_back(std::move(share));
  }
  return all;
}

std::size_t count(const std::vector<Share>& all) {
  std::size_t sum = 0;
  for (const Share& share : all) sum += share.provisions.size();
  return sum;
}

std::string anchor_of(Treatment treatment) { return std::string{rules::name_of(treatment)}; }

void write_share(Out& out, const Reading& reading, const Share& share) {
  Out list;
  list << "<ul class=\"govuk-list govuk-list--spaced\">";
  for (const rules::Provision* provision : share.provisions) {
    list << "<li>"
         << link(reading.links.provision(share.instrument->id,
                                         version_anchor(*share.instrument, *provision)),
                 fmt::format("{} {}", share.instrument->citation, provision->id))
         << ": " << Text(provision->heading) << ".";
    if (provision->mark == rules::Mark::unconfirmed) list << " " << unconfirmed_tag();
    if (!provision->reason.empty())
      list << " <span class=\"candour-law-quiet\">" << Text(provision->reason) << "</span>";
    list << "</li>";
  }
  list << "</ul>";
  out << Details{
      .summary = fmt::format("{} ({})", share.instrument->title, share.provisions.size()),
      .text = std::move(list).take(),
      .classes = "candour-law-example"};
}

void write_treatment(Out& out, const Reading& reading, Treatment treatment) {
  const auto all = shares(reading.book.library(),
                          [&](const auto& provision) { return provision.treatment == treatment; });
  out << "<h2 class=\"govuk-heading-m candour-law-next\"" << Attr("id", anchor_of(treatment)) << ">"
      << Text(words_of(treatment)) << " (" << count(all) << ")</h2><p class=\"govuk-body\">"
      << Text(meaning_of(treatment)) << "</p>";
  for (const Share& share : all) write_share(out, reading, share);
}

void write_counts(Out& out, const Reading& reading) {
  Table table{.caption = "How each paragraph is treated",
              .caption_classes = "govuk-table__caption--m",
              .first_cell_is_header = true};
  table.head = {{.text = "Treatment"}, {.text = "Paragraphs", .format = "numeric"}};
  std::size_t sum = 0;
  for (const Treatment treatment : treatments) {
    const std::size_t number = count(
        shares(reading.book.library(), [&](const auto& p) { return p.treatment == treatment; }));
    sum += number;
    table.rows.push_back({{.text = link("#" + anchor_of(treatment), words_of(treatment))},
                          {.text = fmt::format("{}", number), .format = "numeric"}});
  }
  table.rows.push_back({{.text = "All"}, {.text = fmt::format("{}", sum), .format = "numeric"}});
  out << table;
}

void write_unconfirmed(Out& out, const Reading& reading) {
  const auto provisions = shares(reading.book.library(), [](const auto& provision) {
    return provision.mark == rules::Mark::unconfirmed;
  });
  std::vector<const BookRule*> unsure;
  for (const Chapter& chapter : reading.book.chapters()) {
    for (const BookRule& rule : chapter.rules) {
      if (rule.on(reading.on).head->mark == rules::Mark::unconfirmed) unsure.push_back(&rule);
    }
  }
  out << "<h2 class=\"govuk-heading-m candour-law-next\" id=\"unconfirmed\">Unconfirmed ("
      << count(provisions) + unsure.size()
      << ")</h2><p class=\"govuk-body\">Written from memory: somebody still has to read the "
         "source. "
         "What rests on these warns, and refuses nothing.</p>";
  if (!unsure.empty()) {
    out << "<p class=\"govuk-body\">Rules:</p><ul class=\"govuk-list govuk-list--bullet\">";
    for (const BookRule* rule : unsure) out << "<li>" << rule_link(reading, rule->id) << "</li>";
    out << "</ul>";
  }
  for (const Share& share : provisions) write_share(out, reading, share);
}

void write_codes(Out& out) {
  std::size_t undecided = 0;
  for (const FindingCode& code : finding_codes()) undecided += code.undecided.empty() ? 0 : 1;
  out << "<h2 class=\"govuk-heading-m candour-law-next\" id=\"codes\">Findings that no rule raises "
         "("
      << undecided
      << ")</h2><p class=\"govuk-body\">An Ombudsman may find these too. Candour cannot see them "
         "from dates and recorded outcomes, and says nothing about them.</p>"
         "<ul class=\"govuk-list govuk-list--spaced\">";
  for (const FindingCode& code : finding_codes()) {
    if (code.undecided.empty()) continue;
    out << "<li><strong>" << Text(code.words) << "</strong> (" << Text(code.code)
        << "): " << Text(code.undecided) << "</li>";
  }
  out << "</ul>";
}

void write_failing_examples(Out& out, const Reading& reading) {
  std::size_t run_count = 0;
  std::vector<ExampleResult> failing;
  for (const Chapter& chapter : reading.book.chapters()) {
    for (const BookRule& rule : chapter.rules) {
      for (const timeline::WorkedExample* example : examples_of(rule.id)) {
        ++run_count;
        ExampleResult result = run(*example, reading.book.book());
        if (!result.as_expected()) failing.push_back(std::move(result));
      }
    }
  }
  out << "<h2 class=\"govuk-heading-m candour-law-next\" id=\"examples\">Worked examples that fail "
         "("
      << failing.size() << ")</h2><p class=\"govuk-body\">" << run_count
      << " worked examples were run when this page was made; " << run_count - failing.size()
      << " answer as the law asks.</p>";
  if (failing.empty()) return;
  out << "<ul class=\"govuk-list govuk-list--spaced\">";
  for (const ExampleResult& result : failing) {
    out << "<li>" << rule_link(reading, result.example->rule) << ": " << Text(result.example->title)
        << ". <span class=\"candour-law-quiet\">" << Text(result.example->wrong_today)
        << "</span></li>";
  }
  out << "</ul>";
}

}  // namespace

BookPage coverage_page(const Reading& reading) {
  Out out(256'000);
  out << book_navigation(reading, "What is covered")
      << "<h1 class=\"govuk-heading-xl candour-law-title\">What is covered, and what is not</h1>"
         "<p class=\"govuk-body-l\">Every paragraph that Candour holds, by what it does with it. "
         "What "
         "it does not do is listed as plainly as what it does.</p>";
  write_counts(out, reading);
  for (const Treatment treatment : treatments) write_treatment(out, reading, treatment);
  write_unconfirmed(out, reading);
  write_codes(out);
  write_failing_examples(out, reading);
  return {.title = "What is covered – Law book",
          .breadcrumbs = {{.text = "Law book", .href = reading.links.contents()},
                          {.text = "What is covered"}},
          .body = std::move(out).take()};
}

}  // namespace candour::web
