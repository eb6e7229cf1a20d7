#include "web/pages/law_today.hpp"

#include <fmt/format.h>

#include "web/pages/case_filter.hpp"
#include "web/pages/register_parts.hpp"
#include "web/pages/register_scope.hpp"

namespace candour::web {
namespace {

using namespace html;
using registers::BoardColumn;

void write_count(Out& out, const RegisterScope& scope, const registers::RuleCount& count,
                 BoardColumn column) {
  const int number = count_in(count, column);
  if (number == 0) return;
  out << "<li><a class=\"govuk-link\""
      << Attr("href", Url(duty_people_path(scope.team, count.rule->id, column))) << ">"
      << Text(words_of(column)) << ": " << Text(people_words(static_cast<std::size_t>(number)))
      << "</a></li>";
}

}  // namespace

Raw law_today(const Visit& visit, std::string_view rule_id) {
  if (!may_on_council(visit, people::Action::see_registers)) return {};
  ListQuery nothing_asked{"/registers/duties"};
  const auto scope = scope_of(visit, nothing_asked);
  if (!scope || scope->is_nobody) return {};
  registers::RuleCount count;
  const auto looked = look_at_board(visit, [&](const registers::BoardView& board) {
    for (const registers::RuleCount& one : board.counts(scope->team))
      if (one.rule->id == rule_id) count = one;
  });
  if (!looked) return {};
  Out out;
  out << "<section class=\"candour-law-today candour-no-print\" aria-labelledby=\"today\"><h2 "
         "class=\"govuk-heading-s\" id=\"today\">In "
      << Text(scope->team.empty() ? std::string_view{"this council"}
                                  : std::string_view{scope->team})
      << " today</h2>";
  if (count.rule == nullptr) {
    out << "<p class=\"govuk-body\">It touches nobody.</p>";
  } else {
    out << "<ul>";
    for (const BoardColumn column : all_columns) write_count(out, *scope, count, column);
    out << "</ul>";
  }
  out << "</section>";
  return std::move(out).take();
}

}  // namespace candour::web
