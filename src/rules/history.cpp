#include "rules/history.hpp"

#include <algorithm>
#include <array>

#include "base/assert.hpp"

namespace candour::rules {
namespace {

constexpr std::array<std::string_view, 2> service_names{"adult", "children"};
constexpr std::array<std::string_view, 7> outcome_names{
    "", "needs", "no_needs", "changed", "unchanged", "eligible", "not_eligible"};
constexpr std::array<std::string_view, 7> outcome_words{
    "not recorded", "needs found", "no needs found", "changed",
    "unchanged",    "eligible",    "not eligible"};
constexpr std::array<std::string_view, 7> reason_names{
    "", "need_changed", "cost", "use_of_money", "policy", "person_asked", "other"};
constexpr std::array<std::string_view, 7> reason_words{
    "not recorded", "the need changed",        "cost",          "how the money was used",
    "policy",       "the person asked for it", "another reason"};
constexpr std::array<std::string_view, 2> role_names{"child", "carer"};

template <class Enum, std::size_t size>
std::optional<Enum> named(const std::array<std::string_view, size>& names, std::string_view name) {
  if (name.empty()) return std::nullopt;
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

// Narrows each vague date by the listed order: a happening listed after another is not before it,
// where the dates of the two allow both orders.
void narrow_by_order(std::vector<Happening>& listed) {
  const std::vector<Happening> given = listed;
  for (std::size_t j = 0; j < listed.size(); ++j) {
    Happening& here = listed[j];
    if (here.on.exact() || !here.in_order) continue;
    for (std::size_t i = 0; i < given.size(); ++i) {
      if (i == j || !given[i].in_order) continue;
      const VagueDate& other = given[i].on;
      const bool both_orders =
          other.earliest <= given[j].on.latest && given[j].on.earliest <= other.latest;
      if (!both_orders) continue;
      if (i < j) here.on.earliest = std::max(here.on.earliest, other.earliest);
      if (i > j) here.on.latest = std::min(here.on.latest, other.latest);
    }
    if (here.on.latest < here.on.earliest) here.on = given[j].on;  // the order contradicts itself
  }
}

}  // namespace

std::string_view name_of(Service s) { return service_names[static_cast<std::size_t>(s)]; }
std::string_view name_of(Outcome o) { return outcome_names[static_cast<std::size_t>(o)]; }
std::string_view name_of(Reason r) { return reason_names[static_cast<std::size_t>(r)]; }
std::string_view name_of(Role r) { return role_names[static_cast<std::size_t>(r)]; }
std::string_view words_of(Outcome o) { return outcome_words[static_cast<std::size_t>(o)]; }
std::string_view words_of(Reason r) { return reason_words[static_cast<std::size_t>(r)]; }
std::optional<Service> service_named(std::string_view n) {
  return named<Service>(service_names, n);
}
std::optional<Outcome> outcome_named(std::string_view n) {
  return named<Outcome>(outcome_names, n);
}
std::optional<Reason> reason_named(std::string_view n) { return named<Reason>(reason_names, n); }
std::optional<Role> role_named(std::string_view n) { return named<Role>(role_names, n); }

History::History(Service service, std::vector<Person> people, std::vector<Happening> listed)
    : service_(service), people_(std::move(people)), happenings_(std::move(listed)) {
  CANDOUR_ASSERT(people_.size() <= person_count_max, "the importer bounds the people of a case");
  narrow_by_order(happenings_);
  // What has no place in the list stands first: nothing may rest on its order.
  std::stable_sort(happenings_.begin(), happenings_.end(),
                   [](const Happening& a, const Happening& b) {
                     if (a.in_order != b.in_order) return !a.in_order;
                     return a.on.earliest < b.on.earliest;
                   });
  for (const Happening& happening : happenings_) kinds_.insert(happening.kind);
}

History History::as_seen_on(Day day) const {
  History seen;
  seen.service_ = service_;
  seen.people_ = people_;
  seen.happenings_.reserve(happenings_.size());
  for (const Happening& happening : happenings_) {
    if (happening.on.earliest > day) continue;
    seen.happenings_.push_back(happening);
    Happening& last = seen.happenings_.back();
    last.on.latest = std::min(last.on.latest, day);
    seen.kinds_.insert(last.kind);
  }
  return seen;
}

Truth History::before(std::size_t a, std::size_t b) const {
  const Happening& first = happenings_[a];
  const Happening& second = happenings_[b];
  if (first.on.latest < second.on.earliest) return Truth::yes;
  if (second.on.latest < first.on.earliest) return Truth::no;
  if (!first.in_order || !second.in_order) return Truth::unknown;
  return truth(a < b);
}

std::optional<Day> History::last_dated_day() const {
  std::optional<Day> latest;
  for (const Happening& happening : happenings_) {
    const bool recorded = happening.source != no_source;
    if (!recorded || happening.on.precision == Precision::undated) continue;
    if (!latest || happening.on.latest > *latest) latest = happening.on.latest;
  }
  return latest;
}

}  // namespace candour::rules
