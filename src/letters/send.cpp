#include "letters/send.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/casefile/happened_visibility.hpp"
#include "care/document/events.hpp"
#include "journal/codec.hpp"

namespace candour::letters {
namespace {

template <class Event>
journal::NewEvent in_case(const LetterSource& source, const care::Doer& by, const Event& event) {
  return journal::make_event(source.record->stream, by.actor(), exactly(by.today), event);
}

// The day of what the letter tells of: what was recorded before it was of something earlier.
std::optional<Day> day_told_of(const LetterSource& source) {
  if (!source.budgets.empty() && source.kind->part("lines") != nullptr)
    return source.budgets.back().on;
  if (source.document != nullptr && source.document->latest_signed() != nullptr)
    return source.document->latest_signed()->on;
  return std::nullopt;
}

bool is_recorded(const LetterSource& source, std::string_view kind) {
  const auto since = day_told_of(source);
  const auto& entries = source.record->entries;
  return std::any_of(entries.begin(), entries.end(), [&](const care::Entry& entry) {
    if (entry.happened.kind != kind) return false;
    if (entry.happened.about && *entry.happened.about != source.about) return false;
    return !since || entry.happened.on.latest >= *since;
  });
}

care::Happened happened(const LetterSource& source, const care::Doer& by, std::string_view kind) {
  care::Happened event;
  event.kind = kind;
  event.on = exactly(by.today);
  event.about = source.about;
  if (source.document != nullptr) care::keep_carers_own(source.document->opened.kind, event);
  return event;
}

bool is_filled(const Draft& draft, std::string_view part) {
  const Part* found = draft.part(part);
  return found != nullptr && found->applies && found->filled();
}

// That the person asked for somebody else to have it: kept as what happened, where the law has a
// word for it.
std::string_view asking_kind(const LetterKind& kind) {
  if (kind.id == "L04" || kind.id == "L05") return "assessment.copy_requested";
  if (kind.id == "L13" || kind.id == "L14" || kind.id == "L15") return "plan.copy_requested";
  return {};
}

Result<void> may_go_to(const LetterSource& source, const SendLetter& input,
                       const std::string& label, std::string_view field) {
  if (source.record->person(label) == nullptr)
    return refuse(RefusalCode::unknown_person, "Choose somebody of this case.", std::string{field});
  const std::string stopped = stopped_by_death(*source.record, label, input.died);
  if (!stopped.empty()) return refuse(RefusalCode::not_permitted, stopped, std::string{field});
  if (label == source.about || !input.asked.empty()) return {};
  return refuse(
      RefusalCode::missing_field,
      fmt::format("{} gets this only if {} asks. Write down what they asked, or send it "
                  "to {} alone. {} ({})",
                  called(*source.record, label), called(*source.record, source.about),
                  called(*source.record, source.about), source.kind->who, source.kind->who_cite),
      "asked");
}

Result<void> is_whole(const Draft& draft) {
  const auto missing = draft.missing_by_law();
  if (missing.empty()) return {};
  const Part& part = *missing.front();
  std::string why = fmt::format("“{}” is missing: {}", part.kind->heading, part.missing);
  if (part.kind->need == Need::by_law)
    why += fmt::format(" The law requires it in this letter ({}).", part.kind->cite);
  else
    why += " Without it this letter says nothing.";
  return refuse(RefusalCode::missing_field, std::move(why), "part-" + std::string{part.kind->id});
}

void add_copies(care::Events& events, const LetterSource& source, const care::Doer& by,
                const SendLetter& input) {
  if (!source.kind->gives_copy || source.document == nullptr) return;
  const care::SignedContent* last = source.document->latest_signed();
  if (last == nullptr) return;
  std::vector<std::string> to{source.to};
  to.insert(to.end(), input.copies_to.begin(), input.copies_to.end());
  for (const std::string& label : to)
    events.push_back(
        journal::make_event(care::stream_of(source.document->id), by.actor(), exactly(by.today),
                            care::CopyGiven{last->what.version, label, input.how, input.id}));
}

void add_happenings(care::Events& events, const LetterSource& source, const Draft& draft,
                    const care::Doer& by, const SendLetter& input) {
  if (!input.asked.empty()) {
    if (const auto kind = asking_kind(*source.kind); !kind.empty()) {
      care::Happened asked = happened(source, by, kind);
      asked.note = input.asked;
      events.push_back(in_case(source, by, asked));
    }
  }
  const bool reaches_them =
      source.to == source.about ||
      std::count(input.copies_to.begin(), input.copies_to.end(), source.about) > 0;
  if (!reaches_them) return;
  for (const Recorded& one : source.kind->records) {
    if (!one.part.empty() && !is_filled(draft, one.part)) continue;
    if (one.once && is_recorded(source, one.kind)) continue;
    events.push_back(in_case(source, by, happened(source, by, one.kind)));
  }
}

}  // namespace

bool is_theirs(const LetterSource& source) { return source.to == source.about; }

std::string stopped_by_death(const care::CaseRecord& record, std::string_view label,
                             std::span<const std::pair<std::string, VagueDate>> died) {
  const auto found =
      std::find_if(died.begin(), died.end(), [&](const auto& one) { return one.first == label; });
  if (found == died.end()) return {};
  const std::string when = found->second.precision == Precision::undated
                               ? std::string{}
                               : (found->second.exact() ? " on " : " ") + say(found->second);
  return fmt::format(
      "{} died{}. Letters to them have stopped. Whoever deals with their estate may ask for what "
      "concerns it: add them to this case and write to them. A carer’s own letters go on.",
      called(record, label), when);
}

Result<care::Events> send_letter(const LetterSource& source, const Draft& draft,
                                 const care::Doer& by, const SendLetter& input) {
  const care::CaseRecord& record = *source.record;
  if (record.published())
    return refuse(RefusalCode::not_permitted,
                  "This is a published case: it can be read, and no letter is sent in it.");
  const bool sent_before =
      std::any_of(record.letters.begin(), record.letters.end(),
                  [&](const care::Letter& one) { return one.sent.letter == input.id; });
  if (sent_before) return refuse(RefusalCode::already_done, "This letter was sent already.");
  if (auto good = may_go_to(source, input, source.to, "to"); !good) return good.error();
  for (const std::string& label : input.copies_to)
    if (auto good = may_go_to(source, input, label, "copies_to"); !good) return good.error();
  if (auto whole = is_whole(draft); !whole) return whole.error();
  care::LetterSent sent;
  sent.letter = input.id;
  sent.kind = source.kind->id;
  sent.to = source.to;
  sent.how = input.how;
  sent.digest_of_bytes = input.digest_of_bytes;
  sent.bytes = input.bytes;
  sent.copies_to = input.copies_to;
  if (source.entry != nullptr) sent.document = source.entry->begun.document;
  care::Events events{in_case(source, by, sent)};
  add_happenings(events, source, draft, by, input);
  add_copies(events, source, by, input);
  return events;
}

}  // namespace candour::letters
