#include <fmt/format.h>

#include "care/charging/document.hpp"
#include "web/charge/charge_pages.hpp"
#include "web/charge/charge_parts.hpp"
#include "web/charge/charge_room.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/letter_link.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

SummaryRow row(std::string key, std::string value) {
  return {.key = std::move(key), .value = std::move(value)};
}

void write_so_far(Out& out, const ChargeNow& now) {
  const care::Charge& charge = now.charge;
  SummaryList list;
  list.rows.push_back(row("How", std::string{basis_words(charge.basis)}));
  list.rows.push_back(row("The most that they can pay", sum_words(charge.most)));
  list.rows.push_back(row("What the care costs",
                          fmt::format("{}. {}", sum_words(now.cost.weekly), now.cost.words)));
  list.rows.push_back(row("What they pay", sum_words(charge.weekly)));
  if (charge.floor) list.rows.push_back(row("What must be left to live on", say(*charge.floor)));
  if (charge.left) list.rows.push_back(row("Left of the income that counts", say(*charge.left)));
  list.rows.push_back(
      row("Rates of", fmt::format("{}, as known on {}", say(now.on), say(now.known_on))));
  list.rows.push_back(
      row("Charged from", now.from ? say(*now.from) : std::string{"Not decided yet"}));
  out << list;
}

// What would move the sum, and which way.
void write_what_would_change(Out& out, const ChargeNow& now) {
  out << "<h2 class=\"govuk-heading-m\">What would change it</h2><ul class=\"govuk-list "
         "govuk-list--bullet\">";
  const care::Charge& charge = now.charge;
  if (charge.is_full_cost())
    out << "<li>Savings that fall to the upper limit: then income is looked at, and the council "
           "pays a part (SI 2014/2672 reg 12).</li>";
  if (charge.tariff_income && *charge.tariff_income > MoneyPerWeek{})
    out << "<li>Each £250 less of savings lowers it by £1 a week (reg 25).</li>";
  out << "<li>Another cost because of disability, or a higher one, lowers it by as much (Sch 1 "
         "para "
         "4).</li><li>Each April the amounts to live on change, and most benefits with them.</li>"
         "<li>A benefit that begins or ends, a move, or a change in the household.</li>";
  if (charge.most && now.cost.weekly && *now.cost.weekly < *charge.most)
    out << "<li>Here the care costs less than they could pay: a dearer plan would raise what they "
           "pay.</li>";
  out << "</ul>";
}

Response other_document(const Visit& visit) {
  Out body;
  body << case_heading(visit, {}, "Charge")
       << "<p class=\"govuk-body\">This document holds no charge: a charge is worked out in a "
          "financial assessment.</p>";
  return case_form_page(visit, {}, "Charge", std::move(body).take());
}

Response show_charge(const Visit& visit) {
  const auto open = read_document(visit);
  if (!open) return sorry_page(visit, open.error());
  if (!is_financial_assessment(*open)) return other_document(visit);
  const auto now = charge_now(visit, *open);
  if (!now) return sorry_page(visit, now.error());
  const std::string title = now->is_signed ? "Charge" : "Charge: what we know so far";
  Out body;
  body << case_heading(visit, {}, title);
  if (!now->is_signed)
    body << InsetText{.text =
                          "This changes with every answer. Nothing is decided until it is "
                          "signed, and nothing is sent for payment before the person has been "
                          "told."};
  write_open_questions(body, now->charge);
  write_so_far(body, *now);
  write_working(body, now->charge);
  write_what_would_change(body, *now);
  const std::string document = open->entry.begun.document.text();
  if (now->is_signed)
    body << letter_link(visit, "L10", document,
                        "Write to them: the financial assessment (Care Act 2014 s17(6))");
  body << "<p class=\"govuk-body candour-no-print\"><a class=\"govuk-link\""
       << Attr("href", Url(path_of_document(visit, document, "/charge/record")))
       << ">As the person reads it</a></p><p class=\"govuk-body candour-no-print\"><a "
          "class=\"govuk-link\""
       << Attr("href", Url(path_of_document(visit, document)))
       << ">The financial assessment</a></p><p class=\"govuk-body candour-no-print\"><a "
          "class=\"govuk-link\" href=\"/rates\">Every rate by day</a></p>";
  return case_form_page(visit, {}, title, std::move(body).take());
}

}  // namespace

Raw charge_panel(const Visit& visit, const OpenDocument& open) {
  if (!is_financial_assessment(open) || visit.site.charge_rates == nullptr) return {};
  const auto now = charge_now(visit, open);
  if (!now) return {};
  Out out;
  out << "<h2 class=\"govuk-heading-m\">Charge</h2><p class=\"govuk-body\">"
      << (now->is_signed ? "They can pay at most: "_html : "So far, they could pay at most: "_html)
      << "<strong>" << Text(sum_words(now->charge.most)) << "</strong>.";
  if (!now->charge.unknown.empty()) out << " Something is not known yet.";
  if (now->charge.provisional()) out << " " << Tag{.text = "Provisional"};
  out << "</p><p class=\"govuk-body\"><a class=\"govuk-link\""
      << Attr("href", Url(path_of_document(visit, open.entry.begun.document.text(), "/charge")))
      << ">See every line of the charge</a></p>";
  return std::move(out).take();
}

std::vector<PageRoute> charge_routes() {
  return {{{Method::get, "/cases/{case}/documents/{document}/charge", "charge", "see_document"},
           show_charge},
          {{Method::get, "/cases/{case}/documents/{document}/charge/record", "charge_record",
            "see_document"},
           show_charge_record},
          {{Method::get, "/rates", "rates", "see_prices"}, show_rates}};
}

}  // namespace candour::web
