// Kills somebody who types 100 times at chance instants and looks for what was called kept:
//   test_draft_kill WRITER [KILLS [SEED]]
// Prints "kept N, lost 0, halved 0" and ends with 0, or says what went wrong.

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <map>
#include <random>

#include "base/assert.hpp"
#include "journal/temporary_folder.hpp"
#include "killed_process.hpp"
#include "typed_draft.hpp"

namespace candour::drafts {
namespace {

constexpr int writers = 4;
constexpr std::int64_t longest_life_us = 150'000;

struct Tally {
  std::int64_t lost = 0;
  std::int64_t halved = 0;  // one of the two fields stands without the other
  bool sound = true;
};

int number_of(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// One file, typed into by one killed writer after another.
class KilledFile {
 public:
  explicit KilledFile(std::string program) : program_{std::move(program)} {}

  // False where the writer ended by itself: then it was refused.
  bool type_and_kill(std::chrono::microseconds after) {
    std::vector<std::string> program{program_, path_};
    for (const int last : kept_) program.push_back(std::to_string(last + 1));
    const journal::Heard heard = journal::run_and_kill(program, after);
    note(heard.output);
    return !heard.ended_by_itself;
  }

  // Opens the file as the next program would, and compares.
  void look(Tally& tally) const {
    const auto store = DraftStore::open(path_);
    const auto drafts =
        store ? (*store)->read(killed_council, killed_document) : Result<Drafts>{store.error()};
    if (!drafts) {
      fmt::print("{}\n", drafts.error().message);
      tally.sound = false;
      return;
    }
    std::map<std::string, std::map<std::string, int>> found;
    for (const DraftText& text : drafts->texts)
      found[text.author.text()][text.field] = number_of(text.text);
    for (int w = 0; w < writers; ++w) {
      auto& fields = found[killed_key(w).author.text()];
      const int kept = kept_[static_cast<std::size_t>(w)];
      tally.halved += fields["first"] != fields["second"];
      // One more than was acknowledged may stand: its answer was under way.
      tally.lost += fields["first"] < kept;
      tally.sound = tally.sound && fields["first"] <= kept + 1;
    }
  }

  std::int64_t kept() const {
    std::int64_t sum = 0;
    for (const int one : kept_) sum += one;
    return sum;
  }

 private:
  void note(std::string_view output) {
    while (!output.empty()) {
      const std::string_view line = output.substr(0, output.find('\n'));
      output.remove_prefix(std::min(line.size() + 1, output.size()));
      const auto writer = static_cast<std::size_t>(number_of(line));
      const int number = number_of(line.substr(line.find(' ') + 1));
      // A writer counts upwards: a gap in what it was told would be our mistake.
      CANDOUR_ASSERT(number == kept_.at(writer) + 1, "what was kept follows one after the other");
      kept_[writer] = number;
    }
  }

  journal::TemporaryFolder folder_{journal::OnDisk{}};
  std::string path_ = folder_.file("drafts.sqlite");
  std::string program_;
  std::array<int, writers> kept_{};
};

int run(const std::string& program, int kills, unsigned seed) {
  std::mt19937_64 random{seed};
  KilledFile file{program};
  Tally tally;
  int done = 0;
  for (; done < kills && tally.lost == 0 && tally.halved == 0 && tally.sound; ++done) {
    const auto after =
        static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(longest_life_us));
    tally.sound = file.type_and_kill(std::chrono::microseconds{after});
    // Every second time the next writer itself finds the file as the killed one left it.
    if (done % 2 == 1 || done + 1 == kills) file.look(tally);
  }
  fmt::print("{} kills, seed {}: kept {}, lost {}, halved {}{}\n", done, seed, file.kept(),
             tally.lost, tally.halved, tally.sound ? "" : ", NOT SOUND");
  const bool good = file.kept() > 0 && tally.lost == 0 && tally.halved == 0 && tally.sound;
  return good && done == kills ? 0 : 1;
}

}  // namespace
}  // namespace candour::drafts

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const int kills = count > 2 ? candour::drafts::number_of(arguments[2]) : 100;
  const int seed = count > 3 ? candour::drafts::number_of(arguments[3]) : 20261125;
  return candour::drafts::run(arguments[1], kills, static_cast<unsigned>(seed));
}
