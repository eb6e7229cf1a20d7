#include "registers/searched_text.hpp"

#include "care/casefile/events.hpp"
#include "care/casefile/note_events.hpp"
#include "care/casefile/work_events.hpp"
#include "journal/codec_dispatch.hpp"

namespace candour::registers {
namespace {

using journal::KindOf;
using journal::StoredEvent;
using Found = std::optional<SearchedText>;

Found plain(std::optional<PersonalText>&& text) {
  if (!text || text->empty()) return std::nullopt;
  return SearchedText{std::move(*text), std::nullopt};
}

Found words_of(care::Happened&& event) { return plain(std::move(event.note)); }
Found words_of(care::PrioritySet&& event) { return plain(std::move(event.why)); }
Found words_of(care::CaseAllocated&& event) { return plain(std::move(event.why)); }
Found words_of(care::CaseUnallocated&& event) { return plain(std::move(event.why)); }
Found words_of(care::HoldStarted&& event) { return plain(std::move(event.why)); }
Found words_of(care::HoldEnded&& event) { return plain(std::move(event.why)); }
Found words_of(care::CaseClosed&& event) { return plain(std::move(event.why)); }
Found words_of(care::CaseReopened&& event) { return plain(std::move(event.why)); }
Found words_of(care::TaskSet&& event) { return plain(std::move(event.text)); }
Found words_of(care::TaskWithdrawn&& event) { return plain(std::move(event.why)); }
Found words_of(care::MessageSent&& event) { return plain(std::move(event.text)); }
Found words_of(care::StatementRecorded&& event) {
  return SearchedText{std::move(event.statement.text),
                      StatementVersion{event.statement.id, event.statement.version}};
}

// Most happenings are facts without words, and need not be read: the field is absent when empty.
bool has_no_words(const StoredEvent& stored) {
  return stored.kind == KindOf<care::Happened>::name && stored.kind_version == 1 &&
         stored.body.find("\"note\"") == stored.body.npos;
}

}  // namespace

Result<Found> searched_text(const StoredEvent& event) {
  if (has_no_words(event)) return Found{};
  Found found;
  const auto read =
      journal::give_decoded<care::Happened, care::StatementRecorded, care::CaseAllocated,
                            care::HoldStarted, care::HoldEnded, care::TaskSet, care::MessageSent,
                            care::PrioritySet, care::CaseUnallocated, care::CaseClosed,
                            care::CaseReopened, care::TaskWithdrawn>(
          event, [&](auto&& body) { found = words_of(std::forward<decltype(body)>(body)); });
  if (read && !*read) return read->error();
  return found;
}

}  // namespace candour::registers
