#include "care/casefile/happened_visibility.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace candour::care {
namespace {

// A kind that the program does not know is held too where its name says what it is.
constexpr std::array<std::string_view, 2> held_kinds{"safeguarding.", "protection."};

}  // namespace

people::VisibilityClass visibility_of(const Entry& entry) {
  if (entry.happened.visibility) return *entry.happened.visibility;
  const std::string_view kind = entry.happened.kind;
  const bool is_held = std::any_of(held_kinds.begin(), held_kinds.end(),
                                   [&](std::string_view one) { return kind.starts_with(one); });
  return is_held ? people::VisibilityClass::held : people::VisibilityClass::theirs;
}

people::Visible visible_to(const people::Reader& reader, const Entry& entry) {
  return people::visible_to(reader, visibility_of(entry), people::Sharing::not_shared);
}

bool is_carers_own(std::string_view document_kind) {
  return document_kind == "carers_assessment" || document_kind == "carers_support_plan";
}

void keep_carers_own(std::string_view document_kind, Happened& happened) {
  if (is_carers_own(document_kind)) happened.visibility = people::VisibilityClass::carers_own;
}

people::Visible visible_to(const people::Reader& reader, const CaseRecord& record,
                           const DocumentEntry& entry) {
  const PersonAdded* about = record.person(entry.begun.about);
  if (!is_carers_own(entry.begun.kind) || (about != nullptr && about->case_is_about_them))
    return {people::Shown::shown, people::Ground::none};
  return people::visible_to(reader, people::VisibilityClass::carers_own,
                            people::Sharing::not_shared);
}

ShownRecord as_shown_to(CaseRecord record, const people::Reader& reader) {
  ShownRecord shown;
  if (record.published()) {
    shown.record = std::move(record);
    return shown;
  }
  const auto is_left_out = [&](const Entry& entry) {
    const people::Visible what = visible_to(reader, entry);
    if (what.what == people::Shown::gap) {
      if (shown.withheld == 0) shown.ground = what.ground;
      ++shown.withheld;
    }
    return what.what != people::Shown::shown;
  };
  std::vector<Entry> kept;
  kept.reserve(record.entries.size());
  for (Entry& entry : record.entries)
    if (!is_left_out(entry)) kept.push_back(std::move(entry));
  record.entries = std::move(kept);
  shown.record = std::move(record);
  return shown;
}

CaseRecord without_held(CaseRecord record) {
  if (record.published()) return record;
  std::erase_if(record.entries, [](const Entry& entry) {
    return visibility_of(entry) == people::VisibilityClass::held;
  });
  return record;
}

}  // namespace candour::care
