// Words are found in the cases asked for and in no others, and the register is the same however
// its events came together.

#include "registers/word_index.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "care/casefile/note_events.hpp"
#include "journal/temporary_folder.hpp"
#include "registers/case_list.hpp"
#include "registers/searched_text.hpp"

namespace candour::registers {
namespace {

const ActorId actor = ActorId::ours("staff:amira");

care::Happened happening(std::string_view day, std::string_view note) {
  care::Happened happened;
  happened.kind = "contact.made";
  happened.on = *parse_vague_date(day);
  if (!note.empty()) happened.note = PersonalText{std::string{note}};
  return happened;
}

care::StatementRecorded statement(std::string_view id, int version, std::string_view text) {
  care::StatementRecorded recorded;
  recorded.statement.id = people::StatementId::ours(id);
  recorded.statement.version = version;
  recorded.statement.text = PersonalText{std::string{text}};
  recorded.statement.author = actor;
  recorded.statement.account_of = actor;
  recorded.statement.happened = exactly(make_day(2026, 3, 2));
  return recorded;
}

class WordIndexTest : public testing::Test {
 protected:
  WordIndexTest() : store_{open("journal.sqlite")} {}

  std::unique_ptr<journal::SqliteStore> open(const std::string& name) {
    return *journal::SqliteStore::open(
        {.path = folder_.file(name.c_str())}, {clock_},
        {std::make_shared<CaseList>(), std::make_shared<WordIndex>()});
  }

  static std::vector<journal::NewEvent> opening(
      const CaseId& id, std::string_view worker,
      care::CaseOrigin origin = care::CaseOrigin::council) {
    care::CaseOpened opened;
    opened.service = "adult";
    opened.origin = origin;
    std::vector<journal::NewEvent> events{journal::make_event(stream_of(id), actor, {}, opened)};
    if (!worker.empty())
      events.push_back(journal::make_event(
          stream_of(id), actor, {},
          care::CaseAllocated{.worker = StaffId::ours(worker), .team = {}, .why = {}}));
    return events;
  }

  template <class Event>
  static journal::NewEvent event_in(const CaseId& id, std::string_view day, const Event& event) {
    return journal::make_event(stream_of(id), actor, *parse_vague_date(day), event);
  }

  journal::Appended append(journal::SqliteStore& store, const CouncilId& council,
                           std::vector<journal::NewEvent> events) {
    const auto appended = store.append({.council = council,
                                        .idempotency_key = "k" + std::to_string(++commands_),
                                        .expected = {},
                                        .events = std::move(events)});
    EXPECT_TRUE(appended) << appended.error().message;
    return *appended;
  }

  WordHits find(std::string_view typed, const Reach& reach) {
    return *find_words(*store_, here_, *WordQuery::read(typed), reach);
  }

  // The cases of the hits, newest first.
  std::vector<std::string> cases_found(std::string_view typed, const Reach& reach) {
    const WordHits hits = find(typed, reach);
    std::vector<std::string> cases;
    for (const WordHit& hit : hits.hits) cases.push_back(hits.cases[hit.case_place].text());
    return cases;
  }

  SetClock clock_{moment_at(1'770'000'000'000)};
  journal::TemporaryFolder folder_;
  std::unique_ptr<journal::SqliteStore> store_;
  const CouncilId here_ = CouncilId::ours("here");
  const CouncilId there_ = CouncilId::ours("there");
  const Reach amira_{{StaffId::ours("amira")}, {}, false};
  int commands_ = 0;
};

using Cases = std::vector<std::string>;

TEST_F(WordIndexTest, FindsWordsInTheCasesAskedForNewestFirst) {
  const CaseId one = CaseId::ours("1");
  const CaseId two = CaseId::ours("2");
  const CaseId bens = CaseId::ours("3");
  append(*store_, here_, opening(one, "amira"));
  append(*store_, here_, opening(two, "amira"));
  append(*store_, here_, opening(bens, "ben"));
  append(*store_, here_, opening(CaseId::ours("4"), "", care::CaseOrigin::published));
  append(*store_, there_, opening(one, "amira"));
  append(*store_, here_,
         {event_in(one, "2026-02-01", happening("2026-02-01", "Her mother fell."))});
  append(*store_, here_, {event_in(two, "2026-03-01", happening("2026-03-01", "His MOTHER rang"))});
  append(*store_, here_, {event_in(two, "2025-03", happening("2025-03", "mother, in March"))});
  append(*store_, here_, {event_in(bens, "2026-03-01", happening("2026-03-01", "mother"))});
  append(*store_, here_,
         {event_in(CaseId::ours("4"), "2020", happening("2020", "A mother of two"))});
  append(*store_, there_, {event_in(one, "2026-03-01", happening("2026-03-01", "mother"))});

  EXPECT_EQ(cases_found("mother", amira_), (Cases{"2", "1", "2"}));
  EXPECT_EQ(cases_found("mother rang", amira_), (Cases{"2"}));
  EXPECT_EQ(cases_found("moth", amira_), (Cases{"2", "1", "2"}));
  EXPECT_EQ(cases_found("fathe", amira_), Cases{});
  EXPECT_EQ(cases_found("mother", {{StaffId::ours("ben")}, {}, false}), (Cases{"3"}));
  EXPECT_EQ(cases_found("mother", {{}, {}, true}), (Cases{"4"}));
  EXPECT_EQ(cases_found("mother", {{}, {}, false}), Cases{});
  const WordHits hits = find("mother", amira_);
  EXPECT_EQ(hits.hits[0].day, make_day(2026, 3, 1));
  EXPECT_EQ(hits.hits[2].day, make_day(2025, 3, 1));
  const auto event = *store_->read_all(here_, hits.hits[1].number, 1);
  EXPECT_EQ((*searched_text(event[0]))->text.for_reader(), "Her mother fell.");
}

TEST_F(WordIndexTest, FindsWhatStandsWithATeamOnceWhoeverHasIt) {
  const auto add = [&](std::string_view id, std::string_view worker, std::string_view team) {
    const CaseId made = CaseId::ours(id);
    append(*store_, here_, opening(made, worker));
    append(*store_, here_,
           {event_in(made, "2026-01-01", care::CasePlacedWithTeam{std::string{team}}),
            event_in(made, "2026-01-0" + std::string{id}, happening("2026-01-01", "hoist"))});
  };
  add("1", "amira", "East");
  add("2", "amira", "West");
  add("3", "", "East");
  add("4", "ben", "West");
  EXPECT_EQ(cases_found("hoist", {{}, "East", false}), (Cases{"3", "1"}));
  EXPECT_EQ(cases_found("hoist", {{StaffId::ours("amira")}, "East", false}),
            (Cases{"3", "2", "1"}));
  EXPECT_EQ(cases_found("hoist", amira_), (Cases{"2", "1"}));
}

TEST_F(WordIndexTest, KeepsTheWordsOfStatementsHoldsTasksAndMessages) {
  const CaseId id = CaseId::ours("1");
  const auto words = [](std::string_view text) { return PersonalText{std::string{text}}; };
  append(*store_, here_, opening(id, "amira"));
  care::HoldStarted hold{.reason = care::HoldReason::person_asked,
                         .why = words("wants her brother there"),
                         .person_told_on = {}};
  care::TaskSet task{.id = care::TaskId::ours("t"),
                     .text = words("ring the surgery"),
                     .assigned_to = StaffId::ours("amira"),
                     .due = {}};
  care::MessageSent message;
  message.id = care::MessageId::ours("m");
  message.to = StaffId::ours("amira");
  message.text = words("seen the hoist?");
  append(*store_, here_,
         {event_in(id, "2026-03-02", hold), event_in(id, "2026-03-02", task),
          event_in(id, "2026-03-02", message),
          event_in(id, "2026-03-02", statement("n", 1, "Wary of the garden step")),
          event_in(id, "2026-03-02", happening("2026-03-02", ""))});
  for (const std::string_view typed : {"brother", "surgery", "hoist", "garden"})
    EXPECT_EQ(cases_found(typed, amira_), (Cases{"1"})) << typed;
  // Who is told what in answer to sharing is not searched, nor is what the list of kinds says.
  EXPECT_EQ(cases_found("contact", amira_), Cases{});
}

TEST_F(WordIndexTest, LosesWhatWasErased) {
  const CaseId id = CaseId::ours("1");
  append(*store_, here_, opening(id, "amira"));
  const auto kept = append(*store_, here_, {event_in(id, "2026-03-02", statement("n", 1, "kept"))});
  const auto gone = append(*store_, here_, {event_in(id, "2026-03-02", statement("g", 1, "gone"))});
  ASSERT_EQ(cases_found("gone", amira_), (Cases{"1"}));
  ASSERT_TRUE(store_->erase({.council = here_,
                             .idempotency_key = "erase",
                             .numbers = {gone.first_number},
                             .authority = "order 1",
                             .on = make_day(2026, 4, 1),
                             .actor = actor}));
  EXPECT_EQ(cases_found("gone", amira_), Cases{});
  ASSERT_EQ(find("kept", amira_).hits.size(), 1U);
  EXPECT_EQ(find("kept", amira_).hits[0].number, kept.first_number);
}

// 700 events over three cases, in commands of different sizes.
std::vector<journal::NewEvent> a_long_history() {
  std::vector<journal::NewEvent> events;
  for (int i = 0; i < 700; ++i) {
    const CaseId id = CaseId::ours(std::to_string(i % 7 == 0 ? 1 : i % 2 + 2));
    const std::string text = "Visit " + std::to_string(i) + " to her sister’s, Ærø " +
                             std::string(static_cast<std::size_t>(i % 5), 'x');
    events.push_back(journal::make_event(stream_of(id), actor, exactly(make_day(2026, 1, 1)),
                                         happening("2026-01-01", i % 3 == 0 ? "" : text)));
  }
  return events;
}

TEST_F(WordIndexTest, IsTheSameHoweverItsEventsCameTogether) {
  const auto events = a_long_history();
  std::vector<std::string> dumps;
  for (const std::size_t size : {std::size_t{700}, std::size_t{1}, std::size_t{13}}) {
    auto store = open("grouped-" + std::to_string(size));
    for (std::size_t at = 0; at < events.size(); at += size) {
      const auto end = std::min(at + size, events.size());
      append(*store, here_,
             {events.begin() + static_cast<std::ptrdiff_t>(at),
              events.begin() + static_cast<std::ptrdiff_t>(end)});
    }
    dumps.push_back(*store->dump("words"));
    ASSERT_TRUE(store->rebuild());
    EXPECT_EQ(*store->dump("words"), dumps.back());
  }
  EXPECT_FALSE(dumps[0].empty());
  EXPECT_EQ(dumps[0], dumps[1]);
  EXPECT_EQ(dumps[0], dumps[2]);
}

TEST_F(WordIndexTest, FindsThroughEveryBlockOfALongCase) {
  append(*store_, here_, opening(CaseId::ours("2"), "amira"));
  append(*store_, here_, a_long_history());
  std::size_t expected = 0;
  for (int i = 0; i < 700; ++i) expected += i % 7 != 0 && i % 2 == 0 && i % 3 != 0 ? 1U : 0U;
  const WordHits hits = find("visit sister", amira_);
  EXPECT_EQ(hits.hits.size(), expected);
  EXPECT_EQ(hits.cases.size(), 1U);
  EXPECT_TRUE(std::is_sorted(hits.hits.begin(), hits.hits.end()));
}

}  // namespace
}  // namespace candour::registers
