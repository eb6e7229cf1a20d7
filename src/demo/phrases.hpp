#pragma once
// Words for notes of made-up lives: templates with slots, filled by chance, from
// demo/phrases.toml. "{He} manages {task}, but {trouble}."

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "demo/chance.hpp"

namespace candour::demo {

// Who a note is about, as its words name them.
struct Speaking {
  std::string_view name;  // "Mrs Hughes"
  bool woman = true;
  std::string_view relative;  // "daughter"
};

class Phrases {
 public:
  // Reads the file's text. Refuses with malformed, wrong_type, and missing_field for a slot that no
  // list fills.
  static Result<Phrases> read(std::string_view toml);

  // A note for a subject ("review.completed"), or empty text where there are none.
  std::string say(std::string_view subject, Chance& chance, const Speaking& speaking) const;
  bool knows(std::string_view subject) const { return find(subject) != nullptr; }
  // How many templates there are, for all subjects.
  std::size_t templates() const;

 private:
  enum class Slot : std::uint8_t { words, list, name, he, he_first, his, his_first, him, relative };
  struct Piece {
    Slot slot = Slot::words;
    std::string words;
    std::size_t list = 0;  // place in lists_
  };
  using Template = std::vector<Piece>;

  const std::vector<Template>* find(std::string_view subject) const;
  Result<Template> read_template(std::string_view text, std::string_view subject) const;

  std::vector<std::string> list_names_;
  std::vector<std::vector<std::string>> lists_;
  std::map<std::string, std::vector<Template>, std::less<>> subjects_;
};

}  // namespace candour::demo
