#include "components/canonical_html.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>
#include <utility>
#include <vector>

namespace candour::components {
namespace {

using Attribute = std::pair<std::string, std::string>;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Elements that flow with text: white space around them can be seen. All others are taken for
// blocks, at whose edges white space cannot.
bool is_inline(std::string_view name) {
  return is_one_of(name, {"a", "abbr", "b", "code", "em", "i", "s", "small", "span", "strong",
                          "sub", "sup", "time", "u"});
}

bool is_void(std::string_view name) {
  return is_one_of(name, {"br", "hr", "img", "input", "link", "meta"});
}

void append_utf8(std::string& out, std::uint32_t point) {
  const auto byte = [&out](std::uint32_t bits) { out += static_cast<char>(bits); };
  if (point < 0x80) {
    byte(point);
  } else if (point < 0x800) {
    byte(0xc0 | (point >> 6));
    byte(0x80 | (point & 0x3f));
  } else {
    byte(0xe0 | (point >> 12));
    byte(0x80 | ((point >> 6) & 0x3f));
    byte(0x80 | (point & 0x3f));
  }
}

// The reference between & and ; decoded; empty when it is not one that we know.
std::string decoded_reference(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> named = {
      {{"amp", "&"},
       {"lt", "<"},
       {"gt", ">"},
       {"quot", "\""},
       {"apos", "'"},
       {"ctdot", "⋯"},
       {"nbsp", "\u00a0"}}};
  for (const auto& [key, value] : named) {
    if (key == name) return std::string(value);
  }
  if (name.size() < 2 || name[0] != '#') return "";
  const bool is_hexadecimal = name[1] == 'x';
  std::string out;
  append_utf8(
      out, static_cast<std::uint32_t>(std::stoul(std::string(name.substr(is_hexadecimal ? 2 : 1)),
                                                 nullptr, is_hexadecimal ? 16 : 10)));
  return out;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end = text[i] == '&' ? text.find(';', i) : std::string_view::npos;
    const std::string character =
        end == std::string_view::npos ? "" : decoded_reference(text.substr(i + 1, end - i - 1));
    if (character.empty()) {
      out += text[i];
    } else {
      out += character;
      i = end;
    }
  }
  return out;
}

// Words one space apart.
std::string spaced(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (!is_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) {}

  std::string canonical() {
    while (at_ < html_.size()) {
      if (html_.substr(at_, 4) == "<!--") {
        at_ = after("-->");
      } else if (html_.substr(at_, 2) == "</") {
        read_end_tag();
      } else if (html_[at_] == '<' && at_ + 1 < html_.size() && !is_space(html_[at_ + 1])) {
        read_start_tag();
      } else {
        read_text();
      }
    }
    end_of_line();
    if (!open_.empty()) throw std::runtime_error("not closed: " + open_.back());
    std::string out;
    for (const std::string& token : tokens_) {
      if (!token.empty()) out += token + "\n";
    }
    return out;
  }

 private:
  std::size_t after(std::string_view what) {
    const std::size_t found = html_.find(what, at_);
    if (found == std::string_view::npos) throw std::runtime_error("no " + std::string(what));
    return found + what.size();
  }

  // The end of a line box: white space that it ends with is not shown.
  void end_of_line() {
    is_line_start_ = true;
    is_space_due_ = false;
  }

  void tag(std::string text, bool is_in_line) {
    if (!is_in_line) end_of_line();
    tokens_.push_back(std::move(text));
  }

  void read_end_tag() {
    const std::size_t end = after(">");
    const std::string name = spaced(html_.substr(at_ + 2, end - at_ - 3));
    at_ = end;
    if (open_.empty() || open_.back() != name) throw std::runtime_error("stray </" + name + ">");
    open_.pop_back();
    tag("</" + name + ">", is_inline(name));
  }

  void read_start_tag() {
    ++at_;
    const std::size_t start = at_;
    while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>' && html_[at_] != '/') {
      ++at_;
    }
    const std::string name(html_.substr(start, at_ - start));
    std::vector<Attribute> attributes;
    bool is_closed = read_attributes(attributes);
    std::sort(attributes.begin(), attributes.end());
    std::string text = "<" + name;
    for (const auto& [key, value] : attributes) text += "\n  " + key + "=" + value;
    tag(text + ">", is_inline(name));
    if (is_void(name)) return;
    if (is_closed) {
      tag("</" + name + ">", is_inline(name));
      return;
    }
    open_.push_back(name);
    if (name == "textarea") read_exact_text("</textarea>");
  }

  // Up to and including the tag's end; true when it was "/>".
  bool read_attributes(std::vector<Attribute>& attributes) {
    while (true) {
      while (at_ < html_.size() && is_space(html_[at_])) ++at_;
      if (at_ >= html_.size()) throw std::runtime_error("a tag does not end");
      if (html_.substr(at_, 2) == "/>") {
        at_ += 2;
        return true;
      }
      if (html_[at_] == '>') {
        ++at_;
        return false;
      }
      attributes.push_back(read_attribute());
    }
  }

  Attribute read_attribute() {
    const std::size_t start = at_;
    while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '=' && html_[at_] != '>' &&
           html_[at_] != '/') {
      ++at_;
    }
    const std::string name(html_.substr(start, at_ - start));
    if (name.empty()) throw std::runtime_error("an attribute without a name");
    if (at_ >= html_.size() || html_[at_] != '=') return {name, ""};
    ++at_;
    if (html_[at_] != '"') throw std::runtime_error("an attribute that is not quoted: " + name);
    const std::size_t value_start = ++at_;
    at_ = after("\"");
    const std::string value = decoded(html_.substr(value_start, at_ - 1 - value_start));
    return {name, name == "class" ? spaced(value) : value};
  }

  void read_exact_text(std::string_view until) {
    const std::size_t end = after(until) - until.size();
    tokens_.push_back(decoded(html_.substr(at_, end - at_)));
    at_ = end;
  }

  void read_text() {
    std::size_t end = html_.find('<', at_ + 1);
    while (end != std::string_view::npos && end + 1 < html_.size() && is_space(html_[end + 1])) {
      end = html_.find('<', end + 1);
    }
    end = std::min(end, html_.size());
    tokens_.emplace_back();
    for (char c : decoded(html_.substr(at_, end - at_))) show(c);
    at_ = end;
  }

  // One character on the line. White space is shown once, never at the line's start, and is put
  // before the next character: on which side of an inline tag it stood cannot be seen.
  void show(char c) {
    if (is_space(c)) {
      is_space_due_ = !is_line_start_;
      return;
    }
    if (is_space_due_) tokens_.back() += ' ';
    tokens_.back() += c;
    is_line_start_ = false;
    is_space_due_ = false;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<std::string> tokens_;
  std::vector<std::string> open_;
  bool is_line_start_ = true;  // nothing shown yet on this line
  bool is_space_due_ = false;  // white space since the last character shown
};

}  // namespace

std::string canonical_html(std::string_view html) { return Reader(html).canonical(); }

}  // namespace candour::components
