#pragma once
// For tests: a council’s index of people in a store of its own, and people put into it.

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "care/casefile/events.hpp"
#include "journal/temporary_folder.hpp"
#include "registers/case_list.hpp"
#include "registers/person_index.hpp"
#include "registers/person_search.hpp"

namespace candour::registers {

struct TestPerson {
  std::string_view id;
  std::string_view given;
  std::string_view family;
  std::string_view known_as = {};
  std::string_view born = {};
  std::string_view nhs_number = {};
};

class PersonIndexTest : public testing::Test {
 protected:
  PersonIndexTest() {
    auto opened = journal::SqliteStore::open({.path = (folder_.path() / "journal.sqlite").string()},
                                             {clock_}, {std::make_shared<PersonIndex>()});
    store_ = std::move(*opened);
  }

  template <class... Events>
  void append(const CouncilId& council, const StreamName& stream, std::string_view happened,
              const Events&... events) {
    const VagueDate on = happened.empty() ? VagueDate{} : *parse_vague_date(happened);
    journal::Command command{.council = council,
                             .idempotency_key = "test-" + std::to_string(++commands_),
                             .expected = {},
                             .events = {}};
    (command.events.push_back(
         journal::make_event(stream, ActorId::ours("system:test"), on, events)),
     ...);
    const auto appended = store_->append(command);
    ASSERT_TRUE(appended) << appended.error().message << " " << appended.error().field;
  }

  template <class... Events>
  void about(std::string_view person, std::string_view happened, const Events&... events) {
    append(here_, care::stream_of(PersonId::ours(person)), happened, events...);
  }

  static care::PersonRegistered registered(const TestPerson& person) {
    care::PersonRegistered event;
    event.given_names = text(person.given);
    event.family_name = text(person.family);
    if (!person.known_as.empty()) event.known_as = text(person.known_as);
    if (!person.born.empty()) event.born = *parse_vague_date(person.born);
    if (!person.nhs_number.empty()) event.nhs_number = text(person.nhs_number);
    return event;
  }

  void add(const TestPerson& person) { about(person.id, "", registered(person)); }

  static PersonalText text(std::string_view words) { return PersonalText{std::string{words}}; }

  static care::AddressRecorded address(std::string_view lines, std::string_view postcode,
                                       std::string_view from = {}, bool is_protected = false) {
    care::AddressRecorded event;
    event.lines = text(lines);
    if (!postcode.empty()) event.postcode = text(postcode);
    if (!from.empty()) event.from = *parse_day(from);
    event.is_protected = is_protected;
    return event;
  }

  PersonAnswer search(std::string_view typed, std::size_t limit = 20) {
    auto answer = search_people(*store_, here_, typed, limit);
    EXPECT_TRUE(answer) << typed << ": " << answer.error().message;
    return answer ? std::move(*answer) : PersonAnswer{};
  }

  // The ids of who is found, in order; of somebody of a case alone the case.
  std::vector<std::string> found(std::string_view typed, std::size_t limit = 20) {
    std::vector<std::string> ids;
    for (const PersonHit& hit : search(typed, limit).hits)
      ids.push_back(hit.entry.case_id ? "case " + hit.entry.case_id->text()
                                      : hit.entry.record.id.text());
    return ids;
  }

  // Why the first one is found.
  std::vector<std::string> why(std::string_view typed) {
    auto answer = search(typed);
    return answer.hits.empty() ? std::vector<std::string>{} : std::move(answer.hits.front().why);
  }

  SetClock clock_{moment_at(0)};
  journal::TemporaryFolder folder_;
  std::unique_ptr<journal::SqliteStore> store_;
  const CouncilId here_ = CouncilId::ours("here");
  const CouncilId there_ = CouncilId::ours("there");
  int commands_ = 0;
};

using Ids = std::vector<std::string>;

}  // namespace candour::registers
