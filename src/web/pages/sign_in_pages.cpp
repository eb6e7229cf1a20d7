#include "web/pages/sign_in_pages.hpp"

#include "web/html/components.hpp"
#include "web/http/form.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

// Only a path of our own: never another host.
std::string local_path(std::string_view given) {
  const bool ours = given.starts_with('/') && !given.starts_with("//") && given.size() < 500 &&
                    given.find('\\') == given.npos;
  return ours ? std::string{given} : "/";
}

struct SignInForm {
  std::string name = {};
  std::string to = "/";
  std::string error = {};
  std::string error_href = "#name";
};

Response sign_in_form(const Visit& visit, const SignInForm& form, int status) {
  PageShell shell = shell_for(visit, "Sign in", Part::none);
  shell.has_errors = !form.error.empty();
  Out body;
  if (!form.error.empty())
    body << ErrorSummary{.items = {{.text = form.error, .href = form.error_href}}};
  body << "<h1 class=\"govuk-heading-l\">Sign in</h1>"
          "<form method=\"post\" action=\"/sign-in\" novalidate>"
       << form_fields(visit, "sign_in") << "<input type=\"hidden\" name=\"to\""
       << Attr("value", form.to) << ">"
       << Input{.name = "name",
                .label = {.text = "Sign-in name"},
                .value = form.name,
                .autocomplete = "username",
                .spellcheck = false,
                .classes = "govuk-input--width-20"}
       << PasswordInput{.name = "password", .label = {.text = "Password"}}
       << Button{.text = "Sign in", .prevent_double_click = true} << "</form>";
  if (visit.site.council.kind == people::CouncilKind::demonstration)
    body << InsetText{
        .text = markup(
            "<p class=\"govuk-body\">This is a demonstration. The sign-in names and the "
            "password were printed when it started: try <strong>amira</strong> (social worker) "
            "or <strong>mary</strong> (team manager).</p>"_html)};
  return respond(shell, std::move(body).take(), status);
}

SetCookie cookie(std::string_view name, std::string value, bool secure,
                 std::optional<std::int64_t> lifetime_s = {}) {
  return {.name = std::string{name},
          .value = std::move(value),
          .lifetime_s = lifetime_s,
          .secure = secure};
}

Response show_sign_in(const Visit& visit) {
  if (visit.session) return see_other("/");
  const std::string* to = visit.request.query.find("to");
  if (!visit.token_subject.empty())
    return sign_in_form(visit, {.to = local_path(to == nullptr ? "/" : *to)}, 200);
  // A first visit: the form is bound to a cookie that this browser alone holds.
  Visit first = visit;
  first.token_subject = new_submission_id(visit.site.random);
  Response response = sign_in_form(first, {.to = local_path(to == nullptr ? "/" : *to)}, 200);
  response.cookies.push_back(cookie(before_cookie, first.token_subject, visit.request.over_tls));
  return response;
}

Response do_sign_in(const Visit& visit) {
  const auto form = read_form(visit.request);
  if (!form) return sorry_page(visit, form.error());
  const auto text = [&](std::string_view name) {
    const std::string* value = form->fields.find(name);
    return value == nullptr ? std::string{} : *value;
  };
  const std::string name = text("name");
  const std::string password = text("password");
  const auto signed_in = visit.site.sign_in.sign_in({.council = visit.site.council.id,
                                                     .name = name,
                                                     .password = password,
                                                     .address = visit.request.peer_address,
                                                     .before = visit.token},
                                                    visit.now);
  if (!signed_in) {
    const Refusal& refusal = signed_in.error();
    return sign_in_form(visit,
                        {.name = name,
                         .to = local_path(text("to")),
                         .error = refusal.message,
                         .error_href = refusal.field == "password" ? "#password" : "#name"},
                        status_of(refusal.code));
  }
  Response response = see_other(local_path(text("to")));
  response.cookies.push_back(
      cookie(session_cookie, signed_in->token.for_cookie(), visit.request.over_tls));
  response.cookies.push_back(cookie(before_cookie, "", visit.request.over_tls, 0));
  return response;
}

Response do_sign_out(const Visit& visit) {
  if (visit.token) {
    visit.site.private_timelines.forget(visit.token->digest());
    const auto ended = visit.site.sessions.end(visit.site.council.id, *visit.token);
    if (!ended) return sorry_page(visit, ended.error());
  }
  Response response = see_other("/sign-in");
  response.cookies.push_back(cookie(session_cookie, "", visit.request.over_tls, 0));
  return response;
}

Response show_start(const Visit& visit) {
  if (!visit.session) return see_other("/sign-in");
  const bool has_work = people::is_allowed(
      people::may(visit.reader.role, people::Action::see_my_work, people::Relationship::none));
  return see_other(has_work ? "/my-work" : "/published");
}

Response show_account(const Visit& visit) {
  const people::Account& account = visit.session->account;
  const auto shell = shell_for(visit, "Your account", Part::none);
  Out body;
  body << "<h1 class=\"govuk-heading-l\">Your account</h1>"
       << SummaryList{
              .rows = {{.key = "Name", .value = account.display_name},
                       {.key = "Sign-in name", .value = account.sign_in_name},
                       {.key = "Role", .value = std::string{words_of(account.role)}},
                       {.key = "Team",
                        .value = account.team.empty() ? std::string{"None"} : account.team}}};
  if (people::is_allowed(people::may(account.role, people::Action::keep_calendar_feed,
                                     people::Relationship::none)))
    body << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/account/calendar\">A calendar "
            "of what is due</a></p>";
  return respond(shell, std::move(body).take());
}

}  // namespace

std::vector<PageRoute> sign_in_routes() {
  return {
      {{Method::get, "/", "start", "see_help", SignIn::not_needed}, show_start},
      {{Method::get, "/sign-in", "sign_in_form", "sign_in", SignIn::not_needed}, show_sign_in},
      {{Method::post, "/sign-in", "sign_in", "sign_in", SignIn::not_needed}, do_sign_in},
      {{Method::post, "/sign-out", "sign_out", "sign_out", SignIn::required}, do_sign_out},
      {{Method::get, "/account", "account", "change_own_password", SignIn::required}, show_account},
  };
}

}  // namespace candour::web
