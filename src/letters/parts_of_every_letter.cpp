// What every letter carries, and the standard words with which parts begin.

#include <fmt/format.h>

#include <array>

#include "letters/content_blocks.hpp"
#include "letters/part_fillers.hpp"

namespace candour::letters {
namespace {

std::string signed_words(const LetterSource& source) {
  const care::SignedContent* last =
      source.document == nullptr ? nullptr : source.document->latest_signed();
  if (last == nullptr) return {};
  std::string words =
      fmt::format("signed by {}, {}", source.name_of(last->by), people::words_of(last->what.role));
  if (last->on) words += " on " + say(*last->on);
  return words;
}

std::string on_words(const std::optional<Day>& day) {
  return day ? " on " + say(*day) : std::string{};
}

const care::BudgetEntry* last_budget(const LetterSource& source) {
  return source.budgets.empty() ? nullptr : &source.budgets.back();
}

// Who decided what the letter tells of, where that is recorded; else whoever writes.
void fill_decided(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  const std::string_view id = source.kind->id;
  std::string words;
  if ((id == "L06" || id == "L07") && source.eligibility != nullptr)
    words = fmt::format("{} decided this{}.", source.name_of(source.eligibility->by),
                        on_words(source.eligibility->on));
  else if ((id == "L12" || id == "L15") && last_budget(source) != nullptr)
    words = fmt::format("{} set this budget{}.", source.name_of(last_budget(source)->by),
                        on_words(last_budget(source)->on));
  else if (id == "L10" && source.charge != nullptr)
    words = fmt::format("{} worked this out.", source.name_of(source.charge->by));
  else if (const auto by = signed_words(source); !by.empty() && source.kind->gives_copy)
    words = fmt::format("It was {}.", by);
  if (!words.empty()) part.blocks.push_back(paragraph(std::move(words)));
  part.blocks.push_back(paragraph(
      source.writer_role.empty()
          ? fmt::format("{} wrote this letter.", source.writer)
          : fmt::format("{}, {}, wrote this letter.", source.writer, source.writer_role)));
}

void fill_rests(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  std::vector<std::string> items;
  if (source.document != nullptr && source.document->latest_signed() != nullptr)
    items.push_back(fmt::format(
        "The document “{}”, version {}, {}.",
        source.form == nullptr ? std::string{source.entry->begun.kind} : source.form->title,
        source.document->latest_signed()->what.version, signed_words(source)));
  if (source.eligibility != nullptr)
    items.push_back(fmt::format("The decision on eligibility of {}{}.",
                                source.name_of(source.eligibility->by),
                                on_words(source.eligibility->on)));
  if (const auto* budget = last_budget(source))
    items.push_back(fmt::format("The budget set by {}{}, at the prices of {}.",
                                source.name_of(budget->by), on_words(budget->on),
                                say(budget->set.prices_of)));
  if (source.charge != nullptr)
    items.push_back(
        fmt::format("The financial assessment, at the rates of {}.", say(source.charge->what.on)));
  if (items.empty())
    items.push_back(fmt::format("What is recorded in the case {} on {}.",
                                source.record->opened.reference, say(source.today)));
  part.blocks.push_back(list_of(std::move(items)));
  part.blocks.push_back(paragraph("You can ask to read any of it."));
}

// What the contact holds already is not typed again.
void fill_from_contact(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  if (!part.words.empty() || source.document == nullptr || source.form == nullptr) return;
  const care::SignedContent* last = source.document->latest_signed();
  if (last == nullptr) return;
  const ContentReading reading{*source.record, last->what.content, *source.form,
                               source.reader,  source.about,       true};
  if (part.kind->id == "asked") part.words = answer_to_fact(reading, "person.asks");
  if (part.kind->id != "timescale") return;
  const std::string day = answer_to_fact(reading, "contact.assessed_by");
  if (!day.empty()) part.words = fmt::format("We expect to have assessed you by {}.", day);
}

bool none_eligible(const LetterSource& source) {
  return source.eligibility != nullptr &&
         source.eligibility->what.decided == care::Verdict::not_eligible;
}

// Only an adult with eligible needs is asked whether the council should meet them (s13(3)); of a
// carer the Act asks where the adult lives (s13(4)).
void fill_wishes(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  if (none_eligible(source)) part.applies = false;
}

constexpr std::array fillers{
    PartFiller{"L06", "wishes", fill_wishes}, PartFiller{"L01", "asked", fill_from_contact},
    PartFiller{"L01", "timescale", fill_from_contact}, PartFiller{"", "decided", fill_decided},
    PartFiller{"", "rests", fill_rests}};

// ---- Standard words ----

struct Words {
  std::string_view letters;  // empty: every one
  std::string_view part;
  std::string_view text;
};

constexpr std::array standard{
    Words{"L01", "happens",
          "We look at what you told us, and we get in touch to arrange an assessment if it appears "
          "that you may need care or support. You do not have to have a diagnosis."},
    Words{"L01", "self",
          "You may assess yourself, with our help. We would give you the papers, tell you what we "
          "hold already, and check with you that the picture is right. Tell us if you want that."},
    Words{"L01", "urgent",
          "If you cannot wait, tell us at once. The council can help before any assessment is "
          "done."},
    Words{"L01", "charges",
          "An assessment costs nothing. The council may charge for care. Before that it works out "
          "what you can pay, and gives you that in writing."},
    Words{"L06", "wishes",
          "Do you want the council to meet the eligible needs? Tell us, also if you would rather "
          "arrange some or all of it yourself."},
    Words{"L10", "changes",
          "Tell us when your income, your capital or the costs of your disability change. We then "
          "work it out again and tell you in writing, with the reason."},
    Words{"L12", "change",
          "This is an estimate to plan with. It can go up or down while we plan. The final amount "
          "is what it costs to meet your eligible needs in the way that is agreed."},
    Words{"L15", "enough",
          "If you think that this does not buy what the plan says, tell us which line and why. We "
          "look at it again, with real prices and providers, and answer in writing."},
    Words{"L04 L05", "next",
          "Next we decide which of the needs meet the national eligibility criteria. You get that "
          "decision in writing, with our reasons for each need."},
    Words{"L06", "next",
          "Next we look with you at what could be done, and begin a plan. Nothing that you have "
          "now stops because of this letter."},
    Words{"L12", "next", "Next we plan with you, line by line, what is to be done and by whom."},
    Words{
        "", "disagree",
        "Talk to us first, if you like: whoever wrote this letter will go through it with you. "
        "You can ask for a manager to look at it again. You can complain at any time; you do not "
        "have to ask for a review first. If our answer does not settle it, the Local Government "
        "and Social Care Ombudsman can look at it, free of charge: www.lgo.org.uk, 0300 061 0614. "
        "Complain to us, and then to the Ombudsman, within 12 months of the day on which you "
        "knew of the matter."},
    Words{
        "", "advocate",
        "If it is hard for you to understand this, to keep it in mind, to weigh it up or to say "
        "what you think, and there is nobody suitable to help you, the council has to find you an "
        "independent advocate. It costs you nothing. Ask us."},
};

std::string format_words(const LetterSource& source) {
  const care::PersonAdded* person = source.record->person(source.to);
  if (person == nullptr) return {};
  std::vector<std::string> lines;
  const auto add = [&](std::string_view name, const std::optional<PersonalText>& words) {
    if (words && !words->empty()) lines.push_back(fmt::format("{}: {}", name, words->for_reader()));
  };
  add("How to reach you", person->how_to_reach);
  add("How you take things in", person->communication);
  add("What makes it easier", person->adjustments);
  add("Your language", person->language);
  if (lines.empty()) return {};
  std::string all = "This is what we have written down. Tell us if it is not right.";
  for (const std::string& line : lines) all += "\n" + line;
  return all;
}

}  // namespace

std::span<const PartFiller> every_letters_fillers() { return fillers; }

std::string first_words(const LetterSource& source, const PartKind& part) {
  if (part.id == "format") return format_words(source);
  if (source.kind->id == "L06" && part.id == "next" && none_eligible(source))
    return "Next you get written advice on what can be done to meet or reduce your needs, and to "
           "prevent more. You can ask for another assessment if something changes.";
  const bool carers =
      source.assessment != nullptr && source.assessment->whom == care::AssessedWhom::carer;
  if (source.kind->id == "L06" && part.id == "wishes" && carers)
    return "Tell us if we have it wrong where the person you care for lives: it settles which "
           "council helps you.";
  for (const Words& words : standard) {
    const bool fits =
        words.letters.empty() || words.letters.find(source.kind->id) != std::string_view::npos;
    if (fits && words.part == part.id) return std::string{words.text};
  }
  return {};
}

}  // namespace candour::letters
