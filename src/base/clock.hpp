#pragma once
// Time arrives as an argument. Whoever must know the time now is given a Clock; the one that reads
// the machine's time lives in app/, the one below belongs to tests and to the demonstration
// council.

#include <atomic>

#include "base/moment.hpp"

namespace candour {

class Clock {
 public:
  Clock() = default;
  virtual ~Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;

  // The moment now. May be called from any thread.
  virtual Moment now() const = 0;
};

// Stands still until told otherwise.
class SetClock final : public Clock {
 public:
  explicit SetClock(Moment now) : now_{now} {}

  Moment now() const override { return now_.load(); }
  void set(Moment now) { now_.store(now); }
  void advance(std::chrono::milliseconds by) { now_.store(now_.load() + by); }

 private:
  std::atomic<Moment> now_;
};

}  // namespace candour
