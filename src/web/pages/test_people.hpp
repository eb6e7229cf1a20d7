#pragma once
// For tests of the pages about people of the index: two councils with somebody in each.

#include "care/person/record.hpp"
#include "web/pages/test_site.hpp"

namespace candour::web {

class PeoplePagesTest : public testing::Test {
 protected:
  void SetUp() override {
    pages_.emplace(test_.site_of(here_));
    worker_ = test_.add_staff(here_, "amira", people::Role::social_worker, "North");
    browser_ = test_.sign_in(worker_);
    add(here_, "peggy", registered("Margaret", "Whitfield", "1941-02-03"));
    add(here_, "peggy", address("12 Cobblers Row", "SW1A 2AA", false));
    add(here_, "second", registered("Margret", "Whitfield", "1941-02-03"));
    add(here_, "safe", registered("Ruth", "Quiet", "1980-05-05"));
    add(here_, "safe", address("9 Hidden Yard", "M1 1AE", true));
    add(there_, "zelda", registered("Zelda", "Whitfield", "1941-02-03"));
  }

  template <class Event>
  void add(const CouncilId& council, std::string_view person, const Event& event) {
    const auto added = test_.store->append(
        {.council = council,
         .idempotency_key = "person-" + std::to_string(++events_),
         .expected = {},
         .events = {journal::make_event(care::stream_of(PersonId::ours(person)),
                                        ActorId::ours("system:test"), VagueDate{}, event)}});
    ASSERT_TRUE(added) << added.error().message;
  }

  static care::PersonRegistered registered(std::string_view given, std::string_view family,
                                           std::string_view born) {
    care::PersonRegistered event;
    event.given_names = PersonalText{std::string{given}};
    event.family_name = PersonalText{std::string{family}};
    event.born = *parse_vague_date(born);
    return event;
  }

  static care::AddressRecorded address(std::string_view lines, std::string_view postcode,
                                       bool is_protected) {
    care::AddressRecorded event;
    event.lines = PersonalText{std::string{lines}};
    event.postcode = PersonalText{std::string{postcode}};
    event.is_protected = is_protected;
    return event;
  }

  Response open(std::string_view target) { return pages_->handle(get(target, &browser_)); }
  Response send(std::string_view target, std::string_view route, std::vector<Field> fields) {
    return pages_->handle(post(test_, target, browser_, route, std::move(fields)));
  }
  static bool has(const Response& response, std::string_view text) {
    return response.body.find(text) != response.body.npos;
  }

  TestSite test_;
  const CouncilId here_ = people::north();
  const CouncilId there_ = people::south();
  std::optional<Pages> pages_;
  people::Account worker_;
  Browser browser_;
  int events_ = 0;
};

}  // namespace candour::web
