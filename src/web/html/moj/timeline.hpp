#pragma once
// Timeline: what happened, one entry under another, each with who and when.

#include <vector>

#include "web/html/html.hpp"

namespace candour::html {

struct TimelineItem {
  Content title{};
  Content by{};                // written after “by”
  std::string machine_time{};  // as HTML's datetime: 2026-03-03 or 2026-03-03T10:30:00Z
  Content time{};              // in words: 3 March 2026 (Tuesday)
  Content description{};
  std::string classes{};
  Attributes attributes{};
};

struct Timeline {
  std::vector<TimelineItem> items{};
  int heading_level = 2;
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const Timeline& timeline);

}  // namespace candour::html
