#include "web/pages/my_work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "web/html/components.hpp"
#include "web/pages/case_body.hpp"
#include "web/pages/desk_section.hpp"
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

  // What the row is listed for: the oldest open breach, else what is due, else what runs.
  const Duty* leading() const {
    if (counts.latest != nullptr) return counts.latest;
    return counts.soon != nullptr ? counts.soon : counts.next;
  }
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

// "2 breached, 1 due": every duty of the person, counted, one step away.
std::string counts_words(const CaseCounts& counts) {
  std::string text;
  const auto add = [&text](int count, std::string_view words) {
    if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, words);
  };
  add(counts.breached, "breached");
  add(counts.possibly, "possibly");
  add(counts.due_soon, "due");
  add(counts.running, "running");
  return text.empty() ? "no duty runs" : text;
}

// One row a person, not one a duty.
void write_row(Out& out, const WorkRow& one, Day today, const std::string& worker) {
  const Duty* leading = one.leading();
  const std::string name = case_title(one.view.record());
  const std::string path = "/cases/" + one.row.id.text();
  out << "<li class=\"candour-work__row\"><p class=\"candour-work__name\"><a class=\"govuk-link\""
      << Attr("href", Url(path)) << ">" << Text(name) << "</a>";
  if (!worker.empty()) out << "<span class=\"candour-work__worker\">" << Text(worker) << "</span>";
  out << "</p><p class=\"candour-work__what\">";
  if (leading == nullptr) {
    out << "Nothing runs";
  } else {
    out << state_mark(*leading) << " <span>" << Text(leading->rule->title);
    const std::string who = person_words(one.view, leading->about);
    if (!who.empty() && who != name) out << ", " << Text(who);
    out << "</span>";
  }
  out << "</p><p class=\"candour-work__when\">"
      << Text(leading == nullptr ? std::string{} : days_words(*leading, today))
      << "</p><p class=\"candour-work__all\"><a class=\"govuk-link\""
      << Attr("href", Url(path + "#duties")) << ">" << Text(counts_words(one.counts))
      << "<span class=\"govuk-visually-hidden\">: duties of " << Text(name)
      << "</span></a></p></li>";
}

using Workers = std::map<std::string, std::string>;  // names by id; empty on one’s own page

void write_rows(Out& out, const std::vector<const WorkRow*>& rows, Day today,
                const Workers& workers) {
  out << "<ul class=\"candour-work\">";
  for (const WorkRow* one : rows) {
    const auto worker = one->row.worker ? workers.find(one->row.worker->text()) : workers.end();
    write_row(out, *one, today, worker == workers.end() ? std::string{} : worker->second);
  }
  out << "</ul>";
}

void write_work(Out& out, const std::vector<WorkRow>& work, Day today, const Workers& workers) {
  out << "<p class=\"govuk-body-l\">" << Text(sentence(work)) << "</p>";
  std::vector<const WorkRow*> late;
  std::vector<const WorkRow*> soon;
  std::vector<const WorkRow*> others;
  for (const WorkRow& one : work)
    (urgency(one) == 0 ? late : urgency(one) == 1 ? soon : others).push_back(&one);
  const auto section = [&](const std::vector<const WorkRow*>& rows, Literal title) {
    if (rows.empty()) return;
    out << "<h2 class=\"govuk-heading-m\">" << title << " (" << rows.size() << ")</h2>";
    write_rows(out, rows, today, workers);
  };
  section(late, "Late");
  section(soon, "Due soon");
  if (others.empty()) return;
  Out inner;
  write_rows(inner, others, today, workers);
  out << Details{.summary = fmt::format("Everyone else ({})", others.size()),
                 .text = std::move(inner).take(),
                 .is_open = late.empty() && soon.empty(),
                 .classes = "candour-fold"};
}

// A manager's page is the same page about the team, with whoever waits for a worker first.
Response show_team(const Visit& visit) {
  const auto accounts = visit.site.people.accounts(visit.site.council.id);
  if (!accounts) return sorry_page(visit, accounts.error());
  Workers workers;
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
  write_desk(body, visit);
  if (!waiting_work->empty()) {
    std::vector<const WorkRow*> rows;
    for (const WorkRow& one : *waiting_work) rows.push_back(&one);
    body << "<h2 class=\"govuk-heading-m\">Waiting for a worker (" << rows.size() << ")</h2>";
    write_rows(body, rows, visit.today, {});
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
  write_desk(body, visit);
  write_work(body, *work, visit.today, {});
  return respond(shell, std::move(body).take());
}

}  // namespace

std::vector<PageRoute> my_work_routes() {
  return {{{Method::get, "/my-work", "my_work", "see_my_work"}, show_my_work}};
}

}  // namespace candour::web
