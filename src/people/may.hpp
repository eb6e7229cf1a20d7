#pragma once
// may(): who may do what. One pure function over the table in may_table.hpp; nothing is allowed
// that the table does not allow.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "people/action.hpp"
#include "people/may_table.hpp"
#include "people/role.hpp"
#include "people/visibility.hpp"

namespace candour::people {

// Mildest first: where two answers meet, the later one counts.
enum class Permission : std::uint8_t {
  allowed,
  allowed_with_reason,  // outside the caseload: whoever acts gives a reason, and it is recorded
  refused,              // and told so
  hidden,               // answered as if it did not exist
};

inline constexpr std::array<std::string_view, 4> permission_names{"allowed", "allowed_with_reason",
                                                                  "refused", "hidden"};
constexpr std::string_view name_of(Permission permission) {
  return permission_names[static_cast<std::size_t>(permission)];
}

namespace detail {

constexpr Permission read_letter(char letter) {
  switch (letter) {
    case 'A': return Permission::allowed;
    case 'R': return Permission::allowed_with_reason;
    case '-': return Permission::refused;
    default: return Permission::hidden;
  }
}

constexpr Permission at(Cell cell, Relationship relationship) {
  return read_letter(cell[static_cast<std::size_t>(relationship)]);
}

constexpr bool whole(Cell cell) {
  return cell.size() == relationship_count &&
         cell.find_first_not_of("AR-h") == std::string_view::npos;
}

constexpr std::size_t class_index(VisibilityClass visibility, Sharing sharing) {
  return static_cast<std::size_t>(visibility) * 2 + static_cast<std::size_t>(sharing);
}

static_assert(
    [] {
      for (std::size_t i = 0; i < grants.size(); ++i) {
        if (static_cast<std::size_t>(grants[i].action) != i) return false;
        for (const Cell cell : grants[i].cells)
          if (!whole(cell)) return false;
      }
      return true;
    }(),
    "every action has a row with a whole cell for every role");
static_assert(
    [] {
      for (std::size_t i = 0; i < classes.size(); ++i) {
        if (class_index(classes[i].visibility, classes[i].sharing) != i) return false;
        for (const Cell cell : classes[i].cells)
          if (!whole(cell)) return false;
      }
      return classes.size() == all_visibility_classes.size() * 2;
    }(),
    "every class, shared or not, has a row with a whole cell for every role");

}  // namespace detail

// What a role may see of a class in a person's record (part 2 of the table).
constexpr Permission may_see(Role role, VisibilityClass visibility, Sharing sharing,
                             Relationship relationship) {
  const detail::ClassRow& row = detail::classes[detail::class_index(visibility, sharing)];
  return detail::at(row.cells[static_cast<std::size_t>(role)], relationship);
}

// Whether `actor` may do `action` to `subject`, standing to it as `relationship` says. An action on
// the wrong kind of subject is refused.
constexpr Permission may(Role actor, Action action, const Subject& subject,
                         Relationship relationship) {
  if (subject.kind != subject_kind_of(action)) return Permission::refused;
  const detail::GrantRow& row = detail::grants[static_cast<std::size_t>(action)];
  const Permission granted = detail::at(row.cells[static_cast<std::size_t>(actor)], relationship);
  if (subject.kind != SubjectKind::person_record) return granted;
  const Permission seen = may_see(actor, subject.visibility, subject.sharing, relationship);
  return granted < seen ? seen : granted;
}

// The same of the subject that the action is done to, as a whole page: the usual question of a
// route.
constexpr Permission may(Role actor, Action action, Relationship relationship) {
  return may(actor, action, Subject{.kind = subject_kind_of(action)}, relationship);
}

constexpr bool is_allowed(Permission permission) {
  return permission == Permission::allowed || permission == Permission::allowed_with_reason;
}

// The whole table in Markdown, for the documents: a section for each action and for each class.
std::string permissions_page();

}  // namespace candour::people
