#pragma once
// A case as a page looks at it: the record, the day looked from, the duties, and the words for
// them. Pure: from a record, a day and the law.

#include <string>
#include <vector>

#include "care/casefile/record.hpp"
#include "people/reader.hpp"
#include "rules/explain.hpp"
#include "timeline/replay.hpp"
#include "web/html/html.hpp"

namespace candour::web {

struct CaseView {
  timeline::Replayed looked;  // record, history as seen, duties
  Day today{};
  bool is_natural_day = true;  // nobody chose another day
  std::string path;            // "/cases/23-019-542", or of a private timeline
  bool is_private = false;     // a timeline that somebody brought along
  std::string worker;          // the name of whoever it is allocated to; empty for nobody
  // Entries that are kept from this reader, who is told so; the record is without them.
  int withheld = 0;
  people::Ground withheld_ground = people::Ground::none;
  html::Raw work;       // the section on the work, by whoever knows the visit; may be empty
  html::Raw documents;  // the section on documents; may be empty
  html::Raw notes;      // the section of notes, by whoever knows the visit; may be empty

  const care::CaseRecord& record() const { return looked.record; }
};

// "M (child, first assessed)"; empty for nobody.
std::string person_words(const CaseView& view, rules::PersonIndex about);

// The duties in the order in which a worker needs them: breached and certain first by the day they
// were raised, then possible ones, due, running, cannot be computed, met, fell away. Places in
// looked.duties.
std::vector<std::size_t> duties_in_order(const CaseView& view);

// Where things stand: one or two sentences made from the record.
std::string standing_sentence(const CaseView& view);

// Of a list of work: the counts of one case.
struct CaseCounts {
  int breached = 0;  // certain findings
  int possibly = 0;  // findings under some reading
  int due_soon = 0;  // in the state due
  int running = 0;
  const rules::Duty* next = nullptr;    // the open duty that falls due first
  const rules::Duty* soon = nullptr;    // of those in the state due, the first
  const rules::Duty* latest = nullptr;  // the breach that has stood longest and is still open
};
CaseCounts count_duties(const timeline::Replayed& looked);

}  // namespace candour::web
