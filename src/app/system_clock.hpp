#pragma once
// The machine's time: the only place that reads it.

#include "base/clock.hpp"

namespace candour::app {

class SystemClock final : public Clock {
 public:
  Moment now() const override {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now());
  }
};

}  // namespace candour::app
