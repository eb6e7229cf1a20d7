#include "people/attempts.hpp"

#include <algorithm>

namespace candour::people {
namespace {

std::chrono::seconds wait_after(int failures, const AttemptRule& rule) {
  std::chrono::seconds wait = rule.first_wait;
  for (int i = rule.without_wait; i < failures && wait < rule.longest_wait; ++i) wait *= 2;
  return std::min(wait, rule.longest_wait);
}

bool forgotten(const Attempts& attempts, const AttemptRule& rule, Moment now) {
  return now - attempts.last >= rule.forgotten_after;
}

}  // namespace

std::chrono::milliseconds wait_for(const Attempts& attempts, const AttemptRule& rule, Moment now) {
  using std::chrono::milliseconds;
  if (attempts.failures < rule.without_wait || forgotten(attempts, rule, now))
    return milliseconds{0};
  const milliseconds wait = wait_after(attempts.failures, rule);
  const milliseconds left = attempts.last + wait - now;
  // A clock that was set back must not lock anybody out for longer than the wait itself.
  return std::clamp(left, milliseconds{0}, wait);
}

Attempts failed_again(const Attempts& attempts, const AttemptRule& rule, Moment now) {
  if (forgotten(attempts, rule, now)) return {1, now};
  // Beyond a thousand nothing changes any more.
  return {std::min(attempts.failures + 1, 1000), now};
}

}  // namespace candour::people
