// What the law costs on one case, and a page of it: rule decisions a second, all duties of a case,
// replays a second, CPU of a case page with session, duties, picture and look record. Each beside
// its limit; fails where a figure is at twice its limit.
//   case_bench CASES_FOLDER LAW_FOLDER ASSETS_FOLDER

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/assert.hpp"
#include "care/rules.hpp"
#include "journal/temporary_folder.hpp"
#include "law/load_law.hpp"
#include "people/demo_staff.hpp"
#include "registers/all.hpp"
#include "timeline/import.hpp"
#include "timeline/replay.hpp"
#include "web/pages/site.hpp"

namespace candour {
namespace {

constexpr int rounds = 9;

double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

// The median over the rounds of the CPU seconds that `times` calls of `work` take, for one call.
template <class Work>
double median_seconds(int times, Work work) {
  std::vector<double> seconds;
  work();
  for (int round = 0; round < rounds; ++round) {
    const double begin = cpu_seconds();
    for (int i = 0; i < times; ++i) work();
    seconds.push_back((cpu_seconds() - begin) / times);
  }
  std::sort(seconds.begin(), seconds.end());
  return seconds[rounds / 2];
}

// Prints a figure beside its limit; whether it is within twice the limit.
bool within(std::string_view what, double figure, double limit, std::string_view unit) {
  fmt::print("{:<44} {:>9.1f} {:<3} (limit {:.0f})\n", what, figure, unit, limit);
  return figure <= 2 * limit;
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
  bool good = within("one rule on one case", one_rule * 1e9, 100, "ns");
  good = within("all duties of a case", one_case * 1e6, 20, "us") && good;
  const double replay = median_seconds(5, [&] {
    for (const BenchCase& one : cases)
      duties += timeline::replay(one.bytes, std::nullopt, book)->duties.size();
  });
  fmt::print("{:<44} {:>9.0f}\n", "replays of a file a second",
             static_cast<double>(cases.size()) / replay);
  return good && duties > 0;
}

// A council with one published case and one member of staff signed in.
class BenchSite {
 public:
  BenchSite(const rules::RuleBook& book, const BenchCase& one, const std::string& assets)
      : clock_{moment_at(1'790'000'000'000)} {
    const auto random = journal::secure_random();
    store_ = *journal::SqliteStore::open({.path = folder_.file("journal.sqlite")}, {clock_},
                                         registers::all_registers());
    board_.emplace(*store_, book, CouncilId::ours("bench"));
    people_ = *people::PeopleStore::open(folder_.file("people.sqlite"), random);
    sessions_ = *people::Sessions::open(*people_, random);
    sign_in_ = *people::SignIn::make(*people_, *sessions_, random);
    assets_ = *web::StaticFiles::load(assets, "/assets");
    const people::Council council{CouncilId::ours("bench"), "Bench",
                                  people::CouncilKind::demonstration};
    CANDOUR_ASSERT(people_->add_council(council), "the council is added");
    CANDOUR_ASSERT(people::add_demo_staff(*people_, *sign_in_, council.id), "staff are added");
    const auto file = timeline::read_file(one.bytes);
    const auto imported = timeline::import_file(*store_, *file,
                                                {.council = council.id,
                                                 .stream = registers::stream_of(CaseId::ours("1")),
                                                 .actor = ActorId::ours("system:bench"),
                                                 .origin = care::CaseOrigin::published,
                                                 .idempotency_key = "bench"},
                                                book);
    CANDOUR_ASSERT(imported.has_value(), "the case is brought in");
    looks_ = std::make_unique<people::LookQueue>(
        [](const people::LookBatch&) -> Result<void> { return {}; }, random);
    pages_.emplace(web::Site{.council = council,
                             .store = *store_,
                             .book = book,
                             .board = *board_,
                             .people = *people_,
                             .sessions = *sessions_,
                             .sign_in = *sign_in_,
                             .looks = *looks_,
                             .private_timelines = private_timelines_,
                             .reasons = reasons_,
                             .clock = clock_,
                             .assets = *assets_,
                             .form_key = {},
                             .random = web::system_random()});
    const auto signed_in = sign_in_->sign_in({.council = council.id,
                                              .name = "amira",
                                              .password = people::demo_password,
                                              .address = "127.0.0.1"},
                                             clock_.now());
    CANDOUR_ASSERT(signed_in.has_value(), "amira signs in");
    request_ = *web::request_for(web::Method::get, "/cases/1");
    request_.cookies.add(std::string{web::session_cookie}, signed_in->token.for_cookie());
  }

  web::Response page() const { return pages_->handle(request_); }

 private:
  SetClock clock_;
  journal::TemporaryFolder folder_;
  std::unique_ptr<journal::SqliteStore> store_;
  std::optional<registers::DutyBoard> board_;
  std::unique_ptr<people::PeopleStore> people_;
  std::unique_ptr<people::Sessions> sessions_;
  std::unique_ptr<people::SignIn> sign_in_;
  std::unique_ptr<people::LookQueue> looks_;
  web::PrivateTimelines private_timelines_;
  web::VisitReasons reasons_;
  std::optional<web::StaticFiles> assets_;
  std::optional<web::Pages> pages_;
  web::Request request_;
};

bool measure_page(const std::vector<BenchCase>& cases, const rules::RuleBook& book,
                  const std::string& assets) {
  const auto story = std::find_if(cases.begin(), cases.end(), [](const BenchCase& one) {
    return one.record.opened.reference == "23 019 542";
  });
  CANDOUR_ASSERT(story != cases.end(), "the published case of the story is there");
  const BenchSite site{book, *story, assets};
  const web::Response page = site.page();
  CANDOUR_ASSERT(page.status == 200, "the page is shown");
  const double seconds = median_seconds(200, [&] { (void)site.page(); });
  fmt::print("case page: {} events, {} kB\n", story->record.entries.size(),
             page.content().size() / 1000);
  return within("CPU of a case page, all in", seconds * 1e6, 400, "us");
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
  good = measure_page(cases, *book, given[3]) && good;
  if (!good) fmt::print("A figure is at twice its limit.\n");
  return good ? 0 : 1;
}
