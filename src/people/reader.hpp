#pragma once
// Whoever reads a page. Every page function takes its reader: what is shown, shown as a gap, or
// not shown at all follows from who reads.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/identifier.hpp"
#include "people/action.hpp"
#include "people/may.hpp"
#include "people/role.hpp"
#include "people/visibility.hpp"

namespace candour::people {

enum class ReaderKind : std::uint8_t {
  worker,  // staff, save a panel member
  person,
  representative,
  panel_member,
  outside_body,
};
std::string_view name_of(ReaderKind kind);

// What part of a record something belongs to, as far as a representative's scope turns on it.
enum class Matter : std::uint8_t { care, money };

// What a representative may act on, from the recorded authority: a lasting power, a deputyship
// order, an appointeeship (money alone), an instruction, or what the person agreed.
enum class Scope : std::uint8_t { nothing, care, money, care_and_money };
std::string_view name_of(Scope scope);
constexpr bool covers(Scope scope, Matter matter) {
  if (scope == Scope::care_and_money) return true;
  return matter == Matter::care ? scope == Scope::care : scope == Scope::money;
}

struct Reader {
  CouncilId council;
  ActorId actor;             // "staff:…" or "person:…"
  std::string display_name;  // as a page prints it
  Role role = Role::outside_body;
  // How the reader stands to the record on this page. On a page about no one person: none.
  Relationship relationship = Relationship::none;
  // Read only where relationship is `representing`.
  Scope scope = Scope::nothing;
  // Whether a reason for opening this record is recorded for this visit: what
  // Permission::allowed_with_reason asks for.
  bool reason_recorded = false;
};

ReaderKind kind_of(const Reader& reader);

// The relationship in which the reader stands to what the record holds on a matter: outside the
// scope of their authority a representative has none.
constexpr Relationship relationship_for(const Reader& reader, Matter matter) {
  const bool outside =
      reader.relationship == Relationship::representing && !covers(reader.scope, matter);
  return outside ? Relationship::none : reader.relationship;
}

// may() for this reader and the record on the page.
constexpr Permission may(const Reader& reader, Action action, const Subject& subject,
                         Matter matter = Matter::care) {
  return may(reader.role, action, subject, relationship_for(reader, matter));
}

enum class Shown : std::uint8_t {
  shown,
  gap,     // the page says that something is withheld, and the ground
  hidden,  // not in lists, counts, clocks, exports, letters or search
};

// Why there is a gap.
enum class Ground : std::uint8_t {
  none,  // there is no gap
  in_work,
  about_another_person,
  carers_own_assessment,
  legal_privilege,
  outside_scope,  // a representative's authority does not reach it
  outside_role,   // a worker whose role does not need it
  needs_reason,   // a worker may see it, once a reason is recorded
};
std::string_view name_of(Shown shown);
std::string_view name_of(Ground ground);
// A sentence for the page, in the place of what is withheld.
std::string_view words_of(Ground ground);

struct Visible {
  Shown what = Shown::hidden;
  Ground ground = Ground::none;  // only for a gap
  friend constexpr bool operator==(const Visible&, const Visible&) = default;
};

// What this reader is shown of something in the record of this page. Where a reason is asked
// (outside the caseload, or something held) and none is recorded there is a gap until it is.
Visible visible_to(const Reader& reader, VisibilityClass visibility, Sharing sharing,
                   Matter matter = Matter::care);

}  // namespace candour::people
