#include "law/value_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "law/fields.hpp"
#include "law/periods.hpp"

namespace candour::law {
namespace {

using rules::Unit;
using rules::Value;
using rules::ValuePeriod;

bool is_time(Unit unit) { return unit != Unit::pence && unit != Unit::count; }

Result<ValuePeriod> read_period(Fields& fields, const Value& value) {
  ValuePeriod period;
  period.from = fields.day("from");
  period.until = fields.optional_day("until");
  period.amount = fields.whole("amount");
  period.cite = fields.cite();
  period.mark = fields.named("mark", rules::mark_named);
  period.checked_to = fields.optional_day("checked_to");
  period.checked_by = fields.optional_text("checked_by");
  fields.optional_text("note");
  if (period.amount == 0 && is_time(value.unit) && !value.id.starts_with("warn.")) {
    fields.refuse_at("amount", RefusalCode::unknown_field_value,
                     "A clock must have a length of one or more.");
  }
  if (period.checked_to && period.checked_by.empty())
    fields.refuse_at("checked_by", RefusalCode::missing_field, "Say who or what confirmed it.");
  if (period.checked_to && *period.checked_to < period.from) {
    fields.refuse_at("checked_to", RefusalCode::date_out_of_range,
                     "It cannot be confirmed to a day before it begins.");
  }
  if (const auto wrong = fields.wrong()) return *wrong;
  return period;
}

Result<PlacedValue> read_value(const toml::table& table, const TomlFile& file, std::string path) {
  Fields fields{table, file.name, path};
  PlacedValue placed;
  Value& value = placed.value;
  value.id = fields.id();
  value.words = fields.text("words");
  value.unit = fields.named("unit", rules::unit_named);
  if (table.contains("local")) value.local = fields.named("local", rules::local_change_named);
  fields.optional_text("note");
  const auto tables = fields.tables("period");
  if (const auto wrong = fields.wrong()) return *wrong;
  placed.file = file.name;
  placed.line = fields.line();
  std::vector<Period> spans;
  std::vector<Fields> readers;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    readers.emplace_back(*tables[i], file.name, fmt::format("{}.period[{}]", path, i));
    auto period = read_period(readers.back(), value);
    if (!period) return period.error();
    placed.cite_lines.push_back(readers.back().line("cite"));
    spans.push_back({period->from, period->until});
    value.periods.push_back(std::move(*period));
  }
  if (const auto fault = find_fault(spans)) {
    Fields& at = readers[fault->at];
    const bool in_itself = fault->code == RefusalCode::date_out_of_range;
    at.refuse_at(in_itself ? "until" : "from", fault->code, fault->sentence);
    return *at.wrong();
  }
  return placed;
}

}  // namespace

Result<std::vector<PlacedValue>> read_values(const TomlFile& file) {
  Fields fields{file.table, file.name, ""};
  const auto tables = fields.tables("value");
  if (const auto wrong = fields.wrong()) return *wrong;
  std::vector<PlacedValue> values;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    auto placed = read_value(*tables[i], file, fmt::format("value[{}]", i));
    if (!placed) return placed.error();
    values.push_back(std::move(*placed));
  }
  return values;
}

}  // namespace candour::law
