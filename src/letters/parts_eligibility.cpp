// The decision on needs, need by need with its reasons, and needs that are not going to be met.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "letters/not_owed.hpp"
#include "letters/part_fillers.hpp"
#include "letters/said_to_person.hpp"

namespace candour::letters {
namespace {

constexpr std::string_view not_determined = "Whether the needs are eligible is not decided yet.";

// Fills in the decision, or says that there is none.
const care::EligibilityDetermined* decision_of(const LetterSource& source, Part& part) {
  if (source.eligibility != nullptr) return &source.eligibility->what;
  is_missing(part, std::string{not_determined}, document_page(source));
  return nullptr;
}

void fill_decision(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  const auto* what = decision_of(source, part);
  if (what == nullptr) return;
  if (source.kind->id == "L07" && what->decided != care::Verdict::not_eligible)
    return is_missing(part,
                      "Some needs are eligible: this letter is for a decision that none is. "
                      "Choose “Our decision on your needs”.",
                      {});
  const auto eligible = std::count_if(what->needs.begin(), what->needs.end(),
                                      [](const auto& need) { return need.eligible; });
  if (what->decided == care::Verdict::eligible)
    part.blocks.push_back(paragraph(fmt::format(
        "We decided that you have eligible needs. {} of the {} needs that we recorded {} eligible.",
        eligible, what->needs.size(), eligible == 1 ? "is" : "are")));
  else
    part.blocks.push_back(
        paragraph("We decided that your needs do not meet the national eligibility criteria."));
  if (what->reasons.empty())
    return is_missing(part, "The reasons for the decision are not recorded.",
                      document_page(source));
  part.blocks.push_back(paragraph(what->reasons.for_reader()));
  if (what->period_considered)
    part.blocks.push_back(
        paragraph(fmt::format("Your needs change from time to time. We looked at this period: {}",
                              what->period_considered->for_reader())));
}

void add_need(Part& part, const LetterSource& source, const care::NeedDetermined& need) {
  part.blocks.push_back(heading(fmt::format("{} – {}", outcome_words(need.outcome),
                                            need.eligible ? "eligible" : "not eligible")));
  if (!need.need.empty()) part.blocks.push_back(paragraph(need.need.for_reader()));
  const care::Finding* finding = nullptr;
  if (source.assessment != nullptr) {
    for (const care::Finding& one : source.assessment->findings)
      if (one.outcome == need.outcome) finding = &one;
  }
  if (finding != nullptr) {
    const std::string sentence = finding_sentence(*finding);
    if (!sentence.empty()) part.blocks.push_back(paragraph("What we found: " + sentence));
  }
  if (!need.reasons.empty())
    part.blocks.push_back(paragraph("Our reasons: " + need.reasons.for_reader()));
}

void fill_needs(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  const auto* what = decision_of(source, part);
  if (what == nullptr) return;
  std::vector<std::string> without;
  for (const care::NeedDetermined& need : what->needs) {
    add_need(part, source, need);
    if (need.reasons.empty()) without.push_back(outcome_words(need.outcome));
  }
  if (what->needs.empty())
    is_missing(part, "The decision names no need.", document_page(source));
  else if (!without.empty())
    is_missing(part, fmt::format("No reasons are recorded for: {}.", list_in_words(without)),
               document_page(source));
}

bool is_carers(const LetterSource& source) {
  return source.assessment != nullptr && source.assessment->whom == care::AssessedWhom::carer;
}

// The three steps of the test in plain words, and how many outcomes met the second.
void fill_steps(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  if (source.assessment == nullptr)
    return is_missing(part, "What the assessment found cannot be read.", document_page(source));
  std::vector<std::string> unable;
  for (const care::Finding& finding : source.assessment->findings)
    if (finding.ability == care::Ability::unable) unable.push_back(outcome_words(finding.outcome));
  const std::string_view rule = is_carers(source) ? "SI 2015/313 reg 3" : "SI 2015/313 reg 2";
  const std::string_view first =
      is_carers(source) ? "First: your needs come from giving necessary care to an adult."
                        : "First: your needs come from a physical or mental impairment or illness.";
  const std::string_view second =
      is_carers(source)
          ? "Second: your health is, or may become, worse because of it; or there is at least one "
            "thing on the national list that you cannot achieve."
          : "Second: because of them there are at least two things on the national list that you "
            "cannot achieve.";
  part.blocks.push_back(paragraph(
      fmt::format("The law sets one test for the whole of England, with three steps ({}).", rule)));
  part.blocks.push_back(
      list_of({std::string{first}, std::string{second},
               "Third: because of that there is, or is likely to be, a significant effect on your "
               "well-being."}));
  part.blocks.push_back(
      paragraph(unable.empty()
                    ? std::string{"We found nothing on the list that you cannot achieve."}
                    : fmt::format("We found that you cannot achieve: {}.", list_in_words(unable))));
  part.blocks.push_back(
      paragraph("We decided as if nobody helped you, and without looking at money."));
}

void fill_which(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  const auto* what = decision_of(source, part);
  if (what == nullptr) return;
  const auto chosen = needs_chosen(filling.edits);
  if (chosen.empty())
    return is_missing(part, "Choose which needs are not going to be met, and why.", {});
  std::vector<std::string> items;
  for (const std::string& code : chosen) items.push_back(outcome_words(code));
  const auto why = why_not_owed_named(filling.edits);
  if (!why) return is_missing(part, "Choose why the needs do not have to be met.", {});
  if (const auto owed = why_still_owed(source, chosen, *why); !owed.empty())
    return is_missing(part, owed, {});
  part.blocks.push_back(list_of(std::move(items)));
  part.blocks.push_back(paragraph(std::string{said_to_person(*why)}));
}

// Advice is not owed again where it was given in writing before (s24(2)(b)).
void fill_advice(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  if (!part.words.empty()) return;
  for (const care::Entry& entry : source.record->entries) {
    if (entry.happened.kind != "advice.written") continue;
    if (entry.happened.about && *entry.happened.about != source.about) continue;
    part.applies = false;
    return;
  }
}

constexpr std::array fillers{
    PartFiller{"L06 L07", "decision", fill_decision}, PartFiller{"L06", "needs", fill_needs},
    PartFiller{"L06", "steps", fill_steps}, PartFiller{"L08", "which", fill_which},
    PartFiller{"L08", "advice", fill_advice}};

}  // namespace

std::span<const PartFiller> eligibility_fillers() { return fillers; }

}  // namespace candour::letters
