#pragma once
// The whole law book as files of a folder, to be opened from disk: no script, no address that
// leads to a server, styles copied beside it.

#include <string>
#include <vector>

#include "web/law_book/book_page.hpp"

namespace candour::web {

struct PrintedFile {
  std::string path;  // within the folder: "rules/plan.copy.html"
  std::string bytes;
};

// Style sheets that a printed page asks for, by their names among the assets; they belong in
// "assets" within the folder.
inline constexpr std::string_view printed_styles[] = {"govuk-frontend.min.css", "candour.css"};

// Every page, as the law stands on `on`.
std::vector<PrintedFile> print_book(const LawBook& book, Day on);

}  // namespace candour::web
