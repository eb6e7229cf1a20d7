// Types until it is killed, and says on standard output what was kept, after it was:
//   drafts_writer FILE FIRST…
// One thread for each FIRST; thread w is an author who types FIRST, FIRST + 1, … into two fields of
// one section and prints "w number" on a line for each.

#include <fmt/format.h>
#include <unistd.h>

#include <charconv>
#include <string_view>
#include <thread>
#include <vector>

#include "typed_draft.hpp"

namespace {

using namespace candour;
using namespace candour::drafts;

// Ends the program at the first refusal: the one who reads its output then finds it ended early.
void type_for_ever(DraftStore& store, int writer, int number) {
  for (;; ++number) {
    const auto answer = store.keep(killed_key(writer), typed_fields(number), moment_at(number));
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
  auto store = DraftStore::open(arguments[1]);
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
        [&store, writer = i - 2, first] { type_for_ever(**store, writer, first); });
  }
  for (std::thread& thread : threads) thread.join();
}
