#include "web/pages/whose_account.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace candour::web {
namespace {

using namespace html;
using people::Source;

struct CloserKind {
  std::string_view value;
  Source source;
  std::string_view words;
};
constexpr std::array closer_kinds{
    CloserKind{"protection", Source::protection,
               "Safeguarding, domestic abuse, child protection or police: held"},
    CloserKind{"carers_assessment", Source::carers_assessment, "Part of a carer’s own assessment"},
    CloserKind{"legal_advice", Source::legal_advice, "Legal advice to the council"}};

std::string name_of(const care::PersonAdded& person) {
  if (person.preferred_name) return person.preferred_name->for_reader();
  return person.words.empty() ? person.label : fmt::format("{} ({})", person.label, person.words);
}

// "person-1" for the first of the case.
std::string choice_of(std::size_t place) { return fmt::format("person-{}", place + 1); }

}  // namespace

std::vector<PersonChoice> people_of_the_case(const care::CaseRecord& record) {
  std::vector<PersonChoice> choices;
  for (std::size_t i = 0; i < record.people.size(); ++i)
    choices.push_back({name_of(record.people[i]), choice_of(i)});
  return choices;
}

const care::PersonAdded* person_chosen(const care::CaseRecord& record, std::string_view value) {
  for (std::size_t i = 0; i < record.people.size(); ++i)
    if (choice_of(i) == value) return &record.people[i];
  return nullptr;
}

Choice somebody_else_choice(std::string hint) {
  return {.text = "Somebody whom the case does not name",
          .value = "somebody-else",
          .hint = {.text = std::move(hint)}};
}

Result<ActorId> account_typed(const Typed& typed, const care::CaseRecord& record,
                              const Visit& visit) {
  const std::string value = typed.text("account_of");
  if (value.empty()) return ActorId{};
  if (value == "mine") return visit.reader.actor;
  if (value == "somebody-else") return care::account_of_somebody_else();
  const auto* person = person_chosen(record, value);
  if (person == nullptr) return not_a_choice("account_of");
  return care::account_of(record, *person);
}

Select closer_select(const CaseForm& form, std::string hint) {
  Select select{.name = "kept",
                .label = {.text = "Is it of a kind that is kept closer?"},
                .hint = {.text = std::move(hint)},
                .error_message = {.text = form.error_of("kept")},
                .value = form.typed.text("kept")};
  select.items.push_back({.text = "No", .value = ""});
  for (const CloserKind& one : closer_kinds)
    select.items.push_back({.text = std::string{one.words}, .value = std::string{one.value}});
  return select;
}

Result<std::optional<Source>> closer_typed(const Typed& typed) {
  const std::string kept = typed.text("kept");
  if (kept.empty()) return std::optional<Source>{};
  const auto* chosen = std::find_if(closer_kinds.begin(), closer_kinds.end(),
                                    [&](const CloserKind& one) { return one.value == kept; });
  if (chosen == closer_kinds.end()) return not_a_choice("kept");
  return std::optional<Source>{chosen->source};
}

Refusal not_a_choice(std::string_view field) {
  return refuse(RefusalCode::unknown_field_value, "Choose one of those that are listed.",
                std::string{field});
}

}  // namespace candour::web
