#include "web/pages/my_work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "web/html/components.hpp"
#include "web/pages/case_body.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/state_mark.hpp"

namespace candour::web {
namespace {

using namespace html;
using rules::Duty;

// One person of the list, as things stand today.
struct WorkRow {
  registers::CaseRow row;
  CaseView view;
  CaseCounts counts;

  // What the row is listed for: the oldest open breach, else what falls due next.
  const Duty* leading() const { return counts.latest != nullptr ? counts.latest : counts.next; }
};

int urgency(const WorkRow& one) {
  if (one.counts.latest != nullptr) return 0;
  return one.counts.due_soon > 0 ? 1 : 2;
}

Day urgent_day(const WorkRow& one) {
  const Duty* leading = one.leading();
  if (leading == nullptr) return last_day;
  return leading->raised ? *leading->raised : leading->due->latest;
}

Result<std::vector<WorkRow>> look_at_all(const Visit& visit,
                                         std::vector<registers::CaseRow> cases) {
  std::vector<WorkRow> work;
  work.reserve(cases.size());
  for (registers::CaseRow& row : cases) {
    const auto events =
        visit.site.store.read_stream(visit.site.council.id, registers::stream_of(row.id));
    if (!events) return events.error();
    auto record = care::fold_case(*events);
    if (!record) return record.error();
    WorkRow& one = work.emplace_back();
    one.view.looked = timeline::look_at(std::move(*record), visit.today, visit.site.book);
    one.view.today = visit.today;
    one.row = std::move(row);
    one.counts = count_duties(one.view.looked);
  }
  std::stable_sort(work.begin(), work.end(), [](const WorkRow& a, const WorkRow& b) {
    return std::tuple{urgency(a), urgent_day(a)} < std::tuple{urgency(b), urgent_day(b)};
  });
  return work;
}

// "12 days late", "due in 9 days"
std::string days_words(const Duty& duty, Day today) {
  if (duty.state == rules::DutyState::breached) {
    const auto late = (today - duty.due->latest).count();
    return fmt::format("{} {} late", late, late == 1 ? "day" : "days");
  }
  const auto left = (duty.due->latest - today).count();
  if (left == 0) return "due today";
  return fmt::format("due in {} {}", left, left == 1 ? "day" : "days");
}

std::string sentence(const std::vector<WorkRow>& work) {
  int late = 0;
  int soon = 0;
  for (const WorkRow& one : work) {
    late += urgency(one) == 0 ? 1 : 0;
    soon += urgency(one) == 1 ? 1 : 0;
  }
  const std::string people =
      fmt::format("{} {}", work.size(), work.size() == 1 ? "person" : "people");
  if (work.empty()) return "Nobody is allocated here yet.";
  if (late == 0 && soon == 0) return fmt::format("Nothing is late or due soon; {}.", people);
  return fmt::format("Something is late for {}, and due soon for {}; {} in all.", late, soon,
                     people);
}

Raw name_link(const WorkRow& one) {
  return markup("<a class=\"govuk-link\""_html, Attr("href", Url("/cases/" + one.row.id.text())),
                ">"_html, Text(case_title(one.view.record())), "</a>"_html);
}

Raw what(const WorkRow& one) {
  const Duty* leading = one.leading();
  if (leading == nullptr) return markup("Nothing runs"_html);
  const std::string who = person_words(one.view, leading->about);
  return markup(state_mark(*leading), " "_html, Text(leading->rule->title));
}

Raw more(const WorkRow& one) {
  std::string text;
  const auto add = [&text](int count, std::string_view words) {
    if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, words);
  };
  add(one.counts.breached, "breached");
  add(one.counts.possibly, "possibly");
  add(one.counts.due_soon, "due");
  add(one.counts.running, "running");
  return markup("<a class=\"govuk-link\""_html,
                Attr("href", Url("/cases/" + one.row.id.text() + "#duties")), ">"_html,
                Text(text.empty() ? "none" : text),
                "<span class=\"govuk-visually-hidden\"> duties of "_html,
                Text(case_title(one.view.record())), "</span></a>"_html);
}

Table table_of(const std::vector<const WorkRow*>& rows, std::string caption, Day today,
               const std::map<std::string, std::string>& workers) {
  Table table{.caption = std::move(caption), .caption_classes = "govuk-table__caption--m"};
  table.head = {{.text = "Person"}, {.text = "What"}, {.text = "When"}, {.text = "All duties"}};
  if (!workers.empty()) table.head.push_back({.text = "Worker"});
  for (const WorkRow* one : rows) {
    const Duty* leading = one->leading();
    TableRow row{{.text = name_link(*one)},
                 {.text = what(*one)},
                 {.text = leading == nullptr ? std::string{"–"} : days_words(*leading, today)},
                 {.text = more(*one)}};
    if (!workers.empty()) {
      const auto worker = one->row.worker ? workers.find(one->row.worker->text()) : workers.end();
      row.push_back({.text = worker == workers.end() ? std::string{"Nobody yet"} : worker->second});
    }
    table.rows.push_back(std::move(row));
  }
  table.first_cell_is_header = true;
  return table;
}

void write_work(Out& out, const std::vector<WorkRow>& work, Day today,
                const std::map<std::string, std::string>& workers) {
  out << "<p class=\"govuk-body-l\">" << Text(sentence(work)) << "</p>";
  std::vector<const WorkRow*> late;
  std::vector<const WorkRow*> soon;
  std::vector<const WorkRow*> others;
  for (const WorkRow& one : work)
    (urgency(one) == 0 ? late : urgency(one) == 1 ? soon : others).push_back(&one);
  const auto section = [&](const std::vector<const WorkRow*>& rows, std::string_view title) {
    if (rows.empty()) return;
    out << "<div class=\"candour-scroll\">"
        << table_of(rows, fmt::format("{} ({})", title, rows.size()), today, workers) << "</div>";
  };
  section(late, "Late");
  section(soon, "Due soon");
  if (others.empty()) return;
  Out inner;
  inner << "<div class=\"candour-scroll\">" << table_of(others, "Everyone else", today, workers)
        << "</div>";
  out << Details{.summary = fmt::format("Everyone else ({})", others.size()),
                 .text = std::move(inner).take(),
                 .is_open = late.empty() && soon.empty(),
                 .classes = "candour-fold"};
}

// A manager's page is the same page about the team, with whoever waits for a worker first.
Response show_team(const Visit& visit) {
  const auto accounts = visit.site.people.accounts(visit.site.council.id);
  if (!accounts) return sorry_page(visit, accounts.error());
  std::map<std::string, std::string> workers;
  std::vector<registers::CaseRow> cases;
  for (const people::Account& account : *accounts) {
    if (account.team != visit.session->account.team) continue;
    workers[account.id.text()] = account.display_name;
    auto own = registers::cases_of(visit.site.store, visit.site.council.id, account.id);
    if (!own) return sorry_page(visit, own.error());
    std::move(own->begin(), own->end(), std::back_inserter(cases));
  }
  auto waiting = registers::unallocated_cases(visit.site.store, visit.site.council.id);
  if (!waiting) return sorry_page(visit, waiting.error());
  const auto waiting_work = look_at_all(visit, std::move(*waiting));
  if (!waiting_work) return sorry_page(visit, waiting_work.error());
  const auto work = look_at_all(visit, std::move(cases));
  if (!work) return sorry_page(visit, work.error());
  PageShell shell = shell_for(visit, "My team’s work", Part::my_work);
  shell.width = Width::full;
  Out body;
  body << "<h1 class=\"govuk-heading-xl\">" << Text(visit.session->account.team) << "</h1>";
  if (!waiting_work->empty()) {
    std::vector<const WorkRow*> rows;
    for (const WorkRow& one : *waiting_work) rows.push_back(&one);
    body << "<div class=\"candour-scroll\">"
         << table_of(rows, fmt::format("Waiting for a worker ({})", rows.size()), visit.today, {})
         << "</div>";
  }
  write_work(body, *work, visit.today, workers);
  return respond(shell, std::move(body).take());
}

Response show_my_work(const Visit& visit) {
  if (visit.session->account.role == people::Role::team_manager) return show_team(visit);
  auto cases =
      registers::cases_of(visit.site.store, visit.site.council.id, visit.session->account.id);
  if (!cases) return sorry_page(visit, cases.error());
  const auto work = look_at_all(visit, std::move(*cases));
  if (!work) return sorry_page(visit, work.error());
  PageShell shell = shell_for(visit, "My work", Part::my_work);
  shell.width = Width::full;
  Out body;
  body << "<h1 class=\"govuk-heading-xl\">My work</h1>";
  write_work(body, *work, visit.today, {});
  return respond(shell, std::move(body).take());
}

}  // namespace

std::vector<PageRoute> my_work_routes() {
  return {{{Method::get, "/my-work", "my_work", "see_my_work"}, show_my_work}};
}

}  // namespace candour::web
