#include "web/pages/private_timelines.hpp"

#include <algorithm>

namespace candour::web {

void PrivateTimelines::keep(PrivateTimeline timeline) {
  const std::lock_guard lock{mutex_};
  const auto mine = [&](const auto& one) { return one->session == timeline.session; };
  const auto count = std::count_if(timelines_.begin(), timelines_.end(), mine);
  if (static_cast<std::size_t>(count) >= most_a_session)
    timelines_.erase(std::find_if(timelines_.begin(), timelines_.end(), mine));
  if (timelines_.size() >= most_in_all) timelines_.pop_front();
  timelines_.push_back(std::make_shared<const PrivateTimeline>(std::move(timeline)));
}

std::shared_ptr<const PrivateTimeline> PrivateTimelines::find(std::string_view id,
                                                              const journal::Digest& session,
                                                              Moment now) {
  const std::lock_guard lock{mutex_};
  std::erase_if(timelines_, [&](const auto& one) { return now - one->brought > kept_for; });
  for (const auto& one : timelines_) {
    if (one->id == id && one->session == session) return one;
  }
  return nullptr;
}

void PrivateTimelines::forget(const journal::Digest& session) {
  const std::lock_guard lock{mutex_};
  std::erase_if(timelines_, [&](const auto& one) { return one->session == session; });
}

}  // namespace candour::web
