#pragma once
// Where the pages of the law book lie. The same pages are served by the site and printed into a
// folder, so no page writes an address of its own.

#include <optional>
#include <string>
#include <string_view>

#include "base/day.hpp"

namespace candour::web {

class Links {
 public:
  // On the site: "/law/rules/plan.copy". A chosen day goes with the reader from page to page.
  static Links served(std::optional<Day> chosen = {});
  // In a folder, relative to the page that links: `folders_down` is 0 for "index.html" and 1 for
  // "rules/plan.copy.html".
  static Links printed(int folders_down);

  // On the site a reader can choose another day; a printed book stands on one.
  bool day_can_be_chosen() const { return is_served_; }

  std::string contents() const;
  std::string coverage() const;
  std::string values() const;
  std::string rows() const;
  std::string rule(std::string_view id) const;
  std::string instrument(std::string_view id) const;
  // A place on one of the pages above.
  std::string provision(std::string_view instrument, std::string_view anchor) const;
  std::string value(std::string_view anchor) const;

 private:
  std::string page(std::string_view served, std::string_view printed) const;

  bool is_served_ = true;
  std::string before_;  // printed: the way up to the folder
  std::string after_;   // served: "?on=2024-03-01"
};

}  // namespace candour::web
