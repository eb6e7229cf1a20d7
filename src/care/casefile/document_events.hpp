#pragma once
// What a case knows of the documents in it: that one was begun, signed or given up, which letters
// were sent and which files kept. What a document says stands in a stream of its own,
// "document/…", so that two people who write in two documents never meet.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "journal/codec.hpp"
#include "people/document.hpp"

namespace candour::care {

// The first event of a document, in the case.
struct DocumentBegun {
  people::DocumentId document;
  std::string kind;   // a name of care/document_kind.hpp: "needs_assessment"
  std::string about;  // label of somebody of the case
  std::string form;   // "adult-needs-assessment"; empty where the document has no form
  std::int64_t form_version = 0;
  std::optional<people::DocumentId> brought_forward_from;  // the last one of its kind
  std::optional<people::DocumentId> rests_on;              // a plan: the assessment; see the kind
};
BOOST_DESCRIBE_STRUCT(DocumentBegun, (),
                      (document, kind, about, form, form_version, brought_forward_from, rests_on))

// Signed and sealed, in the same command as what was signed.
struct DocumentMarkedSigned {
  people::DocumentId document;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(DocumentMarkedSigned, (), (document, version))

// Nobody goes on with it. What was signed before stands.
struct DocumentGivenUp {
  people::DocumentId document;
  PersonalText why;
};
BOOST_DESCRIBE_STRUCT(DocumentGivenUp, (), (document, why))

// A letter as it was sent. Its bytes are kept under their digest; nothing is made again.
struct LetterSent {
  people::DocumentId letter;
  std::string kind;  // "L06"
  std::string to;    // label of somebody of the case
  people::HowSent how = people::HowSent::by_post;
  std::string digest_of_bytes;  // 64 hexadecimal characters
  std::int64_t bytes = 0;
  std::optional<people::DocumentId> document;  // what it tells of: an assessment, a plan
  std::vector<std::string> copies_to;          // labels
};
BOOST_DESCRIBE_STRUCT(LetterSent, (),
                      (letter, kind, to, how, digest_of_bytes, bytes, document, copies_to))

// A photo, paper or recording that is evidence. Never served as something that runs.
struct FileKept {
  std::string digest_of_bytes;  // its address in the store
  PersonalText name;            // as it was called when it was brought
  std::string media_type;       // found from its bytes: "image/jpeg"
  std::int64_t bytes = 0;
  ActorId account_of;                          // whose it is
  std::optional<PersonalText> what;            // what it shows
  std::optional<people::DocumentId> document;  // where it was brought
  people::VisibilityClass visibility = people::VisibilityClass::professional_in_work;
};
BOOST_DESCRIBE_STRUCT(FileKept, (),
                      (digest_of_bytes, name, media_type, bytes, account_of, what, document,
                       visibility))

// What matters in meeting somebody of the case, put in place of what stood before: how to reach
// them, how to communicate (the Accessible Information Standard), what adjustments they need.
// Nothing: leaves what stands.
struct PersonNeedsRecorded {
  std::string label;
  std::optional<PersonalText> how_to_reach;
  std::optional<PersonalText> communication;
  std::optional<PersonalText> adjustments;
  std::optional<PersonalText> alert_at_the_door;
  std::optional<PersonalText> language;
};
BOOST_DESCRIBE_STRUCT(PersonNeedsRecorded, (),
                      (label, how_to_reach, communication, adjustments, alert_at_the_door,
                       language))

}  // namespace candour::care

template <>
struct candour::journal::KindOf<candour::care::DocumentBegun> {
  static constexpr std::string_view name = "case.document_begun";
};
template <>
struct candour::journal::KindOf<candour::care::DocumentMarkedSigned> {
  static constexpr std::string_view name = "case.document_signed";
};
template <>
struct candour::journal::KindOf<candour::care::DocumentGivenUp> {
  static constexpr std::string_view name = "case.document_given_up";
};
template <>
struct candour::journal::KindOf<candour::care::LetterSent> {
  static constexpr std::string_view name = "case.letter_sent";
};
template <>
struct candour::journal::KindOf<candour::care::FileKept> {
  static constexpr std::string_view name = "case.file_kept";
};
template <>
struct candour::journal::KindOf<candour::care::PersonNeedsRecorded> {
  static constexpr std::string_view name = "case.person_needs_recorded";
};
