// CPU of the pages that staff open all day, on a council of a size: each opened many times by one
// thread, medians, beside its limit and beside what it costs to hand out the same bytes from
// memory. Where asked, adds a line a page to a file (name, figure, limit, floor), for the table and
// the plot.
//   page_bench DATA_FOLDER TODAY LAW_FOLDER ASSETS_FOLDER [FIGURES_FILE]

#include <cstdio>
#include <fstream>

#include "council_site.hpp"
#include "figures.hpp"

namespace candour::bench {
namespace {

constexpr int rounds = 9;

struct Page {
  std::string_view name;
  std::vector<std::string> targets;
  std::string cookie;
  double limit_us;
};

// The median over the rounds of the CPU of one opening, over all targets of the page.
double median_us(const CouncilSite& site, const Page& page) {
  std::vector<double> each;
  for (int round = 0; round < rounds; ++round) {
    const double begin = thread_seconds();
    for (const std::string& target : page.targets) {
      const auto response = site.open(target, page.cookie);
      CANDOUR_ASSERT(response.status == 200, "a page of the bench is not shown");
    }
    each.push_back(1e6 * (thread_seconds() - begin) / static_cast<double>(page.targets.size()));
  }
  return at_share(each, 0.5);
}

// The same bytes from memory: the pages as they were made, copied into an answer.
double floor_us(const CouncilSite& site, const Page& page) {
  std::vector<web::Response> made;
  for (const std::string& target : page.targets) made.push_back(site.open(target, page.cookie));
  std::vector<double> each;
  for (int round = 0; round < rounds; ++round) {
    const double begin = thread_seconds();
    for (const web::Response& one : made) {
      const web::Response copy = web::html_page(std::string{one.content()});
      CANDOUR_ASSERT(copy.status == 200, "the bytes are answered");
    }
    each.push_back(1e6 * (thread_seconds() - begin) / static_cast<double>(made.size()));
  }
  return at_share(each, 0.5);
}

std::vector<std::string> cases_of(const CouncilSite& site, std::string_view staff) {
  std::vector<std::string> targets;
  const auto rows = registers::cases_of(site.store(), site.council(), StaffId::ours(staff));
  CANDOUR_ASSERT(rows.has_value(), "the cases are listed");
  for (const registers::CaseRow& row : *rows) targets.push_back("/cases/" + row.id.text());
  return targets;
}

std::vector<std::string> repeated(std::string_view target, std::size_t times) {
  return {times, std::string{target}};
}

}  // namespace
}  // namespace candour::bench

int main(int count, char** given) {
  using namespace candour;
  using namespace candour::bench;
  if (count < 5) {
    fmt::print(stderr, "usage: page_bench DATA_FOLDER TODAY LAW_FOLDER ASSETS_FOLDER [FIGURES]\n");
    return 2;
  }
  const auto today = parse_day(given[2]);
  CANDOUR_ASSERT(today.has_value(), "TODAY is a day");
  CouncilSite site{given[1], given[3], given[4], *today};
  const double begin = wall_seconds();
  const auto looked = site.board().look(*today, [](const registers::BoardView&) {});
  CANDOUR_ASSERT(looked.has_value(), "the board can be made");
  fmt::print("{:<52} {:>9.1f} s\n", "first look at the board on a day", wall_seconds() - begin);
  const std::string amira = site.sign_in("amira");
  const std::string mary = site.sign_in("mary");
  const std::string priya = site.sign_in("priya");
  const std::vector<Page> pages{
      {"case page", cases_of(site, "amira"), amira, 400},
      {"My work", repeated("/my-work", 50), amira, 1'000},
      {"a team’s work", repeated("/my-work", 50), mary, 1'000},
      {"duties register", repeated("/registers/duties", 50), priya, 1'000},
      {"people under one rule", repeated("/registers/duties/assessment.adult?column=late", 50),
       priya, 1'000},
      {"waiting", repeated("/registers/waiting", 50), mary, 1'000},
      {"holds", repeated("/registers/holds", 50), mary, 1'000},
      {"caseloads", repeated("/registers/caseloads", 50), mary, 1'000},
      {"person search, half a name", repeated("/search?q=mar%20o", 50), amira, 2'000},
      {"words search", repeated("/search/words?q=daughter", 50), amira, 10'000},
  };
  bool good = true;
  std::ofstream figures;
  if (count > 5) figures.open(given[5], std::ios::app);
  for (const Page& page : pages) {
    if (page.targets.empty()) continue;
    const double us = median_us(site, page);
    const double floor = floor_us(site, page);
    good = within(page.name, us, page.limit_us, "us") && good;
    fmt::print("{:<52} {:>9.1f} us\n", "  the same bytes from memory", floor);
    if (figures)
      figures << page.name << '\t' << us << '\t' << page.limit_us << '\t' << floor << '\n';
  }
  return good ? 0 : 1;
}
