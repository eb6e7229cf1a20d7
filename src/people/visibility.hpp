#pragma once
// What stands in a record is of one of six classes. The class follows from the source, so a worker
// acts only to change it. What each class means for each reader is the table in may_table.hpp.

#include <array>
#include <boost/describe.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace candour::people {

enum class VisibilityClass : std::uint8_t {
  theirs,                // own words, letters, decisions, plan, budget, charge, clocks, complaints
  professional_in_work,  // a professional's statement, shown when shared or signed
  third_party,           // from or about another person, held until a worker releases it
  carers_own,            // a carer's own assessment where it touches the adult's record; on the
                         // carer's own record it is `theirs` (Care Act 2014 s12(4))
  held,                  // safeguarding, domestic abuse, child protection, police: its existence is
                         // not shown to the person's side
  legal_privilege,
};
BOOST_DESCRIBE_ENUM(VisibilityClass, theirs, professional_in_work, third_party, carers_own, held,
                    legal_privilege)
inline constexpr std::array<VisibilityClass, 6> all_visibility_classes{
    VisibilityClass::theirs,      VisibilityClass::professional_in_work,
    VisibilityClass::third_party, VisibilityClass::carers_own,
    VisibilityClass::held,        VisibilityClass::legal_privilege};

// Whether the step that opens a class has been taken and recorded. For a professional's statement:
// shared or signed. For another person's: released by a worker, the giver's view recorded. For a
// carer's own assessment: the carer asked for the adult to have it. For `theirs` it changes
// nothing. Held and privileged things are never opened by it: for them a recorded decision changes
// the class.
enum class Sharing : std::uint8_t { not_shared, shared };
BOOST_DESCRIBE_ENUM(Sharing, not_shared, shared)

// Where a statement, document or event came from, as far as it settles who sees it.
enum class Source : std::uint8_t {
  person,             // the person's own words
  council_to_person,  // letters, decisions, plans, budgets, charges, clocks
  professional,
  another_person,  // a carer, relative, neighbour or referrer
  carers_assessment,
  protection,  // safeguarding, domestic abuse, child protection, police
  legal_advice,
};

constexpr VisibilityClass default_visibility(Source source) {
  switch (source) {
    case Source::person:
    case Source::council_to_person: return VisibilityClass::theirs;
    case Source::professional: return VisibilityClass::professional_in_work;
    case Source::another_person: return VisibilityClass::third_party;
    case Source::carers_assessment: return VisibilityClass::carers_own;
    case Source::protection: return VisibilityClass::held;
    case Source::legal_advice: return VisibilityClass::legal_privilege;
  }
  return VisibilityClass::held;  // a value outside the enum is shown to nobody
}

namespace detail {
inline constexpr std::array<std::string_view, 6> visibility_names{
    "theirs", "professional_in_work", "third_party", "carers_own", "held", "legal_privilege"};
}

// The stable name, as events and tests write it.
constexpr std::string_view name_of(VisibilityClass visibility) {
  return detail::visibility_names[static_cast<std::size_t>(visibility)];
}
constexpr std::optional<VisibilityClass> visibility_named(std::string_view name) {
  for (const VisibilityClass visibility : all_visibility_classes)
    if (name_of(visibility) == name) return visibility;
  return std::nullopt;
}
constexpr std::string_view name_of(Sharing sharing) {
  return sharing == Sharing::shared ? "shared" : "not_shared";
}

}  // namespace candour::people
