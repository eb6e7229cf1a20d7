#include "web/pages/allocation_pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "web/html/components.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/workload.hpp"

namespace candour::web {
namespace {

using namespace html;

constexpr std::string_view to_team = "to-team";

// The staff to choose from, and every team of the council.
struct Choices {
  std::vector<people::Account> workers;
  std::set<std::string> teams;
};

Result<Choices> choices_for(const Visit& visit, const care::CaseRecord& record) {
  const auto accounts = visit.site.people.accounts(visit.site.council.id);
  if (!accounts) return accounts.error();
  Choices choices;
  for (const people::Account& account : *accounts) {
    if (account.state != people::AccountState::open || account.team.empty()) continue;
    const bool has_cases = account.role == people::Role::social_worker ||
                           account.role == people::Role::occupational_therapist ||
                           account.role == people::Role::team_manager;
    if (!has_cases) continue;
    choices.teams.insert(account.team);
    const bool is_near = account.team == visit.session->account.team || account.team == record.team;
    if (is_near) choices.workers.push_back(account);
  }
  if (!record.team.empty()) choices.teams.insert(record.team);
  return choices;
}

// Who has it, or how long it has waited and where.
std::string present_words(const Visit& visit, const care::CaseRecord& record) {
  if (record.allocated_to) {
    const auto& from = record.allocations.back().from;
    return fmt::format("{} has this case{}.", staff_name(visit, *record.allocated_to),
                       from ? " since " + say(*from) : std::string{});
  }
  std::string text = "Nobody has this case";
  if (record.waiting_since) {
    const auto days = (visit.today - *record.waiting_since).count();
    text += fmt::format("; it has waited since {} ({} {})", say(*record.waiting_since), days,
                        days == 1 ? "day" : "days");
  }
  if (!record.team.empty()) text += fmt::format(", with {}", record.team);
  return text + ".";
}

Raw team_list(const Choices& choices, const CaseForm& form, const care::CaseRecord& record) {
  const std::string typed = form.typed.text("team");
  Select select{.name = "team",
                .label = {.text = "If it waits, with which team?"},
                .error_message = {.text = form.error_of("team")},
                .value = typed.empty() ? record.team : typed};
  for (const std::string& team : choices.teams) select.items.push_back({.text = team});
  return markup(select);
}

Result<Raw> worker_list(const Visit& visit, const CaseForm& form, const care::CaseRecord& record,
                        const Choices& choices) {
  const auto loads = workloads(visit, choices.workers);
  if (!loads) return loads.error();
  Radios radios{
      .name = "worker",
      .fieldset = {.legend = {.text = "Who takes it on?", .classes = "govuk-fieldset__legend--m"}},
      .error_message = {.text = form.error_of("worker")},
      .value = form.typed.text("worker")};
  for (const people::Account& account : choices.workers) {
    if (record.allocated_to == account.id) continue;
    const std::string team =
        account.team == visit.session->account.team ? std::string{} : account.team + ". ";
    radios.items.push_back(
        {.text = fmt::format("{}, {}", account.display_name, words_of(account.role)),
         .value = account.id.text(),
         .hint = {.text = team + words_of(loads->at(account.id.text())) + "."}});
  }
  if (!radios.items.empty()) radios.items.push_back({.divider = "or"});
  radios.items.push_back(
      {.text = "Nobody yet: it waits with a team", .value = std::string{to_team}});
  return markup(radios, team_list(choices, form, record));
}

Response allocation_page(const Visit& visit, const CaseForm& form) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  const auto choices = choices_for(visit, *record);
  if (!choices) return sorry_page(visit, choices.error());
  const auto list = worker_list(visit, form, *record, *choices);
  if (!list) return sorry_page(visit, list.error());
  Out body;
  body << case_heading(visit, form, "Allocate this case") << "<p class=\"govuk-body\">"
       << Text(present_words(visit, *record)) << " Priority: " << Text(words_of(record->priority))
       << ".</p>";
  open_case_form(body, visit, "do_allocate", "/allocate");
  body << "<input type=\"hidden\" name=\"had\""
       << Attr("value", record->allocated_to ? record->allocated_to->text() : std::string{}) << ">"
       << *list
       << Textarea{.name = "why",
                   .label = {.text =
                                 record->allocated_to ? "Why does it change?" : "Why? (optional)"},
                   .hint = {.text = "The person and the worker can read it."},
                   .error_message = {.text = form.error_of("why")},
                   .value = form.typed.text("why"),
                   .rows = 2}
       << Button{.text = "Allocate", .prevent_double_click = true} << "</form>";
  return case_form_page(visit, form, "Allocate", std::move(body).take());
}

Response show_allocation(const Visit& visit) { return allocation_page(visit, {}); }

std::optional<StaffId> staff_in(const Typed& typed, std::string_view field) {
  auto id = StaffId::parse(typed.text(field));
  if (!id) return std::nullopt;
  return std::move(*id);
}

Result<void> place(const Visit& visit, const Typed& typed, const PersonalText& why) {
  const auto accounts = visit.site.people.accounts(visit.site.council.id);
  if (!accounts) return accounts.error();
  const std::string team = typed.text("team");
  const bool is_known = team == visit.found_case->team ||
                        std::any_of(accounts->begin(), accounts->end(),
                                    [&](const auto& account) { return account.team == team; });
  const care::PlaceCase input{
      .team = is_known ? team : std::string{}, .had = staff_in(typed, "had"), .why = why};
  return do_in_case(visit, typed.key, [&](const care::CaseRecord& record, const care::Doer& by) {
    return care::place_with_team(record, by, input);
  });
}

Result<void> allocate(const Visit& visit, const Typed& typed) {
  const auto why = typed_words(typed, "why");
  if (!why) return why.error();
  if (typed.text("worker") == to_team) return place(visit, typed, *why);
  care::AllocateCase input{.had = staff_in(typed, "had"), .why = *why};
  if (const auto chosen = staff_in(typed, "worker")) {
    const auto account = visit.site.people.account(visit.site.council.id, *chosen);
    if (!account) return account.error();
    if (*account) {
      input.worker = *chosen;
      input.team = (*account)->account.team;
      input.is_open = (*account)->account.state == people::AccountState::open;
    }
  }
  return do_in_case(visit, typed.key, [&](const care::CaseRecord& record, const care::Doer& by) {
    return care::allocate(record, by, input);
  });
}

Response do_allocate(const Visit& visit) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto done = allocate(visit, *typed);
  if (!done) return allocation_page(visit, {std::move(*typed), done.error()});
  // A case that went to another team’s list is not this manager’s any more.
  const bool is_gone =
      typed->text("worker") == to_team && typed->text("team") != visit.session->account.team;
  return is_gone ? see_other("/my-work") : to_case_work(visit);
}

}  // namespace

std::vector<PageRoute> allocation_routes() {
  return {
      {{Method::get, "/cases/{case}/allocate", "allocate", "allocate"}, show_allocation},
      {{Method::post, "/cases/{case}/allocate", "do_allocate", "allocate"}, do_allocate},
  };
}

}  // namespace candour::web
