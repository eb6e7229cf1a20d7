#include "web/pages/shell.hpp"

#include "web/html/components.hpp"

namespace candour::web {
namespace {

using namespace html;

bool may_open(const Visit& visit, people::Action action) {
  return visit.session && people::is_allowed(people::may(visit.session->account.role, action,
                                                         people::Relationship::none));
}

}  // namespace

PageShell shell_for(const Visit& visit, std::string title, Part part) {
  PageShell shell;
  shell.title = std::move(title);
  shell.council = visit.site.council.name;
  const auto add = [&](Part which, std::string_view words, std::string_view href) {
    shell.navigation.push_back(
        {.text = words, .href = std::string{href}, .is_active = part == which});
  };
  if (visit.session) {
    if (may_open(visit, people::Action::see_my_work)) add(Part::my_work, "My work", "/my-work");
    if (may_open(visit, people::Action::see_registers))
      add(Part::registers, "Registers", "/registers");
    if (may_open(visit, people::Action::search_people)) {
      add(Part::search, "Find a person", "/search");
      shell.search = SearchBox{};
    }
    add(Part::published, "Published cases", "/published");
    if (may_open(visit, people::Action::open_private_timeline))
      add(Part::timelines, "Open a timeline", "/timelines/new");
  }
  add(Part::prices, "Prices", "/prices");
  add(Part::law, "Law book", "/law");
  if (visit.session) {
    shell.signed_in =
        SignedIn{.name = visit.session->account.display_name,
                 .account_href = "/account",
                 .sign_out_href = "/sign-out",
                 .form_token = form_token(visit.site.form_key, visit.token_subject, "sign_out")};
  }
  if (visit.site.council.kind == people::CouncilKind::demonstration)
    shell.footer_links.push_back(
        {.text = "Demonstration: nobody here is real, save the published decisions", .href = "/"});
  return shell;
}

Response respond(const PageShell& shell, const Raw& body, int status) {
  return html_page(page(shell, body), status);
}

Raw form_fields(const Visit& visit, std::string_view route_name) {
  const std::string token = form_token(visit.site.form_key, visit.token_subject, route_name);
  // Whose typing a script may keep in this tab until it is saved (assets/autosave.js).
  const std::string user = visit.session ? visit.session->account.id.text() : std::string{};
  return markup("<input type=\"hidden\" name=\"form_token\""_html, Attr("value", token),
                "><input type=\"hidden\" name=\"submission_id\""_html,
                Attr("value", new_submission_id(visit.site.random)), Attr("data-user", user),
                ">"_html);
}

Response not_found_page(const Visit& visit) {
  const auto shell = shell_for(visit, "Page not found", Part::none);
  return respond(shell,
                 markup("<h1 class=\"govuk-heading-l\">Page not found</h1><p class=\"govuk-body\">"
                        "If you typed the address, check it. Otherwise go back to "
                        "<a class=\"govuk-link\" href=\"/\">the start</a>.</p>"_html),
                 404);
}

Response not_permitted_page(const Visit& visit, std::string_view sentence) {
  const auto shell = shell_for(visit, "You cannot open this page", Part::none);
  return respond(shell,
                 markup("<h1 class=\"govuk-heading-l\">You cannot open this page</h1>"
                        "<p class=\"govuk-body\">"_html,
                        Text(sentence),
                        "</p><p class=\"govuk-body\">Ask your manager if you need to. Nothing was "
                        "changed.</p>"_html),
                 403);
}

Response sorry_page(const Visit& visit, const Refusal& refusal) {
  const auto shell = shell_for(visit, "Sorry, this did not work", Part::none);
  return respond(shell,
                 markup("<h1 class=\"govuk-heading-l\">Sorry, this did not work</h1>"
                        "<p class=\"govuk-body\">"_html,
                        Text(refusal.message), "</p>"_html),
                 status_of(refusal.code));
}

}  // namespace candour::web
