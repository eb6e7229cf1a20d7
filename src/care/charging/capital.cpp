#include <fmt/format.h>

#include "care/charging/working.hpp"

namespace candour::care {
namespace {

using detail::Working;

struct Limits {
  std::optional<Money> lower;
  std::optional<Money> upper;
  std::optional<Money> step;
};

std::optional<Money> limit(std::string_view parameter, std::optional<Day> on, Day known_on,
                           const ChargeRates& rates, std::vector<UnknownRate>& unknown) {
  const RateFound found = on ? rates.on(parameter, *on, known_on) : rates.on_any_day(parameter);
  if (const auto* missing = std::get_if<UnknownRate>(&found)) {
    unknown.push_back(*missing);
    return std::nullopt;
  }
  return Money::of_pence(std::get<const Rate*>(found)->hundredths);
}

// What one line of capital comes to, by regs 20 and 24: always in the person’s favour.
Money value_of(const CapitalLine& line, std::string& working) {
  Money value = *line.value;
  working = say(value);
  if (line.costs_to_sell) {
    value = Money::of_pence(value.pence() * 9 / 10);
    working += ", less 10% because selling it costs money";
  }
  if (line.secured != Money{}) {
    value -= line.secured;
    working += fmt::format(", less {} secured on it", say(line.secured));
  }
  if (value.negative()) value = Money{};
  if (line.share_of > 1) {
    value = Money::of_pence(value.pence() / line.share_of);
    working += fmt::format(", of which the person has one of {} equal shares", line.share_of);
  }
  return value;
}

bool is_ignored(const CapitalLine& line, Day on) {
  return !line.ignored_because.empty() && (!line.ignored_until || on <= *line.ignored_until);
}

// Adds up what counts; nothing where the value of something is not known.
std::optional<Money> add_up(Working& working) {
  std::optional<Money> sum = Money{};
  for (const CapitalLine& line : working.means.capital) {
    if (is_ignored(line, working.means.on)) {
      working.line(line.what + ": ignored", std::nullopt,
                   line.ignored_until ? fmt::format("Until {}.", say(*line.ignored_until))
                                      : std::string{"It does not count."},
                   line.ignored_because);
      continue;
    }
    if (!line.value) {
      working.not_known("capital: " + line.what, "Its value is not recorded.");
      sum.reset();
      continue;
    }
    std::string how;
    const Money value = value_of(line, how);
    working.line(line.what, std::nullopt, fmt::format("{}: {} counts", how, say(value)),
                 line.share_of > 1 ? "SI 2014/2672 regs 20, 24" : "SI 2014/2672 regs 18, 20");
    if (sum) *sum += value;
  }
  const Money given_up = working.means.notional_capital;
  if (given_up != Money{}) {
    working.line("Capital given up so as to pay less", std::nullopt,
                 fmt::format("{} counts as if the person still had it", say(given_up)),
                 "SI 2014/2672 regs 22, 23");
    if (sum) *sum += given_up;
  }
  return sum;
}

}  // namespace

TariffIncome tariff_income(Money capital, std::optional<Day> on, Day known_on,
                           const ChargeRates& rates, std::optional<Money> upper_limit) {
  TariffIncome result;
  Limits limits;
  limits.lower = limit("capital_limit_lower", on, known_on, rates, result.unknown);
  limits.upper = limit("capital_limit_upper", on, known_on, rates, result.unknown);
  limits.step = limit("tariff_income_step_capital", on, known_on, rates, result.unknown);
  result.line = {"Tariff income from capital", std::nullopt, "", "SI 2014/2672 reg 25"};
  if (!limits.lower || !limits.upper || !limits.step) {
    result.line.working = "The limits of capital are not known for this day.";
    return result;
  }
  // A council may be kinder than the statutory limit, never stricter (reg 12(2)).
  const Money upper = std::max(*limits.upper, upper_limit.value_or(Money{}));
  if (capital > upper) {
    result.above_limit = true;
    result.line.what = "Capital is above the limit";
    result.line.working = fmt::format("{} is more than {}.", say(capital), say(upper));
    result.line.cite = "SI 2014/2672 reg 12";
    return result;
  }
  const std::int64_t over = std::max<std::int64_t>(0, capital.pence() - limits.lower->pence());
  const std::int64_t steps = (over + limits.step->pence() - 1) / limits.step->pence();
  result.weekly = MoneyPerWeek::of_pence(steps * 100);
  result.line.weekly = result.weekly;
  result.line.working =
      over == 0 ? fmt::format("{} is not above {}: none.", say(capital), say(*limits.lower))
                : fmt::format("{} is {} above {}: {} steps of {}, a part counting as a whole.",
                              say(capital), say(Money::of_pence(over)), say(*limits.lower), steps,
                              say(*limits.step));
  return result;
}

namespace detail {

void work_out_capital(Working& working) {
  const Means& means = working.means;
  Charge& charge = working.charge;
  const bool light = means.test == MeansTest::light_below && means.capital.empty();
  if (light) {
    charge.tariff_income = MoneyPerWeek{};
    return;
  }
  if (!means.capital_known) {
    working.not_known("capital", "Nothing is said of capital: tariff income is not worked out.");
    working.line("Tariff income from capital", std::nullopt,
                 "Nothing is said of capital, so no income is reckoned from it.",
                 "SI 2014/2672 reg 25");
    return;
  }
  charge.capital = add_up(working);
  if (!charge.capital) return;
  const auto kinder = means.setting == CareSetting::care_home_permanent
                          ? std::nullopt
                          : means.policy.upper_limit_elsewhere;
  TariffIncome tariff =
      tariff_income(*charge.capital, means.on, means.known_on, working.rates(), kinder);
  for (const UnknownRate& missing : tariff.unknown)
    working.not_known(missing.parameter, missing.why);
  working.charge.lines.push_back(std::move(tariff.line));
  charge.tariff_income = tariff.weekly;
  if (tariff.above_limit) charge.basis = ChargeBasis::full_cost;
}

}  // namespace detail
}  // namespace candour::care
