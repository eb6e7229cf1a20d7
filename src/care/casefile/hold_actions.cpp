#include "care/casefile/hold_actions.hpp"

#include <array>

#include "care/casefile/action_parts.hpp"

namespace candour::care {
namespace {

struct HowRow {
  std::string_view name;
  std::string_view words;
};
constexpr std::array hows{HowRow{"said", "in person or by phone"}, HowRow{"by_letter", "by letter"},
                          HowRow{"by_email", "by email"},
                          HowRow{"by_text_message", "by text message"}};

std::optional<Refusal> wrong_telling(const Doer& by, const TellOfHold& input) {
  if (!input.told_on)
    return refuse(RefusalCode::missing_field, "Enter when the person was told.", "told");
  if (*input.told_on > by.today)
    return refuse(RefusalCode::date_out_of_range,
                  "The day on which the person was told cannot be after today.", "told");
  if (!input.how)
    return refuse(RefusalCode::missing_field, "Choose how the person was told.", "told_how");
  return std::nullopt;
}

journal::NewEvent told_event(const CaseRecord& record, const Doer& by, const TellOfHold& input) {
  return journal::make_event(record.stream, by.actor(), exactly(*input.told_on),
                             HoldTold{*input.how});
}

}  // namespace

std::string_view name_of(HowTold how) { return hows[static_cast<std::size_t>(how)].name; }
std::string_view words_of(HowTold how) { return hows[static_cast<std::size_t>(how)].words; }

std::optional<HowTold> how_told_named(std::string_view name) {
  for (std::size_t i = 0; i < hows.size(); ++i)
    if (hows[i].name == name) return static_cast<HowTold>(i);
  return std::nullopt;
}

std::optional<Day> told_of_hold_on(const CaseRecord& record) {
  const Hold* hold = record.hold();
  if (hold == nullptr) return std::nullopt;
  if (hold->started.person_told_on) return hold->started.person_told_on;
  const PersonAdded* subject = record.subject();
  for (const Letter& letter : record.letters) {
    const bool is_to_them = subject == nullptr || letter.sent.to == subject->label;
    if (letter.sent.kind == "L02" && is_to_them && letter.on && hold->from &&
        *letter.on >= *hold->from)
      return letter.on;
  }
  return std::nullopt;
}

const Hold* hold_to_tell(const CaseRecord& record) {
  return told_of_hold_on(record) ? nullptr : record.hold();
}

Result<Events> tell_of_hold(const CaseRecord& record, const Doer& by, const TellOfHold& input) {
  if (hold_to_tell(record) == nullptr)
    return refuse(RefusalCode::already_done, "There is no hold that the person was not told of.",
                  "told");
  if (auto wrong = wrong_telling(by, input)) return std::move(*wrong);
  return Events{told_event(record, by, input)};
}

Result<Events> start_hold_and_tell(const CaseRecord& record, const Doer& by, const StartHold& hold,
                                   const TellOfHold& told) {
  auto events = start_hold(record, by, hold);
  if (!events) return events.error();
  if (!told.told_on && !told.how) return events;
  if (auto wrong = wrong_telling(by, told)) return std::move(*wrong);
  events->push_back(told_event(record, by, told));
  return events;
}

}  // namespace candour::care
