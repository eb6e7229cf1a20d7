#include <fmt/format.h>

#include "web/law_book/anchor.hpp"
#include "web/law_book/parts.hpp"
#include "web/law_book/words.hpp"

namespace candour::web {
namespace {

using namespace html;

bool in_force(const rules::Provision& provision, Day on) {
  return provision.from <= on && (!provision.until || on <= *provision.until);
}

void write_provision(Out& out, const Reading& reading, const rules::Instrument& instrument,
                     const rules::Provision& provision) {
  const bool is_decided = provision.treatment == rules::Treatment::rule ||
                          provision.treatment == rules::Treatment::definition;
  out << "<section class=\"candour-law-provision"
      << (is_decided ? Raw() : Raw(" candour-law-provision--quiet")) << "\""
      << Attr("id", version_anchor(instrument, provision)) << "><h2 class=\"govuk-heading-s\">"
      << Text(provision.id) << ": " << Text(provision.heading) << "</h2><p class=\"govuk-body\">"
      << Text(provision.summary) << "</p><p class=\"candour-law-quiet\">"
      << treatment_tag(provision.treatment) << " ";
  if (provision.mark == rules::Mark::unconfirmed) out << unconfirmed_tag() << " ";
  out << Text(fmt::format("In force {}; {}.", span_words(provision.from, provision.until),
                          words_of(provision.mark)));
  if (!in_force(provision, reading.on))
    out << " <strong>" << Text(fmt::format("Not in force on {}.", say(reading.on))) << "</strong>";
  out << "</p>";
  if (!provision.reason.empty())
    out << "<p class=\"govuk-body candour-law-reason\">" << Text(provision.reason) << "</p>";
  const auto citing = reading.book.rules_citing(instrument.id, provision.id);
  write_rules(out, reading, citing.size() == 1 ? "Rule:" : "Rules:", citing);
  out << "</section>";
}

}  // namespace

BookPage instrument_page(const Reading& reading, const rules::Instrument& instrument) {
  Out out(2'000 + instrument.provisions.size() * 1'000);
  out << book_navigation(reading, {}) << "<h1 class=\"govuk-heading-xl candour-law-title\">"
      << Text(instrument.title) << "</h1><p class=\"govuk-body-l\">"
      << Text(counted(instrument.provisions.size(), "paragraph", "paragraphs"))
      << " in our own summaries. This is not the text of the "
      << (instrument.standing == rules::Standing::benchmark ? "law: Candour set these lines."_html
                                                            : "law."_html)
      << "</p><p class=\"govuk-body\">Cited as " << Text(instrument.citation)
      << ". Standing: <strong>" << Text(rules::words_of(instrument.standing)) << "</strong> ("
      << Text(meaning_of(instrument.standing)) << "). Edition: " << Text(instrument.edition) << ". "
      << Text(instrument.read_by) << ".</p>";
  if (!instrument.address.empty())
    out << "<p class=\"govuk-body\">"
        << link(instrument.address,
                fmt::format("Read it in full at {}", host_of(instrument.address)))
        << "</p>";
  for (const rules::Provision& provision : instrument.provisions)
    write_provision(out, reading, instrument, provision);
  return {.title = fmt::format("{} – Law book", instrument.title),
          .breadcrumbs = {{.text = "Law book", .href = reading.links.contents()},
                          {.text = instrument.citation}},
          .body = std::move(out).take()};
}

}  // namespace candour::web
