#pragma once
// What can happen to a case as a whole: it is opened, people are part of it, things happen in it.
// Each is declared once; JSON, storage and history follow from the declaration. What happens to it
// as work is in work_events.hpp, what workers write in it in note_events.hpp.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "journal/codec.hpp"
#include "people/visibility.hpp"

namespace candour::care {

enum class CaseOrigin : std::uint8_t {
  council,    // kept by the council itself
  imported,   // brought in from another system
  published,  // a published Ombudsman decision: real, anonymised, and on nobody’s list
};
BOOST_DESCRIBE_ENUM(CaseOrigin, council, imported, published)

struct CaseOpened {
  std::string reference;
  std::string service;  // "adult" or "children": which law applies
  CaseOrigin origin = CaseOrigin::council;
  std::optional<std::string> council_name;
  std::optional<std::string> category;
  std::optional<std::string> address;  // where the published decision can be read
  std::optional<Day> seen_to;          // the day to which the list of happenings reaches
};
BOOST_DESCRIBE_STRUCT(CaseOpened, (),
                      (reference, service, origin, council_name, category, address, seen_to))

// Somebody who is part of the case. What matters at the door comes first on their page.
struct PersonAdded {
  std::string label;               // how happenings name them: "X"
  std::string words;               // "father, complainant"
  std::vector<std::string> roles;  // "child", "carer": only what the record states
  std::optional<PersonalText> preferred_name;
  std::optional<Day> born;
  std::optional<PersonalText> how_to_reach;       // "Phone only after 10."
  std::optional<PersonalText> communication;      // "Large print."
  std::optional<PersonalText> adjustments;        // "Needs a break every 20 minutes."
  std::optional<PersonalText> alert_at_the_door;  // "Two dogs."
  bool case_is_about_them = false;
  std::optional<PersonId> person;        // who they are in the council’s index of people
  std::optional<PersonalText> language;  // that they speak best, where it is not English
};
BOOST_DESCRIBE_STRUCT(PersonAdded, (),
                      (label, words, roles, preferred_name, born, how_to_reach, communication,
                       adjustments, alert_at_the_door, case_is_about_them, person, language))

// One dated fact. `kind` is the text that was given: a kind outside the vocabulary is kept.
struct Happened {
  std::string kind;
  VagueDate on;          // with its bounds, also where it is undated
  bool in_order = true;  // false: its place in the list says nothing about when it happened
  std::optional<std::string> about;
  std::optional<PersonalText> note;  // free words; no rule reads them
  std::optional<std::string> outcome;
  std::optional<std::string> reason;
  std::optional<std::string> item;
  std::int64_t count = 1;
  bool claimed = false;
  bool computed = false;
  // Who sees it, where that is not what its kind says (visibility_of in happened_visibility.hpp).
  std::optional<people::VisibilityClass> visibility;
};
BOOST_DESCRIBE_STRUCT(Happened, (),
                      (kind, on, in_order, about, note, outcome, reason, item, count, claimed,
                       computed, visibility))

// A council’s own standard for one rule: shown beside the law, never instead of it.
struct LocalStandardSet {
  std::string rule;
  std::int64_t amount = 0;
  std::string unit;  // "days", "working_days", "weeks", "months"
};
BOOST_DESCRIBE_STRUCT(LocalStandardSet, (), (rule, amount, unit))

}  // namespace candour::care

template <>
struct candour::journal::KindOf<candour::care::CaseOpened> {
  static constexpr std::string_view name = "case.opened";
};
template <>
struct candour::journal::KindOf<candour::care::PersonAdded> {
  static constexpr std::string_view name = "case.person_added";
};
template <>
struct candour::journal::KindOf<candour::care::Happened> {
  static constexpr std::string_view name = "case.happened";
};
template <>
struct candour::journal::KindOf<candour::care::LocalStandardSet> {
  static constexpr std::string_view name = "case.local_standard_set";
};
