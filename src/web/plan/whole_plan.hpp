#pragma once
// The whole plan as the person reads it: the words of its form under headings of their own, needs
// and what meets them, the week, who pays, what is not agreed, and what differs from before.

#include "care/document/answers.hpp"
#include "web/html/html.hpp"
#include "web/plan/open_plan.hpp"

namespace candour::web {

struct WholePlan {
  const OpenPlan& plan;
  const care::Answers& answers;
  bool is_signed = false;
};

// Its parts after the heading. Pure of links: it prints, and stands in a letter.
Result<html::Raw> whole_plan_body(const Visit& visit, const WholePlan& whole);

}  // namespace candour::web
