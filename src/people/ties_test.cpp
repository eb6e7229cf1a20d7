#include "people/ties.hpp"

#include <gtest/gtest.h>

#include "people/may.hpp"
#include "people/test_council.hpp"

namespace candour::people {
namespace {

Ties nobodys() {
  Ties ties;
  ties.council = north();
  return ties;
}

TEST(Ties, TheClosestTieCounts) {
  const Account amira = amira_of(north());
  Ties ties = nobodys();
  EXPECT_EQ(relationship_of(amira, ties), Relationship::none);
  ties.team = amira.team;
  EXPECT_EQ(relationship_of(amira, ties), Relationship::my_team);
  ties.in_matter = {StaffId::ours("ben"), amira.id};
  EXPECT_EQ(relationship_of(amira, ties), Relationship::my_matter);
  ties.allocated_to = amira.id;
  EXPECT_EQ(relationship_of(amira, ties), Relationship::allocated);
}

TEST(Ties, AllocationToSomebodyElseIsNoTie) {
  Ties ties = nobodys();
  ties.allocated_to = StaffId::ours("ben");
  ties.in_matter = {StaffId::ours("ben")};
  EXPECT_EQ(relationship_of(amira_of(north()), ties), Relationship::none);
}

TEST(Ties, NoTeamIsNotTheSameTeam) {
  Account amira = amira_of(north());
  amira.team = "";
  EXPECT_EQ(relationship_of(amira, nobodys()), Relationship::none);
}

TEST(Ties, WhoeverIsTooCloseOpensNothingEvenWhenAllocated) {
  const Account amira = amira_of(north());
  Ties ties = nobodys();
  ties.allocated_to = amira.id;
  ties.too_close = {amira.id};
  const Relationship relationship = relationship_of(amira, ties);
  EXPECT_FALSE(is_allowed(may(amira.role, Action::see_case, relationship)));
}

TEST(Ties, TheSameReferenceInAnotherCouncilIsSomebodyElse) {
  Ties ties = nobodys();
  ties.allocated_to = StaffId::ours("amira");
  ties.team = "Adults East";
  EXPECT_EQ(relationship_of(amira_of(south()), ties), Relationship::none);
  ties.published = true;
  EXPECT_EQ(relationship_of(amira_of(south()), ties), Relationship::published);
}

}  // namespace
}  // namespace candour::people
