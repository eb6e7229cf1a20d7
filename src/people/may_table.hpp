#pragma once
// The table behind may(): who may do what. It is data, read by may(), printed by
// permissions_page() and walked by the tests. Two parts, and the stricter answer counts:
//   1. what a role may do: a row for each action, a column for each role;
//   2. what a role may see of each class: a row for each class, shared or not.
// A cell is seven letters, one for each relationship, in the order of the enum:
//   allocated, my_team, my_matter, none, self, representing, published
//   A allowed   R allowed, with a reason that is recorded   - refused   h hidden

#include <array>
#include <string_view>

#include "people/action.hpp"
#include "people/role.hpp"

namespace candour::people::detail {

using Cell = std::string_view;

// Every relationship alike.
inline constexpr Cell yes = "AAAAAAA";
inline constexpr Cell no = "-------";
inline constexpr Cell not_a_trace = "hhhhhhh";

// Part 1, records of people. Staff never reach their own record, or one of somebody they act for,
// through a staff account: they read it as everybody does.
inline constexpr Cell caseload = "AAAR--A";  // social worker, occupational therapist, team manager
inline constexpr Cell matters = "ARAR--A";   // panel, complaints, finance: the matter in hand
inline constexpr Cell own = "hhhhAAA";  // the person's side: whose record it is, or acts for them
inline constexpr Cell public_only = "------A";
inline constexpr Cell public_or_hidden = "hhhhhhA";
// Other actions.
inline constexpr Cell manager_allocates = "AA-R---";
inline constexpr Cell own_case_looks = "AA-----";
inline constexpr Cell matter_looks = "A-A----";
inline constexpr Cell own_looks = "hhhhAAh";
inline constexpr Cell own_team = "-A-R---";
// The index card is what stops a second record being made, so staff who may search may open it;
// each look is recorded. Whoever is too close may not.
inline constexpr Cell index_card = "AAAA--A";
inline constexpr Cell links_cards = "AAAA---";
inline constexpr Cell near_writes = "AAAR---";    // whose caseload it is or may be
inline constexpr Cell matter_writes = "A-AR---";  // with a matter in hand
inline constexpr Cell near_shares = "AA-----";
inline constexpr Cell near_visits = "AA-R---";

struct GrantRow {
  Action action;
  std::array<Cell, role_count> cells;  // in the order of Role
};

// clang-format off
inline constexpr std::array<GrantRow, action_count> grants{{
  // social worker, occ. therapist, team manager,
  // panel member, complaints, finance, administrator,
  // adult, carer, parent, young person,
  // advocate, attorney, deputy, appointee, helper,
  // outside body
  {Action::see_case,
   {caseload, caseload, caseload,
    matters, matters, matters, public_only,
    own, own, own, own,
    own, own, own, own, own,
    public_or_hidden}},
  {Action::see_case_as_at,
   {caseload, caseload, caseload,
    matters, matters, matters, public_only,
    own, own, own, own,
    own, own, own, own, own,
    public_or_hidden}},
  {Action::see_duties,
   {caseload, caseload, caseload,
    matters, matters, matters, public_only,
    own, own, own, own,
    own, own, own, own, own,
    public_or_hidden}},
  {Action::see_chronology,
   {caseload, caseload, caseload,
    matters, matters, matters, public_only,
    own, own, own, own,
    own, own, own, own, own,
    public_or_hidden}},
  {Action::see_looks,
   {own_case_looks, own_case_looks, own_case_looks,
    no, matter_looks, no, no,
    own_looks, own_looks, own_looks, own_looks,
    own_looks, own_looks, own_looks, own_looks, own_looks,
    not_a_trace}},
  {Action::allocate,
   {no, no, manager_allocates,
    no, no, no, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::see_person,
   {index_card, index_card, index_card,
    index_card, index_card, index_card, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::see_visit_page,
   {near_visits, near_visits, near_visits,
    no, no, no, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::write_note,
   {near_writes, near_writes, near_writes,
    matter_writes, matter_writes, matter_writes, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::share_note,
   {near_shares, near_shares, near_shares,
    no, no, no, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::set_task,
   {near_writes, near_writes, near_writes,
    matter_writes, matter_writes, matter_writes, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::send_message,
   {near_writes, near_writes, near_writes,
    matter_writes, matter_writes, matter_writes, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::hold_case,
   {near_shares, near_shares, near_shares,
    no, no, no, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::link_people,
   {links_cards, links_cards, links_cards,
    no, no, no, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::see_published_case,
   {public_only, public_only, public_only,
    public_only, public_only, public_only, public_only,
    public_only, public_only, public_only, public_only,
    public_only, public_only, public_only, public_only, public_only,
    public_only}},
  {Action::see_team,
   {no, no, own_team,
    own_team, no, no, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::open_private_timeline,
   {yes, yes, yes,
    yes, yes, yes, no,
    yes, yes, yes, yes,
    yes, yes, yes, yes, yes,
    no}},
  {Action::keep_timeline_as_case,
   {yes, yes, yes,
    no, yes, no, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::see_my_work,
   {yes, yes, yes,
    yes, yes, yes, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::search_people,
   {yes, yes, yes,
    yes, yes, yes, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::record_person,
   {yes, yes, yes,
    no, yes, yes, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::see_registers,
   {yes, yes, yes,
    yes, yes, yes, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::see_council_registers,
   {no, no, yes,
    yes, yes, no, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::set_own_standard,
   {no, no, yes,
    yes, no, no, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::see_statistics,
   {yes, yes, yes,
    yes, yes, yes, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::see_law_book,
   {yes, yes, yes,
    yes, yes, yes, yes,
    yes, yes, yes, yes,
    yes, yes, yes, yes, yes,
    yes}},
  {Action::manage_staff,
   {no, no, no,
    no, no, no, yes,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::see_system_state,
   {no, no, no,
    no, no, no, yes,
    no, no, no, no,
    no, no, no, no, no,
    no}},
  {Action::sign_in,
   {yes, yes, yes,
    yes, yes, yes, yes,
    yes, yes, yes, yes,
    yes, yes, yes, yes, yes,
    yes}},
  {Action::sign_out,
   {yes, yes, yes,
    yes, yes, yes, yes,
    yes, yes, yes, yes,
    yes, yes, yes, yes, yes,
    yes}},
  {Action::change_own_password,
   {yes, yes, yes,
    yes, yes, yes, yes,
    yes, yes, yes, yes,
    yes, yes, yes, yes, yes,
    yes}},
  {Action::see_help,
   {yes, yes, yes,
    yes, yes, yes, yes,
    yes, yes, yes, yes,
    yes, yes, yes, yes, yes,
    yes}},
  {Action::see_calendar_feed,
   {yes, yes, yes,
    yes, yes, yes, yes,
    yes, yes, yes, yes,
    yes, yes, yes, yes, yes,
    yes}},
  {Action::keep_calendar_feed,
   {yes, yes, yes,
    yes, yes, yes, no,
    no, no, no, no,
    no, no, no, no, no,
    no}},
}};
// clang-format on

// Part 2, classes. A refusal here is a gap with its ground; hidden is not a trace.
inline constexpr Cell shown = "hhhhAAA";       // the person's side, and what they act for
inline constexpr Cell gap = "hhhh--A";         // withheld from them, and said so
inline constexpr Cell mine_alone = "hhhhA-A";  // not for whoever acts for them
inline constexpr Cell near_only = "AA-R--A";   // staff near the case, not those with a matter alone
inline constexpr Cell held_caseload = "ARRR--A";
inline constexpr Cell held_team = "AARR--A";
inline constexpr Cell held_matter = "RRRh--h";
inline constexpr Cell privileged_caseload = "AA-----";
inline constexpr Cell privileged_matter = "A-A----";
inline constexpr Cell privileged_gap = "hhhh---";

struct ClassRow {
  VisibilityClass visibility;
  Sharing sharing;
  std::array<Cell, role_count> cells;  // in the order of Role
};

// clang-format off
inline constexpr std::array<ClassRow, 12> classes{{
  // columns as above
  {VisibilityClass::theirs, Sharing::not_shared,
   {yes, yes, yes,
    yes, yes, yes, public_only,
    shown, shown, shown, shown,
    shown, shown, shown, shown, shown,
    public_or_hidden}},
  {VisibilityClass::theirs, Sharing::shared,
   {yes, yes, yes,
    yes, yes, yes, public_only,
    shown, shown, shown, shown,
    shown, shown, shown, shown, shown,
    public_or_hidden}},
  // An advocate examines the relevant records, work in hand among them (SI 2014/2889 reg 5(6)).
  {VisibilityClass::professional_in_work, Sharing::not_shared,
   {yes, yes, yes,
    near_only, yes, public_only, public_only,
    gap, gap, gap, gap,
    shown, gap, gap, gap, gap,
    public_or_hidden}},
  {VisibilityClass::professional_in_work, Sharing::shared,
   {yes, yes, yes,
    yes, yes, yes, public_only,
    shown, shown, shown, shown,
    shown, shown, shown, shown, shown,
    public_or_hidden}},
  {VisibilityClass::third_party, Sharing::not_shared,
   {yes, yes, yes,
    yes, yes, public_only, public_only,
    gap, gap, gap, gap,
    gap, gap, gap, gap, gap,
    public_or_hidden}},
  {VisibilityClass::third_party, Sharing::shared,
   {yes, yes, yes,
    yes, yes, public_only, public_only,
    shown, shown, shown, shown,
    shown, shown, shown, shown, shown,
    public_or_hidden}},
  // The carer always; the adult only if the carer asks (Care Act 2014 s12(4)); never whoever acts
  // for the adult by that route.
  {VisibilityClass::carers_own, Sharing::not_shared,
   {yes, yes, yes,
    yes, yes, public_only, public_only,
    gap, mine_alone, gap, gap,
    gap, gap, gap, gap, gap,
    public_or_hidden}},
  {VisibilityClass::carers_own, Sharing::shared,
   {yes, yes, yes,
    yes, yes, public_only, public_only,
    mine_alone, mine_alone, gap, gap,
    gap, gap, gap, gap, gap,
    public_or_hidden}},
  {VisibilityClass::held, Sharing::not_shared,
   {held_caseload, held_caseload, held_team,
    held_matter, held_matter, not_a_trace, not_a_trace,
    not_a_trace, not_a_trace, not_a_trace, not_a_trace,
    not_a_trace, not_a_trace, not_a_trace, not_a_trace, not_a_trace,
    not_a_trace}},
  {VisibilityClass::held, Sharing::shared,
   {held_caseload, held_caseload, held_team,
    held_matter, held_matter, not_a_trace, not_a_trace,
    not_a_trace, not_a_trace, not_a_trace, not_a_trace,
    not_a_trace, not_a_trace, not_a_trace, not_a_trace, not_a_trace,
    not_a_trace}},
  {VisibilityClass::legal_privilege, Sharing::not_shared,
   {privileged_caseload, privileged_caseload, privileged_caseload,
    no, privileged_matter, no, no,
    privileged_gap, privileged_gap, privileged_gap, privileged_gap,
    privileged_gap, privileged_gap, privileged_gap, privileged_gap, privileged_gap,
    not_a_trace}},
  {VisibilityClass::legal_privilege, Sharing::shared,
   {privileged_caseload, privileged_caseload, privileged_caseload,
    no, privileged_matter, no, no,
    privileged_gap, privileged_gap, privileged_gap, privileged_gap,
    privileged_gap, privileged_gap, privileged_gap, privileged_gap, privileged_gap,
    not_a_trace}},
}};
// clang-format on

}  // namespace candour::people::detail
