#include "care/person/record.hpp"

#include <algorithm>

#include "care/casefile/record.hpp"
#include "journal/codec_dispatch.hpp"

namespace candour::care {
namespace {

using journal::StoredEvent;

constexpr std::string_view stream_prefix = "person/";

void retire_current_name(PersonRecord& record, std::optional<Day> until) {
  for (PersonName& name : record.names) {
    if (name.use != NameUse::current) continue;
    name.use = NameUse::past;
    name.until = until;
  }
}

void take(PersonRecord& record, PersonRegistered&& event, const StoredEvent& stored) {
  retire_current_name(record, day_of(stored));
  record.names.push_back(
      {std::move(event.given_names), std::move(event.family_name), NameUse::current, {}});
  if (event.known_as)
    record.names.push_back({std::move(*event.known_as), {}, NameUse::also_known, {}});
  record.born = event.born;
  record.nhs_number = std::move(event.nhs_number);
}

void take(PersonRecord& record, PersonNamed&& event, const StoredEvent& stored) {
  if (event.use == NameUse::current) retire_current_name(record, day_of(stored));
  record.names.push_back(
      {std::move(event.given_names), std::move(event.family_name), event.use, {}});
}

bool same_home(const PersonAddress& a, const PersonAddress& b) {
  if (a.postcode && b.postcode) return *a.postcode == *b.postcode;
  return a.lines == b.lines;
}

void take(PersonRecord& record, AddressRecorded&& event, const StoredEvent&) {
  PersonAddress address{
      std::move(event.lines), std::move(event.postcode), event.from, {}, event.is_protected};
  for (PersonAddress& before : record.addresses) {
    // A home that is protected now must not be found by how it was recorded before.
    if (address.is_protected && same_home(before, address)) before.is_protected = true;
  }
  if (!record.addresses.empty() && !record.addresses.back().until)
    record.addresses.back().until = address.from;
  record.addresses.push_back(std::move(address));
}

void take(PersonRecord& record, PhoneRecorded&& event, const StoredEvent&) {
  const auto same = std::find(record.phones.begin(), record.phones.end(), event.number);
  if (same == record.phones.end()) record.phones.push_back(std::move(event.number));
}

void take(PersonRecord& record, PersonDied&& event, const StoredEvent&) { record.died = event.on; }

void take(PersonRecord& record, PersonLinked&& event, const StoredEvent& stored) {
  if (record.is_linked_to(event.other)) return;
  record.links.push_back({std::move(event.other), std::move(event.why), day_of(stored)});
}

void take(PersonRecord& record, PersonUnlinked&& event, const StoredEvent&) {
  record.links.erase(
      std::remove_if(record.links.begin(), record.links.end(),
                     [&](const PersonLink& link) { return link.other == event.other; }),
      record.links.end());
}

}  // namespace

StreamName stream_of(const PersonId& id) {
  return StreamName::ours(std::string{stream_prefix} + id.text());
}

std::optional<PersonId> person_of(const StreamName& stream) {
  if (!stream.text().starts_with(stream_prefix)) return std::nullopt;
  auto id = PersonId::parse(std::string_view{stream.text()}.substr(stream_prefix.size()));
  if (!id) return std::nullopt;
  return std::move(*id);
}

std::string PersonName::full() const {
  std::string text = given_names.for_reader();
  if (!text.empty() && !family_name.empty()) text += ' ';
  return text + family_name.for_reader();
}

const PersonName* PersonRecord::current_name() const {
  const auto found = std::find_if(names.begin(), names.end(), [](const PersonName& name) {
    return name.use == NameUse::current;
  });
  return found == names.end() ? nullptr : &*found;
}

std::string PersonRecord::title() const {
  const PersonName* current = current_name();
  if (current == nullptr) return names.empty() ? std::string{} : names.front().full();
  std::string called;
  for (const PersonName& name : names) {
    // A whole other name is for the card; what they are called belongs beside the name.
    if (name.use == NameUse::also_known && name.family_name.empty())
      called = name.given_names.for_reader();
  }
  if (called.empty() || called == current->given_names.for_reader()) return current->full();
  std::string text = current->given_names.for_reader() + " (" + called + ")";
  if (!current->family_name.empty()) text += " " + current->family_name.for_reader();
  return text;
}

const PersonAddress* PersonRecord::current_address() const {
  return addresses.empty() ? nullptr : &addresses.back();
}

bool PersonRecord::is_linked_to(const PersonId& other) const {
  return std::any_of(links.begin(), links.end(),
                     [&](const PersonLink& link) { return link.other == other; });
}

Result<void> apply_to(PersonRecord& record, const StoredEvent& stored) {
  record.version = stored.stream_version;
  if (stored.erased) {
    ++record.erased;
    return {};
  }
  auto taken = journal::give_decoded<PersonRegistered, PersonNamed, AddressRecorded, PhoneRecorded,
                                     PersonDied, PersonLinked, PersonUnlinked>(
      stored, [&](auto&& event) { take(record, std::forward<decltype(event)>(event), stored); });
  if (taken) return std::move(*taken);
  return refuse(RefusalCode::unknown_field_value,
                "The person’s record holds a kind of event that this program does not know.",
                stored.kind);
}

Result<PersonRecord> fold_person(std::span<const StoredEvent> events) {
  PersonRecord record;
  for (const StoredEvent& stored : events) {
    if (auto applied = apply_to(record, stored); !applied) return applied.error();
    if (auto id = person_of(stored.stream)) record.id = std::move(*id);
  }
  return record;
}

}  // namespace candour::care
