#pragma once
// A statement: one thing that somebody said, saw or concluded, with whose account it is and how it
// is known. Assessment findings, case notes, complaint points and children's assessments are all
// made of statements.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/identifier.hpp"
#include "base/moment.hpp"
#include "base/refusal.hpp"
#include "base/text.hpp"
#include "people/dispute.hpp"
#include "people/reader.hpp"
#include "people/visibility.hpp"

namespace candour::people {

struct StatementTag {
  static constexpr IdentifierForm form{.words = "statement reference"};
};
struct DocumentTag {
  static constexpr IdentifierForm form{.words = "document reference"};
};
using StatementId = Identifier<StatementTag>;
using DocumentId = Identifier<DocumentTag>;

// The most characters that one statement holds.
inline constexpr std::size_t statement_characters_max = 20'000;

enum class HowKnown : std::uint8_t {
  not_recorded,
  said,
  observed,
  document,
  professional,  // a professional's judgement
  inferred,
  machine_draft,  // drafted by a machine and adopted by a named person
};
BOOST_DESCRIBE_ENUM(HowKnown, not_recorded, said, observed, document, professional, inferred,
                    machine_draft)
// "said", and for a page "said by them".
std::string_view name_of(HowKnown how_known);
std::string_view words_of(HowKnown how_known);

// Where a statement was brought forward from, unchanged in meaning.
struct BroughtForward {
  DocumentId document;
  int document_version = 0;
  StatementId statement;
  int statement_version = 0;

  friend bool operator==(const BroughtForward&, const BroughtForward&) = default;
};
BOOST_DESCRIBE_STRUCT(BroughtForward, (),
                      (document, document_version, statement, statement_version))

struct Statement {
  StatementId id;   // the same in every version
  int version = 1;  // from 1
  PersonalText text;
  ActorId author;      // who wrote it down
  ActorId account_of;  // whose account it is: "person:…", "staff:…"
  HowKnown how_known = HowKnown::not_recorded;
  std::optional<ActorId> adopted_by;  // of a machine's draft: who made it theirs
  VagueDate happened;
  Moment recorded{};
  VisibilityClass visibility = VisibilityClass::held;  // until the source sets it
  Sharing sharing = Sharing::not_shared;
  std::optional<BroughtForward> brought_forward_from;
  std::vector<Dispute> disputes;

  friend bool operator==(const Statement&, const Statement&) = default;
};
BOOST_DESCRIBE_STRUCT(Statement, (),
                      (id, version, text, author, account_of, how_known, adopted_by, happened,
                       recorded, visibility, sharing, brought_forward_from, disputes))

// Whether a statement can stand in a record. Refuses with missing_field (id, author, account_of,
// or a machine's draft that no member of staff adopted), text_empty or text_too_long.
Result<void> check(const Statement& statement);

// The next version, in other words: what it is about, who sees it and its disputes stay.
Statement amended(const Statement& before, PersonalText text, ActorId author, Moment recorded);

// The same statement in another document, under an id of its own. Whose account it is, how it is
// known and its disputes come along: bringing forward settles nothing.
Statement brought_forward(const Statement& from, const DocumentId& document, int document_version,
                          StatementId id, Moment recorded);

// Whether any dispute of it stands open on a day. A dispute whose end cannot be computed is open.
bool is_disputed(const Statement& statement, Day on, const WorkingCalendar& calendar);

// What a reader of the record is shown of it.
inline Visible visible_to(const Reader& reader, const Statement& statement,
                          Matter matter = Matter::care) {
  return visible_to(reader, statement.visibility, statement.sharing, matter);
}

}  // namespace candour::people
