#include <array>

#include "web/budget/budget_pages.hpp"
#include "web/charge/charge_pages.hpp"
#include "web/contact/contact_pages.hpp"
#include "web/eligibility/eligibility_pages.hpp"
#include "web/pages/document_extra.hpp"
#include "web/plan/plan_pages.hpp"

namespace candour::web {

// One line for each stage.
std::span<const DocumentExtra> document_extras() {
  static constexpr std::array extras{
      DocumentExtra{"contact", contact_panel},
      DocumentExtra{"financial_assessment", charge_panel},
      DocumentExtra{"care_plan", plan_panel},
      DocumentExtra{"carers_support_plan", plan_panel},
      DocumentExtra{"care_plan", budget_panel},
      DocumentExtra{"carers_support_plan", budget_panel},
      DocumentExtra{"needs_assessment", eligibility_panel},
      DocumentExtra{"carers_assessment", eligibility_panel},
      DocumentExtra{"needs_assessment", plan_begin_panel},
      DocumentExtra{"carers_assessment", plan_begin_panel},
  };
  return extras;
}

}  // namespace candour::web
