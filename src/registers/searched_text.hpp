#pragma once
// Which words of a case’s events are searched: notes and other statements, the notes of happenings,
// why work stands still, was given to somebody, ended or was taken up again, tasks and messages.

#include <optional>
#include <string>

#include "base/text.hpp"
#include "journal/event.hpp"
#include "people/statement.hpp"

namespace candour::registers {

// One version of a statement. Only the newest may be shown.
struct StatementVersion {
  people::StatementId id;
  int version = 0;
};

struct SearchedText {
  PersonalText text;
  std::optional<StatementVersion> statement;  // what is seen of it depends on its class and sharing
};

// Nothing where the event has no words to search. Refuses as decode() does.
Result<std::optional<SearchedText>> searched_text(const journal::StoredEvent& event);

}  // namespace candour::registers
