#include "care/contact/document.hpp"

#include <algorithm>
#include <map>

#include "base/london_time.hpp"
#include "care/casefile/action_parts.hpp"
#include "care/contact/document_parts.hpp"
#include "care/kinds.hpp"

namespace candour::care {
namespace {

bool same(const Happened& a, const Happened& b) {
  return a.kind == b.kind && a.on == b.on && a.about == b.about && a.note == b.note;
}

// What a carer’s answer says. Who gives care has come to the council’s notice as a carer, whether
// or not they were asked yet (s10(1)).
std::vector<Happened> happenings_of(const contact::Helper& helper, std::optional<Day> received) {
  std::vector<Happened> told;
  const auto tell = [&](std::string_view kind, std::optional<Day> on, std::string_view note = {}) {
    if (!on) return;
    Happened happened;
    happened.kind = kind;
    happened.on = exactly(*on);
    happened.about = helper.label;
    if (!note.empty()) happened.note = PersonalText{std::string{note}};
    told.push_back(std::move(happened));
  };
  const auto on = helper.offered_on ? helper.offered_on : received;
  if (helper.answer == "wants") {
    tell("carer.assessment_requested", on);
  } else if (helper.answer == "declines") {
    tell("assessment.declined", on, "Offered an assessment as a carer, and did not want it.");
  } else if (helper.cares) {
    tell("contact.received", received, "Came to notice as somebody who gives care.");
  }
  return told;
}

// Everything that one version says happened, to the person and to those who help.
std::vector<Happened> all_of(const Signing& signing, const Answers& answers,
                             const std::vector<contact::Helper>& helpers) {
  auto told = contact::happenings_of(answers, signing.entry.begun.about);
  const auto received = answers.day("call", "received_on");
  for (const contact::Helper& helper : helpers)
    for (Happened& one : happenings_of(helper, received)) told.push_back(std::move(one));
  return told;
}

// Somebody new of this version whom the record does not know yet under the same name.
bool is_known(const CaseRecord& record, const PersonAdded& added) {
  return std::any_of(record.people.begin(), record.people.end(), [&](const PersonAdded& one) {
    return (added.person && one.person == added.person) ||
           (one.preferred_name == added.preferred_name && one.words == added.words);
  });
}

// Rows of people whom the record has from an earlier version keep the label that they were given.
void keep_labels(const CaseRecord& record, const Answers& answers,
                 std::vector<contact::Helper>& helpers) {
  for (contact::Helper& helper : helpers) {
    if (!helper.is_new) continue;
    const PersonAdded added = contact::person_of(answers, helper);
    for (const PersonAdded& one : record.people) {
      const bool is_same = (added.person && one.person == added.person) ||
                           (one.preferred_name == added.preferred_name && one.words == added.words);
      if (is_same) helper.label = one.label;
    }
  }
}

Result<Events> on_signing(const Signing& signing, const Doer& by) {
  const Answers answers{signing.content.answers};
  auto helpers = contact::helpers_of(signing.record, answers);
  keep_labels(signing.record, answers, helpers);
  Events events;
  const auto add = [&](const auto& event) {
    events.push_back(detail::event_of(signing.record, by, event));
  };
  for (const contact::Helper& helper : helpers) {
    const PersonAdded added = contact::person_of(answers, helper);
    if (helper.is_new && !is_known(signing.record, added)) add(added);
  }
  const SignedContent* before = signing.document.latest_signed();
  std::vector<Happened> told_before;
  std::optional<PersonNeedsRecorded> needed_before;
  if (before != nullptr) {
    const Answers earlier{before->what.content.answers};
    auto earlier_helpers = contact::helpers_of(signing.record, earlier);
    keep_labels(signing.record, earlier, earlier_helpers);
    told_before = all_of(signing, earlier, earlier_helpers);
    needed_before = contact::needs_of(earlier, signing.entry.begun.about);
  }
  if (const auto needs = contact::needs_of(answers, signing.entry.begun.about)) {
    const bool is_new = !needed_before || needs->communication != needed_before->communication ||
                        needs->how_to_reach != needed_before->how_to_reach ||
                        needs->adjustments != needed_before->adjustments ||
                        needs->language != needed_before->language;
    if (is_new) add(*needs);
  }
  for (const Happened& one : all_of(signing, answers, helpers)) {
    const bool is_new = std::none_of(told_before.begin(), told_before.end(),
                                     [&](const Happened& other) { return same(one, other); });
    if (is_new)
      events.push_back(journal::make_event(signing.record.stream, by.actor(), one.on, one));
  }
  return events;
}

// A day that somebody was promised, with what the record says of it.
struct Promise {
  PromisedDay day;
  std::int64_t first_number = 0;  // of the first promise, in the council’s chain
  Day first_told{};
  Day told{};  // the newest
};

// Whether somebody was assessed, or said that they do not want it, since they were promised it.
bool is_kept(const CaseRecord& record, const Promise& promise) {
  const KindSet ends = assessment_done | KindSet{EventKind::carer_assessment_completed,
                                                 EventKind::assessment_declined};
  return std::any_of(record.entries.begin(), record.entries.end(), [&](const Entry& entry) {
    return entry.kind && ends.contains(*entry.kind) && entry.happened.about == promise.day.about &&
           (entry.number > promise.first_number || entry.happened.on.latest >= promise.first_told);
  });
}

// Whether the person was written to about the delay after it could be told.
bool was_told_of_delay(const CaseRecord& record, const std::optional<std::string>& about,
                       Day from) {
  return std::any_of(record.letters.begin(), record.letters.end(), [&](const Letter& letter) {
    return letter.sent.kind == "L02" && (!about || letter.sent.to == *about) && letter.on &&
           *letter.on >= from;
  });
}

}  // namespace

const DocumentKind contact_kind{.name = "contact",
                                .title = "Contact",
                                .form = "contact",
                                .cite = "Care Act 2014 s9(1)",
                                .sign_words = "Sign the contact",
                                .gaps = contact::gaps,
                                .on_signing = on_signing};

std::vector<PromisedDay> delays_to_tell(const CaseRecord& record, Day today) {
  std::map<std::string, Promise> promises;
  for (const Entry& entry : record.entries) {
    if (entry.kind != EventKind::assessment_due || !entry.happened.on.exact()) continue;
    const Day promised = entry.happened.on.latest;
    const Day told = london_day(entry.recorded);
    const auto [place, is_new] = promises.try_emplace(entry.happened.about.value_or(""));
    Promise& promise = place->second;
    if (is_new)
      promise = {.day = {}, .first_number = entry.number, .first_told = told, .told = told};
    if (!is_new && promise.day.promised != promised) promise.day.was_changed = true;
    promise.day.about = entry.happened.about;
    promise.day.promised = promised;
    promise.told = told;
  }
  std::vector<PromisedDay> owed;
  for (auto& [about, promise] : promises) {
    PromisedDay& day = promise.day;
    day.has_passed = day.promised < today;
    if (!day.has_passed && !day.was_changed) continue;
    if (is_kept(record, promise)) continue;
    if (was_told_of_delay(record, day.about, day.has_passed ? day.promised : promise.told))
      continue;
    owed.push_back(day);
  }
  return owed;
}

}  // namespace candour::care
