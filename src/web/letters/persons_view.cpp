#include "web/letters/persons_view.hpp"

#include <algorithm>

#include "care/casefile/happened_visibility.hpp"
#include "care/casefile/note_actions.hpp"

namespace candour::web {
namespace {

using people::Ground;
using people::Sharing;
using people::Shown;
using people::VisibilityClass;
using people::Visible;

bool was_given(const DocumentReading& reading, const std::string& label) {
  const auto& copies = reading.document.copies;
  return std::any_of(copies.begin(), copies.end(),
                     [&](const care::CopyEntry& one) { return one.given.to == label; });
}

bool reached(const care::LetterSent& sent, const std::string& label) {
  return sent.to == label ||
         std::find(sent.copies_to.begin(), sent.copies_to.end(), label) != sent.copies_to.end();
}

bool is_carers_document(std::string_view kind) {
  return kind == "carers_assessment" || kind == "carers_support_plan";
}

void keep_what_is_a_carers(care::CaseRecord& record, const care::PersonAdded& person) {
  const ActorId account = care::account_of(record, person);
  const auto about_them = [&](const std::optional<std::string>& about) {
    return about && *about == person.label;
  };
  std::erase_if(record.entries,
                [&](const care::Entry& one) { return !about_them(one.happened.about); });
  std::erase_if(record.notes, [&](const care::Note& one) {
    return !about_them(one.about) && one.statement.account_of != account;
  });
  std::erase_if(record.files,
                [&](const care::KeptFile& one) { return one.kept.account_of != account; });
}

}  // namespace

care::CaseRecord as_person_reads(care::CaseRecord record, const people::Reader& reader,
                                 const care::PersonAdded& person) {
  care::CaseRecord shown = care::as_shown_to(std::move(record), reader).record;
  if (!person.case_is_about_them) keep_what_is_a_carers(shown, person);
  std::erase_if(shown.letters,
                [&](const care::Letter& one) { return !reached(one.sent, person.label); });
  std::erase_if(shown.notes, [&](const care::Note& one) {
    return people::visible_to(reader, one.statement).what == Shown::hidden;
  });
  std::erase_if(shown.files, [&](const care::KeptFile& one) {
    return people::visible_to(reader, one.kept.visibility, Sharing::not_shared).what ==
           Shown::hidden;
  });
  shown.tasks.clear();
  shown.messages.clear();
  return shown;
}

Visible document_shown(const DocumentReading& reading, const people::Reader& reader,
                       const care::PersonAdded& person) {
  const care::DocumentBegun& begun = reading.entry.begun;
  const bool given = was_given(reading, person.label);
  if (begun.about != person.label) {
    if (given) return {Shown::shown, Ground::none};
    if (is_carers_document(begun.kind))
      return people::visible_to(reader, VisibilityClass::carers_own, Sharing::not_shared);
    // The adult’s own: a carer is not told what there is of it.
    return {Shown::hidden, Ground::none};
  }
  const bool open_to_them = reading.entry.is_signed() || reading.document.shared.has_value();
  return people::visible_to(reader, VisibilityClass::professional_in_work,
                            open_to_them ? Sharing::shared : Sharing::not_shared);
}

}  // namespace candour::web
