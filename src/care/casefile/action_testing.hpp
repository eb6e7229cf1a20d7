#pragma once
// For the tests of actions: a case that is opened, and whatever actions then say of it, folded.

#include <gtest/gtest.h>

#include <vector>

#include "care/casefile/work_actions.hpp"
#include "journal/codec.hpp"

namespace candour::care {

class TestCase {
 public:
  explicit TestCase(CaseOrigin origin = CaseOrigin::council) {
    CaseOpened opened;
    opened.reference = "D 1";
    opened.service = "adult";
    opened.origin = origin;
    add(journal::make_event(stream_, ActorId::ours("system:test"), exactly(today_), opened));
    add(journal::make_event(stream_, ActorId::ours("system:test"), exactly(today_),
                            CasePlacedWithTeam{"East"}));
  }

  CaseRecord record() const {
    auto folded = fold_case(events_);
    CANDOUR_ASSERT(folded, "what actions say can be folded");
    return std::move(*folded);
  }

  // Does what an action answered; whether it answered events.
  bool add(const Result<Events>& done) {
    EXPECT_TRUE(done) << done.error().message;
    for (const journal::NewEvent& event : done ? *done : Events{}) add(event);
    return done.has_value();
  }

  Doer doer(std::string_view staff) const { return {StaffId::ours(staff), today_}; }
  Day today() const { return today_; }
  void go_on(int days) { today_ += std::chrono::days{days}; }

 private:
  void add(const journal::NewEvent& event) {
    journal::StoredEvent stored;
    stored.stream = event.stream;
    stored.stream_version = static_cast<std::int64_t>(events_.size()) + 1;
    stored.number = stored.stream_version;
    stored.kind = event.kind;
    stored.kind_version = event.kind_version;
    stored.happened = event.happened;
    stored.actor = event.actor;
    stored.body = event.body;
    events_.push_back(std::move(stored));
  }

  StreamName stream_ = StreamName::ours("case/1");
  Day today_ = make_day(2026, 3, 2);
  std::vector<journal::StoredEvent> events_;
};

template <class T>
RefusalCode code_of(const Result<T>& result) {
  EXPECT_FALSE(result) << "nothing was refused";
  return result ? RefusalCode::usage : result.error().code;
}

template <class T>
std::string field_of(const Result<T>& result) {
  return result ? std::string{} : result.error().field;
}

}  // namespace candour::care
