#pragma once
// The law book as pages of the site, open to everybody: contents, rules, instruments, coverage and
// values. The pages themselves are made in web/law_book, which `candour lawbook` prints from too.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> law_routes();

}  // namespace candour::web
