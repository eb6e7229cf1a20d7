#include "web/law_book/links.hpp"

#include <fmt/format.h>

namespace candour::web {

Links Links::served(std::optional<Day> chosen) {
  Links links;
  if (chosen) links.after_ = "?on=" + iso(*chosen);
  return links;
}

Links Links::printed(int folders_down) {
  Links links;
  links.is_served_ = false;
  for (int i = 0; i < folders_down; ++i) links.before_ += "../";
  return links;
}

std::string Links::page(std::string_view served, std::string_view printed) const {
  if (is_served_) return fmt::format("{}{}", served, after_);
  return fmt::format("{}{}", before_, printed);
}

std::string Links::contents() const { return page("/law", "index.html"); }
std::string Links::coverage() const { return page("/law/coverage", "coverage.html"); }
std::string Links::values() const { return page("/law/values", "values.html"); }
std::string Links::rows() const { return page("/law/rows", "rows.html"); }

std::string Links::rule(std::string_view id) const {
  return page(fmt::format("/law/rules/{}", id), fmt::format("rules/{}.html", id));
}

std::string Links::instrument(std::string_view id) const {
  return page(fmt::format("/law/instruments/{}", id), fmt::format("instruments/{}.html", id));
}

std::string Links::provision(std::string_view instrument_id, std::string_view anchor) const {
  return fmt::format("{}#{}", instrument(instrument_id), anchor);
}

std::string Links::value(std::string_view anchor) const {
  return fmt::format("{}#{}", values(), anchor);
}

}  // namespace candour::web
