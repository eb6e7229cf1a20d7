#include "demo/council.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "demo/lives.hpp"

namespace candour::demo {
namespace {

using std::chrono::days;

// Enough that a command’s own cost is lost among its events, and well under the most of one.
constexpr std::size_t events_of_a_command = 1'500;

// Carers draw from a stream of chance beside that of the adult: whether there is one moves nothing.
constexpr std::uint64_t carers_place = std::uint64_t{1} << 40U;

}  // namespace

CouncilLives::CouncilLives(Distributions numbers, Phrases phrases, Workforce workforce,
                           CouncilId council, const Arguments& arguments)
    : numbers_{std::move(numbers)},
      phrases_{std::move(phrases)},
      workforce_{std::move(workforce)},
      arguments_{arguments},
      setting_{numbers_,           phrases_,        workforce_,
               std::move(council), arguments.today, arguments.seed} {}

Result<std::unique_ptr<CouncilLives>> CouncilLives::make(const Material& material,
                                                         const Arguments& arguments) {
  if (arguments.people < 1 || arguments.people > people_most)
    return refuse(RefusalCode::usage,
                  fmt::format("A demonstration council has 1 to {} people.", people_most),
                  "people");
  auto numbers = read_distributions(material.distributions);
  if (!numbers) return numbers.error();
  auto phrases = Phrases::read(material.phrases);
  if (!phrases) return phrases.error();
  auto workforce = Workforce::make(*numbers, material.council, arguments.people, arguments.seed,
                                   arguments.today);
  if (!workforce) return workforce.error();
  return std::unique_ptr<CouncilLives>{new CouncilLives{std::move(*numbers), std::move(*phrases),
                                                        std::move(*workforce), material.council,
                                                        arguments}};
}

Day CouncilLives::first_contact(Chance& chance, LifeKind kind, int age_years) const {
  const int drawn = numbers_.course.began_days_ago[static_cast<std::size_t>(kind)].draw(chance);
  const int age_days = std::max(40, age_years * 365 - 30);
  Day on = arguments_.today - days{std::min(drawn, age_days)};
  // Nobody rings on the weekend that has not ended.
  if (office_day(on) > arguments_.today) on -= days{2};
  return office_day(on);
}

Team& CouncilLives::team(Chance& chance, TeamKind kind) {
  std::vector<Team>& teams = workforce_.teams(kind);
  return teams[static_cast<std::size_t>(chance.below(static_cast<int>(teams.size())))];
}

void CouncilLives::add_carer(const Life& adult, std::size_t area, Day adults_contact, int number,
                             std::vector<journal::NewEvent>& events) {
  constexpr auto carer = static_cast<std::size_t>(LifeKind::carer);
  Chance chance{arguments_.seed, carers_place + households_};
  const int age_years = numbers_.who.age_years[carer].draw(chance);
  Identity who = draw_identity(numbers_, chance, number, age_years, area, arguments_.today);
  if (chance.in_thousand(600)) {
    who.family_name = adult.who().family_name;
    who.address = adult.who().address;
  }
  const Day contact =
      office_day(adults_contact + days{numbers_.course.began_days_ago[carer].draw(chance)});
  Life life{setting_, std::move(who), LifeKind::carer, chance};
  life.works_with(team(life.chance, TeamKind::carers));
  live_as_carer(life, std::min(contact, office_day(arguments_.today - days{3})), adult.who());
  auto theirs = life.take();
  events.insert(events.end(), std::make_move_iterator(theirs.begin()),
                std::make_move_iterator(theirs.end()));
}

std::vector<journal::NewEvent> CouncilLives::next_household() {
  if (people_made_ == arguments_.people) return {};
  Chance chance{arguments_.seed, ++households_};
  const auto kind = static_cast<LifeKind>(numbers_.course.life.draw_index(chance));
  const std::size_t area = numbers_.course.area.draw_index(chance);
  const int age_years = numbers_.who.age_years[static_cast<std::size_t>(kind)].draw(chance);
  Identity who = draw_identity(numbers_, chance, ++people_made_, age_years, area, arguments_.today);
  const Day contact = first_contact(chance, kind, age_years);
  const bool with_plan = kind == LifeKind::older || kind == LifeKind::physical ||
                         kind == LifeKind::learning || kind == LifeKind::mental_health;
  const bool has_carer = with_plan && chance.in_thousand(numbers_.course.has_carer);
  const bool carer_has_case = has_carer && people_made_ < arguments_.people &&
                              chance.in_thousand(numbers_.course.carer_has_own_case);
  Life life{setting_, std::move(who), kind, chance};
  life.works_with(team(life.chance, team_of(kind, area, age_years)));
  const std::string carer_is = numbers_.course.carer_is.draw(life.chance);
  life.has_relative(carer_is);
  if (has_carer) {
    care::PersonAdded carer;
    carer.label = relative;
    carer.words = carer_is + ", carer";
    carer.roles = {"carer"};
    if (carer_has_case) carer.person = person_id_of(people_made_ + 1);
    life.expects(std::move(carer));
  }
  if (kind == LifeKind::child)
    live_as_child(life, contact);
  else if (with_plan)
    live_with_a_plan(life, contact);
  else
    live_shortly(life, contact);
  auto events = life.take();
  if (carer_has_case) add_carer(life, area, contact, ++people_made_, events);
  return events;
}

journal::Command CouncilLives::next_command() {
  journal::Command command{.council = setting_.council,
                           .idempotency_key = fmt::format("demo-lives-{:06}", people_made_ + 1),
                           .expected = {},
                           .events = {}};
  command.events.reserve(events_of_a_command + 200);
  while (command.events.size() < events_of_a_command) {
    auto household = next_household();
    if (household.empty()) break;
    command.events.insert(command.events.end(), std::make_move_iterator(household.begin()),
                          std::make_move_iterator(household.end()));
  }
  return command;
}

}  // namespace candour::demo
