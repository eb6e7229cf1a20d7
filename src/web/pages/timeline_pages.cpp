#include "web/pages/timeline_pages.hpp"

#include <fmt/format.h>

#include "timeline/import.hpp"
#include "web/html/components.hpp"
#include "web/http/form.hpp"
#include "web/pages/case_body.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

Response upload_form(const Visit& visit, const std::optional<Refusal>& refusal, int status) {
  PageShell shell = shell_for(visit, "Open a timeline", Part::timelines);
  shell.has_errors = refusal.has_value();
  std::string error;
  if (refusal) {
    error = refusal->message;
    if (refusal->line > 0) error += fmt::format(" Line {}.", refusal->line);
    if (!refusal->field.empty() && error.find(refusal->field) == error.npos)
      error += fmt::format(" Field “{}”.", refusal->field);
  }
  Out body;
  if (refusal) body << ErrorSummary{.items = {{.text = error, .href = "#timeline"}}};
  body << "<h1 class=\"govuk-heading-xl\">Open a timeline</h1><p class=\"govuk-body-l\">See what "
          "the law asked in a case, from a list of what happened.</p><p class=\"govuk-body\">The "
          "file is the exchange format of Candour: JSON, one case, dated facts. Only you see the "
          "case, until you sign out. Nothing is kept.</p><form method=\"post\" "
          "action=\"/timelines\" enctype=\"multipart/form-data\" novalidate>"
       << form_fields(visit, "open_timeline")
       << FileUpload{.name = "timeline",
                     .label = {.text = "Timeline file", .classes = "govuk-label--s"},
                     .hint = {.text = "At most 1 MB, ending in .json"},
                     .error_message = {.text = error}}
       << Button{.text = "Open"} << "</form>";
  body << Details{
      .summary = "What a timeline looks like",
      .text = markup(
          "<pre class=\"candour-sample\">{\n  \"ref\": \"my case\",\n  \"service\": \"adult\",\n"
          "  \"people\": { \"A\": \"woman of 81\" },\n  \"events\": [\n    { \"on\": "
          "\"2026-01-12\", \"kind\": \"assessment.requested\", \"about\": \"A\" },\n    { \"on\": "
          "\"2026-05\", \"kind\": \"assessment.completed\", \"about\": \"A\" }\n  ]\n}"
          "</pre>"_html)};
  return respond(shell, std::move(body).take(), status);
}

Response show_upload(const Visit& visit) { return upload_form(visit, std::nullopt, 200); }

Response open_timeline(const Visit& visit) {
  auto form = read_form(visit.request);
  if (!form) return upload_form(visit, form.error(), status_of(form.error().code));
  if (form->files.empty())
    return upload_form(
        visit, refuse(RefusalCode::missing_field, "Choose a timeline file.", "timeline"), 422);
  std::string bytes = std::move(form->files.front().bytes);
  const auto replayed = timeline::replay(bytes, std::nullopt, visit.site.book);
  if (!replayed) return upload_form(visit, replayed.error(), status_of(replayed.error().code));
  PrivateTimeline brought{.id = new_submission_id(visit.site.random),
                          .session = visit.token->digest(),
                          .brought = visit.now,
                          .bytes = std::move(bytes)};
  const std::string path = "/timelines/" + brought.id;
  visit.site.private_timelines.keep(std::move(brought));
  return see_other(path);
}

std::shared_ptr<const PrivateTimeline> brought_along(const Visit& visit) {
  return visit.site.private_timelines.find(visit.parameters["timeline"], visit.token->digest(),
                                           visit.now);
}

void write_keep_form(Out& out, const Visit& visit, const std::string& path) {
  const auto may_keep =
      people::may(visit.session->account.role, people::Action::keep_timeline_as_case,
                  people::Relationship::none);
  if (!people::is_allowed(may_keep)) return;
  out << "<form method=\"post\" class=\"candour-no-print\"" << Attr("action", Url(path + "/keep"))
      << ">" << form_fields(visit, "keep_timeline")
      << Button{.text = "Keep as a case", .classes = "govuk-button--secondary"} << "</form>";
}

Response show_timeline(const Visit& visit) {
  const auto brought = brought_along(visit);
  if (brought == nullptr) return not_found_page(visit);
  const AsAtChoice as_at = read_as_at(visit.request.query);
  auto looked = timeline::replay(brought->bytes, as_at.day, visit.site.book);
  if (!looked) return sorry_page(visit, looked.error());
  CaseView view;
  view.looked = std::move(*looked);
  view.today = visit.today;
  view.is_natural_day = !as_at.day || as_at.day == care::natural_day(view.record());
  view.path = "/timelines/" + brought->id;
  view.is_private = true;
  const auto text = [&](std::string_view name) {
    const std::string* value = visit.request.query.find(name);
    return value == nullptr ? std::string{} : *value;
  };
  PageShell shell = shell_for(visit, case_title(view.record()), Part::timelines);
  shell.has_errors = !as_at.error.empty();
  shell.width = Width::full;
  shell.person_bar = person_bar(view);
  if (!view.is_natural_day)
    shell.as_at = AsAt{.day = say_with_weekday(view.looked.as_of), .today_href = view.path};
  Out body;
  body << case_body(view, visit.reader, as_at, {text("matter"), text("words")}, visit.site.book);
  write_keep_form(body, visit, view.path);
  return respond(shell, std::move(body).take(), as_at.error.empty() ? 200 : 422);
}

Response keep_timeline(const Visit& visit) {
  const auto brought = brought_along(visit);
  if (brought == nullptr) return not_found_page(visit);
  const auto file = timeline::read_file(brought->bytes);
  if (!file) return upload_form(visit, file.error(), 422);
  // The id follows from the timeline itself, so that the form sent twice makes one case.
  const CaseId id = CaseId::ours("t-" + brought->id.substr(0, 12));
  const timeline::ImportAs as{.council = visit.site.council.id,
                              .stream = registers::stream_of(id),
                              .actor = visit.session->actor(),
                              .origin = care::CaseOrigin::imported,
                              .idempotency_key = "keep-" + brought->id};
  const auto kept = timeline::import_file(visit.site.store, *file, as, visit.site.book);
  if (!kept) return sorry_page(visit, kept.error());
  const journal::Command allocate{
      .council = visit.site.council.id,
      .idempotency_key = "allocate-" + brought->id,
      .expected = {},
      .events = {journal::make_event(as.stream, as.actor, exactly(visit.today),
                                     care::CaseAllocated{.worker = visit.session->account.id,
                                                         .team = visit.session->account.team,
                                                         .why = {}})}};
  const auto allocated = visit.site.store.append(allocate);
  if (!allocated) return sorry_page(visit, allocated.error());
  return see_other("/cases/" + id.text());
}

}  // namespace

std::vector<PageRoute> timeline_routes() {
  return {
      {{Method::get, "/timelines/new", "new_timeline", "open_private_timeline"}, show_upload},
      {{Method::post, "/timelines", "open_timeline", "open_private_timeline"}, open_timeline},
      {{Method::get, "/timelines/{timeline}", "timeline", "open_private_timeline"}, show_timeline},
      {{Method::post, "/timelines/{timeline}/keep", "keep_timeline", "keep_timeline_as_case"},
       keep_timeline},
  };
}

}  // namespace candour::web
