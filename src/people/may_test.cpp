#include "people/may.hpp"

#include <gtest/gtest.h>

#include <set>

namespace candour::people {
namespace {

// Calls `check` for every actor, action, class, sharing and relationship there is.
template <class Check>
void everywhere(Check check) {
  for (const Role role : all_roles)
    for (const Action action : all_actions)
      for (const VisibilityClass visibility : all_visibility_classes)
        for (const Sharing sharing : {Sharing::not_shared, Sharing::shared})
          for (const Relationship relationship : all_relationships)
            check(role, action, Subject{subject_kind_of(action), visibility, sharing},
                  relationship);
}

bool on_a_person(const Subject& subject) { return subject.kind == SubjectKind::person_record; }

// The function is usable where a constant is needed.
static_assert(may(Role::social_worker, Action::see_case, Relationship::allocated) ==
              Permission::allowed);
static_assert(may(Role::social_worker, Action::see_case, Relationship::none) ==
              Permission::allowed_with_reason);

TEST(May, TheSystemAdministratorReachesNoCaseOfTheCouncil) {
  int asked = 0;
  everywhere([&](Role role, Action action, const Subject& subject, Relationship relationship) {
    if (role != Role::system_administrator) return;
    const bool about_people = on_a_person(subject) || subject.kind == SubjectKind::team ||
                              subject.kind == SubjectKind::private_timeline;
    if (!about_people || relationship == Relationship::published) return;
    EXPECT_FALSE(is_allowed(may(role, action, subject, relationship)))
        << name_of(action) << " " << name_of(relationship);
    ++asked;
  });
  EXPECT_GT(asked, 0);
  for (const Action action : {Action::see_my_work, Action::search_people, Action::see_statistics})
    EXPECT_EQ(may(Role::system_administrator, action, Relationship::none), Permission::refused);
}

TEST(May, NobodyOnThePersonsSideLearnsThatSomethingHeldExists) {
  int asked = 0;
  everywhere([&](Role role, Action action, const Subject& subject, Relationship relationship) {
    if (is_staff(role) || !on_a_person(subject)) return;
    if (subject.visibility != VisibilityClass::held) return;
    const Permission permission = may(role, action, subject, relationship);
    // A refusal of the action itself (allocating, say) does not depend on the class.
    const bool refused_anyhow =
        !is_allowed(may(role, action, relationship)) && permission == Permission::refused;
    EXPECT_TRUE(permission == Permission::hidden || refused_anyhow)
        << name_of(role) << " " << name_of(action) << " " << name_of(relationship);
    ++asked;
  });
  EXPECT_GT(asked, 0);
}

TEST(May, AClassOnlyEverTakesAway) {
  everywhere([](Role role, Action action, const Subject& subject, Relationship relationship) {
    if (!on_a_person(subject)) return;
    const Permission whole = may(role, action, subject, relationship);
    const Permission part = may_see(role, subject.visibility, subject.sharing, relationship);
    EXPECT_GE(whole, part);
  });
}

TEST(May, SharingNeverTakesAway) {
  everywhere([](Role role, Action action, const Subject& subject, Relationship relationship) {
    if (subject.sharing == Sharing::shared) return;
    const Subject shared{subject.kind, subject.visibility, Sharing::shared};
    EXPECT_LE(may(role, action, shared, relationship), may(role, action, subject, relationship));
  });
}

TEST(May, AnActionOnAnotherKindOfSubjectIsRefused) {
  for (const Role role : all_roles)
    for (const Action action : all_actions)
      for (const SubjectKind kind :
           {SubjectKind::person_record, SubjectKind::team, SubjectKind::private_timeline,
            SubjectKind::council, SubjectKind::own_account}) {
        if (kind == subject_kind_of(action)) continue;
        EXPECT_EQ(may(role, action, Subject{.kind = kind}, Relationship::allocated),
                  Permission::refused);
      }
}

TEST(May, OnlyStaffAreEverAskedForAReason) {
  everywhere([](Role role, Action action, const Subject& subject, Relationship relationship) {
    const bool asked = may(role, action, subject, relationship) == Permission::allowed_with_reason;
    EXPECT_TRUE(!asked || is_staff(role)) << name_of(role);
  });
}

TEST(May, StaffNeverOpenTheirOwnRecordOrOneTheyActForThroughTheirStaffAccount) {
  everywhere([](Role role, Action action, const Subject& subject, Relationship relationship) {
    const bool conflict =
        relationship == Relationship::self || relationship == Relationship::representing;
    if (!is_staff(role) || !on_a_person(subject) || !conflict) return;
    EXPECT_FALSE(is_allowed(may(role, action, subject, relationship)))
        << name_of(role) << " " << name_of(action);
  });
}

TEST(May, ARecordThatIsNotTheirsDoesNotExistForThePersonsSide) {
  for (const Role role : all_roles) {
    if (!on_persons_side(role)) continue;
    for (const Action action : {Action::see_case, Action::see_case_as_at, Action::see_duties,
                                Action::see_chronology, Action::see_looks})
      EXPECT_EQ(may(role, action, Relationship::none), Permission::hidden) << name_of(role);
    EXPECT_EQ(may(role, Action::see_case, Relationship::self), Permission::allowed);
  }
}

TEST(May, AnyoneSignedInReadsAPublishedCase) {
  for (const Role role : all_roles) {
    EXPECT_EQ(may(role, Action::see_published_case, Relationship::published), Permission::allowed);
    EXPECT_EQ(may(role, Action::see_case_as_at, Relationship::published), Permission::allowed);
  }
}

TEST(May, WhatEachStaffRoleIsForStaysItsOwn) {
  for (const Role role : all_roles) {
    const bool administrator = role == Role::system_administrator;
    EXPECT_EQ(is_allowed(may(role, Action::manage_staff, Relationship::none)), administrator);
    EXPECT_EQ(is_allowed(may(role, Action::allocate, Relationship::my_team)),
              role == Role::team_manager);
  }
  EXPECT_EQ(may(Role::complaints_officer, Action::see_case, Relationship::my_matter),
            Permission::allowed);
  EXPECT_EQ(may(Role::team_manager, Action::see_team, Relationship::my_team), Permission::allowed);
  EXPECT_EQ(may(Role::social_worker, Action::see_team, Relationship::my_team), Permission::refused);
}

TEST(May, NamesAreDistinctAndReadBack) {
  std::set<std::string_view> names;
  for (const Action action : all_actions) {
    EXPECT_EQ(action_named(name_of(action)), action);
    EXPECT_FALSE(words_of(action).empty());
    names.insert(name_of(action));
  }
  for (const Role role : all_roles) {
    EXPECT_EQ(role_named(name_of(role)), role);
    EXPECT_FALSE(words_of(role).empty());
    names.insert(name_of(role));
  }
  EXPECT_EQ(names.size(), action_count + role_count);
  EXPECT_FALSE(action_named("see_everything"));
  EXPECT_FALSE(role_named("Social worker"));
  for (const VisibilityClass visibility : all_visibility_classes)
    EXPECT_EQ(visibility_named(name_of(visibility)), visibility);
}

TEST(May, OnlySignInAndHelpAreOpenBeforeSignIn) {
  for (const Action action : all_actions) {
    const bool open = action == Action::sign_in || action == Action::see_help ||
                      action == Action::see_calendar_feed;
    EXPECT_EQ(needs_sign_in(action), !open);
  }
}

TEST(May, ThePageSaysEveryRowOfTheTable) {
  const std::string page = permissions_page();
  for (const Action action : all_actions)
    EXPECT_NE(page.find("### " + std::string{name_of(action)} + "\n"), std::string::npos);
  std::size_t rows = 0;
  for (std::size_t at = page.find("\n| social_worker |"); at != std::string::npos;
       at = page.find("\n| social_worker |", at + 1))
    ++rows;
  EXPECT_EQ(rows, action_count + 2 * all_visibility_classes.size());
}

}  // namespace
}  // namespace candour::people
