#pragma once
// The pages of this room that charge_page.cpp routes to.

#include "web/pages/site.hpp"

namespace candour::web {

// The written record of a financial assessment, as the person reads it (Care Act 2014 s17(6)).
Response show_charge_record(const Visit& visit);
// Every rate in force on a day: ?on=2026-04-06
Response show_rates(const Visit& visit);

}  // namespace candour::web
