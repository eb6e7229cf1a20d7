#include "web/letters/prepared_letter.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "drafts/draft_store.hpp"
#include "journal/digest.hpp"
#include "letters/render.hpp"
#include "registers/person_index.hpp"
#include "web/http/form.hpp"

namespace candour::web {
namespace {

// The label of whose matter the letter is.
std::string about_of(const PreparedLetter& letter, const LetterChoice& choice) {
  if (const auto* reading = reading_of(letter.documents, choice.document))
    return reading->entry.begun.about;
  if (!choice.about.empty()) return choice.about;
  const care::PersonAdded* subject = letter.record.subject();
  return subject == nullptr ? std::string{} : subject->label;
}

// The newest document of a kind about somebody that has something of a stage.
template <class Has>
const DocumentReading* newest(const PreparedLetter& letter, std::string_view about, Has has) {
  const DocumentReading* found = nullptr;
  for (const DocumentReading& one : letter.documents)
    if (one.entry.begun.about == about && has(one)) found = &one;
  return found;
}

// The assessment that the letter’s document is, or rests on; else the newest.
const DocumentReading* assessment_for(const PreparedLetter& letter, const DocumentReading* document,
                                      std::string_view about) {
  if (document != nullptr && document->assessment) return document;
  if (document != nullptr && document->entry.begun.rests_on) {
    const auto* rests = reading_of(letter.documents, document->entry.begun.rests_on->text());
    if (rests != nullptr && rests->assessment) return rests;
  }
  return newest(letter, about,
                [](const DocumentReading& one) { return one.assessment.has_value(); });
}

// What the document that the letter tells of holds, and what it rests on.
void point_at_documents(PreparedLetter& letter, const LetterChoice& choice) {
  letters::LetterSource& source = letter.source;
  const DocumentReading* document = reading_of(letter.documents, choice.document);
  if (document != nullptr) {
    source.entry = &document->entry;
    source.document = &document->document;
    source.form = document->form;
    if (document->facts.plan) source.plan = &*document->facts.plan;
    source.budgets = document->facts.budgets;
  }
  if (const auto* assessed = assessment_for(letter, document, source.about)) {
    source.assessment = &*assessed->assessment;
    if (assessed->facts.eligibility) source.eligibility = &*assessed->facts.eligibility;
  }
  const auto* charged = newest(letter, source.about, [](const DocumentReading& one) {
    return one.facts.charge.has_value();
  });
  if (document != nullptr && document->facts.charge) charged = document;
  if (charged != nullptr) source.charge = &*charged->facts.charge;
}

Result<void> point_at_people(const Visit& visit, PreparedLetter& letter,
                             const LetterChoice& choice) {
  letters::LetterSource& source = letter.source;
  source.about = about_of(letter, choice);
  source.to = choice.to.empty() ? source.about : choice.to;
  const care::PersonAdded* about = letter.record.person(source.about);
  const care::PersonAdded* to = letter.record.person(source.to);
  if (about == nullptr)
    return refuse(RefusalCode::unknown_person, "Choose whom of this case the letter is about.",
                  "about");
  if (to == nullptr)
    return refuse(RefusalCode::unknown_person, "Choose who of this case gets the letter.", "to");
  source.reader = reader_named(visit, letter.record, *about);
  if (!to->person) return {};
  const auto entry = registers::find_person(visit.site.store, visit.site.council.id, *to->person);
  if (!entry) return entry.error();
  if (!*entry || (*entry)->record.current_address() == nullptr) return {};
  source.address = *(*entry)->record.current_address();
  return {};
}

// The same for one letter until it is sent: then the next of its kind has another.
people::DocumentId reference_of(const Visit& visit, const PreparedLetter& letter,
                                const LetterChoice& choice) {
  const auto sent = std::count_if(
      letter.record.letters.begin(), letter.record.letters.end(), [&](const care::Letter& one) {
        return one.sent.kind == choice.kind && one.sent.to == letter.source.to;
      });
  const std::string digest = journal::hexadecimal(journal::as_bytes(
      journal::sha256({visit.found_case->id.text(), "\n", choice.kind, "\n", choice.document, "\n",
                       letter.source.about, "\n", letter.source.to, "\n", std::to_string(sent)})));
  return people::DocumentId::ours("letter-" + digest.substr(0, 24));
}

// My own text of a part; where I wrote none, the newest of a colleague.
Result<letters::Edits> read_edits(const Visit& visit, const people::DocumentId& reference) {
  letters::Edits edits;
  if (visit.site.drafts == nullptr) return edits;
  const auto drafts = visit.site.drafts->read(visit.site.council.id, reference);
  if (!drafts) return drafts.error();
  std::map<std::string, const drafts::DraftText*> newest;
  for (const drafts::DraftText& text : drafts->texts) {
    if (text.section != letter_section || text.text.empty()) continue;
    auto& held = newest[text.field];
    const bool mine = text.author == visit.reader.actor;
    const bool held_is_mine = held != nullptr && held->author == visit.reader.actor;
    if (held == nullptr || mine || (!held_is_mine && text.at > held->at)) held = &text;
  }
  for (const auto& [field, text] : newest) edits[field] = text->text;
  return edits;
}

}  // namespace

Result<std::unique_ptr<PreparedLetter>> prepare_letter(const Visit& visit,
                                                       const LetterChoice& choice) {
  const letters::LetterKind* kind = letters::letter_kind_named(choice.kind);
  if (kind == nullptr)
    return refuse(RefusalCode::unknown_field_value, "Choose which letter to write.", "kind");
  auto letter = std::make_unique<PreparedLetter>();
  auto record = read_record(visit, visit.found_case->id);
  if (!record) return record.error();
  letter->record = std::move(*record);
  auto documents = read_documents(visit, letter->record);
  if (!documents) return documents.error();
  letter->documents = std::move(*documents);
  if (!choice.document.empty() && reading_of(letter->documents, choice.document) == nullptr)
    return refuse(RefusalCode::not_found, "There is no such document in this case.", "document");
  auto died = deaths_in(visit, letter->record);
  if (!died) return died.error();
  letter->died = std::move(*died);
  letters::LetterSource& source = letter->source;
  source.record = &letter->record;
  source.kind = kind;
  source.today = visit.today;
  source.council = visit.site.council.name;
  source.writer = visit.session->account.display_name;
  source.writer_role = people::words_of(visit.session->account.role);
  source.name_of = [&visit](const ActorId& actor) { return actor_name(visit, actor); };
  if (auto good = point_at_people(visit, *letter, choice); !good) return good.error();
  point_at_documents(*letter, choice);
  letter->reference = reference_of(visit, *letter, choice);
  auto edits = read_edits(visit, letter->reference);
  if (!edits) return edits.error();
  letter->edits = std::move(*edits);
  letter->draft = letters::compose(source, letter->edits);
  letter->bytes = letters::render(letter->draft, letter->reference.text());
  letter->digest = journal::hexadecimal(journal::as_bytes(journal::sha256(letter->bytes)));
  return letter;
}

std::string query_of(const LetterChoice& choice) {
  Fields fields;
  fields.add("kind", choice.kind);
  if (!choice.document.empty()) fields.add("document", choice.document);
  if (!choice.to.empty()) fields.add("to", choice.to);
  if (!choice.about.empty()) fields.add("about", choice.about);
  return "?" + encode_urlencoded(fields);
}

}  // namespace candour::web
