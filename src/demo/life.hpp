#pragma once
// One made-up life as it is written: a person, their case, and the events of both up to a day. What
// would lie beyond that day is not recorded, so whatever the life is in the middle of stays open.

#include <string_view>
#include <vector>

#include "care/casefile/events.hpp"
#include "care/casefile/note_events.hpp"
#include "care/casefile/work_events.hpp"
#include "demo/identity.hpp"
#include "demo/phrases.hpp"
#include "demo/workforce.hpp"
#include "journal/codec.hpp"
#include "rules/event_kind.hpp"

namespace candour::demo {

// What every life of one council is drawn from.
struct Setting {
  const Distributions& numbers;
  const Phrases& phrases;
  Workforce& workforce;
  CouncilId council;
  Day today;
  std::uint64_t seed = 0;
};

// How people of the case are labelled.
inline constexpr std::string_view subject = "A";
inline constexpr std::string_view relative = "C";

// What a happening says beside its kind and day.
struct Said {
  std::string_view about = subject;
  std::string_view outcome = {};
  std::string_view reason = {};
  std::string_view item = {};
};

// Saturdays and Sundays become the Monday after.
Day office_day(Day day);

class Life {
 public:
  Life(const Setting& setting, Identity who, LifeKind kind, Chance life_chance);

  Chance chance;
  const Distributions& numbers() const { return setting_.numbers; }
  const Setting& setting() const { return setting_; }
  const Identity& who() const { return who_; }
  LifeKind kind() const { return kind_; }
  const Team& team() const { return *team_; }
  // The last day of which anything is recorded.
  Day ends() const { return ends_; }
  bool reached(Day day) const { return day <= ends_; }
  void ends_by(Day day);
  void works_with(Team& team) { team_ = &team; }
  void has_relative(std::string_view is) { relative_is_ = is; }

  // A day later by so much as is drawn.
  Day later(Day from, const Spread& spread) { return office_day(from + draw(spread)); }
  std::chrono::days draw(const Spread& spread) { return std::chrono::days{spread.draw(chance)}; }
  // Whether a step that is due about a day comes late: as often as the share says, more or less so
  // by team and worker.
  bool late(int share, Day about);

  // The person’s own stream: who they are, as first recorded on a day.
  void register_person(Day on);
  // Somebody who is recorded with the case when it opens.
  void expects(care::PersonAdded other) { other_ = std::move(other); }
  // Records the case and the person whom it is about.
  void open_case(Day on, std::string_view service, care::PersonAdded about_them);

  // Each answers false, and records nothing, after the last day.
  bool happened(rules::EventKind kind, Day on, const Said& said = {});
  template <class Event>
  bool record_by(const ActorId& actor, Day on, const Event& event) {
    if (!reached(on)) return false;
    add(on, journal::make_event(case_stream_, actor, exactly(on), event));
    return true;
  }
  template <class Event>
  bool record(Day on, const Event& event) {
    return record_by(actor_on(on), on, event);
  }
  template <class Event>
  bool record_of_person(Day on, const Event& event) {
    if (!reached(on)) return false;
    add(on, journal::make_event(person_stream_, actor_on(on), exactly(on), event));
    return true;
  }

  // Closes the case, and the life with it: nothing later is recorded.
  bool close(Day on, care::ClosureReason reason);

  // Gives the case to workers of its team from a day on, one after another.
  void allocate(Day from, bool to_occupational_therapist = false);
  // Who has the case on a day; null before the first.
  const Worker* worker_on(Day day) const;
  // Whoever writes on a day: the worker, or who is on duty in the team.
  ActorId actor_on(Day day) const;

  // Words for a subject of the phrases, about this person.
  std::string words(std::string_view subject_of_phrases);
  // A reference of this life’s own: "S-000123-2".
  std::string next_reference(std::string_view letter);
  ActorId person_actor() const { return ActorId::ours("person:" + who_.id.text()); }

  // What was recorded, in the order of days.
  std::vector<journal::NewEvent> take();

 private:
  struct Dated {
    Day on;
    journal::NewEvent event;
  };
  struct Has {
    Day from;
    Worker* worker;
  };
  void add(Day on, journal::NewEvent event) { events_.push_back({on, std::move(event)}); }
  void second_record(Day on);
  Worker* pick(Day on, bool occupational_therapist);

  const Setting& setting_;
  Identity who_;
  LifeKind kind_;
  StreamName case_stream_;
  StreamName person_stream_;
  Day ends_;
  Team* team_ = nullptr;
  std::string_view relative_is_ = "daughter";
  std::vector<Has> has_;
  std::vector<Dated> events_;
  int references_ = 0;
  std::optional<Day> closed_on_;
  std::optional<care::PersonAdded> other_;
};

}  // namespace candour::demo
