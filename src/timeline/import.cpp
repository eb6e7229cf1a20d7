#include "timeline/import.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace candour::timeline {
namespace {

// The clock of the book that a policy names, by the id of its rule or of its length.
const rules::BoundClock* clock_named(const rules::RuleBook& book, std::string_view id) {
  for (const rules::BoundClock& bound : book.clocks()) {
    if (bound.clock->head.id == id && bound.length != nullptr) return &bound;
  }
  return nullptr;
}

// A rough length in days, for comparing a local clock with the law's own.
std::int64_t days_at_most(rules::Unit unit, std::int64_t amount) {
  switch (unit) {
    case rules::Unit::working_days: return amount * 7 / 5;
    case rules::Unit::weeks: return amount * 7;
    case rules::Unit::months: return amount * 31;
    case rules::Unit::days:
    case rules::Unit::pence:
    case rules::Unit::count: break;
  }
  return amount;
}

Result<void> allowed(const care::LocalStandardSet& standard, const rules::RuleBook& book) {
  const std::string field = fmt::format("policy.{}", standard.rule);
  const rules::BoundClock* bound = clock_named(book, standard.rule);
  if (bound == nullptr)
    return refuse(
        RefusalCode::no_law_recorded,
        fmt::format("“{}” is not a clock of the law book, so no policy can be set for it.", field),
        field);
  const rules::Standing standing = bound->clock->head.standing;
  const bool binding =
      standing == rules::Standing::statute || standing == rules::Standing::regulation;
  const auto* last = bound->length->periods.empty() ? nullptr : &bound->length->periods.back();
  const auto unit = rules::unit_named(standard.unit);
  if (binding && last != nullptr && unit &&
      days_at_most(*unit, standard.amount) > days_at_most(bound->length->unit, last->amount))
    return refuse(
        RefusalCode::weaker_than_law,
        fmt::format("“{}” is longer than the law allows. A local standard may be stricter "
                    "than the law, never weaker.",
                    field),
        field);
  return {};
}

}  // namespace

Result<std::vector<journal::NewEvent>> events_of(const File& file, const ImportAs& as,
                                                 const rules::RuleBook& book) {
  std::vector<journal::NewEvent> events;
  events.reserve(1 + file.people.size() + file.standards.size() + file.happenings.size());
  care::CaseOpened opened = file.opened;
  opened.origin = as.origin;
  opened.seen_to = file.as_of ? file.as_of : file.decided;
  const VagueDate undated;
  events.push_back(journal::make_event(as.stream, as.actor, undated, opened));
  for (const care::PersonAdded& person : file.people)
    events.push_back(journal::make_event(as.stream, as.actor, undated, person));
  for (const care::LocalStandardSet& standard : file.standards) {
    auto checked = allowed(standard, book);
    if (!checked) return checked.error();
    events.push_back(journal::make_event(as.stream, as.actor, undated, standard));
  }
  for (const care::Happened& happened : file.happenings)
    events.push_back(journal::make_event(as.stream, as.actor, happened.on, happened));
  return events;
}

Result<journal::Appended> import_file(journal::Store& store, const File& file, const ImportAs& as,
                                      const rules::RuleBook& book) {
  auto events = events_of(file, as, book);
  if (!events) return events.error();
  return store.append({.council = as.council,
                       .idempotency_key = as.idempotency_key,
                       .expected = {{as.stream, 0}},
                       .events = std::move(*events)});
}

}  // namespace candour::timeline
