#include "law/calendar_file.hpp"

#include <fmt/format.h>

#include "law/fields.hpp"
#include "rules/standing.hpp"

namespace candour::law {
namespace {

Result<BankHoliday> read_holiday(Fields& fields, Day from, Day until, const BankHoliday* before) {
  BankHoliday holiday;
  holiday.on = fields.day("on");
  holiday.name = fields.text("name", 120);
  holiday.proclaimed = fields.optional_day("proclaimed");
  holiday.cite = fields.cite();
  holiday.confirmed = fields.named("mark", rules::mark_named) != rules::Mark::unconfirmed;
  if (holiday.on < from || holiday.on > until) {
    fields.refuse_at("on", RefusalCode::date_out_of_range,
                     "The holiday is outside the days that the calendar says it covers.");
  }
  if (before != nullptr && holiday.on <= before->on) {
    fields.refuse_at("on", RefusalCode::overlap_in_dates,
                     "The holiday is out of order, or listed twice.");
  }
  if (holiday.proclaimed && *holiday.proclaimed > holiday.on) {
    fields.refuse_at("proclaimed", RefusalCode::date_out_of_range,
                     "A holiday cannot have been fixed after it took place.");
  }
  if (const auto wrong = fields.wrong()) return *wrong;
  return holiday;
}

}  // namespace

Result<WorkingCalendar> read_calendar(const TomlFile& file) {
  Fields fields{file.table, file.name, ""};
  if (fields.id() != file.stem)
    fields.refuse_at("id", RefusalCode::unknown_field_value, "The id must be the file’s name.");
  const Day from = fields.day("from");
  const Day until = fields.day("until");
  fields.cite();
  fields.named("mark", rules::mark_named);
  fields.day("checked_to");
  fields.text("checked_by");
  const auto tables = fields.tables("holiday");
  if (const auto wrong = fields.wrong()) return *wrong;
  std::vector<BankHoliday> holidays;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    Fields own{*tables[i], file.name, fmt::format("holiday[{}]", i)};
    auto holiday = read_holiday(own, from, until, holidays.empty() ? nullptr : &holidays.back());
    if (!holiday) return holiday.error();
    holidays.push_back(std::move(*holiday));
  }
  auto calendar = WorkingCalendar::make(from, until, std::move(holidays));
  if (!calendar) {
    Refusal refusal = calendar.error();
    refusal.message = fmt::format("{}: {}", file.name, refusal.message);
    return refusal;
  }
  return calendar;
}

}  // namespace candour::law
