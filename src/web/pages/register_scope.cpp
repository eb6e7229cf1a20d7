#include "web/pages/register_scope.hpp"

#include <fmt/format.h>

namespace candour::web {

bool may_on_council(const Visit& visit, people::Action action) {
  return visit.session && people::may(visit.session->account.role, action,
                                      people::Relationship::none) == people::Permission::allowed;
}

std::string RegisterScope::words() const { return team.empty() ? "the whole council" : team; }

Result<RegisterScope> scope_of(const Visit& visit, ListQuery& query) {
  const people::Account& account = visit.session->account;
  RegisterScope scope;
  scope.may_choose = may_on_council(visit, people::Action::see_council_registers);
  if (!scope.may_choose) {
    if (query.has("team") && query.get("team") != account.team)
      return refuse(RefusalCode::not_permitted,
                    "Your role lets you see the registers of your own team only.", "team");
    scope.team = account.team;
    // An empty team is the whole council to the board, and must never come to mean it here.
    scope.is_nobody = account.team.empty();
  } else if (query.has("team")) {
    scope.team = std::string{query.get("team")};
  } else if (account.role == people::Role::team_manager) {
    scope.team = account.team;
  }
  if (!scope.is_nobody) query.set("team", scope.team);
  return scope;
}

Result<void> look_at_board(const Visit& visit,
                           const std::function<void(const registers::BoardView&)>& show) {
  return visit.site.board.look(visit.today, show);
}

std::string as_at_words(const Visit& visit) { return "As at " + say_with_weekday(visit.today); }

}  // namespace candour::web
