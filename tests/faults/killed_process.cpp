#include "killed_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>

#include "base/assert.hpp"

namespace candour::journal {
namespace {

using Clock = std::chrono::steady_clock;

pid_t start(const std::vector<std::string>& program, int output) {
  std::vector<char*> arguments;
  for (const std::string& argument : program)
    arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  const pid_t child = fork();
  CANDOUR_ASSERT(child >= 0, "no process could be started");
  if (child == 0) {
    dup2(output, STDOUT_FILENO);
    execv(arguments.front(), arguments.data());
    _exit(127);
  }
  return child;
}

// Reads what is there, waiting so long at most (negative: for ever); false at the end of the
// output.
bool read_some(int input, int wait_ms, std::string& output) {
  pollfd waiting{input, POLLIN, 0};
  if (poll(&waiting, 1, wait_ms) <= 0) return true;
  std::array<char, 65'536> bytes;
  const ssize_t count = read(input, bytes.data(), bytes.size());
  if (count <= 0) return false;
  output.append(bytes.data(), static_cast<std::size_t>(count));
  return true;
}

int milliseconds_until(Clock::time_point until) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
  return static_cast<int>(std::max<std::int64_t>(left, 0));
}

}  // namespace

Heard run_and_kill(const std::vector<std::string>& program, std::chrono::microseconds after) {
  int ends[2];
  CANDOUR_ASSERT(pipe2(ends, O_CLOEXEC) == 0, "no pipe could be made");
  const pid_t child = start(program, ends[1]);
  close(ends[1]);
  Heard heard;
  const auto until = Clock::now() + after;
  while (Clock::now() < until && !heard.ended_by_itself)
    heard.ended_by_itself = !read_some(ends[0], milliseconds_until(until), heard.output);
  kill(child, SIGKILL);
  while (read_some(ends[0], -1, heard.output)) {
  }
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return heard;
}

}  // namespace candour::journal
