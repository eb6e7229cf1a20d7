#include "demo/distributions.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <set>

namespace candour::demo {
namespace {

constexpr std::array<std::string_view, life_kind_count> life_names{
    "advice",   "reablement",    "equipment", "older", "physical",
    "learning", "mental_health", "child",     "carer"};

// Reads entries one by one, keeps the first refusal, and knows afterwards which nobody asked for.
class Entries {
 public:
  explicit Entries(const toml::table& table) : table_{table} {}

  void share(const std::string& path, int& out) {
    const toml::table* entry = find(path);
    if (entry == nullptr) return;
    const auto value = (*entry)["per_thousand"].value<int>();
    if (!value || *value < 0 || *value > 1'000)
      return refused(RefusalCode::unknown_field_value, path,
                     "gives no per_thousand from 0 to 1,000");
    out = *value;
  }

  void number(const std::string& path, int& out) {
    const toml::table* entry = find(path);
    if (entry == nullptr) return;
    const auto value = (*entry)["number"].value<int>();
    if (!value || *value < 0)
      return refused(RefusalCode::unknown_field_value, path, "gives no number from 0 on");
    out = *value;
  }

  void spread(const std::string& path, Spread& out) {
    const toml::table* entry = find(path);
    if (entry == nullptr) return;
    const toml::array* list = (*entry)["quantiles"].as_array();
    if (list == nullptr || list->size() != out.quantiles.size())
      return refused(RefusalCode::wrong_type, path, "gives no list of six quantiles");
    for (std::size_t i = 0; i < out.quantiles.size(); ++i)
      out.quantiles[i] = (*list)[i].value_or(-1'000'000);
    if (out.quantiles[0] == -1'000'000 ||
        !std::is_sorted(out.quantiles.begin(), out.quantiles.end()))
      refused(RefusalCode::unknown_field_value, path, "has quantiles that do not rise");
  }

  void choice(const std::string& path, Choice& out) {
    const toml::table* entry = find(path);
    if (entry == nullptr) return;
    out.values = words_in(*entry, "values");
    const toml::array* weights = (*entry)["weights"].as_array();
    if (out.values.empty() || weights == nullptr || weights->size() != out.values.size())
      return refused(RefusalCode::wrong_type, path, "gives no values with a weight for each");
    int sum = 0;
    for (const auto& weight : *weights) {
      const int one = weight.value_or(-1);
      if (one < 0)
        return refused(RefusalCode::unknown_field_value, path, "has a weight that is none");
      out.up_to.push_back(sum += one);
    }
    if (sum == 0) refused(RefusalCode::unknown_field_value, path, "has weights of nothing");
  }

  void list(const std::string& path, std::vector<std::string>& out) {
    const toml::table* entry = find(path);
    if (entry == nullptr) return;
    out = words_in(*entry, "values");
    if (out.empty()) refused(RefusalCode::wrong_type, path, "gives no list of values");
  }

  const toml::table* find(const std::string& path) {
    const toml::table* entry = table_.at_path(path).as_table();
    if (entry == nullptr) {
      refused(RefusalCode::missing_field, path, "is not there");
      return nullptr;
    }
    read_.insert(path);
    if (!(*entry)["source"].is_string())
      refused(RefusalCode::missing_field, path, "does not say its source");
    return entry;
  }

  void refused(RefusalCode code, const std::string& path, std::string_view what) {
    if (!refusal_)
      refusal_ = refuse(code, fmt::format("The distributions’ entry “{}” {}.", path, what), path);
  }

  // Also looks for entries that nobody read.
  std::optional<Refusal> refusal() {
    if (!refusal_) look_for_strangers(table_, "");
    return refusal_;
  }

 private:
  static std::vector<std::string> words_in(const toml::table& entry, std::string_view name) {
    std::vector<std::string> words;
    if (const toml::array* list = entry[name].as_array())
      for (const auto& one : *list) words.push_back(one.value_or(std::string{}));
    return words;
  }

  void look_for_strangers(const toml::table& table, const std::string& path) {
    for (const auto& [key, value] : table) {
      const toml::table* below = value.as_table();
      if (below == nullptr) continue;
      const std::string here =
          path.empty() ? std::string{key.str()} : fmt::format("{}.{}", path, key.str());
      if (below->contains("source")) {
        if (!read_.contains(here))
          refused(RefusalCode::malformed, here, "is one that nobody reads");
      } else {
        look_for_strangers(*below, here);
      }
    }
  }

  const toml::table& table_;
  std::set<std::string> read_;
  std::optional<Refusal> refusal_;
};

using Shares = std::initializer_list<std::pair<std::string_view, int*>>;
using Spreads = std::initializer_list<std::pair<std::string_view, Spread*>>;

void read_shares(Entries& entries, std::string_view group, Shares shares) {
  for (const auto& [name, out] : shares) entries.share(fmt::format("{}.{}", group, name), *out);
}

void read_spreads(Entries& entries, std::string_view group, Spreads spreads) {
  for (const auto& [name, out] : spreads) entries.spread(fmt::format("{}.{}", group, name), *out);
}

void read_who(Entries& entries, Distributions::Who& who) {
  entries.choice("who.sex", who.sex);
  entries.choice("who.culture", who.culture);
  for (std::size_t i = 0; i < life_kind_count; ++i)
    entries.spread(fmt::format("who.age_years.{}", life_names[i]), who.age_years[i]);
  read_shares(entries, "who",
              {{"has_nhs_number", &who.has_nhs_number},
               {"has_phone", &who.has_phone},
               {"has_mobile", &who.has_mobile},
               {"known_as", &who.known_as},
               {"past_name", &who.past_name},
               {"lived_elsewhere", &who.lived_elsewhere},
               {"protected_address", &who.protected_address},
               {"only_year_of_birth", &who.only_year_of_birth},
               {"two_records", &who.two_records},
               {"two_records_linked", &who.two_records_linked},
               {"communication", &who.communication},
               {"adjustments", &who.adjustments},
               {"alert_at_the_door", &who.alert_at_the_door},
               {"how_to_reach", &who.how_to_reach}});
}

void read_names(Entries& entries, const Choice& cultures, Distributions::Names& names) {
  entries.list("names.streets", names.streets);
  entries.list("names.places", names.places);
  entries.list("names.known_as", names.known_as);
  for (const std::string& culture : cultures.values) {
    entries.list(fmt::format("names.{}.women", culture), names.women.emplace_back());
    entries.list(fmt::format("names.{}.men", culture), names.men.emplace_back());
    entries.list(fmt::format("names.{}.family", culture), names.family.emplace_back());
  }
}

void read_course(Entries& entries, Distributions::Course& course) {
  entries.choice("course.life", course.life);
  if (!std::equal(course.life.values.begin(), course.life.values.end(), life_names.begin(),
                  life_names.end()))
    entries.refused(RefusalCode::unknown_field_value, "course.life",
                    "does not name the kinds of life in their order");
  entries.choice("course.route", course.route);
  entries.choice("course.area", course.area);
  entries.choice("course.priority", course.priority);
  entries.choice("course.carer_is", course.carer_is);
  entries.choice("course.hold_reason", course.hold_reason);
  entries.choice("course.need", course.need);
  for (std::size_t i = 0; i < life_kind_count; ++i) {
    const std::string_view life = life_names[i];
    entries.spread(fmt::format("course.began_days_ago.{}", life), course.began_days_ago[i]);
    entries.share(fmt::format("course.dies_in_a_year.{}", life), course.dies_in_a_year[i]);
    entries.share(fmt::format("course.moves_in_a_year.{}", life), course.moves_in_a_year[i]);
    entries.share(fmt::format("course.ends_in_a_year.{}", life), course.ends_in_a_year[i]);
  }
  read_shares(
      entries, "course",
      {{"has_carer", &course.has_carer}, {"carer_has_own_case", &course.carer_has_own_case}});
}

void read_steps(Entries& entries, Distributions::Steps& steps) {
  read_spreads(entries, "steps",
               {{"assessment", &steps.assessment},
                {"assessment_late", &steps.assessment_late},
                {"eligibility", &steps.eligibility},
                {"plan", &steps.plan},
                {"service", &steps.service},
                {"service_late", &steps.service_late},
                {"financial", &steps.financial},
                {"financial_late", &steps.financial_late},
                {"light_review", &steps.light_review},
                {"review", &steps.review},
                {"review_late", &steps.review_late},
                {"payment_agreed", &steps.payment_agreed},
                {"payment_started", &steps.payment_started},
                {"payment_review_late", &steps.payment_review_late},
                {"carer_assessment", &steps.carer_assessment},
                {"carer_assessment_late", &steps.carer_assessment_late},
                {"child_assessment", &steps.child_assessment},
                {"child_assessment_late", &steps.child_assessment_late},
                {"child_plan", &steps.child_plan},
                {"first_child_review", &steps.first_child_review},
                {"child_review", &steps.child_review},
                {"child_review_late", &steps.child_review_late},
                {"safeguarding_decision", &steps.safeguarding_decision},
                {"safeguarding_end", &steps.safeguarding_end},
                {"safeguarding_end_late", &steps.safeguarding_end_late},
                {"acknowledgement", &steps.acknowledgement},
                {"response", &steps.response},
                {"response_late", &steps.response_late},
                {"stage_1", &steps.stage_1},
                {"stage_1_late", &steps.stage_1_late},
                {"stage_2", &steps.stage_2},
                {"stage_2_late", &steps.stage_2_late},
                {"told_of_hold", &steps.told_of_hold},
                {"hold", &steps.hold},
                {"equipment", &steps.equipment},
                {"reablement", &steps.reablement},
                {"worker_stays", &steps.worker_stays},
                {"chaser", &steps.chaser},
                {"panel", &steps.panel},
                {"urgent", &steps.urgent}});
}

void read_late(Entries& entries, Distributions::Late& late) {
  read_shares(entries, "late",
              {{"assessment", &late.assessment},
               {"service", &late.service},
               {"financial", &late.financial},
               {"review", &late.review},
               {"payment_review", &late.payment_review},
               {"carer_assessment", &late.carer_assessment},
               {"child_assessment", &late.child_assessment},
               {"child_review", &late.child_review},
               {"safeguarding_end", &late.safeguarding_end},
               {"response", &late.response},
               {"stage_1", &late.stage_1},
               {"stage_2", &late.stage_2}});
}

void read_often(Entries& entries, Distributions::Often& often) {
  read_shares(entries, "often",
              {{"no_needs", &often.no_needs},
               {"not_eligible", &often.not_eligible},
               {"declines", &often.declines},
               {"waits_on_list", &often.waits_on_list},
               {"copy_sent", &often.copy_sent},
               {"plan_copy", &often.plan_copy},
               {"charged", &often.charged},
               {"direct_payment", &often.direct_payment},
               {"panel", &often.panel},
               {"placement", &often.placement},
               {"review_changes_plan", &often.review_changes_plan},
               {"hospital_in_a_year", &often.hospital_in_a_year},
               {"safeguarding_in_a_year", &often.safeguarding_in_a_year},
               {"enquiry", &often.enquiry},
               {"complaint_in_a_year", &often.complaint_in_a_year},
               {"stage_2", &often.stage_2},
               {"hold", &often.hold},
               {"person_told_of_hold", &often.person_told_of_hold},
               {"chases", &often.chases},
               {"adjustment", &often.adjustment},
               {"advocate", &often.advocate},
               {"capacity", &often.capacity},
               {"review_requested_in_a_year", &often.review_requested_in_a_year},
               {"service_missed_in_a_year", &often.service_missed_in_a_year},
               {"disputes_charge", &often.disputes_charge},
               {"case_note_in_a_year", &often.case_note_in_a_year},
               {"second_case_note", &often.second_case_note},
               {"open_task", &often.open_task},
               {"done_task", &often.done_task},
               {"message", &often.message},
               {"message_answered", &often.message_answered},
               {"note", &often.note},
               {"transition", &often.transition},
               {"light_review", &often.light_review},
               {"remedy", &often.remedy},
               {"ombudsman", &often.ombudsman}});
}

void read_work(Entries& entries, const toml::table& table, Distributions::Work& work) {
  entries.choice("work.lateness_of_worker", work.lateness_of_worker);
  entries.number("work.workers_in_a_team", work.workers_in_a_team);
  entries.share("work.left_in_thousand", work.left_in_thousand);
  entries.spread("work.left_days_ago", work.left_days_ago);
  (void)entries.find("work.teams");
  const toml::array* teams = table.at_path("work.teams.team").as_array();
  if (teams == nullptr)
    return entries.refused(RefusalCode::missing_field, "work.teams", "names no team");
  for (const auto& one : *teams) {
    const toml::table* team = one.as_table();
    if (team == nullptr)
      return entries.refused(RefusalCode::wrong_type, "work.teams", "holds what is no team");
    work.teams.push_back(
        {(*team)["name"].value_or(std::string{}), (*team)["workers_per_100_000"].value_or(0),
         (*team)["lateness_percent"].value_or(100), (*team)["keeps_waiting_list"].value_or(true)});
  }
}

}  // namespace

Result<Distributions> read_distributions(std::string_view text) {
  toml::table table;
  try {
    table = toml::parse(text);
  } catch (const toml::parse_error& failure) {
    return refuse(RefusalCode::malformed,
                  fmt::format("The distributions are not TOML: {}.", failure.description()), {},
                  static_cast<int>(failure.source().begin.line));
  }
  Distributions read;
  Entries entries{table};
  read_who(entries, read.who);
  read_names(entries, read.who.culture, read.names);
  read_course(entries, read.course);
  read_steps(entries, read.steps);
  read_late(entries, read.late);
  read_often(entries, read.often);
  read_work(entries, table, read.work);
  if (auto refusal = entries.refusal()) return *refusal;
  return read;
}

}  // namespace candour::demo
