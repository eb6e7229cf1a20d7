// What the law costs on one case, and a page of it: rule decisions a second, all duties of a case,
// replays a second, CPU of a case page with session, duties, picture and look record. Each beside
// its limit; fails where a figure is at twice its limit.
//   case_bench CASES_FOLDER LAW_FOLDER ASSETS_FOLDER

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "council_site.hpp"
#include "figures.hpp"
#include "journal/temporary_folder.hpp"
#include "timeline/import.hpp"
#include "timeline/replay.hpp"

namespace candour {
namespace {

constexpr int rounds = 9;

// The median over the rounds of the CPU seconds that `times` calls of `work` take, for one call.
template <class Work>
double median_seconds(int times, Work work) {
  std::vector<double> seconds;
  work();
  for (int round = 0; round < rounds; ++round) {
    const double begin = bench::process_seconds();
    for (int i = 0; i < times; ++i) work();
    seconds.push_back((bench::process_seconds() - begin) / times);
  }
  return bench::at_share(seconds, 0.5);
}

struct BenchCase {
  std::string bytes;
  care::CaseRecord record;
  rules::History seen;
  Day as_of{};
};

std::vector<BenchCase> read_cases(const std::filesystem::path& folder,
                                  const rules::RuleBook& book) {
  std::vector<BenchCase> cases;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() != ".json") continue;
    std::stringstream text;
    text << std::ifstream{entry.path()}.rdbuf();
    auto replayed = timeline::replay(text.str(), std::nullopt, book);
    CANDOUR_ASSERT(replayed.has_value(), "a published case is refused");
    cases.push_back({text.str(), replayed->record, replayed->seen, replayed->as_of});
  }
  return cases;
}

bool measure_rules(const std::vector<BenchCase>& cases, const rules::RuleBook& book) {
  std::size_t duties = 0;
  std::size_t events = 0;
  for (const BenchCase& one : cases) {
    events += one.seen.happenings().size();
    duties += rules::decide(book, one.seen, one.as_of).size();
  }
  const auto rule_count = book.clocks().size() + book.checks().size();
  const double all = median_seconds(20, [&] {
    for (const BenchCase& one : cases) duties += rules::decide(book, one.seen, one.as_of).size();
  });
  const double one_case = all / static_cast<double>(cases.size());
  const double one_rule = one_case / static_cast<double>(rule_count);
  fmt::print("{} published cases, {} events, {} rules\n", cases.size(), events, rule_count);
  fmt::print("{:<44} {:>9.1f} million\n", "rule decisions a second", 1e-6 / one_rule);
  bool good = bench::within("one rule on one case", one_rule * 1e9, 100, "ns");
  good = bench::within("all duties of a case", one_case * 1e6, 20, "us") && good;
  const double replay = median_seconds(5, [&] {
    for (const BenchCase& one : cases)
      duties += timeline::replay(one.bytes, std::nullopt, book)->duties.size();
  });
  fmt::print("{:<44} {:>9.0f}\n", "replays of a file a second",
             static_cast<double>(cases.size()) / replay);
  return good && duties > 0;
}

// Makes a council in a folder with one published case, and the staff of the demonstration.
void make_council(const journal::TemporaryFolder& folder, const rules::RuleBook& book,
                  const BenchCase& one, Day today) {
  const SetClock clock{bench::noon_of(today)};
  const auto random = journal::secure_random();
  const people::Council council{CouncilId::ours("demo"), "Bench",
                                people::CouncilKind::demonstration};
  const auto store = *journal::SqliteStore::open({.path = folder.file("journal.sqlite")}, {clock},
                                                 registers::all_registers());
  const auto people = *people::PeopleStore::open(folder.file("people.sqlite"), random);
  const auto sessions = *people::Sessions::open(*people, random);
  const auto sign_in = *people::SignIn::make(*people, *sessions, random);
  CANDOUR_ASSERT(people->add_council(council), "the council is added");
  CANDOUR_ASSERT(people::add_demo_staff(*people, *sign_in, council.id), "staff are added");
  const auto file = timeline::read_file(one.bytes);
  const auto imported = timeline::import_file(*store, *file,
                                              {.council = council.id,
                                               .stream = registers::stream_of(CaseId::ours("1")),
                                               .actor = ActorId::ours("system:bench"),
                                               .origin = care::CaseOrigin::published,
                                               .idempotency_key = "bench"},
                                              book);
  CANDOUR_ASSERT(imported.has_value(), "the case is brought in");
}

bool measure_page(const std::vector<BenchCase>& cases, const rules::RuleBook& book,
                  const std::string& law, const std::string& assets) {
  const auto story = std::find_if(cases.begin(), cases.end(), [](const BenchCase& one) {
    return one.record.opened.reference == "23 019 542";
  });
  CANDOUR_ASSERT(story != cases.end(), "the published case of the story is there");
  constexpr Day today = make_day(2026, 9, 21);
  const journal::TemporaryFolder folder;
  make_council(folder, book, *story, today);
  bench::CouncilSite site{folder.file(""), law, assets, today};
  const std::string amira = site.sign_in("amira");
  const web::Response page = site.open("/cases/1", amira);
  CANDOUR_ASSERT(page.status == 200, "the page is shown");
  const double seconds = median_seconds(200, [&] { (void)site.open("/cases/1", amira); });
  fmt::print("case page: {} events, {} kB\n", story->record.entries.size(),
             page.content().size() / 1000);
  return bench::within("CPU of a case page, all in", seconds * 1e6, 400, "us");
}

}  // namespace
}  // namespace candour

int main(int count, char** given) {
  using namespace candour;
  if (count != 4) {
    fmt::print(stderr, "usage: case_bench CASES_FOLDER LAW_FOLDER ASSETS_FOLDER\n");
    return 2;
  }
  const auto library = law::load_law(given[2]);
  CANDOUR_ASSERT(library.has_value(), "the law is refused");
  const auto book = rules::RuleBook::bind(*library, care::all_clocks(), care::all_checks());
  CANDOUR_ASSERT(book.has_value(), "the rules are refused");
  const auto cases = read_cases(given[1], *book);
  bool good = measure_rules(cases, *book);
  good = measure_page(cases, *book, given[2], given[3]) && good;
  if (!good) fmt::print("A figure is at twice its limit.\n");
  return good ? 0 : 1;
}
