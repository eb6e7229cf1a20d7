#include <fmt/format.h>

#include <algorithm>

#include "care/document/actions.hpp"
#include "web/documents/doing.hpp"
#include "web/documents/page_parts.hpp"
#include "web/documents/statements.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

void open_form(Out& out, const Visit& visit, const DocumentView& view, std::string_view route,
               std::string_view below) {
  out << "<form method=\"post\""
      << Attr("action", Url(path_of_document(visit, view.open.entry.begun.document.text(), below)))
      << " novalidate>" << form_fields(visit, route);
}

bool wrote_in(const Visit& visit, const DocumentView& view) {
  return std::find(view.now.authors.begin(), view.now.authors.end(), visit.reader.actor) !=
         view.now.authors.end();
}

void write_sign(Out& out, const Visit& visit, const DocumentView& view, const CaseForm& form) {
  const bool writes = wrote_in(visit, view);
  if (!view.may_sign || !writes) {
    out << "<p class=\"govuk-body\">"
        << Text(!view.may_sign ? "Your role does not let you sign this document."
                               : "Only somebody who wrote in this document can sign it.")
        << "</p>";
    return;
  }
  open_form(out, visit, view, "sign_document", "/sign");
  out << Input{.name = "registration",
               .label = {.text = "Your registration, if you have one", .classes = "govuk-label--s"},
               .hint = {.text = "With Social Work England or the Health and Care Professions "
                                "Council, for example SW12345."},
               .error_message = {.text = form.error_of("registration")},
               .value = form.typed.text("registration"),
               .classes = "govuk-input--width-10"}
      << "<p class=\"govuk-body\">Signing seals it: from then on it is answered, never "
         "changed.</p>"
      << Button{.text = view.kind == nullptr || view.kind->sign_words.empty()
                            ? std::string{"Sign it"}
                            : std::string{view.kind->sign_words},
                .prevent_double_click = true}
      << "</form>";
}

void write_share(Out& out, const Visit& visit, const DocumentView& view) {
  if (!view.may_write || view.now.content.answers.empty()) return;
  Out form;
  open_form(form, visit, view, "share_document", "/share");
  form << "<p class=\"govuk-body\">The person reads it as it stands now. What you write "
          "afterwards they do not see until you share or sign it.</p>"
       << Button{.text = "Share it as it stands",
                 .prevent_double_click = true,
                 .classes = "govuk-button--secondary"}
       << "</form>";
  out << Details{.summary = "Share it with the person before it is signed",
                 .text = std::move(form).take()};
}

Result<std::optional<std::string>> registration_typed(const Typed& typed) {
  auto read = read_text(
      typed.text("registration"),
      {.most_characters = 40, .lines = Lines::one, .presence = Presence::optional}, "registration");
  if (!read) return read.error();
  return read->empty() ? std::optional<std::string>{} : std::optional<std::string>{*read};
}

}  // namespace

Result<care::Events> signing_events(const Visit& visit, const OpenDocument& open,
                                    const care::Doer& by,
                                    const std::optional<std::string>& registration) {
  const auto view = view_of(visit, open);
  if (!view) return view.error();
  if (!view->may_sign)
    return refuse(RefusalCode::not_permitted, "Your role does not let you sign this document.");
  const auto gaps = gaps_of(visit, *view);
  if (const care::Gap* gap = refusing(gaps))
    return refuse(
        RefusalCode::missing_field,
        gap->cite.empty() ? gap->sentence : fmt::format("{} ({})", gap->sentence, gap->cite));
  care::SignDocument input;
  input.content = opened_to_person(view->now.content);
  input.role = visit.session->account.role;
  input.registration = registration;
  input.authors = view->now.authors;
  auto events = care::sign_document(open.record, open.document, by, input);
  if (!events || view->kind == nullptr || view->kind->on_signing == nullptr) return events;
  const auto rests_on = rests_on_events(visit, open);
  if (!rests_on) return rests_on.error();
  auto more = view->kind->on_signing(signing_of(visit, *view, input.content, *rests_on), by);
  if (!more) return more.error();
  std::move(more->begin(), more->end(), std::back_inserter(*events));
  return events;
}

Response check_page(const Visit& visit, const DocumentView& view, const CaseForm& form) {
  const auto gaps = gaps_of(visit, view);
  std::vector<care::Gap> refuse_it;
  std::vector<care::Gap> warn;
  for (const care::Gap& gap : gaps) (gap.refuses ? refuse_it : warn).push_back(gap);
  Out body{64 * 1024};
  if (form.refusal)
    body << ErrorSummary{
        .items = {{.text = form.refusal->message, .href = refuse_it.empty() ? "" : "#gaps"}}};
  write_heading(body, view, "Check what it says");
  if (!refuse_it.empty()) {
    body << "<h2 class=\"govuk-heading-m\" id=\"gaps\">Before it can be signed</h2>";
    write_gaps(body, visit, view, refuse_it);
  }
  if (!warn.empty()) {
    body << "<h2 class=\"govuk-heading-m\">To know before signing</h2>"
         << WarningText{.text = "You can sign all the same."};
    write_gaps(body, visit, view, warn);
  }
  body << "<p class=\"govuk-body\">This is how the person will read it. What is withheld from "
          "them says why.</p>";
  const people::Reader person = person_as_reader(visit, view);
  write_content(body, visit, view, opened_to_person(view.now.content), person);
  if (view.now.content.answers.empty())
    body << "<p class=\"govuk-body\">Nothing is written yet.</p>";
  if (refuse_it.empty()) write_sign(body, visit, view, form);
  write_share(body, visit, view);
  return document_page(visit, view, "Check what it says", std::move(body).take(),
                       form.refusal ? status_of(form.refusal->code) : 200);
}

Response show_check(const Visit& visit) {
  const auto view = view_document(visit);
  if (!view && view.error().code == RefusalCode::not_found) return not_found_page(visit);
  if (!view) return sorry_page(visit, view.error());
  const auto in_work = people::visible_to(
      visit.reader, people::VisibilityClass::professional_in_work, people::Sharing::not_shared);
  if (!view->is_open() || view->form == nullptr || in_work.what != people::Shown::shown)
    return read_page(visit, *view);
  return check_page(visit, *view, {});
}

Response sign(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto view = view_document(visit);
  if (!view && view.error().code == RefusalCode::not_found) return not_found_page(visit);
  if (!view) return sorry_page(visit, view.error());
  const auto registration = registration_typed(*typed);
  if (!registration) return check_page(visit, *view, {std::move(*typed), registration.error()});
  const auto done =
      do_in_document(visit, typed->key, [&](const OpenDocument& open, const care::Doer& by) {
        return signing_events(visit, open, by, *registration);
      });
  if (done) return see_other(path_of_document(visit, visit.parameters["document"]));
  if (!view->is_open()) return read_page(visit, *view);
  if (!view->may_sign)
    return not_permitted_page(visit, "Your role does not let you sign this document.");
  return check_page(visit, *view, {std::move(*typed), done.error()});
}

Response share(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto view = view_document(visit);
  if (!view && view.error().code == RefusalCode::not_found) return not_found_page(visit);
  if (!view) return sorry_page(visit, view.error());
  if (!view->may_write)
    return not_permitted_page(visit, "Your role does not let you write in this document.");
  const auto done =
      do_in_document(visit, typed->key,
                     [&](const OpenDocument& open, const care::Doer& by) -> Result<care::Events> {
                       const auto now = view_of(visit, open);
                       if (!now) return now.error();
                       return care::share_document(open.record, open.document, by,
                                                   opened_to_person(now->now.content));
                     });
  if (!done) return check_page(visit, *view, {std::move(*typed), done.error()});
  return see_other(path_of_document(visit, visit.parameters["document"]));
}

}  // namespace candour::web
