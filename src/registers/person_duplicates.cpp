#include "registers/person_duplicates.hpp"

#include <algorithm>
#include <set>

#include "registers/nicknames.hpp"
#include "registers/person_lookup.hpp"
#include "registers/search_text.hpp"

namespace candour::registers {
namespace {

using care::PersonName;
using care::PersonRecord;

constexpr std::size_t looked_at_for_one_key = 20;

// How much each thing in common says; from `enough` on it is worth a question.
constexpr int same_number = 6;
constexpr int same_name = 3;
constexpr int name_alike = 2;
constexpr int one_name_same = 1;
constexpr int same_birth_date = 3;
constexpr int birth_date_may_fit = 1;
constexpr int birth_date_misread = 2;
constexpr int same_home = 2;
constexpr int same_phone = 2;
constexpr int enough = 4;

bool words_alike(const std::string& a, const std::string& b) {
  return a == b || are_forms_of_one_name(a, b) || are_spelt_nearly_alike(a, b) || sound_alike(a, b);
}

// Whether some word of one part is, or is like, some word of the other.
enum class Alike : std::uint8_t { no, like, same };
Alike parts_alike(const PersonalText& a, const PersonalText& b) {
  Alike best = Alike::no;
  for (const std::string& x : name_words(a.for_storage()).written) {
    for (const std::string& y : name_words(b.for_storage()).written) {
      if (x == y) return Alike::same;
      if (words_alike(x, y)) best = Alike::like;
    }
  }
  return best;
}

struct Likeness {
  int weight = 0;
  std::vector<std::string> why;
  void add(int more, std::string reason) {
    weight += more;
    why.push_back(std::move(reason));
  }
};

int weight_of_names(const PersonName& a, const PersonName& b) {
  const Alike given = parts_alike(a.given_names, b.given_names);
  const Alike family = parts_alike(a.family_name, b.family_name);
  if (given == Alike::same && family == Alike::same) return same_name;
  if (given != Alike::no && family != Alike::no) return name_alike;
  return given == Alike::same || family == Alike::same ? one_name_same : 0;
}

void compare_names(const PersonRecord& a, const PersonRecord& b, Likeness& likeness) {
  int best = 0;
  const PersonName* which = nullptr;
  for (const PersonName& x : a.names) {
    for (const PersonName& y : b.names) {
      const int weight = weight_of_names(x, y);
      if (weight <= best) continue;
      best = weight;
      which = &y;
    }
  }
  if (which == nullptr) return;
  const std::string_view kind = best == same_name    ? "same name: "
                                : best == name_alike ? "name alike: "
                                                     : "part of the name: ";
  likeness.add(best, std::string{kind} + which->full());
}

// Day and month changed about, or one figure of the three parts another.
bool may_be_misread(const VagueDate& a, const VagueDate& b) {
  if (!a.exact() || !b.exact()) return false;
  const std::chrono::year_month_day x{a.earliest};
  const std::chrono::year_month_day y{b.earliest};
  const int same = static_cast<int>(x.year() == y.year()) +
                   static_cast<int>(x.month() == y.month()) + static_cast<int>(x.day() == y.day());
  const bool turned = x.year() == y.year() &&
                      static_cast<unsigned>(x.day()) == static_cast<unsigned>(y.month()) &&
                      static_cast<unsigned>(x.month()) == static_cast<unsigned>(y.day());
  return same == 2 || turned;
}

void compare_births(const PersonRecord& a, const PersonRecord& b, Likeness& likeness) {
  if (!a.born || !b.born) return;
  if (a.born->exact() && *a.born == *b.born)
    return likeness.add(same_birth_date, "born " + say(*b.born));
  const bool overlaps = a.born->earliest <= b.born->latest && b.born->earliest <= a.born->latest;
  if (overlaps) return likeness.add(birth_date_may_fit, "date of birth may fit: " + say(*b.born));
  if (may_be_misread(*a.born, *b.born))
    likeness.add(birth_date_misread, "date of birth nearly the same: " + say(*b.born));
}

bool share_postcode(const PersonRecord& a, const PersonRecord& b) {
  for (const care::PersonAddress& x : a.addresses) {
    for (const care::PersonAddress& y : b.addresses) {
      const bool open = !x.is_protected && !y.is_protected && x.postcode && y.postcode;
      if (open && *x.postcode == *y.postcode) return true;
    }
  }
  return false;
}

bool share_phone(const PersonRecord& a, const PersonRecord& b) {
  for (const PersonalText& x : a.phones) {
    for (const PersonalText& y : b.phones) {
      if (phone_digits(x.for_storage()) == phone_digits(y.for_storage())) return true;
    }
  }
  return false;
}

Likeness likeness_of(const PersonRecord& a, const PersonRecord& b) {
  Likeness likeness;
  if (a.nhs_number && b.nhs_number) {
    if (*a.nhs_number == *b.nhs_number)
      likeness.add(same_number, "same NHS number");
    else
      likeness.weight -= same_name;  // two numbers are two people, unless one is mistyped
  }
  compare_names(a, b, likeness);
  compare_births(a, b, likeness);
  if (share_postcode(a, b)) likeness.add(same_home, "same postcode");
  if (share_phone(a, b)) likeness.add(same_phone, "same phone number");
  // Where nothing but the name can be compared, the same name is worth the question.
  const bool births_known = a.born && b.born;
  if (!births_known && likeness.weight == same_name) likeness.weight = enough;
  return likeness;
}

// Queries that would find the same person again.
std::vector<PersonQuery> queries_for(const PersonRecord& record) {
  std::vector<PersonQuery> queries;
  const auto add = [&queries](PersonQuery query) {
    if (!query.empty()) queries.push_back(std::move(query));
  };
  if (record.nhs_number) add({{}, {}, record.nhs_number->for_storage(), {}, {}, {}});
  if (record.born && record.born->exact()) add({{}, BornTerm{{*record.born}}, {}, {}, {}, {}});
  for (const care::PersonAddress& address : record.addresses) {
    if (!address.is_protected && address.postcode)
      add({{}, {}, {}, address.postcode->for_storage(), {}, {}});
  }
  for (const PersonalText& phone : record.phones)
    add({{}, {}, {}, {}, {}, phone_digits(phone.for_storage())});
  for (const PersonName& name : record.names) {
    // The first of the given names with the family name: how a second record would begin.
    PersonQuery query;
    const auto given = name_words(name.given_names.for_storage()).written;
    if (!given.empty()) query.words.push_back(given.front());
    for (std::string& word : name_words(name.family_name.for_storage()).written)
      query.words.push_back(std::move(word));
    if (query.words.size() > 1) add(std::move(query));
  }
  constexpr std::size_t most_queries = 8;
  if (queries.size() > most_queries) queries.resize(most_queries);
  return queries;
}

Result<std::set<std::string>> left_out(const journal::SqliteStore& store, const CouncilId& council,
                                       const PersonId& person) {
  std::set<std::string> ids;
  if (person.empty()) return ids;
  ids.insert(person.text());
  auto done = store.read([&](journal::Connection& connection) -> Result<void> {
    auto linked = PersonLookup{connection, council}.linked_with(person);
    if (!linked) return linked.error();
    for (const PersonId& other : *linked) ids.insert(other.text());
    return {};
  });
  if (!done) return done.error();
  return ids;
}

}  // namespace

Result<std::vector<PersonHit>> possible_duplicates(const journal::SqliteStore& store,
                                                   const CouncilId& council,
                                                   const PersonEntry& person, std::size_t limit) {
  auto seen = left_out(store, council, person.record.id);
  if (!seen) return seen.error();
  std::vector<std::pair<int, PersonHit>> candidates;
  for (const PersonQuery& query : queries_for(person.record)) {
    auto answer = search_people(store, council, query, looked_at_for_one_key);
    if (!answer) return answer.error();
    for (PersonHit& hit : answer->hits) {
      const std::string who = hit.entry.case_id
                                  ? "case/" + hit.entry.case_id->text() + hit.entry.record.title()
                                  : hit.entry.record.id.text();
      if (!seen->insert(who).second) continue;
      Likeness likeness = likeness_of(person.record, hit.entry.record);
      if (likeness.weight < enough) continue;
      hit.why = std::move(likeness.why);
      hit.same_as.reset();
      candidates.emplace_back(-likeness.weight, std::move(hit));
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<PersonHit> hits;
  for (std::size_t i = 0; i < std::min(limit, candidates.size()); ++i)
    hits.push_back(std::move(candidates[i].second));
  return hits;
}

}  // namespace candour::registers
