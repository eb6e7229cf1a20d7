#include "timeline/replay.hpp"

#include "journal/memory_store.hpp"
#include "timeline/import.hpp"

namespace candour::timeline {
namespace {

// A replay keeps nothing, so its seals need no secret salts and its clock may stand still.
void no_randomness(std::span<std::uint8_t> bytes) {
  for (std::uint8_t& byte : bytes) byte = 0;
}

}  // namespace

Replayed look_at(care::CaseRecord record, Day as_of, const rules::RuleBook& book) {
  Replayed result;
  result.seen = care::history_of(record).as_seen_on(as_of);
  result.as_of = as_of;
  result.duties = rules::decide(book, result.seen, as_of, record.local_standards);
  result.record = std::move(record);
  return result;
}

Result<Replayed> replay(std::string_view bytes, std::optional<Day> as_of,
                        const rules::RuleBook& book) {
  const auto file = read_file(bytes);
  if (!file) return file.error();
  const SetClock still{moment_at(0)};
  journal::MemoryStore store{{still, no_randomness}};
  const ImportAs as{.council = CouncilId::ours("replay"),
                    .stream = StreamName::ours("case/replay"),
                    .actor = ActorId::ours("system:replay"),
                    .origin = care::CaseOrigin::imported,
                    .idempotency_key = "replay"};
  const auto imported = import_file(store, *file, as, book);
  if (!imported) return imported.error();
  const auto events = store.read_stream(as.council, as.stream);
  if (!events) return events.error();
  auto record = care::fold_case(*events);
  if (!record) return record.error();
  const auto day = as_of ? as_of : care::natural_day(*record);
  if (!day)
    return refuse(RefusalCode::missing_field,
                  "No event has a date, so there is no day to look from. Give one with --as-of.",
                  "events");
  return look_at(std::move(*record), *day, book);
}

}  // namespace candour::timeline
