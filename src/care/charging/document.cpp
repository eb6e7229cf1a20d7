#include "care/charging/document.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/casefile/action_parts.hpp"
#include "care/kinds.hpp"

namespace candour::care {
namespace {

constexpr std::string_view record_clause = "Care Act 2014 s17(6)";

std::optional<Day> born_of(const Signing& signing) {
  const PersonAdded* person = signing.record.person(signing.entry.begun.about);
  return person == nullptr ? std::nullopt : person->born;
}

// The day whose rates are read: that from which the charge runs, else today.
Day day_of_rates(const Answers& answers, Day today) {
  return answers.day("setting", "charge_from").value_or(today);
}

class Gaps {
 public:
  explicit Gaps(const Answers& answers) : answers_{answers} {}

  void ask(std::string section, std::string field, std::string sentence, std::string cite,
           bool refuses = true) {
    gaps_.push_back(
        {std::move(section), std::move(field), std::move(sentence), std::move(cite), refuses});
  }

  void light_touch() {
    const std::string_view test = answers_.text("how", "test");
    if (!test.starts_with("light")) return;
    if (!answers_.is("how", "consent", "yes"))
      ask("how", "consent",
          "A light touch assessment needs the person’s consent. Ask them, or do a full one.",
          "SI 2014/2672 reg 10(2)(a), (3)(a)");
    if (!answers_.is_answered("how", "evidence"))
      ask("how", "evidence", "Say what evidence shows that a light touch assessment is right.",
          "SI 2014/2672 reg 10(2)(b), (3)(b)");
  }

  void means() {
    if (answers_.text("how", "test") != "full" || free_care(answers_)) return;
    if (!answers_.is("capital", "none", "yes") && answers_.rows("capital", "line") == 0)
      ask("capital", "line", "List what they have, or say that they have nothing.",
          "SI 2014/2672 reg 18");
    if (!answers_.is("income", "none", "yes") && answers_.rows("income", "line") == 0)
      ask("income", "line", "List what comes in, or say that nothing does.", "SI 2014/2672 reg 13");
  }

  void refused_costs() {
    for (int row = 1; row <= answers_.rows("disability", "line"); ++row)
      if (answers_.row_text("disability", "line", row, "allowed") == "no" &&
          answers_.row_text("disability", "line", row, "reason").empty())
        ask("disability", "line",
            fmt::format("Say why cost {} is not allowed. The person will read it.", row),
            std::string{record_clause});
  }

  // What cannot be worked out, and why; a reader of the record is told the same.
  void sums(const Signing& signing) {
    if (signing.charge_rates == nullptr) return;
    const Charge charge =
        charge_of_answers(answers_, born_of(signing), day_of_rates(answers_, signing.today),
                          signing.today, std::nullopt, *signing.charge_rates);
    for (const UnknownRate& one : charge.unknown)
      if (one.parameter != "care_cost_weekly")
        ask("", "", fmt::format("The charge cannot be worked out yet. {}", one.why),
            "Care Act 2014 s17(1)", false);
    for (const UnknownRate& one : charge.unconfirmed)
      ask("", "",
          fmt::format("{}: unconfirmed. The result is provisional, and nothing provisional is sent "
                      "for payment.",
                      words_of_rate(one.parameter)),
          "Care Act 2014 s17(6)", false);
  }

  void notice() {
    if (answers_.is_answered("told", "told_on")) return;
    ask("told", "told_on",
        "The person has not been told yet. Give them the written record; nothing is sent for "
        "payment before.",
        std::string{record_clause}, false);
  }

  std::vector<Gap> take() { return std::move(gaps_); }

 private:
  const Answers& answers_;
  std::vector<Gap> gaps_;
};

Happened happening(EventKind kind, const std::string& about, Day on, std::string note) {
  Happened one;
  one.kind = rules::name_of(kind);
  one.on = exactly(on);
  one.about = about;
  if (!note.empty()) one.note = PersonalText{std::move(note)};
  return one;
}

bool is_before(const CaseRecord& record, EventKind kind, const std::string& about) {
  return std::any_of(record.entries.begin(), record.entries.end(), [&](const Entry& entry) {
    return entry.kind == kind && entry.happened.about == about;
  });
}

void tell_case(const Signing& signing, const Doer& by, const Answers& answers, Events& events) {
  const std::string& about = signing.entry.begun.about;
  events.push_back(detail::event_of(
      signing.record, by,
      happening(EventKind::finance_assessment_completed, about, signing.today, "")));
  const auto told = answers.day("told", "told_on");
  if (!told || *told > signing.today) return;
  const EventKind kind = is_before(signing.record, EventKind::charge_notified, about)
                             ? EventKind::charge_changed
                             : EventKind::charge_notified;
  events.push_back(detail::event_of(signing.record, by, happening(kind, about, *told, "")));
}

}  // namespace

std::optional<FreeCare> free_care(const Answers& answers) {
  const std::string_view why = answers.text("how", "free");
  if (why == "variant_cjd")
    return FreeCare{"Care for somebody with variant Creutzfeldt-Jakob disease is free.",
                    "SI 2014/2672 reg 4"};
  if (why == "aftercare")
    return FreeCare{"Aftercare under section 117 is free.", "Mental Health Act 1983 s117"};
  if (why == "reablement")
    return FreeCare{"Reablement and intermediate care are free for the first six weeks.",
                    "SI 2014/2672 reg 3(2)(b)"};
  if (why == "nhs")
    return FreeCare{"What is the NHS’s to provide is not charged for.", "Care Act 2014 s22"};
  return std::nullopt;
}

Charge charge_of_answers(const Answers& answers, std::optional<Day> born, Day on, Day known_on,
                         std::optional<MoneyPerWeek> care_cost, const ChargeRates& rates) {
  if (const auto free = free_care(answers)) {
    Charge charge;
    charge.basis = ChargeBasis::free;
    charge.most = charge.weekly = MoneyPerWeek{};
    charge.lines.push_back(
        {"Nothing is charged", MoneyPerWeek{}, std::string{free->words}, std::string{free->cite}});
    return charge;
  }
  Means means = means_of_answers(answers, born, on, known_on);
  means.care_cost = care_cost;
  return work_out(means, rates);
}

std::vector<Gap> gaps_of_financial_assessment(const Signing& signing) {
  const Answers answers{signing.content.answers};
  Gaps gaps{answers};
  gaps.light_touch();
  gaps.means();
  gaps.refused_costs();
  gaps.sums(signing);
  gaps.notice();
  return gaps.take();
}

Result<Events> events_of_financial_assessment(const Signing& signing, const Doer& by) {
  if (signing.charge_rates == nullptr)
    return refuse(RefusalCode::no_law_recorded,
                  "The rates of charging are not here, so no charge can be kept. Ask whoever looks "
                  "after this program.");
  const Answers answers{signing.content.answers};
  const Day on = day_of_rates(answers, signing.today);
  Charge charge = charge_of_answers(answers, born_of(signing), on, signing.today, std::nullopt,
                                    *signing.charge_rates);
  // What the care costs is the budget’s: the charge kept here is the most that the person can pay.
  std::erase_if(charge.unknown,
                [](const UnknownRate& one) { return one.parameter == "care_cost_weekly"; });
  Means means;
  means.on = on;
  means.known_on = signing.today;
  Events events;
  events.push_back(
      journal::make_event(stream_of(signing.document.id), by.actor(), exactly(by.today),
                          assessed_of(charge, means, answers.day("setting", "charge_from"))));
  tell_case(signing, by, answers, events);
  return events;
}

const DocumentKind financial_assessment_kind{
    .name = "financial_assessment",
    .title = "Financial assessment",
    .form = "financial-assessment",
    .cite = "Care Act 2014 s17",
    .writes = people::Action::assess_finances,
    .signs = people::Action::assess_finances,
    .sign_words = "Sign the financial assessment",
    .gaps = gaps_of_financial_assessment,
    .on_signing = events_of_financial_assessment,
};

}  // namespace candour::care
