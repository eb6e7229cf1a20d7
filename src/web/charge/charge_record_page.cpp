#include <fmt/format.h>

#include "web/charge/charge_parts.hpp"
#include "web/charge/charge_room.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

void write_amount(Out& out, const ChargeNow& now) {
  const care::Charge& charge = now.charge;
  if (charge.weekly) {
    out << "<p class=\"govuk-body-l\">You pay <strong>" << Text(say(*charge.weekly))
        << "</strong>.</p>";
  } else if (charge.most) {
    out << "<p class=\"govuk-body-l\">You pay at most <strong>" << Text(say(*charge.most))
        << "</strong>, and never more than your care costs.</p>";
  } else {
    out << "<p class=\"govuk-body-l\">We cannot tell you yet what you pay. Below is what is still "
           "missing.</p>";
  }
  if (now.from)
    out << "<p class=\"govuk-body\">From " << Text(say(*now.from))
        << ". We send nothing for payment before you have this record.</p>";
  if (charge.floor)
    out << "<p class=\"govuk-body\">After the charge you must have at least "
        << Text(say(*charge.floor)) << " left (Care Act 2014 s14(7)).</p>";
}

}  // namespace

Response show_charge_record(const Visit& visit) {
  const auto open = read_document(visit);
  if (!open) return sorry_page(visit, open.error());
  const std::string title = "What you pay for your care";
  Out body;
  body << case_heading(visit, {}, title);
  const bool theirs = is_financial_assessment(*open) && open->entry.is_signed();
  if (!theirs) {
    body << "<p class=\"govuk-body\">There is no signed financial assessment here yet. Once there "
            "is, this is how its result reads.</p>";
    return case_form_page(visit, {}, title, std::move(body).take());
  }
  const auto now = charge_now(visit, *open);
  if (!now) return sorry_page(visit, now.error());
  body
      << "<p class=\"govuk-body\">This is the written record of your financial assessment. The law "
         "says that you must have it (Care Act 2014 s17(6)).</p>";
  write_amount(body, *now);
  write_open_questions(body, now->charge);
  body << "<p class=\"govuk-body\">We looked at the rates of " << Text(say(now->on))
       << ", as they were known on " << Text(say(now->known_on)) << ".</p>";
  write_working(body, now->charge);
  body << "<h2 class=\"govuk-heading-m\">When it changes</h2><p class=\"govuk-body\">We look at it "
          "again each April, when something changes, and whenever you ask. Tell us when your money "
          "or your costs change.</p>";
  write_challenge(body);
  return case_form_page(visit, {}, title, std::move(body).take());
}

}  // namespace candour::web
