#include <algorithm>
#include <array>

#include "care/assessment/document.hpp"
#include "care/charging/document.hpp"
#include "care/contact/document.hpp"
#include "care/document_kind.hpp"
#include "care/plan/document.hpp"

namespace candour::care {
namespace {

// One line for each stage: the declaration stands in the stage’s own folder.
constexpr std::array kinds{
    &contact_kind,   &needs_assessment_document, &carers_assessment_document,
    &care_plan_kind, &carers_support_plan_kind,  &financial_assessment_kind,
};

}  // namespace

std::span<const DocumentKind* const> all_document_kinds() { return kinds; }

const DocumentKind* document_kind_named(std::string_view name) {
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const DocumentKind* one) { return one->name == name; });
  return found == kinds.end() ? nullptr : *found;
}

}  // namespace candour::care
