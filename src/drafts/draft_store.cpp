#include "drafts/draft_store.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>

#include "base/text.hpp"
#include "drafts/draft_rows.hpp"
#include "drafts/draft_writer.hpp"
#include "journal/reader_pool.hpp"

namespace candour::drafts {
namespace {

constexpr int busy_timeout_ms = 5'000;
// Of the name of a section or field: ours, but they come back with a form.
constexpr std::size_t most_name_bytes = 200;

// FULL flushes the log at every commit. What is deleted is overwritten.
constexpr std::array settings{"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                              "PRAGMA secure_delete = ON", "PRAGMA temp_store = MEMORY"};

// Only the owner of the file reads what people have not yet shared.
bool make_private(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return false;
  ::close(file);
  return true;
}

Result<void> check_name(std::string_view name) {
  if (!name.empty() && name.size() <= most_name_bytes && is_utf8(name)) return {};
  return refuse(RefusalCode::malformed,
                "What was sent names a question that no form of ours has. Open the page again.");
}

Result<void> check_field(const DraftField& field) {
  if (auto name = check_name(field.field); !name) return name;
  if (!is_utf8(field.text))
    return refuse(RefusalCode::not_utf8,
                  "This text has characters that cannot be read. Take them out and save again.",
                  field.field);
  // No character takes less than a byte.
  if (field.text.size() <= most_draft_characters ||
      count_characters(field.text) <= most_draft_characters)
    return {};
  return refuse(RefusalCode::text_too_long,
                "This text has more than 20,000 characters. Shorten it, or put the rest in another "
                "answer.",
                field.field);
}

Result<void> check(const DraftKey& key, std::span<const DraftField> fields) {
  if (fields.size() > most_draft_fields)
    return refuse(RefusalCode::too_large,
                  fmt::format("More than {} answers were sent at once. Save fewer at a time.",
                              most_draft_fields));
  if (auto section = check_name(key.section); !section) return section;
  for (const DraftField& field : fields) {
    if (auto good = check_field(field); !good) return good;
  }
  return {};
}

// A browser sends CR LF from a form and LF from a script: the same words are the same text.
std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_return = text[i] == '\r';
    if (is_return && i + 1 < text.size() && text[i + 1] == '\n') continue;
    plain += is_return ? '\n' : text[i];
  }
  return plain;
}

}  // namespace

struct DraftStore::Parts {
  Parts(std::string path, const std::string& file_system,
        std::unique_ptr<journal::SqliteConnection> connection)
      : readers{std::move(path), busy_timeout_ms, file_system}, writer{std::move(connection)} {}

  mutable journal::ReaderPool readers;
  DraftWriter writer;
};

DraftStore::DraftStore(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}
DraftStore::~DraftStore() = default;

Result<std::unique_ptr<DraftStore>> DraftStore::open(const std::filesystem::path& path,
                                                     const std::string& file_system) {
  if (!make_private(path))
    return refuse(RefusalCode::store_failed,
                  "The file of drafts cannot be opened. Check that its folder exists and that the "
                  "program may write to it.");
  auto file =
      journal::SqliteConnection::open(path.string(), /*create=*/true, busy_timeout_ms, file_system);
  if (!file) return file.error();
  for (const char* const setting : settings) {
    if (auto done = (*file)->execute(setting); !done) return done.error();
  }
  if (auto done = create_tables(**file); !done) return done.error();
  return std::unique_ptr<DraftStore>{
      new DraftStore{std::make_unique<Parts>(path.string(), file_system, std::move(*file))}};
}

Result<void> DraftStore::keep(const DraftKey& key, std::span<const DraftField> fields, Moment now) {
  if (auto good = check(key, fields); !good) return good;
  if (fields.empty()) return {};
  std::vector<DraftField> plain;
  plain.reserve(fields.size());
  for (const DraftField& field : fields)
    plain.push_back({field.field, with_plain_line_ends(field.text)});
  return parts_->writer.write([&](journal::SqliteConnection& file) -> Result<void> {
    for (const DraftField& field : plain) {
      if (auto done = keep_field(file, key, field, now); !done) return done;
    }
    return {};
  });
}

Result<Drafts> DraftStore::read(const CouncilId& council,
                                const people::DocumentId& document) const {
  auto reader = parts_->readers.lend();
  if (!reader) return reader.error();
  journal::SqliteConnection& file = **reader;
  // Texts and adoptions as of one moment.
  if (auto begun = file.execute("BEGIN"); !begun) return begun.error();
  auto texts = texts_of(file, council, document);
  if (!texts) return texts.error();
  auto adoptions = adoptions_of(file, council, document);
  if (!adoptions) return adoptions.error();
  if (auto ended = file.execute("COMMIT"); !ended) return ended.error();
  return Drafts{std::move(*texts), std::move(*adoptions)};
}

Result<std::vector<DraftText>> DraftStore::history(const DraftKey& key,
                                                   std::string_view field) const {
  auto reader = parts_->readers.lend();
  if (!reader) return reader.error();
  return earlier_texts(**reader, key, field);
}

Result<std::vector<people::DocumentId>> DraftStore::documents(const CouncilId& council) const {
  auto reader = parts_->readers.lend();
  if (!reader) return reader.error();
  return documents_of(**reader, council);
}

Result<void> DraftStore::adopt(const CouncilId& council, const people::DocumentId& document,
                               const Adoption& adoption) {
  return parts_->writer.write([&](journal::SqliteConnection& file) {
    return put_adoption(file, council, document, adoption);
  });
}

Result<void> DraftStore::forget_before(const CouncilId& council, const people::DocumentId& document,
                                       Moment signed_at, Moment now) {
  if (now < signed_at + drafts_outlive_signature) return {};
  return parts_->writer.write([&](journal::SqliteConnection& file) {
    return forget_until(file, council, document, signed_at);
  });
}

}  // namespace candour::drafts
