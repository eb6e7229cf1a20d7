#include "web/budget/table_forms.hpp"

#include <fmt/format.h>

#include "care/budget/actions.hpp"
#include "web/budget/price_words.hpp"
#include "web/budget/table_pages.hpp"
#include "web/budget/table_rows.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::TableSide;

std::string below(const Visit& visit, std::string_view rest) {
  return fmt::format("/documents/{}{}", visit.parameters["document"], rest);
}

std::string_view name_of_side(TableSide side) {
  return side == TableSide::council ? "council" : "person";
}

void write_hidden(Out& out, std::string_view name, std::string_view value) {
  out << "<input type=\"hidden\"" << Attr("name", name) << Attr("value", value) << ">";
}

// An answer by the side that did not put this version.
void write_answer_form(Out& out, const Visit& visit, const PlanAtTable& at,
                       const care::LineOnTheTable& line, TableSide by_side, const CaseForm& form) {
  const std::string why = why_field(line.id.text(), by_side);
  const std::string who = side_name(at, by_side);
  const std::string keyed = by_side == TableSide::person ? " (keyed for them)" : "";
  open_case_form(out, visit, "table_answer_line", below(visit, "/table/answer"));
  write_hidden(out, "line", line.id.text());
  write_hidden(out, "side", name_of_side(by_side));
  write_hidden(out, "seen", fmt::format("{}", care::newest_of(line)));
  out << Button{.text = fmt::format("{} agrees{}", who, keyed),
                .name = "agreed",
                .value = "yes",
                .classes = "govuk-button--secondary candour-small-button"}
      << Details{.summary = fmt::format("{} does not agree{}", who, keyed),
                 .text =
                     markup(Textarea{.name = why,
                                     .label = {.text = "Why not?"},
                                     .hint = {.text = "In their own words. Both sides read it."},
                                     .error_message = {.text = form.error_of(why)},
                                     .value = form.typed.text(why),
                                     .rows = 3},
                            Button{.text = "Keep: not agreed",
                                   .name = "agreed",
                                   .value = "no",
                                   .classes = "govuk-button--secondary candour-small-button"}),
                 .is_open = !form.error_of(why).empty(),
                 .classes = "candour-compact"}
      << "</form>";
}

void write_price_form(Out& out, const Visit& visit, const care::LineOnTheTable& line,
                      TableSide side, const care::PricedLine& price) {
  open_case_form(out, visit, "table_take_price", below(visit, "/table/price"));
  write_hidden(out, "line", line.id.text());
  write_hidden(out, "side", name_of_side(side));
  out << Button{.text = fmt::format("Take the price of today, {}", pounds(price.each_now)),
                .classes = "govuk-button--secondary candour-small-button"}
      << "</form>";
}

}  // namespace

std::string why_field(std::string_view line, TableSide by_side) {
  return fmt::format("why-{}-{}", line, name_of_side(by_side));
}

void write_version_forms(Out& out, const Visit& visit, const PlanAtTable& at,
                         const care::LineOnTheTable& line, TableSide side, const CaseForm& form) {
  const TableSide answering = care::other_than(side);
  const bool agreed_already = line.state == care::LineState::agreed && line.agreed_side == side;
  out << "<div class=\"candour-line__do candour-no-print\">";
  if (!agreed_already) write_answer_form(out, visit, at, line, answering, form);
  const auto price = care::price_line(care::version_of_side(line, side, at.accepted),
                                      prices_of(visit.site), visit.today);
  if (price.each_now) write_price_form(out, visit, line, side, price);
  out << "<p class=\"govuk-body-s\">";
  for (const TableSide one : {TableSide::council, TableSide::person}) {
    const bool has_both = line.councils && line.persons;
    if (has_both && one != side) continue;
    const std::string href = fmt::format(
        "{}?line={}&side={}", path_of_document(visit, visit.parameters["document"], "/table/line"),
        line.id.text(), name_of_side(one));
    out << "<a class=\"govuk-link\"" << Attr("href", Url(href)) << ">"
        << Text(one == side ? fmt::format("Change what {} puts",
                                          side == TableSide::council ? "the council" : at.person)
                            : fmt::format("Propose a change for {}",
                                          one == TableSide::council ? "the council" : at.person))
        << "<span class=\"govuk-visually-hidden\">: "
        << Text(line.counts() == nullptr ? std::string{} : line.counts()->what.for_reader())
        << "</span></a> ";
  }
  out << "</p></div>";
}

Response do_answer_at_table(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const std::string line = typed->text("line");
  const bool by_person = typed->text("side") == "person";
  const TableSide side = by_person ? TableSide::person : TableSide::council;
  const std::string field = why_field(line, side);
  const auto refused = [&](Refusal refusal) {
    if (refusal.field == "why") refusal.field = field;
    return table_page(visit, {std::move(*typed), std::move(refusal)});
  };
  auto why = typed_words(*typed, field);
  if (!why) return refused(why.error());
  const auto id = care::PlanLineId::parse(line, "line");
  if (!id) return refused(id.error());
  const std::string answered = typed->text("agreed");
  const std::string seen = typed->text("seen");
  care::AnswerLine input{.id = *id, .by_side = side, .why = std::move(*why)};
  if (answered == "yes" || answered == "no") input.agreed = answered == "yes";
  if (seen.size() < 10 && seen.find_first_not_of("0123456789") == seen.npos && !seen.empty())
    input.seen = std::stoll(seen);
  const auto done =
      do_in_document(visit, typed->key,
                     [&](const OpenDocument& open, const care::Doer& by) -> Result<care::Events> {
                       const auto at = plan_at_table(visit, open);
                       if (!at) return at.error();
                       return care::answer_line(at->at_hand(), by, input);
                     });
  if (!done) return refused(done.error());
  return see_other(path_of_document(visit, visit.parameters["document"], "/table"));
}

Response do_take_price(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const bool by_person = typed->text("side") == "person";
  const auto done = do_in_document(
      visit, typed->key,
      [&](const OpenDocument& open, const care::Doer& by) -> Result<care::Events> {
        const auto at = plan_at_table(visit, open);
        if (!at) return at.error();
        const care::LineOnTheTable* line = at->plan.line(typed->text("line"));
        if (line == nullptr)
          return refuse(RefusalCode::not_found, "There is no such line in this plan.", "line");
        const auto version = care::version_of_side(
            *line, by_person ? TableSide::person : TableSide::council, at->accepted);
        return care::accept_price(open.record, open.document, by, version, prices_of(visit.site));
      });
  if (!done) return table_page(visit, {std::move(*typed), done.error()});
  return see_other(path_of_document(visit, visit.parameters["document"], "/table"));
}

}  // namespace candour::web
