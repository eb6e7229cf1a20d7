#pragma once
// The letter that a page leads to, ready to be written from the document that the page shows.

#include <fmt/format.h>

#include <string_view>

#include "web/html/html.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

// A paragraph with the link; nothing where the reader sends no letters. `kind` is as the letters
// name it: "L12".
inline html::Raw letter_link(const Visit& visit, std::string_view kind, std::string_view document,
                             std::string_view words) {
  if (!may_here(visit.reader, people::Action::send_letter)) return {};
  html::Out out;
  out << "<p class=\"govuk-body candour-no-print\"><a class=\"govuk-link\""
      << html::Attr("href", html::Url(fmt::format("/cases/{}/letters/new?document={}&kind={}",
                                                  visit.found_case->id.text(), document, kind)))
      << ">" << html::Text(words) << "</a></p>";
  return std::move(out).take();
}

}  // namespace candour::web
