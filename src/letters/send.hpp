#pragma once
// A letter is sent: the events that say so, in the case and in the document that it tells of. Pure:
// the bytes are rendered and kept before. What the law requires and the record lacks refuses it,
// with the clause; nobody gets what is not theirs, and nobody who has died gets anything.

#include <optional>
#include <string>
#include <vector>

#include "care/casefile/work_actions.hpp"
#include "letters/draft.hpp"

namespace candour::letters {

struct SendLetter {
  people::DocumentId id{};
  people::HowSent how = people::HowSent::by_post;
  std::string digest_of_bytes{};
  std::int64_t bytes = 0;
  std::vector<std::string> copies_to{};  // labels
  // That whoever it is about asked for it to be given to somebody else, in their words.
  PersonalText asked{};
  // Who of the case has died, by label, with the day as it is known.
  std::vector<std::pair<std::string, VagueDate>> died{};
};

// Whether a letter of this kind is this person’s as of right: they are who it is about.
bool is_theirs(const LetterSource& source);

// "Mr Bell died on 3 March 2026. Letters to them have stopped. …": why nothing is sent to somebody,
// and who may get one instead. Empty where nothing stands against it.
std::string stopped_by_death(const care::CaseRecord& record, std::string_view label,
                             std::span<const std::pair<std::string, VagueDate>> died);

// Refuses with not_permitted (a published case; whoever it goes to has died, field to), unknown_
// person (to, copies_to), missing_field (asked: it is not theirs and its owner has not asked; or
// the part that the law requires, with its clause), already_done (the same letter).
Result<care::Events> send_letter(const LetterSource& source, const Draft& draft,
                                 const care::Doer& by, const SendLetter& input);

}  // namespace candour::letters
