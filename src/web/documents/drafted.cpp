#include "web/documents/drafted.hpp"

#include <algorithm>

#include "web/documents/asked.hpp"
#include "web/documents/statements.hpp"

namespace candour::web {
namespace {

// Which of several authors’ texts counts: where all are alike, the first; else the adopted one.
const drafts::DraftText* counting(const std::vector<const drafts::DraftText*>& texts,
                                  const std::vector<drafts::Adoption>& adoptions) {
  const drafts::DraftText& first = *texts.front();
  const bool alike = std::all_of(texts.begin(), texts.end(), [&](const drafts::DraftText* one) {
    return one->text == first.text;
  });
  if (alike) return &first;
  for (const drafts::Adoption& adoption : adoptions) {
    if (adoption.section != first.section || adoption.field != first.field) continue;
    for (const drafts::DraftText* one : texts)
      if (one->author == adoption.of) return one;
  }
  return nullptr;
}

void add(std::vector<ActorId>& authors, const ActorId& author) {
  if (std::find(authors.begin(), authors.end(), author) == authors.end()) authors.push_back(author);
}

// Goes through the form in order, so that each condition finds what it depends on.
class Collector {
 public:
  Collector(const OpenDocument& open, const forms::Form& form, const Drafted& drafted,
            const std::vector<KnownAnswer>& known)
      : open_{open}, form_{form}, drafted_{drafted}, known_{known} {
    now_.content.form = form.id;
    now_.content.form_version = form.version;
  }

  ContentNow collect() {
    for (const forms::Section& section : form_.sections)
      for (const forms::Question& question : section.questions)
        if (is_asked(section, question, answers_)) take(section, question);
    // Statements come last: a row of evidence says in other fields whose account it is.
    for (const auto& [section, field, text] : taken_) {
      const FieldPlace place = place_of_field(*section, field);
      const forms::Question& kind = place.column == nullptr ? *place.question : *place.column;
      const bool is_statement =
          is_words(kind) &&
          (place.question->type != forms::QuestionType::evidence || place.column->id == "text");
      add(now_.authors, text->author);
      if (!is_statement) continue;
      now_.content.statements.push_back(
          {section->id, field,
           statement_of_text(open_, {section->id, field, place, text->author, text->text, text->at},
                             answers_, known_of(known_, section->id, place.question->id))});
    }
    now_.content.answers = answers_.all();
    return std::move(now_);
  }

 private:
  struct Taken {
    const forms::Section* section;
    std::string field;
    const drafts::DraftText* text;
  };

  void take(const forms::Section& section, const forms::Question& question) {
    for (const std::string& field : fields_of(question, drafted_.rows(section.id, question.id))) {
      const FieldTexts* texts = drafted_.field(section.id, field);
      if (texts == nullptr) continue;
      if (texts->undecided()) {
        TwoTexts two{section.id, field, {}};
        for (const drafts::DraftText* one : texts->texts) two.authors.push_back(one->author);
        now_.undecided.push_back(std::move(two));
        continue;
      }
      answers_.put(section.id, field, texts->counts->text);
      taken_.push_back({&section, field, texts->counts});
    }
  }

  const OpenDocument& open_;
  const forms::Form& form_;
  const Drafted& drafted_;
  const std::vector<KnownAnswer>& known_;
  ContentNow now_;
  care::Answers answers_;
  std::vector<Taken> taken_;
};

}  // namespace

Drafted::Drafted(drafts::Drafts drafts) : drafts_{std::move(drafts)} {
  for (const drafts::DraftText& one : drafts_.texts)
    if (!one.text.empty()) fields_[{one.section, one.field}].texts.push_back(&one);
  for (auto& [place, field] : fields_) {
    std::stable_sort(field.texts.begin(), field.texts.end(),
                     [](const auto* a, const auto* b) { return a->at < b->at; });
    field.counts = counting(field.texts, drafts_.adoptions);
  }
  std::vector<care::Answer> written;
  for (const auto& [place, field] : fields_) written.push_back({place.first, place.second, {}});
  written_ = care::Answers{std::move(written)};
}

const FieldTexts* Drafted::field(std::string_view section, std::string_view field) const {
  const auto found = fields_.find(std::pair{std::string{section}, std::string{field}});
  return found == fields_.end() ? nullptr : &found->second;
}

int Drafted::rows(std::string_view section, std::string_view group) const {
  return written_.rows(section, group);
}

std::optional<Moment> Drafted::last_written(std::string_view section) const {
  std::optional<Moment> last;
  for (const drafts::DraftText& one : drafts_.texts)
    if (section.empty() || one.section == section)
      if (!last || *last < one.at) last = one.at;
  return last;
}

std::vector<ActorId> Drafted::writers() const {
  std::vector<ActorId> writers;
  for (const drafts::DraftText& one : drafts_.texts) add(writers, one.author);
  return writers;
}

ContentNow content_of(const OpenDocument& open, const forms::Form& form, const Drafted& drafted,
                      const std::vector<KnownAnswer>& known) {
  return Collector{open, form, drafted, known}.collect();
}

}  // namespace candour::web
