#pragma once
// The parts of folding a case that have a file of their own. Used by record.cpp alone.

#include <optional>

#include "care/casefile/record.hpp"

namespace candour::care::detail {

// Each answers nothing where the event is not one of its own.
std::optional<Result<void>> apply_work(CaseRecord& record, const journal::StoredEvent& stored);
std::optional<Result<void>> apply_note(CaseRecord& record, const journal::StoredEvent& stored);
std::optional<Result<void>> apply_document(CaseRecord& record, const journal::StoredEvent& stored);

}  // namespace candour::care::detail
