#pragma once
// Stage by stage, for one person of a case: what is decided, what can be decided now, and what
// cannot and exactly what is missing. From the record alone.

#include <string>
#include <vector>

#include "web/letters/case_documents.hpp"

namespace candour::web {

struct StageLine {
  std::string text;
  std::string below;  // the page below the case; empty: none
  std::string cite;   // empty: none
};

struct StageToday {
  std::string title;  // "Assessment"
  std::vector<StageLine> decided;
  std::vector<StageLine> can;
  std::vector<StageLine> cannot;
};

struct StagesOf {
  const Visit& visit;
  const care::CaseRecord& record;
  const std::vector<DocumentReading>& documents;
  const care::PersonAdded& person;
  bool is_carer = false;  // the stages of a carer’s own assessment and plan
};

// Contact, assessment, eligibility, plan, budget, charge; a carer has no contact and no charge
// here.
std::vector<StageToday> stages_today(const StagesOf& of);

}  // namespace candour::web
