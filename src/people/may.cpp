#include "people/may.hpp"

#include <fmt/format.h>

#include <iterator>

namespace candour::people {
namespace {

std::string_view words_of(Permission permission) {
  switch (permission) {
    case Permission::allowed: return "yes";
    case Permission::allowed_with_reason: return "with a reason";
    case Permission::refused: return "no";
    case Permission::hidden: return "hidden";
  }
  return "";
}

void append_table_head(std::string& page) {
  page += "\n| role |";
  for (const Relationship relationship : all_relationships)
    fmt::format_to(std::back_inserter(page), " {} |", name_of(relationship));
  page += "\n| --- |";
  for (std::size_t i = 0; i < relationship_count; ++i) page += " --- |";
  page += "\n";
}

// One line for a role; `ask` answers for a relationship.
template <class Ask>
void append_role(std::string& page, Role role, Ask ask) {
  fmt::format_to(std::back_inserter(page), "| {} |", name_of(role));
  for (const Relationship relationship : all_relationships)
    fmt::format_to(std::back_inserter(page), " {} |", words_of(ask(relationship)));
  page += "\n";
}

}  // namespace

std::string permissions_page() {
  std::string page =
      "# Who may do what\n\nPrinted from the table that decides (src/people/may_table.hpp). "
      "“With a reason”: outside the caseload, the reason is asked and recorded. “Hidden”: answered "
      "as if it did not exist. Both parts apply, and the stricter answer counts.\n\n"
      "## What each role may do\n";
  for (const Action action : all_actions) {
    fmt::format_to(std::back_inserter(page), "\n### {}\n\nOn: {}.{}\n", name_of(action),
                   name_of(subject_kind_of(action)),
                   needs_sign_in(action) ? "" : " Open to anybody, signed in or not.");
    append_table_head(page);
    for (const Role role : all_roles)
      append_role(page, role, [&](Relationship r) { return may(role, action, r); });
  }
  page += "\n## What each role may see of each class in a person’s record\n";
  for (const detail::ClassRow& row : detail::classes) {
    fmt::format_to(std::back_inserter(page), "\n### {}, {}\n", name_of(row.visibility),
                   row.sharing == Sharing::shared ? "shared" : "not shared");
    append_table_head(page);
    for (const Role role : all_roles)
      append_role(page, role,
                  [&](Relationship r) { return may_see(role, row.visibility, row.sharing, r); });
  }
  return page;
}

}  // namespace candour::people
