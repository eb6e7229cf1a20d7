#pragma once
// The form of one section: every question of it with what stands there, whoever wrote it, and what
// is brought forward.

#include <map>
#include <string>

#include "web/documents/typed_answers.hpp"
#include "web/documents/view.hpp"
#include "web/html/html.hpp"

namespace candour::web {

struct SectionForm {
  const Visit& visit;
  const DocumentView& view;
  const forms::Section& section;
  // What was just typed and what is wrong with it; empty on a page that is opened.
  std::map<std::string, TypedField, std::less<>> typed = {};
  std::string more = {};  // the group to which a row is added

  // What the field shows: just typed, else what counts, else the reader’s own, else what is known.
  std::string shown(const std::string& field) const;
  std::string error(const std::string& field) const;
};

// Every question, in order.
void write_questions(html::Out& out, const SectionForm& form);

// The parts from which a question is made.
void write_group(html::Out& out, const SectionForm& form, const forms::Question& question);
// `legend` is the question’s label where it stands alone; columns of a group are smaller.
void write_control(html::Out& out, const SectionForm& form, const forms::Question& question,
                   const std::string& field, bool is_column);
// What others wrote in the same field, each to be used instead.
void write_other_texts(html::Out& out, const SectionForm& form, const forms::Question& question,
                       const std::string& field);
// A text as a person reads it: the label of an option, a day in words.
std::string text_for_reader(const care::CaseRecord& record, const forms::Question& question,
                            std::string_view text);

}  // namespace candour::web
