#include "care/assessment/copy_actions.hpp"

#include "care/assessment/document.hpp"
#include "care/casefile/action_parts.hpp"
#include "rules/event_kind.hpp"

namespace candour::care {

bool asked_for_copy(const DocumentRecord& document, std::string_view to) {
  const SignedContent* newest = document.latest_signed();
  if (newest == nullptr) return false;
  const Answers answers{newest->what.content.answers};
  if (!answers.is("copies", "asked", "yes")) return false;
  for (int row = 1; row <= answers.rows("copies", "to"); ++row)
    if (answers.row_text("copies", "to", row, "who") == to) return true;
  return false;
}

Result<void> may_have_copy(const DocumentRecord& document, std::string_view to,
                           const std::optional<Day>& asked_on) {
  const bool carers = assessed_by_kind(document.opened.kind) == AssessedWhom::carer;
  if (document.latest_signed() == nullptr)
    return refuse(RefusalCode::not_permitted,
                  "A copy is of the signed record. Sign the assessment first.");
  if (to == document.opened.about || asked_on || asked_for_copy(document, to)) return {};
  return refuse(RefusalCode::not_permitted,
                carers ? "The adult who needs care, or anybody else, is given a carer’s "
                         "assessment only if the carer asks for that (Care Act 2014 s12(4)). Enter "
                         "the day on which the carer asked."
                       : "A carer, or anybody else, is given this only if the adult asks for that "
                         "(Care Act 2014 s12(3)). Enter the day on which they asked.",
                "asked_on");
}

Result<Events> give_copy(const CaseRecord& record, const DocumentRecord& document, const Doer& by,
                         const GiveCopy& input) {
  if (auto good = detail::is_worked(record); !good) return good.error();
  if (record.person(input.to) == nullptr)
    return refuse(RefusalCode::unknown_person, "Choose somebody of this case.", "to");
  if (input.asked_on && *input.asked_on > by.today)
    return refuse(RefusalCode::date_out_of_range,
                  "The day on which they asked cannot be later than today.", "asked_on");
  if (auto good = may_have_copy(document, input.to, input.asked_on); !good) return good.error();
  if (!input.how) return refuse(RefusalCode::missing_field, "Choose how the copy is given.", "how");
  const std::int64_t version = document.latest_signed()->what.version;
  Happened sent;
  sent.kind = rules::name_of(rules::EventKind::assessment_copy_sent);
  sent.on = exactly(by.today);
  sent.about = input.to;
  if (assessed_by_kind(document.opened.kind) == AssessedWhom::carer)
    sent.visibility = people::VisibilityClass::carers_own;
  return Events{journal::make_event(stream_of(document.id), by.actor(), exactly(by.today),
                                    CopyGiven{version, input.to, *input.how, input.letter}),
                detail::event_of(record, by, sent)};
}

}  // namespace candour::care
