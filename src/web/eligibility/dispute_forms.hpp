#pragma once
// The forms of dispute_pages.cpp, and how each is read back.

#include "care/assessment/dispute_actions.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/document_work.hpp"

namespace candour::web {

html::Raw raise_form(const Visit& visit, const CaseForm& form, const OpenDocument& open,
                     const care::FieldStatement& statement);
html::Raw answer_form(const Visit& visit, const CaseForm& form,
                      const care::DisputeEntryRecord& dispute);
html::Raw follow_form(const Visit& visit, const CaseForm& form,
                      const care::DisputeEntryRecord& dispute);

Result<care::RaiseDispute> read_raised(const Typed& typed, const care::CaseRecord& record);
Result<care::AnswerDispute> read_answer(const Typed& typed);
Result<care::FollowDispute> read_followed(const Typed& typed);

}  // namespace candour::web
