// How long it takes to sign a whole needs assessment: every outcome a need, with words and
// evidence, through the whole handler, until the signature and what it means for the case are on
// the disk. What is signed stays in the council’s journal; the next run begins other assessments.
//   signing_bench DATA_FOLDER TODAY LAW_FOLDER ASSETS_FOLDER [ASSESSMENTS]

#include <chrono>

#include "authors.hpp"
#include "figures.hpp"

namespace candour::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;
using Fields = std::vector<drafts::DraftField>;

constexpr double limit_ms = 50;

// Some hundred words, as a worker writes of one thing.
std::string words() {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "word ";
  return text + "end.";
}

bool keep(const CouncilSite& site, const Author& author, std::string section, const Fields& fields,
          Day today) {
  return site.drafts()
      .keep({site.council(), author.document, std::move(section), author.actor}, fields,
            noon_of(today))
      .has_value();
}

Fields a_need(const std::string& day) {
  return {{"ability", "unable"},
          {"limbs", "needs_assistance,danger"},
          {"what_happens", words()},
          {"from_impairment", "yes"},
          {"effect", "now"},
          {"areas", "health,dignity"},
          {"effect_words", words()},
          {"evidence.1.text", words()},
          {"evidence.1.account", "author"},
          {"evidence.1.how_known", "observed"},
          {"evidence.1.on", day},
          {"hoped_for", words()}};
}

// Everything that the law asks of an assessment before it is signed.
bool answer_all(const CouncilSite& site, const Author& author, Day today) {
  const std::string day = iso(today);
  bool good = keep(site, author, "start",
                   {{"self_assessment", "together"},
                    {"explained_on", day},
                    {"mode", "at_home"},
                    {"mode_reason", words()},
                    {"carried_out_on", day}},
                   today);
  good &=
      keep(site, author, "taking-part", {{"took_part", "yes"}, {"took_part_how", words()}}, today);
  good &= keep(site, author, "capacity", {{"doubt", "no"}}, today);
  good &= keep(site, author, "advocate", {{"difficulty", "none"}}, today);
  good &= keep(site, author, "own-words",
               {{"matters", words()}, {"difficult", words()}, {"want", words()}}, today);
  good &= keep(site, author, "condition",
               {{"impairment", "yes"},
                {"in_words", words()},
                {"fluctuates", "no"},
                {"deafblind", "no"},
                {"expert_needed", "no"},
                {"nhs", "no"}},
               today);
  for (int i = 1; i <= 10; ++i)
    good &= keep(site, author, fmt::format("outcome-A{:02}", i), a_need(day), today);
  good &= keep(site, author, "well-being",
               {{"together", "now"},
                {"areas", "health,dignity"},
                {"not_affected",
                 "protection,control,work_and_learning,social_and_economic,relationships,home,"
                 "contribution"}},
               today);
  good &= keep(site, author, "what-could-help",
               {{"support", words()}, {"other_help", words()}, {"prevention", words()}}, today);
  good &=
      keep(site, author, "family", {{"others_affected", words()}, {"young_carer", "no"}}, today);
  good &= keep(site, author, "own-view", {{"agrees", "yes"}}, today);
  return good && keep(site, author, "copies", {{"asked", "no"}}, today);
}

}  // namespace
}  // namespace candour::bench

int main(int count, char** given) {
  using namespace candour;
  using namespace candour::bench;
  if (count < 5) {
    fmt::print(stderr,
               "usage: signing_bench DATA_FOLDER TODAY LAW_FOLDER ASSETS_FOLDER [ASSESSMENTS]\n");
    return 2;
  }
  const int assessments = count > 5 ? whole_number(given[5]) : 40;
  const auto today = parse_day(given[2]);
  CANDOUR_ASSERT(today.has_value(), "TODAY is a day");
  CouncilSite site{given[1], given[3], given[4], *today};
  const auto authors = authors_of(site, static_cast<std::size_t>(assessments));
  std::vector<double> took_ms;
  int refused = 0;
  for (const Author& author : authors) {
    CANDOUR_ASSERT(answer_all(site, author, *today), "what the bench types is kept");
    const auto request = form_of(
        author, author.path + "/sign", "sign_document",
        journal::hexadecimal(journal::as_bytes(journal::sha256(author.path))).substr(0, 32), {});
    const auto begin = SteadyClock::now();
    const auto response = site.pages().handle(request);
    const std::chrono::duration<double, std::milli> took = SteadyClock::now() - begin;
    if (response.status != 303) {
      if (refused++ == 0) fmt::print(stderr, "{}\n{}\n", response.status, response.body);
    }
    took_ms.push_back(took.count());
  }
  fmt::print("{} whole assessments signed, {} refused\n", took_ms.size(), refused);
  fmt::print("{:<52} {:>9.1f} ms\n", "  median", at_share(took_ms, 0.5));
  const bool good = within("  99th percentile", at_share(took_ms, 0.99), limit_ms, "ms");
  return good && refused == 0 && !took_ms.empty() ? 0 : 1;
}
