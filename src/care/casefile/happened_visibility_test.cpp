#include "care/casefile/happened_visibility.hpp"

#include <gtest/gtest.h>

#include "care/casefile/action_testing.hpp"

namespace candour::care {
namespace {

using people::Reader;
using people::Relationship;
using people::Role;
using people::VisibilityClass;

Entry entry_of(std::string_view kind, std::optional<VisibilityClass> visibility = {}) {
  Entry entry;
  entry.happened.kind = kind;
  entry.happened.on = exactly(make_day(2026, 3, 2));
  entry.happened.visibility = visibility;
  entry.kind = rules::event_kind_named(kind);
  return entry;
}

Reader reader_of(Role role, Relationship relationship, bool reason_recorded = false) {
  Reader reader;
  reader.role = role;
  reader.relationship = relationship;
  reader.scope = people::Scope::care_and_money;
  reader.reason_recorded = reason_recorded;
  return reader;
}

CaseRecord record_with_a_concern(CaseOrigin origin = CaseOrigin::council) {
  CaseRecord record = TestCase{origin}.record();
  record.entries = {entry_of("contact.received"), entry_of("safeguarding.concern"),
                    entry_of("assessment.requested"),
                    entry_of("decision.made", VisibilityClass::held)};
  return record;
}

TEST(HappenedVisibility, SafetyIsHeldAndTheRestIsTheirs) {
  EXPECT_EQ(visibility_of(entry_of("safeguarding.concern")), VisibilityClass::held);
  EXPECT_EQ(visibility_of(entry_of("safeguarding.enquiry_closed")), VisibilityClass::held);
  EXPECT_EQ(visibility_of(entry_of("protection.conference")), VisibilityClass::held);
  // Of a kind that no program knows yet.
  EXPECT_EQ(visibility_of(entry_of("safeguarding.something_new")), VisibilityClass::held);
  EXPECT_EQ(visibility_of(entry_of("contact.received")), VisibilityClass::theirs);
  // That capacity was assessed is for the person to know and to answer.
  EXPECT_EQ(visibility_of(entry_of("mca.assessed")), VisibilityClass::theirs);
  EXPECT_EQ(visibility_of(entry_of("decision.made", VisibilityClass::held)), VisibilityClass::held);
}

TEST(HappenedVisibility, ThePersonsSideFindsNoTrace) {
  for (const auto& [role, relationship] :
       {std::pair{Role::adult, Relationship::self}, std::pair{Role::carer, Relationship::self},
        std::pair{Role::advocate, Relationship::representing},
        std::pair{Role::attorney, Relationship::representing}}) {
    const ShownRecord shown = as_shown_to(record_with_a_concern(), reader_of(role, relationship));
    ASSERT_EQ(shown.record.entries.size(), 2u) << people::name_of(role);
    EXPECT_EQ(shown.record.entries[1].happened.kind, "assessment.requested");
    EXPECT_EQ(shown.withheld, 0);
    EXPECT_EQ(history_of(shown.record).happenings().size(), 2u);
  }
}

TEST(HappenedVisibility, StaffNearTheCaseSeeItAndOthersWithAReason) {
  EXPECT_EQ(
      as_shown_to(record_with_a_concern(), reader_of(Role::social_worker, Relationship::allocated))
          .record.entries.size(),
      4u);
  const ShownRecord asked =
      as_shown_to(record_with_a_concern(), reader_of(Role::social_worker, Relationship::my_team));
  EXPECT_EQ(asked.record.entries.size(), 2u);
  EXPECT_EQ(asked.withheld, 2);
  EXPECT_EQ(asked.ground, people::Ground::needs_reason);
  EXPECT_EQ(as_shown_to(record_with_a_concern(),
                        reader_of(Role::social_worker, Relationship::my_team, true))
                .record.entries.size(),
            4u);
  const ShownRecord finance = as_shown_to(
      record_with_a_concern(), reader_of(Role::finance_officer, Relationship::my_matter, true));
  EXPECT_EQ(finance.record.entries.size(), 2u);
  EXPECT_EQ(finance.withheld, 0);
}

TEST(HappenedVisibility, APublishedCaseIsOpen) {
  EXPECT_EQ(as_shown_to(record_with_a_concern(CaseOrigin::published),
                        reader_of(Role::finance_officer, Relationship::published))
                .record.entries.size(),
            4u);
  EXPECT_EQ(without_held(record_with_a_concern(CaseOrigin::published)).entries.size(), 4u);
}

TEST(HappenedVisibility, PaperIsWithoutWhatIsHeld) {
  EXPECT_EQ(without_held(record_with_a_concern()).entries.size(), 2u);
}

DocumentEntry document_about(std::string_view kind, std::string_view about) {
  DocumentEntry entry;
  entry.begun.kind = kind;
  entry.begun.about = about;
  return entry;
}

// Care Act 2014 s12(4), s25(10).
TEST(HappenedVisibility, ACarersOwnDocumentsAreTheCarersAloneInTheRecordOfTheAdult) {
  CaseRecord record;
  record.people.resize(2);
  record.people[0].label = "A";
  record.people[0].case_is_about_them = true;
  record.people[1].label = "S";
  const Reader adult = reader_of(Role::adult, Relationship::self);
  const Reader carer = reader_of(Role::carer, Relationship::self);
  const Reader worker = reader_of(Role::social_worker, Relationship::allocated);
  const Reader attorney = reader_of(Role::attorney, Relationship::representing);
  for (const std::string_view kind : {"carers_assessment", "carers_support_plan"}) {
    const DocumentEntry hers = document_about(kind, "S");
    const people::Visible gap{people::Shown::gap, people::Ground::carers_own_assessment};
    EXPECT_EQ(visible_to(adult, record, hers), gap) << kind;
    EXPECT_EQ(visible_to(attorney, record, hers), gap) << kind;
    EXPECT_EQ(visible_to(carer, record, hers).what, people::Shown::shown) << kind;
    EXPECT_EQ(visible_to(worker, record, hers).what, people::Shown::shown) << kind;
    // In a record that is about the carer, it is theirs.
    EXPECT_EQ(visible_to(adult, record, document_about(kind, "A")).what, people::Shown::shown);
    Happened of_hers;
    keep_carers_own(kind, of_hers);
    EXPECT_EQ(of_hers.visibility, VisibilityClass::carers_own);
  }
  for (const std::string_view kind : {"needs_assessment", "care_plan", "financial_assessment"}) {
    EXPECT_EQ(visible_to(adult, record, document_about(kind, "A")).what, people::Shown::shown);
    Happened of_his;
    keep_carers_own(kind, of_his);
    EXPECT_FALSE(of_his.visibility) << kind;
  }
}

}  // namespace
}  // namespace candour::care
