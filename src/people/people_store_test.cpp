#include "people/people_store.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>

#include "people/test_council.hpp"

namespace candour::people {
namespace {

std::string bytes_of(const std::string& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

TEST(PeopleStore, KeepsAccountsOverARestart) {
  TestCouncils councils;
  councils.add_amira(north());
  councils.restart();
  const auto found = councils.store->account_named(north(), "amira");
  ASSERT_TRUE(found);
  ASSERT_TRUE(*found);
  EXPECT_EQ((*found)->account, amira_of(north()));
  EXPECT_EQ((*councils.store->council(north()))->kind, CouncilKind::live);
}

TEST(PeopleStore, TheSameNameInTwoCouncilsIsTwoAccounts) {
  TestCouncils councils;
  councils.add_amira(north());
  EXPECT_FALSE(*councils.store->account_named(south(), "amira"));
  EXPECT_FALSE(*councils.store->account(south(), StaffId::ours("amira")));
  EXPECT_TRUE(councils.store->accounts(south())->empty());
  councils.add_amira(south(), "another three words");
  ASSERT_EQ(councils.store->accounts(south())->size(), 1U);
  EXPECT_EQ(councils.store->accounts(south())->front().display_name, "Amira south");
  Account moved = amira_of(south());
  moved.role = Role::team_manager;
  ASSERT_TRUE(councils.store->change_account(moved));
  EXPECT_EQ((*councils.store->account(north(), moved.id))->account.role, Role::social_worker);
}

TEST(PeopleStore, RefusesASecondAccountOfANameAndACouncilThatIsNotThere) {
  TestCouncils councils;
  councils.add_amira(north());
  Account second = amira_of(north());
  second.id = StaffId::ours("amira2");
  EXPECT_EQ(councils.store->add_account(second, "hash").error().code, RefusalCode::already_done);
  Account nowhere = amira_of(CouncilId::ours("nowhere"));
  EXPECT_EQ(councils.store->add_account(nowhere, "hash").error().code, RefusalCode::not_found);
  EXPECT_EQ(councils.store->change_account(amira_of(south())).error().code, RefusalCode::not_found);
  EXPECT_EQ(councils.store->add_council({north(), "North", CouncilKind::live}).error().code,
            RefusalCode::already_done);
}

TEST(PeopleStore, RefusesAnAccountThatCannotStand) {
  const auto refused = [](auto change) {
    Account account = amira_of(north());
    change(account);
    const auto checked = check(account);
    return checked ? std::string{} : checked.error().field;
  };
  EXPECT_EQ(refused([](Account&) {}), "");
  EXPECT_EQ(refused([](Account& a) { a.council = {}; }), "council");
  EXPECT_EQ(refused([](Account& a) { a.id = {}; }), "id");
  EXPECT_EQ(refused([](Account& a) { a.sign_in_name = "Amira"; }), "sign_in_name");
  EXPECT_EQ(refused([](Account& a) { a.sign_in_name = ""; }), "sign_in_name");
  EXPECT_EQ(refused([](Account& a) { a.display_name = std::string(101, 'x'); }), "display_name");
  EXPECT_EQ(refused([](Account& a) { a.team = "East\nWest"; }), "team");
  EXPECT_EQ(refused([](Account& a) { a.role = Role::advocate; }), "role");
}

TEST(PeopleStore, FoldsASignInName) {
  EXPECT_EQ(fold_sign_in_name("  Amira.HUSSAIN "), "amira.hussain");
  EXPECT_EQ(fold_sign_in_name("Ångström"), "Ångström");
}

TEST(PeopleStore, HoldsNoPasswordTokenOrTypedNameInTheClear) {
  TestCouncils councils;
  councils.add_amira(north());
  const auto signed_in =
      councils.sign_in->sign_in({north(), "amira", test_password, "192.0.2.7"}, test_start);
  ASSERT_TRUE(signed_in);
  EXPECT_FALSE(councils.sign_in->sign_in(
      {north(), "password typed as name", "whatever it was", "192.0.2.7"}, test_start));
  const std::string token = signed_in->token.for_cookie();
  for (const std::string& file : {councils.file(), councils.file() + "-wal"}) {
    const std::string bytes = bytes_of(file);
    ASSERT_FALSE(bytes.empty()) << file;
    EXPECT_EQ(bytes.find(test_password), std::string::npos);
    EXPECT_EQ(bytes.find(token), std::string::npos);
    EXPECT_EQ(bytes.find("password typed as name"), std::string::npos);
    EXPECT_EQ(bytes.find("192.0.2.7"), std::string::npos);
  }
  struct stat rights {};
  ASSERT_EQ(stat(councils.file().c_str(), &rights), 0);
  EXPECT_EQ(rights.st_mode & 0777U, 0600U);
}

TEST(PeopleStore, FindsTheAccountsOfOneTeam) {
  TestCouncils councils;
  councils.add_amira(north());
  Account ben = amira_of(north());
  ben.id = StaffId::ours("ben");
  ben.sign_in_name = "ben";
  ben.display_name = "Aaron Ben";
  ben.state = AccountState::closed;
  ASSERT_TRUE(councils.store->add_account(ben, "hash"));
  Account elsewhere = ben;
  elsewhere.id = StaffId::ours("cas");
  elsewhere.sign_in_name = "cas";
  elsewhere.team = "Adults West";
  ASSERT_TRUE(councils.store->add_account(elsewhere, "hash"));
  const auto team = councils.store->accounts_of_team(north(), "Adults East");
  ASSERT_TRUE(team);
  ASSERT_EQ(team->size(), 2U);
  EXPECT_EQ(team->front(), ben);
  EXPECT_TRUE(councils.store->accounts_of_team(south(), "Adults East")->empty());
}

TEST(PeopleStore, KeepsTheDigestOfOneCalendarForEachAccount) {
  TestCouncils councils;
  councils.add_amira(north());
  const StaffId amira = StaffId::ours("amira");
  const auto first = journal::sha256("a secret");
  const auto second = journal::sha256("another");
  EXPECT_FALSE(*councils.store->calendar_made(north(), amira));
  ASSERT_TRUE(councils.store->keep_calendar(north(), amira, first, test_start));
  EXPECT_EQ(*councils.store->calendar_made(north(), amira), test_start);
  EXPECT_EQ((*councils.store->account_of_calendar(north(), first))->id, amira);
  EXPECT_FALSE(*councils.store->account_of_calendar(south(), first));
  ASSERT_TRUE(councils.store->keep_calendar(north(), amira, second, test_start));
  EXPECT_FALSE(*councils.store->account_of_calendar(north(), first)) << "a new one ends the old";
  councils.restart();
  EXPECT_TRUE(*councils.store->account_of_calendar(north(), second));
  ASSERT_TRUE(councils.store->withdraw_calendar(north(), amira));
  EXPECT_FALSE(*councils.store->account_of_calendar(north(), second));
  EXPECT_FALSE(*councils.store->calendar_made(north(), amira));
}

TEST(PeopleStore, OpensNoCalendarOfAClosedAccount) {
  TestCouncils councils;
  councils.add_amira(north());
  Account amira = amira_of(north());
  const auto secret = journal::sha256("a secret");
  ASSERT_TRUE(councils.store->keep_calendar(north(), amira.id, secret, test_start));
  amira.state = AccountState::closed;
  ASSERT_TRUE(councils.store->change_account(amira));
  EXPECT_FALSE(*councils.store->account_of_calendar(north(), secret));
  EXPECT_EQ(councils.store->keep_calendar(north(), amira.id, secret, test_start).error().code,
            RefusalCode::not_found);
}

TEST(PeopleStore, RefusesAFileThatItCannotOpen) {
  const auto store = PeopleStore::open("/nowhere/at/all/people.sqlite", counting_random());
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().code, RefusalCode::store_failed);
  const TestFolder folder;
  std::ofstream{folder.file()} << std::string(5000, 'x');
  EXPECT_EQ(PeopleStore::open(folder.file(), counting_random()).error().code,
            RefusalCode::store_failed);
}

}  // namespace
}  // namespace candour::people
