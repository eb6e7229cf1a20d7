#include "rules/rule_book.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace candour::rules {
namespace {

Result<const Value*> value_for(const LawLibrary& library, std::string_view id,
                               const RuleHead& head) {
  if (id.empty()) return static_cast<const Value*>(nullptr);
  const Value* value = library.value(id);
  if (value == nullptr)
    return refuse(
        RefusalCode::no_law_recorded,
        fmt::format("The rule {} needs the value {}, which law/values does not hold.", head.id, id),
        std::string{id});
  return value;
}

std::optional<Refusal> citation_missing(const LawLibrary& library, const RuleHead& head) {
  if (!head.cites[0].given())
    return refuse(RefusalCode::no_citation, fmt::format("The rule {} cites nothing.", head.id),
                  std::string{head.id});
  for (const Citation& cite : head.cites) {
    if (!cite.given()) continue;
    if (library.provision(cite.instrument, cite.provision) == nullptr)
      return refuse(RefusalCode::no_citation,
                    fmt::format("The rule {} cites {} {}, which law/instruments does not hold.",
                                head.id, cite.instrument, cite.provision),
                    std::string{head.id});
  }
  return std::nullopt;
}

// Versions of one rule follow each other day by day: no gap, no overlap.
std::optional<Refusal> versions_do_not_join(std::vector<const RuleHead*> heads) {
  std::sort(heads.begin(), heads.end(), [](const RuleHead* a, const RuleHead* b) {
    return a->id != b->id ? a->id < b->id : a->from < b->from;
  });
  for (std::size_t i = 1; i < heads.size(); ++i) {
    const RuleHead& earlier = *heads[i - 1];
    const RuleHead& later = *heads[i];
    if (earlier.id != later.id) continue;
    const Day next = earlier.until ? *earlier.until + std::chrono::days{1} : later.from;
    if (!earlier.until || later.from < next)
      return refuse(
          RefusalCode::overlap_in_dates,
          fmt::format("Two versions of the rule {} hold on {}.", later.id, iso(later.from)),
          std::string{later.id});
    if (later.from > next)
      return refuse(RefusalCode::gap_in_dates,
                    fmt::format("No version of the rule {} holds on {}.", later.id, iso(next)),
                    std::string{later.id});
  }
  return std::nullopt;
}

}  // namespace

Result<RuleBook> RuleBook::bind(const LawLibrary& library, std::span<const Clock* const> clocks,
                                std::span<const Check* const> checks) {
  RuleBook book;
  book.library_ = &library;
  std::vector<const RuleHead*> heads;
  for (const Clock* clock : clocks) {
    heads.push_back(&clock->head);
    if (auto missing = citation_missing(library, clock->head)) return *missing;
    const auto length = value_for(library, clock->length, clock->head);
    if (!length) return length.error();
    const auto longest = value_for(library, clock->longest, clock->head);
    if (!longest) return longest.error();
    const auto extension = value_for(library, clock->extension, clock->head);
    if (!extension) return extension.error();
    const std::string warning =
        clock->length.empty() ? "warn.own_date" : fmt::format("warn.{}", clock->length);
    book.clocks_.push_back({clock, *length, *longest, *extension, library.value(warning)});
  }
  for (const Check* check : checks) {
    heads.push_back(&check->head);
    if (auto missing = citation_missing(library, check->head)) return *missing;
    book.checks_.push_back(check);
  }
  if (auto apart = versions_do_not_join(std::move(heads))) return *apart;
  return book;
}

const RuleHead* RuleBook::find(std::string_view rule_id) const {
  for (const BoundClock& bound : clocks_) {
    if (bound.clock->head.id == rule_id) return &bound.clock->head;
  }
  for (const Check* check : checks_) {
    if (check->head.id == rule_id) return &check->head;
  }
  return nullptr;
}

RuleBook RuleBook::with_own_standards(std::vector<LocalStandard> standards) const {
  RuleBook book = *this;
  book.own_ = std::move(standards);
  return book;
}

}  // namespace candour::rules
