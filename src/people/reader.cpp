#include "people/reader.hpp"

#include "base/assert.hpp"

namespace candour::people {
namespace {

Ground ground_of(Role role, VisibilityClass visibility) {
  if (visibility == VisibilityClass::legal_privilege) return Ground::legal_privilege;
  if (!on_persons_side(role)) return Ground::outside_role;
  switch (visibility) {
    case VisibilityClass::professional_in_work: return Ground::in_work;
    case VisibilityClass::third_party: return Ground::about_another_person;
    case VisibilityClass::carers_own: return Ground::carers_own_assessment;
    case VisibilityClass::theirs:
    case VisibilityClass::held:
    case VisibilityClass::legal_privilege: break;
  }
  CANDOUR_ASSERT(false, "the table leaves a gap where the person's side has none");
}

}  // namespace

ReaderKind kind_of(const Reader& reader) {
  if (reader.role == Role::panel_member) return ReaderKind::panel_member;
  if (is_staff(reader.role)) return ReaderKind::worker;
  if (!on_persons_side(reader.role)) return ReaderKind::outside_body;
  return reader.relationship == Relationship::representing ? ReaderKind::representative
                                                           : ReaderKind::person;
}

Visible visible_to(const Reader& reader, VisibilityClass visibility, Sharing sharing,
                   Matter matter) {
  const Permission seen = may_see(reader.role, visibility, sharing, reader.relationship);
  if (seen == Permission::hidden) return {Shown::hidden, Ground::none};
  // A privilege or another's privacy is the truer ground where it would withhold it anyway.
  if (seen == Permission::refused) return {Shown::gap, ground_of(reader.role, visibility)};
  if (relationship_for(reader, matter) != reader.relationship)
    return {Shown::gap, Ground::outside_scope};
  if (!is_staff(reader.role)) return {Shown::shown, Ground::none};
  // A record outside the caseload asks for a reason whatever the class of what stands in it.
  const Permission whole = may(reader.role, Action::see_case, reader.relationship);
  if (whole == Permission::refused) return {Shown::gap, Ground::outside_role};
  const bool asked =
      seen == Permission::allowed_with_reason || whole == Permission::allowed_with_reason;
  if (asked && !reader.reason_recorded) return {Shown::gap, Ground::needs_reason};
  return {Shown::shown, Ground::none};
}

std::string_view name_of(ReaderKind kind) {
  switch (kind) {
    case ReaderKind::worker: return "worker";
    case ReaderKind::person: return "person";
    case ReaderKind::representative: return "representative";
    case ReaderKind::panel_member: return "panel_member";
    case ReaderKind::outside_body: return "outside_body";
  }
  CANDOUR_ASSERT(false, "a kind of reader outside the closed list");
}

std::string_view name_of(Scope scope) {
  switch (scope) {
    case Scope::nothing: return "nothing";
    case Scope::care: return "care";
    case Scope::money: return "money";
    case Scope::care_and_money: return "care_and_money";
  }
  CANDOUR_ASSERT(false, "a scope outside the closed list");
}

std::string_view name_of(Shown shown) {
  switch (shown) {
    case Shown::shown: return "shown";
    case Shown::gap: return "gap";
    case Shown::hidden: return "hidden";
  }
  CANDOUR_ASSERT(false, "a way of showing outside the closed list");
}

std::string_view name_of(Ground ground) {
  switch (ground) {
    case Ground::none: return "none";
    case Ground::in_work: return "in_work";
    case Ground::about_another_person: return "about_another_person";
    case Ground::carers_own_assessment: return "carers_own_assessment";
    case Ground::legal_privilege: return "legal_privilege";
    case Ground::outside_scope: return "outside_scope";
    case Ground::outside_role: return "outside_role";
    case Ground::needs_reason: return "needs_reason";
  }
  CANDOUR_ASSERT(false, "a ground outside the closed list");
}

std::string_view words_of(Ground ground) {
  switch (ground) {
    case Ground::none: return "";
    case Ground::in_work:
      return "A worker is still writing something here. You will see it when it is shared with you "
             "or signed.";
    case Ground::about_another_person:
      return "Something here is from or about another person. It is held back until a worker has "
             "asked for that person’s view and decided whether to release it.";
    case Ground::carers_own_assessment:
      return "This is a carer’s own assessment. The carer decides whether you are given a copy "
             "(Care Act 2014 section 12(4)).";
    case Ground::legal_privilege:
      return "Something here is legal advice to the council. It is held back because legal advice "
             "is private to whoever asked for it.";
    case Ground::outside_scope:
      return "Something here is outside what you are recorded as acting on for this person.";
    case Ground::outside_role: return "Something here is not open to your role.";
    case Ground::needs_reason:
      return "Something here opens once you have given your reason for looking. The reason is "
             "recorded.";
  }
  CANDOUR_ASSERT(false, "a ground outside the closed list");
}

}  // namespace candour::people
