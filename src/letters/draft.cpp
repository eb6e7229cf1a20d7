#include "letters/draft.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/assert.hpp"
#include "letters/part_fillers.hpp"

namespace candour::letters {
namespace {

const PartFiller* filler_for(const LetterKind& kind, std::string_view part) {
  const std::array all{assessment_fillers(), eligibility_fillers(), money_fillers(), plan_fillers(),
                       every_letters_fillers()};
  for (const auto& fillers : all) {
    for (const PartFiller& one : fillers) {
      const bool fits = one.letters.empty() || one.letters.find(kind.id) != one.letters.npos;
      if (fits && one.part == part) return &one;
    }
  }
  return nullptr;
}

std::string typed_in(const Edits& edits, std::string_view field) {
  const auto found = edits.find(field);
  return found == edits.end() ? std::string{} : std::string{trim(found->second)};
}

Part part_of(const LetterSource& source, const Edits& edits, const PartKind& kind) {
  Part part;
  part.kind = &kind;
  part.words = typed_in(edits, kind.id);
  if (part.words.empty() && kind.from != PartFrom::record) part.words = first_words(source, kind);
  if (const PartFiller* filler = filler_for(*source.kind, kind.id))
    filler->fill({source, edits}, part);
  if (kind.from != PartFrom::record && part.applies && part.missing.empty() && part.words.empty())
    is_missing(part, fmt::format("Nothing is written under “{}” yet.", kind.heading), {});
  return part;
}

std::vector<std::string> lines_of(const care::PersonAddress& address) {
  std::vector<std::string> lines;
  const std::string& text = address.lines.for_reader();
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    if (const auto line = trim(std::string_view{text}.substr(from, end - from)); !line.empty())
      lines.emplace_back(line);
    from = end + 1;
  }
  if (address.postcode) lines.push_back(address.postcode->for_reader());
  return lines;
}

std::vector<const Part*> missing_where(const Draft& draft, bool refuses) {
  std::vector<const Part*> found;
  for (const Part& part : draft.parts) {
    const bool is_warning = part.kind->need == Need::guidance;
    if (part.applies && !part.filled() && is_warning != refuses) found.push_back(&part);
  }
  return found;
}

}  // namespace

Block paragraph(std::string text) { return {Block::Kind::paragraph, std::move(text), {}, {}}; }
Block heading(std::string text) { return {Block::Kind::heading, std::move(text), {}, {}}; }
Block list_of(std::vector<std::string> items) {
  return {Block::Kind::list, {}, std::move(items), {}};
}

const Part* Draft::part(std::string_view id) const {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const Part& one) { return one.kind->id == id; });
  return found == parts.end() ? nullptr : &*found;
}

std::vector<const Part*> Draft::missing_by_law() const { return missing_where(*this, true); }
std::vector<const Part*> Draft::missing_by_guidance() const { return missing_where(*this, false); }

bool asks_large_print(const care::PersonAdded& person) {
  if (!person.communication) return false;
  std::string words = person.communication->for_reader();
  std::transform(words.begin(), words.end(), words.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return words.find("large print") != words.npos;
}

std::string called(const care::CaseRecord& record, std::string_view label) {
  const care::PersonAdded* person = record.person(label);
  if (person == nullptr) return std::string{label};
  if (person->preferred_name) return person->preferred_name->for_reader();
  return person->words.empty() ? person->label : person->words;
}

std::string document_page(const LetterSource& source) {
  return source.entry == nullptr ? std::string{"#documents"}
                                 : "/documents/" + source.entry->begun.document.text();
}

Draft compose(const LetterSource& source, const Edits& edits) {
  CANDOUR_ASSERT(source.record != nullptr && source.kind != nullptr && source.name_of,
                 "a letter is drafted from a record, as a kind of letter");
  Draft draft;
  draft.kind = source.kind;
  draft.to = source.to;
  draft.salutation = "Dear " + called(*source.record, source.to);
  draft.from = source.writer_role.empty()
                   ? source.writer
                   : fmt::format("{}, {}", source.writer, source.writer_role);
  draft.council = source.council;
  draft.on = source.today;
  if (source.address && !source.address->is_protected) draft.address = lines_of(*source.address);
  if (const care::PersonAdded* person = source.record->person(source.to)) {
    draft.large_print = asks_large_print(*person);
    if (person->communication) draft.format = person->communication->for_reader();
  }
  const std::string print = typed_in(edits, print_field);
  if (!print.empty()) draft.large_print = print == "large";
  for (const PartKind& kind : source.kind->parts)
    draft.parts.push_back(part_of(source, edits, kind));
  for (const PartKind& kind : parts_of_every_letter())
    draft.parts.push_back(part_of(source, edits, kind));
  return draft;
}

}  // namespace candour::letters
