#include "web/eligibility/shown_assessment.hpp"

#include "care/assessment/document.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {

using namespace html;

bool is_assessment_shown(const Visit& visit, const OpenDocument& open) {
  const bool carers = care::assessed_by_kind(open.entry.begun.kind) == care::AssessedWhom::carer;
  const auto visible = people::visible_to(
      visit.reader,
      carers ? people::VisibilityClass::carers_own : people::VisibilityClass::professional_in_work,
      !carers && open.entry.is_signed() ? people::Sharing::shared : people::Sharing::not_shared);
  return visible.what == people::Shown::shown;
}

Response withheld_assessment_page(const Visit& visit, const OpenDocument& open,
                                  std::string_view title) {
  const bool carers = care::assessed_by_kind(open.entry.begun.kind) == care::AssessedWhom::carer;
  Out body;
  body << case_heading(visit, {}, title)
       << InsetText{.text = carers ? "Not shown to you: a carer’s assessment is the carer’s own "
                                     "(Care Act 2014 s12(4))."
                                   : "Not shown to you: it is work in hand until it is signed or "
                                     "shared."};
  return case_form_page(visit, {}, title, std::move(body).take());
}

Raw way_back_to_document(const Visit& visit, std::string_view words) {
  Out out;
  out << "<p class=\"govuk-body\"><a class=\"govuk-link\""
      << Attr("href", Url(path_of_document(visit, visit.parameters["document"]))) << ">"
      << Text(words) << "</a></p>";
  return std::move(out).take();
}

Response do_in_shown_assessment(const Visit& visit, std::string_view below,
                                const ShownAssessmentAction& action,
                                Response (*show_again)(const Visit&, const CaseForm&)) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto done = do_in_document(
      visit, typed->key,
      [&](const OpenDocument& open, const care::Doer& by) -> Result<care::Events> {
        if (!is_assessment_shown(visit, open))
          return refuse(RefusalCode::not_permitted, "This assessment is not shown to you.");
        return action(*typed, open, by);
      });
  if (done) return see_other(path_of_document(visit, visit.parameters["document"], below));
  return show_again(visit, {std::move(*typed), done.error()});
}

}  // namespace candour::web
