#include "web/pages/test_work.hpp"

namespace candour::web {
namespace {

class CalendarPages : public WorkPages {
 protected:
  // The address that the page shows once.
  std::string make(const Browser& browser) {
    const auto made = send("/account/calendar", browser, "make_calendar", {});
    EXPECT_EQ(made.status, 200);
    const auto from = made.body.find("/calendar/", made.body.find("id=\"to-dos\""));
    EXPECT_NE(from, made.body.npos);
    return made.body.substr(from, made.body.find('<', from) - from);
  }
  Response read(const std::string& address) { return pages_.handle(get(address)); }
};

TEST_F(CalendarPages, AnAddressIsItsOwnKeyAndIsShownOnce) {
  const std::string address = make(amira_);
  const auto feed = read(address);
  ASSERT_EQ(feed.status, 200);
  EXPECT_EQ(feed.content_type, "text/calendar; charset=utf-8");
  EXPECT_TRUE(says(feed, "BEGIN:VCALENDAR\r\n"));
  EXPECT_TRUE(says(feed, "SUMMARY:T-1: "));
  const auto again = show("/account/calendar", amira_);
  EXPECT_FALSE(says(again, address.substr(10, 30)));
  EXPECT_TRUE(says(again, "Your calendar was made on 2 March 2026"));
}

TEST_F(CalendarPages, NamesAndDescribesNobody) {
  care::PersonAdded person;
  person.label = "B";
  person.words = "a man with dementia";
  person.preferred_name = PersonalText{"Ada Byrne"};
  person.case_is_about_them = true;
  test_.add_event(council_, CaseId::ours("hers"), person);
  ASSERT_EQ(send("/cases/hers/tasks", amira_, "set_task",
                 {{"text", "Ring Ada about her insulin"}, {"assigned_to", "amira"}})
                .status,
            303);
  const std::string address = make(amira_);
  for (const std::string& from : {address, address + "?as=events"}) {
    const auto feed = read(from);
    ASSERT_EQ(feed.status, 200);
    for (const std::string_view words :
         {"Ada", "Byrne", "insulin", "dementia", "woman of 81", "Somebody called"})
      EXPECT_FALSE(says(feed, words)) << words;
  }
  EXPECT_TRUE(says(read(address), "SUMMARY:T-1: a task of yours"));
  EXPECT_FALSE(says(read(address + "?as=events"), "a task of yours")) << "it has no day";
}

TEST_F(CalendarPages, HoldsOnesOwnPeopleAlone) {
  const std::string mine = make(amira_);
  const std::string bens = make(ben_);
  EXPECT_TRUE(says(read(mine), "BEGIN:VTODO"));
  EXPECT_FALSE(says(read(bens), "BEGIN:VTODO"));
}

TEST_F(CalendarPages, EndsWhenItIsWithdrawnReplacedOrTheAccountCloses) {
  const std::string first = make(amira_);
  const std::string second = make(amira_);
  EXPECT_EQ(read(first).status, 404);
  EXPECT_EQ(read(second).status, 200);
  ASSERT_EQ(send("/account/calendar/withdraw", amira_, "withdraw_calendar", {}).status, 303);
  EXPECT_EQ(read(second).status, 404);
  const std::string third = make(amira_);
  auto left = (*test_.councils.store->account(council_, StaffId::ours("amira")))->account;
  left.state = people::AccountState::closed;
  ASSERT_TRUE(test_.councils.store->change_account(left));
  EXPECT_EQ(read(third).status, 404);
}

TEST_F(CalendarPages, NoOtherSecretOpensIt) {
  const std::string address = make(amira_);
  EXPECT_EQ(read("/calendar/" + amira_.cookie() + ".ics").status, 404)
      << "a session is no calendar";
  EXPECT_EQ(read(address.substr(0, address.size() - 4)).status, 404);
  EXPECT_EQ(read("/calendar/x.ics").status, 404);
  Pages south{test_.site_of(people::south())};
  EXPECT_EQ(south.handle(get(address)).status, 404) << "another council’s";
}

TEST_F(CalendarPages, ADutyKeepsItsIdWhateverElseIsRecorded) {
  const std::string address = make(amira_);
  const auto line = [&](std::string_view name) {
    const std::string body = read(address).body;
    const auto at = body.find(name);
    return body.substr(at, body.find("\r\n", at) - at);
  };
  const std::string uid = line("UID:");
  const std::string sequence = line("SEQUENCE:");
  test_.add_event(council_, CaseId::ours("hers"),
                  care::PrioritySet{.priority = care::Priority::soon, .why = {}});
  EXPECT_EQ(line("UID:"), uid);
  EXPECT_NE(line("SEQUENCE:"), sequence);
}

}  // namespace
}  // namespace candour::web
