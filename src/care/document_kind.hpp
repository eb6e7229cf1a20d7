#pragma once
// The kinds of document that Candour knows, each declared by its stage. A kind says which form it
// is written in, what is missing before it can be signed, and what its signing means for the case.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/working_calendar.hpp"
#include "care/casefile/work_actions.hpp"
#include "care/document/record.hpp"
#include "people/action.hpp"

namespace candour::care {

struct ChargeRates;

// Something that stands between a document and its signature.
struct Gap {
  std::string section;   // where to answer it; empty: nowhere in the form
  std::string field;     // the question; empty: the section as a whole
  std::string sentence;  // "Say whether eating and drinking is difficult, or does not arise."
  std::string cite;      // why it is asked: "Care Act 2014 s9(4)(a)"; empty: a council’s own
  bool refuses = true;   // false: a warning, which the signer reads and may leave
};

// What a kind is asked about: the document as it would be signed now.
struct Signing {
  const CaseRecord& record;
  const DocumentRecord& document;
  const DocumentEntry& entry;
  const DocumentContent& content;
  Day today{};
  Moment now{};
  const WorkingCalendar& calendar;
  // What stages put into the document’s own stream (the lines of a plan), and into that of the
  // document on which it rests (a determination); empty where there is none.
  std::span<const journal::StoredEvent> events{};
  std::span<const journal::StoredEvent> rests_on_events{};
  const ChargeRates* charge_rates = nullptr;  // of a financial assessment; null: not here
};

struct DocumentKind {
  std::string_view name;   // "needs_assessment"
  std::string_view title;  // "Needs assessment"
  std::string_view form;   // the form’s id; empty: pages of its own
  std::string_view cite;   // "Care Act 2014 s9"
  people::Action writes = people::Action::write_document;
  people::Action signs = people::Action::sign_document;
  // Whether a signature needs that nobody else wrote in it without adopting: always so; here for
  // what the signature is called on its button: "Sign the assessment".
  std::string_view sign_words;
  // What stands between the document and its signature, beside what the form itself asks.
  std::vector<Gap> (*gaps)(const Signing& signing);
  // What is recorded in the case (and in the document’s stream) in the same command as the
  // signature, beside DocumentSigned and DocumentMarkedSigned.
  Result<Events> (*on_signing)(const Signing& signing, const Doer& by);
};

// Every kind, in the order in which a person meets them.
std::span<const DocumentKind* const> all_document_kinds();
// Null where there is no such kind.
const DocumentKind* document_kind_named(std::string_view name);

}  // namespace candour::care
