#include "forms/words.hpp"

namespace candour::forms {
namespace {

constexpr std::array<std::string_view, 11> types{"words",  "line",     "choice", "choices",
                                                 "yes_no", "date",     "money",  "number",
                                                 "rows",   "evidence", "person"};
constexpr std::array<std::string_view, 4> accounts{"author", "person", "carer", "other"};
constexpr std::array<std::string_view, 2> needs{"optional", "to_sign"};

template <class Enum, std::size_t size>
std::optional<Enum> find(const std::array<std::string_view, size>& names, std::string_view name) {
  for (std::size_t i = 0; i < size; ++i)
    if (names[i] == name) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace

std::string_view name_of(QuestionType type) { return types[static_cast<std::size_t>(type)]; }
std::optional<QuestionType> type_named(std::string_view name) {
  return find<QuestionType>(types, name);
}
std::string_view name_of(Account account) { return accounts[static_cast<std::size_t>(account)]; }
std::optional<Account> account_named(std::string_view name) {
  return find<Account>(accounts, name);
}
std::string_view name_of(Needed needed) { return needs[static_cast<std::size_t>(needed)]; }
std::optional<Needed> needed_named(std::string_view name) { return find<Needed>(needs, name); }

const std::vector<Option>& ways_of_knowing() {
  static const std::vector<Option> ways{
      {"said", "Somebody said so", {}},
      {"observed", "It was seen", {}},
      {"document", "It stands in a paper or record", {}},
      {"professional", "It is a professional’s judgement", {}},
      {"inferred", "It follows from something else", {}},
  };
  return ways;
}

const std::vector<Option>& yes_or_no() {
  static const std::vector<Option> both{{"yes", "Yes", {}}, {"no", "No", {}}};
  return both;
}

}  // namespace candour::forms
