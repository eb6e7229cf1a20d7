#pragma once
// One page of the law book, before the frame around it: the site's, or a printed book's.

#include <string>
#include <vector>

#include "web/html/govuk/breadcrumbs.hpp"
#include "web/html/html.hpp"
#include "web/law_book/law_book.hpp"
#include "web/law_book/links.hpp"

namespace candour::web {

// Who reads: which book, as the law stood on which day, with links for which place.
struct Reading {
  const LawBook& book;
  Day on{};
  Links links;
};

struct BookPage {
  std::string title;
  std::vector<html::Breadcrumb> breadcrumbs;
  html::Raw body;  // the content of <main>, its h1 included
};

// A day that a reader chose on the contents page, with what they typed when it was not a day.
struct ChosenDay {
  std::string error;
  std::string day;
  std::string month;
  std::string year;
};

BookPage contents_page(const Reading& reading, const ChosenDay& chosen = {});
BookPage coverage_page(const Reading& reading);
BookPage values_page(const Reading& reading);
// Every row of the tables of the law, with its treatment and the reason.
BookPage rows_page(const Reading& reading);
BookPage instrument_page(const Reading& reading, const rules::Instrument& instrument);
// With the rule's worked examples, run as the page is made. `here` stands under what the rule says
// of itself: what a site adds of its own council.
BookPage rule_page(const Reading& reading, const BookRule& rule, const html::Raw& here = {});

}  // namespace candour::web
