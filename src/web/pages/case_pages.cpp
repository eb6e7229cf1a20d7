#include "web/pages/case_pages.hpp"

#include <fmt/format.h>

#include "base/london_time.hpp"
#include "care/casefile/happened_visibility.hpp"
#include "registers/look_list.hpp"
#include "web/documents/document_pages.hpp"
#include "web/html/components.hpp"
#include "web/http/form.hpp"
#include "web/pages/case_body.hpp"
#include "web/pages/notes_section.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/work_section.hpp"

namespace candour::web {
namespace {

using namespace html;

Result<care::CaseRecord> read_case(const Visit& visit) {
  const auto events = visit.site.store.read_stream(visit.site.council.id,
                                                   registers::stream_of(visit.found_case->id));
  if (!events) return events.error();
  return care::fold_case(*events);
}

// The name of whoever the case is allocated to; empty for nobody.
std::string worker_name(const Visit& visit) {
  if (!visit.found_case->worker) return {};
  const auto account = visit.site.people.account(visit.site.council.id, *visit.found_case->worker);
  return account && *account ? (*account)->account.display_name : std::string{};
}

std::string query_text(const Visit& visit, std::string_view name) {
  const std::string* value = visit.request.query.find(name);
  return value == nullptr ? std::string{} : *value;
}

Response show_case(const Visit& visit) {
  auto record = read_case(visit);
  if (!record) return sorry_page(visit, record.error());
  const AsAtChoice as_at = read_as_at(visit.request.query);
  const std::optional<Day> natural =
      record->published() ? care::natural_day(*record) : std::optional<Day>{visit.today};
  const Day shown = as_at.day.value_or(natural.value_or(visit.today));
  auto seen = care::as_shown_to(std::move(*record), visit.reader);
  CaseView view;
  view.withheld = seen.withheld;
  view.withheld_ground = seen.ground;
  view.looked = timeline::look_at(std::move(seen.record), shown, visit.site.book);
  view.today = visit.today;
  view.is_natural_day = !as_at.day || as_at.day == natural;
  view.path = "/cases/" + visit.found_case->id.text();
  view.worker = worker_name(visit);
  if (view.is_natural_day) view.work = work_section(visit, view.record());
  if (view.is_natural_day) view.documents = documents_section(visit, view.record());
  view.notes = notes_section(visit, view);
  const ChronologyFilter filter{query_text(visit, "matter"), query_text(visit, "words")};
  PageShell shell = shell_for(visit, case_title(view.record()),
                              view.record().published() ? Part::published : Part::my_work);
  shell.has_errors = !as_at.error.empty();
  shell.width = Width::full;
  shell.person_bar = person_bar(view);
  if (!view.is_natural_day)
    shell.as_at = AsAt{.day = say_with_weekday(shown), .today_href = view.path};
  return respond(shell, case_body(view, visit.reader, as_at, filter, visit.site.book),
                 as_at.error.empty() ? 200 : 422);
}

Response reason_form(const Visit& visit, const std::string& typed, const std::string& error,
                     int status) {
  PageShell shell = shell_for(visit, "Why are you opening this record?", Part::none);
  shell.has_errors = !error.empty();
  const std::string action = fmt::format("/cases/{}/reason", visit.found_case->id.text());
  Out body;
  if (!error.empty()) body << ErrorSummary{.items = {{.text = error, .href = "#reason"}}};
  body << "<form method=\"post\"" << Attr("action", Url(action)) << " novalidate>"
       << form_fields(visit, "give_case_reason")
       << Textarea{.name = "reason",
                   .label = {.text = "Why are you opening this record?",
                             .is_page_heading = true,
                             .classes = "govuk-label--l"},
                   .hint = {.text = "It is outside your caseload. The person can read that you "
                                    "looked, when, and this reason."},
                   .error_message = {.text = error},
                   .value = typed,
                   .rows = 3}
       << Button{.text = "Open the record"} << "</form>";
  return respond(shell, std::move(body).take(), status);
}

// Whether a reason is asked of this reader: for the record, or with “for=held” for what is held in
// one that they may open.
bool is_reason_asked(const Visit& visit) {
  people::Subject subject;
  if (query_text(visit, "for") == "held") subject.visibility = people::VisibilityClass::held;
  return people::may(visit.reader, people::Action::see_case, subject) ==
         people::Permission::allowed_with_reason;
}

Response ask_reason(const Visit& visit) {
  if (!is_reason_asked(visit)) return see_other("/cases/" + visit.found_case->id.text());
  return reason_form(visit, {}, {}, 200);
}

Response give_reason(const Visit& visit) {
  const auto form = read_form(visit.request);
  if (!form) return sorry_page(visit, form.error());
  const std::string* typed = form->fields.find("reason");
  auto reason = PersonalText::read(typed == nullptr ? std::string_view{} : *typed,
                                   {.most_characters = 500, .lines = Lines::many}, "reason");
  if (!reason) {
    const bool nothing = reason.error().code == RefusalCode::text_empty;
    return reason_form(visit, typed == nullptr ? "" : *typed,
                       nothing ? "Enter why you are opening this record" : reason.error().message,
                       422);
  }
  visit.site.reasons.give(visit.token->digest(), visit.found_case->id, std::move(*reason));
  return see_other("/cases/" + visit.found_case->id.text());
}

Response show_looks(const Visit& visit) {
  const auto looks = registers::looks_at(visit.site.store, visit.site.council.id,
                                         PersonId::ours(visit.found_case->id.text()));
  if (!looks) return sorry_page(visit, looks.error());
  const auto accounts = visit.site.people.accounts(visit.site.council.id);
  if (!accounts) return sorry_page(visit, accounts.error());
  PageShell shell = shell_for(visit, "Who has looked at this record", Part::my_work);
  shell.back_href = "/cases/" + visit.found_case->id.text();
  Table table{.caption = "Looks, the newest first", .caption_classes = "govuk-visually-hidden"};
  table.head = {{.text = "When"}, {.text = "Who"}, {.text = "Why, if outside their caseload"}};
  for (const people::Look& look : *looks) {
    std::string who = look.by.text();
    for (const people::Account& account : *accounts) {
      if (people::actor_of(account.id) == look.by) who = account.display_name;
    }
    table.rows.push_back(
        {{.text = say_in_london(look.at)},
         {.text = fmt::format("{}, {}", who, people::words_of(look.role))},
         {.text = look.reason.empty() ? std::string{"–"} : look.reason.for_reader()}});
  }
  Out body;
  body << "<h1 class=\"govuk-heading-l\">Who has looked at this record</h1>"
          "<p class=\"govuk-body\">Each opening of the record is written down and sealed. "
          "The newest "
       << registers::most_looks_shown << " are shown.</p>";
  if (looks->empty()) body << "<p class=\"govuk-body\">Nobody yet.</p>";
  if (!looks->empty()) body << "<div class=\"candour-scroll\">" << table << "</div>";
  return respond(shell, std::move(body).take());
}

Response show_published(const Visit& visit) {
  auto cases = registers::published_cases(visit.site.store, visit.site.council.id);
  if (!cases) return sorry_page(visit, cases.error());
  PageShell shell = shell_for(visit, "Published cases", Part::published);
  shell.width = Width::full;
  Out body;
  body << "<h1 class=\"govuk-heading-xl\">Published cases</h1><p class=\"govuk-body-l\">"
       << cases->size()
       << " decisions of the Local Government and Social Care Ombudsman, told as dated facts. Open "
          "one to see what happened, what the law asked, what was due when, and what was "
          "missed.</p><p class=\"govuk-body\">Candour reads only the facts, never what the "
          "Ombudsman found. They stand on nobody’s list of work.</p>";
  Table table{.caption = "Published cases", .caption_classes = "govuk-visually-hidden"};
  table.head = {{.text = "Reference"},
                {.text = "Council"},
                {.text = "For"},
                {.text = "Events", .format = "numeric"}};
  for (const registers::CaseRow& row : *cases) {
    table.rows.push_back(
        {{.text = markup("<a class=\"govuk-link\""_html,
                         Attr("href", Url("/cases/" + row.id.text())), ">"_html,
                         Text(row.reference.empty() ? row.id.text() : row.reference), "</a>"_html)},
         {.text = row.council_name},
         {.text = row.service == "children" ? "Children" : "Adults"},
         {.text = fmt::format("{}", row.happenings), .format = "numeric"}});
  }
  body << "<div class=\"candour-scroll\">" << table << "</div>";
  return respond(shell, std::move(body).take());
}

}  // namespace

std::vector<PageRoute> case_routes() {
  return {
      {{Method::get, "/published", "published_cases", "see_law_book"}, show_published},
      {{Method::get, "/cases/{case}", "case", "see_case"}, show_case},
      {{Method::get, "/cases/{case}/reason", "case_reason", "see_case"}, ask_reason},
      {{Method::get, "/cases/{case}/looks", "case_looks", "see_looks"}, show_looks},
      {{Method::post, "/cases/{case}/reason", "give_case_reason", "see_case"}, give_reason},
  };
}

}  // namespace candour::web
