#pragma once
// What stands above the list on “My work”: answers to one’s questions, messages, tasks, and what
// one asked and has no answer to.

#include "web/html/html.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

// Where to go from here; then what lies on the desk, or nothing. Where the registers cannot be read
// a sentence says so.
void write_desk(html::Out& out, const Visit& visit);

}  // namespace candour::web
