#pragma once
// The sheet for a visit: what somebody at the door needs to know of one person, on a phone or on
// paper. How to speak with them comes first, then risks, what is due, what must still be asked,
// what is known and from whom.

#include <functional>
#include <string>
#include <vector>

#include "people/reader.hpp"
#include "rules/rule_book.hpp"
#include "timeline/replay.hpp"
#include "web/html/html.hpp"

namespace candour::web {

struct VisitSheet {
  const timeline::Replayed& looked;
  const people::Reader& reader;
  const rules::RuleBook& book;
  std::string name;  // of the person, or the case’s reference
  std::string reference;
  std::string worker;  // the name of whoever it is allocated to; empty for nobody
  std::string path;    // of the case
  std::function<std::string(const ActorId&)> name_of;
};

void write_visit_sheet(html::Out& out, const VisitSheet& sheet);

}  // namespace candour::web
