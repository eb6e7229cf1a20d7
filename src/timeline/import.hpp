#pragma once
// Bringing a timeline into a journal: the one way in for a council's own history, a published
// decision and a private look. Replay uses it too, into a journal in memory.

#include "care/casefile/record.hpp"
#include "journal/store.hpp"
#include "rules/rule_book.hpp"
#include "timeline/file.hpp"

namespace candour::timeline {

struct ImportAs {
  CouncilId council;
  StreamName stream;
  ActorId actor;
  care::CaseOrigin origin = care::CaseOrigin::imported;
  std::string idempotency_key;
};

// The events that a file becomes, in order. Refuses weaker_than_law where the file's policy would
// weaken an act or regulation, and no_law_recorded where it names no rule.
Result<std::vector<journal::NewEvent>> events_of(const File& file, const ImportAs& as,
                                                 const rules::RuleBook& book);

// Appends them as one command: all or nothing, and once however often it is sent.
Result<journal::Appended> import_file(journal::Store& store, const File& file, const ImportAs& as,
                                      const rules::RuleBook& book);

}  // namespace candour::timeline
