#include "web/pages/staff_choice.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "web/html/components.hpp"

namespace candour::web {

using namespace html;

Result<std::vector<people::Account>> colleagues_near(const Visit& visit,
                                                     const care::CaseRecord& record) {
  const CouncilId& council = visit.site.council.id;
  std::vector<people::Account> near;
  const auto add = [&](people::Account account) {
    const bool known = std::any_of(
        near.begin(), near.end(), [&](const people::Account& one) { return one.id == account.id; });
    if (!known && account.state == people::AccountState::open) near.push_back(std::move(account));
  };
  std::vector<std::string> teams{visit.session->account.team};
  if (record.team != teams.front()) teams.push_back(record.team);
  for (const std::string& team : teams) {
    if (team.empty()) continue;
    auto of_team = visit.site.people.accounts_of_team(council, team);
    if (!of_team) return of_team.error();
    for (people::Account& account : *of_team) add(std::move(account));
  }
  add(visit.session->account);
  if (record.allocated_to) {
    auto worker = visit.site.people.account(council, *record.allocated_to);
    if (!worker) return worker.error();
    if (*worker) add(std::move((*worker)->account));
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const auto& a, const auto& b) { return a.display_name < b.display_name; });
  return near;
}

void write_staff_choice(Out& out, const Visit& visit, const std::vector<people::Account>& near,
                        const StaffChoice& choice) {
  Select select{.name = choice.field,
                .label = {.text = choice.legend},
                .error_message = {.text = choice.error},
                .value = choice.chosen};
  select.items.push_back({.text = "Choose somebody", .value = ""});
  for (const people::Account& account : near) {
    const bool is_me = account.id == visit.session->account.id;
    if (is_me && !choice.with_me) continue;
    select.items.push_back(
        {.text = is_me ? fmt::format("{} (me)", account.display_name)
                       : fmt::format("{}, {}", account.display_name, words_of(account.role)),
         .value = account.id.text()});
  }
  out << select
      << Input{.name = choice.field + "-other",
               .label = {.text = "Or somebody who is not in the list"},
               .hint = {.text = "Their sign-in name, for example somebody in finance"},
               .value = choice.other,
               .autocomplete = "off",
               .autocapitalize = "none",
               .spellcheck = false,
               .classes = "govuk-input--width-20"};
}

Result<std::optional<people::Account>> chosen_staff(const Visit& visit, const Typed& typed,
                                                    const std::string& field) {
  const CouncilId& council = visit.site.council.id;
  const std::string other = people::fold_sign_in_name(typed.text(field + "-other"));
  const std::string id = typed.text(field);
  if (other.empty() && id.empty()) return std::optional<people::Account>{};
  Result<std::optional<people::AccountWithHash>> found = std::optional<people::AccountWithHash>{};
  if (!other.empty()) {
    found = visit.site.people.account_named(council, other);
  } else if (const auto staff = StaffId::parse(id)) {
    found = visit.site.people.account(council, *staff);
  }
  if (!found) return found.error();
  if (!*found)
    return refuse(RefusalCode::not_found,
                  other.empty() ? "Choose somebody from the list."
                                : "Nobody here has this sign-in name. Check how it is spelt.",
                  field);
  return std::optional<people::Account>{std::move((*found)->account)};
}

}  // namespace candour::web
