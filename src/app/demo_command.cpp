// candour demo: a made-up council in a data folder, the same for the same arguments.

#include <fmt/format.h>

#include <charconv>
#include <chrono>

#include "app/command_line.hpp"
#include "app/council_data.hpp"
#include "app/demo_council.hpp"
#include "app/system_clock.hpp"
#include "base/london_time.hpp"

namespace candour::app {
namespace {

constexpr std::uint64_t seed_most = 999'999'999;

std::optional<std::uint64_t> whole_number(const std::string& text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

Result<demo::Arguments> arguments_of(const CommandLine& line, Day today) {
  demo::Arguments arguments;
  arguments.today = today;
  if (const auto given = line.value("people")) {
    const auto number = whole_number(*given);
    if (!number || *number < 1 || *number > std::uint64_t{demo::people_most})
      return refuse(RefusalCode::usage,
                    fmt::format("Give --people as a whole number from 1 to {}.", demo::people_most),
                    "people");
    arguments.people = static_cast<int>(*number);
  }
  if (const auto given = line.value("seed")) {
    const auto number = whole_number(*given);
    if (!number || *number > seed_most)
      return refuse(RefusalCode::usage,
                    fmt::format("Give --seed as a whole number from 0 to {}.", seed_most), "seed");
    arguments.seed = *number;
  }
  if (const auto given = line.value("today")) {
    const auto day = parse_day(*given);
    if (!day || *day < make_day(2016, 1, 1) || *day > make_day(2100, 1, 1))
      return refuse(RefusalCode::usage,
                    "Give --today as a day from 2016 to 2099, such as 2026-11-23.", "today");
    arguments.today = *day;
  }
  return arguments;
}

// Tells how far it has come, at most once in two seconds.
class Telling {
 public:
  explicit Telling(int people) : people_{people} {}
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
  }
  double events_a_second(const DemoProgress& progress) const {
    return static_cast<double>(progress.events) / std::max(seconds(), 0.001);
  }
  void operator()(const DemoProgress& progress) {
    if (seconds() < next_) return;
    next_ = seconds() + 2;
    fmt::print("  {} of {} people, {} events, {:.0f} a second\n", progress.people, people_,
               progress.events, events_a_second(progress));
    std::fflush(stdout);
  }

 private:
  int people_;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  double next_ = 2;
};

Result<void> run(const demo::Arguments& arguments, const Clock& clock) {
  const auto random = journal::secure_random();
  const auto law = load_installed_law();
  if (!law) return law.error();
  const auto store = open_journal(data_folder(), clock);
  if (!store) return store.error();
  const auto people = people::PeopleStore::open((data_folder() / "people.sqlite").string(), random);
  if (!people) return people.error();
  const auto sessions = people::Sessions::open(**people, random);
  if (!sessions) return sessions.error();
  const auto sign_in = people::SignIn::make(**people, **sessions, random);
  if (!sign_in) return sign_in.error();
  const auto state = demo_state(**store, demo_council().id);
  if (!state) return state.error();
  const bool there_already = *state && (*state)->finished;
  Telling tell{arguments.people};
  const auto made = make_demo_council({**store, **people, **sign_in, (*law)->book}, arguments,
                                      [&](const DemoProgress& progress) { tell(progress); });
  if (!made) return made.error();
  if (there_already)
    fmt::print("The demonstration council is there already.\n");
  else
    fmt::print(
        "A demonstration council of {} people: {} events, {:.1f} a person, in {:.1f} s "
        "({:.0f} a second).\n",
        made->people, made->events, static_cast<double>(made->events) / std::max(made->people, 1),
        tell.seconds(), tell.events_a_second(*made));
  return {};
}

}  // namespace

int demo_command(const std::vector<std::string_view>& words) {
  const auto line = CommandLine::read(words, {"people", "seed", "today"}, {});
  if (line && !line->places().empty()) {
    fmt::print(stderr,
               "usage: candour demo --people N --seed S --today D   (all may be left out; "
               "CANDOUR_DATA is read)\n");
    return usage_error;
  }
  if (!line) {
    tell(line.error());
    return usage_error;
  }
  const SystemClock clock;
  const auto arguments = arguments_of(*line, london_day(clock.now()));
  if (!arguments) {
    tell(arguments.error());
    return usage_error;
  }
  if (const auto ran = run(*arguments, clock); !ran) {
    tell(ran.error());
    return failed;
  }
  return done;
}

}  // namespace candour::app
