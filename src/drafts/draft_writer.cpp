#include "drafts/draft_writer.hpp"

namespace candour::drafts {

Result<void> DraftWriter::write(const Writing& writing) {
  Job job{&writing, std::nullopt};
  std::unique_lock lock{mutex_};
  waiting_.push_back(&job);
  changed_.wait(lock, [&] { return job.answer || !writes_; });
  if (job.answer) return *job.answer;
  writes_ = true;
  Group group;
  group.swap(waiting_);
  lock.unlock();
  const auto answers = write_group(group);
  lock.lock();
  for (std::size_t i = 0; i < group.size(); ++i) group[i]->answer = answers[i];
  writes_ = false;
  Result<void> mine = *job.answer;
  lock.unlock();
  changed_.notify_all();
  return mine;
}

std::vector<Result<void>> DraftWriter::write_group(const Group& group) {
  const Result<void> together = write_together(group);
  std::vector<Result<void>> answers(group.size(), together);
  if (together || group.size() == 1) return answers;
  // One that cannot be written must not stand in the way of the others.
  for (std::size_t i = 0; i < group.size(); ++i) answers[i] = write_together({group[i]});
  return answers;
}

Result<void> DraftWriter::write_together(const Group& group) {
  auto done = connection_->execute("BEGIN IMMEDIATE");
  if (!done) return done;
  done = run_all(group);
  if (done) done = connection_->execute("COMMIT");
  // A full disk may have ended the transaction by itself.
  if (!done && connection_->in_transaction()) (void)connection_->execute("ROLLBACK");
  return done;
}

Result<void> DraftWriter::run_all(const Group& group) {
  for (const Job* const job : group) {
    if (auto done = (*job->writing)(*connection_); !done) return done;
    if (!connection_->in_transaction())
      return refuse(RefusalCode::store_failed, "The disk failed. Nothing was written. Try again.");
  }
  return {};
}

}  // namespace candour::drafts
