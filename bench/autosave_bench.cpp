// So many people typing at once: each form is saved every two seconds whether or not the last
// answer came (an open loop), through the whole handler, beside the bare store. Latency counts from
// the moment at which a saving was due, to its durable answer. The documents that they type into
// are begun once in the council’s journal; what is typed goes to a file of the bench’s own.
//   autosave_bench DATA_FOLDER TODAY LAW_FOLDER ASSETS_FOLDER [PEOPLE] [SECONDS]

#include <chrono>
#include <thread>

#include "authors.hpp"
#include "figures.hpp"

namespace candour::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::chrono::seconds between_savings{2};
constexpr std::string_view section = "/sections/outcome-A01";

// What somebody has typed by their nth saving: some two hundred words, a little more each time.
std::string words_by(int saving) {
  return std::string(1'200, 'x') + fmt::format(" and then, at {}, he fell.", saving);
}

struct Outcome {
  std::vector<double> late_ms;
  int failed = 0;
};

// Each author saves every two seconds, the authors spread evenly over that time.
template <class Save>
Outcome run(const std::vector<Author>& authors, int seconds, const Save& save) {
  std::vector<Outcome> each(authors.size());
  const auto begin = SteadyClock::now() + std::chrono::milliseconds{50};
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < authors.size(); ++i)
    threads.emplace_back([&, i] {
      const auto first = begin + i * SteadyClock::duration{between_savings} / authors.size();
      for (int saving = 0; saving < seconds / between_savings.count(); ++saving) {
        const auto due = first + saving * between_savings;
        std::this_thread::sleep_until(due);
        if (!save(authors[i], saving)) ++each[i].failed;
        const std::chrono::duration<double, std::milli> late = SteadyClock::now() - due;
        each[i].late_ms.push_back(late.count());
      }
    });
  for (std::thread& thread : threads) thread.join();
  Outcome all;
  for (const Outcome& one : each) {
    all.late_ms.insert(all.late_ms.end(), one.late_ms.begin(), one.late_ms.end());
    all.failed += one.failed;
  }
  return all;
}

bool save_by_handler(const CouncilSite& site, const Author& author, int saving) {
  web::Request request =
      form_of(author, author.path + std::string{section}, "save_section", std::string(32, 'a'),
              {{"ability", "unable"}, {"what_happens", words_by(saving)}});
  request.headers.add("x-candour-autosave", "1");
  const auto response = site.pages().handle(request);
  return response.status == 200 && response.body.find("saved_at") != response.body.npos;
}

bool report(std::string_view what, Outcome& outcome, double limit_ms) {
  fmt::print("{}: {} savings, {} not saved\n", what, outcome.late_ms.size(), outcome.failed);
  fmt::print("{:<52} {:>9.1f} ms\n", "  median, from when it was due",
             at_share(outcome.late_ms, 0.5));
  return within("  99th percentile", at_share(outcome.late_ms, 0.99), limit_ms, "ms") &&
         outcome.failed == 0;
}

}  // namespace
}  // namespace candour::bench

int main(int count, char** given) {
  using namespace candour;
  using namespace candour::bench;
  if (count < 5) {
    fmt::print(stderr,
               "usage: autosave_bench DATA_FOLDER TODAY LAW_FOLDER ASSETS_FOLDER [PEOPLE] [S]\n");
    return 2;
  }
  const int people = count > 5 ? whole_number(given[5]) : 64;
  const int seconds = count > 6 ? whole_number(given[6]) : 20;
  const auto today = parse_day(given[2]);
  CANDOUR_ASSERT(today.has_value(), "TODAY is a day");
  CouncilSite site{given[1], given[3], given[4], *today};
  const auto authors = authors_of(site, static_cast<std::size_t>(people));
  CANDOUR_ASSERT(authors.size() == static_cast<std::size_t>(people), "enough cases to type in");
  // Once each, so that what is kept in memory is as in a day’s work.
  for (const Author& author : authors)
    CANDOUR_ASSERT(save_by_handler(site, author, -1), "a section of the bench is not saved");
  Outcome handler = run(authors, seconds, [&](const Author& author, int saving) {
    return save_by_handler(site, author, saving);
  });
  Outcome bare = run(authors, seconds, [&](const Author& author, int saving) {
    const drafts::DraftField field{"bare", words_by(saving)};
    return site.drafts()
        .keep({site.council(), author.document, "bare", author.actor}, {&field, 1}, noon_of(*today))
        .has_value();
  });
  fmt::print("{} people, each form saved every two seconds, for {} s\n", people, seconds);
  const bool good = report("through the handler", handler, 20);
  report("the bare store", bare, 20);
  return good ? 0 : 1;
}
