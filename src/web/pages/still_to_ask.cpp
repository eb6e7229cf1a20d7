#include "web/pages/still_to_ask.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rules/explain.hpp"

namespace candour::web {
namespace {

using rules::Doubt;
using rules::Duty;
using rules::DutyState;

bool lacks(Doubt doubts) {
  return has(doubts, Doubt::condition_unknown) || has(doubts, Doubt::start_not_recorded) ||
         has(doubts, Doubt::vague_dates) || has(doubts, Doubt::order_unknown) ||
         has(doubts, Doubt::cancelled);
}

void add_once(std::vector<std::string>& list, std::string sentence) {
  if (std::find(list.begin(), list.end(), sentence) == list.end())
    list.push_back(std::move(sentence));
}

void add_basics(std::vector<std::string>& list, const care::CaseRecord& record) {
  const care::PersonAdded* subject = record.subject();
  if (subject == nullptr) {
    add_once(list, "Who the case is about: the record does not name one person.");
    return;
  }
  if (!is_given(subject->communication))
    add_once(list, "How they need to be spoken and written to. It was never recorded.");
  if (!is_given(subject->adjustments))
    add_once(list, "Whether they need adjustments. Nothing about them is recorded.");
  if (!is_given(subject->how_to_reach))
    add_once(list, "How and when they want to be reached. It was never recorded.");
  if (!subject->born) add_once(list, "Their date of birth. It is not recorded.");
}

bool is_carer(const care::PersonAdded& person) {
  return std::find(person.roles.begin(), person.roles.end(), "carer") != person.roles.end();
}

// An offer shows in the record as an assessment of the carer that was asked for, done or declined.
bool carer_was_asked(const care::CaseRecord& record, const care::PersonAdded& carer) {
  return std::any_of(record.entries.begin(), record.entries.end(), [&](const care::Entry& entry) {
    if (!entry.kind) return false;
    const bool is_theirs = !entry.happened.about || *entry.happened.about == carer.label;
    switch (*entry.kind) {
      case rules::EventKind::carer_assessment_requested:
      case rules::EventKind::carer_assessment_completed: return is_theirs;
      case rules::EventKind::assessment_requested:
      case rules::EventKind::assessment_completed:
      case rules::EventKind::assessment_declined:
        return entry.happened.about && *entry.happened.about == carer.label;
      default: return false;
    }
  });
}

void add_carers(std::vector<std::string>& list, const care::CaseRecord& record) {
  int carers = 0;
  for (const care::PersonAdded& person : record.people) {
    if (!is_carer(person)) continue;
    ++carers;
    if (carer_was_asked(record, person)) continue;
    const std::string name =
        person.preferred_name ? person.preferred_name->for_reader() : person.words;
    add_once(list, fmt::format("{}, who cares: whether they want an assessment of their own. No "
                               "offer is recorded.",
                               name));
  }
  if (carers == 0 && record.service == rules::Service::adult)
    add_once(list, "Whether anybody cares for them unpaid. Nobody is recorded as a carer.");
}

void add_doubts(std::vector<std::string>& list, const timeline::Replayed& looked,
                const rules::RuleBook& book) {
  for (const Duty& duty : looked.duties) {
    const bool is_open = duty.state == DutyState::cannot_be_computed ||
                         (duty.state == DutyState::breached && !duty.certain) || is_to_do(duty);
    if (!is_open || !lacks(duty.doubts)) continue;
    const auto why = rules::explain(duty, looked.seen, book, looked.as_of);
    std::string unknown;
    for (const rules::OutlineLine& line : why.condition) {
      if (!line.asks_a_fact || !line.has_truth || line.truth != rules::Truth::unknown) continue;
      unknown += (unknown.empty() ? "" : "; ") + line.words;
    }
    if (unknown.empty() && !why.doubts.empty()) unknown = why.doubts.front();
    if (unknown.empty()) continue;
    add_once(list,
             fmt::format("{}{}: {}", duty.rule->title, about_words(looked, duty.about), unknown));
  }
}

}  // namespace

bool is_given(const std::optional<PersonalText>& words) { return words && !words->empty(); }

bool is_to_do(const Duty& duty) {
  if (duty.clock == nullptr || !duty.due) return false;
  if (duty.state == DutyState::due || duty.state == DutyState::running) return true;
  return duty.state == DutyState::breached && duty.closing == rules::no_happening;
}

std::string about_words(const timeline::Replayed& looked, rules::PersonIndex about) {
  if (about == rules::nobody) return {};
  const care::PersonAdded& person = looked.record.people[about];
  if (person.case_is_about_them) return {};
  return ", " + (person.preferred_name ? person.preferred_name->for_reader() : person.words);
}

std::vector<std::string> still_to_ask(const timeline::Replayed& looked,
                                      const rules::RuleBook& book) {
  std::vector<std::string> list;
  add_basics(list, looked.record);
  add_carers(list, looked.record);
  add_doubts(list, looked, book);
  return list;
}

}  // namespace candour::web
