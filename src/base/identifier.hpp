#pragma once
// Identifiers that cannot be mixed up: a CaseId is not a PersonId, and neither is any string. An
// identifier is safe in a log, a URL and a file name; it never holds personal text.

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "base/assert.hpp"
#include "base/refusal.hpp"

namespace candour {

// What an identifier may look like: letters, digits, "-", "_" and ".", then the characters in
// `also`; it begins with a letter or digit. `words` names it in a sentence for a person.
struct IdentifierForm {
  std::string_view words;
  std::size_t most_characters = 64;
  std::string_view also = {};
};

// Whether `text` has the form. Refuses with text_empty, text_too_long or not_an_identifier.
Result<std::string> read_identifier(std::string_view text, const IdentifierForm& form,
                                    std::string_view field);

// `Tag` is an empty type with a static `form`. An identifier that was never given is empty.
template <class Tag>
class Identifier {
 public:
  Identifier() = default;

  // Reads one from outside. Refuses as read_identifier does.
  static Result<Identifier> parse(std::string_view text, std::string_view field = {}) {
    auto checked = read_identifier(text, Tag::form, field);
    if (!checked) return checked.error();
    return Identifier{std::move(*checked)};
  }
  // One that our own code made up: anything malformed is our mistake.
  static Identifier ours(std::string_view text) {
    auto made = parse(text);
    CANDOUR_ASSERT(made.has_value(), "an identifier of ours is malformed");
    return *std::move(made);
  }

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }

  friend auto operator<=>(const Identifier&, const Identifier&) = default;

 private:
  explicit Identifier(std::string text) : text_{std::move(text)} {}
  std::string text_;
};

struct CouncilTag {
  static constexpr IdentifierForm form{.words = "council"};
};
struct CaseTag {
  static constexpr IdentifierForm form{.words = "case reference"};
};
struct PersonTag {
  static constexpr IdentifierForm form{.words = "person reference"};
};
struct StaffTag {
  static constexpr IdentifierForm form{.words = "staff reference"};
};
struct ActorTag {
  static constexpr IdentifierForm form{.words = "reference of the person acting", .also = ":"};
};
struct StreamTag {
  static constexpr IdentifierForm form{
      .words = "stream name", .most_characters = 200, .also = ":/"};
};

using CouncilId = Identifier<CouncilTag>;
using CaseId = Identifier<CaseTag>;
using PersonId = Identifier<PersonTag>;  // the people whose care it is, and those around them
using StaffId = Identifier<StaffTag>;
using ActorId = Identifier<ActorTag>;      // whoever acted: "staff:…", "person:…", "system:…"
using StreamName = Identifier<StreamTag>;  // "case/…/assessment/…"

}  // namespace candour

template <class Tag>
struct std::hash<candour::Identifier<Tag>> {
  std::size_t operator()(const candour::Identifier<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.text());
  }
};
