#include "web/law_book/parts.hpp"

#include <fmt/format.h>

#include "rules/cited.hpp"
#include "rules/explain.hpp"
#include "web/html/govuk/tag.hpp"
#include "web/law_book/anchor.hpp"
#include "web/law_book/words.hpp"

namespace candour::web {

using namespace html;

Raw link(std::string_view address, std::string_view words) {
  return markup("<a class=\"govuk-link\""_html, Attr("href", Url(address)), ">"_html, Text(words),
                "</a>"_html);
}

Raw book_navigation(const Reading& reading, std::string_view here) {
  Out out;
  out << "<nav class=\"candour-law-nav candour-no-print\" aria-label=\"Law book\"><ul>";
  const std::pair<std::string, std::string_view> pages[] = {
      {reading.links.contents(), "Contents"},
      {reading.links.coverage(), "What is covered"},
      {reading.links.values(), "Lengths of time"},
      {reading.links.rows(), "Row by row"},
  };
  for (const auto& [address, words] : pages) {
    out << "<li><a class=\"govuk-link govuk-link--no-visited-state\"" << Attr("href", Url(address))
        << AttrIf("aria-current", words == here ? "page" : "") << ">" << Text(words) << "</a></li>";
  }
  out << "</ul></nav>";
  return std::move(out).take();
}

Raw cite_link(const Reading& reading, const rules::Citation& cite) {
  const rules::Instrument* instrument = reading.book.library().instrument(cite.instrument);
  const rules::Provision* provision =
      instrument == nullptr ? nullptr : provision_on(*instrument, cite.provision, reading.on);
  const std::string words = rules::cited(cite, reading.book.library());
  if (provision == nullptr) return markup(Text(words));
  return link(reading.links.provision(instrument->id, version_anchor(*instrument, *provision)),
              words);
}

Raw cite_link(const Reading& reading, std::string_view cite) {
  const auto found = rules::find_cited(reading.book.library(), cite);
  if (found) return cite_link(reading, {found->instrument->id, found->provision->id});
  const rules::Instrument* instrument = rules::instrument_cited(reading.book.library(), cite);
  if (instrument == nullptr) return markup(Text(cite));
  return link(reading.links.instrument(instrument->id), cite);
}

Raw rule_link(const Reading& reading, std::string_view rule_id) {
  const BookRule* rule = reading.book.find(rule_id);
  if (rule == nullptr) return markup(Text(rule_id));
  return link(reading.links.rule(rule_id), rule->on(reading.on).head->title);
}

void write_rules(Out& out, const Reading& reading, std::string_view words,
                 std::span<const std::string_view> rule_ids) {
  if (rule_ids.empty()) return;
  out << "<p class=\"govuk-body-s candour-law-quiet\">" << Text(words) << " ";
  for (std::size_t i = 0; i < rule_ids.size(); ++i) {
    if (i > 0) out << "; ";
    out << rule_link(reading, rule_ids[i]);
  }
  out << "</p>";
}

Raw treatment_tag(rules::Treatment treatment) {
  std::string colour = "govuk-tag--grey";
  if (treatment == rules::Treatment::rule) colour = "govuk-tag--blue";
  if (treatment == rules::Treatment::judgement) colour = "govuk-tag--purple";
  return markup(Tag{.text = words_of(treatment), .classes = colour});
}

Raw unconfirmed_tag() { return markup(Tag{.text = "Unconfirmed", .classes = "govuk-tag--yellow"}); }

bool is_provisional(const rules::ValuePeriod& period, Day on) {
  return period.checked_to && on > *period.checked_to;
}

std::string checked_words(const rules::ValuePeriod& period, Day on) {
  if (!period.checked_to) return {};
  if (!is_provisional(period, on)) return fmt::format("Checked to {}.", say(*period.checked_to));
  return fmt::format("Checked to {}: provisional since {}.", say(*period.checked_to),
                     say(*period.checked_to + std::chrono::days{1}));
}

}  // namespace candour::web
