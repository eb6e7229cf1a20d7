#include "web/law_book/print.hpp"

#include <fmt/format.h>

#include "web/html/govuk/footer.hpp"
#include "web/html/govuk/generic_header.hpp"
#include "web/html/govuk/skip_link.hpp"

namespace candour::web {
namespace {

using namespace html;

PrintedFile printed(std::string path, int folders_down, const Links& links, const BookPage& page) {
  const std::string up = folders_down == 0 ? "" : "../";
  Out out(page.body.view().size() + 4'000);
  out << "<!DOCTYPE html>\n<html lang=\"en-GB\" class=\"govuk-template\">\n<head>\n"
         "<meta charset=\"utf-8\">\n<title>"
      << Text(page.title) << " – Candour</title>\n"
      << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, "
         "viewport-fit=cover\">\n";
  for (const std::string_view styles : printed_styles)
    out << "<link rel=\"stylesheet\"" << Attr("href", Url(fmt::format("{}assets/{}", up, styles)))
        << ">\n";
  out << "</head>\n<body class=\"govuk-template__body\">\n"
      << SkipLink{.text = "Skip to main content", .href = "#main-content"}
      << "\n<header class=\"govuk-template__header\">\n"
      << GenericHeader{.logo = Raw("<span class=\"candour-header__name\">Candour</span>"),
                       .href = links.contents()}
      << "</header>\n<div class=\"govuk-width-container\">\n";
  if (!page.breadcrumbs.empty()) out << Breadcrumbs{.items = page.breadcrumbs};
  out << "<main class=\"govuk-main-wrapper\" id=\"main-content\">\n"
      << page.body << "</main>\n</div>\n<footer class=\"govuk-template__footer\">\n"
      << Footer{} << "</footer>\n</body>\n</html>\n";
  return {std::move(path), std::move(out).take().take()};
}

}  // namespace

std::vector<PrintedFile> print_book(const LawBook& book, Day on) {
  std::vector<PrintedFile> files;
  const Reading top{book, on, Links::printed(0)};
  const Reading below{book, on, Links::printed(1)};
  files.push_back(printed("index.html", 0, top.links, contents_page(top)));
  files.push_back(printed("coverage.html", 0, top.links, coverage_page(top)));
  files.push_back(printed("values.html", 0, top.links, values_page(top)));
  files.push_back(printed("rows.html", 0, top.links, rows_page(top)));
  for (const Chapter& chapter : book.chapters()) {
    for (const BookRule& rule : chapter.rules)
      files.push_back(
          printed(fmt::format("rules/{}.html", rule.id), 1, below.links, rule_page(below, rule)));
  }
  for (const rules::Instrument& instrument : book.library().instruments)
    files.push_back(printed(fmt::format("instruments/{}.html", instrument.id), 1, below.links,
                            instrument_page(below, instrument)));
  return files;
}

}  // namespace candour::web
