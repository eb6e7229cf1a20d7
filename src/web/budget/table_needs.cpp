#include "web/budget/table_needs.hpp"

#include <algorithm>

#include "care/plan/words.hpp"

namespace candour::web {
namespace {

const care::LineContent* content_of(const care::LineOnTheTable& line) { return line.counts(); }

NeedOnTable& need_named(std::vector<NeedOnTable>& needs, const std::string& code) {
  const auto found = std::find_if(needs.begin(), needs.end(),
                                  [&](const NeedOnTable& need) { return need.code == code; });
  if (found != needs.end()) return *found;
  needs.emplace_back();
  needs.back().code = code;
  needs.back().title = care::need_words(code);
  return needs.back();
}

}  // namespace

std::vector<NeedOnTable> needs_on_table(const PlanAtTable& at) {
  std::vector<NeedOnTable> needs;
  if (const care::EligibilityDetermined* determined = at.determined_or_null()) {
    for (const care::NeedDetermined& one : determined->needs) {
      NeedOnTable& need = need_named(needs, one.outcome);
      need.need = one.need;
      need.hoped_for = one.hoped_for;
      need.eligible = one.eligible;
    }
  }
  std::vector<const care::LineOnTheTable*> undocumented;
  for (const care::LineOnTheTable& line : at.plan.lines) {
    const care::LineContent* content = content_of(line);
    if (content == nullptr) continue;
    if (content->need.empty())
      undocumented.push_back(&line);
    else
      need_named(needs, content->need).lines.push_back(&line);
  }
  if (!undocumented.empty()) need_named(needs, {}).lines = std::move(undocumented);
  return needs;
}

}  // namespace candour::web
