// Appends until it is killed, and says on standard output what was acknowledged, after it was:
//   journal_writer FILE FIRST…
// One thread for each FIRST; thread w appends the commands FIRST, FIRST + 1, … of writer w and
// prints "w number" on a line for each.

#include <fmt/format.h>
#include <unistd.h>

#include <charconv>
#include <string_view>
#include <thread>
#include <vector>

#include "journal/sqlite_store.hpp"
#include "journal/testing_register.hpp"
#include "written_command.hpp"

namespace {

using namespace candour;
using namespace candour::journal;

// Ends the program at the first refusal: the one who reads its output then finds it ended early.
void append_for_ever(SqliteStore& store, int writer, int number) {
  for (;; ++number) {
    const auto answer = store.append(written_command(writer, number));
    if (!answer) {
      fmt::print(stderr, "{}: {}\n", name_of(answer.error().code), answer.error().message);
      _exit(1);
    }
    // One write of so few bytes to a pipe is never torn.
    const std::string line = fmt::format("{} {}\n", writer, number);
    if (write(STDOUT_FILENO, line.data(), line.size()) < 0) _exit(1);
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  const SetClock clock{moment_at(1'772'442'300'000)};
  auto store = SqliteStore::open({.path = arguments[1]}, {clock, secure_random()},
                                 {std::make_shared<StreamRegister>()});
  if (!store) {
    fmt::print(stderr, "{}\n", store.error().message);
    return 1;
  }
  std::vector<std::thread> threads;
  for (int i = 2; i < count; ++i) {
    const std::string_view text = arguments[i];
    int first = 0;
    std::from_chars(text.data(), text.data() + text.size(), first);
    threads.emplace_back(
        [&store, writer = i - 2, first] { append_for_ever(**store, writer, first); });
  }
  for (std::thread& thread : threads) thread.join();
}
