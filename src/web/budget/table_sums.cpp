#include "web/budget/table_sums.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "care/plan/words.hpp"
#include "web/budget/price_words.hpp"
#include "web/budget/table_rows.hpp"
#include "web/html/components.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::WhichLines;

constexpr std::array columns{WhichLines::agreed, WhichLines::councils, WhichLines::persons};

// One row: the same line, or on-cost, in each of the statements.
struct SumRow {
  std::string key;  // line of the plan, or what an on-cost is for
  std::string what;
  std::array<const care::BudgetLine*, columns.size()> in{};
};

using Statements = std::array<care::Statement, columns.size()>;

void add_rows(std::vector<SumRow>& rows, const std::vector<care::PricedLine>& lines,
              std::size_t column) {
  for (const care::PricedLine& priced : lines) {
    const std::string& key = priced.line.line.empty() ? priced.line.what : priced.line.line;
    auto found =
        std::find_if(rows.begin(), rows.end(), [&](const SumRow& row) { return row.key == key; });
    if (found == rows.end()) found = rows.insert(rows.end(), SumRow{key, priced.line.what, {}});
    found->in[column] = &priced.line;
  }
}

std::string amount_in(const care::BudgetLine* line) {
  if (line == nullptr) return "–";
  if (line->weekly) return pounds(line->weekly);
  return line->once ? pounds(line->once) + " once" : std::string{"not known"};
}

std::string between(MoneyPerWeek councils, MoneyPerWeek persons) {
  const MoneyPerWeek difference = persons - councils;
  if (difference.pence() == 0) return "–";
  return (difference.negative() ? "" : "+") + pounds(std::optional{difference});
}

void write_cells(Out& out, const PlanAtTable& at, const std::array<std::string, 4>& cells) {
  const std::array<std::string, 4> labels{"Agreed lines", side_name(at, care::TableSide::council),
                                          side_name(at, care::TableSide::person), "Difference"};
  for (std::size_t i = 0; i < cells.size(); ++i)
    out << "<td class=\"govuk-table__cell govuk-table__cell--numeric\""
        << Attr("data-label", labels[i]) << "><span>" << Text(cells[i]) << "</span></td>";
}

void write_row(Out& out, const PlanAtTable& at, std::string_view what,
               const std::array<std::string, 4>& cells, bool total) {
  out << "<tr" << Class{"govuk-table__row", total ? "candour-total" : ""}
      << "><th scope=\"row\" class=\"govuk-table__header\">" << Text(what) << "</th>";
  write_cells(out, at, cells);
  out << "</tr>";
}

void write_total(Out& out, const PlanAtTable& at, std::string_view what, const Statements& all,
                 std::optional<MoneyPerWeek> (*of)(const care::Statement&)) {
  std::array<std::string, 4> cells;
  for (std::size_t i = 0; i < all.size(); ++i) cells[i] = pounds(of(all[i]));
  const auto councils = of(all[1]);
  const auto persons = of(all[2]);
  cells[3] = councils && persons ? between(*councils, *persons) : "not known";
  write_row(out, at, what, cells, true);
}

std::string line_difference(const SumRow& row) {
  const auto weekly = [](const care::BudgetLine* line) {
    return line == nullptr ? std::optional{MoneyPerWeek{}} : line->weekly;
  };
  const auto councils = weekly(row.in[1]);
  const auto persons = weekly(row.in[2]);
  return councils && persons ? between(*councils, *persons) : std::string{"–"};
}

// Rows in the order of the plan, then the on-costs.
std::vector<SumRow> rows_of(const PlanAtTable& at, const Statements& all) {
  std::vector<SumRow> rows;
  for (const care::LineOnTheTable& line : at.plan.lines)
    if (line.counts() != nullptr)
      rows.push_back({line.id.text(), line.counts()->what.for_reader(), {}});
  for (std::size_t i = 0; i < all.size(); ++i) add_rows(rows, all[i].lines, i);
  for (std::size_t i = 0; i < all.size(); ++i) add_rows(rows, all[i].on_costs, i);
  std::erase_if(rows, [](const SumRow& row) {
    return std::none_of(row.in.begin(), row.in.end(),
                        [](const care::BudgetLine* line) { return line != nullptr; });
  });
  return rows;
}

// Whether it is paid once alone, in every version.
bool is_paid_once(const SumRow& row) {
  return std::all_of(row.in.begin(), row.in.end(), [](const care::BudgetLine* line) {
    return line == nullptr || (line->once && !line->weekly);
  });
}

void write_lines(Out& out, const PlanAtTable& at, const std::vector<SumRow>& rows, bool once) {
  for (const SumRow& row : rows)
    if (is_paid_once(row) == once)
      write_row(
          out, at, row.what,
          {amount_in(row.in[0]), amount_in(row.in[1]), amount_in(row.in[2]), line_difference(row)},
          false);
}

void write_once(Out& out, const PlanAtTable& at, const Statements& all) {
  std::array<std::string, 4> cells;
  for (std::size_t i = 0; i < all.size(); ++i) cells[i] = pounds(std::optional{all[i].once});
  const Money difference = all[2].once - all[1].once;
  cells[3] = difference.pence() == 0
                 ? "–"
                 : (difference.negative() ? "" : "+") + pounds(std::optional{difference});
  write_row(out, at, "Together, paid once", cells, true);
}

void write_caveats(Out& out, const Statements& all) {
  const auto any = [&](auto is_so) { return std::any_of(all.begin(), all.end(), is_so); };
  if (any([](const care::Statement& one) { return !one.complete; }))
    out << WarningText{.text =
                           "A price is missing. The sums are not whole: they lack every line "
                           "that says “not known”."};
  if (any([](const care::Statement& one) { return one.provisional; }))
    out << "<p class=\"govuk-body\">Provisional: a figure that nobody has confirmed is in these "
           "sums. <a class=\"govuk-link\" href=\"/prices#figures\">Which figures</a></p>";
  if (!all[1].person_pays_weekly)
    out << "<p class=\"govuk-body\">Who pays how much is not known yet: it follows from the "
           "financial assessment (Care Act 2014 s17), and from nothing on this table.</p>";
}

void write_head(Out& out, const PlanAtTable& at) {
  out << "<table class=\"govuk-table candour-stacked candour-sums\"><caption "
         "class=\"govuk-visually-hidden\">Each line and its sum a week</caption><thead "
         "class=\"govuk-table__head\"><tr class=\"govuk-table__row\"><th scope=\"col\" "
         "class=\"govuk-table__header\">Each week</th>";
  for (const std::string& head :
       {std::string{"Agreed lines"}, side_name(at, care::TableSide::council) + " puts",
        side_name(at, care::TableSide::person) + " puts", std::string{"Difference"}})
    out << "<th scope=\"col\" class=\"govuk-table__header govuk-table__header--numeric\">"
        << Text(head) << "</th>";
  out << "</tr></thead><tbody class=\"govuk-table__body\">";
}

void write_list(Out& out, std::string_view title, const std::vector<std::string>& lines,
                std::string_view none) {
  out << "<div class=\"candour-version\"><h3 class=\"govuk-heading-s\">" << Text(title) << "</h3>";
  if (lines.empty()) {
    out << "<p class=\"govuk-body\">" << Text(none) << "</p></div>";
    return;
  }
  out << "<ul class=\"govuk-list govuk-list--bullet\">";
  for (const std::string& line : lines) out << "<li>" << Text(line) << "</li>";
  out << "</ul></div>";
}

}  // namespace

void write_sums(Out& out, const Visit& visit, const PlanAtTable& at) {
  Statements all;
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = statement_for(visit, at, columns[i]);
  out << "<section id=\"sums\"><h2 class=\"govuk-heading-l\">What it adds up to</h2>";
  write_caveats(out, all);
  write_head(out, at);
  const std::vector<SumRow> rows = rows_of(at, all);
  write_lines(out, at, rows, false);
  write_total(out, at, "Together, each week", all,
              [](const care::Statement& one) { return std::optional{one.cost_weekly}; });
  write_total(out, at, at.person == "the person" ? "The person pays" : at.person + " pays", all,
              [](const care::Statement& one) { return one.person_pays_weekly; });
  write_total(out, at, "The council pays", all,
              [](const care::Statement& one) { return one.council_pays_weekly; });
  write_lines(out, at, rows, true);
  write_once(out, at, all);
  out << "</tbody></table>";
  const care::Statement& proposal = all[2];
  if (!proposal.unmet.empty())
    out << "<p class=\"govuk-body\"><strong>Not met by anybody yet:</strong> "
        << Text(fmt::format("{} of the lines, {} a week as far as it is priced. It is in none of "
                            "these sums, and is never taken off them.",
                            proposal.unmet.size(), pounds(std::optional{proposal.unmet_weekly})))
        << "</p>";
  out << "</section>";
}

void write_outcome(Out& out, const PlanAtTable& at) {
  std::vector<std::string> agreed;
  std::vector<std::string> not_agreed;
  std::vector<std::string> open;
  for (const care::LineOnTheTable& line : at.plan.lines) {
    const care::LineContent* content = line.counts();
    if (content == nullptr) continue;
    auto& list = line.state == care::LineState::agreed       ? agreed
                 : line.state == care::LineState::not_agreed ? not_agreed
                                                             : open;
    list.push_back(content->what.for_reader());
  }
  out << "<section><h2 class=\"govuk-heading-l\">Where the table ends</h2><p "
         "class=\"govuk-body\">The council takes all reasonable steps to agree how needs are met "
         "(Care Act 2014 s25(5)). What is not agreed is said in the plan, with both sides’ "
         "reasons.</p><div class=\"candour-versions candour-versions--three\">";
  write_list(out, "Agreed", agreed, "No line yet.");
  write_list(out, "Not agreed", not_agreed, "No line.");
  write_list(out, "Waiting for an answer", open, "No line.");
  out << "</div></section>";
}

void write_last_year(Out& out, const Visit& visit, const PlanAtTable& at) {
  if (!at.earlier) return;
  const care::PriceBook& prices = prices_of(visit.site);
  const Day then = at.earlier->signed_on.value_or(visit.today);
  Table table{.head = {{.text = "Line"},
                       {.text = "When"},
                       {.text = "A week then", .format = "numeric"},
                       {.text = "At today’s price", .format = "numeric"}}};
  for (const care::LineToPrice& line : care::lines_of(at.earlier->plan, care::WhichLines::budget)) {
    const care::LineToPrice plain{line.id, line.content, {}};
    table.rows.push_back(
        {{.text = line.content->what.for_reader()},
         {.text = care::when_of(*line.content)},
         {.text = pounds(care::price_line(plain, prices, then).line.weekly), .format = "numeric"},
         {.text = pounds(care::price_line(plain, prices, visit.today).line.weekly),
          .format = "numeric"}});
  }
  if (table.rows.empty()) return;
  out << "<section id=\"last-year\"><h2 class=\"govuk-heading-l\">The lines of the plan before</h2>"
         "<p class=\"govuk-body\">As signed on "
      << Text(say(then))
      << ". They are here from the first day, so that nobody begins with nothing.</p><div "
         "class=\"candour-scroll\" tabindex=\"0\">"
      << table << "</div></section>";
}

}  // namespace candour::web
