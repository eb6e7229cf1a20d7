#include "app/demo_council.hpp"

#include <fmt/format.h>

#include <condition_variable>
#include <mutex>

#include "app/council_data.hpp"
#include "demo/events.hpp"
#include "people/demo_staff.hpp"

namespace candour::app {
namespace {

constexpr std::size_t most_bytes = 1024 * 1024;
// Commands on their way: enough that the writer never waits, and little to keep in memory.
constexpr int most_on_their_way = 8;

StreamName council_stream() { return StreamName::ours("demo/council"); }
ActorId maker() { return ActorId::ours("system:demo"); }

template <class Event>
Result<void> note(journal::Store& store, const CouncilId& council, std::string_view key, Day on,
                  const Event& event) {
  const auto noted = store.append(
      {.council = council,
       .idempotency_key = std::string{key},
       .expected = {},
       .events = {journal::make_event(council_stream(), maker(), exactly(on), event)}});
  if (!noted) return noted.error();
  return {};
}

Refusal another_council(const demo::Arguments& there) {
  return refuse(RefusalCode::already_done,
                fmt::format("This data folder holds a demonstration council of other arguments: "
                            "--people {} --seed {} --today {}. Choose another with CANDOUR_DATA.",
                            there.people, there.seed, iso(there.today)),
                "CANDOUR_DATA");
}

// Sends commands without waiting for each, and keeps the first refusal.
class Sending {
 public:
  explicit Sending(journal::Store& store) : store_{store} {}
  ~Sending() { wait_for(0); }
  Sending(const Sending&) = delete;
  Sending& operator=(const Sending&) = delete;

  void send(journal::Command command) {
    wait_for(most_on_their_way - 1);
    {
      const std::lock_guard lock{mutex_};
      ++on_their_way_;
    }
    store_.append_later(std::move(command), [this](const Result<journal::Appended>& answer) {
      const std::lock_guard lock{mutex_};
      if (!answer && !refusal_) refusal_ = answer.error();
      --on_their_way_;
      changed_.notify_all();
    });
  }
  // Until no more than so many are on their way.
  void wait_for(int left) {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return on_their_way_ <= left; });
  }
  std::optional<Refusal> refusal() {
    const std::lock_guard lock{mutex_};
    return refusal_;
  }

 private:
  journal::Store& store_;
  std::mutex mutex_;
  std::condition_variable changed_;
  int on_their_way_ = 0;
  std::optional<Refusal> refusal_;
};

// Everybody has the password that everybody knows, so it is hashed once.
Result<void> add_staff(const DemoPlace& place, const CouncilId& council,
                       const std::vector<people::Account>& accounts) {
  const auto known = place.people.council(council);
  if (!known) return known.error();
  if (!*known) {
    auto added = place.people.add_council(demo_council());
    if (!added) return added;
  }
  if (auto ten = people::add_demo_staff(place.people, place.sign_in, council); !ten) return ten;
  const auto one = place.people.account(council, accounts.front().id);
  if (!one) return one.error();
  for (const people::Account& account : accounts) {
    const auto there = place.people.account(council, account.id);
    if (!there) return there.error();
    if (*there) continue;
    auto added = place.people.add_account(account, (*one)->password_hash);
    if (!added) return added;
  }
  return {};
}

Result<DemoProgress> send_lives(journal::Store& store, demo::CouncilLives& lives,
                                const std::function<void(const DemoProgress&)>& tell) {
  DemoProgress progress;
  Sending sending{store};
  for (;;) {
    journal::Command command = lives.next_command();
    if (command.events.empty()) break;
    progress.events += static_cast<std::int64_t>(command.events.size());
    sending.send(std::move(command));
    progress.people = lives.people_made();
    if (auto refusal = sending.refusal()) return *refusal;
    tell(progress);
  }
  sending.wait_for(0);
  if (auto refusal = sending.refusal()) return *refusal;
  return progress;
}

Result<std::unique_ptr<demo::CouncilLives>> lives_of(const demo::Arguments& arguments) {
  const auto distributions = read_whole_file(home() / "demo" / "distributions.toml", most_bytes);
  if (!distributions) return distributions.error();
  const auto phrases = read_whole_file(home() / "demo" / "phrases.toml", most_bytes);
  if (!phrases) return phrases.error();
  return demo::CouncilLives::make({*distributions, *phrases, demo_council().id}, arguments);
}

}  // namespace

Result<std::optional<DemoState>> demo_state(const journal::Store& store, const CouncilId& council) {
  const auto events = store.read_stream(council, council_stream());
  if (!events) return events.error();
  if (events->empty()) return std::optional<DemoState>{};
  const auto begun = journal::decode<demo::CouncilBegun>(events->front());
  if (!begun) return begun.error();
  return std::optional<DemoState>{DemoState{
      {static_cast<int>(begun->people), static_cast<std::uint64_t>(begun->seed), begun->today},
      events->size() > 1}};
}

Result<DemoProgress> make_demo_council(const DemoPlace& place, const demo::Arguments& arguments,
                                       const std::function<void(const DemoProgress&)>& tell) {
  const CouncilId council = demo_council().id;
  const auto state = demo_state(place.store, council);
  if (!state) return state.error();
  const auto head = place.store.head(council);
  if (!head) return head.error();
  if (!*state && head->number > 0)
    return refuse(RefusalCode::already_done,
                  "This data folder holds cases of its own already. Choose another with "
                  "CANDOUR_DATA.",
                  "CANDOUR_DATA");
  if (*state) {
    const demo::Arguments& there = (*state)->arguments;
    if (there.people != arguments.people || there.seed != arguments.seed ||
        there.today != arguments.today)
      return another_council(there);
  }
  auto lives = lives_of(arguments);
  if (!lives) return lives.error();
  auto done = note(place.store, council, "demo-council-begun", arguments.today,
                   demo::CouncilBegun{arguments.people, static_cast<std::int64_t>(arguments.seed),
                                      arguments.today});
  if (!done) return done.error();
  const auto first = load_first_cases(place.store, place.book, arguments.today);
  if (!first) return first.error();
  done = add_staff(place, council, (*lives)->workforce().accounts());
  if (!done) return done.error();
  auto made = send_lives(place.store, **lives, tell);
  if (!made) return made;
  done = note(place.store, council, "demo-council-finished", arguments.today,
              demo::CouncilFinished{arguments.people});
  if (!done) return done.error();
  return made;
}

}  // namespace candour::app
