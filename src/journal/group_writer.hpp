#pragma once
// One thread that takes whatever jobs have queued and hands them over together, so that many
// writers share one flush to disk.

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "journal/store.hpp"

namespace candour::journal {

// A piece of writing. `work` may run again where the group that it was in failed as a whole.
struct Job {
  std::function<Result<Appended>()> work;
  WhenAppended when_done;
};

class GroupWriter {
 public:
  static constexpr std::size_t most_waiting = 16'384;
  static constexpr std::size_t most_in_group = 512;

  // `write_group` is called on the writer's thread with at least one job, in the order given; it
  // calls every job's `when_done` once.
  explicit GroupWriter(std::function<void(std::vector<Job>&)> write_group);
  // Every job that was taken has been written or refused when this returns.
  ~GroupWriter();
  GroupWriter(const GroupWriter&) = delete;
  GroupWriter& operator=(const GroupWriter&) = delete;

  // Takes a job; false when too many are waiting.
  bool take(Job job);

 private:
  void write_until_stopped();

  std::function<void(std::vector<Job>&)> write_group_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Job> waiting_;
  bool stopping_ = false;
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace candour::journal
