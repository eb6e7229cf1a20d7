#include "journal/sqlite_writing.hpp"

#include <fmt/format.h>

#include <exception>

#include "journal/answers.hpp"
#include "journal/erasure.hpp"
#include "journal/seal.hpp"
#include "journal/sqlite_events.hpp"

namespace candour::journal {
namespace {

Refusal cannot_take_in(const Register& one, std::string_view what) {
  return refuse(
      RefusalCode::store_failed,
      fmt::format("The register “{}” could not take in {}. Nothing was written. This is a "
                  "fault of Candour: report it.",
                  one.name(), what));
}

// What a register throws must not bring the writer down. Nothing of the exception is told: it may
// quote a person's words.
Result<void> apply_safely(Register& one, Connection& connection, const StoredEvent& event) {
  try {
    return one.apply(connection, event);
  } catch (const std::exception&) {
    return cannot_take_in(one, fmt::format("an event of kind “{}”", event.kind));
  }
}

Result<void> finish_safely(Register& one, Connection& connection) {
  try {
    return one.finish(connection);
  } catch (const std::exception&) {
    return cannot_take_in(one, "what was written");
  }
}

}  // namespace

Result<void> SqliteWriting::open(std::int64_t most_pages) {
  // FULL flushes the log at every commit. What is deleted is overwritten, for lawful erasure.
  for (const auto* setting : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                              "PRAGMA secure_delete = ON", "PRAGMA temp_store = MEMORY",
                              "PRAGMA cell_size_check = ON", "PRAGMA cache_size = -32768"}) {
    if (auto done = connection_->execute(setting); !done) return done;
  }
  if (most_pages > 0) {
    auto done = connection_->execute(fmt::format("PRAGMA max_page_count = {}", most_pages));
    if (!done) return done;
  }
  if (auto done = sqlite_events::create(*connection_); !done) return done;
  return build_what_is_behind();
}

Result<void> SqliteWriting::build_what_is_behind() {
  auto done = connection_->execute("BEGIN IMMEDIATE");
  for (const auto& one : registers_) {
    if (!done) break;
    const auto current = connection_->number(
        "SELECT count(*) FROM register_state WHERE name = ? AND version = ? AND position = "
        "(SELECT coalesce(max(position), 0) FROM event)",
        {one->name(), std::int64_t{one->version()}});
    if (!current)
      done = current.error();
    else if (*current == 0)
      done = rebuild(*one);
  }
  if (done) done = connection_->execute("COMMIT");
  if (!done) roll_back();
  return done;
}

Result<void> SqliteWriting::rebuild(Register& one) {
  one.forget();
  if (auto done = one.create(*connection_); !done) return done;
  auto done = sqlite_events::each(*connection_, [&](const StoredEvent& event) {
    return apply_safely(one, *connection_, event);
  });
  if (done) done = finish_safely(one, *connection_);
  if (!done) return done;
  return note_position(one);
}

Result<void> SqliteWriting::note_position(const Register& one) {
  return connection_->execute(
      "INSERT INTO register_state (name, version, position) VALUES (?, ?, (SELECT "
      "coalesce(max(position), 0) FROM event)) ON CONFLICT (name) DO UPDATE SET version = "
      "excluded.version, position = excluded.position",
      {one.name(), std::int64_t{one.version()}});
}

Result<void> SqliteWriting::rebuild_registers() {
  job_has_written_ = true;
  for (const auto& one : registers_) {
    if (auto done = rebuild(*one); !done) return done;
  }
  return {};
}

Result<void> SqliteWriting::apply_registers(const StoredEvent& event) {
  for (const auto& one : registers_) {
    if (auto done = apply_safely(*one, *connection_, event); !done) return done;
  }
  return {};
}

Result<Head*> SqliteWriting::head_of(const CouncilId& council) {
  if (const auto known = heads_.find(council); known != heads_.end()) return &known->second;
  const auto stored = sqlite_events::head(*connection_, council);
  if (!stored) return stored.error();
  return &(heads_[council] = *stored);
}

Result<std::int64_t*> SqliteWriting::version_of(const CouncilId& council,
                                                const StreamName& stream) {
  auto& versions = versions_[council];
  if (const auto known = versions.find(stream); known != versions.end()) return &known->second;
  const auto stored = sqlite_events::stream_version(*connection_, council, stream);
  if (!stored) return stored.error();
  return &(versions[stream] = *stored);
}

Result<void> SqliteWriting::check_expected(const Command& command) {
  for (const ExpectedVersion& expected : command.expected) {
    const auto version = version_of(command.council, expected.stream);
    if (!version) return version.error();
    if (**version != expected.version) return stale(expected, **version);
  }
  return {};
}

Result<Appended> SqliteWriting::store_events(std::vector<StoredEvent>& events,
                                             bool with_registers) {
  const CouncilId& council = events.front().council;
  const auto head = head_of(council);
  if (!head) return head.error();
  const Moment recorded = clock_.now();
  job_has_written_ = true;
  for (StoredEvent& event : events) {
    const auto version = version_of(council, event.stream);
    if (!version) return version.error();
    seal_after(**head, event, ++**version, recorded);
    if (auto done = sqlite_events::insert(*connection_, event); !done) return done.error();
    if (!with_registers) continue;
    if (auto done = apply_registers(event); !done) return done.error();
  }
  return answer_of(events);
}

Result<Appended> SqliteWriting::add(const Command& command, std::vector<StoredEvent>& prepared) {
  const auto known =
      sqlite_events::of_command(*connection_, command.council, command.idempotency_key);
  if (!known) return known.error();
  if (!known->empty()) return first_answer(command, *known);
  if (auto good = check_expected(command); !good) return good.error();
  return store_events(prepared, /*with_registers=*/true);
}

Result<Appended> SqliteWriting::erase(const Erasure& erasure, const Command& command,
                                      std::vector<StoredEvent>& prepared) {
  const auto known =
      sqlite_events::of_command(*connection_, command.council, command.idempotency_key);
  if (!known) return known.error();
  if (!known->empty()) return first_answer(command, *known);
  for (const std::int64_t number : erasure.numbers) {
    const auto found = sqlite_events::of_council(*connection_, erasure.council, number, 1);
    if (!found) return found.error();
    const bool held = !found->empty() && found->front().number == number;
    auto done = check_erasable(number, held ? &found->front() : nullptr);
    if (!done) return done.error();
    job_has_written_ = true;
    done = sqlite_events::keep_stub(*connection_, erasure.council, number,
                                    {erasure.authority, erasure.on});
    if (!done) return done.error();
  }
  auto answer = store_events(prepared, /*with_registers=*/false);
  if (!answer) return answer;
  if (auto done = rebuild_registers(); !done) return done.error();
  log_to_clear_ = true;
  return answer;
}

// ---- Groups ----

// A job refused before it wrote anything has its answer. A refusal from here means that nothing of
// the group may stand.
Result<void> SqliteWriting::run_all(std::vector<Job>& jobs,
                                    std::vector<Result<Appended>>& answers) {
  for (Job& job : jobs) {
    job_has_written_ = false;
    answers.push_back(job.work());
    if (!answers.back() && job_has_written_) return answers.back().error();
    if (!connection_->in_transaction())  // a failing disk ended it by itself
      return refuse(RefusalCode::store_failed, "The disk failed. Nothing was written. Try again.");
  }
  return commit();
}

Result<void> SqliteWriting::commit() {
  for (const auto& one : registers_) {
    if (auto done = finish_safely(*one, *connection_); !done) return done;
    if (auto done = note_position(*one); !done) return done;
  }
  return connection_->execute("COMMIT");
}

void SqliteWriting::roll_back() {
  for (const auto& one : registers_) one->forget();
  // A full disk may have ended the transaction by itself.
  if (connection_->in_transaction()) (void)connection_->execute("ROLLBACK");
}

// Moves the log into the file and cuts it to nothing, so that what was erased does not linger
// there. Readers can hold it up; then the next group tries again.
void SqliteWriting::clear_log() {
  bool busy = true;
  auto done = connection_->query("PRAGMA wal_checkpoint(TRUNCATE)", {},
                                 [&](const Row& row) { busy = row.integer(0) != 0; });
  log_to_clear_ = !done || busy;
}

void SqliteWriting::write_group(std::vector<Job>& jobs) {
  std::vector<Result<Appended>> answers;
  answers.reserve(jobs.size());
  const auto begun = connection_->execute("BEGIN IMMEDIATE");
  const auto done = begun ? run_all(jobs, answers) : begun;
  heads_.clear();
  versions_.clear();
  if (!done) roll_back();
  if (!done && begun && jobs.size() > 1) return write_each_alone(jobs);
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    if (jobs[i].when_done) jobs[i].when_done(done ? answers[i] : Result<Appended>{done.error()});
  }
  if (log_to_clear_) clear_log();
}

void SqliteWriting::write_each_alone(std::vector<Job>& jobs) {
  for (Job& job : jobs) {
    std::vector<Job> alone;
    alone.push_back(std::move(job));
    write_group(alone);
  }
}

}  // namespace candour::journal
