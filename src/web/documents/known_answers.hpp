#pragma once
// What the council holds already of what a form asks: in the record of the case, in the index of
// people, or in an earlier signed document. It is shown, to be confirmed or changed, and never
// asked for again.

#include <optional>
#include <string>
#include <vector>

#include "forms/form.hpp"
#include "web/pages/document_work.hpp"

namespace candour::web {

struct KnownField {
  std::string field;
  std::string text;
  // As it was said before, where it was somebody’s statement.
  std::optional<people::Statement> statement;
};

struct KnownAnswer {
  std::string section;
  std::string question;
  std::vector<KnownField> fields;
  std::string source;     // "the record of this case", "the needs assessment"
  std::optional<Day> on;  // when it was signed; nothing where no day is known
  std::optional<people::DocumentId> document;
  std::int64_t document_version = 0;
};

// Of every question of the form for which something is held. What this reader is not shown is not
// among it. Refuses with store_failed, and as decode() does.
Result<std::vector<KnownAnswer>> known_answers(const Visit& visit, const OpenDocument& open,
                                               const forms::Form& form);

const KnownAnswer* known_of(const std::vector<KnownAnswer>& known, std::string_view section,
                            std::string_view question);

}  // namespace candour::web
