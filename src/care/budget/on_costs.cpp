#include "care/budget/on_costs.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace candour::care {
namespace {

MoneyPerWeek weekly(std::int64_t pence) { return MoneyPerWeek::of_pence(pence); }

// The sum of a share, or nothing where it is too large to reckon with.
std::optional<std::int64_t> share(std::int64_t pence, std::int64_t numerator,
                                  std::int64_t denominator) {
  const auto result = share_of(pence, numerator, denominator, Rounding::half_up);
  return result ? std::optional{*result} : std::nullopt;
}

// Words of a weekly sum without "a week", for a working that says it once.
std::string pounds(MoneyPerWeek amount) { return say(Money::of_pence(amount.pence())); }

// Gathers the lines of one payment, and the figures that they rest on.
class Employer {
 public:
  Employer(const PriceBook& prices, Day day, MoneyPerWeek wages)
      : prices_{prices}, day_{day}, wages_{wages}, earned_{wages} {}

  void add_holiday();
  void add_insurance_contributions();
  void add_pension();
  void add_from_book(AddedTo to);
  void add_contingency();
  void add_first_weeks(MoneyPerWeek payments);
  std::vector<PricedLine> take() && { return std::move(lines_); }

 private:
  // The figure, noting where it is from; null where there is none, and then the line says so.
  const DatedFigure* figure(PricedLine& line, std::string_view id) {
    const DatedFigure* found = prices_.figure_on(id, day_);
    if (found == nullptr) {
      line.line.missing = fmt::format("The price book has no figure “{}” for {}.", id, say(day_));
      return nullptr;
    }
    if (!line.line.source.empty()) line.line.source += "; ";
    line.line.source += fmt::format("{}, from {}", found->source, say(found->from));
    if (!found->confirmed && !line.warns(PriceFlag::unconfirmed))
      line.warnings.push_back(
          {PriceFlag::unconfirmed,
           fmt::format("{} is not confirmed: this line is provisional.", found->what)});
    return found;
  }

  PricedLine line_called(std::string what) const {
    PricedLine line;
    line.line.what = std::move(what);
    line.line.direct_payment = true;
    return line;
  }

  void add(PricedLine line, std::optional<std::int64_t> pence) {
    if (pence) {
      line.line.weekly = weekly(*pence);
      sum_ += *line.line.weekly;
    }
    lines_.push_back(std::move(line));
  }

  const PriceBook& prices_;
  Day day_;
  MoneyPerWeek wages_;
  MoneyPerWeek earned_;  // wages and paid holiday
  MoneyPerWeek sum_;     // of the on-costs so far
  std::vector<PricedLine> lines_;
};

// 5.6 weeks of a year are paid holiday, so 46.4 are worked: 5.6 ÷ 46.4 of the wages.
void Employer::add_holiday() {
  PricedLine line = line_called("Paid holiday");
  const DatedFigure* weeks = figure(line, "paid_holiday_weeks");
  std::optional<std::int64_t> pence;
  if (weeks != nullptr && weeks->amount < 520) {
    pence = share(wages_.pence(), weeks->amount, 520 - weeks->amount);
    line.line.how_much = fmt::format("{} of wages × {}.{} weeks of holiday ÷ {}.{} weeks of work",
                                     pounds(wages_), weeks->amount / 10, weeks->amount % 10,
                                     (520 - weeks->amount) / 10, (520 - weeks->amount) % 10);
  }
  if (pence) earned_ += weekly(*pence);
  add(std::move(line), pence);
}

void Employer::add_insurance_contributions() {
  PricedLine line = line_called("Employer’s National Insurance");
  const DatedFigure* rate = figure(line, "employer_insurance_rate");
  const DatedFigure* threshold = figure(line, "employer_insurance_threshold");
  const DatedFigure* allowance = figure(line, "employment_allowance");
  std::optional<std::int64_t> pence;
  if (rate != nullptr && threshold != nullptr && allowance != nullptr) {
    const std::int64_t from = share(threshold->amount, 1, 52).value_or(0);
    const std::int64_t above = std::max<std::int64_t>(0, earned_.pence() - from);
    const std::int64_t due = share(above, rate->amount, 10'000).value_or(0);
    const std::int64_t let_off = share(allowance->amount, 1, 52).value_or(0);
    pence = std::max<std::int64_t>(0, due - let_off);
    line.line.how_much = fmt::format(
        "{} of pay, holiday among it, as if one person earned it all; above {} a week {}.{:02}%: "
        "{}; less the Employment Allowance of up to {} a week",
        pounds(earned_), say(Money::of_pence(from)), rate->amount / 100, rate->amount % 100,
        say(Money::of_pence(due)), say(Money::of_pence(let_off)));
  }
  add(std::move(line), pence);
}

void Employer::add_pension() {
  PricedLine line = line_called("Employer’s pension contribution");
  const DatedFigure* rate = figure(line, "employer_pension_rate");
  const DatedFigure* trigger = figure(line, "pension_trigger");
  const DatedFigure* lower = figure(line, "pension_lower_limit");
  const DatedFigure* upper = figure(line, "pension_upper_limit");
  std::optional<std::int64_t> pence;
  if (rate != nullptr && trigger != nullptr && lower != nullptr && upper != nullptr) {
    const auto a_week = [](const DatedFigure* one) {
      return share(one->amount, 1, 52).value_or(0);
    };
    const std::int64_t banded =
        std::max<std::int64_t>(0, std::min(earned_.pence(), a_week(upper)) - a_week(lower));
    const bool enrolled = earned_.pence() > a_week(trigger);
    pence = enrolled ? share(banded, rate->amount, 10'000) : std::optional<std::int64_t>{0};
    line.line.how_much =
        enrolled ? fmt::format("{}.{:02}% of {}, the pay above {} a week", rate->amount / 100,
                               rate->amount % 100, say(Money::of_pence(banded)),
                               say(Money::of_pence(a_week(lower))))
                 : fmt::format(
                       "pay of {} a week is not above {}: nobody has to be enrolled; "
                       "whoever asks to join is a change of this budget",
                       pounds(earned_), say(Money::of_pence(a_week(trigger))));
  }
  add(std::move(line), pence);
}

void Employer::add_from_book(AddedTo to) {
  for (const Price& price : prices_.all()) {
    if (price.added_to != to || prices_.on(price.id, day_) != &price) continue;
    PricedLine line = line_called(price.what);
    line.line.each = price.each;
    line.line.source = fmt::format("{}, from {}", price.source, say(price.from));
    if (price.unit == "once") {
      line.line.how_much = "once";
      line.line.once = price.each;
      lines_.push_back(std::move(line));
      continue;
    }
    const bool yearly = price.unit == "year";
    line.line.how_much = yearly ? say(price.each) + " a year ÷ 52" : "each week";
    add(std::move(line), share(price.each.pence(), 1, yearly ? 52 : 1));
  }
}

void Employer::add_contingency() {
  PricedLine line = line_called("Held for sick pay, cover and bank holidays");
  const DatedFigure* rate = figure(line, "contingency_rate");
  std::optional<std::int64_t> pence;
  if (rate != nullptr) {
    pence = share(earned_.pence(), rate->amount, 10'000);
    line.line.how_much = fmt::format("{}.{:02}% of {} of pay", rate->amount / 100,
                                     rate->amount % 100, pounds(earned_));
  }
  add(std::move(line), pence);
}

void Employer::add_first_weeks(MoneyPerWeek payments) {
  PricedLine line = line_called("First weeks, paid ahead so that wages can be paid");
  const DatedFigure* weeks = figure(line, "first_weeks_paid_ahead");
  if (weeks != nullptr) {
    const MoneyPerWeek all = payments + sum_;
    if (const auto pence = share(all.pence(), weeks->amount, 10))
      line.line.once = Money::of_pence(*pence);
    line.line.how_much = fmt::format("{}.{} weeks of {}; it comes back when the payment ends",
                                     weeks->amount / 10, weeks->amount % 10, pounds(all));
  }
  lines_.push_back(std::move(line));
}

}  // namespace

std::vector<PricedLine> direct_payment_costs(const PriceBook& prices, Day day,
                                             MoneyPerWeek wages_weekly,
                                             MoneyPerWeek payments_weekly, bool is_paid) {
  Employer employer{prices, day, wages_weekly};
  const bool employs = wages_weekly.pence() > 0;
  if (employs) {
    employer.add_holiday();
    employer.add_insurance_contributions();
    employer.add_pension();
    employer.add_contingency();
    employer.add_from_book(AddedTo::employer);
  }
  if (is_paid) employer.add_from_book(AddedTo::direct_payment);
  if (employs) employer.add_first_weeks(payments_weekly);
  return std::move(employer).take();
}

}  // namespace candour::care
