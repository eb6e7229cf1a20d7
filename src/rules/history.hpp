#pragma once
// What a rule sees of a case: its happenings in order, who they are about, and which law applies.
// Built once from the record; pure, and cheap to look at as on any day.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "rules/kind_set.hpp"
#include "rules/truth.hpp"

namespace candour::rules {

enum class Service : std::uint8_t { adult, children };
enum class Outcome : std::uint8_t {
  not_recorded,
  needs,
  no_needs,
  changed,
  unchanged,
  eligible,
  not_eligible,
};
enum class Reason : std::uint8_t {
  not_recorded,
  need_changed,
  cost,
  use_of_money,
  policy,
  person_asked,
  other,
};
enum class Role : std::uint8_t { child, carer };

std::string_view name_of(Service service);
std::string_view name_of(Outcome outcome);  // empty for not_recorded
std::string_view name_of(Reason reason);    // empty for not_recorded
std::string_view name_of(Role role);
std::string_view words_of(Outcome outcome);
std::string_view words_of(Reason reason);
std::optional<Service> service_named(std::string_view name);
std::optional<Outcome> outcome_named(std::string_view name);
std::optional<Reason> reason_named(std::string_view name);
std::optional<Role> role_named(std::string_view name);

// Which person of the case a happening is about; `nobody` when the record does not say.
using PersonIndex = std::uint8_t;
inline constexpr PersonIndex nobody = 255;
inline constexpr std::size_t person_count_max = 250;

// Whether two happenings may be about one person: the same, or one of them does not say.
constexpr bool same_person(PersonIndex a, PersonIndex b) {
  return a == b || a == nobody || b == nobody;
}

inline constexpr std::uint32_t no_source = 0xFFFF'FFFF;

struct Happening {
  EventKind kind = EventKind::other;
  VagueDate on;
  PersonIndex about = nobody;
  Outcome outcome = Outcome::not_recorded;
  Reason reason = Reason::not_recorded;
  std::string item;  // what a remedy, review or charge is of: "assessment", "payment"…
  std::int32_t count = 1;
  bool claimed = false;  // said by one side only: nothing that rests on it alone is certain
  bool in_order = true;  // false: its place in the list says nothing about when it happened
  // The caller's own number for it, carried through to the duty; no_source where the record holds
  // no such entry and it was reckoned from another fact (a birthday from the day of birth).
  std::uint32_t source = 0;
};

struct Person {
  std::string label;  // "X", or a person's id
  bool child = false;
  bool carer = false;
};

// The happenings of one case, in the order in which they count: by date where the dates decide, in
// the order of the list where they leave it open. A vague date is narrowed by its neighbours.
class History {
 public:
  History() = default;
  History(Service service, std::vector<Person> people, std::vector<Happening> listed);

  // The case as somebody looking on `day` could know it: what begins later is not there, and no
  // date reads later than the day.
  History as_seen_on(Day day) const;

  Service service() const { return service_; }
  const std::vector<Person>& people() const { return people_; }
  const std::vector<Happening>& happenings() const { return happenings_; }
  const KindSet& kinds() const { return kinds_; }
  bool is_child(PersonIndex person) const { return person != nobody && people_[person].child; }
  bool is_carer(PersonIndex person) const { return person != nobody && people_[person].carer; }

  // Whether happening `a` came before `b` (both are places in happenings()).
  Truth before(std::size_t a, std::size_t b) const;
  // The last day on which anything recorded with a date happened; nothing when no date is recorded.
  // A birthday to come is no reason to look from it.
  std::optional<Day> last_dated_day() const;

 private:
  Service service_ = Service::adult;
  std::vector<Person> people_;
  std::vector<Happening> happenings_;
  KindSet kinds_;
};

}  // namespace candour::rules
