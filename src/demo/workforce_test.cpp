#include "demo/workforce.hpp"

#include <set>

#include "demo/testing_material.hpp"
#include "people/demo_staff.hpp"

namespace candour::demo {
namespace {

Workforce workforce_of(int people) {
  const auto numbers = read_distributions(testing::text_of("distributions.toml"));
  EXPECT_TRUE(numbers.has_value());
  auto made = Workforce::make(*numbers, CouncilId::ours("demo"), people, 1, testing::monday);
  EXPECT_TRUE(made.has_value());
  return std::move(*made);
}

TEST(Workforce, HasTheTenWhomEverybodyCanSignInAs) {
  const Workforce workforce = workforce_of(2'000);
  for (const people::DemoAccount& known : people::demo_staff) {
    int times = 0;
    for (const people::Account& account : workforce.accounts())
      times += account.id.text() == known.id ? 1 : 0;
    EXPECT_EQ(times, 1) << known.id;
  }
  const Team& east = workforce.teams(TeamKind::adults_east).front();
  EXPECT_EQ(east.manager.text(), "staff:mary");
  EXPECT_EQ(east.workers.front().id.text(), "amira");
}

TEST(Workforce, HasAccountsThatCanBeAddedEachOnce) {
  const Workforce workforce = workforce_of(40'000);
  std::set<std::string> names;
  int closed = 0;
  for (const people::Account& account : workforce.accounts()) {
    EXPECT_TRUE(people::check(account).has_value()) << account.sign_in_name;
    EXPECT_TRUE(names.insert(account.sign_in_name).second) << account.sign_in_name;
    closed += account.state == people::AccountState::closed ? 1 : 0;
  }
  EXPECT_GE(closed, 1);
}

TEST(Workforce, GrowsWithThePeopleInTeamsOfAboutADozen) {
  for (const int people : {1, 300, 2'000, 50'000}) {
    const Workforce workforce = workforce_of(people);
    for (std::size_t kind = 0; kind < team_kind_count; ++kind) {
      for (const Team& team : workforce.teams(static_cast<TeamKind>(kind))) {
        EXPECT_GE(team.workers.size(), 1U) << team.name;
        EXPECT_LE(team.workers.size(), 13U) << team.name;
        EXPECT_FALSE(team.manager.empty()) << team.name;
      }
    }
  }
  EXPECT_GE(workforce_of(50'000).teams(TeamKind::adults_east).size(), 10U);
}

}  // namespace
}  // namespace candour::demo
