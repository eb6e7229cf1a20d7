#include "web/html/html.hpp"

#include <array>

#include "base/assert.hpp"

namespace candour::html {
namespace {

// What each byte is written as in text and in quoted attributes; empty means as it is.
constexpr std::array<std::string_view, 256> make_escapes() {
  std::array<std::string_view, 256> escapes{};
  escapes['&'] = "&amp;";
  escapes['<'] = "&lt;";
  escapes['>'] = "&gt;";
  escapes['"'] = "&quot;";
  escapes['\''] = "&#39;";
  return escapes;
}
constexpr std::array<std::string_view, 256> escapes = make_escapes();

constexpr bool is_control_or_backslash(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7f || c == '\\';
}

bool equals_ignoring_case(std::string_view left, std::string_view lower_case) {
  if (left.size() != lower_case.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const char c = left[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != lower_case[i]) {
      return false;
    }
  }
  return true;
}

// Browsers ignore tabs and line ends inside an address, skip leading spaces and read a backslash
// as a slash (WHATWG URL standard, basic URL parser), so an address with any of these is refused
// whole rather than repaired.
bool is_safe_address(std::string_view address) {
  if (address.starts_with(' ') || address.starts_with("//")) return false;
  for (char c : address) {
    if (is_control_or_backslash(c)) return false;
  }
  const std::size_t end = address.find_first_of(":/?#");
  if (end == std::string_view::npos || address[end] != ':') return true;
  const std::string_view scheme = address.substr(0, end);
  for (std::string_view allowed : {"http", "https", "mailto", "tel"}) {
    if (equals_ignoring_case(scheme, allowed)) return true;
  }
  return false;
}

}  // namespace

Url::Url(std::string_view address) : address_(is_safe_address(address) ? address : "#") {}

Raw trusted_markup(std::string markup) {
  Raw raw;
  raw.markup_ = std::move(markup);
  return raw;
}

Out& Out::append_escaped(std::string_view text) {
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view escape = escapes[static_cast<unsigned char>(text[i])];
    if (escape.empty()) continue;
    buffer_.append(text, start, i - start).append(escape);
    start = i + 1;
  }
  buffer_.append(text, start);
  return *this;
}

Attributes::Attributes(std::initializer_list<Attr> attributes) {
  Out out;
  for (const Attr& attribute : attributes) out << attribute;
  markup_ = std::move(out).take().take();
}

Attributes& Attributes::add(std::string_view name, std::string_view value) {
  CANDOUR_ASSERT(AttrName::is_safe(name), "an attribute's name is ours, and holds plain text");
  Out out;
  out << Text(value);
  markup_.append(" ").append(name).append("=\"").append(out.view()).append("\"");
  return *this;
}

Attributes& Attributes::add_flag(AttrName name) {
  markup_.append(" ").append(name.view());
  return *this;
}

Out& operator<<(Out& out, Class classes) {
  out << " class=\"" << Text(classes.base);
  if (!classes.extra.empty()) out << " " << Text(classes.extra);
  return out << "\"";
}

}  // namespace candour::html
