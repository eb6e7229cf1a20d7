// What a search of the words of records costs, in a council that `candour demo` made: the index
// alone, and with reading and folding the records of the twenty newest places, for the worker and
// the team with the most records, with rare and with the commonest words. Each beside the limit;
// fails where a figure is at twice it.
//   words_bench DATA_FOLDER

#include <filesystem>
#include <map>

#include "base/assert.hpp"
#include "base/clock.hpp"
#include "care/casefile/record.hpp"
#include "figures.hpp"
#include "people/may.hpp"
#include "people/people_store.hpp"
#include "registers/all.hpp"
#include "registers/case_list.hpp"
#include "registers/searched_text.hpp"
#include "registers/word_index.hpp"

namespace candour::bench {
namespace {

constexpr double limit_us = 10'000;
constexpr int times = 200;
constexpr std::int64_t sampled_events = 20'000;
constexpr std::size_t places_read = 20;

struct CouncilWords {
  const journal::SqliteStore& store;
  CouncilId council;
};

// Words of the council’s own notes, from the commonest to the rarest.
std::vector<std::string> words_by_count(const CouncilWords& site) {
  std::map<std::string, int> counts;
  const auto events = site.store.read_all(site.council, 1, sampled_events);
  CANDOUR_ASSERT(events.has_value(), "the journal can be read");
  for (const journal::StoredEvent& event : *events) {
    const auto text = registers::searched_text(event);
    if (!text || !*text) continue;
    registers::WordReader reader{(*text)->text.for_reader()};
    while (reader.next()) ++counts[reader.folded()];
  }
  std::vector<std::pair<int, std::string>> ordered;
  for (const auto& [word, count] : counts) ordered.emplace_back(-count, word);
  std::sort(ordered.begin(), ordered.end());
  std::vector<std::string> words;
  for (auto& [count, word] : ordered) words.push_back(std::move(word));
  return words;
}

// "the", "the council", "the council visit", a middling word, a rare one, the beginning of one.
std::vector<std::string> queries(const std::vector<std::string>& words) {
  CANDOUR_ASSERT(words.size() > 20, "the council has notes");
  const std::string& middle = words[words.size() / 10];
  std::vector<std::string> asked{
      words[0],     words[0] + " " + words[1], words[0] + " " + words[1] + " " + words[2], middle,
      words.back(), words[0] + " " + middle};
  const auto is_long = [](const std::string& word) { return word.size() > 6; };
  const auto beginning = std::find_if(words.begin(), words.end(), is_long);
  if (beginning != words.end()) asked.push_back(beginning->substr(0, 4));
  asked.push_back(words[0] + " nosuchwordanywhere");
  return asked;
}

struct Whose {
  std::string title;
  people::Account account;
  registers::Reach reach;
  std::int64_t records = 0;
};

std::int64_t records_in(const CouncilWords& site, const registers::Reach& reach) {
  const auto query = registers::WordQuery::read("nosuchwordanywhere");
  return registers::find_words(site.store, site.council, *query, reach)->cases_searched;
}

// The worker with the most records, and the team with the most, read by its manager or a member.
std::vector<Whose> largest(const CouncilWords& site, const std::vector<people::Account>& accounts) {
  Whose worker{"worker", {}, {}, -1};
  std::map<std::string, Whose> teams;
  for (const people::Account& account : accounts) {
    const registers::Reach own{{account.id}, {}, false};
    const std::int64_t records = records_in(site, own);
    if (records > worker.records) worker = {"worker", account, own, records};
    if (account.team.empty()) continue;
    Whose& team = teams[account.team];
    if (team.title.empty() || account.role == people::Role::team_manager) team.account = account;
    team.title = "team";
    team.reach.team = account.team;
    team.reach.workers.push_back(account.id);
  }
  Whose largest_team;
  for (auto& [name, team] : teams) {
    const bool reads_team =
        people::may(team.account.role, people::Action::see_case, people::Relationship::my_team) ==
        people::Permission::allowed;
    team.records = records_in(site, team.reach);
    if (reads_team && team.records > largest_team.records) largest_team = team;
  }
  return {worker, largest_team};
}

template <class Work>
bool measure(const std::string& what, Work work) {
  std::vector<double> micros;
  for (int i = 0; i < times; ++i) {
    const double begin = thread_seconds();
    work();
    micros.push_back((thread_seconds() - begin) * 1e6);
  }
  bool good = within(what + ", median", at_share(micros, 0.5), limit_us, "us");
  good = within(what + ", 99 in 100", at_share(micros, 0.99), limit_us, "us") && good;
  return good;
}

// What the page reads of the newest places: each record once.
void read_newest(const CouncilWords& site, const registers::WordHits& hits,
                 const registers::WordQuery& query) {
  std::map<std::uint32_t, std::vector<journal::StoredEvent>> records;
  for (std::size_t i = 0; i < std::min(places_read, hits.hits.size()); ++i) {
    const registers::WordHit& hit = hits.hits[i];
    auto& events = records[hit.case_place];
    if (events.empty()) {
      const CaseId& id = hits.cases[hit.case_place];
      CANDOUR_ASSERT(registers::find_case(site.store, site.council, id), "the row can be read");
      events = *site.store.read_stream(site.council, registers::stream_of(id));
      CANDOUR_ASSERT(care::fold_case(events), "the record can be folded");
    }
    for (const journal::StoredEvent& event : events) {
      if (event.number != hit.number) continue;
      const auto text = registers::searched_text(event);
      CANDOUR_ASSERT(text && *text, "the event has words");
      (void)query.places_in((*text)->text.for_reader());
    }
  }
}

bool measure_one(const CouncilWords& site, const Whose& whose, const std::string& typed) {
  const auto query = registers::WordQuery::read(typed);
  const auto find = [&] {
    return *registers::find_words(site.store, site.council, *query, whose.reach);
  };
  const registers::WordHits hits = find();
  const std::string what = fmt::format("{} “{}”", whose.title, typed);
  fmt::print("{}: {} hits in {} records\n", what, hits.hits.size(), hits.cases_searched);
  bool good = measure(what + ", index", [&] { (void)find(); });
  good = measure(what + ", read", [&] { read_newest(site, find(), *query); }) && good;
  return good;
}

}  // namespace
}  // namespace candour::bench

int main(int count, char** given) {
  using namespace candour;
  if (count != 2) {
    fmt::print(stderr, "usage: words_bench DATA_FOLDER\n");
    return 2;
  }
  const std::filesystem::path data{given[1]};
  const SetClock clock{moment_at(0)};
  const auto store =
      journal::SqliteStore::open({.path = (data / "journal.sqlite").string()},
                                 {clock, journal::secure_random()}, registers::all_registers());
  const auto people =
      people::PeopleStore::open((data / "people.sqlite").string(), journal::secure_random());
  CANDOUR_ASSERT(store && people, "the folder holds a council");
  const bench::CouncilWords site{**store, CouncilId::ours("demo")};
  const auto accounts = (*people)->accounts(site.council);
  CANDOUR_ASSERT(accounts.has_value(), "the accounts can be read");
  fmt::print("{} events\n", site.store.head(site.council)->number);
  bool good = true;
  const auto asked = bench::queries(bench::words_by_count(site));
  for (const bench::Whose& whose : bench::largest(site, *accounts)) {
    for (const std::string& typed : asked) good = bench::measure_one(site, whose, typed) && good;
  }
  if (!good) fmt::print("A figure is at twice its limit.\n");
  return good ? 0 : 1;
}
