#include <fmt/format.h>

#include <algorithm>

#include "care/charging/working.hpp"

namespace candour::care {
namespace {

using detail::Working;

std::string_view words_of(Often often) {
  switch (often) {
    case Often::weekly: return "a week";
    case Often::four_weekly: return "every four weeks, divided by 4";
    case Often::monthly: return "a month, times 12, divided by 52";
    case Often::quarterly: return "a quarter, times 4, divided by 52";
    case Often::yearly: return "a year, divided by 52";
  }
  return "";
}

std::string name_of_line(const IncomeLine& line) {
  return line.what.empty() ? std::string{line.type.row().words} : line.what;
}

// What of it counts, and why.
struct Counted {
  ExactWeekly sum;
  std::string why;
};

Counted by_rule(const IncomeLine& line, ExactWeekly mine, bool temporary) {
  const ExactWeekly ten = ExactWeekly::of(MoneyPerWeek::of_pence(1'000));
  switch (line.type.row().rule) {
    case IncomeRule::ignored: return {{}, "ignored in full"};
    case IncomeRule::as_capital: return {{}, "counts as capital on the day it is due"};
    case IncomeRule::disability:
      if (temporary) return {{}, "ignored during a temporary stay in a care home"};
      return {mine, "counts in full"};
    case IncomeRule::pension:
      if (line.half_to_spouse) return {mine.shared_by(2), "half is ignored: it goes to the spouse"};
      return {mine, "counts in full"};
    case IncomeRule::ten_pounds: return {std::max(ExactWeekly{}, mine - ten), "£10 is ignored"};
    case IncomeRule::counted: return {mine, "counts in full"};
  }
  return {mine, ""};
}

std::string cite_of(const IncomeLine& line, bool temporary) {
  const bool para_11 = line.type.row().rule == IncomeRule::disability && temporary;
  if (para_11) return "SI 2014/2672 Sch 1 para 11";
  const bool whole_pension =
      line.type.row().rule == IncomeRule::pension && !line.half_to_spouse && !line.counted;
  return whole_pension ? "SI 2014/2672 reg 13(1)(a)" : std::string{line.type.row().cite};
}

void add_line(Working& working, const IncomeLine& line) {
  const bool temporary = detail::is_temporary_resident(working.means);
  if (line.counted) {
    *working.income += ExactWeekly::of(*line.counted);
    const std::string of =
        line.gross ? fmt::format("{} {}; ", say(line.gross->amount), words_of(line.gross->often))
                   : std::string{};
    working.line(name_of_line(line), line.counted, of + "counted as given",
                 cite_of(line, temporary));
    return;
  }
  const ExactWeekly net = weekly_of(*line.gross) - weekly_of(line.tax);
  const ExactWeekly mine = std::max(ExactWeekly{}, net).shared_by(line.shared_by);
  std::string how = fmt::format("{} {}", say(line.gross->amount), words_of(line.gross->often));
  if (line.tax.amount != Money{})
    how += fmt::format(", less tax of {} {}", say(line.tax.amount), words_of(line.tax.often));
  if (line.shared_by > 1) how += fmt::format(", shared by {}", line.shared_by);
  const Counted counted = by_rule(line, mine, temporary);
  *working.income += counted.sum;
  working.line(name_of_line(line), counted.sum.down(), how + "; " + counted.why,
               cite_of(line, temporary));
}

}  // namespace

ExactWeekly weekly_of(const Payment& payment) {
  const std::int64_t pence = payment.amount.pence();
  switch (payment.often) {
    case Often::weekly: return ExactWeekly::times_a_year(pence, 52);
    case Often::four_weekly: return ExactWeekly::times_a_year(pence, 13);
    case Often::monthly: return ExactWeekly::times_a_year(pence, 12);
    case Often::quarterly: return ExactWeekly::times_a_year(pence, 4);
    case Often::yearly: return ExactWeekly::times_a_year(pence, 1);
  }
  return {};
}

namespace detail {

void work_out_income(Working& working) {
  bool known = true;
  for (const IncomeLine& line : working.means.income) {
    if (line.counted || line.gross || line.type.row().rule == IncomeRule::ignored) {
      if (line.counted || line.gross)
        add_line(working, line);
      else
        working.line(name_of_line(line), MoneyPerWeek{}, "ignored in full",
                     cite_of(line, is_temporary_resident(working.means)));
      continue;
    }
    known = false;
    working.not_known("income: " + name_of_line(line), "Its amount is not recorded.");
    working.line(name_of_line(line), std::nullopt, "The amount is not recorded.",
                 cite_of(line, is_temporary_resident(working.means)));
  }
  if (!known) {
    working.income.reset();
    return;
  }
  working.charge.income = working.income->down();
  if (working.means.income.empty()) return;
  working.line("Income that counts", working.charge.income, "All the lines above together.",
               "SI 2014/2672 reg 13(1)(a)");
}

}  // namespace detail
}  // namespace candour::care
