#include "care/assessment/document.hpp"

namespace candour::care {

const DocumentKind needs_assessment_document{
    .name = "needs_assessment",
    .title = "Needs assessment",
    .form = "adult-needs-assessment",
    .cite = "Care Act 2014 s9",
    .sign_words = "Sign the assessment",
    .gaps = gaps_of_assessment,
    .on_signing = events_of_assessment,
};

const DocumentKind carers_assessment_document{
    .name = "carers_assessment",
    .title = "Carer’s assessment",
    .form = "carers-assessment",
    .cite = "Care Act 2014 s10",
    .sign_words = "Sign the carer’s assessment",
    .gaps = gaps_of_assessment,
    .on_signing = events_of_assessment,
};

std::optional<AssessedWhom> assessed_by_kind(std::string_view kind) {
  if (kind == needs_assessment_document.name) return AssessedWhom::adult;
  if (kind == carers_assessment_document.name) return AssessedWhom::carer;
  return std::nullopt;
}

}  // namespace candour::care
