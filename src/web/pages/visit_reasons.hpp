#pragma once
// Why somebody opened a record outside their caseload: asked once for each session and case, kept
// in memory, and written into every look that rests on it.

#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "base/identifier.hpp"
#include "base/text.hpp"
#include "journal/digest.hpp"

namespace candour::web {

class VisitReasons {
 public:
  void give(const journal::Digest& session, const CaseId& id, PersonalText reason) {
    const std::lock_guard lock{mutex_};
    if (reasons_.size() >= most_reasons) reasons_.clear();
    reasons_[{session, id}] = std::move(reason);
  }
  std::optional<PersonalText> given(const journal::Digest& session, const CaseId& id) const {
    const std::lock_guard lock{mutex_};
    const auto found = reasons_.find({session, id});
    if (found == reasons_.end()) return std::nullopt;
    return found->second;
  }

 private:
  // Beyond this all are asked for again: nothing is lost but a sentence.
  static constexpr std::size_t most_reasons = 100'000;
  mutable std::mutex mutex_;
  std::map<std::pair<journal::Digest, CaseId>, PersonalText> reasons_;
};

}  // namespace candour::web
