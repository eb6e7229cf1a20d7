#pragma once
// The chronology of a case: newest first, each entry with who, when, what and source; filtered by
// matter and by words.

#include <string>

#include "web/html/html.hpp"
#include "web/pages/case_view.hpp"

namespace candour::web {

struct ChronologyFilter {
  std::string matter;  // a name of rules::Matter, or empty for all
  std::string words;   // every one must stand in the entry; empty for all
  bool is_set() const { return !matter.empty() || !words.empty(); }
};

// Whether an entry passes the filter: matter, and every word in its title, note, kind or person.
bool passes(const care::Entry& entry, const CaseView& view, const ChronologyFilter& filter);

// The section of the case page, with its filter form. Each entry has the id "e-N", N its place in
// the record.
void write_chronology(html::Out& out, const CaseView& view, const ChronologyFilter& filter);

}  // namespace candour::web
