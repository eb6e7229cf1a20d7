#include "law/own_standards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "law/fields.hpp"
#include "law/periods.hpp"
#include "rules/local_policy.hpp"

namespace candour::law {
namespace {

using rules::BoundClock;
using rules::RuleBook;

constexpr std::array<std::string_view, 2> warned_names{"worker", "manager"};

const BoundClock* clock_named(const RuleBook& book, std::string_view rule) {
  for (const BoundClock& bound : book.clocks()) {
    if (bound.clock->head.id == rule && bound.length != nullptr) return &bound;
  }
  return nullptr;
}

Adoption read_adoption(Fields& fields, Day from) {
  Adoption adoption;
  adoption.cite = fields.cite();
  adoption.adopted_by = fields.text("adopted_by", 120);
  adoption.adopted_on = fields.day("adopted_on");
  if (adoption.adopted_on > from)
    fields.refuse_at("adopted_on", RefusalCode::date_out_of_range,
                     "It cannot hold from a day before it was adopted.");
  return adoption;
}

// The clock that a standard is for, in whose unit it is given.
const BoundClock* read_clock(Fields& fields, const RuleBook& book, rules::Unit unit) {
  const std::string rule = fields.text("rule");
  const BoundClock* bound = clock_named(book, rule);
  if (bound == nullptr) {
    fields.refuse_at("rule", RefusalCode::unknown_field_value,
                     "This is no rule of the law book that has a length.");
    return nullptr;
  }
  if (bound->length->unit != unit)
    fields.refuse_at("unit", RefusalCode::unknown_field_value,
                     fmt::format("The clock of this rule is counted in {}.",
                                 rules::name_of(bound->length->unit)));
  return bound;
}

Result<OwnBenchmark> read_benchmark(Fields& fields, const RuleBook& book) {
  OwnBenchmark own;
  rules::LocalStandard& standard = own.standard;
  standard.amount = fields.whole("amount");
  standard.unit = fields.named("unit", rules::unit_named);
  standard.from = fields.day("from");
  standard.until = fields.optional_day("until");
  const BoundClock* bound = read_clock(fields, book, standard.unit);
  own.adoption = read_adoption(fields, standard.from);
  if (const auto wrong = fields.wrong()) return *wrong;
  standard.rule = std::string{bound->clock->head.id};
  rules::ValuePeriod proposed;
  proposed.from = standard.from;
  proposed.until = standard.until;
  proposed.amount = standard.amount;
  proposed.cite = own.adoption.cite;
  const auto accepted = rules::accept_local_policy(book.library(), bound->length->id, proposed);
  if (!accepted) {
    fields.refuse_at(accepted.error().field, accepted.error().code, accepted.error().message);
    return *fields.wrong();
  }
  return own;
}

Result<OwnLead> read_lead(Fields& fields, const RuleBook& book) {
  OwnLead lead;
  lead.warned = fields.named("warns", warned_named);
  lead.amount = fields.whole("amount");
  lead.unit = fields.named("unit", rules::unit_named);
  lead.from = fields.day("from");
  lead.until = fields.optional_day("until");
  const BoundClock* bound = read_clock(fields, book, lead.unit);
  lead.adoption = read_adoption(fields, lead.from);
  if (lead.until && *lead.until < lead.from)
    fields.refuse_at("until", RefusalCode::date_out_of_range, "It ends before it begins.");
  if (const auto wrong = fields.wrong()) return *wrong;
  lead.rule = std::string{bound->clock->head.id};
  return lead;
}

Result<ClosedDay> read_closed_day(Fields& fields, const WorkingCalendar& calendar,
                                  const ClosedDay* before) {
  ClosedDay closed;
  closed.day.on = fields.day("on");
  closed.day.name = fields.text("name", 120);
  closed.day.proclaimed = fields.day("announced");
  closed.adoption = read_adoption(fields, closed.day.on);
  closed.day.cite = closed.adoption.cite;
  if (!calendar.covers(closed.day.on) || !calendar.is_working_day(closed.day.on, closed.day.on))
    fields.refuse_at("on", RefusalCode::date_out_of_range,
                     "The council would not have worked on that day, or no calendar covers it.");
  if (before != nullptr && closed.day.on <= before->day.on)
    fields.refuse_at("on", RefusalCode::overlap_in_dates,
                     "The day is out of order, or listed twice.");
  if (*closed.day.proclaimed > closed.day.on)
    fields.refuse_at("announced", RefusalCode::date_out_of_range,
                     "A day cannot have been announced after it was over.");
  if (const auto wrong = fields.wrong()) return *wrong;
  return closed;
}

// Reads each table of an array that may be absent, in order, with `read`.
template <class Own, class Read>
Result<std::vector<Own>> read_each(const TomlFile& file, Fields& whole, std::string_view key,
                                   Read read) {
  std::vector<Own> all;
  if (!file.table.contains(key)) return all;
  const auto tables = whole.tables(key);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    Fields fields{*tables[i], file.name, fmt::format("{}[{}]", key, i)};
    Result<Own> one = read(fields, all.empty() ? nullptr : &all.back());
    if (!one) return one.error();
    all.push_back(std::move(*one));
  }
  return all;
}

// Whether two of the same rule hold on one day.
std::optional<Refusal> find_overlap(const OwnStandards& own, const TomlFile& file) {
  const auto refuse_both = [&](const std::string& rule, Day day) {
    return refuse(RefusalCode::overlap_in_dates,
                  fmt::format("{}: two of the rule {} hold on {}. End the earlier one first.",
                              file.name, rule, say(day)),
                  rule);
  };
  const auto meet = [](const auto& a, const auto& b) {
    return overlap({a.from, a.until}, {b.from, b.until});
  };
  for (std::size_t i = 0; i < own.benchmarks.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      const auto& a = own.benchmarks[i].standard;
      const auto& b = own.benchmarks[k].standard;
      if (a.rule == b.rule && meet(a, b)) return refuse_both(a.rule, std::max(a.from, b.from));
    }
  }
  for (std::size_t i = 0; i < own.leads.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      const OwnLead& a = own.leads[i];
      const OwnLead& b = own.leads[k];
      if (a.rule == b.rule && a.warned == b.warned && meet(a, b))
        return refuse_both(a.rule, std::max(a.from, b.from));
    }
  }
  return std::nullopt;
}

// The library with the council’s leads in the place of ours.
rules::LawLibrary with_leads(const rules::LawLibrary& law, const RuleBook& book,
                             const OwnStandards& own) {
  rules::LawLibrary library = law;
  for (const OwnLead& lead : own.leads) {
    const BoundClock* bound = clock_named(book, lead.rule);
    const std::string id = fmt::format(
        "warn.{}{}", lead.warned == Warned::manager ? "manager." : "", bound->length->id);
    const auto value = std::find_if(library.values.begin(), library.values.end(),
                                    [&](const rules::Value& one) { return one.id == id; });
    if (value == library.values.end() || value->unit != lead.unit) continue;
    rules::ValuePeriod period;
    period.from = lead.from;
    period.until = lead.until;
    period.amount = lead.amount;
    period.cite = lead.adoption.cite;
    period.mark = rules::Mark::primary;
    value->periods = with_own_period(value->periods, period);
  }
  return library;
}

}  // namespace

std::string_view name_of(Warned warned) { return warned_names[static_cast<std::size_t>(warned)]; }
std::optional<Warned> warned_named(std::string_view name) {
  for (const Warned warned : {Warned::worker, Warned::manager})
    if (name_of(warned) == name) return warned;
  return std::nullopt;
}

std::vector<rules::ValuePeriod> with_own_period(const std::vector<rules::ValuePeriod>& periods,
                                                const rules::ValuePeriod& own) {
  using std::chrono::days;
  std::vector<rules::ValuePeriod> result;
  for (const rules::ValuePeriod& ours : periods) {
    if (ours.from < own.from) {
      rules::ValuePeriod before = ours;
      const Day eve = own.from - days{1};
      if (!before.until || *before.until > eve) before.until = eve;
      result.push_back(std::move(before));
    }
    if (own.until && (!ours.until || *ours.until > *own.until)) {
      rules::ValuePeriod after = ours;
      after.from = std::max(ours.from, *own.until + days{1});
      result.push_back(std::move(after));
    }
  }
  const auto place = std::find_if(result.begin(), result.end(),
                                  [&](const auto& one) { return one.from > own.from; });
  result.insert(place, own);
  return result;
}

Result<OwnStandards> read_own_standards(const TomlFile& file, const RuleBook& book) {
  OwnStandards own;
  Fields whole{file.table, file.name, ""};
  auto benchmarks = read_each<OwnBenchmark>(
      file, whole, "benchmark",
      [&](Fields& fields, const OwnBenchmark*) { return read_benchmark(fields, book); });
  if (!benchmarks) return benchmarks.error();
  auto leads = read_each<OwnLead>(
      file, whole, "lead", [&](Fields& fields, const OwnLead*) { return read_lead(fields, book); });
  if (!leads) return leads.error();
  auto closed =
      read_each<ClosedDay>(file, whole, "closed_day", [&](Fields& fields, const ClosedDay* before) {
        return read_closed_day(fields, book.library().calendar, before);
      });
  if (!closed) return closed.error();
  if (const auto wrong = whole.wrong()) return *wrong;
  own.benchmarks = std::move(*benchmarks);
  own.leads = std::move(*leads);
  own.closed_days = std::move(*closed);
  std::stable_sort(own.benchmarks.begin(), own.benchmarks.end(), [](const auto& a, const auto& b) {
    return std::pair{a.standard.rule, a.standard.from} <
           std::pair{b.standard.rule, b.standard.from};
  });
  if (const auto both = find_overlap(own, file)) return *both;
  return own;
}

Result<std::unique_ptr<CouncilBook>> CouncilBook::make(const rules::LawLibrary& law,
                                                       std::span<const rules::Clock* const> clocks,
                                                       std::span<const rules::Check* const> checks,
                                                       OwnStandards own) {
  const auto plain = RuleBook::bind(law, clocks, checks);
  if (!plain) return plain.error();
  std::unique_ptr<CouncilBook> made{new CouncilBook};
  made->library_ = with_leads(law, *plain, own);
  std::vector<BankHoliday> holidays = law.calendar.holidays();
  for (const ClosedDay& closed : own.closed_days) holidays.push_back(closed.day);
  std::sort(holidays.begin(), holidays.end(),
            [](const BankHoliday& a, const BankHoliday& b) { return a.on < b.on; });
  auto calendar = WorkingCalendar::make(law.calendar.covered_from(), law.calendar.covered_to(),
                                        std::move(holidays));
  if (!calendar) return calendar.error();
  made->calendar_ = std::move(*calendar);
  made->own_ = std::move(own);
  auto book = RuleBook::bind(made->library_, clocks, checks);
  if (!book) return book.error();
  std::vector<rules::LocalStandard> standards;
  for (OwnBenchmark& benchmark : made->own_.benchmarks) {
    benchmark.standard.calendar = &made->calendar_;
    standards.push_back(benchmark.standard);
  }
  made->book_ = book->with_own_standards(std::move(standards));
  return made;
}

}  // namespace candour::law
