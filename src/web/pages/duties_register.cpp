#include <fmt/format.h>

#include <algorithm>

#include "web/law_book/law_book.hpp"
#include "web/pages/people_table.hpp"
#include "web/pages/register_frame.hpp"
#include "web/pages/register_parts.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;
using registers::BoardColumn;
using registers::RuleCount;

constexpr std::string_view duties_path = "/registers/duties";
constexpr BoardColumn counted_columns[] = {BoardColumn::late, BoardColumn::possibly_late,
                                           BoardColumn::due, BoardColumn::running,
                                           BoardColumn::past};

// A rule that touches somebody, and the chapter of the law book in which it stands.
struct CountedRule {
  RuleCount count;
  std::string_view chapter;
};

bool touches_anybody(const RuleCount& count) {
  return std::any_of(std::begin(counted_columns), std::end(counted_columns),
                     [&](BoardColumn column) { return count_in(count, column) > 0; });
}

// In the order of the law book.
std::vector<CountedRule> in_chapters(const std::vector<RuleCount>& counts,
                                     const rules::RuleBook& rules) {
  std::map<std::string_view, const RuleCount*> by_rule;
  for (const RuleCount& count : counts) by_rule.emplace(count.rule->id, &count);
  std::vector<CountedRule> found;
  const LawBook book{rules};
  for (const Chapter& chapter : book.chapters()) {
    for (const BookRule& rule : chapter.rules) {
      const auto at = by_rule.find(rule.id);
      if (at != by_rule.end() && touches_anybody(*at->second))
        found.push_back({*at->second, chapter.title});
    }
  }
  return found;
}

void sort_counts(std::vector<CountedRule>& rules, const ListQuery& query) {
  const bool is_backwards = query.is_backwards();
  const auto by = [&](const auto& key_of) {
    std::stable_sort(rules.begin(), rules.end(), [&](const CountedRule& a, const CountedRule& b) {
      return is_backwards ? key_of(b) < key_of(a) : key_of(a) < key_of(b);
    });
  };
  if (query.sort() == "rule") by([](const CountedRule& one) { return one.count.rule->title; });
  const auto column = column_named(query.sort());
  if (column) by([&](const CountedRule& one) { return count_in(one.count, *column); });
}

// The number, leading to the people whom it counts.
RegisterCell count_cell(const RegisterScope& scope, const RuleCount& count, BoardColumn column) {
  const int number = count_in(count, column);
  if (number == 0) return {"0"};
  const std::string path = duty_people_path(scope.team, count.rule->id, column);
  const bool is_late = column == BoardColumn::late;
  return {
      fmt::format("{}", number),
      markup("<a class=\"govuk-link"_html, is_late ? " candour-count--late"_html : ""_html,
             "\""_html, Attr("href", Url(path)), ">"_html, Text(fmt::format("{}", number)),
             "<span class=\"govuk-visually-hidden\"> "_html,
             Text(fmt::format("{}: {}", words_of(column), count.rule->title)), "</span></a>"_html)};
}

// The duty with its clause. What the law expects, and is no breach when missed, says so.
RegisterCell rule_cell(const RuleCount& count, const rules::RuleBook& book) {
  const rules::RuleHead& rule = *count.rule;
  Out shown;
  shown << "<a class=\"govuk-link\"" << Attr("href", Url(fmt::format("/law/rules/{}", rule.id)))
        << ">" << Text(rule.title) << "</a> <span class=\"candour-register__clause\">"
        << Text(clause_words(rule, book));
  if (!rule.is_finding) shown << ". Expected: no breach when missed";
  shown << "</span>";
  return {std::string{rule.title}, std::move(shown).take()};
}

RegisterTable counts_table(const RegisterVisit& asked, const std::vector<CountedRule>& rules) {
  RegisterTable table{.caption = "People by duty", .columns = {}, .rows = {}};
  table.columns = {{.heading = "Duty", .sort = "rule"},
                   {.heading = "Matter", .is_for_file_only = true},
                   {.heading = "Clause", .is_for_file_only = true}};
  for (const BoardColumn column : counted_columns)
    table.columns.push_back({.heading = words_of(column),
                             .sort = name_of(column),
                             .is_numeric = true,
                             .is_most_first = true});
  table.columns.push_back({.heading = "Standing", .is_for_file_only = true});
  table.columns.push_back({.heading = "As at", .is_for_file_only = true});
  for (const CountedRule& rule : rules) {
    std::vector<RegisterCell> row{rule_cell(rule.count, asked.visit.site.book),
                                  {std::string{rule.chapter}},
                                  {clause_words(*rule.count.rule, asked.visit.site.book)}};
    for (const BoardColumn column : counted_columns)
      row.push_back(count_cell(asked.scope, rule.count, column));
    row.emplace_back(std::string{rules::words_of(rule.count.rule->standing)});
    row.emplace_back(say(asked.visit.today));
    table.rows.push_back(std::move(row));
    if (asked.query.sort().empty()) table.groups.emplace_back(rule.chapter);
  }
  return table;
}

Response counts_response(RegisterVisit& asked) {
  std::vector<RuleCount> counts;
  registers::Totals totals;
  if (!asked.scope.is_nobody) {
    const auto looked = look_at_board(asked.visit, [&](const registers::BoardView& board) {
      const auto found = board.counts(asked.scope.team);
      counts.assign(found.begin(), found.end());
      totals = board.totals(asked.scope.team);
      note_teams(asked, board);
    });
    if (!looked) return sorry_page(asked.visit, looked.error());
  }
  auto rules = in_chapters(counts, asked.visit.site.book);
  sort_counts(rules, asked.query);
  const RegisterTable table = counts_table(asked, rules);
  if (asked.is_file) return register_file(table, file_name_of(asked.visit, "duties"));
  Out rows;
  if (rules.empty()) {
    rows << "<p class=\"govuk-body\">No duty stands in any case here.</p>";
  } else {
    write_register_table(rows, table, asked.query);
  }
  const RegisterFrame frame{
      .title = "Duties: who is late, and with what",
      .lead =
          "<p class=\"govuk-body candour-register__lead\">What the law and our own standards ask "
          "of each case, counted as they stand today. Each number opens its people; each duty "
          "opens its page in the law book. A person counts once in a column.</p>"_html,
      .counted = fmt::format("Something is late for {}",
                             people_words(static_cast<std::size_t>(std::max(0, totals.late))))};
  return register_page(asked, frame, std::move(rows).take());
}

constexpr PersonColumn duty_columns[] = {
    PersonColumn::person_at_duty, PersonColumn::worker,   PersonColumn::due_day, PersonColumn::days,
    PersonColumn::whose_time,     PersonColumn::priority, PersonColumn::standing};

// The other columns of the same rule, each with its count, and the rule itself.
Raw duty_lead(const RegisterVisit& asked, const RuleCount& count, BoardColumn column) {
  Out lead;
  lead << "<p class=\"govuk-body candour-register__lead\">The council must "
       << Text(count.rule->duty) << ". Clause: " << clause_link(*count.rule, asked.visit.site.book)
       << ". Standing: " << Text(rules::words_of(count.rule->standing)) << ".";
  if (!count.rule->is_finding) lead << " It is expected, and no breach when missed.";
  lead << "</p>"
       << "<nav class=\"candour-tabs candour-no-print\" aria-label=\"Columns of this duty\"><ul>";
  for (const BoardColumn one : all_columns) {
    const int number = count_in(count, one);
    if (number == 0 && one != column) continue;
    const std::string path = duty_people_path(asked.scope.team, count.rule->id, one);
    lead << "<li><a class=\"govuk-link govuk-link--no-visited-state\"" << Attr("href", Url(path))
         << AttrIf("aria-current", one == column ? "page" : "") << ">" << Text(words_of(one))
         << " (" << number << ")</a></li>";
  }
  lead << "</ul></nav>";
  return std::move(lead).take();
}

struct DutyPeople {
  RuleCount count;
  BoardColumn column = BoardColumn::late;
  PeoplePage page;
};

std::string duty_title(const DutyPeople& found) {
  return fmt::format(
      "{}: {}", found.count.rule->title,
      found.column == BoardColumn::past ? "late in the past" : words_of(found.column));
}

Response duty_people_response(RegisterVisit& asked, DutyPeople& found) {
  WorkerNames workers{asked.visit};
  if (!asked.scope.is_nobody) {
    const auto looked = look_at_board(asked.visit, [&](const registers::BoardView& board) {
      for (const RuleCount& count : board.counts(asked.scope.team))
        if (count.rule->id == found.count.rule->id) found.count = count;
      auto cases =
          pick_under(board, found.count.rule->id, found.column, asked.scope.team, asked.filter);
      put_in_order(cases, asked.query, "due", workers);
      found.page = page_of(cases, asked.query, asked.is_file);
      note_teams(asked, board);
    });
    if (!looked) return sorry_page(asked.visit, looked.error());
  }
  const auto named = add_names(asked.visit, workers, found.page.people);
  if (!named) return sorry_page(asked.visit, named.error());
  RegisterTable table = people_table(found.page.people, duty_columns, asked.visit);
  table.caption = duty_title(found);
  table.usual_sort = "due";
  if (asked.is_file)
    return register_file(
        table, file_name_of(asked.visit,
                            fmt::format("{}-{}", name_of(found.column), found.count.rule->id)));
  Out rows;
  write_list(rows, table, found.page.people, found.page.part, asked.query,
             "Nobody is counted here.");
  ListQuery back{std::string{duties_path}};
  back.set("team", asked.scope.team);
  const RegisterFrame frame{.title = duty_title(found),
                            .lead = duty_lead(asked, found.count, found.column),
                            .back_href = back.with_page(1),
                            .counted = people_words(found.page.count),
                            .filter_words = asked.filter.words(workers),
                            .asks_priority = true,
                            .asks_service = true};
  return register_page(asked, frame, std::move(rows).take());
}

}  // namespace

std::string duty_people_path(const std::string& team, std::string_view rule_id,
                             BoardColumn column) {
  ListQuery to{fmt::format("{}/{}", duties_path, rule_id)};
  to.set("column", std::string{name_of(column)});
  to.set("team", team);
  return to.with_page(1);
}

Response show_duty_counts(const Visit& visit) {
  return register_response(visit, std::string{duties_path}, counts_response);
}

Response show_duty_people(const Visit& visit) {
  const rules::RuleHead* rule = visit.site.book.find(visit.parameters["rule"]);
  if (rule == nullptr) return not_found_page(visit);
  const std::string path = fmt::format("{}/{}", duties_path, rule->id);
  return register_response(visit, path, [&](RegisterVisit& asked) {
    DutyPeople found;
    found.count.rule = rule;
    found.column = column_named(asked.query.get("column")).value_or(BoardColumn::late);
    asked.query.set("column", std::string{name_of(found.column)});
    return duty_people_response(asked, found);
  });
}

}  // namespace candour::web
