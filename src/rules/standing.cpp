#include "rules/standing.hpp"

#include <algorithm>

namespace candour::rules {
namespace {

constexpr std::array<std::string_view, 8> standing_names{
    "statute",  "regulation",         "statutory_guidance", "case_law",
    "guidance", "ombudsman_practice", "benchmark",          "local_policy"};
constexpr std::array<std::string_view, 8> standing_words{
    "statute",  "regulation",           "statutory guidance",  "case law",
    "guidance", "Ombudsman’s practice", "Candour’s benchmark", "local policy"};
constexpr std::array<std::string_view, 3> mark_names{"V", "V2", "G"};
constexpr std::array<std::string_view, 5> treatment_names{"rule", "judgement", "definition",
                                                          "not-applicable", "not-yet"};

template <class Enum, std::size_t size>
std::optional<Enum> named(const std::array<std::string_view, size>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view name_of(Standing s) { return standing_names[static_cast<std::size_t>(s)]; }
std::string_view words_of(Standing s) { return standing_words[static_cast<std::size_t>(s)]; }
std::string_view name_of(Mark m) { return mark_names[static_cast<std::size_t>(m)]; }
std::string_view name_of(Treatment t) { return treatment_names[static_cast<std::size_t>(t)]; }
std::optional<Standing> standing_named(std::string_view n) {
  return named<Standing>(standing_names, n);
}
std::optional<Mark> mark_named(std::string_view n) { return named<Mark>(mark_names, n); }
std::optional<Treatment> treatment_named(std::string_view n) {
  return named<Treatment>(treatment_names, n);
}

}  // namespace candour::rules
