#pragma once
// The teams of a demonstration council and everybody in them, sized to its people. The ten whom
// everybody can sign in as (people/demo_staff.hpp) are among them.

#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "demo/distributions.hpp"
#include "people/account.hpp"

namespace candour::demo {

// In the order of [[work.teams.team]].
enum class TeamKind : std::uint8_t {
  adults_east,
  adults_west,
  adults_north,
  hospital,
  learning_disability,
  mental_health,
  occupational_therapy,
  carers,
  disabled_children,
  preparing_for_adulthood,
};
inline constexpr std::size_t team_kind_count = 10;

struct Worker {
  StaffId id;
  ActorId actor;
  bool occupational_therapist = false;
  int lateness_percent = 100;  // of the team’s
  int people = 0;              // who are theirs today, of those made so far
  std::optional<Day> left;     // their account is closed; whoever they had is still theirs
};

struct Team {
  std::string name;
  int lateness_percent = 100;  // of the council’s usual
  bool keeps_waiting_list = true;
  ActorId manager;
  std::vector<Worker> workers;
};

class Workforce {
 public:
  // For so many people. The same arguments give the same staff. Refuses with missing_field where
  // the distributions do not have ten teams.
  static Result<Workforce> make(const Distributions& numbers, const CouncilId& council, int people,
                                std::uint64_t seed, Day today);

  // The teams of one kind; in a large council there are several.
  const std::vector<Team>& teams(TeamKind kind) const {
    return teams_[static_cast<std::size_t>(kind)];
  }
  std::vector<Team>& teams(TeamKind kind) { return teams_[static_cast<std::size_t>(kind)]; }
  // Everybody, the ten among them, each once.
  const std::vector<people::Account>& accounts() const { return accounts_; }

 private:
  struct Making;
  std::vector<std::vector<Team>> teams_;
  std::vector<people::Account> accounts_;
};

}  // namespace candour::demo
