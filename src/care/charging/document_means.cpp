#include <array>
#include <charconv>

#include "care/charging/document.hpp"

namespace candour::care {
namespace {

// One row of a repeated group.
class Row {
 public:
  Row(const Answers& answers, std::string_view section, int row)
      : answers_{answers}, section_{section}, row_{row} {}

  std::string_view text(std::string_view column) const {
    return answers_.row_text(section_, "line", row_, column);
  }
  std::optional<Money> money(std::string_view column) const {
    const auto sum = answers_.money(section_, Answers::field_of_row("line", row_, column));
    // A sum beyond all means is a slip of the keyboard: not known.
    if (!sum || sum->pence() > most_means_pence) return std::nullopt;
    return sum;
  }
  std::optional<Day> day(std::string_view column) const {
    return answers_.day(section_, Answers::field_of_row("line", row_, column));
  }
  std::int64_t count(std::string_view column) const {
    const std::string_view written = text(column);
    std::int64_t number = 0;
    const auto read = std::from_chars(written.data(), written.data() + written.size(), number);
    return read.ec == std::errc{} && number >= 1 && number <= 20 ? number : 1;
  }
  bool yes(std::string_view column) const { return text(column) == "yes"; }

  std::optional<Often> often() const {
    constexpr std::array<std::string_view, 5> names{"weekly", "four_weekly", "monthly", "quarterly",
                                                    "yearly"};
    for (std::size_t i = 0; i < names.size(); ++i)
      if (text("often") == names[i]) return static_cast<Often>(i);
    return std::nullopt;
  }
  // A sum is known with how often it comes; one without the other is not.
  std::optional<Payment> payment(std::string_view column) const {
    const auto amount = money(column);
    const auto stretch = often();
    if (!amount || !stretch) return std::nullopt;
    return Payment{*amount, *stretch};
  }

 private:
  const Answers& answers_;
  std::string_view section_;
  int row_;
};

template <class Read>
void each_row(const Answers& answers, std::string_view section, const Read& read) {
  const int rows = answers.rows(section, "line");
  for (int row = 1; row <= rows; ++row) read(Row{answers, section, row});
}

CareSetting setting_of(const Answers& answers) {
  const std::string_view where = answers.text("setting", "where");
  if (where == "care_home_permanent") return CareSetting::care_home_permanent;
  if (where == "care_home_temporary") return CareSetting::care_home_temporary;
  if (where == "care_home_short_term") return CareSetting::care_home_short_term;
  return CareSetting::other;
}

MeansTest test_of(const Answers& answers) {
  const std::string_view test = answers.text("how", "test");
  // Without consent nothing stands in the place of a full assessment (reg 10(2)(a), (3)(a)).
  const bool agreed = answers.is("how", "consent", "yes");
  if (test == "light_below" && agreed) return MeansTest::light_below;
  if (test == "light_above" && agreed) return MeansTest::light_above;
  return test == "refused" ? MeansTest::refused : MeansTest::full;
}

ChargedPerson person_of(const Answers& answers, std::optional<Day> born) {
  ChargedPerson person;
  const auto answered = answers.day("household", "born");
  person.born = answered ? answered : born;
  const std::string_view with = answers.text("household", "with");
  if (with == "lone_parent") person.household = Household::lone_parent;
  if (with == "couple") person.household = Household::couple;
  if (with == "couple_apart") person.household = Household::couple_apart;
  person.partner_is_pension_age = answers.is("household", "partner_pension_age", "yes");
  person.partner_has_savings_credit = answers.is("household", "partner_savings_credit", "yes");
  if (const auto sum = answers.money("household", "partner_income"))
    if (sum->pence() <= most_means_pence) person.partner_qualifying_income = Payment{*sum};
  const std::string_view children = answers.text("household", "children");
  std::int64_t count = 0;
  const auto read = std::from_chars(children.data(), children.data() + children.size(), count);
  if (read.ec == std::errc{} && count >= 0 && count <= 20) person.children = count;
  // Ticked: it would be paid. Not ticked: what is paid already decides.
  if (answers.has("household", "would_get", "disability")) person.disability_premium = true;
  if (answers.has("household", "would_get", "enhanced"))
    person.disability_premium = person.enhanced_disability_premium = true;
  if (answers.has("household", "would_get", "carer")) person.carer_premium = true;
  return person;
}

std::string_view clause_of(std::string_view ignored) {
  if (ignored == "home") return "SI 2014/2672 Sch 2 para 6";
  if (ignored == "twelve_weeks") return "SI 2014/2672 Sch 2 para 2";
  if (ignored == "return") return "SI 2014/2672 Sch 2 para 1";
  if (ignored == "relative") return "SI 2014/2672 Sch 2 para 4";
  if (ignored == "council") return "SI 2014/2672 Sch 2 para 24";
  if (ignored == "other") return "SI 2014/2672 Sch 2";
  return "";
}

void read_capital(const Answers& answers, Means& means) {
  const auto moved_in = answers.day("setting", "moved_in");
  each_row(answers, "capital", [&](const Row& row) {
    CapitalLine line;
    line.what = row.text("what").empty() ? "Capital" : std::string{row.text("what")};
    line.value = row.money("value");
    line.costs_to_sell = row.yes("sale_costs");
    line.secured = row.money("secured").value_or(Money{});
    line.share_of = row.count("owners");
    line.ignored_because = clause_of(row.text("ignored"));
    line.ignored_until = row.day("until");
    if (row.text("ignored") == "twelve_weeks" && !line.ignored_until && moved_in)
      line.ignored_until = *moved_in + std::chrono::days{83};
    means.capital.push_back(std::move(line));
  });
  const auto given_up = answers.money("capital", "given_up");
  if (given_up && given_up->pence() <= most_means_pence) means.notional_capital = *given_up;
  means.capital_known = answers.is("capital", "none", "yes") || !means.capital.empty();
}

void read_income(const Answers& answers, Means& means) {
  each_row(answers, "income", [&](const Row& row) {
    IncomeLine line;
    if (const IncomeTypeRow* type = income_type_named(row.text("type")))
      line.type = IncomeType{*type};
    line.gross = row.payment("amount");
    if (const auto tax = row.payment("tax")) line.tax = *tax;
    line.shared_by = row.count("shared_by");
    line.half_to_spouse = row.yes("to_spouse");
    means.income.push_back(std::move(line));
  });
}

std::string words_of_housing(std::string_view what) {
  if (what == "rent") return "Rent";
  if (what == "mortgage") return "Mortgage";
  if (what == "ground_rent") return "Ground rent";
  if (what == "council_tax") return "Council tax";
  if (what == "service_charge") return "Service charge";
  return "Housing cost that the council allows";
}

void read_costs(const Answers& answers, Means& means) {
  each_row(answers, "housing", [&](const Row& row) {
    CostLine line;
    line.what = words_of_housing(row.text("what"));
    line.cost = row.payment("amount");
    if (const auto met = row.money("met")) line.met_otherwise = Payment{*met};
    means.housing.push_back(std::move(line));
  });
  each_row(answers, "disability", [&](const Row& row) {
    CostLine line;
    line.what = row.text("what").empty() ? "A cost of disability" : std::string{row.text("what")};
    line.cost = row.payment("amount");
    line.shared_by = row.count("shared_by");
    line.allowed = row.text("allowed") != "no";
    line.reason = row.text("reason");
    means.disability.push_back(std::move(line));
  });
}

}  // namespace

Means means_of_answers(const Answers& answers, std::optional<Day> born, Day on, Day known_on) {
  Means means;
  means.on = on;
  means.known_on = known_on;
  means.setting = setting_of(answers);
  means.test = test_of(answers);
  means.has_consented = answers.is("how", "consent", "yes");
  means.evidence = answers.text("how", "evidence");
  means.person = person_of(answers, born);
  means.person->variant_cjd = answers.is("how", "free", "variant_cjd");
  read_capital(answers, means);
  read_income(answers, means);
  read_costs(answers, means);
  return means;
}

}  // namespace candour::care
