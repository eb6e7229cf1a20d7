#include <algorithm>
#include <iterator>

#include "web/budget/budget_pages.hpp"
#include "web/budget/price_pages.hpp"
#include "web/budget/table_pages.hpp"
#include "web/charge/charge_pages.hpp"
#include "web/contact/concern_pages.hpp"
#include "web/contact/contact_pages.hpp"
#include "web/documents/document_pages.hpp"
#include "web/eligibility/assessors_page.hpp"
#include "web/eligibility/cases_page.hpp"
#include "web/eligibility/copy_pages.hpp"
#include "web/eligibility/dispute_pages.hpp"
#include "web/eligibility/eligibility_pages.hpp"
#include "web/files/file_pages.hpp"
#include "web/letters/letter_routes.hpp"
#include "web/pages/allocation_pages.hpp"
#include "web/pages/calendar_pages.hpp"
#include "web/pages/case_pages.hpp"
#include "web/pages/law_pages.hpp"
#include "web/pages/message_pages.hpp"
#include "web/pages/my_work.hpp"
#include "web/pages/note_pages.hpp"
#include "web/pages/person_change_pages.hpp"
#include "web/pages/person_new_pages.hpp"
#include "web/pages/person_pages.hpp"
#include "web/pages/register_pages.hpp"
#include "web/pages/search_pages.hpp"
#include "web/pages/sign_in_pages.hpp"
#include "web/pages/site.hpp"
#include "web/pages/standards_pages.hpp"
#include "web/pages/task_pages.hpp"
#include "web/pages/timeline_pages.hpp"
#include "web/pages/visit_pages.hpp"
#include "web/pages/word_search_pages.hpp"
#include "web/pages/work_pages.hpp"
#include "web/plan/plan_pages.hpp"

namespace candour::web {

std::vector<PageRoute> all_routes() {
  std::vector<PageRoute> all;
  for (auto&& part :
       {sign_in_routes(),      my_work_routes(),  register_routes(),       case_routes(),
        timeline_routes(),     law_routes(),      standards_routes(),      allocation_routes(),
        handover_routes(),     work_routes(),     task_routes(),           message_routes(),
        visit_routes(),        calendar_routes(), note_routes(),           word_search_routes(),
        search_routes(),       person_routes(),   person_new_routes(),     person_change_routes(),
        contact_routes(),      charge_routes(),   concern_routes(),        file_routes(),
        eligibility_routes(),  dispute_routes(),  copy_routes(),           assessors_routes(),
        cases_routes(),        letter_routes(),   letter_writing_routes(), as_reader_routes(),
        decide_today_routes(), document_routes(), plan_line_routes(),      plan_whole_routes(),
        price_routes(),        table_routes(),    budget_routes()})
    std::copy(part.begin(), part.end(), std::back_inserter(all));
  return all;
}

}  // namespace candour::web
