#include "web/pages/site.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/london_time.hpp"
#include "people/ties.hpp"
#include "registers/person_index.hpp"
#include "web/http/form.hpp"
#include "web/http/percent.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using people::Relationship;

std::string hex(const journal::Digest& digest) {
  std::string text;
  for (const std::uint8_t byte : digest) text += fmt::format("{:02x}", byte);
  return text;
}

// Takes up the session of the request's cookie; without one the visitor is nobody yet.
void find_session(Visit& visit) {
  const auto cookie = visit.request.cookies.one(session_cookie);
  if (cookie) {
    visit.token = people::SessionToken::parse(*cookie);
    if (visit.token) {
      auto session = visit.site.sessions.find(visit.site.council.id, *visit.token, visit.now);
      if (session) visit.session = std::move(*session);
    }
  }
  if (visit.session) {
    visit.reader = people::reader_of(*visit.session);
    visit.token_subject = hex(visit.token->digest());
  } else if (const auto before = visit.request.cookies.one(before_cookie)) {
    visit.token_subject = *before;
  }
}

Response to_sign_in(const Visit& visit) {
  const bool worth_returning =
      visit.request.method == Method::get && visit.request.path.size() < 500;
  if (!worth_returning) return see_other("/sign-in");
  std::string to = visit.request.path;
  if (!visit.request.query.empty()) to += "?" + encode_urlencoded(visit.request.query);
  return see_other("/sign-in?to=" + percent_encode(to));
}

}  // namespace

Relationship relationship_to(const registers::CaseRow& row, const Visit& visit) {
  const people::Account& account = visit.session->account;
  people::Ties ties;
  ties.council = visit.site.council.id;
  ties.published = row.origin == care::CaseOrigin::published;
  ties.allocated_to = row.worker;
  ties.team = row.team;
  if (row.worker && row.team != account.team) {
    const auto worker = visit.site.people.account(visit.site.council.id, *row.worker);
    if (worker && *worker) ties.team = (*worker)->account.team;
  }
  return people::relationship_of(account, ties);
}

std::optional<Response> Pages::find_the_case(Visit& visit) const {
  const std::string* given = nullptr;
  for (const Field& parameter : visit.parameters.items()) {
    if (parameter.name == "case") given = &parameter.value;
  }
  if (given == nullptr) return std::nullopt;
  const auto id = CaseId::parse(*given);
  if (!id) return not_found_page(visit);
  auto row = registers::find_case(site_.store, site_.council.id, *id);
  if (!row) return sorry_page(visit, row.error());
  if (!*row) return not_found_page(visit);
  visit.found_case = std::move(**row);
  visit.reader = people::reader_of(*visit.session, relationship_to(*visit.found_case, visit));
  return std::nullopt;
}

// Somebody of the index: who reads stands to them as to the case of theirs that is nearest.
std::optional<Response> Pages::find_the_person(Visit& visit) const {
  const std::string* given = nullptr;
  for (const Field& parameter : visit.parameters.items()) {
    if (parameter.name == "person") given = &parameter.value;
  }
  if (given == nullptr) return std::nullopt;
  auto id = PersonId::parse(*given);
  if (!id) return not_found_page(visit);
  const auto entry = registers::find_person(site_.store, site_.council.id, *id);
  if (!entry) return sorry_page(visit, entry.error());
  if (!*entry) return not_found_page(visit);
  const auto cases = registers::cases_about(site_.store, site_.council.id, *id);
  if (!cases) return sorry_page(visit, cases.error());
  Relationship nearest = Relationship::none;
  for (const registers::CaseRow& row : *cases) {
    const Relationship one = relationship_to(row, visit);
    // Whoever is too close to one of them is too close to the person.
    if (one == Relationship::self || nearest == Relationship::self)
      nearest = Relationship::self;
    else
      nearest = std::min(nearest, one);
  }
  visit.found_person = std::move(*id);
  visit.reader = people::reader_of(*visit.session, nearest);
  return std::nullopt;
}

// Asks may(), and records the look that opening a record is. A page whose look cannot be recorded
// is not shown.
std::optional<Response> Pages::ask_permission(Visit& visit, const PageRoute& route) const {
  const auto action = people::action_named(route.action);
  CANDOUR_ASSERT(action.has_value(), "a route names an action that may() does not know");
  if (!visit.session) return std::nullopt;
  const people::Subject subject{.kind = people::subject_kind_of(*action)};
  const auto permission = people::may(visit.reader, *action, subject);
  if (permission == people::Permission::hidden) return not_found_page(visit);
  if (permission == people::Permission::refused)
    return not_permitted_page(
        visit, fmt::format("Your role does not let you {}.", people::words_of(*action)));
  PersonalText reason;
  if (permission == people::Permission::allowed_with_reason && visit.found_case) {
    const auto given = site_.reasons.given(visit.token->digest(), visit.found_case->id);
    if (!given && route.name == "case_reason") return std::nullopt;
    if (!given && route.name == "give_case_reason") return std::nullopt;
    if (!given) return see_other(path_of("/cases/{case}/reason", {visit.found_case->id.text()}));
    reason = *given;
    visit.reader.reason_recorded = true;
  }
  // Where none was asked: it opens what is held in the record, and is recorded with the look.
  if (permission == people::Permission::allowed && visit.found_case) {
    if (const auto given = site_.reasons.given(visit.token->digest(), visit.found_case->id)) {
      reason = *given;
      visit.reader.reason_recorded = true;
    }
  }
  const bool opens_record = (visit.found_case || visit.found_person) &&
                            subject.kind == people::SubjectKind::person_record;
  if (!opens_record || route.method == Method::post || route.name == "case_reason")
    return std::nullopt;
  const PersonId whose =
      visit.found_person ? *visit.found_person : PersonId::ours(visit.found_case->id.text());
  auto look = people::look_at(visit.reader, whose, *action, subject, std::move(reason), visit.now);
  if (!look) return sorry_page(visit, look.error());
  const auto recorded = site_.looks.record(std::move(*look));
  if (!recorded) return sorry_page(visit, recorded.error());
  return std::nullopt;
}

std::optional<Response> Pages::check_form(const Visit& visit, const PageRoute& route) const {
  if (route.method != Method::post) return std::nullopt;
  // How large a file may be is the server’s to say, by the path, and the page’s to say in words.
  // A character that cannot be seen is the page’s to refuse: it can show what was typed again.
  auto form =
      read_form(visit.request, {.file_bytes = visit.request.body.size(), .marks_unseen = true});
  if (!form) return sorry_page(visit, form.error());
  const auto ours = check_form_token(site_.form_key, visit.token_subject, route.name, form->fields);
  if (!ours) return sorry_page(visit, ours.error());
  return std::nullopt;
}

Response Pages::serve(Visit& visit, const PageRoute& route) const {
  if (!visit.session && route.sign_in == SignIn::required) return to_sign_in(visit);
  if (visit.session) {
    if (auto answer = find_the_case(visit)) return std::move(*answer);
    if (auto answer = find_the_person(visit)) return std::move(*answer);
  }
  if (auto answer = ask_permission(visit, route)) return std::move(*answer);
  if (auto answer = check_form(visit, route)) return std::move(*answer);
  Response response = route.handler(visit);
  response.route = route.pattern;
  return response;
}

Response Pages::handle(const Request& request) const {
  if (!request.segments.empty() && request.segments.front() == "assets") {
    std::string name;
    for (std::size_t i = 1; i < request.segments.size(); ++i)
      name += (i > 1 ? "/" : "") + request.segments[i];
    Response response = site_.assets.answer(request, name);
    response.route = "/assets/{name...}";
    return response;
  }
  const auto found = router_.find(request);
  const Moment now = site_.clock.now();
  Visit visit{.site = site_,
              .request = request,
              .parameters = found.finding.parameters,
              .now = now,
              .today = london_day(now),
              .token = {},
              .session = {},
              .reader = {},
              .found_case = {},
              .found_person = {},
              .token_subject = {}};
  find_session(visit);
  if (found.route == nullptr) {
    if (found.finding.outcome == RouteFinder::Found::Outcome::other_method)
      return nothing_there(found.finding);
    return not_found_page(visit);
  }
  return serve(visit, *found.route);
}

}  // namespace candour::web
