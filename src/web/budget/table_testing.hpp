#pragma once
// For this room's tests: Mr Okafor’s plan, on which both sides have put lines with prices.

#include "care/budget/price_testing.hpp"
#include "care/document/record.hpp"
#include "care/eligibility/record.hpp"
#include "web/pages/test_council_work.hpp"

namespace candour::web {

class TableWork : public CouncilAtWork {
 protected:
  static constexpr std::string_view table = "/cases/okafor/documents/p-1/table";
  static constexpr std::string_view budget = "/cases/okafor/documents/p-1/budget";

  TableWork() {
    add("okafor", "Mr Okafor", 40, "amira");
    begin("a-1", "needs_assessment", {});
    begin("p-1", "care_plan", people::DocumentId::ours("a-1"));
  }

  void begin(std::string_view id, std::string kind, std::optional<people::DocumentId> rests_on) {
    care::DocumentBegun begun;
    begun.document = people::DocumentId::ours(id);
    begun.kind = kind;
    begun.about = "A";
    begun.rests_on = std::move(rests_on);
    happens("okafor", begun);
    in_document(id, care::DocumentOpened{CaseId::ours("okafor"), std::move(kind), "A"});
  }

  template <class Body>
  void in_document(std::string_view id, const Body& body, int days_ago = 0) {
    record({journal::make_event(care::stream_of(people::DocumentId::ours(id)),
                                ActorId::ours("staff:amira"),
                                exactly(today() - std::chrono::days{days_ago}), body)});
  }

  // The assessment signed, and two needs determined on it.
  void assess() {
    care::DocumentMarkedSigned marked;
    marked.document = people::DocumentId::ours("a-1");
    happens("okafor", marked);
    care::EligibilityDetermined determined;
    determined.assessment = marked.document;
    determined.by_rule = care::Verdict::eligible;
    determined.decided = care::Verdict::eligible;
    for (const std::string_view need : {"A02", "A09"})
      determined.needs.push_back({std::string{need}, true, PersonalText{"because"},
                                  PersonalText{"He cannot do it alone."},
                                  PersonalText{"To swim again."}});
    in_document("a-1", determined);
  }

  // Two versions of one line: 7 visits by the council’s, 9 by his; and one line of his alone.
  void put_lines(int days_ago = 0) {
    put("l-1", care::TableSide::council,
        care::a_line("A02", "Washing", care::MetBy::council, "home-care-45", 700), days_ago);
    put("l-1", care::TableSide::person,
        care::a_line("A02", "Washing", care::MetBy::direct_payment, "assistant-self-employed", 900),
        days_ago);
    put("l-2", care::TableSide::person,
        care::a_line("A09", "Swimming", care::MetBy::direct_payment, "assistant-self-employed",
                     300),
        days_ago);
  }

  void put(std::string_view line, care::TableSide side, care::LineContent content,
           int days_ago = 0) {
    in_document(
        "p-1",
        care::PlanLinePut{care::PlanLineId::ours(line), side, std::move(content),
                          PersonalText{"Because it works."}, side == care::TableSide::person},
        days_ago);
  }

  Response send(std::string_view target, std::string_view route, std::vector<Field> fields) {
    return pages_->handle(post(test_, target, amira_, route, std::move(fields)));
  }
};

}  // namespace candour::web
