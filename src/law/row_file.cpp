#include "law/row_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <system_error>

#include "law/fields.hpp"

namespace candour::law {
namespace {

constexpr std::array<std::string_view, row_treatment_count> names{"rule", "judgement", "background",
                                                                  "not_yet"};

std::vector<std::string> read_rule_ids(Fields& fields) {
  std::vector<std::string> ids = fields.texts("rules");
  for (std::size_t i = 1; i < ids.size(); ++i) {
    if (std::find(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(i), ids[i]) !=
        ids.begin() + static_cast<std::ptrdiff_t>(i))
      fields.refuse_at("rules", RefusalCode::duplicate_key,
                       fmt::format("“{}” stands here twice.", ids[i]));
  }
  return ids;
}

Result<Row> read_row(Fields& fields) {
  Row row;
  row.id = fields.id();
  row.words = fields.text("words", 400);
  row.cite = fields.cite();
  row.mark = fields.named("mark", rules::mark_named);
  row.treatment = fields.named("treatment", row_treatment_named);
  row.rules = read_rule_ids(fields);
  row.reason = fields.optional_text("reason", 600);
  const bool is_rule = row.treatment == RowTreatment::rule;
  if (is_rule && row.rules.empty())
    fields.refuse_at("rules", RefusalCode::missing_field, "Name the rules that decide this row.");
  if (!is_rule && !row.rules.empty())
    fields.refuse_at("rules", RefusalCode::unknown_field_value,
                     "Only a row that is treated as a rule names rules.");
  if (!is_rule && row.reason.empty())
    fields.refuse_at("reason", RefusalCode::missing_field, "Say why no rule decides this row.");
  if (const auto wrong = fields.wrong()) return *wrong;
  return row;
}

// A title where the file gives none: "Care act 1".
std::string title_from(std::string stem) {
  for (char& c : stem) c = c == '_' ? ' ' : c;
  if (!stem.empty() && stem[0] >= 'a' && stem[0] <= 'z')
    stem[0] = static_cast<char>(stem[0] - 'a' + 'A');
  return stem;
}

Refusal twice(std::string_view file, int line, std::string_view id, std::string_view where) {
  return refuse(RefusalCode::duplicate_key,
                fmt::format("{}, line {}: “{}” already stands in {}.", file, line, id, where), "id",
                line);
}

const Row* row_named(const std::vector<Row>& rows, std::string_view id) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
  return found == rows.end() ? nullptr : &*found;
}

std::optional<Refusal> find_fault(const RowTable& table, const TomlFile& file,
                                  const std::vector<RowTable>& earlier,
                                  std::span<const std::string_view> rule_ids) {
  const auto& tables = *file.table.get("row")->as_array();
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const Row& row = table.rows[i];
    const auto line = static_cast<int>(tables[i].source().begin.line);
    for (const RowTable& other : earlier) {
      if (row_named(other.rows, row.id) != nullptr) return twice(file.name, line, row.id, other.id);
    }
    for (const std::string& rule : row.rules) {
      if (std::find(rule_ids.begin(), rule_ids.end(), rule) != rule_ids.end()) continue;
      return refuse(RefusalCode::unknown_field_value,
                    fmt::format("{}, line {}: “{}” names the rule “{}”, which the law book does "
                                "not hold. Correct its id, or treat the row as not_yet.",
                                file.name, line, row.id, rule),
                    "rules", line);
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(RowTreatment treatment) {
  return names[static_cast<std::size_t>(treatment)];
}

std::optional<RowTreatment> row_treatment_named(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<RowTreatment>(found - names.begin());
}

Result<RowTable> read_rows(const TomlFile& file) {
  Fields fields{file.table, file.name, ""};
  RowTable table;
  table.id = file.stem;
  table.title = fields.optional_text("title", 160);
  if (table.title.empty()) table.title = title_from(file.stem);
  const auto rows = fields.tables("row");
  if (const auto wrong = fields.wrong()) return *wrong;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Fields own{*rows[i], file.name, fmt::format("row[{}]", i)};
    auto row = read_row(own);
    if (!row) return row.error();
    if (row_named(table.rows, row->id) != nullptr)
      return twice(file.name, own.line(), row->id, "this file");
    table.rows.push_back(std::move(*row));
  }
  return table;
}

Result<std::vector<RowTable>> load_rows(const std::filesystem::path& folder,
                                        std::span<const std::string_view> rule_ids) {
  std::error_code failed;
  std::vector<std::filesystem::path> paths;
  for (std::filesystem::directory_iterator at{folder / "rows", failed}, end; !failed && at != end;
       at.increment(failed)) {
    if (at->path().extension() == ".toml") paths.push_back(at->path());
  }
  if (failed || paths.empty())
    return refuse(RefusalCode::not_readable,
                  "The law folder has no rows to read. It must hold rows/*.toml.");
  std::sort(paths.begin(), paths.end());
  std::vector<RowTable> tables;
  for (const auto& path : paths) {
    const auto file = read_toml_file(path, fmt::format("rows/{}", path.filename().string()));
    if (!file) return file.error();
    auto table = read_rows(*file);
    if (!table) return table.error();
    if (const auto fault = find_fault(*table, *file, tables, rule_ids)) return *fault;
    tables.push_back(std::move(*table));
  }
  return tables;
}

}  // namespace candour::law
