#include "web/pages/word_search_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/london_time.hpp"
#include "web/html/components.hpp"
#include "web/http/form.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/case_work.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/word_search.hpp"

namespace candour::web {
namespace {

using namespace html;
using registers::Stretch;

// Of a long text: so much before the first of the words, and so much in all, in bytes.
constexpr std::size_t before_first = 120;
constexpr std::size_t shown_bytes = 360;

std::string_view words_of(WordsOf whose) {
  switch (whose) {
    case WordsOf::my_people: return "My people";
    case WordsOf::my_team: return "My team’s people";
    case WordsOf::published: return "Published decisions";
  }
  return "My people";
}

// What was asked.
struct Asked {
  std::string typed;
  WordsOf whose = WordsOf::my_people;
  std::string error = {};
};

// Where a cut falls: not within a word where there is a space near, never within a character.
std::size_t cut_near(std::string_view text, std::size_t at) {
  constexpr std::size_t near = 40;
  const std::size_t space = text.find(' ', at);
  if (space != text.npos && space < at + near) return space;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return at;
}

void write_snippet(Out& out, const FoundWords& found) {
  const std::string_view text = found.text.for_reader();
  const std::size_t first = found.places.front().begin;
  const std::size_t from =
      first <= before_first ? 0 : std::min(cut_near(text, first - before_first), first);
  std::size_t to =
      text.size() - from <= shown_bytes ? text.size() : cut_near(text, from + shown_bytes);
  to = std::max(to, found.places.front().end);
  out << "<p class=\"govuk-body candour-found__text\">";
  if (from > 0) out << "… ";
  std::size_t at = from;
  for (const Stretch& place : found.places) {
    if (place.end > to) break;
    out << Text(text.substr(at, place.begin - at)) << "<mark>"
        << Text(text.substr(place.begin, place.end - place.begin)) << "</mark>";
    at = place.end;
  }
  out << Text(text.substr(at, to - at));
  if (to < text.size()) out << " …";
  out << "</p>";
}

void write_found(Out& out, const FoundWords& found, const std::string& by) {
  out << "<li class=\"candour-found__one\"><h2 class=\"govuk-heading-s candour-found__who\"><a "
         "class=\"govuk-link\""
      << Attr("href", Url(found.href)) << ">" << Text(case_name(found.row)) << ": "
      << Text(found.title) << "</a></h2>";
  write_snippet(out, found);
  out << "<p class=\"govuk-body-s candour-found__line\">";
  if (found.happened.precision != Precision::undated)
    out << Text(say(found.happened)) << "; written by ";
  else
    out << "Written by ";
  out << Text(by) << " on " << Text(say(london_day(found.recorded)));
  if (!found.matter.empty()) out << "; " << Text(found.matter);
  out << "</p></li>";
}

void write_form(Out& out, const Visit& visit, const Asked& asked) {
  Select whose{.name = "in",
               .label = {.text = "In the records of"},
               .value = std::string{name_of(asked.whose)}};
  for (const WordsOf one : words_searchable(visit))
    whose.items.push_back({.text = std::string{words_of(one)}, .value = std::string{name_of(one)}});
  out << "<form method=\"get\" action=\"/search/words\" role=\"search\" aria-label=\"Words of "
         "records\" class=\"candour-filter "
         "candour-no-print\" novalidate>"
      << Input{.name = "q",
               .label = {.text = "Words"},
               .hint = {.text = "Each must be in the same note. The last may be the beginning of "
                                "a word, from four letters on."},
               .error_message = {.text = asked.error},
               .value = asked.typed,
               .classes = "govuk-input--width-30"}
      << whose << Button{.text = "Search"} << "</form>";
}

std::string address_of(const Asked& asked, const std::optional<FoundAfter>& after) {
  Fields fields{{{"q", asked.typed}, {"in", std::string{name_of(asked.whose)}}}};
  if (after) fields.add("after", text_of(*after));
  return "/search/words?" + encode_urlencoded(fields);
}

void write_results(Out& out, const Visit& visit, const Asked& asked, const WordsFound& answer,
                   bool from_start) {
  const std::size_t count = answer.found.size();
  const std::string records = fmt::format("{} {}", answer.records_searched,
                                          answer.records_searched == 1 ? "record" : "records");
  out << "<p class=\"govuk-body\" role=\"status\">";
  if (count == 0 && !answer.after)
    out << (from_start ? "Nothing found in "_html : "Nothing more found in "_html) << Text(records)
        << ".";
  else if (answer.after)
    out << "The newest first, from " << Text(records) << ".";
  else
    out << count << (from_start ? " found in "_html : " more found in "_html) << Text(records)
        << ", newest first.";
  out << "</p>";
  out << "<ol class=\"candour-found\">";
  for (const FoundWords& found : answer.found) write_found(out, found, actor_name(visit, found.by));
  out << "</ol>";
  if (answer.after)
    out << "<p class=\"govuk-body\"><a class=\"govuk-link\""
        << Attr("href", Url(address_of(asked, answer.after))) << ">Older ones</a></p>";
}

void write_what_is_searched(Out& out) {
  out << "<p class=\"govuk-body-s candour-no-print\">Searched are notes, what was written about "
         "what happened, tasks, messages, and why work was held, given or ended: every word, in "
         "its newest version. Records that you may not open without giving a reason are not "
         "searched. What is held is found only by those to whom it is shown without asking.</p>";
}

// What the address asks for; a filter that this visitor does not have is not followed.
Asked asked_by(const Visit& visit) {
  Asked asked;
  const std::string* typed = visit.request.query.find("q");
  if (typed != nullptr) asked.typed = *typed;
  const auto searchable = words_searchable(visit);
  if (!searchable.empty()) asked.whose = searchable.front();
  const std::string* whose = visit.request.query.find("in");
  for (const WordsOf one : searchable)
    if (whose != nullptr && *whose == name_of(one)) asked.whose = one;
  return asked;
}

Response show_search(const Visit& visit) {
  Asked asked = asked_by(visit);
  const bool is_asked = !trim(asked.typed).empty();
  std::optional<WordsFound> answer;
  const std::string* after = visit.request.query.find("after");
  const auto from = after == nullptr ? std::nullopt : found_after(*after);
  if (is_asked) {
    const auto query = registers::WordQuery::read(asked.typed);
    if (!query) {
      asked.error = query.error().message;
      // What nobody can have meant is not sent back whole.
      asked.typed = std::string{first_characters(asked.typed, registers::query_characters_max)};
    } else {
      auto found = search_words(visit, *query, asked.whose, from);
      if (!found) return sorry_page(visit, found.error());
      answer = std::move(*found);
    }
  }
  PageShell shell = shell_for(
      visit, is_asked ? "Words in records – search" : "Search the words of records", Part::none);
  shell.has_errors = !asked.error.empty();
  Out body{32 * 1024};
  if (!asked.error.empty()) body << ErrorSummary{.items = {{.text = asked.error, .href = "#q"}}};
  body << "<h1 class=\"govuk-heading-l\">Search the words of records</h1>"
          "<p class=\"govuk-body candour-no-print\"><a class=\"govuk-link\" href=\"/search\">Look "
          "for a person instead</a></p>";
  write_form(body, visit, asked);
  if (answer) write_results(body, visit, asked, *answer, !from);
  write_what_is_searched(body);
  return respond(shell, std::move(body).take(), asked.error.empty() ? 200 : 422);
}

}  // namespace

std::vector<PageRoute> word_search_routes() {
  return {{{Method::get, "/search/words", "search_words", "search_people"}, show_search}};
}

}  // namespace candour::web
