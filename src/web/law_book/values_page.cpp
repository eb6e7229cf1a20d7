#include <fmt/format.h>

#include "rules/cited.hpp"
#include "rules/explain.hpp"
#include "web/law_book/anchor.hpp"
#include "web/law_book/parts.hpp"
#include "web/law_book/words.hpp"

namespace candour::web {
namespace {

using namespace html;

constexpr std::string_view warning = "warn.";

bool is_warning(const rules::Value& value) { return value.id.starts_with(warning); }

void write_period(Out& out, const Reading& reading, const rules::Value& value,
                  const rules::ValuePeriod& period) {
  const bool holds = value.on(reading.on) == &period;
  out << "<p class=\"govuk-body\"><strong>" << Text(rules::length_words(value.unit, period.amount))
      << "</strong> " << Text(span_words(period.from, period.until))
      << (holds ? ""_html : " (not that day)"_html) << ". " << cite_link(reading, period.cite)
      << ".";
  if (period.mark == rules::Mark::unconfirmed) out << " " << unconfirmed_tag();
  out << "</p><p class=\"candour-law-quiet\">";
  const auto standing = rules::standing_of(reading.book.library(), value, period.from);
  if (!period.checked_to && standing == rules::Standing::benchmark) {
    out << "Candour’s own line: there is no outside source to check.";
  } else {
    out << Text(capitalised(words_of(period.mark))) << ". ";
    if (!period.checked_to)
      out << "No day is recorded to which it was checked.";
    else
      out << Text(checked_words(period, reading.on)) << " " << Text(period.checked_by) << ".";
  }
  out << "</p>";
}

// "Warning: the worker after 6 weeks, the manager after 11 months."
std::string warnings_of(const Reading& reading, const rules::Value& value) {
  std::string text;
  for (const auto& [prefix, who] :
       {std::pair{"warn.", "the worker"}, std::pair{"warn.manager.", "the manager"}}) {
    const rules::Value* lead = reading.book.library().value(fmt::format("{}{}", prefix, value.id));
    if (lead == nullptr) continue;
    text += fmt::format("{}{} after {}", text.empty() ? "Warning: " : ", ", who,
                        length_on(*lead, reading.on));
  }
  return text.empty() ? text : text + ".";
}

void write_value(Out& out, const Reading& reading, const rules::Value& value) {
  out << "<section class=\"candour-law-provision\"" << Attr("id", value_anchor(value.id))
      << "><h2 class=\"govuk-heading-s\">" << Text(value.words) << "</h2>";
  for (const rules::ValuePeriod& period : value.periods) write_period(out, reading, value, period);
  const std::string warnings = warnings_of(reading, value);
  if (!warnings.empty()) out << "<p class=\"candour-law-quiet\">" << Text(warnings) << "</p>";
  const auto rules_using = reading.book.rules_using(value.id);
  write_rules(out, reading, rules_using.size() == 1 ? "Rule:" : "Rules:", rules_using);
  if (rules_using.empty() && !is_warning(value))
    out << "<p class=\"candour-law-quiet\">No rule of this book counts with it yet.</p>";
  out << "</section>";
}

void write_warning(Out& out, const Reading& reading, const rules::Value& value) {
  out << "<li" << Attr("id", value_anchor(value.id)) << ">" << Text(value.words) << ": <strong>"
      << Text(length_on(value, reading.on)) << "</strong></li>";
}

}  // namespace

BookPage values_page(const Reading& reading) {
  const std::vector<rules::Value>& values = reading.book.library().values;
  std::size_t provisional = 0;
  std::size_t lengths = 0;
  for (const rules::Value& value : values) {
    if (is_warning(value)) continue;
    ++lengths;
    const rules::ValuePeriod* period = value.on(reading.on);
    provisional += period != nullptr && is_provisional(*period, reading.on) ? 1 : 0;
  }
  Out out(64'000);
  out << book_navigation(reading, "Lengths of time")
      << "<h1 class=\"govuk-heading-xl candour-law-title\">Lengths of time</h1>"
         "<p class=\"govuk-body-l\">How long each duty has, since when, and where that stands: "
      << lengths << " lengths.</p><p class=\"govuk-body\">A person checks each length against its "
      << "source up to a day. After that day it is provisional: it still counts, but somebody has "
         "to "
         "look whether it has changed. On "
      << Text(say(reading.on)) << ", " << provisional << " of them are provisional.</p>";
  for (const rules::Value& value : values) {
    if (!is_warning(value)) write_value(out, reading, value);
  }
  out << "<h2 class=\"govuk-heading-m\">When somebody is warned</h2><p "
         "class=\"govuk-body\">Candour’s "
         "own lines, counted from the day that sets the duty off.</p>"
         "<ul class=\"govuk-list govuk-list--bullet\">";
  for (const rules::Value& value : values) {
    if (is_warning(value)) write_warning(out, reading, value);
  }
  out << "</ul>";
  return {.title = "Lengths of time – Law book",
          .breadcrumbs = {{.text = "Law book", .href = reading.links.contents()},
                          {.text = "Lengths of time"}},
          .body = std::move(out).take()};
}

}  // namespace candour::web
