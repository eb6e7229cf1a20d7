#pragma once
// The tables of the draft store and what is asked of them. Each call is made within a transaction
// of the writer, or by a reader; each row names its council.

#include "drafts/draft_store.hpp"
#include "journal/sqlite.hpp"

namespace candour::drafts {

// Everything below refuses with store_failed.
Result<void> create_tables(journal::SqliteConnection& file);

Result<void> keep_field(journal::SqliteConnection& file, const DraftKey& key,
                        const DraftField& field, Moment now);
// Refuses with not_found, too, where the author has no text there.
Result<void> put_adoption(journal::SqliteConnection& file, const CouncilId& council,
                          const people::DocumentId& document, const Adoption& adoption);
// All that was typed or adopted until a moment.
Result<void> forget_until(journal::SqliteConnection& file, const CouncilId& council,
                          const people::DocumentId& document, Moment until);

// Of which any row is kept, each once.
Result<std::vector<people::DocumentId>> documents_of(journal::SqliteConnection& file,
                                                     const CouncilId& council);
Result<std::vector<DraftText>> texts_of(journal::SqliteConnection& file, const CouncilId& council,
                                        const people::DocumentId& document);
Result<std::vector<Adoption>> adoptions_of(journal::SqliteConnection& file,
                                           const CouncilId& council,
                                           const people::DocumentId& document);
Result<std::vector<DraftText>> earlier_texts(journal::SqliteConnection& file, const DraftKey& key,
                                             std::string_view field);

// Whether the new text is the old one with something put in at one place: nothing of it is lost.
bool only_added_to(std::string_view old_text, std::string_view new_text);

}  // namespace candour::drafts
