#include "letters/not_owed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "letters/said_to_person.hpp"

namespace candour::letters {
namespace {

struct Row {
  std::string_view name;
  std::string_view words;
  std::string_view cite;
  std::string_view said;
};
constexpr std::array<Row, why_not_owed_count> rows{{
    {"not_eligible", "The need is not eligible", "Care Act 2014 s18(1), s20(1)",
     "The council has to meet eligible needs. These are not among them."},
    {"not_resident", "The adult does not live in this council’s area", "Care Act 2014 s18(1), s20",
     "The law puts this on the council where the adult lives. We decided that this is another "
     "council."},
    {"carer_meets_it", "A carer meets it, and wants to", "Care Act 2014 s18(7)",
     "A carer meets these needs now. If that ends, tell us at once: we then have to meet them."},
    {"own_means", "Above the limit, and the person did not ask the council to arrange it",
     "Care Act 2014 s18(2) to (4)",
     "Your capital is above the limit, and you have not asked us to arrange this for you. You can "
     "ask at any time."},
    {"another_law", "Another law stands in the way (sections 21 to 23)", "Care Act 2014 ss21 to 23",
     "The law does not let the council meet these needs under the Care Act."},
}};

const Row& row_of(WhyNotOwed why) { return rows[static_cast<std::size_t>(why)]; }

const care::NeedDetermined* determined(const LetterSource& source, std::string_view code) {
  if (source.eligibility == nullptr) return nullptr;
  for (const care::NeedDetermined& need : source.eligibility->what.needs)
    if (need.outcome == code) return &need;
  return nullptr;
}

bool carer_meets(const LetterSource& source, std::string_view code) {
  if (source.assessment == nullptr) return false;
  const auto& findings = source.assessment->findings;
  return std::any_of(findings.begin(), findings.end(), [&](const care::Finding& one) {
    return one.outcome == code && one.helped_by.has_value();
  });
}

// Why this reason does not hold for one need; empty where it does.
std::string owed_all_the_same(const LetterSource& source, const care::NeedDetermined& need,
                              WhyNotOwed why) {
  switch (why) {
    case WhyNotOwed::not_eligible: return need.eligible ? "it was found eligible" : std::string{};
    case WhyNotOwed::carer_meets_it:
      return carer_meets(source, need.outcome)
                 ? std::string{}
                 : "the assessment names no carer who meets it and wants to";
    case WhyNotOwed::not_resident:
      return source.eligibility->what.ordinary_residence ? std::string{}
                                                         : "where the adult lives is not decided";
    case WhyNotOwed::own_means:
      if (source.eligibility->what.wants_council_to_meet.value_or(false))
        return "the person asked the council to meet it";
      if (source.charge == nullptr) return "what the person can pay has not been assessed";
      return source.charge->what.basis == care::ChargeBasis::full_cost
                 ? std::string{}
                 : "the financial assessment does not put the person above the limit";
    case WhyNotOwed::another_law: return {};
  }
  return {};
}

}  // namespace

std::string_view name_of(WhyNotOwed why) { return row_of(why).name; }
std::string_view words_of(WhyNotOwed why) { return row_of(why).words; }
std::string_view cite_of(WhyNotOwed why) { return row_of(why).cite; }
std::string_view said_to_person(WhyNotOwed why) { return row_of(why).said; }

std::optional<WhyNotOwed> why_not_owed_named(const Edits& edits) {
  const auto typed = edits.find(condition_field);
  if (typed == edits.end()) return std::nullopt;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].name == typed->second) return static_cast<WhyNotOwed>(i);
  return std::nullopt;
}

std::vector<std::string> needs_chosen(const Edits& edits) {
  std::vector<std::string> codes;
  const auto typed = edits.find(needs_field);
  if (typed == edits.end()) return codes;
  const std::string& text = typed->second;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find(',', from), text.size());
    if (end > from) codes.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return codes;
}

std::string why_still_owed(const LetterSource& source, std::span<const std::string> needs,
                           WhyNotOwed why) {
  for (const std::string& code : needs) {
    const auto* need = determined(source, code);
    if (need == nullptr)
      return fmt::format("“{}” is not among the needs that were determined.", outcome_words(code));
    const std::string fact = owed_all_the_same(source, *need, why);
    if (!fact.empty())
      return fmt::format(
          "“{}” cannot be left unmet for this reason: {}. A need that is owed under {} is met, or "
          "stands as a gap; it is not decided away.",
          outcome_words(code), fact, cite_of(why));
  }
  return {};
}

}  // namespace candour::letters
