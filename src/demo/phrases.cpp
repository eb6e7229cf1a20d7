#include "demo/phrases.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>

namespace candour::demo {
namespace {

Refusal no_list(std::string_view path) {
  return refuse(RefusalCode::wrong_type,
                fmt::format("The phrases’ entry “{}” is no list of texts.", path),
                std::string{path});
}

Result<std::vector<std::string>> texts(const toml::node& node, std::string_view path) {
  const toml::array* list = node.as_array();
  if (list == nullptr || list->empty()) return no_list(path);
  std::vector<std::string> read;
  for (const auto& one : *list) {
    const auto text = one.value<std::string>();
    if (!text || text->empty()) return no_list(path);
    read.push_back(*text);
  }
  return read;
}

}  // namespace

Result<Phrases::Template> Phrases::read_template(std::string_view text,
                                                 std::string_view subject) const {
  static constexpr std::array<std::pair<std::string_view, Slot>, 7> own{
      {{"name", Slot::name},
       {"he", Slot::he},
       {"He", Slot::he_first},
       {"his", Slot::his},
       {"His", Slot::his_first},
       {"him", Slot::him},
       {"relative", Slot::relative}}};
  Template read;
  while (!text.empty()) {
    const auto open = text.find('{');
    if (open > 0) read.push_back({Slot::words, std::string{text.substr(0, open)}, 0});
    if (open == text.npos) break;
    const auto close = text.find('}', open);
    const std::string_view slot =
        text.substr(open + 1, close == text.npos ? close : close - open - 1);
    const auto* mine =
        std::find_if(own.begin(), own.end(), [&](const auto& one) { return one.first == slot; });
    const auto list = std::find(list_names_.begin(), list_names_.end(), slot);
    if (close == text.npos || (mine == own.end() && list == list_names_.end()))
      return refuse(
          RefusalCode::missing_field,
          fmt::format("A phrase of “{}” has the slot “{}”, which nothing fills.", subject, slot),
          std::string{subject});
    if (mine != own.end())
      read.push_back({mine->second, {}, 0});
    else
      read.push_back({Slot::list, {}, static_cast<std::size_t>(list - list_names_.begin())});
    text.remove_prefix(close + 1);
  }
  return read;
}

Result<Phrases> Phrases::read(std::string_view text) {
  toml::table table;
  try {
    table = toml::parse(text);
  } catch (const toml::parse_error& failure) {
    return refuse(RefusalCode::malformed,
                  fmt::format("The phrases are not TOML: {}.", failure.description()), {},
                  static_cast<int>(failure.source().begin.line));
  }
  Phrases phrases;
  const toml::table* lists = table["list"].as_table();
  const toml::table* notes = table["note"].as_table();
  if (lists == nullptr || notes == nullptr) return no_list(lists == nullptr ? "list" : "note");
  for (const auto& [name, values] : *lists) {
    auto read = texts(values, name.str());
    if (!read) return read.error();
    phrases.list_names_.emplace_back(name.str());
    phrases.lists_.push_back(std::move(*read));
  }
  for (const auto& [subject, values] : *notes) {
    const auto read = texts(values, subject.str());
    if (!read) return read.error();
    std::vector<Template>& templates = phrases.subjects_[std::string{subject.str()}];
    for (const std::string& one : *read) {
      auto made = phrases.read_template(one, subject.str());
      if (!made) return made.error();
      templates.push_back(std::move(*made));
    }
  }
  return phrases;
}

const std::vector<Phrases::Template>* Phrases::find(std::string_view subject) const {
  const auto found = subjects_.find(subject);
  return found == subjects_.end() ? nullptr : &found->second;
}

std::size_t Phrases::templates() const {
  std::size_t count = 0;
  for (const auto& [subject, templates] : subjects_) count += templates.size();
  return count;
}

namespace {

// A sentence begins with a capital, whatever a list puts there.
void add_word(std::string& said, std::string_view word) {
  const bool begins = said.empty() || said.ends_with(". ") || said.ends_with("“");
  const std::size_t at = said.size();
  said += word;
  if (begins && at < said.size() && said[at] >= 'a' && said[at] <= 'z')
    said[at] = static_cast<char>(said[at] - 'a' + 'A');
}

}  // namespace

std::string Phrases::say(std::string_view subject, Chance& chance, const Speaking& speaking) const {
  std::string said;
  const auto* templates = find(subject);
  if (templates == nullptr) return said;
  said.reserve(160);
  for (const Piece& piece : chance.one_of(*templates)) {
    switch (piece.slot) {
      case Slot::words: said += piece.words; break;
      case Slot::list: add_word(said, chance.one_of(lists_[piece.list])); break;
      case Slot::name: said += speaking.name; break;
      case Slot::he: said += speaking.woman ? "she" : "he"; break;
      case Slot::he_first: said += speaking.woman ? "She" : "He"; break;
      case Slot::his: said += speaking.woman ? "her" : "his"; break;
      case Slot::his_first: said += speaking.woman ? "Her" : "His"; break;
      case Slot::him: said += speaking.woman ? "her" : "him"; break;
      case Slot::relative: said += speaking.relative; break;
    }
  }
  return said;
}

}  // namespace candour::demo
