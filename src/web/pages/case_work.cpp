#include "web/pages/case_work.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "web/http/form.hpp"
#include "web/pages/unseen_text.hpp"

namespace candour::web {
namespace {

// So often is an action asked again because somebody wrote in the case meanwhile.
constexpr int tries_max = 8;

bool holds_command(const std::vector<journal::StoredEvent>& events, const std::string& key) {
  return std::any_of(events.begin(), events.end(),
                     [&](const journal::StoredEvent& event) { return event.command_key == key; });
}

struct Proposal {
  journal::Command command;
  bool is_done_already = false;
};

Result<Proposal> propose(const Visit& visit, std::span<const CaseId> ids, const std::string& key,
                         const CaseAction& action) {
  Proposal proposal;
  proposal.command.council = visit.site.council.id;
  proposal.command.idempotency_key = key;
  for (const CaseId& id : ids) {
    const auto events =
        visit.site.store.read_stream(visit.site.council.id, registers::stream_of(id));
    if (!events) return events.error();
    if (holds_command(*events, key)) {
      proposal.is_done_already = true;
      return proposal;
    }
    const auto record = care::fold_case(*events);
    if (!record) return record.error();
    auto answered = action(*record, doer_of(visit));
    if (!answered) return answered.error();
    proposal.command.expected.push_back({record->stream, record->version});
    std::move(answered->begin(), answered->end(), std::back_inserter(proposal.command.events));
  }
  return proposal;
}

}  // namespace

Result<care::CaseRecord> read_record(const Visit& visit, const CaseId& id) {
  const auto events = visit.site.store.read_stream(visit.site.council.id, registers::stream_of(id));
  if (!events) return events.error();
  return care::fold_case(*events);
}

care::Doer doer_of(const Visit& visit) { return {visit.session->account.id, visit.today}; }

Result<void> do_in_cases(const Visit& visit, std::span<const CaseId> ids, const std::string& key,
                         const CaseAction& action) {
  if (auto unseen = unseen_text(visit)) return std::move(*unseen);
  for (int tries = 0; tries < tries_max; ++tries) {
    const auto proposal = propose(visit, ids, key, action);
    if (!proposal) return proposal.error();
    if (proposal->is_done_already) return {};
    const auto appended = visit.site.store.append(proposal->command);
    if (appended) return {};
    if (appended.error().code != RefusalCode::stale_version) return appended.error();
  }
  return refuse(RefusalCode::busy,
                "Others are writing in this case at the same time. Wait a moment and send it "
                "again.");
}

Result<void> do_in_case(const Visit& visit, const std::string& key, const CaseAction& action) {
  return do_in_cases(visit, {&visit.found_case->id, 1}, key, action);
}

std::string staff_name(const Visit& visit, const StaffId& staff) {
  const auto [known, is_new] = visit.staff_names.try_emplace(staff);
  if (is_new) {
    const auto account = visit.site.people.account(visit.site.council.id, staff);
    known->second = account && *account ? (*account)->account.display_name : staff.text();
  }
  return known->second;
}

std::string actor_name(const Visit& visit, const ActorId& actor) {
  if (const auto staff = care::staff_of(actor)) return staff_name(visit, *staff);
  return actor.text().starts_with("person:") ? "somebody of the case" : "an import";
}

std::string Typed::text(std::string_view name) const {
  const std::string* value = fields.find(name);
  return value == nullptr ? std::string{} : *value;
}

std::optional<Refusal> unseen_text(const Visit& visit) {
  const auto form = read_form(visit.request, {.file_bytes = visit.request.body.size()});
  if (form || form.error().code != RefusalCode::control_character) return std::nullopt;
  return form.error();
}

Result<Typed> read_typed(const Visit& visit) {
  auto form = read_form(visit.request, {.marks_unseen = true});
  if (!form) return form.error();
  auto key = submission_id_of(form->fields);
  if (!key) return key.error();
  return Typed{std::move(form->fields), std::move(*key)};
}

Result<PersonalText> typed_words(const Typed& typed, std::string_view field,
                                 std::size_t most_characters) {
  return PersonalText::read(
      typed.text(field),
      {.most_characters = most_characters, .lines = Lines::many, .presence = Presence::optional},
      field);
}

Result<std::optional<Day>> typed_day(const Typed& typed, const std::string& id) {
  const auto box = [&](std::string_view name) {
    return std::string{trim(typed.text(fmt::format("{}-{}", id, name)))};
  };
  const std::string day = box("day");
  const std::string month = box("month");
  const std::string year = box("year");
  if (day.empty() && month.empty() && year.empty()) return std::optional<Day>{};
  const auto digits = [](const std::string& text, std::size_t most) {
    return !text.empty() && text.size() <= most &&
           text.find_first_not_of("0123456789") == text.npos;
  };
  if (!digits(day, 2) || !digits(month, 2) || !digits(year, 4) || year.size() != 4)
    return refuse(RefusalCode::no_such_date,
                  "Enter the day, month and year in numbers, for example 27 3 2026.", id);
  const auto read = parse_day(fmt::format("{}-{:0>2}-{:0>2}", year, month, day));
  if (!read)
    return refuse(read.error().code, "Enter a day that there is, for example 27 3 2026.", id);
  return std::optional<Day>{*read};
}

std::string id_made_by(const Typed& typed, std::string_view prefix) {
  return fmt::format("{}-{}", prefix, typed.key.substr(0, 16));
}

bool may_here(const people::Reader& reader, people::Action action) {
  const auto permission = people::may(reader, action, people::Subject{});
  return permission == people::Permission::allowed ||
         (permission == people::Permission::allowed_with_reason && reader.reason_recorded);
}

}  // namespace candour::web
