#include "care/safeguarding/concern.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "care/casefile/action_parts.hpp"

namespace candour::care {
namespace {

using rules::EventKind;

struct LimbRow {
  std::string_view name;
  std::string_view words;
};
constexpr std::array limb_rows{LimbRow{"", "not answered"}, LimbRow{"met", "yes"},
                               LimbRow{"not_met", "no"}, LimbRow{"not_known", "not known"}};

std::string_view words_of(ConcernPart limb) {
  return limb_rows[static_cast<std::size_t>(limb)].words;
}

// What is recorded about a closed case too: a concern waits for nobody to reopen it.
std::optional<Refusal> not_here(const CaseRecord& record) {
  if (!record.published()) return std::nullopt;
  return refuse(RefusalCode::not_permitted,
                "This is a published case: it can be read, and nothing is recorded in it.");
}

std::optional<Refusal> wrong_day(const std::optional<Day>& day, Day today, std::string_view field,
                                 std::string_view sentence) {
  if (!day) return refuse(RefusalCode::missing_field, std::string{sentence}, std::string{field});
  if (*day > today)
    return refuse(RefusalCode::date_out_of_range,
                  "This day is after today: write what happened once it has.", std::string{field});
  return std::nullopt;
}

std::optional<Refusal> empty_words(const PersonalText& words, std::string_view field,
                                   std::string_view sentence) {
  if (!words.empty()) return std::nullopt;
  return refuse(RefusalCode::text_empty, std::string{sentence}, std::string{field});
}

std::string item_of(std::int64_t concern) { return fmt::format("concern-{}", concern); }

Happened held(std::string_view kind, Day on, std::optional<std::string> about, std::string note) {
  Happened happened;
  happened.kind = kind;
  happened.on = exactly(on);
  happened.about = std::move(about);
  happened.note = PersonalText{std::move(note)};
  happened.visibility = people::VisibilityClass::held;
  return happened;
}

Events recorded(const CaseRecord& record, const Doer& by, const Happened& happened) {
  return {journal::make_event(record.stream, by.actor(), happened.on, happened)};
}

std::string sentence(std::string text) {
  if (!text.empty() && text.back() != '.' && text.back() != '!' && text.back() != '?') text += '.';
  return text;
}

const Concern* concern_numbered(const std::vector<Concern>& all, std::int64_t number) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Concern& one) { return one.raised->number == number; });
  return found == all.end() ? nullptr : &*found;
}

Refusal no_such_concern() {
  return refuse(RefusalCode::not_found, "There is no such concern in this case.", "concern");
}

std::optional<Refusal> unanswered(const DecideConcern& input) {
  struct Part {
    ConcernPart limb;
    std::string_view field;
    std::string_view sentence;
  };
  const std::array parts{
      Part{input.has_needs, "has_needs",
           "Say whether there is reasonable cause to suspect that they have needs for care and "
           "support."},
      Part{input.is_at_risk, "is_at_risk",
           "Say whether there is reasonable cause to suspect that they are abused or neglected, or "
           "at risk of it."},
      Part{input.cannot_protect, "cannot_protect",
           "Say whether those needs keep them from protecting themselves."}};
  for (const Part& part : parts)
    if (part.limb == ConcernPart::not_answered)
      return refuse(RefusalCode::missing_field, std::string{part.sentence},
                    std::string{part.field});
  if (!input.enquire)
    return refuse(RefusalCode::missing_field, "Choose whether the council enquires.", "enquire");
  return std::nullopt;
}

std::string decision_words(const DecideConcern& input) {
  std::string text = fmt::format(
      "Needs for care and support: {}. Abused or neglected, or at risk of it: {}. Cannot protect "
      "themselves because of those needs: {}. Reasons: {}",
      words_of(input.has_needs), words_of(input.is_at_risk), words_of(input.cannot_protect),
      sentence(input.reasons.for_storage()));
  if (*input.enquire)
    text += fmt::format(" Enquires: {}", sentence(input.who_enquires.for_storage()));
  return text;
}

}  // namespace

std::string_view name_of(ConcernPart limb) {
  return limb_rows[static_cast<std::size_t>(limb)].name;
}

std::optional<ConcernPart> concern_part_named(std::string_view name) {
  for (std::size_t i = 1; i < limb_rows.size(); ++i)
    if (limb_rows[i].name == name) return static_cast<ConcernPart>(i);
  return std::nullopt;
}

std::vector<Concern> concerns_of(const CaseRecord& record) {
  std::vector<Concern> concerns;
  for (const Entry& entry : record.entries) {
    if (entry.kind == EventKind::safeguarding_concern) {
      concerns.push_back({&entry, nullptr, nullptr});
      continue;
    }
    if (!entry.happened.item) continue;
    for (Concern& concern : concerns) {
      if (*entry.happened.item != item_of(concern.raised->number)) continue;
      if (entry.kind == EventKind::safeguarding_enquiry_started ||
          entry.kind == EventKind::safeguarding_no_enquiry)
        concern.decided = &entry;
      if (entry.kind == EventKind::safeguarding_enquiry_closed) concern.closed = &entry;
    }
  }
  return concerns;
}

Result<Events> raise_concern(const CaseRecord& record, const Doer& by, const RaiseConcern& input) {
  if (auto refused = not_here(record)) return std::move(*refused);
  if (record.person(input.about) == nullptr)
    return refuse(RefusalCode::unknown_person, "Choose the adult whom the worry is about.",
                  "about");
  if (auto wrong = wrong_day(input.raised_on, by.today, "raised",
                             "Enter the day on which the council was told."))
    return std::move(*wrong);
  if (auto empty = empty_words(input.what, "what", "Write what was seen, heard or said."))
    return std::move(*empty);
  if (input.wished_outcome.empty()) {
    if (auto empty = empty_words(input.why_not_asked, "why_not_asked",
                                 "Write what the adult wants to happen, or why they could not be "
                                 "asked yet."))
      return std::move(*empty);
  }
  std::string note = sentence(input.what.for_storage());
  if (!input.told_by.empty())
    note += fmt::format(" Told by: {}", sentence(input.told_by.for_storage()));
  if (input.wished_outcome.empty())
    note += fmt::format(" What they want was not asked yet: {}",
                        sentence(input.why_not_asked.for_storage()));
  else
    note +=
        fmt::format(" What they want to happen: {}", sentence(input.wished_outcome.for_storage()));
  return recorded(record, by,
                  held("safeguarding.concern", *input.raised_on, input.about, std::move(note)));
}

Result<Events> decide_concern(const CaseRecord& record, const Doer& by,
                              const DecideConcern& input) {
  if (auto refused = not_here(record)) return std::move(*refused);
  const auto concerns = concerns_of(record);
  const Concern* concern = concern_numbered(concerns, input.concern);
  if (concern == nullptr) return no_such_concern();
  if (concern->decided != nullptr)
    return refuse(RefusalCode::already_done,
                  "This concern is decided already. A new worry is a concern of its own.",
                  "concern");
  if (auto missing = unanswered(input)) return std::move(*missing);
  const bool all_met = input.has_needs == ConcernPart::met &&
                       input.is_at_risk == ConcernPart::met &&
                       input.cannot_protect == ConcernPart::met;
  if (all_met && !*input.enquire)
    return refuse(RefusalCode::not_permitted,
                  "All three parts are met, so the council must enquire, or have others enquire "
                  "(Care Act 2014 s42(2)). Choose to enquire, or change what is not so.",
                  "enquire");
  if (auto empty = empty_words(input.reasons, "reasons", "Write why you decide so."))
    return std::move(*empty);
  if (*input.enquire) {
    if (auto empty = empty_words(input.who_enquires, "who_enquires",
                                 "Write who enquires, and whom the council asks to."))
      return std::move(*empty);
  }
  if (auto wrong = wrong_day(input.decided_on, by.today, "decided",
                             "Enter the day on which it was decided."))
    return std::move(*wrong);
  Happened decided =
      held(*input.enquire ? "safeguarding.enquiry_started" : "safeguarding.no_enquiry",
           *input.decided_on, concern->raised->happened.about, decision_words(input));
  decided.item = item_of(input.concern);
  return recorded(record, by, decided);
}

Result<Events> close_enquiry(const CaseRecord& record, const Doer& by, const CloseEnquiry& input) {
  if (auto refused = not_here(record)) return std::move(*refused);
  const auto concerns = concerns_of(record);
  const Concern* concern = concern_numbered(concerns, input.concern);
  if (concern == nullptr || !concern->is_enquired()) return no_such_concern();
  if (concern->closed != nullptr)
    return refuse(RefusalCode::already_done, "This enquiry is closed already.", "concern");
  if (auto empty = empty_words(input.outcome, "outcome",
                               "Write what was done, and whether the adult has what they wanted."))
    return std::move(*empty);
  if (auto wrong = wrong_day(input.closed_on, by.today, "closed",
                             "Enter the day on which the enquiry ended."))
    return std::move(*wrong);
  Happened closed = held("safeguarding.enquiry_closed", *input.closed_on,
                         concern->raised->happened.about, input.outcome.for_storage());
  closed.item = item_of(input.concern);
  return recorded(record, by, closed);
}

}  // namespace candour::care
