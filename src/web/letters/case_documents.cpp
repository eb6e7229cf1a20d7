#include "web/letters/case_documents.hpp"

#include <algorithm>

#include "care/casefile/note_actions.hpp"
#include "care/document_kind.hpp"
#include "forms/form.hpp"
#include "registers/person_index.hpp"

namespace candour::web {
namespace {

bool is_assessment(std::string_view kind) {
  return kind == "needs_assessment" || kind == "carers_assessment";
}

void read_assessment_of(DocumentReading& reading) {
  const auto* last = reading.document.latest_signed();
  const care::DocumentContent* content = nullptr;
  if (last != nullptr)
    content = &last->what.content;
  else if (reading.document.shared)
    content = &reading.document.shared->what.content;
  if (content == nullptr) return;
  const auto whom = reading.entry.begun.kind == "carers_assessment" ? care::AssessedWhom::carer
                                                                    : care::AssessedWhom::adult;
  reading.assessment =
      care::read_assessment(whom, reading.entry.begun.about, care::Answers{content->answers});
}

// The events of the stages that stand in this document’s stream.
Result<void> read_stages(DocumentReading& reading) {
  const std::string& kind = reading.entry.begun.kind;
  if (is_assessment(kind)) {
    read_assessment_of(reading);
    auto decided = care::eligibility_of(reading.events);
    if (!decided) return decided.error();
    reading.facts.eligibility = std::move(*decided);
  }
  if (kind == "care_plan" || kind == "carers_support_plan") {
    auto plan = care::fold_plan(reading.events);
    if (!plan) return plan.error();
    reading.facts.plan = std::move(*plan);
    auto budgets = care::budgets_of(reading.events);
    if (!budgets) return budgets.error();
    reading.facts.budgets = std::move(*budgets);
  }
  if (kind == "financial_assessment") {
    auto charge = care::charge_of(reading.events);
    if (!charge) return charge.error();
    reading.facts.charge = std::move(*charge);
  }
  return {};
}

Result<DocumentReading> read_one(const Visit& visit, const care::DocumentEntry& entry) {
  DocumentReading reading;
  reading.entry = entry;
  auto events =
      visit.site.store.read_stream(visit.site.council.id, care::stream_of(entry.begun.document));
  if (!events) return events.error();
  auto folded = care::fold_document(*events);
  if (!folded) return folded.error();
  reading.document = std::move(*folded);
  reading.events = std::move(*events);
  if (visit.site.forms != nullptr && !entry.begun.form.empty())
    reading.form = visit.site.forms->version(entry.begun.form, entry.begun.form_version);
  if (auto read = read_stages(reading); !read) return read.error();
  return reading;
}

}  // namespace

Result<std::vector<DocumentReading>> read_documents(const Visit& visit,
                                                    const care::CaseRecord& record) {
  std::vector<DocumentReading> all;
  for (const care::DocumentEntry& entry : record.documents) {
    auto reading = read_one(visit, entry);
    if (!reading) return reading.error();
    all.push_back(std::move(*reading));
  }
  return all;
}

const DocumentReading* reading_of(const std::vector<DocumentReading>& all, std::string_view id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const DocumentReading& one) {
    return one.entry.begun.document.text() == id;
  });
  return found == all.end() ? nullptr : &*found;
}

std::vector<letters::DocumentFacts> facts_of(const std::vector<DocumentReading>& all) {
  std::vector<letters::DocumentFacts> facts;
  for (const DocumentReading& one : all) {
    facts.push_back(one.facts);
    facts.back().entry = &one.entry;
  }
  return facts;
}

Result<std::vector<std::pair<std::string, VagueDate>>> deaths_in(const Visit& visit,
                                                                 const care::CaseRecord& record) {
  std::vector<std::pair<std::string, VagueDate>> died;
  for (const care::PersonAdded& person : record.people) {
    if (!person.person) continue;
    const auto entry =
        registers::find_person(visit.site.store, visit.site.council.id, *person.person);
    if (!entry) return entry.error();
    if (*entry && (*entry)->record.died) died.emplace_back(person.label, *(*entry)->record.died);
  }
  return died;
}

std::string document_title(std::string_view kind) {
  if (const care::DocumentKind* found = care::document_kind_named(kind))
    return std::string{found->title};
  return std::string{kind};
}

people::Reader reader_named(const Visit& visit, const care::CaseRecord& record,
                            const care::PersonAdded& person) {
  const bool is_carer =
      !person.case_is_about_them &&
      std::find(person.roles.begin(), person.roles.end(), "carer") != person.roles.end();
  return {.council = visit.site.council.id,
          .actor = care::account_of(record, person),
          .display_name = letters::called(record, person.label),
          .role = is_carer ? people::Role::carer : people::Role::adult,
          .relationship = people::Relationship::self};
}

}  // namespace candour::web
