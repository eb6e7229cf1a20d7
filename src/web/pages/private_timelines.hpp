#pragma once
// Timelines that somebody brought along to look at: held in memory for the session that brought
// them, for two hours at most, and never written anywhere unless they are kept as a case.

#include <chrono>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/moment.hpp"
#include "journal/digest.hpp"
#include "timeline/file.hpp"

namespace candour::web {

struct PrivateTimeline {
  std::string id;  // unguessable
  journal::Digest session{};
  Moment brought{};
  std::string bytes;
};

class PrivateTimelines {
 public:
  static constexpr std::chrono::hours kept_for{2};
  static constexpr std::size_t most_a_session = 5;
  static constexpr std::size_t most_in_all = 200;

  // Takes a timeline that was read without refusal. The oldest go when there are too many.
  void keep(PrivateTimeline timeline);
  // The one of this id, if this session brought it and it is still here.
  std::shared_ptr<const PrivateTimeline> find(std::string_view id, const journal::Digest& session,
                                              Moment now);
  // Everything of a session, at sign-out.
  void forget(const journal::Digest& session);

 private:
  std::mutex mutex_;
  std::list<std::shared_ptr<const PrivateTimeline>> timelines_;  // the oldest first
};

}  // namespace candour::web
