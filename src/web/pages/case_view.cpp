#include "web/pages/case_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace candour::web {
namespace {

using rules::Duty;
using rules::DutyState;

int rank(const Duty& duty) {
  switch (duty.state) {
    case DutyState::breached: return !duty.rule->is_finding ? 2 : duty.certain ? 0 : 1;
    case DutyState::due: return 3;
    case DutyState::running: return 4;
    case DutyState::cannot_be_computed: return 5;
    case DutyState::met: return 6;
    case DutyState::fell_away: return 7;
  }
  return 8;
}

Day sort_day(const Duty& duty) {
  if (duty.state == DutyState::breached && duty.raised) return *duty.raised;
  return duty.due ? duty.due->latest : last_day;
}

bool is_still_open(const Duty& duty) {
  return duty.state == DutyState::breached && duty.clock != nullptr &&
         duty.closing == rules::no_happening;
}

std::string things(int count, std::string_view one, std::string_view many) {
  constexpr std::string_view words[] = {"No",   "One", "Two",   "Three", "Four",
                                        "Five", "Six", "Seven", "Eight", "Nine"};
  const std::string number = count < 10 ? std::string{words[count]} : fmt::format("{}", count);
  return fmt::format("{} {}", number, count == 1 ? one : many);
}

}  // namespace

std::string person_words(const CaseView& view, rules::PersonIndex about) {
  if (about == rules::nobody) return {};
  const care::PersonAdded& person = view.record().people[about];
  if (person.preferred_name) return person.preferred_name->for_reader();
  return person.words.empty() ? person.label : fmt::format("{} ({})", person.label, person.words);
}

std::vector<std::size_t> duties_in_order(const CaseView& view) {
  const auto& duties = view.looked.duties;
  std::vector<std::size_t> order(duties.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tuple{rank(duties[a]), sort_day(duties[a])} <
           std::tuple{rank(duties[b]), sort_day(duties[b])};
  });
  return order;
}

CaseCounts count_duties(const timeline::Replayed& looked) {
  CaseCounts counts;
  for (const Duty& duty : looked.duties) {
    if (duty.is_finding()) (duty.certain ? counts.breached : counts.possibly) += 1;
    if (duty.state == DutyState::due) ++counts.due_soon;
    if (duty.state == DutyState::running) ++counts.running;
    const bool open = duty.state == DutyState::due || duty.state == DutyState::running;
    if (open && duty.due && (counts.next == nullptr || duty.due->latest < counts.next->due->latest))
      counts.next = &duty;
    if (duty.state == DutyState::due && duty.due &&
        (counts.soon == nullptr || duty.due->latest < counts.soon->due->latest))
      counts.soon = &duty;
    if (duty.is_finding() && duty.certain && is_still_open(duty) &&
        (counts.latest == nullptr || *duty.raised < *counts.latest->raised))
      counts.latest = &duty;
  }
  return counts;
}

std::string standing_sentence(const CaseView& view) {
  const CaseCounts counts = count_duties(view.looked);
  std::string text;
  if (counts.breached == 0 && counts.possibly == 0) {
    text = "Nothing that the law asks was missed, on what is recorded.";
  } else {
    text = counts.breached > 0 ? things(counts.breached, "duty was missed", "duties were missed")
                               : std::string{"No duty was missed for certain"};
    if (counts.possibly > 0)
      text +=
          fmt::format(", and {} possibly, because dates or facts are not certain", counts.possibly);
    text += ".";
  }
  if (counts.latest != nullptr)
    text += fmt::format(" Open the longest: {}, since {}.", counts.latest->rule->title,
                        say(*counts.latest->raised));
  if (counts.next != nullptr)
    text += fmt::format(" Next: {}, due {}.", counts.next->rule->title,
                        rules::due_words(*counts.next->due));
  else
    text += " Nothing else is running.";
  return text;
}

}  // namespace candour::web
