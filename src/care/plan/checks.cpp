#include "care/plan/checks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/plan/words.hpp"

namespace candour::care {
namespace {

constexpr std::string_view how_needs_are_met = "Care Act 2014 s25(1)(c)";

std::string what_of(const LineContent& content) {
  return fmt::format("“{}”", content.what.for_reader());
}

bool says_when(const LineContent& content) {
  return !content.times.empty() || !content.when_words.empty();
}

// Somebody comes at a time that the council answers for.
bool is_a_visit(const LineContent& content) {
  return content.met_by == MetBy::council && !content.times.empty();
}

void add_line_gaps(const LineOnTheTable& line, const LineContent& content,
                   std::vector<PlanGap>& gaps) {
  const auto add = [&](std::string sentence) {
    gaps.push_back(
        {line.id.text(), content.need, std::move(sentence), std::string{how_needs_are_met}, false});
  };
  if (content.met_by == MetBy::nobody_yet) return;
  if (content.who.empty() && content.met_by != MetBy::person)
    add(fmt::format("Say who does {}: a name, or a kind of worker.", what_of(content)));
  if (!says_when(content) && content.met_by != MetBy::equipment)
    add(fmt::format("Say on which days {} is done, at what time and for how long.",
                    what_of(content)));
  if (is_a_visit(content) &&
      std::any_of(content.times.begin(), content.times.end(),
                  [](const WeeklyTime& time) { return time.window_minutes == 0; }))
    add(fmt::format("Say how much earlier or later a visit for {} may begin.", what_of(content)));
  if (!content.from) add(fmt::format("Say from which day on {} is done.", what_of(content)));
}

// Whether what a need is to lead to rests on evidence in the assessment.
bool has_evidence(const PlanChecked& checked, std::string_view need) {
  if (checked.assessment == nullptr) return true;  // not at hand: nothing can be said
  const Finding* finding = checked.assessment->finding(need);
  return finding != nullptr && !finding->evidence.empty();
}

void add_need_orphans(const PlanChecked& checked, std::vector<PlanGap>& gaps) {
  if (checked.determined == nullptr) return;
  for (const NeedDetermined& need : checked.determined->needs) {
    if (!need.eligible) continue;
    const std::string words = short_need_words(need.outcome);
    if (lines_for(checked.plan, need.outcome).empty())
      gaps.push_back(
          {{},
           need.outcome,
           fmt::format("{}: say how this eligible need is met, or put a line that nobody "
                       "meets it yet, and why.",
                       words),
           std::string{how_needs_are_met},
           true});
    if (hoped_for(checked, need.outcome).empty())
      gaps.push_back(
          {{},
           need.outcome,
           fmt::format("{}: say what the person wants to achieve, in their words.", words),
           "Care Act 2014 s9(4)(b)",
           false});
    if (!has_evidence(checked, need.outcome))
      gaps.push_back({{},
                      need.outcome,
                      fmt::format("{}: the assessment names no evidence for it. Add what it rests "
                                  "on.",
                                  words),
                      {},
                      false});
  }
}

void add_line_orphans(const PlanChecked& checked, std::vector<PlanGap>& gaps) {
  for (const LineOnTheTable& line : checked.plan.lines) {
    const LineContent* content = line.counts();
    if (content == nullptr) continue;
    if (content->need.empty()) {
      gaps.push_back({line.id.text(),
                      {},
                      fmt::format("{} is not yet documented: write down with the person why it is "
                                  "there. That it is not documented is no reason to reduce it.",
                                  what_of(*content)),
                      {},
                      false});
    } else if (content->outcome.empty() && hoped_for(checked, content->need).empty()) {
      gaps.push_back({line.id.text(),
                      content->need,
                      fmt::format("Say what {} is for.", what_of(*content)),
                      {},
                      false});
    }
  }
}

}  // namespace

std::vector<const LineOnTheTable*> lines_for(const PlanRecord& plan, std::string_view need) {
  std::vector<const LineOnTheTable*> found;
  for (const LineOnTheTable& line : plan.lines) {
    const LineContent* content = line.counts();
    if (content != nullptr && content->need == need) found.push_back(&line);
  }
  return found;
}

PersonalText hoped_for(const PlanChecked& checked, std::string_view need) {
  if (checked.determined != nullptr)
    for (const NeedDetermined& one : checked.determined->needs)
      if (one.outcome == need && !one.hoped_for.empty()) return one.hoped_for;
  const Finding* finding =
      checked.assessment == nullptr ? nullptr : checked.assessment->finding(need);
  return finding == nullptr ? PersonalText{} : finding->hoped_for;
}

std::vector<PlanGap> not_specific(const PlanChecked& checked) {
  std::vector<PlanGap> gaps;
  for (const LineOnTheTable& line : checked.plan.lines)
    if (const LineContent* content = line.counts()) add_line_gaps(line, *content, gaps);
  return gaps;
}

std::vector<PlanGap> orphans(const PlanChecked& checked) {
  std::vector<PlanGap> gaps;
  add_need_orphans(checked, gaps);
  add_line_orphans(checked, gaps);
  return gaps;
}

std::vector<PlanPart> parts_of(const PlanChecked& checked, const Answers& form, bool has_budget) {
  const auto state = [](bool there) { return there ? PartState::there : PartState::missing; };
  const bool has_needs = checked.determined != nullptr && !checked.determined->needs.empty();
  const auto orphaned = orphans(checked);
  const bool every_need_has_a_line =
      has_needs && std::none_of(orphaned.begin(), orphaned.end(),
                                [](const PlanGap& gap) { return gap.refuses; });
  const bool pays_directly = std::any_of(
      checked.plan.lines.begin(), checked.plan.lines.end(), [](const LineOnTheTable& line) {
        const LineContent* content = line.counts();
        return content != nullptr && content->met_by == MetBy::direct_payment;
      });
  const bool advised =
      form.is_answered("advice", "reduce") && form.is_answered("advice", "prevent");
  return {
      {"Care Act 2014 s25(1)(a)", "All the needs that the assessment found", state(has_needs)},
      {"Care Act 2014 s25(1)(b)", "Whether, and how far, each need is eligible", state(has_needs)},
      {how_needs_are_met, "Which needs the council meets, and how", state(every_need_has_a_line)},
      {"Care Act 2014 s25(1)(d)", "What care and support could help with",
       state(form.is_answered("taking-part", "relevant"))},
      {"Care Act 2014 s25(1)(e)", "The personal budget", state(has_budget)},
      {"Care Act 2014 s25(1)(f)", "Advice on meeting, reducing, preventing and delaying needs",
       state(advised)},
      {"Care Act 2014 s25(2)", "Of a direct payment: which needs, how much, how often",
       !pays_directly ? PartState::does_not_apply
                      : state(has_budget && form.is_answered("direct-payment", "how_often"))}};
}

}  // namespace candour::care
