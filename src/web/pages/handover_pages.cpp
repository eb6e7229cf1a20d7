#include <fmt/format.h>

#include <algorithm>

#include "web/html/components.hpp"
#include "web/pages/allocation_pages.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/workload.hpp"

namespace candour::web {
namespace {

using namespace html;

// So many people of one worker are moved at once: a form has room for no more.
constexpr std::size_t cases_max = 500;

// A worker and their people, or the first of them.
struct Holder {
  people::Account account;
  std::vector<registers::CaseRow> cases;
  std::size_t count = 0;  // of all
};

// What the page is about: the people of whoever left the team, and of a worker that was asked for;
// and who could take them on.
struct Handover {
  std::vector<Holder> holders;
  std::vector<people::Account> takers;
};

bool may_hand_over(const Visit& visit) {
  return people::may(visit.session->account.role, people::Action::allocate,
                     people::Relationship::my_team) == people::Permission::allowed;
}

Result<Handover> handover_of(const Visit& visit, const std::string& asked_for) {
  Handover handover;
  const std::string& team = visit.session->account.team;
  if (team.empty() || !may_hand_over(visit)) return handover;
  auto accounts = visit.site.people.accounts_of_team(visit.site.council.id, team);
  if (!accounts) return accounts.error();
  for (people::Account& account : *accounts) {
    const bool is_closed = account.state == people::AccountState::closed;
    if (!is_closed) handover.takers.push_back(account);
    if (!is_closed && account.id.text() != asked_for) continue;
    auto cases = registers::cases_of(visit.site.store, visit.site.council.id, account.id);
    if (!cases) return cases.error();
    const std::size_t count = cases->size();
    if (count > cases_max) cases->resize(cases_max);
    if (count > 0) handover.holders.push_back({std::move(account), std::move(*cases), count});
  }
  return handover;
}

void write_people(Out& out, const Holder& holder, const CaseForm& form) {
  const std::vector<std::string> ticked = form.typed.fields.all("case");
  const bool is_fresh = !form.typed.fields.has("from");
  Checkboxes boxes{.name = "case",
                   .id_prefix = "case-" + holder.account.id.text(),
                   .fieldset = {.legend = {.text = "Whose case goes to somebody else?",
                                           .classes = "govuk-fieldset__legend--s"}},
                   .classes = "govuk-checkboxes--small"};
  const bool is_theirs = form.typed.text("from") == holder.account.id.text();
  if (is_theirs) boxes.error_message.text = form.error_of("case");
  for (const registers::CaseRow& row : holder.cases) {
    const std::string id = row.id.text();
    const bool is_ticked = is_fresh || std::find(ticked.begin(), ticked.end(), id) != ticked.end();
    boxes.items.push_back({.text = case_name(row),
                           .value = id,
                           .hint = {.text = row.reference.empty() ? id : row.reference},
                           .is_checked = is_ticked});
  }
  out << boxes;
}

Result<Raw> takers_list(const Visit& visit, const Handover& handover, const Holder& holder,
                        const CaseForm& form) {
  const auto loads = workloads(visit, handover.takers);
  if (!loads) return loads.error();
  const bool is_theirs = form.typed.text("from") == holder.account.id.text();
  Select select{.name = "worker",
                .id = "worker-" + holder.account.id.text(),
                .label = {.text = "Who takes them on?"},
                .error_message = {.text = is_theirs ? form.error_of("worker") : std::string{}},
                .value = is_theirs ? form.typed.text("worker") : std::string{}};
  select.items.push_back({.text = "Choose somebody", .value = ""});
  for (const people::Account& account : handover.takers) {
    if (account.id == holder.account.id) continue;
    select.items.push_back({.text = fmt::format("{} ({})", account.display_name,
                                                words_of(loads->at(account.id.text()))),
                            .value = account.id.text()});
  }
  return markup(select);
}

Result<void> write_holder(Out& body, const Visit& visit, const Handover& handover,
                          const Holder& holder, const CaseForm& form) {
  const std::string id = holder.account.id.text();
  const bool is_theirs = form.typed.text("from") == id;
  const auto takers = takers_list(visit, handover, holder, form);
  if (!takers) return takers.error();
  const bool is_closed = holder.account.state == people::AccountState::closed;
  body << "<h2 class=\"govuk-heading-m\">" << Text(holder.account.display_name) << "</h2>"
       << "<p class=\"govuk-body\">"
       << Text(fmt::format("{}{} {}.", is_closed ? "The account is closed. " : "", holder.count,
                           holder.count == 1 ? "person" : "people"))
       << "</p>";
  if (holder.count > holder.cases.size())
    body << "<p class=\"govuk-body\">The first " << holder.cases.size()
         << " are listed; the others follow when these have moved.</p>";
  body << "<form method=\"post\" action=\"/handover\" novalidate>"
       << form_fields(visit, "do_handover") << "<input type=\"hidden\" name=\"from\""
       << Attr("value", id) << ">";
  write_people(body, holder, form);
  body << *takers
       << Textarea{.name = "why",
                   .id = "why-" + id,
                   .label = {.text = "Why do they change worker?"},
                   .hint = {.text = "Each of them, and each worker, can read it."},
                   .error_message = {.text = is_theirs ? form.error_of("why") : std::string{}},
                   .value = is_theirs ? form.typed.text("why") : std::string{},
                   .rows = 2}
       << Button{.text = "Move the ticked people", .prevent_double_click = true} << "</form>";
  return {};
}

Response handover_page(const Visit& visit, const std::string& asked_for, const CaseForm& form) {
  const auto handover = handover_of(visit, asked_for);
  if (!handover) return sorry_page(visit, handover.error());
  PageShell shell = shell_for(visit, "People of workers who left", Part::my_work);
  shell.has_errors = form.refusal.has_value();
  shell.back_href = "/my-work";
  Out body;
  if (form.refusal) {
    const std::string field = form.refusal->field;
    const std::string href = field.empty() ? "" : "#" + field + "-" + form.typed.text("from");
    body << ErrorSummary{.items = {{.text = form.refusal->message, .href = href}}};
  }
  body << "<h1 class=\"govuk-heading-l\">People of workers who left</h1>";
  if (!may_hand_over(visit))
    body << "<p class=\"govuk-body\">A team manager moves people from one worker to another. "
            "Nothing here is yours to do.</p>";
  else if (handover->holders.empty())
    body << "<p class=\"govuk-body\">Everybody in your team has a worker who is here.</p>";
  for (const Holder& holder : handover->holders) {
    const auto written = write_holder(body, visit, *handover, holder, form);
    if (!written) return sorry_page(visit, written.error());
  }
  return respond(shell, std::move(body).take(), form.refusal ? status_of(form.refusal->code) : 200);
}

Response show_handover(const Visit& visit) {
  const std::string* asked_for = visit.request.query.find("worker");
  return handover_page(visit, asked_for == nullptr ? std::string{} : *asked_for, {});
}

// The cases that were ticked, each of which this manager may allocate; that the worker still has
// them is for the action to ask.
Result<std::vector<CaseId>> ticked_cases(const Visit& visit, const Typed& typed) {
  std::vector<CaseId> ids;
  for (const std::string& text : typed.fields.all("case")) {
    const auto id = CaseId::parse(text);
    if (!id) return refuse(RefusalCode::not_found, "A ticked case is not there.", "case");
    if (std::find(ids.begin(), ids.end(), *id) != ids.end()) continue;
    const auto row = registers::find_case(visit.site.store, visit.site.council.id, *id);
    if (!row) return row.error();
    const bool is_allowed =
        *row && people::may(visit.session->account.role, people::Action::allocate,
                            relationship_to(**row, visit)) == people::Permission::allowed;
    if (!is_allowed)
      return refuse(RefusalCode::not_permitted,
                    "A ticked case is not one of your team. Nothing was changed.", "case");
    ids.push_back(*id);
  }
  if (ids.empty()) return refuse(RefusalCode::missing_field, "Tick at least one person.", "case");
  return ids;
}

Result<void> hand_over(const Visit& visit, const Typed& typed) {
  if (!may_hand_over(visit))
    return refuse(RefusalCode::not_permitted, "Only a team manager moves people to a worker.");
  const auto from = StaffId::parse(typed.text("from"), "from");
  if (!from) return from.error();
  const auto ids = ticked_cases(visit, typed);
  if (!ids) return ids.error();
  const auto why = typed_words(typed, "why");
  if (!why) return why.error();
  care::AllocateCase input{.had = *from, .why = *why};
  const auto worker = StaffId::parse(typed.text("worker"));
  if (worker) {
    const auto account = visit.site.people.account(visit.site.council.id, *worker);
    if (!account) return account.error();
    if (*account) {
      input.worker = *worker;
      input.team = (*account)->account.team;
      input.is_open = (*account)->account.state == people::AccountState::open;
    }
  }
  return do_in_cases(visit, *ids, typed.key,
                     [&](const care::CaseRecord& record, const care::Doer& by) {
                       return care::allocate(record, by, input);
                     });
}

Response do_handover(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto done = hand_over(visit, *typed);
  if (done) return see_other("/my-work");
  const std::string from = typed->text("from");
  return handover_page(visit, from, {std::move(*typed), done.error()});
}

}  // namespace

std::vector<PageRoute> handover_routes() {
  return {
      {{Method::get, "/handover", "handover", "see_my_work"}, show_handover},
      {{Method::post, "/handover", "do_handover", "see_my_work"}, do_handover},
  };
}

}  // namespace candour::web
