#pragma once
// A photo, paper or recording is taken into a case as evidence: what the case says of it. Its bytes
// lie elsewhere, under their digest. What is brought is always taken, into a closed case too; only
// a published case takes nothing.

#include <optional>
#include <string>

#include "care/casefile/work_actions.hpp"

namespace candour::care {

struct KeepFile {
  std::string digest{};  // 64 hexadecimal characters; empty: only to see whether the rest is right
  PersonalText name{};
  std::string media_type{};
  std::int64_t bytes = 0;
  ActorId account_of{};                    // whose it is; empty: not said
  std::optional<people::Source> source{};  // settles who sees it; nothing: from whose it is
  PersonalText what{};                     // what it shows
  std::optional<people::DocumentId> document{};
};
// Refuses with not_permitted (published), missing_field (account_of), text_empty (what),
// unknown_field_value (document: not of this case), already_done (file: the case has it, as
// theirs).
Result<Events> keep_file(const CaseRecord& record, const Doer& by, const KeepFile& input);

}  // namespace candour::care
