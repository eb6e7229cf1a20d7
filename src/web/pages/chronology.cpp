#include "web/pages/chronology.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/case_conv.hpp>

#include "base/london_time.hpp"
#include "care/casefile/happened_visibility.hpp"
#include "web/html/components.hpp"

namespace candour::web {
namespace {

using namespace html;

std::string_view title_of(const care::Entry& entry) {
  return entry.kind ? rules::sentence_of(*entry.kind) : std::string_view{entry.happened.kind};
}

// Folds A to Z only: enough to find a word as a person types it.
std::string folded(std::string_view text) {
  return boost::algorithm::to_lower_copy(std::string{text});
}

// What stands in an entry besides its date, for the search by words.
std::string words_in(const care::Entry& entry, const CaseView& view) {
  std::string text{title_of(entry)};
  const care::Happened& happened = entry.happened;
  if (happened.note) text += " " + happened.note->for_reader();
  text += " " + happened.kind;
  if (happened.about) {
    text += " " + *happened.about;
    if (const auto* person = view.record().person(*happened.about)) text += " " + person->words;
  }
  return folded(text);
}

std::string facts_of(const care::Happened& happened) {
  std::string text;
  const auto add = [&text](std::string_view name, std::string_view value) {
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", name, value);
  };
  if (happened.outcome) add("outcome", rules::words_of(*rules::outcome_named(*happened.outcome)));
  if (happened.reason) add("reason", rules::words_of(*rules::reason_named(*happened.reason)));
  if (happened.item) add("of", *happened.item);
  if (happened.count > 1) add("times", fmt::format("{}", happened.count));
  return text;
}

void write_filter(Out& out, const CaseView& view, const ChronologyFilter& filter, int shown,
                  int all) {
  Select matter{.name = "matter", .label = {.text = "Matter"}, .value = filter.matter};
  matter.items.push_back({.text = "Every matter", .value = ""});
  for (std::size_t i = 0; i < rules::matter_count; ++i) {
    const auto one = static_cast<rules::Matter>(i);
    matter.items.push_back(
        {.text = std::string{rules::words_of(one)}, .value = std::string{rules::name_of(one)}});
  }
  out << "<form method=\"get\"" << Attr("action", Url(view.path + "#chronology"))
      << " class=\"candour-filter candour-no-print\">" << matter
      << Input{.name = "words",
               .label = {.text = "Words in it"},
               .value = filter.words,
               .classes = "govuk-input--width-20"};
  if (!view.is_natural_day)
    out << "<input type=\"hidden\" name=\"as-at\"" << Attr("value", iso(view.looked.as_of)) << ">";
  out << Button{.text = "Show", .classes = "govuk-button--secondary"} << "</form>";
  if (!filter.is_set()) return;
  const std::string day = view.is_natural_day ? "" : "?as-at=" + iso(view.looked.as_of);
  out << "<p class=\"govuk-body\" role=\"status\">Showing " << shown << " of " << all
      << ". <a class=\"govuk-link\"" << Attr("href", Url(view.path + day + "#chronology"))
      << ">Show everything</a></p>";
}

void write_entry(Out& out, std::size_t place, const CaseView& view) {
  const care::Entry& entry = view.record().entries[place];
  const care::Happened& happened = entry.happened;
  out << "<li class=\"candour-entry\"" << Attr("id", fmt::format("e-{}", place))
      << "><p class=\"candour-entry__when\">" << Text(say(happened.on));
  if (happened.computed) out << " (worked out)";
  out << "</p><div><h3 class=\"govuk-heading-s candour-entry__what\">" << Text(title_of(entry));
  if (!entry.kind) out << " <strong class=\"govuk-tag govuk-tag--yellow\">Not understood</strong>";
  if (happened.claimed)
    out << " <strong class=\"govuk-tag govuk-tag--grey\">Said by one side</strong>";
  out << "</h3>";
  const bool is_held = care::visibility_of(entry) == people::VisibilityClass::held;
  if (is_held && !view.is_private && !view.record().published())
    out << "<p class=\"govuk-body-s candour-entry__line\"><strong class=\"govuk-tag "
           "govuk-tag--red\">Held</strong> Not shown to the person, nor to anybody with whom they "
           "share their record.</p>";
  if (happened.about) {
    const auto* person = view.record().person(*happened.about);
    const auto index = static_cast<rules::PersonIndex>(person - view.record().people.data());
    out << "<p class=\"govuk-body-s candour-entry__line\">About " << Text(person_words(view, index))
        << "</p>";
  }
  const std::string facts = facts_of(happened);
  if (!facts.empty())
    out << "<p class=\"govuk-body-s candour-entry__line\">" << Text(facts) << "</p>";
  if (happened.note)
    out << "<p class=\"govuk-body candour-entry__line\">" << Text(happened.note->for_reader())
        << "</p>";
  if (!view.is_private)
    out << "<p class=\"govuk-body-s candour-entry__source\">Recorded "
        << Text(say(london_day(entry.recorded))) << ", no. " << entry.number << "</p>";
  out << "</div></li>";
}

// What a reader is told of and may not see; of what is hidden nothing is said.
void write_withheld(Out& out, const CaseView& view) {
  if (view.withheld == 0) return;
  const bool is_one = view.withheld == 1;
  out << "<p class=\"govuk-body\">"
      << Text(fmt::format("{} {} not shown here, nor what follows from {}. {}", view.withheld,
                          is_one ? "entry is" : "entries are", is_one ? "it" : "them",
                          words_of(view.withheld_ground)));
  if (view.withheld_ground == people::Ground::needs_reason)
    out << " <a class=\"govuk-link candour-no-print\""
        << Attr("href", Url(view.path + "/reason?for=held")) << ">Give a reason</a>";
  out << "</p>";
}

// Newest first; what has no date stands last.
std::vector<std::size_t> newest_first(const CaseView& view) {
  const auto& entries = view.record().entries;
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].happened.on.earliest <= view.looked.as_of ||
        entries[i].happened.on.precision == Precision::undated)
      order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const VagueDate& first = entries[a].happened.on;
    const VagueDate& second = entries[b].happened.on;
    if (first.earliest != second.earliest) return first.earliest > second.earliest;
    return a > b;
  });
  return order;
}

}  // namespace

bool passes(const care::Entry& entry, const CaseView& view, const ChronologyFilter& filter) {
  if (!filter.matter.empty()) {
    const auto matter = entry.kind ? rules::matter_of(*entry.kind) : rules::Matter::other;
    if (rules::name_of(matter) != filter.matter) return false;
  }
  if (filter.words.empty()) return true;
  const std::string text = words_in(entry, view);
  const std::string wanted = folded(filter.words);
  std::size_t at = 0;
  while (at < wanted.size()) {
    const std::size_t end = std::min(wanted.find(' ', at), wanted.size());
    if (end > at && text.find(wanted.substr(at, end - at)) == text.npos) return false;
    at = end + 1;
  }
  return true;
}

void write_chronology(Out& out, const CaseView& view, const ChronologyFilter& filter) {
  const auto order = newest_first(view);
  std::vector<std::size_t> shown;
  for (const std::size_t place : order) {
    if (passes(view.record().entries[place], view, filter)) shown.push_back(place);
  }
  out << "<h2 class=\"govuk-heading-l\" id=\"chronology\">Chronology</h2>";
  if (!view.notes.empty())
    out << "<p class=\"govuk-body candour-no-print\">What was said, seen and concluded stands in "
           "<a "
           "class=\"govuk-link\" href=\"#notes\">Notes</a>.</p>";
  write_withheld(out, view);
  write_filter(out, view, filter, static_cast<int>(shown.size()), static_cast<int>(order.size()));
  if (shown.empty()) out << "<p class=\"govuk-body\">Nothing to show.</p>";
  out << "<ol class=\"candour-chronology\" reversed>";
  for (const std::size_t place : shown) write_entry(out, place, view);
  out << "</ol>";
}

}  // namespace candour::web
