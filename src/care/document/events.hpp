#pragma once
// What happens to a document, in its own stream "document/…". Typing is no event: it is kept as a
// draft (drafts/draft_store.hpp) until it is shared or signed. The stages add events of their own
// to the same stream (a determination, the lines of a plan); each fold reads those it knows.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "care/document/answers.hpp"
#include "journal/codec.hpp"
#include "people/document.hpp"

namespace candour::care {

// Free words of a form are statements: who wrote them, whose account they are, how it is known.
struct FieldStatement {
  std::string section;
  std::string field;
  people::Statement statement;

  friend bool operator==(const FieldStatement&, const FieldStatement&) = default;
};
BOOST_DESCRIBE_STRUCT(FieldStatement, (), (section, field, statement))

// What one version of a document says. Every statement’s words stand in `answers` too, so that a
// rule reads answers alone.
struct DocumentContent {
  std::string form;
  std::int64_t form_version = 0;
  std::vector<Answer> answers;
  std::vector<FieldStatement> statements;

  friend bool operator==(const DocumentContent&, const DocumentContent&) = default;
};
BOOST_DESCRIBE_STRUCT(DocumentContent, (), (form, form_version, answers, statements))

// The first event of the stream: whose the document is.
struct DocumentOpened {
  CaseId belongs_to;
  std::string kind;
  std::string about;  // label of somebody of the case
};
BOOST_DESCRIBE_STRUCT(DocumentOpened, (), (belongs_to, kind, about))

// Given to the person to read before it is signed.
struct DocumentShared {
  std::int64_t version = 1;
  DocumentContent content;
};
BOOST_DESCRIBE_STRUCT(DocumentShared, (), (version, content))

// Signed: from here on it is answered, never changed. Another version is another event.
struct DocumentSigned {
  std::int64_t version = 1;
  DocumentContent content;
  people::Role role = people::Role::social_worker;
  std::optional<std::string> registration;  // with Social Work England or the HCPC, as given
  std::vector<ActorId> authors;             // everybody who wrote in it
};
BOOST_DESCRIBE_STRUCT(DocumentSigned, (), (version, content, role, registration, authors))

struct CopyGiven {
  std::int64_t version = 1;
  std::string to;  // label of somebody of the case
  people::HowSent how = people::HowSent::by_post;
  std::optional<people::DocumentId> letter;
};
BOOST_DESCRIBE_STRUCT(CopyGiven, (), (version, to, how, letter))

// Somebody disagrees with one statement. `keyed_for` where a worker wrote down what they said.
struct StatementDisputed {
  people::StatementId statement;
  people::DisputeId dispute;
  PersonalText text;
  ActorId by;  // whose dispute it is: "person:…"
  bool keyed_for = false;
  // Of a finding: what the answer would be on their account ("unable", "able", "does_not_arise").
  std::optional<std::string> would_be{};
};
BOOST_DESCRIBE_STRUCT(StatementDisputed, (), (statement, dispute, text, by, keyed_for, would_be))

enum class DisputeOutcome : std::uint8_t {
  corrected,
  kept_with_reasons,
  kept_beside_their_view,
};
BOOST_DESCRIBE_ENUM(DisputeOutcome, corrected, kept_with_reasons, kept_beside_their_view)

// What the council answers, in writing.
struct DisputeAnswered {
  people::DisputeId dispute;
  DisputeOutcome outcome = DisputeOutcome::kept_beside_their_view;
  PersonalText text;
  std::optional<PersonalText> corrected_text;  // asked where it is corrected
};
BOOST_DESCRIBE_STRUCT(DisputeAnswered, (), (dispute, outcome, text, corrected_text))

// What follows an answer: a reminder, the person still disagrees, or says that it is settled.
struct DisputeFollowed {
  people::DisputeId dispute;
  people::DisputeStep step = people::DisputeStep::reminded;
  std::optional<PersonalText> text;
  ActorId by;
  bool keyed_for = false;
};
BOOST_DESCRIBE_STRUCT(DisputeFollowed, (), (dispute, step, text, by, keyed_for))

}  // namespace candour::care

template <>
struct candour::journal::KindOf<candour::care::DocumentOpened> {
  static constexpr std::string_view name = "document.opened";
};
template <>
struct candour::journal::KindOf<candour::care::DocumentShared> {
  static constexpr std::string_view name = "document.shared";
};
template <>
struct candour::journal::KindOf<candour::care::DocumentSigned> {
  static constexpr std::string_view name = "document.signed";
};
template <>
struct candour::journal::KindOf<candour::care::CopyGiven> {
  static constexpr std::string_view name = "document.copy_given";
};
template <>
struct candour::journal::KindOf<candour::care::StatementDisputed> {
  static constexpr std::string_view name = "document.statement_disputed";
};
template <>
struct candour::journal::KindOf<candour::care::DisputeAnswered> {
  static constexpr std::string_view name = "document.dispute_answered";
};
template <>
struct candour::journal::KindOf<candour::care::DisputeFollowed> {
  static constexpr std::string_view name = "document.dispute_followed";
};
