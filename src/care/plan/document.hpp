#pragma once
// The two kinds of plan as documents: what stands between a plan and its signature, and what
// signing it means. A signed plan is ready for authorisation; it is not yet authorised.

#include "care/document_kind.hpp"

namespace candour::care {

extern const DocumentKind care_plan_kind;
extern const DocumentKind carers_support_plan_kind;

// What would be raised if the plan were signed off today as it stands: the rules of planning, asked
// beforehand, as gaps. Those that rest on an act or regulation refuse; others warn.
std::vector<Gap> raised_beforehand(const Signing& signing);

}  // namespace candour::care
