#include "journal/group_writer.hpp"

#include <iterator>

namespace candour::journal {

GroupWriter::GroupWriter(std::function<void(std::vector<Job>&)> write_group)
    : write_group_{std::move(write_group)}, thread_{[this] { write_until_stopped(); }} {}

GroupWriter::~GroupWriter() {
  {
    const std::scoped_lock lock{mutex_};
    stopping_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

bool GroupWriter::take(Job job) {
  bool was_empty = false;
  {
    const std::scoped_lock lock{mutex_};
    if (waiting_.size() >= most_waiting) return false;
    was_empty = waiting_.empty();
    waiting_.push_back(std::move(job));
  }
  if (was_empty) changed_.notify_one();
  return true;
}

void GroupWriter::write_until_stopped() {
  std::vector<Job> taken;
  std::vector<Job> group;
  for (;;) {
    {
      std::unique_lock lock{mutex_};
      changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      taken.swap(waiting_);
    }
    for (std::size_t from = 0; from < taken.size(); from += most_in_group) {
      const auto first = taken.begin() + static_cast<std::ptrdiff_t>(from);
      const auto last = taken.size() - from > most_in_group
                            ? first + static_cast<std::ptrdiff_t>(most_in_group)
                            : taken.end();
      group.assign(std::make_move_iterator(first), std::make_move_iterator(last));
      write_group_(group);
      group.clear();
    }
    taken.clear();
  }
}

}  // namespace candour::journal
