// Durable sealed appends each second, beside the same bytes put into a bare SQLite table with the
// same group commit; and what reading an event costs. Fails where a figure is at twice its limit.
//   journal_bench [SECONDS OF EACH RUN [ROUNDS]]

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <ctime>
#include <future>
#include <thread>

#include "journal/codec.hpp"
#include "journal/group_writer.hpp"
#include "journal/memory_store.hpp"
#include "journal/sqlite.hpp"
#include "journal/sqlite_store.hpp"
#include "journal/temporary_folder.hpp"
#include "journal/testing_register.hpp"
#include "journal/verify.hpp"

namespace candour::journal {

struct BenchNeed {
  std::string need;
  std::string said_by;
  Day on{};
  VagueDate since;
  std::int64_t weekly_minutes = 0;
  bool met = false;
  std::optional<std::string> outcome;
  std::vector<std::string> evidence;
};
BOOST_DESCRIBE_STRUCT(BenchNeed, (),
                      (need, said_by, on, since, weekly_minutes, met, outcome, evidence))

template <>
struct KindOf<BenchNeed> {
  static constexpr std::string_view name = "bench.need_recorded";
};

namespace {

using Seconds = std::chrono::duration<double>;
using std::chrono::steady_clock;

constexpr double least_ratio = 0.5;     // of the bare store's rate
constexpr double most_decode_us = 4.0;  // of an event of some 300 bytes

const CouncilId council = CouncilId::ours("camden");
const ActorId actor = ActorId::ours("staff:7");
const SetClock standing_clock{moment_at(1'772'442'300'000)};

double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

BenchNeed some_need() {
  return {"Needs help to wash and dress each morning and evening",
          "a daughter, by telephone",
          make_day(2026, 3, 2),
          *parse_vague_date("2025-autumn"),
          630,
          false,
          "To be ready for the day when the bus comes",
          {"assessment/12", "letter/7"}};
}

// An event as a worker would record it, with a reason of some length.
NewEvent some_event(const StreamName& stream) {
  return make_event(stream, actor, *parse_vague_date("2026-03"), some_need(),
                    PersonalText{std::string(120, 'r')});
}

struct Rate {
  double per_second = 0;
  double cpu_us = 0;  // of the whole program, for each append
};

// Lets `writers` threads call `append(writer, number)` for so long.
template <class Append>
Rate measure(int writers, Seconds length, const Append& append) {
  std::atomic<bool> stop{false};
  std::atomic<std::int64_t> done{0};
  std::vector<std::thread> threads;
  const double cpu = cpu_seconds();
  const auto from = steady_clock::now();
  for (int w = 0; w < writers; ++w) {
    threads.emplace_back([&, w] {
      for (std::int64_t number = 1; !stop; ++number) {
        append(w, number);
        ++done;
      }
    });
  }
  std::this_thread::sleep_for(length);
  stop = true;
  for (std::thread& thread : threads) thread.join();
  const Seconds took = steady_clock::now() - from;
  const auto appends = static_cast<double>(done);
  return {appends / took.count(), (cpu_seconds() - cpu) / appends * 1e6};
}

// The same bytes and the same group commit; no seal, no key, no look at what is there.
class BareStore {
 public:
  explicit BareStore(const std::string& path)
      : connection_{*SqliteConnection::open(path, true, 5'000)} {
    for (const auto* statement :
         {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
          "CREATE TABLE event (number INTEGER PRIMARY KEY, council TEXT NOT NULL, stream TEXT NOT "
          "NULL, version INTEGER NOT NULL, kind TEXT NOT NULL, happened TEXT NOT NULL, recorded "
          "INTEGER NOT NULL, actor TEXT NOT NULL, reason TEXT, body TEXT)",
          "CREATE UNIQUE INDEX by_stream ON event (council, stream, version)"})
      CANDOUR_ASSERT(connection_->execute(statement).has_value(), "the bare store is made");
    writer_.emplace([this](std::vector<Job>& jobs) { write(jobs); });
  }

  void append(const NewEvent& event, std::int64_t version) {
    std::promise<void> written;
    auto answer = written.get_future();
    const bool taken =
        writer_->take({[&, version]() -> Result<Appended> {
                         insert(event, version);
                         return Appended{};
                       },
                       [&written](const Result<Appended>&) { written.set_value(); }});
    CANDOUR_ASSERT(taken, "so few writers do not fill the queue");
    answer.get();
  }

 private:
  void write(std::vector<Job>& jobs) {
    bool good = connection_->execute("BEGIN IMMEDIATE").has_value();
    for (Job& job : jobs) good = good && job.work();
    good = good && connection_->execute("COMMIT");
    CANDOUR_ASSERT(good, "the bare store is written");
    for (Job& job : jobs) job.when_done(Appended{});
  }

  void insert(const NewEvent& event, std::int64_t version) {
    const auto done = connection_->execute(
        "INSERT INTO event (council, stream, version, kind, happened, recorded, actor, reason, "
        "body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {council.text(), event.stream.text(), version, event.kind, event.happened,
         utc_milliseconds(standing_clock.now()), event.actor.text(), event.reason.for_storage(),
         event.body});
    CANDOUR_ASSERT(done.has_value(), "the bare store takes the event");
  }

  std::unique_ptr<SqliteConnection> connection_;
  std::optional<GroupWriter> writer_;
};

StreamName stream_of(int writer) { return StreamName::ours(fmt::format("case/{}", writer)); }

Rate bare(int writers, Seconds length) {
  const TemporaryFolder folder{OnDisk{}};
  BareStore store{folder.file("bare.sqlite")};
  return measure(writers, length, [&](int writer, std::int64_t number) {
    store.append(some_event(stream_of(writer)), number);
  });
}

enum class With { nothing_else, a_register, chance_keys };

// A key as fresh_command_key makes it where the clock stands still: the time first, or chance.
std::string key_of(int writer, std::int64_t number, With with) {
  const auto& scattered = with == With::chance_keys ? sha256(fmt::format("{}", number)) : Digest{};
  return fmt::format("{}{:012x}-{:020}", hexadecimal(as_bytes(scattered)).substr(0, 12), number,
                     writer);
}

Rate sealed(int writers, Seconds length, With with) {
  const TemporaryFolder folder{OnDisk{}};
  std::vector<std::shared_ptr<Register>> registers;
  if (with == With::a_register) registers.push_back(std::make_shared<StreamRegister>());
  const auto store = SqliteStore::open({.path = folder.file("journal.sqlite")},
                                       {standing_clock, secure_random()}, registers);
  CANDOUR_ASSERT(store.has_value(), "the store opens");
  return measure(writers, length, [&](int writer, std::int64_t number) {
    const StreamName stream = stream_of(writer);
    const auto answer = (*store)->append(
        {council, key_of(writer, number, with), {{stream, number - 1}}, {some_event(stream)}});
    CANDOUR_ASSERT(answer.has_value(), "the store takes the event");
  });
}

Rate median(std::vector<Rate> rates) {
  std::sort(rates.begin(), rates.end(),
            [](const Rate& a, const Rate& b) { return a.per_second < b.per_second; });
  return rates[rates.size() / 2];
}

// Rounds take turns, so that a busy machine is busy for all. False at twice the limit.
bool compare(int writers, Seconds length, int rounds) {
  std::vector<Rate> bares;
  std::vector<Rate> seals;
  std::vector<Rate> registers;
  std::vector<Rate> scattered;
  for (int i = 0; i < rounds; ++i) {
    bares.push_back(bare(writers, length));
    seals.push_back(sealed(writers, length, With::nothing_else));
    registers.push_back(sealed(writers, length, With::a_register));
    scattered.push_back(sealed(writers, length, With::chance_keys));
  }
  const Rate without = median(bares);
  const auto line = [&](std::string_view name, const Rate& rate) {
    fmt::print("{:2} writers  {:24} {:8.0f}/s  {:6.1f} us CPU  ratio {:.2f}\n", writers, name,
               rate.per_second, rate.cpu_us, rate.per_second / without.per_second);
  };
  line("bare table", without);
  line("sealed", median(seals));
  line("sealed, with a register", median(registers));
  line("sealed, keys by chance", median(scattered));
  return median(seals).per_second / without.per_second >= least_ratio / 2;
}

// Microseconds that one call takes, the best of five.
template <class Call>
double microseconds(int times, const Call& call) {
  double best = 1e9;
  for (int round = 0; round < 5; ++round) {
    const auto from = steady_clock::now();
    for (int i = 0; i < times; ++i) call();
    const Seconds took = steady_clock::now() - from;
    best = std::min(best, took.count() / times * 1e6);
  }
  return best;
}

bool measure_codec() {
  const BenchNeed need = some_need();
  const std::string body = encode(need);
  std::size_t sink = 0;
  const double encoding = microseconds(50'000, [&] { sink += encode(need).size(); });
  const double decoding =
      microseconds(50'000, [&] { sink += decode<BenchNeed>(body)->evidence.size(); });
  fmt::print("codec, {} bytes: encode {:.2f} us, decode {:.2f} us ({})\n", body.size(), encoding,
             decoding, sink % 10);
  return decoding <= 2 * most_decode_us;
}

void measure_timeline() {
  const StreamName stream = stream_of(1);
  const double replay = microseconds(500, [&] {
    MemoryStore store{{standing_clock, secure_random()}};
    for (int i = 0; i < 20; ++i)
      (void)store.append({council, std::to_string(i), {}, {some_event(stream)}});
    (void)store.read_stream(council, stream);
  });
  fmt::print("memory store: {:.0f} us to make, fill with 20 events and read\n", replay);
}

void measure_history() {
  const TemporaryFolder folder;
  const auto store =
      SqliteStore::open({.path = folder.file("journal.sqlite")}, {standing_clock, secure_random()},
                        {std::make_shared<StreamRegister>()});
  for (int i = 0; i < 1'000; ++i)
    (void)(*store)->append(
        {council, std::to_string(i), {}, std::vector<NewEvent>(20, some_event(stream_of(i)))});
  const double reading =
      microseconds(500, [&] { (void)(*store)->read_stream(council, stream_of(500)); });
  const double verifying = microseconds(1, [&] { (void)verify(**store, council); });
  const double rebuilding = microseconds(1, [&] { (void)(*store)->rebuild(); });
  fmt::print(
      "20,000 events: read a case of 20 {:.0f} us, verify all {:.0f} ms, rebuild a register "
      "{:.0f} ms\n",
      reading, verifying / 1e3, rebuilding / 1e3);
}

int run(double seconds, int rounds) {
  fmt::print("one event of {} bytes to each transaction; every append is on disk when it returns\n",
             encode(some_need()).size() + 120);
  bool good = compare(1, Seconds{seconds}, rounds);
  good = compare(64, Seconds{seconds}, rounds) && good;
  good = measure_codec() && good;
  measure_timeline();
  measure_history();
  if (!good) fmt::print("A figure is at twice its limit.\n");
  return good ? 0 : 1;
}

}  // namespace
}  // namespace candour::journal

int main(int count, char** arguments) {
  double seconds = 1;
  int rounds = 5;
  const auto read = [&](int i, auto& value) {
    if (i >= count) return;
    const std::string_view text = arguments[i];
    std::from_chars(text.data(), text.data() + text.size(), value);
  };
  read(1, seconds);
  read(2, rounds);
  return candour::journal::run(seconds, std::max(rounds, 1));
}
