// What a search for a person costs: 300 queries such as workers type, drawn from the people of a
// council’s own journal, beside the limit and beside reading one record by its key. Fails where the
// ninety-ninth of a hundred is at twice the limit.
//   search_bench JOURNAL_FILE [COUNCIL]

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <map>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "registers/all.hpp"
#include "registers/person_index.hpp"
#include "registers/person_search.hpp"

namespace candour::registers {
namespace {

constexpr double limit_us = 2'000;
constexpr std::size_t queries = 300;

double thread_cpu_us() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return 1e6 * static_cast<double>(time.tv_sec) + 1e-3 * static_cast<double>(time.tv_nsec);
}

struct Typed {
  std::string_view kind;
  std::string text;
};

std::string half(const std::string& word) {
  const std::size_t characters = count_characters(word);
  return std::string{first_characters(word, std::max<std::size_t>(3, characters / 2))};
}

// Two neighbours in the middle of a word changed, where both are plain letters.
std::string with_slip(std::string word) {
  const std::size_t middle = word.size() / 2;
  const bool plain = std::all_of(word.begin(), word.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
  if (plain && word.size() > 4) std::swap(word[middle], word[middle + 1]);
  return word;
}

// One query about somebody, of the kind that comes with the number.
Typed typed_about(const PersonEntry& entry, std::size_t number) {
  const care::PersonRecord& record = entry.record;
  const care::PersonName& name = record.names.front();
  const std::string given = name.given_names.for_reader();
  const std::string family = name.family_name.for_reader();
  const std::string both = given + " " + family;
  const care::PersonAddress* address = record.current_address();
  const bool open = address != nullptr && !address->is_protected && address->postcode;
  switch (number % 10) {
    case 0: return {"half of both names", half(given) + " " + half(family)};
    case 1: return {"a family name, misspelt", with_slip(family)};
    case 2: return {"both names, one misspelt", given + " " + with_slip(family)};
    case 3: return {"a family name alone", family};
    case 4: return {"given name alone", given};
    case 5: return {"born", record.born ? iso(*record.born) : both};
    case 6:
      return {"family name and year",
              record.born ? family + " " + iso(*record.born).substr(0, 4) : both};
    case 7: return {"postcode", open ? address->postcode->for_reader() : both};
    case 8: return {"telephone", record.phones.empty() ? both : record.phones.front().for_reader()};
    default: return {"both names", both};
  }
}

int fail(const std::string& why) {
  fmt::print(stderr, "{}\n", why);
  return 1;
}

struct Measured {
  std::vector<double> all;
  std::map<std::string_view, std::vector<double>> by_kind;
  std::size_t found = 0;  // queries that found whoever they were drawn from
};

double quantile(std::vector<double> values, double part) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const auto at = static_cast<std::size_t>(part * static_cast<double>(values.size()));
  return values[std::min(at, values.size() - 1)];
}

Result<Measured> measure(const journal::SqliteStore& store, const CouncilId& council,
                         const std::vector<PersonEntry>& people) {
  Measured measured;
  const std::size_t step = std::max<std::size_t>(1, people.size() / queries);
  for (std::size_t i = 0; i < queries; ++i) {
    const PersonEntry& entry = people[(i * step) % people.size()];
    const Typed typed = typed_about(entry, i);
    const double from = thread_cpu_us();
    const auto answer = search_people(store, council, typed.text);
    const double took = thread_cpu_us() - from;
    if (!answer) return answer.error();
    measured.all.push_back(took);
    measured.by_kind[typed.kind].push_back(took);
    measured.found +=
        std::any_of(answer->hits.begin(), answer->hits.end(),
                    [&](const PersonHit& hit) { return hit.entry.record.id == entry.record.id; }) ||
                answer->more
            ? 1
            : 0;
  }
  return measured;
}

// The same record read by its key alone: what no search can undercut.
double bare_read_us(const journal::SqliteStore& store, const CouncilId& council,
                    const std::vector<PersonEntry>& people) {
  std::vector<double> took;
  for (std::size_t i = 0; i < std::min<std::size_t>(people.size(), queries); ++i) {
    const double from = thread_cpu_us();
    (void)find_person(store, council, people[i].record.id);
    took.push_back(thread_cpu_us() - from);
  }
  return quantile(took, 0.5);
}

int run(int argc, char** argv) {
  if (argc < 2) return fail("search_bench JOURNAL_FILE [COUNCIL]");
  const SetClock clock{moment_at(0)};
  auto store = journal::SqliteStore::open({.path = argv[1]}, {clock}, all_registers());
  if (!store) return fail(store.error().message);
  auto councils = (*store)->councils();
  if (!councils || councils->empty()) return fail("The journal holds no council.");
  const CouncilId council = argc > 2 ? CouncilId::ours(argv[2]) : councils->front();
  auto people = people_from(**store, council, {}, 30'000);
  if (!people || people->empty()) return fail("The index holds no people.");
  (void)measure(**store, council, *people);  // once for the caches
  const auto measured = measure(**store, council, *people);
  if (!measured) return fail(measured.error().message);
  fmt::print("search for a person, {} queries (limit {} µs of CPU)\n", queries, limit_us);
  for (const auto& [kind, took] : measured->by_kind)
    fmt::print("  {:<26} median {:7.0f} µs   most {:7.0f} µs\n", kind, quantile(took, 0.5),
               quantile(took, 1));
  const double p99 = quantile(measured->all, 0.99);
  fmt::print("  all                        median {:7.0f} µs    p99 {:7.0f} µs\n",
             quantile(measured->all, 0.5), p99);
  fmt::print("  one record by its key      median {:7.0f} µs\n",
             bare_read_us(**store, council, *people));
  fmt::print("  {} of {} found whoever they were drawn from, or said that there are more\n",
             measured->found, queries);
  return p99 >= 2 * limit_us ? fail("A search costs twice its limit.") : 0;
}

}  // namespace
}  // namespace candour::registers

int main(int argc, char** argv) { return candour::registers::run(argc, argv); }
