#pragma once
// Footer: lists of links, support links and the small print. The crown, the licence logo, the crest
// and the Crown copyright line are left out: they belong to government, not to a council's service.

#include <vector>

#include "web/html/html.hpp"

namespace candour::html {

struct FooterLink {
  Content text{};
  std::string href{};
  Attributes attributes{};
};

struct FooterSection {
  Content title{};
  std::vector<FooterLink> links{};  // one without text or address is left out
  int columns = 0;                  // 0: one plain list
  std::string width = "full";       // the grid's word: full, one-half, two-thirds, …
};

struct Footer {
  std::vector<FooterSection> sections{};
  std::vector<FooterLink> links{};            // one line of support links
  std::string links_title = "Support links";  // heard, not seen
  bool has_links_title = false;               // writes the title even without links
  Content note{};                             // under the support links
  Content licence{};
  Content copyright{};
  std::string container_classes{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const Footer& footer);

}  // namespace candour::html
