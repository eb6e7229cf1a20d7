// What it costs to know who is late: all duties of 50,000 cases from folded facts on one core; what
// each register costs an event; and, of a journal with a whole council, the first look on a day, a
// look when nothing has changed, a look after one event, and the board’s own memory. Each beside
// its limit; fails where a figure is at twice its limit.
//   board_bench LAW_FOLDER [JOURNAL_FILE COUNCIL TODAY]

#include <fstream>
#include <thread>

#include "base/assert.hpp"
#include "care/rules.hpp"
#include "figures.hpp"
#include "journal/temporary_folder.hpp"
#include "law/load_law.hpp"
#include "registers/all.hpp"
#include "registers/allocation_list.hpp"
#include "registers/board_case.hpp"
#include "registers/case_list.hpp"
#include "registers/fact_list.hpp"

namespace candour::bench {
namespace {

using std::chrono::days;

constexpr Day made_on = make_day(2026, 3, 2);
constexpr int cases_decided = 50'000;
constexpr int cases_recorded = 4'000;

// Twenty things that happen to somebody in care, in their order, with the days between.
struct Step {
  std::string_view kind;
  int days_after;
};
constexpr std::array<Step, 20> life{{{"contact.received", 0},
                                     {"assessment.requested", 1},
                                     {"allocation.made", 20},
                                     {"assessment.started", 5},
                                     {"assessment.completed", 21},
                                     {"eligibility.determined", 2},
                                     {"plan.drafted", 14},
                                     {"finance.assessment_completed", 9},
                                     {"budget.set", 6},
                                     {"plan.agreed", 10},
                                     {"service.started", 12},
                                     {"charge.notified", 3},
                                     {"invoice.sent", 28},
                                     {"review.completed", 60},
                                     {"service.missed", 70},
                                     {"complaint.received", 4},
                                     {"complaint.acknowledged", 3},
                                     {"complaint.response", 40},
                                     {"review.completed", 150},
                                     {"chaser.received", 100}}};

// Lives that differ: when they begin, how far they have come, and what was left out.
std::vector<care::Happened> happenings_of(int number) {
  std::vector<care::Happened> happened;
  Day on = made_on - days{120 + number % 1'400};
  for (std::size_t i = 0; i < life.size(); ++i) {
    on += days{life[i].days_after + (number * 7 + static_cast<int>(i) * 13) % 9};
    care::Happened one;
    // What would come after today becomes another chaser before it: always twenty.
    one.kind = on <= made_on ? life[i].kind : "chaser.received";
    one.on = exactly(std::min(on, made_on));
    one.about = "P";
    if ((number + static_cast<int>(i)) % 11 == 0) one.kind = "contact.made";
    happened.push_back(std::move(one));
  }
  return happened;
}

care::CaseOpened opening() {
  care::CaseOpened opened;
  opened.reference = "B-1";
  opened.service = "adult";
  return opened;
}

care::PersonAdded person() {
  care::PersonAdded added;
  added.label = "P";
  added.preferred_name = PersonalText{"Somebody Made-Up"};
  added.born = make_day(1950, 5, 6);
  added.case_is_about_them = true;
  return added;
}

bool measure_deciding(const rules::RuleBook& book) {
  std::vector<std::string> facts;
  facts.reserve(cases_decided);
  for (int i = 0; i < cases_decided; ++i) {
    std::string lines = *registers::fact_line(opening()) + *registers::fact_line(person());
    for (const care::Happened& one : happenings_of(i)) lines += *registers::fact_line(one);
    facts.push_back(std::move(lines));
  }
  std::vector<double> reading;
  std::vector<double> deciding;
  std::size_t duties = 0;
  for (int round = 0; round < 5; ++round) {
    double begun = thread_seconds();
    for (const std::string& lines : facts)
      duties += care::history_of(registers::read_facts(lines)->facts).happenings().size();
    reading.push_back(thread_seconds() - begun);
    begun = thread_seconds();
    duties = 0;
    for (const std::string& lines : facts)
      duties += registers::board_duties(book, lines, made_on)->size();
    deciding.push_back(thread_seconds() - begun);
  }
  fmt::print("{} cases of {} happenings, {} rules, {:.1f} duties a case\n", cases_decided,
             life.size(), book.clocks().size() + book.checks().size(),
             static_cast<double>(duties) / cases_decided);
  fmt::print("{:<52} {:>9.1f} us\n", "reading the facts of a case into a history",
             1e6 * at_share(reading, 0.5) / cases_decided);
  return within("all duties of 50,000 cases, one core", 1e3 * at_share(deciding, 0.5), 1'000, "ms");
}

// Processor time of the whole program for an event, with these registers; waits for the last.
double microseconds_an_event(std::vector<std::shared_ptr<journal::Register>> kept) {
  const SetClock clock{moment_at(0)};
  const journal::TemporaryFolder folder;
  const auto store = *journal::SqliteStore::open({.path = folder.file("journal.sqlite")}, {clock},
                                                 std::move(kept));
  const CouncilId council = CouncilId::ours("bench");
  const ActorId actor = ActorId::ours("system:bench");
  std::vector<journal::Command> commands;
  std::int64_t events = 0;
  for (int i = 0; i < cases_recorded; ++i) {
    const StreamName stream = registers::stream_of(CaseId::ours(fmt::format("B-{:06}", i)));
    journal::Command command{.council = council,
                             .idempotency_key = fmt::format("life-{}", i),
                             .expected = {{stream, 0}},
                             .events = {}};
    const auto add = [&](const auto& body, const VagueDate& on) {
      command.events.push_back(journal::make_event(stream, actor, on, body));
    };
    const auto happened = happenings_of(i);
    add(opening(), happened.front().on);
    add(person(), happened.front().on);
    for (const care::Happened& one : happened) add(one, one.on);
    add(care::CaseAllocated{.worker = StaffId::ours(fmt::format("w{}", i % 400)),
                            .team = fmt::format("Team {}", i % 20),
                            .why = {}},
        exactly(made_on - days{20}));
    events += std::ssize(command.events);
    commands.push_back(std::move(command));
  }
  const double begun = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
  for (std::size_t i = 0; i + 1 < commands.size(); ++i)
    store->append_later(std::move(commands[i]), [](const Result<journal::Appended>& answer) {
      CANDOUR_ASSERT(answer.has_value(), "a life of the bench is refused");
    });
  CANDOUR_ASSERT(store->append(commands.back()).has_value(), "a life of the bench is refused");
  return 1e6 * (seconds_of(CLOCK_PROCESS_CPUTIME_ID) - begun) / static_cast<double>(events);
}

bool measure_registers() {
  const double bare = microseconds_an_event({});
  fmt::print("{:<52} {:>9.1f} us\n", "an event without registers, processor time", bare);
  for (const auto& one : registers::all_registers())
    fmt::print("{:<52} {:>9.1f} us\n", fmt::format("  the register “{}” adds", one->name()),
               microseconds_an_event({one}) - bare);
  return within("an event with every register, processor time",
                microseconds_an_event(registers::all_registers()), 50, "us");
}

// Memory that is this program’s alone, in megabytes; without pages of the journal’s file, which the
// system can take back.
double private_megabytes() {
  std::ifstream file{"/proc/self/smaps_rollup"};
  double kilobytes = 0;
  for (std::string word; file >> word;) {
    if (word != "Private_Dirty:") continue;
    double figure = 0;
    file >> figure;
    kilobytes += figure;
  }
  return kilobytes / 1'000;
}

bool measure_council(const rules::RuleBook& book, const std::string& path, const CouncilId& council,
                     Day today) {
  const SetClock clock{moment_at(0)};
  const auto store =
      journal::SqliteStore::open({.path = path}, {clock}, registers::all_registers());
  CANDOUR_ASSERT(store.has_value(), "the journal cannot be opened");
  const double before = private_megabytes();
  const registers::DutyBoard board{**store, book, council};
  registers::Totals totals;
  const auto look = [&](Day day) {
    const auto looked =
        board.look(day, [&](const registers::BoardView& view) { totals = view.totals(""); });
    CANDOUR_ASSERT(looked.has_value(), "the board cannot be read");
  };
  double begun = wall_seconds();
  look(today);
  const double first = wall_seconds() - begun;
  begun = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
  look(today + days{1});
  const double next_day = seconds_of(CLOCK_PROCESS_CPUTIME_ID) - begun;
  fmt::print("{} cases, {} late, {} due\n", totals.people, totals.late, totals.due);
  const double share = std::max(1.0, totals.people / 200'000.0);
  bool good = within("the first look on a day, from the journal", first, 15 * share, "s");
  good = within("the first look on the next day, processor time", next_day, 3 * share, "s") && good;
  constexpr int looks = 2'000;
  begun = thread_seconds();
  for (int i = 0; i < looks; ++i) look(today + days{1});
  good = within("a look when nothing has changed", 1e6 * (thread_seconds() - begun) / looks, 20,
                "us") &&
         good;
  good = within("memory of the board", private_megabytes() - before, 120 * share, "MB") && good;
  return good;
}

}  // namespace
}  // namespace candour::bench

int main(int count, char** given) {
  using namespace candour;
  if (count != 2 && count != 5) {
    fmt::print(stderr, "usage: board_bench LAW_FOLDER [JOURNAL_FILE COUNCIL TODAY]\n");
    return 2;
  }
  const auto library = law::load_law(given[1]);
  CANDOUR_ASSERT(library.has_value(), "the law is refused");
  const auto book = rules::RuleBook::bind(*library, care::all_clocks(), care::all_checks());
  CANDOUR_ASSERT(book.has_value(), "the rules are refused");
  bool good = true;
  if (count == 2) {
    good = bench::measure_deciding(*book);
    good = bench::measure_registers() && good;
  } else {
    const auto council = CouncilId::parse(given[3]);
    const auto today = parse_day(given[4]);
    CANDOUR_ASSERT(council && today, "the council and the day are given");
    good = bench::measure_council(*book, given[2], *council, *today);
  }
  if (!good) fmt::print("A figure is at twice its limit.\n");
  return good ? 0 : 1;
}
