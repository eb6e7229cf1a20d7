#include "web/pages/person_form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "registers/person_index.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/unseen_text.hpp"

namespace candour::web {
namespace {

using namespace html;

// So often is an action asked again because somebody wrote in the record meanwhile.
constexpr int tries_max = 8;

struct Proposal {
  journal::Command command;
  bool is_done_already = false;
};

Result<Proposal> propose(const Visit& visit, const std::string& key, const PersonAction& action) {
  const StreamName stream = care::stream_of(*visit.found_person);
  const auto events = visit.site.store.read_stream(visit.site.council.id, stream);
  if (!events) return events.error();
  Proposal proposal;
  proposal.is_done_already =
      std::any_of(events->begin(), events->end(),
                  [&](const journal::StoredEvent& event) { return event.command_key == key; });
  if (proposal.is_done_already) return proposal;
  auto record = care::fold_person(*events);
  if (!record) return record.error();
  record->id = *visit.found_person;
  auto answered = action(*record, {people::actor_of(visit.session->account.id), visit.today});
  if (!answered) return answered.error();
  proposal.command = {.council = visit.site.council.id,
                      .idempotency_key = key,
                      .expected = {{stream, record->version}},
                      .events = std::move(*answered)};
  return proposal;
}

// The three boxes of a date are one field: the first of them is where to begin.
std::string href_of(const std::string& field) {
  if (field.empty()) return {};
  return "#" + field + (field == "from" || field == "died" ? "-day" : "");
}

}  // namespace

Result<care::PersonRecord> read_person(const Visit& visit, const PersonId& id) {
  const auto events = visit.site.store.read_stream(visit.site.council.id, care::stream_of(id));
  if (!events) return events.error();
  auto record = care::fold_person(*events);
  if (record) record->id = id;
  return record;
}

Result<void> do_for_person(const Visit& visit, const std::string& key, const PersonAction& action) {
  if (auto unseen = unseen_text(visit)) return std::move(*unseen);
  for (int tries = 0; tries < tries_max; ++tries) {
    const auto proposal = propose(visit, key, action);
    if (!proposal) return proposal.error();
    if (proposal->is_done_already) return {};
    const auto appended = visit.site.store.append(proposal->command);
    if (appended) return {};
    if (appended.error().code != RefusalCode::stale_version) return appended.error();
  }
  return refuse(RefusalCode::busy,
                "Others are writing in this record at the same time. Wait a moment and send it "
                "again.");
}

Result<void> link_records(const Visit& visit, const std::string& key, const care::LinkPeople& input,
                          bool unlinking) {
  const auto there = registers::find_person(visit.site.store, visit.site.council.id, input.other);
  if (!there) return there.error();
  if (!*there)
    return refuse(RefusalCode::not_found, "Nobody in the index has this reference", "other");
  const auto linked =
      registers::linked_people(visit.site.store, visit.site.council.id, *visit.found_person);
  if (!linked) return linked.error();
  return do_for_person(visit, key,
                       [&](const care::PersonRecord& record, const care::PersonDoer& by) {
                         // A link counts whichever of the two records says it.
                         care::PersonRecord both = record;
                         for (const registers::PersonEntry& entry : *linked) {
                           if (!both.is_linked_to(entry.record.id))
                             both.links.push_back({entry.record.id, {}, {}});
                         }
                         return unlinking ? care::unlink_people(both, by, input)
                                          : care::link_people(both, by, input);
                       });
}

bool may_change_card(const Visit& visit) {
  return people::is_allowed(people::may(visit.reader, people::Action::link_people, {}));
}

Result<std::optional<VagueDate>> typed_vague_date(const Typed& typed, const std::string& id,
                                                  const std::string& sentence) {
  const auto box = [&](std::string_view name) {
    std::string text{trim(typed.text(fmt::format("{}-{}", id, name)))};
    return text.size() == 1 ? "0" + text : text;
  };
  const std::string day = box("day");
  const std::string month = box("month");
  const std::string year = box("year");
  if (day.empty() && month.empty() && year.empty()) return std::optional<VagueDate>{};
  std::string iso = year;
  if (!month.empty()) iso += "-" + month;
  if (!day.empty()) iso += "-" + day;
  const bool gap = year.empty() || (!day.empty() && month.empty());
  const auto date =
      gap ? Result<VagueDate>{refuse(RefusalCode::no_such_date, "")} : parse_vague_date(iso);
  if (!date || date->precision == Precision::season)
    return refuse(RefusalCode::no_such_date, sentence, id);
  return std::optional<VagueDate>{*date};
}

Response person_form_page(const Visit& visit, const CaseForm& form, const PersonFormPage& page,
                          const Raw& fields) {
  const auto record = read_person(visit, *visit.found_person);
  if (!record) return sorry_page(visit, record.error());
  const std::string path = "/people/" + visit.found_person->text();
  const std::string name =
      record->title().empty() ? std::string{"Name not recorded"} : record->title();
  Out body;
  if (form.refusal)
    body << ErrorSummary{
        .items = {{.text = form.refusal->message, .href = href_of(form.refusal->field)}}};
  body << "<span class=\"govuk-caption-l\">" << Text(name)
       << "</span><h1 class=\"govuk-heading-l\">" << Text(page.title) << "</h1>"
       << "<form method=\"post\"" << Attr("action", Url(path + std::string{page.below}))
       << " novalidate>" << form_fields(visit, page.route) << fields
       << Button{.text = std::string{page.button}, .prevent_double_click = true}
       << "</form><p class=\"govuk-body\"><a class=\"govuk-link\"" << Attr("href", Url(path))
       << ">Not now: show the card</a></p>";
  PageShell shell = shell_for(visit, fmt::format("{} – {}", page.title, name), Part::search);
  shell.has_errors = form.refusal.has_value();
  shell.back_href = path;
  return respond(shell, std::move(body).take(), form.refusal ? status_of(form.refusal->code) : 200);
}

Response post_person_form(const Visit& visit,
                          const std::function<Result<void>(const Visit&, const Typed&)>& act,
                          const std::function<Response(const Visit&, const CaseForm&)>& show) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto done = act(visit, *typed);
  if (done) return see_other("/people/" + visit.found_person->text());
  return show(visit, {std::move(*typed), done.error()});
}

}  // namespace candour::web
