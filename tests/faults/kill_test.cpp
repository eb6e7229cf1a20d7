// Kills a writer 200 times at chance instants and looks for what it had acknowledged:
//   test_kill WRITER [KILLS [SEED]]
// Prints "acknowledged N, lost 0, doubled 0" and ends with 0, or says what went wrong.

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <map>
#include <random>

#include "journal/sqlite_store.hpp"
#include "journal/temporary_folder.hpp"
#include "journal/testing_register.hpp"
#include "journal/verify.hpp"
#include "killed_process.hpp"
#include "written_command.hpp"

namespace candour::journal {
namespace {

constexpr int writers = 4;
constexpr int kills_of_one_file = 10;
constexpr std::int64_t longest_life_us = 150'000;

struct Tally {
  std::int64_t acknowledged = 0;
  std::int64_t lost = 0;
  std::int64_t doubled = 0;
  std::int64_t halved = 0;      // commands of which one event stands without the other
  std::int64_t unanswered = 0;  // commands that stand though their answer never came
  bool sound = true;            // seals and registers

  bool good() const {
    return acknowledged > 0 && lost == 0 && doubled == 0 && halved == 0 && sound;
  }
};

// One file, written by one killed writer after another.
class KilledFile {
 public:
  explicit KilledFile(std::string program) : program_{std::move(program)} {}

  // False where the writer ended by itself: then it was refused.
  bool write_and_kill(std::chrono::microseconds after) {
    std::vector<std::string> program{program_, path_};
    for (const int last : acknowledged_) program.push_back(std::to_string(last + 1));
    const Heard heard = run_and_kill(program, after);
    note(heard.output);
    return !heard.ended_by_itself;
  }

  // Opens the file as the next program would, and compares.
  Tally look(bool rebuild) {
    Tally tally;
    const SetClock clock{moment_at(1'772'442'300'000)};
    const auto store = SqliteStore::open({.path = path_}, {clock, secure_random()},
                                         {std::make_shared<StreamRegister>()});
    if (!store) {
      fmt::print("{}\n", store.error().message);
      tally.sound = false;
      return tally;
    }
    const auto report = verify(**store, killed_council);
    tally.sound = report && report->green();
    if (report && !report->green()) fmt::print("{}", say(*report));
    if (rebuild) tally.sound = tally.sound && same_after_rebuilding(**store);
    compare(**store, tally);
    return tally;
  }

 private:
  void note(std::string_view output) {
    while (!output.empty()) {
      const std::string_view line = output.substr(0, output.find('\n'));
      output.remove_prefix(std::min(line.size() + 1, output.size()));
      std::size_t writer = 0;
      int number = 0;
      const char* const end = line.data() + line.size();
      const auto space = std::from_chars(line.data(), end, writer);
      std::from_chars(space.ptr + 1, end, number);
      // A writer counts upwards: a gap in what it acknowledged would be our mistake.
      CANDOUR_ASSERT(number == acknowledged_.at(writer) + 1, "the acknowledged follow each other");
      acknowledged_[writer] = number;
    }
  }

  static bool same_after_rebuilding(SqliteStore& store) {
    const auto before = store.dump("streams");
    const auto rebuilt = store.rebuild();
    const auto after = store.dump("streams");
    return before && rebuilt && after && *before == *after;
  }

  void compare(const SqliteStore& store, Tally& tally) {
    std::map<std::string, int> found;
    for (const StoredEvent& event : *store.read_all(killed_council, 1, 10'000'000))
      ++found[event.body];
    for (std::size_t w = 0; w < acknowledged_.size(); ++w) {
      tally.acknowledged += acknowledged_[w];
      // One more than was acknowledged may stand: its answer was under way.
      for (int number = 1; number <= acknowledged_[w] + 1; ++number)
        compare(found, static_cast<int>(w), number, number <= acknowledged_[w], tally);
    }
    // Whatever is left was never sent.
    for (const auto& [body, times] : found) tally.sound = tally.sound && times == 0;
  }

  static void compare(std::map<std::string, int>& found, int writer, int number, bool acknowledged,
                      Tally& tally) {
    int standing = 0;
    for (int place = 0; place < events_of(number); ++place) {
      int& times = found[written_body(writer, number, place)];
      standing += times > 0;
      tally.doubled += times > 1;
      times = 0;
    }
    const bool whole = standing == events_of(number);
    tally.lost += acknowledged && !whole;
    tally.halved += standing > 0 && !whole;
    tally.unanswered += !acknowledged && whole;
  }

  TemporaryFolder folder_{OnDisk{}};
  std::string path_ = folder_.file("journal.sqlite");
  std::string program_;
  std::array<int, writers> acknowledged_{};
};

int run(const std::string& program, int kills, unsigned seed) {
  std::mt19937_64 random{seed};
  Tally all;
  int done = 0;
  while (done < kills && (done == 0 || all.good())) {
    KilledFile file{program};
    Tally last;
    for (int i = 1; i <= kills_of_one_file && done < kills; ++i, ++done) {
      const auto after =
          static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(longest_life_us));
      if (!file.write_and_kill(std::chrono::microseconds{after})) all.sound = false;
      // Every second time the next writer itself finds the file as the killed one left it.
      const bool final = i == kills_of_one_file || done + 1 == kills;
      if (i % 2 == 1 && !final) continue;
      last = file.look(/*rebuild=*/final);
      all.lost += last.lost;
      all.doubled += last.doubled;
      all.halved += last.halved;
      all.unanswered += last.unanswered;
      all.sound = all.sound && last.sound;
    }
    all.acknowledged += last.acknowledged;
  }
  fmt::print("{} kills, seed {}: acknowledged {}, lost {}, doubled {}\n", done, seed,
             all.acknowledged, all.lost, all.doubled);
  fmt::print("written without an answer {}, half-written {}, seals and registers {}\n",
             all.unanswered, all.halved, all.sound ? "sound" : "NOT SOUND");
  return all.good() && done == kills ? 0 : 1;
}

}  // namespace
}  // namespace candour::journal

int main(int count, char** arguments) {
  const auto number = [&](int i, int otherwise) {
    if (i < count) {
      const std::string_view text = arguments[i];
      std::from_chars(text.data(), text.data() + text.size(), otherwise);
    }
    return otherwise;
  };
  if (count < 2) return 2;
  return candour::journal::run(arguments[1], number(2, 200),
                               static_cast<unsigned>(number(3, 20260302)));
}
