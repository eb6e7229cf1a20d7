#pragma once
// Writing HTML so that text cannot be taken for markup. Whatever goes into a page has a type that
// says how it is escaped; a plain std::string does not compile. Attributes are always quoted.
//
//   Out out;
//   out << "<p" << Attr("id", id) << ">" << Text(name) << " <a" << Attr("href", Url(where)) << ">"
//       << "Change</a></p>";
//   Raw paragraph = std::move(out).take();

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace candour::html {

// Markup written in our own source. Only a constant expression converts to it, so no value that
// arrives at run time can. `"<p>"_html` makes one where the conversion is not implied.
class Literal {
 public:
  template <std::size_t size>
  consteval Literal(const char (&markup)[size]) : markup_(markup, size - 1) {}
  consteval Literal(const char* markup, std::size_t size) : markup_(markup, size) {}
  constexpr std::string_view view() const { return markup_; }

 private:
  std::string_view markup_;
};

consteval Literal operator""_html(const char* markup, std::size_t size) { return {markup, size}; }

// Text for a person: & < > " ' are escaped. Holds a view; use it in the statement that makes it.
class Text {
 public:
  explicit Text(std::string_view text) : text_(text) {}
  std::string_view view() const { return text_; }

 private:
  std::string_view text_;
};

// Where a link or form leads: http, https, mailto, tel, or a place on our own site. Anything else
// (javascript:, data:, another host without a scheme, a control character) is written as "#".
class Url {
 public:
  explicit Url(std::string_view address);
  std::string_view view() const { return address_; }

 private:
  std::string_view address_;
};

// The name of an attribute that holds plain text. Names that hold an address, a script or a style
// do not compile here: an address needs Url, and the content security policy refuses the others.
class AttrName {
 public:
  template <std::size_t size>
  consteval AttrName(const char (&name)[size]) : name_(name, size - 1) {
    if (!is_safe(name_)) throw "not the name of a plain attribute";
  }
  constexpr std::string_view view() const { return name_; }

  // Letters, digits and - _ . : only; and none of href, src, action, formaction, style, srcdoc,
  // on…
  static constexpr bool is_safe(std::string_view name) {
    if (name.empty()) return false;
    for (char c : name) {
      const bool allowed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == ':';
      if (!allowed) return false;
    }
    for (std::string_view banned : {"href", "src", "action", "formaction", "style", "srcdoc"}) {
      if (name == banned) return false;
    }
    return !name.starts_with("on");
  }

 private:
  std::string_view name_;
};

// The name of an attribute that holds an address.
class UrlAttrName {
 public:
  template <std::size_t size>
  consteval UrlAttrName(const char (&name)[size]) : name_(name, size - 1) {
    if (name_ != "href" && name_ != "src" && name_ != "action" && name_ != "formaction") {
      throw "not the name of an attribute that holds an address";
    }
  }
  constexpr std::string_view view() const { return name_; }

 private:
  std::string_view name_;
};

// One attribute, written with a space before it: ` name="value"`, the value escaped.
class Attr {
 public:
  Attr(AttrName name, std::string_view value) : name_(name.view()), value_(value) {}
  Attr(UrlAttrName name, Url value) : name_(name.view()), value_(value.view()) {}
  std::string_view name() const { return name_; }
  std::string_view value() const { return value_; }

 private:
  std::string_view name_;
  std::string_view value_;
};

// An attribute that is left out when its value is empty.
class AttrIf : public Attr {
 public:
  using Attr::Attr;
};

// An attribute without a value (` hidden`), written when it is on.
struct Flag {
  AttrName name;
  bool is_on = true;
};

// Finished markup made by these types. There is no way from a std::string to it but
// trusted_markup(), whose callers are few and are read in review.
class Raw {
 public:
  Raw() = default;
  Raw(Literal markup) : markup_(markup.view()) {}
  bool empty() const { return markup_.empty(); }
  std::string_view view() const { return markup_; }
  std::string take() && { return std::move(markup_); }

 private:
  friend class Out;
  friend Raw trusted_markup(std::string markup);
  std::string markup_;
};

// Markup that no function here made, for instance a page we wrote ourselves earlier. The caller
// answers for it: never give it anything that a person typed.
Raw trusted_markup(std::string markup);

// What a component shows: plain text (escaped) or finished markup. Empty means absent.
class Content {
 public:
  Content() = default;
  Content(const char* text) : bytes_(text) {}
  Content(std::string_view text) : bytes_(text) {}
  Content(std::string text) : bytes_(std::move(text)) {}
  Content(Raw markup) : bytes_(std::move(markup).take()), is_markup_(true) {}
  bool empty() const { return bytes_.empty(); }
  bool is_markup() const { return is_markup_; }
  std::string_view bytes() const { return bytes_; }

 private:
  std::string bytes_;
  bool is_markup_ = false;
};

// Attributes that a caller adds to a component: {{"data-person", id}, {"lang", "cy"}}.
class Attributes {
 public:
  Attributes() = default;
  Attributes(std::initializer_list<Attr> attributes);
  // A name known only at run time; it must satisfy AttrName::is_safe (asserted).
  Attributes& add(std::string_view name, std::string_view value);
  Attributes& add_flag(AttrName name);
  bool empty() const { return markup_.empty(); }
  std::string_view view() const { return markup_; }

 private:
  std::string markup_;
};

// The page being written: one growing buffer. Streams literals, Text, Raw, Content, attributes and
// whole numbers; each component adds its own operator<<.
class Out {
 public:
  explicit Out(std::size_t bytes_expected = 0) { buffer_.reserve(bytes_expected); }

  Out& operator<<(Literal markup) { return append(markup.view()); }
  Out& operator<<(Text text) { return append_escaped(text.view()); }
  Out& operator<<(const Attr& attribute) {
    append(" ").append(attribute.name()).append("=\"");
    return append_escaped(attribute.value()).append("\"");
  }
  Out& operator<<(const AttrIf& attribute) {
    return attribute.value().empty() ? *this : *this << static_cast<const Attr&>(attribute);
  }
  Out& operator<<(Flag flag) { return flag.is_on ? append(" ").append(flag.name.view()) : *this; }
  Out& operator<<(const Attributes& attributes) { return append(attributes.view()); }
  // Exactly these types, so that a string literal stays a Literal and a std::string fails.
  template <class T>
  requires std::same_as<T, Raw> || std::same_as<T, Content> Out& operator<<(const T& content) {
    if constexpr (std::same_as<T, Content>) {
      return content.is_markup() ? append(content.bytes()) : append_escaped(content.bytes());
    } else {
      return append(content.view());
    }
  }
  template <std::integral Number>
  requires(!std::same_as<Number, bool> && !std::same_as<Number, char>) Out& operator<<(
      Number number) {
    return append(std::to_string(number));
  }

  std::string_view view() const { return buffer_; }
  Raw take() && {
    Raw markup;
    markup.markup_ = std::move(buffer_);
    return markup;
  }

 private:
  Out& append(std::string_view bytes) {
    buffer_.append(bytes);
    return *this;
  }
  Out& append_escaped(std::string_view text);

  std::string buffer_;
};

// A class attribute: ` class="base extra"`, without the second part when it is empty.
struct Class {
  std::string_view base;
  std::string_view extra{};
};
Out& operator<<(Out& out, Class classes);

// The pieces one after another, finished: markup(Text(name), " "_html, Tag{.text = "Due"}).
template <class... Pieces>
Raw markup(const Pieces&... pieces) {
  Out out;
  (void)(out << ... << pieces);
  return std::move(out).take();
}

}  // namespace candour::html
