#pragma once
// A document: versions of statements that can be signed, sealed and sent. What is signed is never
// changed; a change is another version.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/identifier.hpp"
#include "base/moment.hpp"
#include "base/refusal.hpp"
#include "people/role.hpp"
#include "people/statement.hpp"

namespace candour::people {

struct Signature {
  ActorId by;
  Role role = Role::social_worker;
  Moment at{};

  friend bool operator==(const Signature&, const Signature&) = default;
};
BOOST_DESCRIBE_STRUCT(Signature, (), (by, role, at))

enum class HowSent : std::uint8_t { by_hand, by_post, by_email, online };
BOOST_DESCRIBE_ENUM(HowSent, by_hand, by_post, by_email, online)
// "by_post", and for a page "by post".
std::string_view name_of(HowSent how);
std::string_view words_of(HowSent how);

// A copy that left the council. The bytes that were sent are kept elsewhere, under their digest.
struct CopySent {
  ActorId to;
  Day on{};
  HowSent how = HowSent::by_post;
  std::string digest_of_bytes;  // 64 hexadecimal characters

  friend bool operator==(const CopySent&, const CopySent&) = default;
};
BOOST_DESCRIBE_STRUCT(CopySent, (), (to, on, how, digest_of_bytes))

struct DocumentVersion {
  int number = 1;  // from 1
  std::vector<Statement> statements;
  std::optional<Signature> signature;
  std::optional<std::int64_t> sealed_as;  // the number of the sealed event in the council's journal
  std::vector<CopySent> copies;

  friend bool operator==(const DocumentVersion&, const DocumentVersion&) = default;
};
BOOST_DESCRIBE_STRUCT(DocumentVersion, (), (number, statements, signature, sealed_as, copies))

struct Document {
  DocumentId id;
  std::string kind;  // "assessment", "plan", "case_note"
  PersonId about;
  std::vector<DocumentVersion> versions;  // in order

  friend bool operator==(const Document&, const Document&) = default;
};
BOOST_DESCRIBE_STRUCT(Document, (), (id, kind, about, versions))

// The version with the signature, its statements shared with the person as far as their class
// allows. Refuses with already_done (signed before), missing_field (no statements), whatever
// check(Statement) refuses (the field names the statement), and not_permitted where the signer
// wrote none of it: only its authors sign a document.
Result<DocumentVersion> signed_version(DocumentVersion version, const Signature& signature);

// A version to work on after `before`: the next number, the same statements, unsigned, unsent.
DocumentVersion next_version(const DocumentVersion& before);

// Records a copy. Refuses with not_permitted before the version is sealed, since what is sent is
// sealed first, and with missing_field where the digest is not 64 hexadecimal characters.
Result<DocumentVersion> with_copy(DocumentVersion version, CopySent copy);

// The newest signed version; nothing while none is.
const DocumentVersion* latest_signed(const Document& document);

enum class ChangeKind : std::uint8_t { added, amended, taken_out };
std::string_view name_of(ChangeKind kind);

struct StatementChange {
  StatementId statement;
  ChangeKind kind = ChangeKind::added;

  friend bool operator==(const StatementChange&, const StatementChange&) = default;
};

// What changed from one version to another: in the order of `after`, then what was taken out.
// Amended means other words, another account or another way of knowing; a new dispute or answer
// changes no statement.
std::vector<StatementChange> changes(const DocumentVersion& before, const DocumentVersion& after);

}  // namespace candour::people
