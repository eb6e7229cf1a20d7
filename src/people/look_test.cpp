#include "people/look.hpp"

#include <gtest/gtest.h>

#include <future>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>

#include "journal/codec.hpp"
#include "people/test_council.hpp"

// The event that the sink of a council will append.
struct LookedAt {
  candour::people::Look look;
};
BOOST_DESCRIBE_STRUCT(LookedAt, (), (look))
template <>
struct candour::journal::KindOf<LookedAt> {
  static constexpr std::string_view name = "test.looked_at";
};

namespace candour::people {
namespace {

using namespace std::chrono_literals;

Look look(int number, const CouncilId& council = north(), std::string by = "amira") {
  Look made;
  made.council = council;
  made.person = PersonId::ours("p" + std::to_string(number));
  made.by = ActorId::ours("staff:" + by);
  made.at = test_start + std::chrono::milliseconds{number};
  return made;
}

// Remembers what it was given; answers as it is told to.
class Recorder {
 public:
  LookSink sink() {
    return [this](const LookBatch& batch) -> Result<void> {
      const std::lock_guard lock{mutex_};
      tried_.push_back(batch.key);
      if (refusals_ > 0) {
        --refusals_;
        return refuse(RefusalCode::store_failed, "The disk is full. Make room, then try again.");
      }
      batches_.push_back(batch);
      return {};
    };
  }
  void refuse_next(int times) {
    const std::lock_guard lock{mutex_};
    refusals_ = times;
  }
  std::vector<Look> looks() const {
    const std::lock_guard lock{mutex_};
    std::vector<Look> all;
    for (const LookBatch& batch : batches_)
      all.insert(all.end(), batch.looks.begin(), batch.looks.end());
    return all;
  }
  std::vector<LookBatch> batches() const {
    const std::lock_guard lock{mutex_};
    return batches_;
  }
  std::vector<std::string> tried() const {
    const std::lock_guard lock{mutex_};
    return tried_;
  }

 private:
  mutable std::mutex mutex_;
  std::vector<LookBatch> batches_;
  std::vector<std::string> tried_;
  int refusals_ = 0;
};

// Nothing is given on before stop, however slow the machine.
constexpr LookQueueOptions at_stop{.batch_looks = 1000, .given_on_after = 1h};

TEST(Look, SaysWhoLookedAtWhatAndWhy) {
  Reader worker;
  worker.council = north();
  worker.actor = ActorId::ours("staff:amira");
  worker.role = Role::social_worker;
  const PersonId person = PersonId::ours("p1");
  const auto without =
      look_at(worker, person, Action::see_chronology, Subject{}, PersonalText{}, test_start);
  ASSERT_FALSE(without);
  EXPECT_EQ(without.error().code, RefusalCode::missing_field);
  EXPECT_EQ(without.error().field, "reason");
  const PersonalText reason{"Covering for Ben, who is ill."};
  const auto with = look_at(worker, person, Action::see_chronology, Subject{}, reason, test_start);
  ASSERT_TRUE(with);
  EXPECT_EQ(with->person, person);
  EXPECT_EQ(with->by, worker.actor);
  EXPECT_EQ(with->reason, reason);
  EXPECT_EQ(with->relationship, Relationship::none);
  EXPECT_EQ(with->action, Action::see_chronology);
  worker.relationship = Relationship::allocated;
  EXPECT_TRUE(look_at(worker, person, Action::see_case, Subject{}, PersonalText{}, test_start));
}

TEST(Look, CannotBeTakenOfWhatIsRefusedOrHidden) {
  Reader reader;
  reader.council = north();
  reader.role = Role::system_administrator;
  const auto code = [&] {
    return look_at(reader, PersonId::ours("p1"), Action::see_case, Subject{},
                   PersonalText{"Curious."}, test_start)
        .error()
        .code;
  };
  EXPECT_EQ(code(), RefusalCode::not_permitted);
  reader.role = Role::adult;
  EXPECT_EQ(code(), RefusalCode::not_found);
}

TEST(Look, IsReadBackFromTheJournalAsItWasWritten) {
  Look made = look(1);
  made.visibility = VisibilityClass::held;
  made.action = Action::see_duties;
  made.reason = PersonalText{"Duty worker."};
  const auto back = journal::decode<LookedAt>(journal::encode(LookedAt{made}));
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_EQ(back->look, made);
}

TEST(LookQueue, LosesNothingOnAnOrderlyStop) {
  Recorder recorder;
  constexpr int pages = 4;
  constexpr int looks_each = 500;
  LookQueue queue{recorder.sink(),
                  counting_random(),
                  {.batch_looks = 7, .given_on_after = 1ms, .waiting_max = 100'000}};
  {
    std::vector<std::jthread> threads;
    for (int page = 0; page < pages; ++page)
      threads.emplace_back([&queue, page] {
        for (int i = 0; i < looks_each; ++i)
          ASSERT_TRUE(queue.record(
              look(i, page % 2 == 0 ? north() : south(), "page" + std::to_string(page))));
      });
  }
  EXPECT_TRUE(queue.stop().empty());
  EXPECT_EQ(queue.waiting(), 0U);
  std::map<ActorId, std::vector<std::string>> of_page;
  for (const Look& made : recorder.looks()) of_page[made.by].push_back(made.person.text());
  ASSERT_EQ(of_page.size(), static_cast<std::size_t>(pages));
  std::vector<std::string> in_order;
  for (int i = 0; i < looks_each; ++i) in_order.push_back("p" + std::to_string(i));
  for (const auto& [by, persons] : of_page) EXPECT_EQ(persons, in_order) << by.text();
}

TEST(LookQueue, ABatchIsOfOneCouncilAndNoLargerThanStated) {
  Recorder recorder;
  LookQueueOptions options = at_stop;
  options.batch_looks = 4;
  LookQueue queue{recorder.sink(), counting_random(), options};
  for (int i = 0; i < 30; ++i) ASSERT_TRUE(queue.record(look(i, i % 3 == 0 ? south() : north())));
  EXPECT_TRUE(queue.stop().empty());
  std::set<std::string> keys;
  for (const LookBatch& batch : recorder.batches()) {
    EXPECT_LE(batch.looks.size(), 4U);
    for (const Look& made : batch.looks) EXPECT_EQ(made.council, batch.council);
    keys.insert(batch.key);
  }
  EXPECT_EQ(keys.size(), recorder.batches().size());
  EXPECT_EQ(recorder.looks().size(), 30U);
}

TEST(LookQueue, IsGivenOnInTimeWithoutAnybodyAsking) {
  std::promise<void> given;
  LookQueue queue{[&](const LookBatch&) -> Result<void> {
                    given.set_value();
                    return {};
                  },
                  counting_random(),
                  {.given_on_after = 1ms}};
  ASSERT_TRUE(queue.record(look(1)));
  EXPECT_EQ(given.get_future().wait_for(60s), std::future_status::ready);
  EXPECT_LE(LookQueueOptions{}.given_on_after, 1s);
}

TEST(LookQueue, IsGivenOnAtOnceWhenEnoughWait) {
  std::promise<std::size_t> given;
  LookQueue queue{[&](const LookBatch& batch) -> Result<void> {
                    given.set_value(batch.looks.size());
                    return {};
                  },
                  counting_random(),
                  {.batch_looks = 3, .given_on_after = 1h}};
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(queue.record(look(i)));
  auto size = given.get_future();
  ASSERT_EQ(size.wait_for(60s), std::future_status::ready);
  EXPECT_EQ(size.get(), 3U);
}

TEST(LookQueue, APageIsNeverBlockedAndIsRefusedWhenTheQueueIsFull) {
  std::promise<void> inside;
  std::promise<void> let_go;
  std::shared_future<void> gate = let_go.get_future().share();
  std::vector<Look> recorded;
  bool first = true;
  LookQueue queue{[&](const LookBatch& batch) -> Result<void> {
                    if (first) inside.set_value();
                    first = false;
                    gate.wait();
                    recorded.insert(recorded.end(), batch.looks.begin(), batch.looks.end());
                    return {};
                  },
                  counting_random(),
                  {.batch_looks = 1, .given_on_after = 1h, .waiting_max = 50}};
  ASSERT_TRUE(queue.record(look(0)));
  inside.get_future().wait();
  // The sink stands still, and pages go on until the queue is full.
  for (int i = 1; i < 50; ++i) EXPECT_TRUE(queue.record(look(i)));
  const auto full = queue.record(look(50));
  EXPECT_TRUE(!full && full.error().code == RefusalCode::busy);
  EXPECT_EQ(queue.waiting(), 50U);
  let_go.set_value();
  EXPECT_TRUE(queue.stop().empty());
  // Everything that was taken is recorded, and nothing that was refused.
  ASSERT_EQ(recorded.size(), 50U);
  for (int i = 0; i < 50; ++i) EXPECT_EQ(recorded[static_cast<std::size_t>(i)], look(i));
}

TEST(LookQueue, ARefusedBatchIsGivenAgainUnderTheSameKey) {
  Recorder recorder;
  recorder.refuse_next(2);
  LookQueue queue{recorder.sink(), counting_random(), at_stop};
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(queue.record(look(i)));
  EXPECT_TRUE(queue.stop().empty());
  const std::vector<std::string> tried = recorder.tried();
  ASSERT_EQ(tried.size(), 3U);
  EXPECT_EQ(std::set<std::string>(tried.begin(), tried.end()).size(), 1U);
  EXPECT_EQ(recorder.looks().size(), 3U);
}

TEST(LookQueue, ARefusedBatchIsGivenAgainBeforeStopToo) {
  std::promise<void> taken;
  int refusals = 3;
  LookQueue queue{[&](const LookBatch&) -> Result<void> {
                    if (refusals-- > 0) return refuse(RefusalCode::store_failed, "Try again.");
                    taken.set_value();
                    return {};
                  },
                  counting_random(),
                  {.given_on_after = 1ms}};
  ASSERT_TRUE(queue.record(look(1)));
  EXPECT_EQ(taken.get_future().wait_for(60s), std::future_status::ready);
}

TEST(LookQueue, SaysWhatTheSinkWouldNotTake) {
  Recorder recorder;
  recorder.refuse_next(1'000);
  LookQueue queue{recorder.sink(), counting_random(), at_stop};
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(queue.record(look(i)));
  const std::vector<Look> left = queue.stop();
  ASSERT_EQ(left.size(), 3U);
  EXPECT_EQ(left[2], look(2));
  EXPECT_EQ(recorder.tried().size(), 3U);
  EXPECT_TRUE(queue.stop().empty());
  EXPECT_EQ(queue.record(look(4)).error().code, RefusalCode::busy);
}

}  // namespace
}  // namespace candour::people
