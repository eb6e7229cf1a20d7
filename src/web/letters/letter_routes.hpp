#pragma once
// Letters of a case, the record as its reader sees it, and what can be decided today.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

// The list of letters, one that was sent, and its bytes as they were sent.
std::vector<PageRoute> letter_routes();
// Writing one: choose, write, check, send.
std::vector<PageRoute> letter_writing_routes();
// /cases/{case}/as/{who}
std::vector<PageRoute> as_reader_routes();
// /cases/{case}/today
std::vector<PageRoute> decide_today_routes();

}  // namespace candour::web
