#pragma once
// How often, how long and how many: the numbers from which the demonstration council is drawn. They
// stand in demo/distributions.toml, each with its source.

#include <string_view>

#include "base/refusal.hpp"
#include "demo/chance.hpp"

namespace candour::demo {

// Kinds of life, in the order of [choice.life].
enum class LifeKind : std::uint8_t {
  advice,
  reablement,
  equipment,
  older,
  physical,
  learning,
  mental_health,
  child,
  carer,  // never drawn: it begins beside an adult’s
};
inline constexpr std::size_t life_kind_count = 9;

// Teams, in the order of [[team]].
struct TeamShape {
  std::string name;
  int workers_per_100_000 = 0;  // people of the council, children and carers among them
  int lateness_percent = 100;   // of the council’s usual
  bool keeps_waiting_list = true;
};

// Shares are of a thousand.
struct Distributions {
  struct Who {
    Choice sex, culture;
    std::array<Spread, life_kind_count> age_years;
    int has_nhs_number = 0, has_phone = 0, has_mobile = 0, known_as = 0, past_name = 0,
        lived_elsewhere = 0, protected_address = 0, only_year_of_birth = 0, two_records = 0,
        two_records_linked = 0, communication = 0, adjustments = 0, alert_at_the_door = 0,
        how_to_reach = 0;
  } who;
  struct Names {
    std::vector<std::string> streets, places;
    // By culture, in the order of [choice.culture].
    std::vector<std::vector<std::string>> women, men, family;
    std::vector<std::string> known_as;  // "Margaret=Peggy"
  } names;
  struct Course {
    Choice life, route, area, priority, carer_is, hold_reason, need;
    std::array<Spread, life_kind_count> began_days_ago;  // a carer’s: after the adult’s
    std::array<int, life_kind_count> dies_in_a_year{}, moves_in_a_year{}, ends_in_a_year{};
    int has_carer = 0, carer_has_own_case = 0;
  } course;
  struct Steps {
    Spread assessment, assessment_late, eligibility, plan, service, service_late, financial,
        financial_late, light_review, review, review_late, payment_agreed, payment_started,
        payment_review_late, carer_assessment, carer_assessment_late, child_assessment,
        child_assessment_late, child_plan, first_child_review, child_review, child_review_late,
        safeguarding_decision, safeguarding_end, safeguarding_end_late, acknowledgement, response,
        response_late, stage_1, stage_1_late, stage_2, stage_2_late, told_of_hold, hold, equipment,
        reablement, worker_stays, chaser, panel, urgent;
  } steps;
  struct Late {
    int assessment = 0, service = 0, financial = 0, review = 0, payment_review = 0,
        carer_assessment = 0, child_assessment = 0, child_review = 0, safeguarding_end = 0,
        response = 0, stage_1 = 0, stage_2 = 0;
  } late;
  struct Often {
    int no_needs = 0, not_eligible = 0, declines = 0, waits_on_list = 0, copy_sent = 0,
        plan_copy = 0, charged = 0, direct_payment = 0, panel = 0, placement = 0,
        review_changes_plan = 0, hospital_in_a_year = 0, safeguarding_in_a_year = 0, enquiry = 0,
        complaint_in_a_year = 0, stage_2 = 0, hold = 0, person_told_of_hold = 0, chases = 0,
        adjustment = 0, advocate = 0, capacity = 0, review_requested_in_a_year = 0,
        service_missed_in_a_year = 0, disputes_charge = 0, case_note_in_a_year = 0,
        second_case_note = 0, open_task = 0, done_task = 0, message = 0, message_answered = 0,
        note = 0, transition = 0, light_review = 0, remedy = 0, ombudsman = 0;
  } often;
  struct Work {
    std::vector<TeamShape> teams;
    Choice lateness_of_worker;  // percent of the team’s, as text
    int workers_in_a_team = 0, left_in_thousand = 0;
    Spread left_days_ago;
  } work;
};

// Reads the file’s text. Refuses with malformed (not TOML, or an entry nobody reads), missing_field
// (also an entry without its source), wrong_type and unknown_field_value (weights or quantiles that
// are none); the field names the entry.
Result<Distributions> read_distributions(std::string_view toml);

}  // namespace candour::demo
