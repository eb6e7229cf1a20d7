#include "letters/owed.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/contact/document.hpp"

namespace candour::letters {
namespace {

struct Calls {
  const care::CaseRecord& record;
  std::span<const std::string> died;
  std::vector<OwedLetter> owed;

  // Whether a letter of this kind went to somebody about a document, on or after a day.
  bool is_sent(std::string_view kind, std::string_view to,
               const std::optional<people::DocumentId>& document, std::optional<Day> since) const {
    return std::any_of(record.letters.begin(), record.letters.end(), [&](const care::Letter& one) {
      const bool reached =
          one.sent.to == to ||
          std::count(one.sent.copies_to.begin(), one.sent.copies_to.end(), std::string{to}) > 0;
      const bool later = !since || !one.on || *one.on >= *since;
      return one.sent.kind == kind && reached && later &&
             (!document || one.sent.document == document);
    });
  }

  void add(std::string_view id, const std::string& to,
           const std::optional<people::DocumentId>& document, std::string because,
           std::optional<Day> since) {
    if (std::find(died.begin(), died.end(), to) != died.end()) return;
    if (is_sent(id, to, document, since)) return;
    const LetterKind* kind = letter_kind_named(id);
    if (kind != nullptr) owed.push_back({kind, to, document, std::move(because), since});
  }
};

std::string on(std::string_view what, std::optional<Day> day) {
  return day ? fmt::format("{} on {}.", what, say(*day)) : fmt::format("{}.", what);
}

std::string_view copy_letter(std::string_view document_kind) {
  if (document_kind == "needs_assessment") return "L04";
  if (document_kind == "carers_assessment") return "L05";
  if (document_kind == "care_plan") return "L13";
  if (document_kind == "carers_support_plan") return "L14";
  return {};
}

void add_decision(Calls& calls, const DocumentFacts& facts, const std::string& to) {
  const care::EligibilityRecord& decided = *facts.eligibility;
  const auto document = facts.entry->begun.document;
  const std::string because = on("Eligibility was decided", decided.on);
  calls.add("L06", to, document, because, decided.on);
  if (decided.what.decided == care::Verdict::not_eligible)
    calls.add("L07", to, document, because, decided.on);
}

void add_budgets(Calls& calls, const DocumentFacts& facts, const std::string& to) {
  const auto document = facts.entry->begun.document;
  const auto last = std::find_if(
      facts.budgets.rbegin(), facts.budgets.rend(),
      [](const care::BudgetEntry& one) { return one.set.kind == care::BudgetKind::final; });
  if (last != facts.budgets.rend()) {
    calls.add("L15", to, document, on("The personal budget was set", last->on), last->on);
    return;
  }
  if (!facts.budgets.empty())
    calls.add("L12", to, document, on("An indicative budget was set", facts.budgets.back().on),
              facts.budgets.back().on);
}

void add_document(Calls& calls, const DocumentFacts& facts) {
  const care::DocumentEntry& entry = *facts.entry;
  const std::string& to = entry.begun.about;
  if (entry.given_up_why) return;
  const auto copy = copy_letter(entry.begun.kind);
  if (entry.is_signed() && !copy.empty())
    calls.add(copy, to, entry.begun.document, on("It was signed", entry.signed_on),
              entry.signed_on);
  if (facts.eligibility) add_decision(calls, facts, to);
  if (!facts.budgets.empty()) add_budgets(calls, facts, to);
  if (facts.charge && entry.is_signed())
    calls.add("L10", to, entry.begun.document,
              on("The financial assessment was done", entry.signed_on), entry.signed_on);
  if (facts.plan && facts.plan->answer &&
      facts.plan->answer->answer == care::PlanAnswer::does_not_agree)
    calls.add("L18", to, entry.begun.document,
              on("The person did not agree with the plan", facts.plan->answered_on),
              facts.plan->answered_on);
}

// What happened that calls for a letter and is in no document.
void add_happening(Calls& calls, const care::Entry& entry) {
  const care::Happened& what = entry.happened;
  std::string to;
  if (what.about)
    to = *what.about;
  else if (const auto* subject = calls.record.subject())
    to = subject->label;
  if (calls.record.person(to) == nullptr) return;
  std::optional<Day> day;
  if (what.on.exact()) day = what.on.earliest;
  if (what.kind == "assessment.requested")
    calls.add("L01", to, {}, on("An assessment was asked for", day), day);
  if (what.kind == "needs.not_to_be_met")
    calls.add("L08", to, {}, on("It was decided not to meet needs", day), day);
}

void add_delays(Calls& calls, Day today) {
  for (const care::PromisedDay& day : care::delays_to_tell(calls.record, today)) {
    const auto* subject = calls.record.subject();
    const std::string to = day.about ? *day.about : subject ? subject->label : std::string{};
    if (calls.record.person(to) == nullptr) continue;
    const std::string because =
        day.has_passed
            ? fmt::format("They were told {}, and the day has passed.", say(day.promised))
            : fmt::format("They were told another day before {}.", say(day.promised));
    calls.add("L02", to, {}, because, day.has_passed ? std::optional{day.promised} : std::nullopt);
  }
}

// That the same was done by other means: by hand, or before letters were kept here.
bool told_otherwise(const care::CaseRecord& record, const OwedLetter& letter) {
  const std::string_view id = letter.kind->id;
  const bool one_thing = letter.kind->gives_copy || id == "L01" || id == "L06" || id == "L07";
  if (!one_thing || letter.kind->records.empty()) return false;
  const std::string_view kind = letter.kind->records.front().kind;
  return std::any_of(record.entries.begin(), record.entries.end(), [&](const care::Entry& entry) {
    const bool about = !entry.happened.about || *entry.happened.about == letter.to;
    return entry.happened.kind == kind && about && letter.since &&
           entry.happened.on.earliest >= *letter.since;
  });
}

}  // namespace

std::vector<OwedLetter> owed_letters(const care::CaseRecord& record,
                                     std::span<const DocumentFacts> documents,
                                     std::span<const std::string> died, Day today) {
  if (record.published()) return {};
  Calls calls{record, died, {}};
  for (const care::Entry& entry : record.entries) add_happening(calls, entry);
  add_delays(calls, today);
  for (const DocumentFacts& facts : documents) add_document(calls, facts);
  std::erase_if(calls.owed, [&](const OwedLetter& one) { return told_otherwise(record, one); });
  return std::move(calls.owed);
}

}  // namespace candour::letters
