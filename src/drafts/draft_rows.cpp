#include "drafts/draft_rows.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace candour::drafts {
namespace {

using journal::Row;
using journal::SqliteConnection;

constexpr std::array tables{
    "CREATE TABLE IF NOT EXISTS draft ("
    " council TEXT NOT NULL, document TEXT NOT NULL, section TEXT NOT NULL, field TEXT NOT NULL,"
    " author TEXT NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL,"
    " PRIMARY KEY (council, document, section, field, author)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS earlier ("
    " number INTEGER PRIMARY KEY, council TEXT NOT NULL, document TEXT NOT NULL,"
    " section TEXT NOT NULL, field TEXT NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL,"
    " at INTEGER NOT NULL)",
    "CREATE INDEX IF NOT EXISTS earlier_of_field ON earlier"
    " (council, document, section, field, author, number)",
    "CREATE TABLE IF NOT EXISTS adoption ("
    " council TEXT NOT NULL, document TEXT NOT NULL, section TEXT NOT NULL, field TEXT NOT NULL,"
    " of TEXT NOT NULL, adopter TEXT NOT NULL, at INTEGER NOT NULL,"
    " PRIMARY KEY (council, document, section, field)) WITHOUT ROWID",
};

constexpr std::string_view standing_text =
    "SELECT text, at FROM draft"
    " WHERE council = ? AND document = ? AND section = ? AND field = ? AND author = ?";
constexpr std::string_view add_earlier =
    "INSERT INTO earlier (council, document, section, field, author, text, at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view put_text =
    "INSERT INTO draft (council, document, section, field, author, text, at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (council, document, section, field, author)"
    " DO UPDATE SET text = excluded.text, at = excluded.at";
constexpr std::string_view take_text_away =
    "DELETE FROM draft"
    " WHERE council = ? AND document = ? AND section = ? AND field = ? AND author = ?";
constexpr std::string_view adoption_with_its_text =
    "SELECT a.of, a.adopter, d.text FROM adoption a"
    " LEFT JOIN draft d ON d.council = a.council AND d.document = a.document"
    "  AND d.section = a.section AND d.field = a.field AND d.author = a.of"
    " WHERE a.council = ? AND a.document = ? AND a.section = ? AND a.field = ?";
constexpr std::string_view end_adoption_of_field =
    "DELETE FROM adoption WHERE council = ? AND document = ? AND section = ? AND field = ?";
constexpr std::string_view put_adoption_of_field =
    "INSERT INTO adoption (council, document, section, field, of, adopter, at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (council, document, section, field)"
    " DO UPDATE SET of = excluded.of, adopter = excluded.adopter, at = excluded.at";
constexpr std::string_view texts_of_document =
    "SELECT section, field, author, text, at FROM draft WHERE council = ? AND document = ?"
    " ORDER BY section, field, author";
constexpr std::string_view documents_of_council =
    "SELECT document FROM draft WHERE council = ?"
    " UNION SELECT document FROM earlier WHERE council = ?"
    " UNION SELECT document FROM adoption WHERE council = ? ORDER BY document";
constexpr std::string_view adoptions_of_document =
    "SELECT section, field, of, adopter, at FROM adoption WHERE council = ? AND document = ?"
    " ORDER BY section, field";
constexpr std::string_view earlier_of_field =
    "SELECT section, field, author, text, at FROM earlier"
    " WHERE council = ? AND document = ? AND section = ? AND field = ? AND author = ?"
    " ORDER BY number DESC";

Refusal not_ours() {
  return refuse(RefusalCode::store_failed,
                "The file of drafts holds something that this program did not write. Keep it as it "
                "is, and restore a copy.");
}

struct Standing {
  std::string text;
  std::int64_t at = 0;
};

Result<std::optional<Standing>> standing(SqliteConnection& file, const DraftKey& key,
                                         std::string_view field) {
  std::optional<Standing> found;
  auto asked =
      file.query(standing_text,
                 {key.council.text(), key.document.text(), key.section, field, key.author.text()},
                 [&](const Row& row) {
                   found = Standing{std::string{row.text(0)}, row.integer(1)};
                 });
  if (!asked) return asked.error();
  return found;
}

// Ends an adoption that the new text of one author makes questionable.
Result<void> question_adoption(SqliteConnection& file, const DraftKey& key,
                               const DraftField& field) {
  bool ends = false;
  auto asked = file.query(adoption_with_its_text,
                          {key.council.text(), key.document.text(), key.section, field.field},
                          [&](const Row& row) {
                            const bool is_adopted_text = row.text(0) == key.author.text();
                            const bool by_own_hand = row.text(1) == key.author.text();
                            if (is_adopted_text)
                              ends = !by_own_hand || field.text.empty();
                            else
                              ends = !field.text.empty() && field.text != row.text(2);
                          });
  if (!asked || !ends) return asked;
  return file.execute(end_adoption_of_field,
                      {key.council.text(), key.document.text(), key.section, field.field});
}

std::optional<DraftText> read_text_row(const Row& row) {
  auto author = ActorId::parse(row.text(2));
  if (!author) return std::nullopt;
  return DraftText{std::string{row.text(0)}, std::string{row.text(1)}, *std::move(author),
                   std::string{row.text(3)}, moment_at(row.integer(4))};
}

Result<std::vector<DraftText>> read_texts(SqliteConnection& file, std::string_view statement,
                                          journal::Values values) {
  std::vector<DraftText> texts;
  bool all_ours = true;
  auto asked = file.query(statement, values, [&](const Row& row) {
    auto text = read_text_row(row);
    all_ours = all_ours && text.has_value();
    if (text) texts.push_back(*std::move(text));
  });
  if (!asked) return asked.error();
  if (!all_ours) return not_ours();
  return texts;
}

}  // namespace

bool only_added_to(std::string_view old_text, std::string_view new_text) {
  if (new_text.size() < old_text.size()) return false;
  const auto differs = std::mismatch(old_text.begin(), old_text.end(), new_text.begin());
  const auto same_before = static_cast<std::size_t>(differs.first - old_text.begin());
  return new_text.ends_with(old_text.substr(same_before));
}

Result<void> create_tables(SqliteConnection& file) {
  for (const char* const table : tables) {
    if (auto done = file.execute(table); !done) return done;
  }
  return {};
}

Result<void> keep_field(SqliteConnection& file, const DraftKey& key, const DraftField& field,
                        Moment now) {
  const auto before = standing(file, key, field.field);
  if (!before) return before.error();
  const std::string_view text_before = *before ? std::string_view{(*before)->text} : "";
  if (text_before == field.text) return {};
  const std::string_view council = key.council.text();
  const std::string_view document = key.document.text();
  const std::string_view author = key.author.text();
  if (*before && !only_added_to(text_before, field.text)) {
    auto done = file.execute(add_earlier, {council, document, key.section, field.field, author,
                                           text_before, (*before)->at});
    if (!done) return done;
  }
  if (auto done = question_adoption(file, key, field); !done) return done;
  if (field.text.empty())
    return file.execute(take_text_away, {council, document, key.section, field.field, author});
  return file.execute(put_text, {council, document, key.section, field.field, author, field.text,
                                 utc_milliseconds(now)});
}

Result<void> put_adoption(SqliteConnection& file, const CouncilId& council,
                          const people::DocumentId& document, const Adoption& adoption) {
  const DraftKey key{council, document, adoption.section, adoption.of};
  const auto text = standing(file, key, adoption.field);
  if (!text) return text.error();
  if (!*text)
    return refuse(RefusalCode::not_found,
                  "That text is no longer there. Look at the texts again and choose one.",
                  adoption.field);
  return file.execute(put_adoption_of_field,
                      {council.text(), document.text(), adoption.section, adoption.field,
                       adoption.of.text(), adoption.by.text(), utc_milliseconds(adoption.at)});
}

Result<void> forget_until(SqliteConnection& file, const CouncilId& council,
                          const people::DocumentId& document, Moment until) {
  for (const auto* const statement :
       {"DELETE FROM earlier WHERE council = ? AND document = ? AND at <= ?",
        "DELETE FROM draft WHERE council = ? AND document = ? AND at <= ?",
        "DELETE FROM adoption WHERE council = ? AND document = ? AND at <= ?"}) {
    auto done = file.execute(statement, {council.text(), document.text(), utc_milliseconds(until)});
    if (!done) return done;
  }
  return {};
}

Result<std::vector<people::DocumentId>> documents_of(SqliteConnection& file,
                                                     const CouncilId& council) {
  std::vector<people::DocumentId> documents;
  bool all_ours = true;
  const std::string_view of = council.text();
  auto asked = file.query(documents_of_council, {of, of, of}, [&](const Row& row) {
    auto document = people::DocumentId::parse(row.text(0));
    all_ours = all_ours && document.has_value();
    if (document) documents.push_back(*std::move(document));
  });
  if (!asked) return asked.error();
  if (!all_ours) return not_ours();
  return documents;
}

Result<std::vector<DraftText>> texts_of(SqliteConnection& file, const CouncilId& council,
                                        const people::DocumentId& document) {
  return read_texts(file, texts_of_document, {council.text(), document.text()});
}

Result<std::vector<DraftText>> earlier_texts(SqliteConnection& file, const DraftKey& key,
                                             std::string_view field) {
  return read_texts(
      file, earlier_of_field,
      {key.council.text(), key.document.text(), key.section, field, key.author.text()});
}

Result<std::vector<Adoption>> adoptions_of(SqliteConnection& file, const CouncilId& council,
                                           const people::DocumentId& document) {
  std::vector<Adoption> adoptions;
  bool all_ours = true;
  auto asked =
      file.query(adoptions_of_document, {council.text(), document.text()}, [&](const Row& row) {
        auto of = ActorId::parse(row.text(2));
        auto by = ActorId::parse(row.text(3));
        all_ours = all_ours && of && by;
        if (of && by)
          adoptions.push_back({std::string{row.text(0)}, std::string{row.text(1)}, *std::move(of),
                               *std::move(by), moment_at(row.integer(4))});
      });
  if (!asked) return asked.error();
  if (!all_ours) return not_ours();
  return adoptions;
}

}  // namespace candour::drafts
