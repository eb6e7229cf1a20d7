#include <fmt/format.h>

#include <algorithm>

#include "base/money.hpp"
#include "web/documents/asked.hpp"
#include "web/documents/typed_answers.hpp"
#include "web/documents/view.hpp"

namespace candour::web {
namespace {

// Goes through what the form asks.
class FormGaps {
 public:
  explicit FormGaps(const DocumentView& view) : view_{view} {}

  std::vector<care::Gap> find() {
    for (const forms::Section& section : view_.form->sections) {
      if (!is_asked(section, view_.answers)) continue;
      two_texts(section);
      int to_confirm = 0;
      for (const forms::Question& question : section.questions) {
        if (!is_asked(section, question, view_.answers)) continue;
        const bool needed = question.needed == forms::Needed::to_sign;
        if (is_answered(section, question, view_.answers)) {
          shape(section, question);
        } else if (unconfirmed(view_, section, question) != nullptr) {
          if (needed)
            add(section, question.id,
                fmt::format("{}: confirm or change “{}”.", section.title, question.label),
                question.cite, true);
          to_confirm += needed ? 0 : 1;
        } else if (needed && !is_undecided(section, question)) {
          add(section, question.id, fmt::format("{}: answer “{}”.", section.title, question.label),
              question.cite, true);
        }
      }
      if (to_confirm > 0)
        add(section, {},
            fmt::format(
                "{} brought forward and not confirmed: {} not be signed.",
                to_confirm == 1 ? "One answer is" : fmt::format("{} answers are", to_confirm),
                to_confirm == 1 ? "it will" : "they will"),
            {}, false);
    }
    return std::move(gaps_);
  }

 private:
  void add(const forms::Section& section, std::string_view field, std::string sentence,
           std::string_view cite, bool refuses) {
    gaps_.push_back(
        {section.id, std::string{field}, std::move(sentence), std::string{cite}, refuses});
  }

  void two_texts(const forms::Section& section) {
    for (const TwoTexts& two : view_.now.undecided) {
      if (two.section != section.id) continue;
      const FieldPlace place = place_of_field(section, two.field);
      if (place.question == nullptr) continue;
      add(section, place.question->id,
          fmt::format("Two people wrote different answers to “{}”: choose one of them.",
                      place.question->label),
          {}, true);
    }
  }

  bool is_undecided(const forms::Section& section, const forms::Question& question) const {
    return std::any_of(view_.now.undecided.begin(), view_.now.undecided.end(),
                       [&](const TwoTexts& two) {
                         return two.section == section.id &&
                                place_of_field(section, two.field).question == &question;
                       });
  }

  // What was kept although it is no day, sum or number yet.
  void shape(const forms::Section& section, const forms::Question& question) {
    const int rows = is_group(question) ? view_.answers.rows(section.id, question.id) : 0;
    for (const std::string& field : fields_of(question, rows)) {
      const std::string_view text = view_.answers.text(section.id, field);
      const FieldPlace place = place_of_field(section, field);
      if (text.empty() || place.question == nullptr) continue;
      const forms::Question& asked = place.column == nullptr ? *place.question : *place.column;
      const std::string wrong = what_is_wrong(asked, text);
      if (!wrong.empty())
        add(section, question.id, fmt::format("{}, “{}”: {}", section.title, asked.label, wrong),
            {}, true);
    }
  }

  const DocumentView& view_;
  std::vector<care::Gap> gaps_;
};

std::size_t place_in_form(const forms::Form& form, const care::Gap& gap) {
  const auto found = std::find_if(form.sections.begin(), form.sections.end(),
                                  [&](const forms::Section& one) { return one.id == gap.section; });
  return static_cast<std::size_t>(found - form.sections.begin());
}

}  // namespace

care::Signing signing_of(const Visit& visit, const DocumentView& view,
                         const care::DocumentContent& content,
                         std::span<const journal::StoredEvent> rests_on) {
  return {view.open.record,
          view.open.document,
          view.open.entry,
          content,
          visit.today,
          visit.now,
          visit.site.book.library().calendar,
          view.open.events,
          rests_on,
          visit.site.charge_rates};
}

Result<std::vector<journal::StoredEvent>> rests_on_events(const Visit& visit,
                                                          const OpenDocument& open) {
  if (!open.entry.begun.rests_on) return std::vector<journal::StoredEvent>{};
  return visit.site.store.read_stream(visit.site.council.id,
                                      care::stream_of(*open.entry.begun.rests_on));
}

std::vector<care::Gap> gaps_of(const Visit& visit, const DocumentView& view) {
  if (view.form == nullptr || view.open.entry.is_signed()) return {};
  std::vector<care::Gap> gaps = FormGaps{view}.find();
  if (view.kind != nullptr && view.kind->gaps != nullptr) {
    const auto rests_on = rests_on_events(visit, view.open);
    const std::vector<journal::StoredEvent> none;
    for (care::Gap& own :
         view.kind->gaps(signing_of(visit, view, view.now.content, rests_on ? *rests_on : none))) {
      // The stage knows better words for what the form asks too.
      const auto same = std::find_if(gaps.begin(), gaps.end(), [&](const care::Gap& one) {
        return !own.field.empty() && one.section == own.section && one.field == own.field;
      });
      if (same == gaps.end())
        gaps.push_back(std::move(own));
      else if (own.refuses >= same->refuses)
        *same = std::move(own);
    }
  }
  std::stable_sort(gaps.begin(), gaps.end(), [&](const care::Gap& a, const care::Gap& b) {
    return place_in_form(*view.form, a) < place_in_form(*view.form, b);
  });
  return gaps;
}

const care::Gap* refusing(const std::vector<care::Gap>& gaps) {
  const auto found =
      std::find_if(gaps.begin(), gaps.end(), [](const care::Gap& one) { return one.refuses; });
  return found == gaps.end() ? nullptr : &*found;
}

}  // namespace candour::web
