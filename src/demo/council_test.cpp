#include "demo/council.hpp"

#include <map>

#include "care/casefile/events.hpp"
#include "demo/testing_material.hpp"

namespace candour::demo {
namespace {

using testing::council_of;
using testing::monday;

// All that a council’s journal would hold, as one text.
std::string whole(const Arguments& arguments) {
  std::string text;
  const auto lives = council_of(arguments);
  for (auto command = lives->next_command(); !command.events.empty();
       command = lives->next_command()) {
    text += command.idempotency_key;
    for (const journal::NewEvent& event : command.events)
      text += event.stream.text() + event.kind + event.happened + event.actor.text() + event.body;
  }
  return text;
}

TEST(CouncilLives, AreTheSameForTheSameArgumentsAndForNoOther) {
  const Arguments arguments{.people = 300, .seed = 1, .today = monday};
  const std::string first = whole(arguments);
  EXPECT_EQ(whole(arguments), first);
  EXPECT_NE(whole({.people = 300, .seed = 2, .today = monday}), first);
  EXPECT_NE(whole({.people = 301, .seed = 1, .today = monday}), first);
  EXPECT_NE(whole({.people = 300, .seed = 1, .today = monday + std::chrono::days{7}}), first);
}

TEST(CouncilLives, AreAsManyAsWereAskedFor) {
  for (const int people : {1, 2, 17, 300}) {
    const auto lives = council_of({.people = people, .seed = 3, .today = monday});
    std::map<std::string, int> registered;
    for (auto household = lives->next_household(); !household.empty();
         household = lives->next_household())
      for (const journal::NewEvent& event : household)
        if (event.kind == "person.registered" && !event.stream.text().ends_with("-2"))
          ++registered[event.stream.text()];
    EXPECT_EQ(registered.size(), static_cast<std::size_t>(people));
    for (const auto& [stream, times] : registered) EXPECT_EQ(times, 1) << stream;
  }
}

TEST(CouncilLives, MakeCommandsThatAStoreTakes) {
  const auto lives = council_of({.people = 500, .seed = 1, .today = monday});
  for (auto command = lives->next_command(); !command.events.empty();
       command = lives->next_command()) {
    const auto good = journal::check(command);
    ASSERT_TRUE(good.has_value()) << good.error().message << " " << good.error().field;
    std::map<std::string, std::string> last_day;
    for (const journal::NewEvent& event : command.events) {
      std::string& last = last_day[event.stream.text()];
      ASSERT_LE(last, event.happened) << event.stream.text();
      ASSERT_LE(event.happened, iso(monday));
      last = event.happened;
    }
  }
}

TEST(CouncilLives, LookTheSameOnAnyWeekday) {
  for (int day = 0; day < 7; ++day) {
    const Day today = monday + std::chrono::days{day};
    const auto lives = council_of({.people = 200, .seed = 5, .today = today});
    for (auto household = lives->next_household(); !household.empty();
         household = lives->next_household())
      for (const journal::NewEvent& event : household) ASSERT_LE(event.happened, iso(today));
  }
}

TEST(CouncilLives, RefuseANumberOfPeopleThatIsNone) {
  for (const int people : {0, -1, people_most + 1}) {
    const auto lives = CouncilLives::make({"", "", CouncilId::ours("demo")},
                                          {.people = people, .seed = 1, .today = monday});
    ASSERT_FALSE(lives.has_value());
    EXPECT_EQ(lives.error().code, RefusalCode::usage);
  }
}

}  // namespace
}  // namespace candour::demo
