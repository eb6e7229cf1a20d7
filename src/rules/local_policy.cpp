#include "rules/local_policy.hpp"

#include <fmt/format.h>

#include "rules/cited.hpp"

namespace candour::rules {
namespace {

bool share_a_day(const ValuePeriod& a, const ValuePeriod& b) {
  return (!a.until || b.from <= *a.until) && (!b.until || a.from <= *b.until);
}

bool is_law(const Instrument* instrument) {
  return instrument != nullptr && (instrument->standing == Standing::statute ||
                                   instrument->standing == Standing::regulation);
}

bool weaker(LocalChange allowed, std::int64_t law, std::int64_t local) {
  switch (allowed) {
    case LocalChange::shorter: return local > law;
    case LocalChange::longer: return local < law;
    case LocalChange::never: return local != law;
  }
  return true;
}

std::string_view what_may_stand(LocalChange allowed) {
  switch (allowed) {
    case LocalChange::shorter: return "A local policy may be shorter, not longer.";
    case LocalChange::longer: return "A local policy may be longer, not shorter.";
    case LocalChange::never: return "A local policy may not change it.";
  }
  return {};
}

std::optional<Refusal> find_flaw(const Value& value, const ValuePeriod& proposed) {
  if (value.unit == Unit::pence || value.unit == Unit::count) {
    return refuse(RefusalCode::wrong_type,
                  "A local policy is the length of a clock; sums and counts are set elsewhere.",
                  "value_id");
  }
  if (proposed.cite.empty()) {
    return refuse(RefusalCode::no_citation,
                  "Say which policy sets this, with its date, so that people can look it up.",
                  "cite");
  }
  if (proposed.amount <= 0) {
    return refuse(RefusalCode::unknown_field_value, "The length must be one or more.", "amount");
  }
  if (proposed.until && *proposed.until < proposed.from) {
    return refuse(RefusalCode::date_out_of_range, "The policy ends before it begins.", "until");
  }
  return std::nullopt;
}

}  // namespace

Result<LocalPolicy> accept_local_policy(const LawLibrary& library, std::string_view value_id,
                                        const ValuePeriod& proposed) {
  const Value* value = library.value(value_id);
  if (value == nullptr) {
    return refuse(RefusalCode::no_law_recorded,
                  fmt::format("“{}” is not a value of the law library.", value_id), "value_id");
  }
  if (auto flaw = find_flaw(*value, proposed)) return *flaw;
  if (value->on(proposed.from) == nullptr) {
    return refuse(RefusalCode::no_law_recorded,
                  fmt::format("No law is recorded for “{}” on {}.", value_id, say(proposed.from)),
                  "from");
  }
  for (const ValuePeriod& law : value->periods) {
    if (!share_a_day(law, proposed)) continue;
    if (!is_law(instrument_cited(library, law.cite))) continue;
    if (!weaker(value->local, law.amount, proposed.amount)) continue;
    return refuse(RefusalCode::weaker_than_law,
                  fmt::format("{} sets {} for this, and the policy says {}. {}", law.cite,
                              law.amount, proposed.amount, what_may_stand(value->local)),
                  "amount");
  }
  return LocalPolicy{std::string{value_id}, value->unit, proposed, Standing::local_policy};
}

}  // namespace candour::rules
