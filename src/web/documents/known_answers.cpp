#include "web/documents/known_answers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/person/record.hpp"
#include "web/documents/asked.hpp"

namespace candour::web {
namespace {

// What the council’s index of people holds of whoever the document is about, if they are in it.
Result<std::optional<care::PersonRecord>> index_card(const Visit& visit,
                                                     const care::PersonAdded* person) {
  if (person == nullptr || !person->person) return std::optional<care::PersonRecord>{};
  const auto events =
      visit.site.store.read_stream(visit.site.council.id, care::stream_of(*person->person));
  if (!events) return events.error();
  if (events->empty()) return std::optional<care::PersonRecord>{};
  auto folded = care::fold_person(*events);
  if (!folded) return folded.error();
  return std::optional<care::PersonRecord>{std::move(*folded)};
}

std::string text_of(const std::optional<PersonalText>& text) {
  return text ? text->for_reader() : std::string{};
}

std::string asked_on(const care::CaseRecord& record) {
  for (const care::Entry& entry : record.entries)
    if (entry.happened.kind == "assessment.requested" && entry.happened.on.exact())
      return iso(entry.happened.on.earliest);
  return {};
}

// On one line, as the forms ask for it.
std::string address_of(const care::PersonRecord& card) {
  const care::PersonAddress* address = card.current_address();
  if (address == nullptr || address->is_protected) return {};
  const std::string postcode = text_of(address->postcode);
  std::string line;
  for (const char character : address->lines.for_reader()) {
    if (character == '\r') continue;
    line += character == '\n' ? std::string{", "} : std::string{character};
  }
  return line + (postcode.empty() ? "" : ", " + postcode);
}

// The value of one of forms::held_names; empty where the record does not know it.
std::string held_value(std::string_view held, const care::CaseRecord& record,
                       const care::PersonAdded* person,
                       const std::optional<care::PersonRecord>& card) {
  if (held == "case.asked_on") return asked_on(record);
  if (person == nullptr) return {};
  if (held == "person.preferred_name") return text_of(person->preferred_name);
  if (held == "person.language") return text_of(person->language);
  if (held == "person.communication") return text_of(person->communication);
  if (held == "person.adjustments") return text_of(person->adjustments);
  if (held == "person.how_to_reach") return text_of(person->how_to_reach);
  if (held == "person.alert_at_the_door") return text_of(person->alert_at_the_door);
  if (held == "person.born") {
    if (person->born) return iso(*person->born);
    return card && card->born && card->born->exact() ? iso(card->born->earliest) : std::string{};
  }
  if (held == "person.name") {
    const care::PersonName* name = card ? card->current_name() : nullptr;
    return name != nullptr ? name->full() : text_of(person->preferred_name);
  }
  if (!card) return {};
  if (held == "person.address") return address_of(*card);
  if (held == "person.phone")
    return card->phones.empty() ? std::string{} : card->phones.back().for_reader();
  if (held == "person.nhs_number") return text_of(card->nhs_number);
  return {};
}

// An earlier document of the case about the same person, as it was signed.
struct Earlier {
  const care::DocumentEntry* entry = nullptr;
  care::DocumentRecord document;
  const forms::Form* form = nullptr;
};

// Those of its own kind only where they are brought forward; of every other kind always, since a
// fact is asked once in a case. The newest first.
Result<std::vector<Earlier>> earlier_documents(const Visit& visit, const OpenDocument& open) {
  std::vector<Earlier> found;
  const care::DocumentBegun& begun = open.entry.begun;
  for (const care::DocumentEntry& entry : open.record.documents) {
    if (!entry.is_signed() || entry.begun.document == begun.document ||
        entry.begun.about != begun.about)
      continue;
    if (entry.begun.kind == begun.kind && begun.brought_forward_from != entry.begun.document)
      continue;
    const auto events =
        visit.site.store.read_stream(visit.site.council.id, care::stream_of(entry.begun.document));
    if (!events) return events.error();
    auto folded = care::fold_document(*events);
    if (!folded) return folded.error();
    const care::SignedContent* signed_now = folded->latest_signed();
    if (signed_now == nullptr) continue;
    const forms::Form* form = visit.site.forms->version(signed_now->what.content.form,
                                                        signed_now->what.content.form_version);
    if (form == nullptr) continue;
    found.push_back({&entry, std::move(*folded), form});
  }
  std::stable_sort(found.begin(), found.end(), [](const Earlier& a, const Earlier& b) {
    return a.entry->signed_at > b.entry->signed_at;
  });
  return found;
}

struct FactPlace {
  const forms::Section* section = nullptr;
  const forms::Question* question = nullptr;
};

FactPlace place_of_fact(const forms::Form& form, std::string_view fact) {
  for (const forms::Section& section : form.sections)
    for (const forms::Question& question : section.questions)
      if (question.fact == fact) return {&section, &question};
  return {};
}

const people::Statement* statement_of(const care::DocumentContent& content,
                                      std::string_view section, std::string_view field) {
  const auto found = std::find_if(content.statements.begin(), content.statements.end(),
                                  [&](const care::FieldStatement& one) {
                                    return one.section == section && one.field == field;
                                  });
  return found == content.statements.end() ? nullptr : &found->statement;
}

// A statement as it stands now: with what was disputed of it since, and, where the council said
// in writing that it was wrong, in the words that stand instead.
people::Statement as_it_stands(const care::DocumentRecord& document, people::Statement statement) {
  const people::StatementId id = statement.id;
  for (const care::DisputeEntryRecord& one : document.disputes) {
    if (one.made.statement != id) continue;
    if (one.answer && one.answer->corrected_text) statement.text = *one.answer->corrected_text;
    statement.disputes.push_back(one.dispute);
  }
  return statement;
}

// What an earlier document answered to the same fact, where its answers are of the same shape.
std::optional<KnownAnswer> answered_before(const Visit& visit, const Earlier& earlier,
                                           const forms::Section& section,
                                           const forms::Question& question) {
  const FactPlace before = place_of_fact(*earlier.form, question.fact);
  if (before.question == nullptr || before.question->type != question.type) return std::nullopt;
  const care::DocumentContent& content = earlier.document.latest_signed()->what.content;
  const care::Answers answers{content.answers};
  KnownAnswer known{section.id,
                    question.id,
                    {},
                    {},
                    earlier.entry->signed_on,
                    earlier.entry->begun.document,
                    earlier.entry->signed_version};
  known.source = earlier.form->title;
  const int rows =
      is_group(*before.question) ? answers.rows(before.section->id, before.question->id) : 0;
  for (const std::string& field : fields_of(*before.question, rows)) {
    const std::string_view text = answers.text(before.section->id, field);
    if (text.empty()) continue;
    const people::Statement* statement = statement_of(content, before.section->id, field);
    if (statement != nullptr &&
        people::visible_to(visit.reader, *statement).what != people::Shown::shown)
      return std::nullopt;
    std::string here = question.id + field.substr(before.question->id.size());
    if (place_of_field(section, here).question == nullptr) continue;
    if (statement == nullptr) {
      known.fields.push_back({std::move(here), std::string{text}, std::nullopt});
      continue;
    }
    people::Statement stands = as_it_stands(earlier.document, *statement);
    std::string words = stands.text.for_storage();
    known.fields.push_back({std::move(here), std::move(words), std::move(stands)});
  }
  return known.fields.empty() ? std::nullopt : std::optional<KnownAnswer>{std::move(known)};
}

}  // namespace

Result<std::vector<KnownAnswer>> known_answers(const Visit& visit, const OpenDocument& open,
                                               const forms::Form& form) {
  const care::PersonAdded* person = open.record.person(open.entry.begun.about);
  const auto card = index_card(visit, person);
  if (!card) return card.error();
  const auto earlier = earlier_documents(visit, open);
  if (!earlier) return earlier.error();
  std::vector<KnownAnswer> known;
  for (const forms::Section& section : form.sections) {
    for (const forms::Question& question : section.questions) {
      const std::string held = held_value(question.held, open.record, person, *card);
      if (!held.empty()) {
        known.push_back({section.id,
                         question.id,
                         {{question.id, held, std::nullopt}},
                         "what the council holds",
                         std::nullopt,
                         std::nullopt,
                         0});
        continue;
      }
      for (const Earlier& one : *earlier) {
        auto before = answered_before(visit, one, section, question);
        if (!before) continue;
        known.push_back(std::move(*before));
        break;
      }
    }
  }
  return known;
}

const KnownAnswer* known_of(const std::vector<KnownAnswer>& known, std::string_view section,
                            std::string_view question) {
  const auto found = std::find_if(known.begin(), known.end(), [&](const KnownAnswer& one) {
    return one.section == section && one.question == question;
  });
  return found == known.end() ? nullptr : &*found;
}

}  // namespace candour::web
