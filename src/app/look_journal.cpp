#include "app/look_journal.hpp"

#include "base/london_time.hpp"
#include "people/look_event.hpp"

namespace candour::app {

people::LookSink look_sink(journal::Store& store) {
  return [&store](const people::LookBatch& batch) -> Result<void> {
    const StreamName stream = StreamName::ours("looks");
    journal::Command command{
        .council = batch.council, .idempotency_key = batch.key, .expected = {}, .events = {}};
    command.events.reserve(batch.looks.size());
    for (const people::Look& look : batch.looks)
      command.events.push_back(
          journal::make_event(stream, look.by, exactly(london_day(look.at)), look));
    const auto appended = store.append(command);
    if (!appended) return appended.error();
    return {};
  };
}

}  // namespace candour::app
