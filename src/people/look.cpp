#include "people/look.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

#include "base/assert.hpp"

namespace candour::people {
namespace {

constexpr std::size_t batch_looks_max = 1'000;  // what one command of the journal takes

std::string random_prefix(const journal::FillRandom& random) {
  std::array<std::uint8_t, 16> bytes{};
  random(bytes);
  return journal::hexadecimal(journal::as_bytes(bytes));
}

}  // namespace

Result<Look> look_at(const Reader& reader, const PersonId& person, Action action,
                     const Subject& subject, PersonalText reason, Moment now) {
  const Permission permission = may(reader, action, subject);
  if (permission == Permission::hidden)
    return refuse(RefusalCode::not_found, "There is no such page. Check the address.");
  if (permission == Permission::refused)
    return refuse(RefusalCode::not_permitted, fmt::format("You cannot {}.", words_of(action)));
  if (permission == Permission::allowed_with_reason && reason.empty())
    return refuse(RefusalCode::missing_field,
                  "This is outside your caseload. Say why you need to look; your reason is "
                  "recorded.",
                  "reason");
  Look look;
  look.council = reader.council;
  look.person = person;
  look.by = reader.actor;
  look.role = reader.role;
  look.relationship = reader.relationship;
  look.action = action;
  look.visibility = subject.visibility;
  look.at = now;
  look.reason = std::move(reason);
  return look;
}

struct LookQueue::Parts {
  Parts(LookSink to, const journal::FillRandom& random, LookQueueOptions chosen)
      : sink{std::move(to)}, options{chosen}, key_prefix{random_prefix(random)} {
    CANDOUR_ASSERT(options.batch_looks >= 1 && options.batch_looks <= batch_looks_max,
                   "a batch must fit one command of the journal");
  }

  const LookSink sink;
  const LookQueueOptions options;
  const std::string key_prefix;

  mutable std::mutex mutex;
  std::condition_variable changed;
  std::vector<Look> taken;     // from pages, in order
  std::size_t unrecorded = 0;  // taken, or in a batch that is not recorded
  bool stopping = false;

  // The thread's own, until it has been joined.
  std::deque<LookBatch> batches;
  std::uint64_t batches_made = 0;

  std::thread thread;

  void run();
  bool wait_for_looks();
  void make_batches(std::vector<Look> looks);
  bool give_on();
};

// Waits until looks are to be given on; answers whether the queue is stopping.
bool LookQueue::Parts::wait_for_looks() {
  std::unique_lock lock{mutex};
  if (batches.empty()) changed.wait(lock, [&] { return stopping || !taken.empty(); });
  // Batches that the sink refused wait the same time as looks do before they are given again.
  const bool refused = !batches.empty();
  changed.wait_for(lock, options.given_on_after,
                   [&] { return stopping || (!refused && taken.size() >= options.batch_looks); });
  std::vector<Look> looks;
  looks.swap(taken);
  const bool last = stopping;
  lock.unlock();
  make_batches(std::move(looks));
  return last;
}

void LookQueue::Parts::make_batches(std::vector<Look> looks) {
  std::map<CouncilId, std::vector<Look>> of_council;
  for (Look& look : looks) of_council[look.council].push_back(std::move(look));
  for (auto& [council, its_looks] : of_council) {
    for (std::size_t from = 0; from < its_looks.size(); from += options.batch_looks) {
      const std::size_t to = std::min(from + options.batch_looks, its_looks.size());
      LookBatch batch{council, fmt::format("looks-{}-{}", key_prefix, ++batches_made), {}};
      for (std::size_t i = from; i < to; ++i) batch.looks.push_back(std::move(its_looks[i]));
      batches.push_back(std::move(batch));
    }
  }
}

// Gives on batches in order until one is refused; answers whether all were taken.
bool LookQueue::Parts::give_on() {
  while (!batches.empty()) {
    if (!sink(batches.front())) return false;
    const std::size_t recorded = batches.front().looks.size();
    batches.pop_front();
    const std::lock_guard lock{mutex};
    unrecorded -= recorded;
  }
  return true;
}

void LookQueue::Parts::run() {
  while (!wait_for_looks()) give_on();
  for (int i = 0; i < options.tries_when_stopping; ++i)
    if (give_on()) return;
}

LookQueue::LookQueue(LookSink sink, const journal::FillRandom& random, LookQueueOptions options)
    : parts_{std::make_unique<Parts>(std::move(sink), random, options)} {
  parts_->thread = std::thread{[parts = parts_.get()] { parts->run(); }};
}

LookQueue::~LookQueue() { stop(); }

Result<void> LookQueue::record(Look look) {
  bool to_wake = false;
  {
    const std::lock_guard lock{parts_->mutex};
    if (parts_->stopping || parts_->unrecorded >= parts_->options.waiting_max)
      return refuse(RefusalCode::busy,
                    "Records cannot be opened just now, because who looks at them cannot be "
                    "recorded. Try again in a moment.");
    parts_->taken.push_back(std::move(look));
    ++parts_->unrecorded;
    const std::size_t waiting_here = parts_->taken.size();
    to_wake = waiting_here == 1 || waiting_here == parts_->options.batch_looks;
  }
  if (to_wake) parts_->changed.notify_one();
  return {};
}

std::size_t LookQueue::waiting() const {
  const std::lock_guard lock{parts_->mutex};
  return parts_->unrecorded;
}

std::vector<Look> LookQueue::stop() {
  {
    const std::lock_guard lock{parts_->mutex};
    if (parts_->stopping) return {};
    parts_->stopping = true;
  }
  parts_->changed.notify_one();
  parts_->thread.join();
  std::vector<Look> left;
  for (LookBatch& batch : parts_->batches)
    for (Look& look : batch.looks) left.push_back(std::move(look));
  parts_->batches.clear();
  return left;
}

}  // namespace candour::people
