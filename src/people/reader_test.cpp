#include "people/reader.hpp"

#include <gtest/gtest.h>

namespace candour::people {
namespace {

Reader reader(Role role, Relationship relationship, Scope scope = Scope::nothing) {
  return {.council = CouncilId::ours("demo"),
          .actor = ActorId::ours("person:1"),
          .display_name = "Somebody",
          .role = role,
          .relationship = relationship,
          .scope = scope};
}
constexpr Visible shown{Shown::shown, Ground::none};
constexpr Visible hidden{Shown::hidden, Ground::none};
constexpr Visible gap(Ground ground) { return {Shown::gap, ground}; }

// The rows of the visibility table, for the adult whose record it is.
TEST(Reader, TheAdultSeesTheirOwnRecordLessWhatTheLawOrSafetyWithholds) {
  const Reader adult = reader(Role::adult, Relationship::self);
  EXPECT_EQ(visible_to(adult, VisibilityClass::theirs, Sharing::not_shared), shown);
  EXPECT_EQ(visible_to(adult, VisibilityClass::professional_in_work, Sharing::not_shared),
            gap(Ground::in_work));
  EXPECT_EQ(visible_to(adult, VisibilityClass::professional_in_work, Sharing::shared), shown);
  EXPECT_EQ(visible_to(adult, VisibilityClass::third_party, Sharing::not_shared),
            gap(Ground::about_another_person));
  EXPECT_EQ(visible_to(adult, VisibilityClass::third_party, Sharing::shared), shown);
  EXPECT_EQ(visible_to(adult, VisibilityClass::held, Sharing::shared), hidden);
  EXPECT_EQ(visible_to(adult, VisibilityClass::legal_privilege, Sharing::shared),
            gap(Ground::legal_privilege));
}

// Care Act 2014 s12(4).
TEST(Reader, ACarersOwnAssessmentIsTheCarersToShareAndNeverGoesByTheRepresentative) {
  const auto see = [](Role role, Relationship relationship, Sharing sharing) {
    return visible_to(reader(role, relationship, Scope::care_and_money),
                      VisibilityClass::carers_own, sharing);
  };
  EXPECT_EQ(see(Role::carer, Relationship::self, Sharing::not_shared), shown);
  EXPECT_EQ(see(Role::adult, Relationship::self, Sharing::not_shared),
            gap(Ground::carers_own_assessment));
  EXPECT_EQ(see(Role::adult, Relationship::self, Sharing::shared), shown);
  for (const Role role : {Role::attorney, Role::deputy, Role::appointee, Role::advocate,
                          Role::helper, Role::parent, Role::carer})
    EXPECT_EQ(see(role, Relationship::representing, Sharing::shared),
              gap(Ground::carers_own_assessment))
        << name_of(role);
}

// SI 2014/2889 reg 5(6).
TEST(Reader, AnAdvocateExaminesTheRecordsAndTheHeldClassesStayHeld) {
  const Reader advocate = reader(Role::advocate, Relationship::representing, Scope::care);
  EXPECT_EQ(visible_to(advocate, VisibilityClass::professional_in_work, Sharing::not_shared),
            shown);
  EXPECT_EQ(visible_to(advocate, VisibilityClass::third_party, Sharing::not_shared),
            gap(Ground::about_another_person));
  EXPECT_EQ(visible_to(advocate, VisibilityClass::held, Sharing::not_shared), hidden);
}

TEST(Reader, ARepresentativeSeesWhatTheirScopeCovers) {
  const Reader appointee = reader(Role::appointee, Relationship::representing, Scope::money);
  const auto see = [&](VisibilityClass visibility, Matter matter) {
    return visible_to(appointee, visibility, Sharing::not_shared, matter);
  };
  EXPECT_EQ(see(VisibilityClass::theirs, Matter::money), shown);
  EXPECT_EQ(see(VisibilityClass::theirs, Matter::care), gap(Ground::outside_scope));
  EXPECT_EQ(see(VisibilityClass::held, Matter::care), hidden);
  EXPECT_EQ(may(appointee, Action::see_case, Subject{}, Matter::care), Permission::hidden);
  EXPECT_EQ(may(appointee, Action::see_case, Subject{}, Matter::money), Permission::allowed);
  const Reader nothing = reader(Role::attorney, Relationship::representing, Scope::nothing);
  for (const Matter matter : {Matter::care, Matter::money})
    EXPECT_EQ(visible_to(nothing, VisibilityClass::theirs, Sharing::shared, matter),
              gap(Ground::outside_scope));
}

TEST(Reader, OutsideTheCaseloadNothingIsShownBeforeAReasonIsRecorded) {
  Reader worker = reader(Role::social_worker, Relationship::none);
  EXPECT_EQ(visible_to(worker, VisibilityClass::theirs, Sharing::shared),
            gap(Ground::needs_reason));
  worker.reason_recorded = true;
  EXPECT_EQ(visible_to(worker, VisibilityClass::theirs, Sharing::shared), shown);
  EXPECT_EQ(visible_to(worker, VisibilityClass::held, Sharing::not_shared), shown);
}

TEST(Reader, SomethingHeldAsksATeamMateForAReasonAndNotTheAllocatedWorker) {
  const auto see = [](Role role, Relationship relationship) {
    return visible_to(reader(role, relationship), VisibilityClass::held, Sharing::not_shared);
  };
  EXPECT_EQ(see(Role::social_worker, Relationship::allocated), shown);
  EXPECT_EQ(see(Role::social_worker, Relationship::my_team), gap(Ground::needs_reason));
  EXPECT_EQ(see(Role::team_manager, Relationship::my_team), shown);
  EXPECT_EQ(see(Role::finance_officer, Relationship::my_matter), hidden);
}

TEST(Reader, FinanceSeesTheMoneyAndNotTheNotes) {
  const Reader finance = reader(Role::finance_officer, Relationship::my_matter);
  EXPECT_EQ(visible_to(finance, VisibilityClass::theirs, Sharing::not_shared), shown);
  EXPECT_EQ(visible_to(finance, VisibilityClass::third_party, Sharing::shared),
            gap(Ground::outside_role));
}

TEST(Reader, EveryReaderIsOfOneKind) {
  EXPECT_EQ(kind_of(reader(Role::social_worker, Relationship::allocated)), ReaderKind::worker);
  EXPECT_EQ(kind_of(reader(Role::panel_member, Relationship::my_matter)), ReaderKind::panel_member);
  EXPECT_EQ(kind_of(reader(Role::adult, Relationship::self)), ReaderKind::person);
  EXPECT_EQ(kind_of(reader(Role::attorney, Relationship::representing)),
            ReaderKind::representative);
  EXPECT_EQ(kind_of(reader(Role::outside_body, Relationship::none)), ReaderKind::outside_body);
}

// What may() hides or refuses of the whole case is never shown piece by piece, and nobody but the
// person's own side and staff is shown anything of an unpublished case.
TEST(Reader, WhatIsShownAgreesWithMay) {
  for (const Role role : all_roles)
    for (const Relationship relationship : all_relationships)
      for (const VisibilityClass visibility : all_visibility_classes)
        for (const Sharing sharing : {Sharing::not_shared, Sharing::shared}) {
          Reader any = reader(role, relationship, Scope::care_and_money);
          any.reason_recorded = true;
          const Permission permission =
              may(any, Action::see_case, Subject{SubjectKind::person_record, visibility, sharing});
          const Visible seen = visible_to(any, visibility, sharing);
          EXPECT_EQ(seen.what == Shown::shown, is_allowed(permission))
              << name_of(role) << " " << name_of(relationship) << " " << name_of(visibility);
          EXPECT_TRUE(permission != Permission::hidden || seen.what == Shown::hidden);
          EXPECT_EQ(seen.what == Shown::gap, seen.ground != Ground::none);
        }
}

TEST(Reader, EveryGroundHasASentenceAndAName) {
  for (const Ground ground : {Ground::in_work, Ground::about_another_person,
                              Ground::carers_own_assessment, Ground::legal_privilege,
                              Ground::outside_scope, Ground::outside_role, Ground::needs_reason}) {
    EXPECT_FALSE(name_of(ground).empty());
    EXPECT_EQ(words_of(ground).back(), '.');
  }
}

}  // namespace
}  // namespace candour::people
