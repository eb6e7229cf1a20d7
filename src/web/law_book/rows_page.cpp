#include <fmt/format.h>

#include <array>

#include "web/html/govuk/table.hpp"
#include "web/html/govuk/tag.hpp"
#include "web/law_book/parts.hpp"
#include "web/law_book/words.hpp"

namespace candour::web {
namespace {

using namespace html;
using law::Row;
using law::RowTable;
using law::RowTreatment;

constexpr std::array<std::string_view, law::row_treatment_count> treatment_words{
    "Rules", "Judgement", "Background", "Not yet"};

std::string_view words_of(RowTreatment treatment) {
  return treatment_words[static_cast<std::size_t>(treatment)];
}

Raw treatment_mark(RowTreatment treatment) {
  constexpr std::array<std::string_view, law::row_treatment_count> colours{
      "govuk-tag--blue", "govuk-tag--purple", "govuk-tag--grey", "govuk-tag--grey"};
  return markup(Tag{.text = std::string{words_of(treatment)},
                    .classes = std::string{colours[static_cast<std::size_t>(treatment)]}});
}

using Counts = std::array<std::size_t, law::row_treatment_count>;

Counts counts_of(const RowTable& table) {
  Counts counts{};
  for (const Row& row : table.rows) ++counts[static_cast<std::size_t>(row.treatment)];
  return counts;
}

void write_counts(Out& out, std::span<const RowTable> tables) {
  Table table{.caption = "Rows by what became of them",
              .caption_classes = "govuk-table__caption--m",
              .first_cell_is_header = true};
  table.head = {{.text = "Table"}};
  for (const std::string_view words : treatment_words)
    table.head.push_back({.text = std::string{words}, .format = "numeric"});
  Counts all{};
  const auto add_line = [&](Raw name, const Counts& counts) {
    auto& line = table.rows.emplace_back();
    line.push_back({.text = std::move(name)});
    for (const std::size_t count : counts)
      line.push_back({.text = fmt::format("{}", count), .format = "numeric"});
  };
  for (const RowTable& one : tables) {
    const Counts counts = counts_of(one);
    for (std::size_t i = 0; i < counts.size(); ++i) all[i] += counts[i];
    add_line(link("#" + one.id, one.title), counts);
  }
  add_line(markup(Text("All")), all);
  out << "<div class=\"candour-scroll\" tabindex=\"0\" role=\"region\" "
         "aria-label=\"Rows by what became of them\">"
      << table << "</div>";
}

void write_row(Out& out, const Reading& reading, const Row& row) {
  out << "<li class=\"candour-law-entry\"" << Attr("id", "row-" + row.id)
      << "><div class=\"candour-law-entry__title\">" << Text(row.words)
      << "</div><div class=\"candour-law-entry__facts\"><span>" << treatment_mark(row.treatment);
  if (row.mark == rules::Mark::unconfirmed) out << " " << unconfirmed_tag();
  out << "</span><span>" << cite_link(reading, row.cite) << "</span><span>" << Text(row.id)
      << "</span>";
  if (!row.rules.empty()) {
    out << "<span class=\"candour-law-entry__wide\">"
        << (row.rules.size() == 1 ? Raw("Rule: ") : Raw("Rules: "));
    for (std::size_t i = 0; i < row.rules.size(); ++i)
      out << (i == 0 ? Raw() : Raw("; ")) << rule_link(reading, row.rules[i]);
    out << ".</span>";
  }
  if (!row.reason.empty())
    out << "<span class=\"candour-law-entry__wide\">" << Text(row.reason) << "</span>";
  out << "</div></li>";
}

void write_table(Out& out, const Reading& reading, const RowTable& table) {
  out << "<section class=\"candour-law-chapter\"><h2 class=\"govuk-heading-m candour-law-next\""
      << Attr("id", table.id) << ">" << Text(table.title) << " (" << table.rows.size()
      << ")</h2><ul class=\"candour-law-entries\">";
  for (const Row& row : table.rows) write_row(out, reading, row);
  out << "</ul></section>";
}

}  // namespace

BookPage rows_page(const Reading& reading) {
  const auto tables = reading.book.row_tables();
  Out out(96'000);
  out << book_navigation(reading, "Row by row")
      << "<h1 class=\"govuk-heading-xl candour-law-title\">The law, row by row</h1>"
         "<p class=\"govuk-body-l\">Every row of our tables of the law, and what became of it.</p>"
         "<p class=\"govuk-body\">A row that states a rule, a date or what a paper must hold is "
         "decided by rules, or says why not: it is left to people’s judgement, it is background, "
         "or it is not done yet. What is not confirmed was written from memory.</p>";
  if (tables.empty()) {
    out << "<p class=\"govuk-body\">No rows are held.</p>";
  } else {
    write_counts(out, tables);
    for (const RowTable& table : tables) write_table(out, reading, table);
  }
  return {.title = "Row by row – Law book",
          .breadcrumbs = {{.text = "Law book", .href = reading.links.contents()},
                          {.text = "Row by row"}},
          .body = std::move(out).take()};
}

}  // namespace candour::web
