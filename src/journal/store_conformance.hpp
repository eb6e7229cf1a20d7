#pragma once
// What every store must do. A test program includes this once and instantiates StoreConformance
// with a way to make an empty store:
//
//   INSTANTIATE_TEST_SUITE_P(Memory, StoreConformance, testing::Values(make_memory_store));

#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <set>
#include <thread>

#include "journal/journal_testing.hpp"
#include "journal/seal.hpp"
#include "journal/store.hpp"
#include "journal/verify.hpp"

namespace candour::journal {

// Makes an empty store that nobody else uses.
using MakeStore = std::function<std::unique_ptr<Store>(Surroundings)>;

class StoreConformance : public testing::TestWithParam<MakeStore> {
 protected:
  StoreConformance() : store_{GetParam()({clock_, random_})} {}

  Result<Appended> append(std::string key, std::vector<NewEvent> events,
                          std::vector<ExpectedVersion> expected = {}) {
    return store_->append({camden, std::move(key), std::move(expected), std::move(events)});
  }
  std::vector<StoredEvent> everything(const CouncilId& council = camden) {
    auto events = store_->read_all(council, 1, 1'000'000);
    EXPECT_TRUE(events.has_value());
    return events ? *events : std::vector<StoredEvent>{};
  }
  std::vector<StoredEvent> stream(const char* name, std::int64_t from_version = 1) {
    auto events = store_->read_stream(camden, StreamName::ours(name), from_version);
    EXPECT_TRUE(events.has_value());
    return events ? *events : std::vector<StoredEvent>{};
  }
  void expect_green(const CouncilId& council = camden) {
    const auto report = verify(*store_, council);
    ASSERT_TRUE(report.has_value());
    EXPECT_TRUE(report->green()) << say(*report);
  }

  SetClock clock_{moment_at(1'772'442'300'000)};
  FillRandom random_ = counting_random();
  std::unique_ptr<Store> store_;
};

TEST_P(StoreConformance, BeginsEmpty) {
  EXPECT_EQ(*store_->head(camden), Head{});
  EXPECT_TRUE(everything().empty());
  EXPECT_TRUE(stream("case/1").empty());
  EXPECT_EQ(*store_->stream_version(camden, StreamName::ours("case/1")), 0);
  EXPECT_TRUE(store_->councils()->empty());
  EXPECT_TRUE(store_->check_structure().has_value());
  expect_green();
}

TEST_P(StoreConformance, KeepsWhatItWasGiven) {
  NewEvent event = event_in("case/1", "{\"words\":\"Ü “quoted” \\u0000\"}");
  event.kind_version = 3;
  event.happened = "2023-04";
  event.reason = PersonalText{"She asked."};
  const auto answer = append("key-1", {event});
  ASSERT_TRUE(answer.has_value()) << answer.error().message;
  const auto held = stream("case/1");
  ASSERT_EQ(held.size(), 1u);
  const StoredEvent& stored = held.front();
  EXPECT_TRUE(same_event(stored, event));
  EXPECT_EQ(stored.council, camden);
  EXPECT_EQ(stored.number, 1);
  EXPECT_EQ(stored.stream_version, 1);
  EXPECT_EQ(stored.recorded, clock_.now());
  EXPECT_EQ(stored.command_key, "key-1");
  EXPECT_EQ(stored.seal, seal_of(Digest{}, stored));
  EXPECT_EQ(stored.body_digest, digest_of_body(stored.salt, event.body));
  EXPECT_EQ(*answer, (Appended{1, 1, clock_.now(), stored.seal}));
  EXPECT_EQ(*store_->head(camden), (Head{1, stored.seal}));
}

TEST_P(StoreConformance, NumbersTheChainAndEachStream) {
  ASSERT_TRUE(append("a", {event_in("case/1"), event_in("case/2"), event_in("case/1")}));
  clock_.advance(std::chrono::milliseconds{5});
  ASSERT_TRUE(append("b", {event_in("case/2")}));
  const auto all = everything();
  ASSERT_EQ(all.size(), 4u);
  const std::vector<std::int64_t> versions{1, 1, 2, 2};
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(all[i].number, static_cast<std::int64_t>(i) + 1);
    EXPECT_EQ(all[i].stream_version, versions[i]);
  }
  EXPECT_EQ(all[3].recorded - all[2].recorded, std::chrono::milliseconds{5});
  EXPECT_EQ(all[2].command_place, 2);
  EXPECT_EQ(all[2].command_events, 3);
  std::set<Salt> salts;
  for (const StoredEvent& event : all) salts.insert(event.salt);
  EXPECT_EQ(salts.size(), 4u);
  EXPECT_EQ(*store_->stream_version(camden, StreamName::ours("case/2")), 2);
  EXPECT_EQ(stream("case/1", 2).front().number, 3);
  expect_green();
}

TEST_P(StoreConformance, KeepsOneChainForEachCouncil) {
  ASSERT_TRUE(append("a", {event_in("case/1"), event_in("case/1")}));
  const auto other = store_->append({barnet, "a", {}, {event_in("case/1")}});
  ASSERT_TRUE(other.has_value());
  EXPECT_EQ(other->first_number, 1);
  EXPECT_EQ(everything(barnet).size(), 1u);
  EXPECT_EQ(everything().size(), 2u);
  EXPECT_EQ(*store_->councils(), (std::vector{barnet, camden}));
  expect_green(barnet);
  expect_green();
}

TEST_P(StoreConformance, ReadsInPages) {
  std::vector<NewEvent> events(25, event_in("case/1"));
  ASSERT_TRUE(append("a", events));
  EXPECT_EQ(store_->read_all(camden, 1, 10)->size(), 10u);
  const auto last = store_->read_all(camden, 21, 10);
  ASSERT_EQ(last->size(), 5u);
  EXPECT_EQ(last->front().number, 21);
  EXPECT_TRUE(store_->read_all(camden, 26, 10)->empty());
  EXPECT_TRUE(store_->read_all(camden, 1, 0)->empty());
}

TEST_P(StoreConformance, RefusesAStaleVersionAndNamesTheStream) {
  ASSERT_TRUE(append("a", {event_in("case/1")}, {{StreamName::ours("case/1"), 0}}));
  const auto late = append("b", {event_in("case/2"), event_in("case/1")},
                           {{StreamName::ours("case/2"), 0}, {StreamName::ours("case/1"), 0}});
  ASSERT_FALSE(late.has_value());
  EXPECT_EQ(late.error().code, RefusalCode::stale_version);
  EXPECT_EQ(late.error().field, "case/1");
  const auto early = append("c", {event_in("case/1")}, {{StreamName::ours("case/1"), 2}});
  EXPECT_EQ(early.error().code, RefusalCode::stale_version);
  EXPECT_EQ(everything().size(), 1u);
  EXPECT_TRUE(append("b", {event_in("case/1")}, {{StreamName::ours("case/1"), 1}}).has_value());
}

TEST_P(StoreConformance, AnswersTheSameCommandAgainAndStoresItOnce) {
  const std::vector<NewEvent> events{event_in("case/1"), event_in("case/2")};
  const std::vector<ExpectedVersion> expected{{StreamName::ours("case/1"), 0}};
  const auto first = append("a", events, expected);
  ASSERT_TRUE(first.has_value());
  ASSERT_TRUE(append("b", {event_in("case/1")}));
  clock_.advance(std::chrono::milliseconds{999});
  const auto again = append("a", events, expected);
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(*again, *first);
  EXPECT_EQ(everything().size(), 3u);
}

TEST_P(StoreConformance, RefusesAKeyThatWasUsedForSomethingElse) {
  ASSERT_TRUE(append("a", {event_in("case/1"), event_in("case/1")}));
  const auto expect_refused = [&](std::vector<NewEvent> events) {
    const auto answer = append("a", std::move(events));
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().code, RefusalCode::already_done);
  };
  NewEvent other = event_in("case/1");
  other.actor = ActorId::ours("staff:8");
  expect_refused({event_in("case/1"), other});
  expect_refused({event_in("case/1"), event_in("case/1", "{\"other\":1}")});
  expect_refused({event_in("case/1"), event_in("case/2")});
  expect_refused({event_in("case/1")});
  expect_refused({event_in("case/1"), event_in("case/1"), event_in("case/1")});
  EXPECT_EQ(everything().size(), 2u);
}

TEST_P(StoreConformance, RefusesWhatNobodyMayAppend) {
  const auto refusal = [&](NewEvent event) {
    const auto answer = append("key", {std::move(event)});
    EXPECT_FALSE(answer.has_value());
    return answer ? Refusal{} : answer.error();
  };
  NewEvent own = event_in("case/1");
  own.kind = "journal.erased";
  EXPECT_EQ(refusal(own).code, RefusalCode::not_permitted);
  EXPECT_EQ(refusal(event_in("journal/erasures")).code, RefusalCode::not_permitted);
  EXPECT_EQ(refusal(event_in("case/1", "not json")).code, RefusalCode::malformed);
  EXPECT_EQ(refusal(event_in("case/1", "[]")).code, RefusalCode::malformed);
  EXPECT_EQ(refusal(event_in("case/1", "{\"a\":{\"b\":1.5}}")).field, "events[0].body.a.b");
  EXPECT_EQ(refusal(event_in("case/1", "{\"a\":\"\xff\"}")).code, RefusalCode::not_utf8);
  NewEvent undated = event_in("case/1");
  undated.happened = "yesterday";
  EXPECT_EQ(refusal(undated).code, RefusalCode::no_such_date);
  EXPECT_EQ(refusal(undated).field, "events[0].happened");
  NewEvent nobody = event_in("case/1");
  nobody.actor = {};
  EXPECT_EQ(refusal(nobody).field, "events[0].actor");
  NewEvent shouted = event_in("case/1");
  shouted.kind = "Case Opened";
  EXPECT_EQ(refusal(shouted).code, RefusalCode::not_an_identifier);
  EXPECT_EQ(append("", {event_in("case/1")}).error().field, "idempotency_key");
  EXPECT_EQ(append("a b", {event_in("case/1")}).error().field, "idempotency_key");
  EXPECT_EQ(append("key", {}).error().field, "events");
  EXPECT_TRUE(everything().empty());
}

TEST_P(StoreConformance, ErasesABodyAndLeavesAStub) {
  NewEvent told = event_in("case/1", "{\"words\":\"Mrs Lovelace-Byron\"}");
  told.reason = PersonalText{"Because Ada said so"};
  ASSERT_TRUE(append("a", {event_in("case/1"), told, event_in("case/2")}));
  const StoredEvent before = everything()[1];
  const auto answer = store_->erase(erasure_of({2}));
  ASSERT_TRUE(answer.has_value()) << answer.error().message;
  EXPECT_EQ(answer->first_number, 4);
  const StoredEvent after = everything()[1];
  EXPECT_TRUE(after.body.empty());
  EXPECT_TRUE(after.reason.empty());
  EXPECT_EQ(after.salt, Salt{});
  EXPECT_EQ(after.erased, (Stub{"Retention schedule 4.2", make_day(2026, 3, 2)}));
  EXPECT_EQ(after.seal, before.seal);
  EXPECT_EQ(after.body_digest, before.body_digest);
  EXPECT_EQ(stream("case/1").size(), 2u);
  const auto report = verify(*store_, camden);
  EXPECT_TRUE(report->green()) << say(*report);
  EXPECT_EQ(report->stubs, 1);
  EXPECT_EQ(report->events_checked, 4);
}

TEST_P(StoreConformance, AnErasureIsACommandLikeAnyOther) {
  ASSERT_TRUE(append("a", {event_in("case/1"), event_in("case/1")}));
  const auto first = store_->erase(erasure_of({2}));
  ASSERT_TRUE(first.has_value());
  EXPECT_EQ(*store_->erase(erasure_of({2})), *first);
  EXPECT_EQ(store_->erase(erasure_of({1})).error().code, RefusalCode::already_done);
  Erasure more = erasure_of({1, 2});
  more.idempotency_key = "another";
  EXPECT_EQ(store_->erase(more).error().code, RefusalCode::already_done);
  more.numbers = {1, 17};
  EXPECT_EQ(store_->erase(more).error().code, RefusalCode::not_found);
  more.numbers = {1, 3};
  EXPECT_EQ(store_->erase(more).error().code, RefusalCode::not_permitted);
  more.numbers = {1, 1};
  EXPECT_EQ(store_->erase(more).error().code, RefusalCode::duplicate_key);
  EXPECT_FALSE(everything()[0].erased.has_value());  // refused as a whole, each time
  EXPECT_EQ(everything().size(), 3u);
  // What an erased command held cannot be compared any more.
  EXPECT_EQ(append("a", {event_in("case/1"), event_in("case/1")}).error().code,
            RefusalCode::already_done);
  expect_green();
}

TEST_P(StoreConformance, AppendsLaterInTheOrderGiven) {
  std::vector<std::promise<Result<Appended>>> answers(50);
  for (std::size_t i = 0; i < answers.size(); ++i)
    store_->append_later(
        {camden, "key-" + std::to_string(i), {}, {event_in("looks/1")}},
        [&answers, i](const Result<Appended>& answer) { answers[i].set_value(answer); });
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const auto answer = answers[i].get_future().get();
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->first_number, static_cast<std::int64_t>(i) + 1);
  }
  std::promise<Result<Appended>> refused;
  store_->append_later({camden, "", {}, {event_in("looks/1")}},
                       [&](const Result<Appended>& answer) { refused.set_value(answer); });
  EXPECT_FALSE(refused.get_future().get().has_value());
  store_->append_later({camden, "unheard", {}, {event_in("looks/1")}}, {});
  ASSERT_TRUE(append("after", {event_in("looks/1")}));
  EXPECT_EQ(everything().size(), 52u);
}

TEST_P(StoreConformance, ManyWritersLoseAndDoubleNothing) {
  constexpr int writers = 8;
  constexpr int each = 25;
  std::vector<std::thread> threads;
  std::atomic<int> refused{0};
  for (int w = 0; w < writers; ++w) {
    threads.emplace_back([&, w] {
      for (int i = 0; i < each; ++i) {
        const std::string key = std::to_string(w) + "-" + std::to_string(i);
        const Command command{camden, key, {}, {event_in("case/1"), event_in("case/2")}};
        const auto first = store_->append(command);
        const auto again = store_->append(command);
        if (!first || !again || *first != *again) ++refused;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(refused, 0);
  EXPECT_EQ(everything().size(), std::size_t{writers * each * 2});
  expect_green();
}

TEST_P(StoreConformance, OfWritersThatReadTheSameVersionOneWins) {
  constexpr int writers = 8;
  std::atomic<int> won{0};
  std::atomic<int> stale{0};
  std::vector<std::thread> threads;
  for (int w = 0; w < writers; ++w) {
    threads.emplace_back([&, w] {
      const auto answer = append("writer-" + std::to_string(w), {event_in("case/1")},
                                 {{StreamName::ours("case/1"), 0}});
      if (answer) ++won;
      if (!answer && answer.error().code == RefusalCode::stale_version) ++stale;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(won, 1);
  EXPECT_EQ(stale, writers - 1);
  EXPECT_EQ(everything().size(), 1u);
}

}  // namespace candour::journal
