#pragma once
// What people type before it is shared or signed: kept in a store of its own, apart from the
// journal (contracts 4). Within one author the last write of a field wins; two authors keep two
// texts side by side until one is adopted by name. What keep() answered is on the disk.

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/moment.hpp"
#include "base/refusal.hpp"
#include "people/statement.hpp"

namespace candour::drafts {

// The most characters in one field, and fields in one call of keep().
inline constexpr std::size_t most_draft_characters = 20'000;
inline constexpr std::size_t most_draft_fields = 500;
// How long drafts and their history outlive the signature.
inline constexpr std::chrono::days drafts_outlive_signature{30};

struct DraftKey {
  CouncilId council;
  people::DocumentId document;
  std::string section;
  ActorId author;
};

struct DraftField {
  std::string field;
  std::string text;  // empty: taken away
};

// One author’s newest text of one field.
struct DraftText {
  std::string section;
  std::string field;
  ActorId author;
  std::string text;
  Moment at{};
};

// Which author’s text counts where two differ.
struct Adoption {
  std::string section;
  std::string field;
  ActorId of;  // whose text
  ActorId by;
  Moment at{};
};

struct Drafts {
  std::vector<DraftText> texts;  // by section, field, author
  std::vector<Adoption> adoptions;
};

class DraftStore {
 public:
  // Opens or makes the store, readable by its owner alone. An empty file system is SQLite’s usual
  // one; tests name a failing one. Refuses with store_failed.
  static Result<std::unique_ptr<DraftStore>> open(const std::filesystem::path& path,
                                                  const std::string& file_system = {});
  ~DraftStore();
  DraftStore(const DraftStore&) = delete;
  DraftStore& operator=(const DraftStore&) = delete;

  // Keeps the fields given, together or not at all, durable when it returns; fields not given stay.
  // Line ends are kept as LF. The text before goes into the history, unless it was only added to:
  // then nothing of it is lost. An adoption of a field ends, never silently, when the adopted text
  // changes by another hand than that of whoever adopted it, and when somebody puts another text
  // beside it: the field is open again. Refuses with too_large, text_too_long (field), not_utf8,
  // store_failed. Any thread.
  Result<void> keep(const DraftKey& key, std::span<const DraftField> fields, Moment now);

  // Everything that stands in a document, of every author.
  Result<Drafts> read(const CouncilId& council, const people::DocumentId& document) const;

  // Earlier texts of one field by one author, newest first; what stands now is not among them.
  Result<std::vector<DraftText>> history(const DraftKey& key, std::string_view field) const;

  // Durable when it returns; takes the place of an earlier adoption of the field. Refuses with
  // not_found where that author has no text in the field, and store_failed.
  Result<void> adopt(const CouncilId& council, const people::DocumentId& document,
                     const Adoption& adoption);

  // Every document of the council of which something typed, earlier or adopted is kept.
  Result<std::vector<people::DocumentId>> documents(const CouncilId& council) const;

  // What was signed is in the journal: its drafts and their history go 30 days later. Before that
  // nothing happens, and what was typed since the signature stays. Refuses with store_failed.
  Result<void> forget_before(const CouncilId& council, const people::DocumentId& document,
                             Moment signed_at, Moment now);

 private:
  struct Parts;
  explicit DraftStore(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace candour::drafts
