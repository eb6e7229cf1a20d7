#include "demo/life.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/person/events.hpp"
#include "registers/case_list.hpp"

namespace candour::demo {
namespace {

using std::chrono::days;

std::optional<std::string> if_any(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return std::string{text};
}

StreamName person_stream(const PersonId& id) { return StreamName::ours("person/" + id.text()); }

}  // namespace

Day office_day(Day day) {
  const std::chrono::weekday weekday{day};
  if (weekday == std::chrono::Saturday) return day + days{2};
  if (weekday == std::chrono::Sunday) return day + days{1};
  return day;
}

Life::Life(const Setting& setting, Identity who, LifeKind kind, Chance life_chance)
    : chance{life_chance},
      setting_{setting},
      who_{std::move(who)},
      kind_{kind},
      case_stream_{registers::stream_of(case_id_of(who_.number))},
      person_stream_{person_stream(who_.id)},
      ends_{setting.today},
      team_{&setting.workforce.teams(TeamKind::adults_east).front()} {
  events_.reserve(48);
}

void Life::ends_by(Day day) { ends_ = std::min(ends_, day); }

bool Life::late(int share, Day about) {
  const Worker* worker = worker_on(about);
  const int by_worker = worker == nullptr ? 100 : worker->lateness_percent;
  return chance.in_thousand(std::min(900, share * team_->lateness_percent * by_worker / 10'000));
}

void Life::register_person(Day on) {
  care::PersonRegistered registered{.given_names = PersonalText{who_.given_names},
                                    .family_name = PersonalText{who_.family_name},
                                    .known_as = {},
                                    .born = {},
                                    .nhs_number = {}};
  if (!who_.known_as.empty()) registered.known_as = PersonalText{who_.known_as};
  registered.born = exactly(who_.born);
  if (who_.only_year_of_birth) {
    const auto year = parse_vague_date(iso(who_.born).substr(0, 4));
    if (year) registered.born = *year;
  }
  if (!who_.nhs_number.empty()) registered.nhs_number = PersonalText{who_.nhs_number};
  record_of_person(on, registered);
  if (!who_.past_family_name.empty())
    record_of_person(
        on, care::PersonNamed{PersonalText{who_.given_names}, PersonalText{who_.past_family_name},
                              care::NameUse::past});
  const auto lives = [&](const Address& address, bool is_protected) {
    return care::AddressRecorded{.lines = PersonalText{address.lines},
                                 .postcode = PersonalText{address.postcode},
                                 .from = {},
                                 .is_protected = is_protected};
  };
  if (who_.address_before) record_of_person(on, lives(*who_.address_before, false));
  record_of_person(on, lives(who_.address, chance.in_thousand(numbers().who.protected_address)));
  for (const std::string& phone : who_.phones)
    record_of_person(on, care::PhoneRecorded{PersonalText{phone}});
  if (chance.in_thousand(numbers().who.two_records)) second_record(on);
}

// Somebody was registered twice, a letter apart; often enough nobody has noticed.
void Life::second_record(Day on) {
  const Day again = later(on, numbers().steps.response);
  if (!reached(again)) return;
  const PersonId other = PersonId::ours(who_.id.text() + "-2");
  add(again,
      journal::make_event(
          person_stream(other), actor_on(again), exactly(again),
          care::PersonRegistered{.given_names = PersonalText{who_.given_names},
                                 .family_name = PersonalText{misspelt(who_.family_name, chance)},
                                 .known_as = {},
                                 .born = exactly(who_.born),
                                 .nhs_number = {}}));
  if (!chance.in_thousand(numbers().who.two_records_linked)) return;
  const Day linked = later(again, numbers().steps.response);
  record_of_person(linked, care::PersonLinked{other, PersonalText{words("person.linked")}});
}

void Life::open_case(Day on, std::string_view service, care::PersonAdded about_them) {
  care::CaseOpened opened;
  opened.reference = case_id_of(who_.number).text();
  opened.service = service;
  record(on, opened);
  about_them.label = subject;
  about_them.preferred_name = PersonalText{who_.preferred_name};
  if (!who_.only_year_of_birth) about_them.born = who_.born;
  about_them.case_is_about_them = true;
  about_them.person = who_.id;
  record(on, about_them);
  if (other_) record(on, *other_);
  record(on, care::CasePlacedWithTeam{team_->name});
}

bool Life::happened(rules::EventKind kind, Day on, const Said& said) {
  if (!reached(on)) return false;
  care::Happened happened;
  happened.kind = rules::name_of(kind);
  happened.on = exactly(on);
  happened.about = if_any(said.about);
  happened.outcome = if_any(said.outcome);
  happened.reason = if_any(said.reason);
  happened.item = if_any(said.item);
  if (chance.in_thousand(numbers().often.note) && setting_.phrases.knows(happened.kind))
    happened.note = PersonalText{words(happened.kind)};
  return record(on, happened);
}

bool Life::close(Day on, care::ClosureReason reason) {
  if (!reached(on) || closed_on_) return false;
  care::CaseClosed closed{reason, {}};
  if (chance.in_thousand(numbers().often.note)) closed.why = PersonalText{words("case.closed")};
  record(on, closed);
  closed_on_ = on;
  ends_by(on);
  return true;
}

// Of a few who could take it, whoever has the fewest people.
Worker* Life::pick(Day on, bool occupational_therapist) {
  const auto suits = [&](const Worker& worker) {
    return (!worker.left || on < *worker.left) &&
           worker.occupational_therapist == occupational_therapist;
  };
  std::vector<Worker>& workers = team_->workers;
  Worker* picked = nullptr;
  for (int attempt = 0; attempt < 4; ++attempt) {
    Worker& one = workers[static_cast<std::size_t>(chance.below(static_cast<int>(workers.size())))];
    if (suits(one) && (picked == nullptr || one.people < picked->people)) picked = &one;
  }
  if (picked != nullptr) return picked;
  const auto found = std::find_if(workers.begin(), workers.end(), suits);
  // Where nobody of that profession is there, whoever comes first.
  return found == workers.end() ? &workers.front() : &*found;
}

void Life::allocate(Day from, bool to_occupational_therapist) {
  for (Day on = office_day(from); reached(on); on = later(on, numbers().steps.worker_stays)) {
    Worker* worker = pick(on, to_occupational_therapist);
    if (!has_.empty() && has_.back().worker == worker) continue;
    const bool first = has_.empty();
    care::CaseAllocated allocated{worker->id, team_->name, {}};
    if (!first) allocated.why = PersonalText{words("case.allocated")};
    add(on, journal::make_event(case_stream_, team_->manager, exactly(on), allocated));
    has_.push_back({on, worker});
  }
}

const Worker* Life::worker_on(Day day) const {
  const Worker* worker = nullptr;
  for (const Has& has : has_)
    if (has.from <= day) worker = has.worker;
  return worker;
}

ActorId Life::actor_on(Day day) const {
  const Worker* worker = worker_on(day);
  if (worker == nullptr)
    worker = &team_->workers[static_cast<std::size_t>(who_.number) % team_->workers.size()];
  if (worker->left && *worker->left <= day) return team_->manager;
  return worker->actor;
}

std::string Life::words(std::string_view subject_of_phrases) {
  return setting_.phrases.say(subject_of_phrases, chance,
                              {who_.preferred_name, who_.woman, relative_is_});
}

std::string Life::next_reference(std::string_view letter) {
  return fmt::format("{}-{:06}-{}", letter, who_.number, ++references_);
}

std::vector<journal::NewEvent> Life::take() {
  std::stable_sort(events_.begin(), events_.end(),
                   [](const Dated& a, const Dated& b) { return a.on < b.on; });
  std::vector<journal::NewEvent> taken;
  taken.reserve(events_.size());
  for (Dated& one : events_) {
    // What was planned ahead, and the closing came first.
    if (closed_on_ && one.on > *closed_on_) continue;
    taken.push_back(std::move(one.event));
  }
  events_.clear();
  if (!closed_on_ && !has_.empty()) ++has_.back().worker->people;
  return taken;
}

}  // namespace candour::demo
