#pragma once
// For tests about plans: the stream of a plan, and whatever actions then put into it, folded.

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "care/casefile/work_actions.hpp"
#include "care/document/record.hpp"
#include "care/plan/record.hpp"

namespace candour::care {

class TestPlan {
 public:
  TestPlan() { add(DocumentOpened{CaseId::ours("c1"), "care_plan", "A"}, "amira"); }

  template <class Event>
  void add(const Event& event, std::string_view staff = "amira") {
    add(journal::make_event(stream_of(id_), by(staff).actor(), exactly(today_), event));
  }
  // What an action answered, of it what stands in the plan’s own stream; whether it did.
  bool add(const Result<Events>& done) {
    EXPECT_TRUE(done) << done.error().message;
    for (const journal::NewEvent& event : done ? *done : Events{})
      if (event.stream == stream_of(id_)) add(event);
    return done.has_value();
  }

  PlanRecord record() const {
    auto folded = fold_plan(events_);
    CANDOUR_ASSERT(folded, "what actions say can be folded");
    return std::move(*folded);
  }
  const std::vector<journal::StoredEvent>& events() const { return events_; }
  Doer by(std::string_view staff) const { return {StaffId::ours(staff), today_}; }
  Day today() const { return today_; }
  void go_on(int days) { today_ += std::chrono::days{days}; }
  const people::DocumentId& id() const { return id_; }

 private:
  void add(const journal::NewEvent& event) {
    journal::StoredEvent kept;
    kept.stream = event.stream;
    kept.stream_version = static_cast<std::int64_t>(events_.size()) + 1;
    kept.number = kept.stream_version;
    kept.kind = event.kind;
    kept.kind_version = event.kind_version;
    kept.happened = event.happened;
    kept.actor = event.actor;
    kept.body = event.body;
    events_.push_back(std::move(kept));
  }

  people::DocumentId id_ = people::DocumentId::ours("p1");
  Day today_ = make_day(2026, 11, 2);
  std::vector<journal::StoredEvent> events_;
};

// “Help to wash”, on seven mornings at half past nine.
inline LineContent mornings() {
  LineContent content;
  content.need = "A02";
  content.outcome = PersonalText{"Clean and dressed before breakfast"};
  content.what = PersonalText{"Help to wash and dress"};
  content.who = PersonalText{"A care worker"};
  for (int day = 1; day <= 7; ++day)
    content.times.push_back(
        {.weekday = day, .minute_of_day = 9 * 60 + 30, .length_minutes = 45, .window_minutes = 30});
  content.from = make_day(2026, 11, 16);
  return content;
}

inline PlanLinePut put_of(std::string_view line, TableSide side, LineContent content) {
  return {PlanLineId::ours(line), side, std::move(content), PersonalText{"because"},
          side == TableSide::person};
}

}  // namespace candour::care
