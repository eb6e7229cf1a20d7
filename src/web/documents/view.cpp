#include "web/documents/view.hpp"

#include <algorithm>

#include "care/casefile/happened_visibility.hpp"
#include "web/documents/asked.hpp"

namespace candour::web {

std::string DocumentView::title() const {
  if (kind != nullptr) return std::string{kind->title};
  return form == nullptr ? std::string{"Document"} : form->title;
}

Result<DocumentView> view_document(const Visit& visit) {
  auto open = read_document(visit);
  if (!open) return open.error();
  const auto seen = care::visible_to(visit.reader, open->record, open->entry);
  if (seen.what == people::Shown::hidden)
    return refuse(RefusalCode::not_found, "There is no such document in this case.", "document");
  if (seen.what == people::Shown::gap)
    return refuse(RefusalCode::not_permitted, std::string{people::words_of(seen.ground)});
  return view_of(visit, std::move(*open));
}

Result<DocumentView> view_of(const Visit& visit, OpenDocument open) {
  DocumentView view;
  view.open = std::move(open);
  const care::DocumentBegun& begun = view.open.entry.begun;
  view.kind = care::document_kind_named(begun.kind);
  if (visit.site.forms != nullptr)
    view.form = visit.site.forms->version(begun.form, begun.form_version);
  const auto writes = view.kind == nullptr ? people::Action::write_document : view.kind->writes;
  const auto signs = view.kind == nullptr ? people::Action::sign_document : view.kind->signs;
  const bool worked = !view.open.record.published() && !view.open.record.closure;
  view.may_write = worked && view.is_open() && may_here(visit.reader, writes);
  view.may_sign = worked && view.is_open() && may_here(visit.reader, signs);
  if (view.open.entry.is_signed() || view.form == nullptr || visit.site.drafts == nullptr) {
    auto now = content_now(visit, view.open);
    if (!now) return now.error();
    view.now = std::move(*now);
    view.drafted = std::make_unique<Drafted>(drafts::Drafts{});
  } else {
    auto drafts = visit.site.drafts->read(visit.site.council.id, begun.document);
    if (!drafts) return drafts.error();
    auto known = known_answers(visit, view.open, *view.form);
    if (!known) return known.error();
    view.known = std::move(*known);
    view.drafted = std::make_unique<Drafted>(std::move(*drafts));
    view.now = content_of(view.open, *view.form, *view.drafted, view.known);
  }
  view.answers = care::Answers{view.now.content.answers};
  return view;
}

const KnownAnswer* unconfirmed(const DocumentView& view, const forms::Section& section,
                               const forms::Question& question) {
  const KnownAnswer* known = known_of(view.known, section.id, question.id);
  if (known == nullptr) return nullptr;
  const int rows = is_group(question) ? view.drafted->rows(section.id, question.id) : 0;
  for (const std::string& field : fields_of(question, rows))
    if (view.drafted->field(section.id, field) != nullptr) return nullptr;
  return known;
}

SectionState state_of(const DocumentView& view, const forms::Section& section) {
  if (!is_asked(section, view.answers)) return SectionState::does_not_arise;
  const bool two = std::any_of(view.now.undecided.begin(), view.now.undecided.end(),
                               [&](const TwoTexts& one) { return one.section == section.id; });
  if (two) return SectionState::two_texts;
  int answered = 0;
  int missing = 0;
  int to_confirm = 0;
  for (const forms::Question& question : section.questions) {
    if (!is_asked(section, question, view.answers)) continue;
    if (is_answered(section, question, view.answers)) {
      ++answered;
    } else if (unconfirmed(view, section, question) != nullptr) {
      ++to_confirm;
    } else if (question.needed == forms::Needed::to_sign) {
      ++missing;
    }
  }
  if (answered == 0) return to_confirm > 0 ? SectionState::to_confirm : SectionState::not_started;
  return missing + to_confirm > 0 ? SectionState::part_answered : SectionState::done;
}

std::string_view words_of(SectionState state) {
  switch (state) {
    case SectionState::does_not_arise: return "Does not arise";
    case SectionState::not_started: return "Not started";
    case SectionState::to_confirm: return "To confirm";
    case SectionState::part_answered: return "Part answered";
    case SectionState::two_texts: return "Two texts";
    case SectionState::done: return "Done";
  }
  return {};
}

std::string name_in_case(const care::CaseRecord& record, std::string_view label) {
  const care::PersonAdded* person = record.person(label);
  if (person == nullptr) return std::string{label};
  if (person->preferred_name) return person->preferred_name->for_reader();
  return person->words.empty() ? person->label : person->label + " (" + person->words + ")";
}

}  // namespace candour::web
