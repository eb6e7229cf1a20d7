#include "care/casefile/record.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "care/casefile/case_facts.hpp"
#include "care/casefile/record_parts.hpp"

namespace candour::care {
namespace {

using journal::KindOf;
using journal::StoredEvent;

template <class Event>
bool is(const StoredEvent& stored) {
  return stored.kind == KindOf<Event>::name;
}

Result<void> apply_opened(CaseRecord& record, const StoredEvent& stored) {
  auto opened = journal::decode<CaseOpened>(stored);
  if (!opened) return opened.error();
  const auto service = rules::service_named(opened->service);
  if (!service)
    return refuse(RefusalCode::unknown_field_value, "The service is neither adult nor children.",
                  "service");
  record.service = *service;
  record.opened = std::move(*opened);
  record.opened_on = day_of(stored);
  record.waiting_since = record.opened_on;
  return {};
}

Result<void> apply_happened(CaseRecord& record, const StoredEvent& stored) {
  auto happened = journal::decode<Happened>(stored);
  if (!happened) return happened.error();
  const auto kind = rules::event_kind_named(happened->kind);
  record.entries.push_back(
      {std::move(*happened), kind, stored.number, stored.recorded, stored.actor});
  return {};
}

Result<void> apply_standard(CaseRecord& record, const StoredEvent& stored) {
  auto standard = journal::decode<LocalStandardSet>(stored);
  if (!standard) return standard.error();
  const auto unit = rules::unit_named(standard->unit);
  if (!unit)
    return refuse(RefusalCode::unknown_field_value, "The unit of a local standard is not known.",
                  "unit");
  record.local_standards.push_back({std::move(standard->rule), standard->amount, *unit});
  return {};
}

Result<void> apply_person(CaseRecord& record, const StoredEvent& stored) {
  auto person = journal::decode<PersonAdded>(stored);
  if (!person) return person.error();
  record.people.push_back(std::move(*person));
  return {};
}

Result<void> apply(CaseRecord& record, const StoredEvent& stored) {
  if (stored.erased) {
    ++record.erased;
    return {};
  }
  if (is<Happened>(stored)) return apply_happened(record, stored);
  if (is<PersonAdded>(stored)) return apply_person(record, stored);
  if (is<CaseOpened>(stored)) return apply_opened(record, stored);
  if (is<LocalStandardSet>(stored)) return apply_standard(record, stored);
  if (auto applied = detail::apply_work(record, stored)) return std::move(*applied);
  if (auto applied = detail::apply_note(record, stored)) return std::move(*applied);
  if (auto applied = detail::apply_document(record, stored)) return std::move(*applied);
  return refuse(RefusalCode::unknown_field_value,
                "The case holds a kind of event that this program does not know.", stored.kind);
}

bool has_role(const PersonAdded& person, rules::Role role) {
  const auto name = rules::name_of(role);
  return std::find(person.roles.begin(), person.roles.end(), name) != person.roles.end();
}

}  // namespace

const PersonAdded* CaseRecord::person(std::string_view label) const {
  const auto found = std::find_if(people.begin(), people.end(),
                                  [&](const PersonAdded& one) { return one.label == label; });
  return found == people.end() ? nullptr : &*found;
}

const Hold* CaseRecord::hold() const {
  return holds.empty() || holds.back().until ? nullptr : &holds.back();
}

const PersonAdded* CaseRecord::subject() const {
  const PersonAdded* found = nullptr;
  for (const PersonAdded& one : people) {
    if (!one.case_is_about_them) continue;
    if (found != nullptr) return nullptr;
    found = &one;
  }
  return found;
}

const DocumentEntry* CaseRecord::document(std::string_view id) const {
  const auto found = std::find_if(documents.begin(), documents.end(),
                                  [&](const auto& one) { return one.begun.document.text() == id; });
  return found == documents.end() ? nullptr : &*found;
}

const DocumentEntry* CaseRecord::latest_signed(std::string_view kind,
                                               std::string_view about) const {
  const auto found = std::find_if(documents.rbegin(), documents.rend(), [&](const auto& one) {
    return one.is_signed() && one.begun.kind == kind && one.begun.about == about;
  });
  return found == documents.rend() ? nullptr : &*found;
}

std::optional<Day> day_of(const StoredEvent& stored) {
  if (stored.happened.empty()) return std::nullopt;
  const auto date = parse_vague_date(stored.happened);
  if (!date || date->earliest != date->latest) return std::nullopt;
  return date->latest;
}

Result<CaseRecord> fold_case(std::span<const StoredEvent> events) {
  CaseRecord record;
  for (const StoredEvent& stored : events) {
    auto applied = apply(record, stored);
    if (!applied) return applied.error();
    record.stream = stored.stream;
    record.version = stored.stream_version;
  }
  return record;
}

rules::History history_of(const CaseRecord& record) {
  CaseFacts facts;
  facts.service = record.service;
  facts.people.reserve(record.people.size());
  for (const PersonAdded& person : record.people)
    facts.people.push_back({person.label, has_role(person, rules::Role::child),
                            has_role(person, rules::Role::carer), person.born});
  facts.happenings.reserve(record.entries.size());
  for (std::size_t i = 0; i < record.entries.size(); ++i) {
    const Entry& entry = record.entries[i];
    if (!entry.kind) continue;
    const Happened& happened = entry.happened;
    rules::Happening happening;
    happening.kind = *entry.kind;
    happening.on = happened.on;
    happening.in_order = happened.in_order;
    happening.claimed = happened.claimed;
    happening.count = static_cast<std::int32_t>(happened.count);
    happening.item = happened.item.value_or("");
    happening.source = static_cast<std::uint32_t>(i);
    happening.outcome =
        rules::outcome_named(happened.outcome.value_or("")).value_or(rules::Outcome::not_recorded);
    happening.reason =
        rules::reason_named(happened.reason.value_or("")).value_or(rules::Reason::not_recorded);
    if (happened.about) happening.about = person_labelled(facts.people, *happened.about);
    facts.happenings.push_back(std::move(happening));
  }
  return history_of(std::move(facts));
}

std::optional<Day> natural_day(const CaseRecord& record) {
  if (record.opened.seen_to) return record.opened.seen_to;
  return history_of(record).last_dated_day();
}

}  // namespace candour::care
