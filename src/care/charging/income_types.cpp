#include "care/charging/income_types.hpp"

#include <algorithm>
#include <array>

namespace candour::care {
namespace {

using enum IncomeRule;
using Sign = PremiumSign;

constexpr std::string_view total_income = "SI 2014/2672 reg 13(1)(a)";
constexpr std::string_view para_4 = "SI 2014/2672 Sch 1 para 4";
constexpr std::string_view para_8 = "SI 2014/2672 Sch 1 para 8";
constexpr std::string_view para_15 = "SI 2014/2672 Sch 1 para 15";
constexpr std::string_view para_16 = "SI 2014/2672 Sch 1 para 16";
constexpr std::string_view para_17 = "SI 2014/2672 Sch 1 para 17";
constexpr std::string_view earned = "SI 2014/2672 reg 14";
constexpr std::string_view from_capital = "SI 2014/2672 reg 19(3), Sch 1 para 22";

// name, words, rule, clause, qualifying income, premium, higher rate, on the form
constexpr IncomeTypeRow rows[] = {
    {"other", "Other income", counted, total_income},
    {"state_pension", "State Pension", counted, total_income},
    {"occupational_pension", "Workplace pension", pension, para_16},
    {"private_pension", "Private pension", pension, para_16},
    {"pension_credit_guarantee", "Pension Credit, guarantee credit", counted, total_income, false},
    {"savings_credit", "Pension Credit, savings credit", counted,
     "SI 2014/2672 reg 13(1)(a), Sch 1 para 40", false},
    {"universal_credit", "Universal Credit", counted, total_income},
    {"esa", "Employment and Support Allowance", counted, total_income, false},
    {"new_style_esa", "New style Employment and Support Allowance", counted, total_income, false},
    {"income_support", "Income Support", counted, total_income},
    {"jsa", "Jobseeker’s Allowance", counted, total_income, false},
    {"carers_allowance", "Carer’s Allowance", counted, total_income, true, Sign::carer},
    {"incapacity_benefit", "Incapacity Benefit", counted, total_income, false},
    {"severe_disablement_allowance", "Severe Disablement Allowance", counted, total_income, false},
    {"industrial_injuries", "Industrial Injuries Disablement Benefit", counted, total_income},
    {"bereavement", "Bereavement benefit", counted, total_income},
    {"annuity", "Annuity", counted, "SI 2014/2672 reg 16(2)"},
    {"attendance_allowance_higher", "Attendance Allowance, higher rate", disability, para_4, false,
     Sign::disability, true},
    {"attendance_allowance_lower", "Attendance Allowance, lower rate", disability, para_4, false,
     Sign::disability},
    {"pip_daily_living_enhanced", "Personal Independence Payment, daily living, enhanced rate",
     disability, para_4, false, Sign::enhanced, true},
    {"pip_daily_living_standard", "Personal Independence Payment, daily living, standard rate",
     disability, para_4, false, Sign::disability},
    {"dla_care_highest", "Disability Living Allowance, care, highest rate", disability, para_4,
     false, Sign::enhanced, true},
    {"dla_care_middle", "Disability Living Allowance, care, middle rate", disability, para_4, false,
     Sign::disability},
    {"dla_care_lowest", "Disability Living Allowance, care, lowest rate", disability, para_4, false,
     Sign::disability},
    {"constant_attendance_allowance", "Constant Attendance Allowance", disability, para_4, false,
     Sign::disability},
    {"pip_mobility", "Personal Independence Payment, mobility", ignored, para_8, false,
     Sign::disability},
    {"dla_mobility", "Disability Living Allowance, mobility", ignored, para_8, false,
     Sign::disability},
    {"mobility_supplement", "War pensioners’ mobility supplement", ignored,
     "SI 2014/2672 Sch 1 para 10", false},
    {"earnings", "Earnings", ignored, earned},
    {"self_employed_earnings", "Earnings from self-employment", ignored, earned},
    {"working_tax_credit", "Working Tax Credit", ignored, "SI 2014/2672 reg 15(2): local practice",
     false},
    {"child_benefit", "Child Benefit", ignored, "SI 2014/2672 Sch 1 para 33", false},
    {"child_tax_credit", "Child Tax Credit", ignored, "SI 2014/2672 Sch 1 para 39", false},
    {"guardians_allowance", "Guardian’s Allowance", ignored, "SI 2014/2672 Sch 1 para 38", false},
    {"child_maintenance", "Child maintenance", ignored, "SI 2014/2672 reg 15(1): local practice",
     false},
    {"war_disablement_pension", "War disablement pension", ignored, para_17, false},
    {"war_widows_pension", "War widow’s or widower’s pension", ten_pounds, para_17},
    {"war_widows_special_payment", "Special payment to a war widow or widower from before 1973",
     ignored, "SI 2014/2672 Sch 1 para 35", false},
    {"armed_forces_independence_payment", "Armed Forces Independence Payment", ignored,
     "SI 2014/2672 Sch 1 para 9", false, Sign::enhanced},
    {"guaranteed_income_payment", "Armed forces guaranteed income payment", ignored,
     "SI 2014/2672 Sch 1 para 18", false},
    {"survivors_guaranteed_income_payment", "Survivor’s guaranteed income payment", ten_pounds,
     "SI 2014/2672 Sch 1 para 19"},
    {"victim_of_persecution_pension", "Pension for victims of Nazi persecution", ignored, para_17,
     false},
    {"charitable_payment", "Regular charitable or voluntary payment", ignored, para_15, false},
    {"personal_injury_payment", "Regular payment for a personal injury", ignored, para_15, false},
    {"housing_benefit", "Housing Benefit", ignored, "SI 2014/2672 Sch 1 para 3(1)", false},
    {"council_tax_reduction", "Council tax reduction", ignored, "SI 2014/2672 Sch 1 para 3(3)",
     false},
    {"support_for_mortgage", "Support for mortgage interest", ignored,
     "SI 2014/2672 Sch 1 para 3(2)", false},
    {"direct_payment", "Direct payment for care", ignored, "SI 2014/2672 Sch 1 para 5", false},
    {"social_fund", "Social fund payment", ignored, "SI 2014/2672 Sch 1 para 28", false},
    {"winter_fuel_payment", "Winter Fuel Payment", ignored, "SI 2014/2672 Sch 1 para 28", false},
    {"christmas_bonus", "Christmas bonus", ignored, "SI 2014/2672 Sch 1 para 30", false},
    {"gallantry_award", "Victoria or George Cross payment", ignored, "SI 2014/2672 Sch 1 para 13",
     false},
    {"adoption_or_fostering", "Adoption or fostering allowance", ignored,
     "SI 2014/2672 Sch 1 paras 25, 26", false},
    {"student", "Student grant or loan", ignored, "SI 2014/2672 Sch 1 para 44", false},
    {"income_in_kind", "Income in kind", ignored, "SI 2014/2672 Sch 1 para 21", false},
    {"interest", "Interest or dividends", as_capital, from_capital, false},
    {"rent", "Rent from a property that counts as capital", as_capital, from_capital, false},
    {"third_party_payment", "Agreed payment by somebody else towards accommodation", counted,
     "SI 2014/2672 reg 17(3)"},
    {"notional_income", "Income given up so as to pay less", counted, "SI 2014/2672 reg 17(1)"},
    // Names that files use beside those of the form.
    {"occupational_pension_net", "Workplace pension after tax", pension, para_16, true, Sign::none,
     false, false},
    {"personal_pension", "Personal pension", pension, para_16, true, Sign::none, false, false},
    {"pension", "Pension", pension, para_16, true, Sign::none, false, false},
    {"pension_credit", "Pension Credit", counted, total_income, false, Sign::none, false, false},
    {"guarantee_credit", "Pension Credit, guarantee credit", counted, total_income, false,
     Sign::none, false, false},
    {"pension_credit_savings", "Pension Credit, savings credit", counted,
     "SI 2014/2672 reg 13(1)(a), Sch 1 para 40", false, Sign::none, false, false},
    {"attendance_allowance", "Attendance Allowance", disability, para_4, false, Sign::disability,
     false, false},
    {"pip_daily_living", "Personal Independence Payment, daily living", disability, para_4, false,
     Sign::disability, false, false},
    {"dla_care", "Disability Living Allowance, care", disability, para_4, false, Sign::disability,
     false, false},
    {"pip_mobility_standard", "Personal Independence Payment, mobility, standard rate", ignored,
     para_8, false, Sign::disability, false, false},
    {"pip_mobility_enhanced", "Personal Independence Payment, mobility, enhanced rate", ignored,
     para_8, false, Sign::disability, false, false},
    {"dla_mobility_higher", "Disability Living Allowance, mobility, higher rate", ignored, para_8,
     false, Sign::disability, false, false},
    {"dla_mobility_lower", "Disability Living Allowance, mobility, lower rate", ignored, para_8,
     false, Sign::disability, false, false},
    {"wages", "Wages", ignored, earned, true, Sign::none, false, false},
    {"employment", "Earnings", ignored, earned, true, Sign::none, false, false},
    {"war_widow_pension", "War widow’s or widower’s pension", ten_pounds, para_17, true, Sign::none,
     false, false},
    {"total", "All income together", counted, total_income, true, Sign::none, false, false},
};

}  // namespace

const IncomeTypeRow& IncomeType::row() const { return row_ == nullptr ? rows[0] : *row_; }

std::span<const IncomeTypeRow> income_types() { return rows; }

const IncomeTypeRow* income_type_named(std::string_view name) {
  const auto* found = std::find_if(std::begin(rows), std::end(rows),
                                   [&](const IncomeTypeRow& one) { return one.name == name; });
  return found == std::end(rows) ? nullptr : found;
}

}  // namespace candour::care
