#include "web/pages/search_pages.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "registers/person_search.hpp"
#include "web/contact/contact_pages.hpp"
#include "web/html/components.hpp"
#include "web/http/percent.hpp"
#include "web/pages/person_words.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

constexpr std::size_t most_shown = 20;

std::string typed_query(const Visit& visit) {
  const std::string* typed = visit.request.query.find("q");
  return typed == nullptr ? std::string{} : *typed;
}

bool may_record(const Visit& visit) {
  return people::is_allowed(people::may(visit.session->account.role, people::Action::record_person,
                                        people::Relationship::none));
}

void write_box(Out& out, const std::string& typed, const std::string& error) {
  out << "<form method=\"get\" action=\"/search\" role=\"search\" aria-label=\"People\" "
         "class=\"candour-filter candour-no-print\" novalidate>"
      << Input{.name = "q",
               .label = {.text = "Who are you looking for?"},
               .hint = {.text = "Half a name, a nickname or a name before, a date of birth, an NHS "
                                "number, a postcode, a street or a phone number"},
               .error_message = {.text = error},
               .value = typed,
               .type = "search",
               .autocomplete = "off",
               .spellcheck = false,
               .classes = "govuk-input--width-30",
               .attributes = {{"data-search-shortcut", ""}}}
      << Button{.text = "Find"} << "</form>";
}

void write_other_ways(Out& out, const Visit& visit, const std::string& typed) {
  out << "<p class=\"govuk-body candour-no-print\"><a class=\"govuk-link\" "
         "href=\"/search/words\">Search the words of records</a>";
  if (may_record(visit))
    out << " or <a class=\"govuk-link\""
        << Attr("href",
                Url(typed.empty() ? "/people/new" : "/people/new?name=" + percent_encode(typed)))
        << ">record a new person</a>";
  out << "</p>";
}

std::string count_words(const registers::PersonAnswer& answer) {
  const std::size_t count = answer.hits.size();
  if (count == 0)
    return "Nobody found. Leave a word out, try another spelling, or search by date of birth.";
  if (answer.more)
    return fmt::format(
        "The first {} are shown. There are more: add a name, a date of birth or a postcode.",
        count);
  return count == 1 ? "1 person found." : fmt::format("{} people found.", count);
}

Result<Raw> results(const Visit& visit, const registers::PersonAnswer& answer) {
  Out out;
  out << "<p class=\"govuk-body\" role=\"status\">" << Text(count_words(answer)) << "</p>";
  if (answer.hits.empty()) return std::move(out).take();
  out << "<ol class=\"candour-people\">";
  for (const registers::PersonHit& hit : answer.hits) {
    auto item = person_item(visit, hit);
    if (!item) return item.error();
    out << *item;
    if (hit.entry.record.id.empty() || hit.entry.record.died) continue;
    const Raw contact = contact_button(visit, hit.entry.record.id, hit.entry.record.title());
    if (!contact.empty()) out << "<li class=\"candour-someone__form\">" << contact << "</li>";
  }
  out << "</ol>";
  return std::move(out).take();
}

Response search_page(const Visit& visit, const std::string& typed, const std::string& error,
                     const Raw& found) {
  PageShell shell =
      shell_for(visit, typed.empty() ? "Find a person" : "People found", Part::search);
  shell.has_errors = !error.empty();
  // The box on the page is the one that the key / leads to.
  shell.search.reset();
  Out body;
  if (!error.empty()) body << ErrorSummary{.items = {{.text = error, .href = "#q"}}};
  body << "<h1 class=\"govuk-heading-l\">Find a person</h1>";
  write_box(body, typed, error);
  body << found;
  write_other_ways(body, visit, typed);
  return respond(shell, std::move(body).take(), error.empty() ? 200 : 422);
}

Response show_search(const Visit& visit) {
  const std::string typed = typed_query(visit);
  if (typed.empty() && !visit.request.query.has("q")) return search_page(visit, {}, {}, {});
  const auto answer =
      registers::search_people(visit.site.store, visit.site.council.id, typed, most_shown);
  if (!answer) {
    if (answer.error().field != "q") return sorry_page(visit, answer.error());
    return search_page(visit, typed, answer.error().message, {});
  }
  const auto found = results(visit, *answer);
  if (!found) return sorry_page(visit, found.error());
  return search_page(visit, typed, {}, *found);
}

}  // namespace

std::vector<PageRoute> search_routes() {
  return {{{Method::get, "/search", "search", "search_people"}, show_search}};
}

}  // namespace candour::web
