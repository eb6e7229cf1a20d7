#pragma once
// What can be asked of may(): a closed list of actions, the kinds of thing that they are done to,
// and how whoever acts stands to it. Routes name actions by their stable names.

#include <array>
#include <boost/describe.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "people/visibility.hpp"

namespace candour::people {

enum class Action : std::uint8_t {
  // on a person's record
  see_case,
  see_case_as_at,
  see_duties,
  see_chronology,
  see_looks,  // who has looked at this record
  allocate,
  see_person,  // the index card: names, addresses, numbers, which cases
  see_visit_page,
  write_note,
  share_note,
  set_task,
  send_message,
  hold_case,    // start or end a hold, set a priority, close
  link_people,  // what stands on the card, and that two are one person’s
  see_published_case,
  see_document,    // an assessment, a plan, a budget, a charge, a letter, a file
  write_document,  // begin one, and what is typed into it
  sign_document,   // only its authors write in it and sign it
  answer_dispute,  // write down what somebody disagrees with, and the answer
  determine_eligibility,
  work_on_plan,  // its lines, and what the person says to them
  set_budget,
  assess_finances,
  send_letter,
  keep_file,
  see_as_reader,  // the page as the person, or who acts for them, reads it
  // on a team
  see_team,
  // on a timeline file that somebody brought along
  open_private_timeline,
  keep_timeline_as_case,
  // on the council as a whole
  see_my_work,
  search_people,
  record_person,
  see_registers,          // of one’s own team
  see_council_registers,  // of every team
  set_own_standard,       // adopt a local benchmark, calendar or lead
  see_statistics,
  see_law_book,
  manage_staff,
  see_system_state,
  // on one's own account, and on pages that anybody may read
  sign_in,
  sign_out,
  change_own_password,
  see_help,
  see_calendar_feed,  // what is due, for a calendar program: its address is the key
  keep_calendar_feed,
  see_prices,  // the price book: open to everybody from the first day
};
BOOST_DESCRIBE_ENUM(Action, see_case, see_case_as_at, see_duties, see_chronology, see_looks,
                    allocate, see_person, see_visit_page, write_note, share_note, set_task,
                    send_message, hold_case, link_people, see_published_case, see_document,
                    write_document, sign_document, answer_dispute, determine_eligibility,
                    work_on_plan, set_budget, assess_finances, send_letter, keep_file,
                    see_as_reader, see_team, open_private_timeline, keep_timeline_as_case,
                    see_my_work, search_people, record_person, see_registers, see_council_registers,
                    set_own_standard, see_statistics, see_law_book, manage_staff, see_system_state,
                    sign_in, sign_out, change_own_password, see_help, see_calendar_feed,
                    keep_calendar_feed, see_prices)

// What an action is done to.
enum class SubjectKind : std::uint8_t {
  person_record,
  team,
  private_timeline,
  council,
  own_account,
};

// How whoever acts stands to the subject. Whoever asks works it out from the record: allocation,
// team, the matter in hand, a recorded authority. Where nothing is recorded it is `none`.
enum class Relationship : std::uint8_t {
  allocated,     // the case is allocated to me
  my_team,       // it is my team's, or it is my team
  my_matter,     // my complaint, my finance or brokerage matter, my panel item
  none,          // outside my caseload: staff may need a reason, which is recorded
  self,          // the record, or the part asked about, is my own
  representing,  // I act for the person, within a recorded scope that covers what is asked about
  published,     // a published Ombudsman case, which anyone signed in may read
};
BOOST_DESCRIBE_ENUM(Relationship, allocated, my_team, my_matter, none, self, representing,
                    published)

struct Subject {
  SubjectKind kind = SubjectKind::person_record;
  // For a page as a whole `theirs`; the classes of what stands on it are asked one by one
  // (visible_to in reader.hpp). Read only for a person's record.
  VisibilityClass visibility = VisibilityClass::theirs;
  Sharing sharing = Sharing::not_shared;
};

namespace detail {
struct ActionRow {
  Action action;
  SubjectKind on;
  bool signed_in;  // whether only somebody signed in can do it
  std::string_view name;
  std::string_view words;  // "You cannot {words}."
};
inline constexpr std::array<ActionRow, 46> action_rows{{
    {Action::see_case, SubjectKind::person_record, true, "see_case", "see this case"},
    {Action::see_case_as_at, SubjectKind::person_record, true, "see_case_as_at",
     "see this case as it stood on another day"},
    {Action::see_duties, SubjectKind::person_record, true, "see_duties",
     "see the duties in this case"},
    {Action::see_chronology, SubjectKind::person_record, true, "see_chronology",
     "see the chronology of this case"},
    {Action::see_looks, SubjectKind::person_record, true, "see_looks",
     "see who has looked at this record"},
    {Action::allocate, SubjectKind::person_record, true, "allocate", "allocate this case"},
    {Action::see_person, SubjectKind::person_record, true, "see_person", "see this person"},
    {Action::see_visit_page, SubjectKind::person_record, true, "see_visit_page",
     "see the page for a visit"},
    {Action::write_note, SubjectKind::person_record, true, "write_note", "write in this case"},
    {Action::share_note, SubjectKind::person_record, true, "share_note", "share a note"},
    {Action::set_task, SubjectKind::person_record, true, "set_task", "set a task in this case"},
    {Action::send_message, SubjectKind::person_record, true, "send_message",
     "write to a colleague about this case"},
    {Action::hold_case, SubjectKind::person_record, true, "hold_case",
     "change how this case is worked"},
    {Action::link_people, SubjectKind::person_record, true, "link_people",
     "change this person’s card"},
    {Action::see_published_case, SubjectKind::person_record, true, "see_published_case",
     "see this published case"},
    {Action::see_document, SubjectKind::person_record, true, "see_document", "see this document"},
    {Action::write_document, SubjectKind::person_record, true, "write_document",
     "write in this document"},
    {Action::sign_document, SubjectKind::person_record, true, "sign_document",
     "sign this document"},
    {Action::answer_dispute, SubjectKind::person_record, true, "answer_dispute",
     "answer what somebody disagrees with"},
    {Action::determine_eligibility, SubjectKind::person_record, true, "determine_eligibility",
     "decide on eligibility"},
    {Action::work_on_plan, SubjectKind::person_record, true, "work_on_plan", "work on this plan"},
    {Action::set_budget, SubjectKind::person_record, true, "set_budget", "set a personal budget"},
    {Action::assess_finances, SubjectKind::person_record, true, "assess_finances",
     "assess what this person can pay"},
    {Action::send_letter, SubjectKind::person_record, true, "send_letter",
     "send letters in this case"},
    {Action::keep_file, SubjectKind::person_record, true, "keep_file", "keep files in this case"},
    {Action::see_as_reader, SubjectKind::person_record, true, "see_as_reader",
     "see this record as its reader does"},
    {Action::see_team, SubjectKind::team, true, "see_team", "see this team’s work"},
    {Action::open_private_timeline, SubjectKind::private_timeline, true, "open_private_timeline",
     "open a timeline"},
    {Action::keep_timeline_as_case, SubjectKind::private_timeline, true, "keep_timeline_as_case",
     "keep this timeline as a case"},
    {Action::see_my_work, SubjectKind::council, true, "see_my_work", "see a list of work"},
    {Action::search_people, SubjectKind::council, true, "search_people", "search for people"},
    {Action::record_person, SubjectKind::council, true, "record_person", "record a new person"},
    {Action::see_registers, SubjectKind::council, true, "see_registers", "see registers"},
    {Action::see_council_registers, SubjectKind::council, true, "see_council_registers",
     "see the registers of the whole council"},
    {Action::set_own_standard, SubjectKind::council, true, "set_own_standard",
     "set a standard of the council’s own"},
    {Action::see_statistics, SubjectKind::council, true, "see_statistics",
     "see the council’s statistics"},
    {Action::see_law_book, SubjectKind::council, true, "see_law_book", "see the law book"},
    {Action::manage_staff, SubjectKind::council, true, "manage_staff", "manage staff accounts"},
    {Action::see_system_state, SubjectKind::council, true, "see_system_state",
     "see the state of the system"},
    {Action::sign_in, SubjectKind::own_account, false, "sign_in", "sign in"},
    {Action::sign_out, SubjectKind::own_account, true, "sign_out", "sign out"},
    {Action::change_own_password, SubjectKind::own_account, true, "change_own_password",
     "change a password"},
    {Action::see_help, SubjectKind::own_account, false, "see_help", "see help"},
    {Action::see_calendar_feed, SubjectKind::own_account, false, "see_calendar_feed",
     "see this calendar"},
    {Action::keep_calendar_feed, SubjectKind::own_account, true, "keep_calendar_feed",
     "have a calendar of your work"},
    {Action::see_prices, SubjectKind::council, true, "see_prices", "see the price book"},
}};
constexpr const ActionRow& row_of(Action action) {
  return action_rows[static_cast<std::size_t>(action)];
}
inline constexpr std::array<std::string_view, 5> subject_names{
    "person_record", "team", "private_timeline", "council", "own_account"};
inline constexpr std::array<std::string_view, 7> relationship_names{
    "allocated", "my_team", "my_matter", "none", "self", "representing", "published"};
}  // namespace detail

inline constexpr std::size_t action_count = detail::action_rows.size();
inline constexpr std::size_t relationship_count = detail::relationship_names.size();

inline constexpr std::array<Action, action_count> all_actions = [] {
  std::array<Action, action_count> actions{};
  for (std::size_t i = 0; i < action_count; ++i) actions[i] = detail::action_rows[i].action;
  return actions;
}();
inline constexpr std::array<Relationship, relationship_count> all_relationships{
    Relationship::allocated, Relationship::my_team, Relationship::my_matter,
    Relationship::none,      Relationship::self,    Relationship::representing,
    Relationship::published};

// The stable name, as routes, logs and tests write it: "see_case".
constexpr std::string_view name_of(Action action) { return detail::row_of(action).name; }
// For the sentence "You cannot see this case."
constexpr std::string_view words_of(Action action) { return detail::row_of(action).words; }
// What the action is done to. may() refuses an action on any other kind of subject.
constexpr SubjectKind subject_kind_of(Action action) { return detail::row_of(action).on; }
// Whether a visitor must be signed in before may() can be asked at all.
constexpr bool needs_sign_in(Action action) { return detail::row_of(action).signed_in; }
constexpr std::optional<Action> action_named(std::string_view name) {
  for (const detail::ActionRow& row : detail::action_rows)
    if (row.name == name) return row.action;
  return std::nullopt;
}

constexpr std::string_view name_of(SubjectKind kind) {
  return detail::subject_names[static_cast<std::size_t>(kind)];
}
constexpr std::string_view name_of(Relationship relationship) {
  return detail::relationship_names[static_cast<std::size_t>(relationship)];
}

static_assert(
    [] {
      for (std::size_t i = 0; i < action_count; ++i)
        if (static_cast<std::size_t>(all_actions[i]) != i) return false;
      return static_cast<std::size_t>(Action::see_prices) + 1 == action_count;
    }(),
    "every action has its row, in the order of the enum");

}  // namespace candour::people
