#pragma once
// What happens on the one connection that writes: groups of jobs, the chain, the registers.

#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

#include "journal/group_writer.hpp"
#include "journal/register.hpp"
#include "journal/sqlite.hpp"
#include "journal/surroundings.hpp"

namespace candour::journal {

class SqliteWriting {
 public:
  SqliteWriting(std::unique_ptr<SqliteConnection> connection, const Clock& clock,
                std::vector<std::shared_ptr<Register>> registers)
      : connection_{std::move(connection)}, clock_{clock}, registers_{std::move(registers)} {}

  // Sets the connection up, makes the tables, and rebuilds the registers that need it.
  Result<void> open(std::int64_t most_pages);

  // Runs the jobs in one transaction, commits, then answers them. Where one fails after it began to
  // write, the group is undone and each is tried alone: no command spoils another. (A savepoint for
  // each would cost every command what only the failing one needs.)
  void write_group(std::vector<Job>& jobs);

  // The work of a job, inside the transaction of its group. What was prepared is given its place
  // and seal; doing it again gives another.
  Result<Appended> add(const Command& command, std::vector<StoredEvent>& prepared);
  Result<Appended> erase(const Erasure& erasure, const Command& command,
                         std::vector<StoredEvent>& prepared);
  Result<void> rebuild_registers();

 private:
  Result<void> rebuild(Register& one);
  Result<void> build_what_is_behind();
  Result<void> note_position(const Register& one);
  Result<void> apply_registers(const StoredEvent& event);
  Result<Appended> store_events(std::vector<StoredEvent>& events, bool with_registers);
  Result<void> check_expected(const Command& command);
  Result<Head*> head_of(const CouncilId& council);
  Result<std::int64_t*> version_of(const CouncilId& council, const StreamName& stream);

  Result<void> run_all(std::vector<Job>& jobs, std::vector<Result<Appended>>& answers);
  void write_each_alone(std::vector<Job>& jobs);
  Result<void> commit();
  void roll_back();
  void clear_log();

  std::unique_ptr<SqliteConnection> connection_;
  const Clock& clock_;
  std::vector<std::shared_ptr<Register>> registers_;
  // As the open transaction has them; empty outside it, because another program may write.
  std::map<CouncilId, Head> heads_;
  std::map<CouncilId, std::unordered_map<StreamName, std::int64_t>> versions_;
  bool job_has_written_ = false;
  bool log_to_clear_ = false;  // it still holds something that was erased
};

}  // namespace candour::journal
