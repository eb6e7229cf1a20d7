// What an assessment found, its whole record, and what the person disagrees with.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "letters/content_blocks.hpp"
#include "letters/part_fillers.hpp"
#include "letters/said_to_person.hpp"

namespace candour::letters {
namespace {

bool is_signed(const LetterSource& source) {
  return source.document != nullptr && source.document->latest_signed() != nullptr;
}

constexpr std::string_view not_signed = "The document is not signed yet.";

void fill_findings(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  if (source.assessment == nullptr || !is_signed(source))
    return is_missing(part, std::string{not_signed}, document_page(source));
  for (const care::Finding& finding : source.assessment->findings) {
    std::string sentence = finding_sentence(finding);
    if (sentence.empty()) continue;
    if (!finding.reason.empty()) sentence += " " + finding.reason.for_reader();
    part.blocks.push_back(heading(outcome_words(finding.outcome)));
    part.blocks.push_back(paragraph(std::move(sentence)));
    if (!finding.what_happens.empty())
      part.blocks.push_back(paragraph(finding.what_happens.for_reader()));
    if (!finding.effect_words.empty())
      part.blocks.push_back(paragraph(finding.effect_words.for_reader()));
  }
  if (part.blocks.empty())
    is_missing(part, "No outcome is answered in the assessment.", document_page(source));
}

void fill_outcomes(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  std::vector<std::string> hopes;
  if (source.assessment != nullptr && is_signed(source)) {
    for (const care::Finding& finding : source.assessment->findings)
      if (!finding.hoped_for.empty())
        hopes.push_back(
            fmt::format("{}: {}", outcome_words(finding.outcome), finding.hoped_for.for_reader()));
  }
  if (hopes.empty())
    return is_missing(part, "What the person wants to achieve is not recorded.",
                      document_page(source));
  part.blocks.push_back(list_of(std::move(hopes)));
}

void fill_record(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  if (!is_signed(source)) return is_missing(part, std::string{not_signed}, document_page(source));
  if (source.form == nullptr)
    return is_missing(part, "The form in which the document was written cannot be found.",
                      document_page(source));
  const care::SignedContent& last = *source.document->latest_signed();
  part.blocks = blocks_of_content(
      {*source.record, last.what.content, *source.form, source.reader, source.about, true});
  if (part.blocks.empty()) is_missing(part, "The document holds no answer.", document_page(source));
}

std::string_view words_of_outcome(care::DisputeOutcome outcome) {
  switch (outcome) {
    case care::DisputeOutcome::corrected: return "We corrected it.";
    case care::DisputeOutcome::kept_with_reasons: return "We kept what was written, because:";
    case care::DisputeOutcome::kept_beside_their_view:
      return "We kept what was written, with your view beside it.";
  }
  return {};
}

void add_dispute(std::vector<Block>& blocks, const care::DisputeEntryRecord& dispute) {
  blocks.push_back(paragraph(
      fmt::format("{}you told us: “{}”",
                  dispute.made_on ? fmt::format("On {} ", say(*dispute.made_on)) : std::string{},
                  dispute.made.text.for_reader())));
  if (!dispute.answer) {
    blocks.push_back(paragraph("We have not answered this yet. We will answer it in writing."));
    return;
  }
  std::string answer = fmt::format("{} {}", words_of_outcome(dispute.answer->outcome),
                                   dispute.answer->text.for_reader());
  if (dispute.answer->corrected_text)
    answer += fmt::format(" It now says: “{}”", dispute.answer->corrected_text->for_reader());
  blocks.push_back(paragraph(std::move(answer)));
}

// A dispute of what was said in an earlier document, and is said here again.
void add_carried(std::vector<Block>& blocks, const people::Dispute& dispute) {
  blocks.push_back(paragraph(fmt::format("On {} you told us, of words that stand here again: “{}”",
                                         say(dispute.made_on), dispute.text.for_reader())));
  bool is_answered = false;
  for (const people::DisputeEntry& entry : dispute.entries) {
    if (entry.step != people::DisputeStep::answered) continue;
    is_answered = true;
    blocks.push_back(paragraph(fmt::format("We answered: {}", entry.text.for_reader())));
  }
  if (!is_answered)
    blocks.push_back(paragraph("We have not answered this yet. We will answer it in writing."));
}

void fill_disputes(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  if (source.document != nullptr) {
    for (const care::DisputeEntryRecord& dispute : source.document->disputes)
      add_dispute(part.blocks, dispute);
    if (const care::SignedContent* last = source.document->latest_signed())
      for (const care::FieldStatement& one : last->what.content.statements) {
        if (people::visible_to(source.reader, one.statement).what != people::Shown::shown) continue;
        for (const people::Dispute& dispute : one.statement.disputes)
          add_carried(part.blocks, dispute);
      }
  }
  if (part.blocks.empty())
    part.blocks.push_back(paragraph(
        "You have not told us that anything is wrong. If something is, tell us what: we answer "
        "each point in writing, and your words stay in the record."));
}

constexpr std::array fillers{PartFiller{"L04 L05", "findings", fill_findings},
                             PartFiller{"L04 L05", "outcomes", fill_outcomes},
                             PartFiller{"L04 L05 L13 L14", "record", fill_record},
                             PartFiller{"L04 L05 L06", "disputes", fill_disputes}};

}  // namespace

std::span<const PartFiller> assessment_fillers() { return fillers; }

}  // namespace candour::letters
