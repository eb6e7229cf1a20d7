#include "web/pages/test_work.hpp"

namespace candour::web {
namespace {

using people::Role;

TEST_F(WorkPages, AManagerOpensWhatWaitsWithTheirTeamWithoutAReason) {
  EXPECT_EQ(show("/cases/waiting", mary_).status, 200);
  EXPECT_EQ(location_of(show("/cases/waiting", wes_)), "/cases/waiting/reason");
  EXPECT_EQ(show("/cases/hers", mary_).status, 200);
  EXPECT_EQ(location_of(show("/cases/hers", wes_)), "/cases/hers/reason");
}

TEST_F(WorkPages, TheFormSaysWhoHasHowMuchAndHowLongItWaited) {
  const auto form = show("/cases/waiting/allocate", mary_);
  ASSERT_EQ(form.status, 200);
  EXPECT_TRUE(says(form, "Nobody has this case"));
  EXPECT_TRUE(says(form, "with East"));
  EXPECT_TRUE(says(form, "Somebody called ben"));
  EXPECT_TRUE(says(form, "1 person"));
  EXPECT_FALSE(says(form, "Somebody called wes")) << "of another team";
  EXPECT_EQ(show("/cases/waiting/allocate", amira_).status, 403);
}

TEST_F(WorkPages, AllocatingGivesItToTheWorkerOnce) {
  const std::vector<Field> fields{{"worker", "ben"}, {"had", ""}};
  const auto done = send("/cases/waiting/allocate", mary_, "do_allocate", fields, 7);
  ASSERT_EQ(done.status, 303) << done.body;
  EXPECT_EQ(location_of(done), "/cases/waiting#work");
  EXPECT_EQ(worker_of("waiting"), "ben");
  EXPECT_EQ(record("waiting").team, "East");
  EXPECT_EQ(record("waiting").allocations.back().from, london_day(test_.clock.now()));
  const auto version = version_of("waiting");
  EXPECT_EQ(send("/cases/waiting/allocate", mary_, "do_allocate", fields, 7).status, 303);
  EXPECT_EQ(version_of("waiting"), version) << "a form sent twice is one event";
}

TEST_F(WorkPages, AMistakeKeepsWhatWasTyped) {
  const auto nobody = send("/cases/hers/allocate", mary_, "do_allocate",
                           {{"had", "amira"}, {"why", std::string{hostile_words}}});
  EXPECT_EQ(nobody.status, 422);
  EXPECT_TRUE(says(nobody, "Choose who takes the case on"));
  EXPECT_TRUE(says(nobody, "&lt;/textarea&gt;&lt;script&gt;"));
  EXPECT_FALSE(says(nobody, "<script>alert"));
  const auto silent = send("/cases/hers/allocate", mary_, "do_allocate",
                           {{"worker", "ben"}, {"had", "amira"}, {"why", "  "}});
  EXPECT_EQ(silent.status, 422);
  EXPECT_TRUE(says(silent, "href=\"#why\""));
  EXPECT_TRUE(says(silent, "value=\"ben\" checked"));
  EXPECT_EQ(worker_of("hers"), "amira");
}

TEST_F(WorkPages, TheSecondOfTwoManagersSeesWhatHappenedAndKeepsTheirWords) {
  const Browser max = staff("max", Role::team_manager, "East");
  ASSERT_EQ(send("/cases/waiting/allocate", mary_, "do_allocate", {{"worker", "ben"}, {"had", ""}})
                .status,
            303);
  const auto late = send("/cases/waiting/allocate", max, "do_allocate",
                         {{"worker", "amira"}, {"had", ""}, {"why", "She knows him."}});
  EXPECT_EQ(late.status, 409);
  EXPECT_TRUE(says(late, "somebody else allocated this case"));
  EXPECT_TRUE(says(late, "Somebody called ben has this case"));
  EXPECT_TRUE(says(late, "She knows him."));
  EXPECT_TRUE(says(late, "name=\"had\" value=\"ben\"")) << "what was seen now";
  EXPECT_EQ(worker_of("waiting"), "ben");
}

TEST_F(WorkPages, ANoteWrittenMeanwhileStopsNobody) {
  (void)show("/cases/waiting/allocate", mary_);
  test_.add_event(council_, CaseId::ours("waiting"),
                  care::PrioritySet{.priority = care::Priority::urgent, .why = {}});
  EXPECT_EQ(send("/cases/waiting/allocate", mary_, "do_allocate", {{"worker", "ben"}, {"had", ""}})
                .status,
            303);
}

TEST_F(WorkPages, GivingBackPlacesItWithATeamThatThereIs) {
  const auto nowhere =
      send("/cases/hers/allocate", mary_, "do_allocate",
           {{"worker", "to-team"}, {"team", "Nowhere"}, {"had", "amira"}, {"why", "Moved."}});
  EXPECT_EQ(nowhere.status, 422);
  const auto west =
      send("/cases/hers/allocate", mary_, "do_allocate",
           {{"worker", "to-team"}, {"team", "West"}, {"had", "amira"}, {"why", "Moved."}});
  ASSERT_EQ(west.status, 303) << west.body;
  EXPECT_EQ(location_of(west), "/my-work") << "it is not this manager’s any more";
  EXPECT_EQ(worker_of("hers"), "");
  EXPECT_EQ(record("hers").team, "West");
  EXPECT_EQ(show("/cases/hers", wes_).status, 200);
  EXPECT_EQ(location_of(show("/cases/hers", mary_)), "/cases/hers/reason");
}

TEST_F(WorkPages, AClosedAccountTakesNothingOn) {
  auto left = (*test_.councils.store->account(council_, StaffId::ours("ben")))->account;
  left.state = people::AccountState::closed;
  ASSERT_TRUE(test_.councils.store->change_account(left));
  EXPECT_FALSE(says(show("/cases/waiting/allocate", mary_), "Somebody called ben"));
  const auto sent =
      send("/cases/waiting/allocate", mary_, "do_allocate", {{"worker", "ben"}, {"had", ""}});
  EXPECT_EQ(sent.status, 422);
  EXPECT_EQ(worker_of("waiting"), "");
}

class Handover : public WorkPages {
 protected:
  Handover() {
    test_.add_case(council_, "second", plain_timeline, care::CaseOrigin::council, "amira");
    test_.add_case(council_, "third", plain_timeline, care::CaseOrigin::council, "amira");
    test_.add_case(council_, "bens", plain_timeline, care::CaseOrigin::council, "ben");
    auto left = (*test_.councils.store->account(council_, StaffId::ours("amira")))->account;
    left.state = people::AccountState::closed;
    CANDOUR_ASSERT(test_.councils.store->change_account(left), "amira leaves");
  }
};

TEST_F(Handover, PeopleOfWhoeverLeftAreListedTheSameDay) {
  const auto page = show("/handover", mary_);
  ASSERT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "Somebody called amira"));
  EXPECT_TRUE(says(page, "The account is closed. 3 people."));
  EXPECT_FALSE(says(page, "value=\"bens\"")) << "whose worker is here";
  EXPECT_FALSE(says(show("/handover", wes_), "Somebody called amira")) << "another team";
  EXPECT_FALSE(says(show("/handover", ben_), "Somebody called amira")) << "no manager";
  EXPECT_EQ(show("/cases/hers", mary_).status, 200) << "still their team’s";
}

TEST_F(Handover, SeveralGoTogetherWithAnEventEach) {
  const auto before = *test_.store->head(council_);
  const std::vector<Field> fields{{"from", "amira"},
                                  {"case", "hers"},
                                  {"case", "second"},
                                  {"worker", "ben"},
                                  {"why", "Amira left."}};
  const auto done = send("/handover", mary_, "do_handover", fields, 9);
  ASSERT_EQ(done.status, 303) << done.body;
  EXPECT_EQ(worker_of("hers"), "ben");
  EXPECT_EQ(worker_of("second"), "ben");
  EXPECT_EQ(worker_of("third"), "amira");
  EXPECT_EQ(test_.store->head(council_)->number, before.number + 2);
  EXPECT_EQ(send("/handover", mary_, "do_handover", fields, 9).status, 303);
  EXPECT_EQ(test_.store->head(council_)->number, before.number + 2) << "sent twice, done once";
}

TEST_F(Handover, AllOfThemOrNone) {
  const auto before = *test_.store->head(council_);
  // The second is not hers any more; the third of the list is another worker’s.
  const auto mixed = send("/handover", mary_, "do_handover",
                          {{"from", "amira"},
                           {"case", "hers"},
                           {"case", "bens"},
                           {"worker", "ben"},
                           {"why", "Amira left."}});
  EXPECT_EQ(mixed.status, 409);
  const auto far = send("/handover", wes_, "do_handover",
                        {{"from", "amira"}, {"case", "hers"}, {"worker", "wes"}, {"why", "Mine."}});
  EXPECT_EQ(far.status, 403);
  const auto by_worker =
      send("/handover", ben_, "do_handover",
           {{"from", "amira"}, {"case", "hers"}, {"worker", "ben"}, {"why", "Mine."}});
  EXPECT_EQ(by_worker.status, 403);
  EXPECT_EQ(test_.store->head(council_)->number, before.number);
}

TEST_F(Handover, AMistakeKeepsTheTicksAndTheWords) {
  const auto silent = send("/handover", mary_, "do_handover",
                           {{"from", "amira"}, {"case", "second"}, {"worker", "ben"}, {"why", ""}});
  EXPECT_EQ(silent.status, 422);
  EXPECT_TRUE(says(silent, "href=\"#why-amira\""));
  EXPECT_TRUE(says(silent, "value=\"second\" checked"));
  EXPECT_FALSE(says(silent, "value=\"hers\" checked"));
  const auto none = send("/handover", mary_, "do_handover",
                         {{"from", "amira"}, {"worker", "ben"}, {"why", "Amira <b>left."}});
  EXPECT_EQ(none.status, 422);
  EXPECT_TRUE(says(none, "Tick at least one person"));
  EXPECT_TRUE(says(none, "Amira &lt;b&gt;left."));
}

// Somebody who is away has an open account: their people are listed when they are asked for.
TEST_F(Handover, TheManagerAsksForAWorkerWhoIsAway) {
  EXPECT_TRUE(says(show("/handover?worker=ben", mary_), "value=\"bens\""));
}

}  // namespace
}  // namespace candour::web
