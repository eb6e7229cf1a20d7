#pragma once
// What stands in a document that is not signed: the texts of its authors, field by field.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "drafts/draft_store.hpp"
#include "web/documents/known_answers.hpp"
#include "web/pages/document_content.hpp"

namespace candour::web {

// Every author’s text of one field, in the order in which they were written.
struct FieldTexts {
  std::vector<const drafts::DraftText*> texts;  // none of them empty
  const drafts::DraftText* counts = nullptr;    // null: nothing is written, or nobody has chosen
  bool undecided() const { return counts == nullptr && !texts.empty(); }
};

class Drafted {
 public:
  explicit Drafted(drafts::Drafts drafts);
  Drafted(const Drafted&) = delete;
  Drafted& operator=(const Drafted&) = delete;

  // Null where nobody wrote anything.
  const FieldTexts* field(std::string_view section, std::string_view field) const;
  // How far the rows of a group go.
  int rows(std::string_view section, std::string_view group) const;
  bool empty() const { return fields_.empty(); }
  // When somebody last wrote in a section, or in the document where it is empty.
  std::optional<Moment> last_written(std::string_view section = {}) const;
  // Everybody who wrote anything.
  std::vector<ActorId> writers() const;

 private:
  drafts::Drafts drafts_;
  std::map<std::pair<std::string, std::string>, FieldTexts> fields_;
  care::Answers written_;  // where something stands, without its text
};

// What it would say if it were signed now: in the order of the form, without what does not arise,
// what is undecided, and what is brought forward and not confirmed.
ContentNow content_of(const OpenDocument& open, const forms::Form& form, const Drafted& drafted,
                      const std::vector<KnownAnswer>& known);

}  // namespace candour::web
