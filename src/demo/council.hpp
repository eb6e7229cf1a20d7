#pragma once
// A whole demonstration council, household by household: the same people, seed and day give the
// same events to the byte.

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "demo/life.hpp"
#include "journal/store.hpp"

namespace candour::demo {

struct Arguments {
  int people = 2'000;  // 1 to people_most
  std::uint64_t seed = 1;
  Day today{};
};

// The texts of demo, and whose council it is.
struct Material {
  std::string_view distributions;
  std::string_view phrases;
  CouncilId council;
};

class CouncilLives {
 public:
  // Refuses as read_distributions, Phrases::read and Workforce::make do, and with usage for a
  // number of people that is none.
  static Result<std::unique_ptr<CouncilLives>> make(const Material& material,
                                                    const Arguments& arguments);

  const Workforce& workforce() const { return workforce_; }
  const Distributions& numbers() const { return numbers_; }

  // The events of the next people who belong together, person after person, each in the order of
  // days; nothing once everybody is made.
  std::vector<journal::NewEvent> next_household();
  // The next households as one command of about 1,500 events; no events once everybody is made.
  journal::Command next_command();
  int people_made() const { return people_made_; }

  CouncilLives(const CouncilLives&) = delete;
  CouncilLives& operator=(const CouncilLives&) = delete;

 private:
  CouncilLives(Distributions numbers, Phrases phrases, Workforce workforce, CouncilId council,
               const Arguments& arguments);

  Day first_contact(Chance& chance, LifeKind kind, int age_years) const;
  Team& team(Chance& chance, TeamKind kind);
  void add_carer(const Life& adult, std::size_t area, Day adults_contact, int number,
                 std::vector<journal::NewEvent>& events);

  Distributions numbers_;
  Phrases phrases_;
  Workforce workforce_;
  Arguments arguments_;
  Setting setting_;
  int people_made_ = 0;
  std::uint64_t households_ = 0;
};

}  // namespace candour::demo
