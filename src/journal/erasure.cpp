#include "journal/erasure.hpp"

#include <fmt/format.h>

namespace candour::journal {

Command command_of(const Erasure& erasure) {
  const BodiesErased erased{erasure.numbers, erasure.authority, erasure.on};
  return {.council = erasure.council,
          .idempotency_key = erasure.idempotency_key,
          .expected = {},
          .events = {make_event(StreamName::ours("journal/erasures"), erasure.actor,
                                exactly(erasure.on), erased, erasure.reason)}};
}

Result<void> check_erasable(std::int64_t number, const StoredEvent* event) {
  if (!event)
    return refuse(RefusalCode::not_found,
                  fmt::format("There is no event {} to erase. Check the number.", number),
                  "numbers");
  if (event->erased)
    return refuse(RefusalCode::already_done,
                  fmt::format("Event {} was erased on {}. Take it off the list.", number,
                              say(event->erased->on)),
                  "numbers");
  if (event->kind.starts_with(own_kinds))
    return refuse(RefusalCode::not_permitted,
                  fmt::format("Event {} says what was erased and is kept for ever. Take it off the "
                              "list.",
                              number),
                  "numbers");
  return {};
}

void erase_body(StoredEvent& event, const Stub& stub) {
  event.body.clear();
  event.reason = {};
  event.salt = {};
  event.erased = stub;
}

}  // namespace candour::journal
