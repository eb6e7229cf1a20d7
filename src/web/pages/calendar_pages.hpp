#pragma once
// A calendar of what is due, for a calendar program: made, shown once and withdrawn on the account
// page; read at an address that is its own key.

#include "journal/digest.hpp"
#include "people/session.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> calendar_routes();

// What is kept of a calendar’s secret, which is made as a session’s is. It is another digest than
// the session’s, so that the one never opens the other.
journal::Digest calendar_digest(const people::SessionToken& secret);

}  // namespace candour::web
