#include "demo/workforce.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "people/demo_staff.hpp"

namespace candour::demo {
namespace {

using people::Role;
using std::chrono::days;

int number_in(const std::string& text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

bool plain(const std::string& name) {
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

std::string lower(std::string name) {
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return name;
}

bool carries_cases(Role role) {
  return role == Role::social_worker || role == Role::occupational_therapist;
}

}  // namespace

// What is needed while staff are made up.
struct Workforce::Making {
  const Distributions& numbers;
  const CouncilId& council;
  Day today;
  Chance chance;
  std::set<std::string> taken = {};

  const std::string& plain_name(const std::vector<std::vector<std::string>>& lists) {
    for (;;) {
      const std::string& name = chance.one_of(lists[numbers.who.culture.draw_index(chance)]);
      if (plain(name)) return name;
    }
  }

  people::Account account(Role role, const std::string& team) {
    const bool woman = chance.in_thousand(820);
    const std::string& given = plain_name(woman ? numbers.names.women : numbers.names.men);
    const std::string& family = plain_name(numbers.names.family);
    const std::string stem = lower(given) + "." + lower(family);
    std::string name = stem;
    for (int copy = 2; !taken.insert(name).second; ++copy) name = fmt::format("{}{}", stem, copy);
    return {council, StaffId::ours(name),       name, fmt::format("{} {}", given, family), role,
            team,    people::AccountState::open};
  }

  Worker worker(const people::Account& account) {
    Worker made{.id = account.id,
                .actor = people::actor_of(account.id),
                .occupational_therapist = account.role == Role::occupational_therapist,
                .left = {}};
    made.lateness_percent = number_in(numbers.work.lateness_of_worker.draw(chance));
    return made;
  }

  // One team with its manager and as many workers; those of the ten who belong to it come first.
  Team team(const TeamShape& shape, const std::string& name, int workers, Role usual,
            std::vector<people::Account>& accounts) {
    Team made{name, shape.lateness_percent, shape.keeps_waiting_list, {}, {}};
    for (const people::DemoAccount& known : people::demo_staff) {
      if (known.team != name) continue;
      const people::Account is{council,
                               StaffId::ours(known.id),
                               std::string{known.sign_in_name},
                               std::string{known.display_name},
                               known.role,
                               name,
                               people::AccountState::open};
      if (known.role == Role::team_manager) made.manager = people::actor_of(is.id);
      if (carries_cases(known.role)) made.workers.push_back(worker(is));
    }
    if (made.manager.empty()) {
      accounts.push_back(account(Role::team_manager, name));
      made.manager = people::actor_of(accounts.back().id);
    }
    while (static_cast<int>(made.workers.size()) < std::max(workers, 1)) {
      accounts.push_back(account(usual, name));
      made.workers.push_back(worker(accounts.back()));
    }
    return made;
  }

  // The last of a team has left, in some teams, and their people are still theirs.
  void somebody_leaves(Team& team, bool surely, std::vector<people::Account>& accounts) {
    if (team.workers.size() < 3) return;
    if (!chance.in_thousand(numbers.work.left_in_thousand) && !surely) return;
    Worker& last = team.workers.back();
    last.left = today - days{numbers.work.left_days_ago.draw(chance)};
    const auto theirs = std::find_if(accounts.begin(), accounts.end(),
                                     [&](const auto& one) { return one.id == last.id; });
    if (theirs != accounts.end()) theirs->state = people::AccountState::closed;
  }
};

Result<Workforce> Workforce::make(const Distributions& numbers, const CouncilId& council,
                                  int people, std::uint64_t seed, Day today) {
  if (numbers.work.teams.size() != team_kind_count)
    return refuse(RefusalCode::missing_field, "The distributions do not name ten teams.",
                  "work.teams");
  Workforce made;
  // No life has this place: they count up from 1.
  Making making{numbers, council, today, Chance{seed, ~std::uint64_t{0}}};
  for (const people::DemoAccount& known : people::demo_staff) {
    made.accounts_.push_back({council, StaffId::ours(known.id), std::string{known.sign_in_name},
                              std::string{known.display_name}, known.role, std::string{known.team},
                              people::AccountState::open});
    making.taken.insert(std::string{known.sign_in_name});
  }
  for (std::size_t kind = 0; kind < team_kind_count; ++kind) {
    const TeamShape& shape = numbers.work.teams[kind];
    const auto workers =
        static_cast<int>((std::int64_t{shape.workers_per_100_000} * people + 50'000) / 100'000);
    const int teams = std::max(
        1, (workers + numbers.work.workers_in_a_team - 1) / numbers.work.workers_in_a_team);
    const Role usual = static_cast<TeamKind>(kind) == TeamKind::occupational_therapy
                           ? Role::occupational_therapist
                           : Role::social_worker;
    std::vector<Team>& list = made.teams_.emplace_back();
    for (int i = 0; i < teams; ++i) {
      const std::string name = i == 0 ? shape.name : fmt::format("{} {}", shape.name, i + 1);
      list.push_back(making.team(shape, name, (workers + i) / teams, usual, made.accounts_));
      making.somebody_leaves(list.back(), kind == 0 && i == 0, made.accounts_);
    }
  }
  const int of_each = people / 20'000;
  for (int i = 0; i < of_each; ++i) {
    for (const auto& [role, team] : {std::pair{Role::panel_member, "Principal Social Worker"},
                                     std::pair{Role::complaints_officer, "Complaints"},
                                     std::pair{Role::finance_officer, "Finance and Brokerage"}})
      made.accounts_.push_back(making.account(role, team));
  }
  return made;
}

}  // namespace candour::demo
