#pragma once
// For this room's tests of lists: a council of two teams at work, where somebody is late, somebody
// waits, somebody is on hold, and a worker has left; and what a reader finds on a page of a list.

#include <fmt/format.h>

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "base/london_time.hpp"
#include "web/pages/test_site.hpp"

namespace candour::web {

class CouncilAtWork : public testing::Test {
 protected:
  CouncilAtWork() : council_{people::north()} {
    using people::Role;
    amira_ = staff("amira", Role::social_worker, "East");
    ben_ = staff("ben", Role::social_worker, "East");
    wes_ = staff("wes", Role::social_worker, "West");
    mary_ = staff("mary", Role::team_manager, "East");
    tom_ = staff("tom", Role::complaints_officer, "Complaints");
    pages_.emplace(test_.site_of(council_));
    add("hers", "Ada Lovelace", 500, "amira");
    add("hers-too", "Bob Soon", 20, "amira");
    add("his", "Cy Held", 300, "ben");
    add("western", "Dee West", 400, "wes");
    add("waiting-long", "Eve Waits", 200, {});
    add("waiting-urgent", "Flo Urgent", 100, {});
    happens("his", care::HoldStarted{.reason = care::HoldReason::person_in_hospital,
                                     .why = {},
                                     .person_told_on = today() - std::chrono::days{9}});
    for (const std::string_view id : {"waiting-long", "waiting-urgent"})
      happens(id, care::CasePlacedWithTeam{.team = "East"});
    happens("waiting-urgent", care::PrioritySet{.priority = care::Priority::urgent, .why = {}});
    happens("waiting-long", care::PrioritySet{.priority = care::Priority::routine, .why = {}});
  }

  Day today() const { return london_day(test_.clock.now()); }

  Browser staff(std::string_view id, people::Role role, std::string team) {
    accounts_.push_back(test_.add_staff(council_, id, role, std::move(team)));
    return test_.sign_in(accounts_.back());
  }

  // Somebody of this name who asked for help so many days ago, and has had no answer.
  std::vector<journal::NewEvent> asked_for_help(std::string_view id, std::string_view name,
                                                int days_ago, std::string_view worker) const {
    const StreamName stream = registers::stream_of(CaseId::ours(id));
    const auto actor = ActorId::ours("system:test");
    care::CaseOpened opened;
    opened.reference = "R-" + std::string{id};
    opened.service = "adult";
    care::PersonAdded person;
    person.label = "A";
    person.words = "somebody";
    person.preferred_name = PersonalText{std::string{name}};
    person.case_is_about_them = true;
    care::Happened asked;
    asked.kind = "assessment.requested";
    asked.on = exactly(today() - std::chrono::days{days_ago});
    asked.about = "A";
    std::vector<journal::NewEvent> events{journal::make_event(stream, actor, asked.on, opened),
                                          journal::make_event(stream, actor, asked.on, person),
                                          journal::make_event(stream, actor, asked.on, asked)};
    if (!worker.empty()) {
      std::optional<std::string> team;
      for (const people::Account& account : accounts_)
        if (account.id.text() == worker) team = account.team;
      events.push_back(journal::make_event(
          stream, actor, asked.on,
          care::CaseAllocated{.worker = StaffId::ours(worker), .team = team, .why = {}}));
    }
    return events;
  }

  void record(std::vector<journal::NewEvent> events) {
    const auto appended =
        test_.store->append({.council = council_,
                             .idempotency_key = "work-" + std::to_string(++appended_),
                             .expected = {},
                             .events = std::move(events)});
    ASSERT_TRUE(appended) << appended.error().message;
  }

  void add(std::string_view id, std::string_view name, int days_ago, std::string_view worker) {
    record(asked_for_help(id, name, days_ago, worker));
  }

  template <class Body>
  void happens(std::string_view id, const Body& body, int days_ago = 0) {
    record(
        {journal::make_event(registers::stream_of(CaseId::ours(id)), ActorId::ours("system:test"),
                             exactly(today() - std::chrono::days{days_ago}), body)});
  }

  Response show(std::string_view target, const Browser& browser) {
    return pages_->handle(get(target, &browser));
  }

  TestSite test_;
  CouncilId council_;
  std::optional<Pages> pages_;
  std::vector<people::Account> accounts_;
  Browser amira_, ben_, wes_, mary_, tom_;

 private:
  int appended_ = 0;
};

inline bool says(const Response& response, std::string_view words) {
  return response.body.find(words) != std::string::npos;
}

// Where words first stand on a page; the end of it where they do not.
inline std::size_t place_of(const Response& response, std::string_view words) {
  return std::min(response.body.find(words), response.body.size());
}

// How often words stand on a page.
inline int times(const Response& response, std::string_view words) {
  int count = 0;
  for (auto at = response.body.find(words); at != std::string::npos;
       at = response.body.find(words, at + words.size()))
    ++count;
  return count;
}

// Links of a page that are a number: where each leads, and the number.
inline std::vector<std::pair<std::string, int>> counted_links(const Response& response) {
  std::vector<std::pair<std::string, int>> links;
  const std::string& body = response.body;
  constexpr std::string_view begins = " href=\"";
  for (auto at = body.find(begins); at != std::string::npos; at = body.find(begins, at + 1)) {
    const auto from = at + begins.size();
    const auto close = body.find('>', from);
    const char* text = body.c_str() + close + 1;
    char* end = nullptr;
    const long number = std::strtol(text, &end, 10);
    if (end == text || *end != '<') continue;
    std::string href = body.substr(from, body.find('"', from) - from);
    for (auto amp = href.find("&amp;"); amp != std::string::npos; amp = href.find("&amp;"))
      href.replace(amp, 5, "&");
    links.emplace_back(std::move(href), static_cast<int>(number));
  }
  return links;
}

}  // namespace candour::web
