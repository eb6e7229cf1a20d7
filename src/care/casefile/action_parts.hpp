#pragma once
// What the actions on a case share. Used by work_actions.cpp and desk_actions.cpp alone.

#include "care/casefile/work_actions.hpp"
#include "journal/codec.hpp"

namespace candour::care::detail {

// Words that were given, or nothing.
inline std::optional<PersonalText> filled(const PersonalText& words) {
  return words.empty() ? std::nullopt : std::optional<PersonalText>{words};
}

// Something that happened to the case today.
template <class Event>
journal::NewEvent event_of(const CaseRecord& record, const Doer& by, const Event& event) {
  return journal::make_event(record.stream, by.actor(), exactly(by.today), event);
}

// Whether anything may be done with the case. Refuses with not_permitted a published or closed one.
inline Result<void> is_worked(const CaseRecord& record) {
  if (record.published())
    return refuse(RefusalCode::not_permitted,
                  "This is a published case: it can be read, and nothing is done with it.");
  if (record.closure)
    return refuse(RefusalCode::not_permitted,
                  "This case is closed. Reopen it before you do anything else with it.");
  return {};
}

}  // namespace candour::care::detail
