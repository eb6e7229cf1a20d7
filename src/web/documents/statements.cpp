#include "web/documents/statements.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/casefile/note_actions.hpp"
#include "journal/digest.hpp"

namespace candour::web {
namespace {

using people::Source;

// The first person of the case with a part in it: "carer".
const care::PersonAdded* with_role(const care::CaseRecord& record, std::string_view role) {
  const auto found =
      std::find_if(record.people.begin(), record.people.end(), [&](const care::PersonAdded& one) {
        return std::find(one.roles.begin(), one.roles.end(), role) != one.roles.end();
      });
  return found == record.people.end() ? nullptr : &*found;
}

ActorId account_of_person(const care::CaseRecord& record, const care::PersonAdded* person) {
  return person == nullptr ? care::account_of_somebody_else() : care::account_of(record, *person);
}

ActorId account_of_question(const OpenDocument& open, const StandingText& text) {
  switch (text.place.question->account) {
    case forms::Account::author: return text.author;
    case forms::Account::person:
      return account_of_person(open.record, open.record.person(open.entry.begun.about));
    case forms::Account::carer:
      return account_of_person(open.record, with_role(open.record, "carer"));
    case forms::Account::other: return care::account_of_somebody_else();
  }
  return text.author;
}

// Of a row of evidence: the label of somebody of the case, "author" or "other".
ActorId account_of_evidence(const OpenDocument& open, const StandingText& text,
                            std::string_view label) {
  if (label.empty() || label == "author") return text.author;
  if (label == "other") return care::account_of_somebody_else();
  return account_of_person(open.record, open.record.person(label));
}

bool is_carers(const care::DocumentBegun& begun) {
  return begun.kind == "carers_assessment" || begun.kind == "carers_support_plan";
}

// A plan, a budget and a charge are the person’s at once (contracts 6).
bool is_theirs(const care::DocumentBegun& begun) {
  return begun.kind == "care_plan" || begun.kind == "financial_assessment";
}

Source source_of(const OpenDocument& open, const people::Statement& statement) {
  const care::PersonAdded* about = open.record.person(open.entry.begun.about);
  // In the carer’s own record what is theirs is theirs; in the adult’s it is the carer’s own.
  if (is_carers(open.entry.begun) && (about == nullptr || !about->case_is_about_them))
    return Source::carers_assessment;
  if (statement.account_of.text().starts_with("staff:"))
    return is_theirs(open.entry.begun) ? Source::council_to_person : Source::professional;
  const care::PersonAdded* whose = care::person_of(open.record, statement.account_of);
  return whose != nullptr && whose == about ? Source::person : Source::another_person;
}

people::HowKnown how_known_of(std::string_view name, people::HowKnown otherwise) {
  for (const auto known :
       {people::HowKnown::said, people::HowKnown::observed, people::HowKnown::document,
        people::HowKnown::professional, people::HowKnown::inferred})
    if (people::name_of(known) == name) return known;
  return otherwise;
}

people::StatementId id_of(const OpenDocument& open, const StandingText& text) {
  std::string id =
      fmt::format("{}.{}.{}", open.entry.begun.document.text(), text.section, text.field);
  constexpr std::size_t most = 64;
  if (id.size() > most) {
    id = "s-";
    const auto digest = journal::sha256(
        fmt::format("{}/{}/{}", open.entry.begun.document.text(), text.section, text.field));
    for (std::size_t i = 0; i < 24; ++i) id += fmt::format("{:02x}", digest[i]);
  }
  return people::StatementId::ours(id);
}

void add_what_was_said_before(people::Statement& statement, const KnownAnswer& known,
                              std::string_view field) {
  for (const KnownField& one : known.fields) {
    if (one.field != field || !one.statement || !known.document) continue;
    if (one.statement->text.for_storage() != statement.text.for_storage()) return;
    people::Statement here = people::brought_forward(*one.statement, *known.document,
                                                     static_cast<int>(known.document_version),
                                                     statement.id, statement.recorded);
    here.author = statement.author;
    here.sharing = people::Sharing::not_shared;
    statement = std::move(here);
    return;
  }
}

}  // namespace

people::Statement statement_of_text(const OpenDocument& open, const StandingText& text,
                                    const care::Answers& answers, const KnownAnswer* known) {
  people::Statement statement;
  statement.id = id_of(open, text);
  statement.text = PersonalText{std::string{text.text}};
  statement.author = text.author;
  statement.recorded = text.at;
  if (text.place.question->type == forms::QuestionType::evidence) {
    const auto column = [&](std::string_view name) {
      return answers.row_text(text.section, text.place.question->id, text.place.row, name);
    };
    statement.account_of = account_of_evidence(open, text, column("account"));
    statement.how_known = how_known_of(column("how_known"), people::HowKnown::not_recorded);
    if (const auto on = parse_day(column("on"))) statement.happened = exactly(*on);
  } else {
    statement.account_of = account_of_question(open, text);
    statement.how_known = statement.account_of == text.author ? people::HowKnown::professional
                                                              : people::HowKnown::said;
  }
  statement.visibility = people::default_visibility(source_of(open, statement));
  if (known != nullptr) add_what_was_said_before(statement, *known, text.field);
  return statement;
}

care::DocumentContent opened_to_person(care::DocumentContent content) {
  for (care::FieldStatement& one : content.statements)
    if (one.statement.visibility == people::VisibilityClass::professional_in_work)
      one.statement.sharing = people::Sharing::shared;
  return content;
}

}  // namespace candour::web
