#include "web/pages/calendar_pages.hpp"

#include <fmt/format.h>

#include "base/london_time.hpp"
#include "exchange/calendar_feed.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

constexpr std::string_view file_ending = ".ics";

// Where a calendar program reads it: the host as this browser calls us.
std::string address_of(const Visit& visit, const people::SessionToken& secret) {
  const std::string* host = visit.request.headers.find("host");
  return fmt::format("{}://{}/calendar/{}{}", visit.request.over_tls ? "https" : "http",
                     host == nullptr ? std::string{"localhost"} : *host, secret.for_cookie(),
                     file_ending);
}

void write_addresses(Out& body, const std::string& address) {
  body << InsetText{
      .text =
          markup("<p class=\"govuk-body\">Copy this address into your calendar program now. "
                 "It is not shown again.</p><p class=\"govuk-body candour-address\"><strong>As a "
                 "list of things to do:</strong><br><span id=\"to-dos\">"_html,
                 Text(address),
                 "</span></p><p class=\"govuk-body candour-address\"><strong>As days in a "
                 "calendar:</strong><br><span id=\"events\">"_html,
                 Text(address + "?as=events"), "</span></p>"_html)};
}

Response calendar_page(const Visit& visit, const std::string& fresh_address) {
  const auto made =
      visit.site.people.calendar_made(visit.site.council.id, visit.session->account.id);
  if (!made) return sorry_page(visit, made.error());
  PageShell shell = shell_for(visit, "A calendar of what is due", Part::none);
  shell.back_href = "/account";
  Out body;
  body << "<h1 class=\"govuk-heading-l\">A calendar of what is due</h1>";
  if (!fresh_address.empty()) write_addresses(body, fresh_address);
  body << "<p class=\"govuk-body\">A calendar program on your computer or phone can show what is "
          "due for your people, and your tasks. It shows the case’s reference and the duty’s short "
          "name: no names, nothing about anybody’s health.</p><p class=\"govuk-body\">Whoever has "
          "the address can read it without signing in, so keep it as you keep a password. Withdraw "
          "it if it was seen, or when you lose your phone.</p>";
  if (*made)
    body << "<p class=\"govuk-body\">Your calendar was made on " << Text(say_in_london(**made))
         << ".</p><form method=\"post\" action=\"/account/calendar/withdraw\">"
         << form_fields(visit, "withdraw_calendar")
         << Button{.text = "Withdraw it", .classes = "govuk-button--warning"} << "</form>";
  body << "<form method=\"post\" action=\"/account/calendar\">"
       << form_fields(visit, "make_calendar")
       << Button{.text = *made ? "Make a new address; the old one ends" : "Make a calendar",
                 .classes = *made ? "govuk-button--secondary" : ""}
       << "</form>";
  return respond(shell, std::move(body).take());
}

Response show_calendar(const Visit& visit) { return calendar_page(visit, {}); }

Response make_calendar(const Visit& visit) {
  const auto secret = people::SessionToken::make(visit.site.random);
  const auto kept = visit.site.people.keep_calendar(
      visit.site.council.id, visit.session->account.id, calendar_digest(secret), visit.now);
  if (!kept) return sorry_page(visit, kept.error());
  return calendar_page(visit, address_of(visit, secret));
}

Response withdraw_calendar(const Visit& visit) {
  const auto withdrawn =
      visit.site.people.withdraw_calendar(visit.site.council.id, visit.session->account.id);
  if (!withdrawn) return sorry_page(visit, withdrawn.error());
  return see_other("/account/calendar");
}

Response no_such_calendar() {
  return plain_text(404, "There is no such calendar. It may have been withdrawn.");
}

Response read_calendar(const Visit& visit) {
  std::string_view name = visit.parameters["feed"];
  if (!name.ends_with(file_ending)) return no_such_calendar();
  name.remove_suffix(file_ending.size());
  const auto secret = people::SessionToken::parse(name);
  if (!secret) return no_such_calendar();
  const CouncilId& council = visit.site.council.id;
  const auto account = visit.site.people.account_of_calendar(council, calendar_digest(*secret));
  if (!account) return plain_text(503, account.error().message);
  if (!*account) return no_such_calendar();
  const auto calendar =
      exchange::calendar_of(visit.site.store, visit.site.book, **account, visit.today);
  if (!calendar) return plain_text(status_of(calendar.error().code), calendar.error().message);
  const std::string* as = visit.request.query.find("as");
  const bool as_events = as != nullptr && *as == "events";
  Response response;
  response.content_type = "text/calendar; charset=utf-8";
  response.body = exchange::write_calendar(
      *calendar, as_events ? exchange::CalendarAs::events : exchange::CalendarAs::to_dos);
  return response;
}

}  // namespace

journal::Digest calendar_digest(const people::SessionToken& secret) {
  return journal::sha256({"calendar|", secret.for_cookie()});
}

std::vector<PageRoute> calendar_routes() {
  return {
      {{Method::get, "/account/calendar", "calendar_account", "keep_calendar_feed"}, show_calendar},
      {{Method::post, "/account/calendar", "make_calendar", "keep_calendar_feed"}, make_calendar},
      {{Method::post, "/account/calendar/withdraw", "withdraw_calendar", "keep_calendar_feed"},
       withdraw_calendar},
      {{Method::get, "/calendar/{feed}", "calendar", "see_calendar_feed", SignIn::not_needed},
       read_calendar},
  };
}

}  // namespace candour::web
