#pragma once
// A letter drafted from the record: each part is filled from what is recorded, or is missing and
// says why and where to record it. Nothing is invented, and what the reader may not be shown is not
// in it. Pure.

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "care/assessment/record.hpp"
#include "care/budget/record.hpp"
#include "care/casefile/record.hpp"
#include "care/charging/record.hpp"
#include "care/document/record.hpp"
#include "care/eligibility/record.hpp"
#include "care/person/record.hpp"
#include "care/plan/record.hpp"
#include "forms/form.hpp"
#include "letters/letter_kind.hpp"
#include "people/reader.hpp"

namespace candour::letters {

// A piece of a letter: plain text, escaped where it is rendered.
struct Block {
  enum class Kind : std::uint8_t { paragraph, heading, list, table };
  Kind kind = Kind::paragraph;
  std::string text;                            // of a paragraph or heading
  std::vector<std::string> items;              // of a list
  std::vector<std::vector<std::string>> rows;  // of a table; the first is its head

  friend bool operator==(const Block&, const Block&) = default;
};
Block paragraph(std::string text);
Block heading(std::string text);
Block list_of(std::vector<std::string> items);

// What the record holds on what a letter tells of. Null or empty: not recorded.
struct LetterSource {
  const care::CaseRecord* record = nullptr;
  const LetterKind* kind = nullptr;
  std::string to;     // label of whoever gets it
  std::string about;  // label of whose matter it is
  Day today{};
  std::string council;
  std::string writer;       // the name of whoever sends it
  std::string writer_role;  // "Social worker"
  std::optional<care::PersonAddress> address;
  people::Reader reader;                       // whoever it is about, reading their own record
  const care::DocumentEntry* entry = nullptr;  // of the document it tells of
  const care::DocumentRecord* document = nullptr;
  const forms::Form* form = nullptr;             // of that document, in the version it was begun in
  const care::Assessment* assessment = nullptr;  // the one that it tells of or rests on
  const care::EligibilityRecord* eligibility = nullptr;
  const care::PlanRecord* plan = nullptr;
  std::span<const care::BudgetEntry> budgets;
  const care::ChargeEntry* charge = nullptr;
  std::function<std::string(const ActorId&)> name_of;
};

// What whoever writes the letter typed: part → words, and the choices below.
using Edits = std::map<std::string, std::string, std::less<>>;
inline constexpr std::string_view needs_field = "needs";          // L08: codes, with commas
inline constexpr std::string_view condition_field = "condition";  // L08: a name of WhyNotOwed
inline constexpr std::string_view print_field = "print";          // "large" or "ordinary"

struct Part {
  const PartKind* kind = nullptr;
  std::vector<Block> blocks;  // from the record
  std::string words;          // typed, or standard
  bool applies = true;        // false: nothing to say, and nothing missing
  std::string missing;        // why it is not filled; empty where it is
  std::string where;          // the page below the case where to record it; empty: here
  bool filled() const { return missing.empty(); }
};

struct Draft {
  const LetterKind* kind = nullptr;
  std::string to;
  std::string salutation;  // "Dear Mr Bell"
  std::string from;        // "Amira Khan, Social worker"
  std::string council;
  Day on{};
  std::vector<std::string> address;  // lines; empty where it is not known or is protected
  bool large_print = false;
  std::string format;  // what the record says on how they take things in; empty: nothing
  std::vector<Part> parts;

  const Part* part(std::string_view id) const;
  // Parts without which it is not sent, and those that whoever sends it is warned of.
  std::vector<const Part*> missing_by_law() const;
  std::vector<const Part*> missing_by_guidance() const;
};

// Asserts that record, kind and name_of are there.
Draft compose(const LetterSource& source, const Edits& edits);

// Whether what is recorded of somebody asks for large print.
bool asks_large_print(const care::PersonAdded& person);

// How somebody of the case is called in a letter: the preferred name, else the words of the record.
std::string called(const care::CaseRecord& record, std::string_view label);

}  // namespace candour::letters
