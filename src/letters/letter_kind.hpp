#pragma once
// The letters that Candour knows, as data: what each is for, on what it rests, who gets it, what it
// must say and under which clause, and what its sending records. Where no act asks for a letter the
// list says so: most rest on guidance or on fairness alone.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace candour::letters {

enum class Basis : std::uint8_t {
  statute,             // an act or regulations ask for it in writing
  statutory_guidance,  // guidance under the Care Act s78
  fairness,            // public law, or what the Ombudsman expects
};
// "Required by an act or regulations"
std::string_view words_of(Basis basis);

// What follows where a part is missing.
enum class Need : std::uint8_t {
  by_law,    // statute or regulation, read: the letter is not sent without it
  subject,   // the letter would say nothing without it: it is not sent either
  guidance,  // whoever sends it is warned
};

// Where what a part says comes from.
enum class PartFrom : std::uint8_t {
  record,    // the record alone; words may be added, never put in its place
  words,     // whoever writes the letter
  standard,  // words of ours that every such letter carries, and that may be changed
};

struct PartKind {
  std::string_view id;       // "needs"
  std::string_view heading;  // as the person reads it: "Each of your needs"
  Need need = Need::guidance;
  PartFrom from = PartFrom::record;
  std::string_view cite;  // "Care Act 2014 s13(2)"; empty: good practice
  std::string_view hint;  // for whoever writes
};

// Something that the sending of a letter records in the case.
struct Recorded {
  std::string_view kind;  // "eligibility.written_sent": of the exchange format
  std::string_view part;  // only where this part is filled; empty: always
  bool once = false;      // only where it is not recorded yet since what the letter tells of
};

// Whose letter it is. Others get it only if that person asks.
enum class Addressee : std::uint8_t { adult, carer, whom_it_is_about };

struct LetterKind {
  std::string_view id;     // "L06"
  std::string_view title;  // "Our decision on your needs"
  std::string_view when;   // "Needs were determined"
  Basis basis = Basis::statutory_guidance;
  std::string_view cite;
  std::string_view mark;  // "V": read in the source; "V2": in a second source; "G": unconfirmed
  Addressee addressee = Addressee::whom_it_is_about;
  std::string_view who;             // a sentence: who gets it, and who else may
  std::string_view who_cite;        // "Care Act 2014 s12(3)"
  std::string_view document;        // kind of the document it tells of; empty: none
  std::string_view other_document;  // or of this kind
  bool gives_copy = false;          // its sending gives a copy of that document
  std::span<const PartKind> parts;
  std::span<const Recorded> records;

  const PartKind* part(std::string_view name) const;
};

// The first cut, in the order of a case.
std::span<const LetterKind> all_letter_kinds();
// Null where there is no such letter.
const LetterKind* letter_kind_named(std::string_view id);

// What every letter carries beside its own parts: who decided, what happens next, how to disagree,
// an advocate, what it rests on.
std::span<const PartKind> parts_of_every_letter();

}  // namespace candour::letters
